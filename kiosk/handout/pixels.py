"""A picture of pixels as a PDF writes it (ISO 32000-1, 8.9). The clinic's logo is the only one."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from kiosk.errors import BadLogo, CannotPrint
from kiosk.handout.pdf import PdfFile


@dataclass(frozen=True, slots=True)
class Pixels:
    """Packed rows from the top, one byte a pixel where `is_grey`, else three."""

    width: int
    height: int
    packed: bytes
    is_grey: bool

    def embed(self, file: PdfFile) -> int:
        """Put them into a file; their number there."""
        space = "Gray" if self.is_grey else "RGB"
        return file.add_stream(
            self.packed,
            f"/Type /XObject /Subtype /Image /Width {self.width} /Height {self.height} /ColorSpace /Device{space}"
            " /BitsPerComponent 8 /Filter /FlateDecode ",
            is_packed=False,
        )


@lru_cache(maxsize=2)
def logo_in(file: Path, *, is_grey: bool) -> Pixels:
    """A clinic's logo, read once a process.

    Raises:
        CannotPrint: it can no longer be used.
    """
    # Loaded late: few clinics set a logo, and what unpacks it is large.
    from kiosk.logo import read_logo  # noqa: PLC0415

    try:
        logo = read_logo(file)
    except BadLogo as fault:
        raise CannotPrint(str(fault)) from None
    return Pixels(logo.width, logo.height, zlib.compress(logo.grey if is_grey else logo.rgb, 9), is_grey)
