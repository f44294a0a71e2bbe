"""The clinic's logo: a PNG or JPEG file as plain pixels on white. The only file that knows Pillow.

A file is taken for what its bytes say, is read only up to a size, and is refused before it is unpacked if it would
be large then.
"""

from __future__ import annotations

import io
import warnings
from pathlib import Path

from msgspec import Struct
from PIL import Image, ImageOps

from kiosk.colour import contrast
from kiosk.errors import BadLogo
from kiosk.theme import PAPER

WIDE_MM, HIGH_MM = 42.0, 12.0
"""The box on paper that a logo is fitted into."""

MOST_BYTES = 2_000_000
MOST_PIXELS = 3000
"""Of either side."""

LEAST_CONTRAST = 3.0
"""Of its darkest part to white paper: what WCAG 2 asks of graphics (1.4.11)."""

_FORMATS = ("PNG", "JPEG")
_PIXELS_PER_MM = 300 / 25.4
"""As fine as office printers print."""
_DAMAGED = (OSError, SyntaxError, ValueError, EOFError, IndexError, KeyError, MemoryError)
"""What Pillow raises at files that are not what they say."""


class Logo(Struct, frozen=True, kw_only=True):
    """Pixels in rows from the top, as three bytes (red, green, blue) and as one (grey)."""

    width: int
    height: int
    rgb: bytes
    grey: bytes


def read_logo(file: Path) -> Logo:
    """A logo as it is drawn: no finer than paper can show, and on white where it is transparent.

    Raises:
        BadLogo: there is no such file, it is too large or too pale, or it is no PNG or JPEG picture.
    """
    image = _flat(_opened(file), file.name)
    image.thumbnail(
        (round(WIDE_MM * _PIXELS_PER_MM), round(HIGH_MM * _PIXELS_PER_MM)), Image.Resampling.LANCZOS
    )
    grey = image.convert("L").tobytes()
    _must_be_seen(min(grey), file.name)
    return Logo(width=image.width, height=image.height, rgb=image.tobytes(), grey=grey)


def _opened(file: Path) -> Image.Image:
    """The picture in a file, its size known and its pixels still packed."""
    if not file.is_file():
        raise BadLogo(f"there is no file {file}")
    try:
        with file.open("rb") as source:
            data = source.read(MOST_BYTES + 1)
    except OSError as fault:
        raise BadLogo(f"{file} cannot be read: {fault.strerror}") from None
    if len(data) > MOST_BYTES:
        raise BadLogo(f"{file.name} is larger than {MOST_BYTES // 1_000_000} MB; save it smaller")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            image = Image.open(io.BytesIO(data), formats=_FORMATS)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        raise BadLogo(_too_many(file.name)) from None
    except _DAMAGED:
        raise BadLogo(_no_picture(file.name)) from None
    if max(image.size) > MOST_PIXELS:
        raise BadLogo(_too_many(file.name))
    return image


def _flat(image: Image.Image, name: str) -> Image.Image:
    """The picture the right way up, in red, green and blue, on white."""
    try:
        image = ImageOps.exif_transpose(image)
        if image.mode.startswith("I"):
            # 16 bits of grey, which would otherwise be cut off instead of scaled.
            image = image.convert("I").point(lambda grey: grey / 256).convert("L")
        pixels = image.convert("RGBA")
    except _DAMAGED:
        raise BadLogo(_no_picture(name)) from None
    white = Image.new("RGBA", pixels.size, "white")
    return Image.alpha_composite(white, pixels).convert("RGB")


def _must_be_seen(darkest: int, name: str) -> None:
    found = contrast(f"#{darkest:02X}{darkest:02X}{darkest:02X}", PAPER.ground)
    if found < LEAST_CONTRAST:
        raise BadLogo(
            f"{name} is too pale to be seen on white paper: its darkest part stands out by {found:.1f} to 1, "
            f"and {LEAST_CONTRAST:.0f} to 1 is needed; use the dark version of the logo"
        )


def _no_picture(name: str) -> str:
    return f"{name} is no PNG or JPEG picture, or it is damaged; save it anew as PNG"


def _too_many(name: str) -> str:
    return f"{name} is more than {MOST_PIXELS} pixels wide or high; save it smaller"
