"""Pictures on paper: the same value as on glass, as a short PDF."""

from __future__ import annotations

import re
from itertools import pairwise

import pypdfium2
import pytest

from kiosk.handout.paint import draw
from kiosk.handout.pdf import PdfFile
from kiosk.picture.icons import ICONS, icon
from kiosk.picture.outline import line, outline
from kiosk.picture.people import PAPER, Fill, Portion, array
from kiosk.picture.shapes import Box, Ellipse, Path, Picture, Stroke, Text
from kiosk.theme import MONO, Palette
from kiosk.theme import PAPER as ON_PAPER

Written = list[tuple[str, float, float, float]]


def _page(picture: Picture, palette: Palette = ON_PAPER, *, width: float = 100.0) -> tuple[bytes, Written]:
    """The PDF of a picture with its corner at (50, 40), and what was written."""
    written: Written = []

    def write(text: Text, x: float, y: float, size: float, _colour: str) -> str:
        written.append((text.text, x, y, size))
        return "0 g"

    file = PdfFile()
    pages = file.reserve()
    content = file.add_stream(draw(picture, palette, 50, 40, width, write).encode(), is_packed=False)
    page = file.add(f"<< /Type /Page /Parent {pages} 0 R /MediaBox [0 0 300 300] /Contents {content} 0 R >>")
    file.put(pages, f"<< /Type /Pages /Kids [{page} 0 R] /Count 1 >>")
    root = file.add(f"<< /Type /Catalog /Pages {pages} 0 R >>")
    return file.finished(root, file.add("<< >>")), written


def _pixel(pdf: bytes, x: float, y: float) -> tuple[int, ...]:
    """The colour at a point of the page, from its bottom left corner, four pixels a point."""
    image = pypdfium2.PdfDocument(pdf)[0].render(scale=4, rev_byteorder=True)
    start = int((300 - y) * 4) * image.stride + int(x * 4) * image.n_channels
    return tuple(image.buffer[start : start + 3])


def _rgb(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[index : index + 2], 16) for index in (1, 3, 5))


_SHAPES = Picture(
    200,
    100,
    (
        Box(0, 0, 80, 40, 0, "accent"),
        Box(100, 0, 80, 40, 10, "#FF0000", Stroke("ink", 4)),
        Ellipse(40, 70, 20, 20, "affected"),
        Path(outline("M100,60 C120,60 140,60 160,60 L160,90 L100,90 Z"), "gold"),
    ),
)


def test_shapes_stand_the_right_way_up_in_their_colours() -> None:
    pdf, _ = _page(_SHAPES)
    assert _pixel(pdf, 70, 80) == _rgb(ON_PAPER.accent)
    assert _pixel(pdf, 120, 80) == (255, 0, 0)
    assert _pixel(pdf, 70, 55) == _rgb(ON_PAPER.affected)
    assert _pixel(pdf, 115, 52) == _rgb(ON_PAPER.gold)
    assert _pixel(pdf, 95, 80) == (255, 255, 255)


def test_text_is_handed_on_with_its_place_and_its_size_in_points() -> None:
    _, written = _page(Picture(200, 100, (Text(20, 90, "22 of 100", 30), Text(0, 100, "x", 10))))
    assert written == [("22 of 100", 60, 45, 15), ("x", 50, 40, 5)]


def test_dashes_and_lines_without_dashes_follow_each_other() -> None:
    dashed = Path(line(0, 0, 10, 0), stroke=Stroke("ink", 2, (4, 8)))
    plain = Path(line(0, 5, 10, 5), stroke=Stroke("ink", 2))
    pdf, _ = _page(Picture(100, 100, (dashed, plain)))
    assert re.findall(rb"\[([^]]*)\] 0 d", pdf) == [b"4 8", b""]


def test_an_ink_that_is_set_already_is_not_set_again() -> None:
    boxes = tuple(Box(index, 0, 1, 1, 0, "accent", Stroke("ink", 1)) for index in range(20))
    pdf, _ = _page(Picture(100, 100, boxes))
    assert pdf.count(b" rg") == 1
    assert pdf.count(b" RG") == 1


def test_the_ink_is_set_again_after_a_text_that_has_its_own() -> None:
    shapes = (Box(0, 0, 5, 5, 0, "accent"), Text(0, 0, "x", 10), Box(9, 0, 5, 5, 0, "accent"))
    pdf, _ = _page(Picture(100, 100, shapes))
    assert pdf.count(b" rg") == 2


def test_all_people_of_one_kind_are_one_path() -> None:
    picture = array([Portion(22, Fill.FULL, is_harm=True), Portion(78, Fill.EMPTY, is_harm=True)], PAPER)
    pdf, _ = _page(picture, width=172)
    assert len(re.findall(rb"\bB\b", pdf)) == 2


def test_in_mono_everything_is_black_or_white() -> None:
    grades = [Portion(25, fill) for fill in Fill]
    for picture in (array(grades, PAPER), *(icon(name) for name in ICONS)):
        pdf, _ = _page(picture, MONO)
        inks = set(re.findall(rb"([\d.]+ [\d.]+ [\d.]+) (?:rg|RG)\b", pdf))
        assert inks <= {b"0 0 0", b"1 1 1"}


@pytest.mark.parametrize("palette", [ON_PAPER, MONO])
def test_filled_and_empty_people_are_told_apart_on_a_copy_of_one_bit(palette: Palette) -> None:
    def dark(portion: Portion) -> float:
        pdf, _ = _page(array([portion], PAPER), palette, width=PAPER.width * 0.75)
        copy = bytes(pypdfium2.PdfDocument(pdf)[0].render(scale=200 / 72, grayscale=True).buffer)
        return sum(grey < 128 for grey in copy) / len(copy)

    shares = [dark(Portion(100, fill)) for fill in (Fill.EMPTY, Fill.ONE_THIRD, Fill.TWO_THIRDS, Fill.FULL)]
    assert all(more > less * 1.1 for less, more in pairwise(shares))
    assert shares[0] > 0.01


def test_the_same_picture_gives_the_same_bytes() -> None:
    assert _page(_SHAPES) == _page(_SHAPES)
