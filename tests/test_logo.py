"""A clinic's logo is read whole or refused with a sentence, whatever is in the file."""

from __future__ import annotations

import io
import os
import zlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from kiosk.errors import BadLogo
from kiosk.logo import HIGH_MM, MOST_BYTES, MOST_PIXELS, WIDE_MM, read_logo

RED, WHITE = (200, 0, 0), (255, 255, 255)


def saved(image: Image.Image, file: Path) -> Path:
    image.save(file)
    return file


def png(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def pixel(file: Path, x: int = 0, y: int = 0) -> tuple[int, ...]:
    logo = read_logo(file)
    at = 3 * (y * logo.width + x)
    return tuple(logo.rgb[at : at + 3])


@pytest.mark.parametrize("name", ["logo.png", "logo.jpg", "logo.jpeg"])
def test_a_png_and_a_jpeg_are_read(name: str, tmp_path: Path) -> None:
    logo = read_logo(saved(Image.new("RGB", (40, 20), RED), tmp_path / name))
    assert (logo.width, logo.height) == (40, 20)
    assert len(logo.rgb) == 3 * len(logo.grey) == 2400
    assert abs(logo.rgb[0] - 200) < 4


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_every_kind_of_png_is_read(mode: str, tmp_path: Path) -> None:
    image = Image.new(mode, (8, 4)) if mode == "I;16" else Image.new(mode, (8, 4), "black")
    logo = read_logo(saved(image, tmp_path / "logo.png"))
    assert len(logo.grey) == 32


def test_a_jpeg_in_four_inks_is_read(tmp_path: Path) -> None:
    red, green, blue = pixel(saved(Image.new("CMYK", (8, 8), (0, 255, 255, 0)), tmp_path / "logo.jpg"))
    assert red > 250
    assert max(green, blue) < 5


def test_sixteen_bits_of_grey_are_scaled_and_not_cut_off(tmp_path: Path) -> None:
    file = saved(Image.new("I;16", (8, 8), 0x8000), tmp_path / "logo.png")
    assert pixel(file) == (128, 128, 128)


def test_what_is_transparent_stands_on_white(tmp_path: Path) -> None:
    image = Image.new("RGBA", (3, 1), (0, 0, 0, 0))
    image.putpixel((1, 0), (*RED, 255))
    image.putpixel((2, 0), (0, 0, 0, 128))
    file = saved(image, tmp_path / "logo.png")
    assert [pixel(file, x) for x in range(3)] == [WHITE, RED, (127, 127, 127)]


def test_a_photo_that_lies_on_its_side_is_turned_up(tmp_path: Path) -> None:
    image, turned = Image.new("RGB", (40, 20), RED), Image.Exif()
    turned[0x0112] = 6
    image.save(tmp_path / "logo.jpg", exif=turned)
    logo = read_logo(tmp_path / "logo.jpg")
    assert (logo.width, logo.height) == (20, 40)


def test_a_large_logo_is_made_no_finer_than_paper_shows(tmp_path: Path) -> None:
    logo = read_logo(saved(Image.new("RGB", (MOST_PIXELS, 900), RED), tmp_path / "logo.png"))
    assert logo.width <= WIDE_MM * 300 / 25.4 + 1
    assert logo.height <= HIGH_MM * 300 / 25.4 + 1
    assert logo.width / logo.height == pytest.approx(MOST_PIXELS / 900, rel=0.01)


def test_a_thin_line_keeps_a_pixel(tmp_path: Path) -> None:
    assert read_logo(saved(Image.new("RGB", (MOST_PIXELS, 1)), tmp_path / "logo.png")).height == 1


# -- what is refused -----------------------------------------------------------------------


@pytest.mark.parametrize("grey", [0x95, 0xE0, 0xFF])
def test_a_logo_that_cannot_be_seen_on_white_paper_is_refused(grey: int, tmp_path: Path) -> None:
    image = Image.new("RGBA", (40, 20), (0, 0, 0, 0))
    image.paste((grey, grey, grey, 255), (4, 4, 36, 16))
    told = refused(saved(image, tmp_path / "logo.png"))
    assert told.startswith("logo.png is too pale to be seen on white paper: its darkest part stands out by")
    image.putpixel((20, 10), (0x94, 0x94, 0x94, 255))
    assert read_logo(saved(image, tmp_path / "logo.png")).width == 40


def refused(file: Path) -> str:
    with pytest.raises(BadLogo) as caught:
        read_logo(file)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_a_file_that_is_not_there_and_a_folder_are_named(tmp_path: Path) -> None:
    assert refused(tmp_path / "logo.png") == f"there is no file {tmp_path / 'logo.png'}"
    assert refused(tmp_path) == f"there is no file {tmp_path}"


def test_a_pipe_is_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "logo.png")
    assert "there is no file" in refused(tmp_path / "logo.png")


def test_a_file_that_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = saved(Image.new("RGB", (4, 4)), tmp_path / "logo.png")

    def denied(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", denied)
    assert refused(file) == f"{file} cannot be read: Permission denied"


def test_a_file_that_is_too_large_is_not_unpacked(tmp_path: Path) -> None:
    file = tmp_path / "logo.png"
    file.write_bytes(png(Image.new("RGB", (4, 4))) + bytes(MOST_BYTES))
    assert refused(file) == "logo.png is larger than 2 MB; save it smaller"


@pytest.mark.parametrize(
    "size", [(MOST_PIXELS + 1, 1), (1, MOST_PIXELS + 1), (10_000, 10_000), (60_000, 60_000)]
)
def test_more_pixels_than_anybody_needs_are_refused_before_they_are_unpacked(
    size: tuple[int, int], tmp_path: Path
) -> None:
    data = bytearray(png(Image.new("1", (1, 1))))
    data[16:24] = size[0].to_bytes(4, "big") + size[1].to_bytes(4, "big")
    crc = zlib.crc32(bytes(data[12:29]))
    data[29:33] = crc.to_bytes(4, "big")
    file = tmp_path / "logo.png"
    file.write_bytes(data)
    assert refused(file) == "logo.png is more than 3000 pixels wide or high; save it smaller"


@pytest.mark.parametrize("kind", ["GIF", "BMP", "TIFF", "WEBP", "PPM"])
def test_other_kinds_of_picture_are_refused_whatever_the_file_is_called(kind: str, tmp_path: Path) -> None:
    out = io.BytesIO()
    Image.new("RGB", (4, 4)).save(out, kind)
    (tmp_path / "logo.png").write_bytes(out.getvalue())
    assert refused(tmp_path / "logo.png").startswith("logo.png is no PNG or JPEG picture, or it is damaged")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150, deadline=None)
@given(
    kind=st.sampled_from(["PNG", "JPEG"]), at=st.floats(0, 1), put=st.binary(max_size=12), cuts=st.booleans()
)
def test_a_damaged_file_is_read_or_refused_and_never_anything_else(
    kind: str, at: float, put: bytes, cuts: bool, tmp_path: Path
) -> None:
    out = io.BytesIO()
    Image.linear_gradient("L").resize((30, 20)).convert("RGB").save(out, kind)
    data, place = out.getvalue(), int(at * len(out.getvalue()))
    rest = b"" if cuts else data[place + len(put) :]
    file = tmp_path / "logo.png"
    file.write_bytes(data[:place] + put + rest)
    try:
        logo = read_logo(file)
    except BadLogo:
        return
    assert len(logo.grey) == logo.width * logo.height
