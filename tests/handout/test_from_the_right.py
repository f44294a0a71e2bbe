"""Pages that are read from the right: everything changes sides, but for what is the same from both."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from kiosk.content.rich import literal
from kiosk.handout.arranged import Beside, Card, Columns
from kiosk.handout.blocks import Block, Point, Prose, Tick, WritingLine
from kiosk.handout.pen import Pen
from kiosk.handout.style import Style, style_for
from kiosk.handout.table import Row, Table
from kiosk.picture.icons import icon
from kiosk.picture.outline import line
from kiosk.picture.shapes import Anchor, Box, Ellipse, Path, Picture, Stroke, Text
from kiosk.visit.effects import HandoutLook

FROM_LEFT = style_for(HandoutLook(), "en")
FROM_RIGHT = replace(FROM_LEFT, body=replace(FROM_LEFT.body, language="ar", is_rtl=True))
NUMBER = r"(-?\d+(?:\.\d+)?)"


def drawn(block: Block, style: Style) -> str:
    pen = Pen(style)
    with pen.page():
        block.draw(pen, style.left, 50, style.content_width, block.height(style.content_width))
    return pen.pages[0]


def edges(code: str) -> set[tuple[float, float]]:
    """Corners and ends of lines, of all shapes of a page."""
    ends = {(float(x), float(y)) for x, y in re.findall(rf"{NUMBER} {NUMBER} [ml]\b", code)}
    curves = re.findall(rf"{NUMBER} {NUMBER} {NUMBER} {NUMBER} {NUMBER} {NUMBER} c\b", code)
    return ends | {(float(points[4]), float(points[5])) for points in curves}


def turned(points: set[tuple[float, float]], style: Style) -> set[tuple[int, int]]:
    """Points as in a mirror, to a tenth."""
    return {(round(10 * (style.width - x)), round(10 * y)) for x, y in points}


def tenths(points: set[tuple[float, float]]) -> set[tuple[int, int]]:
    return {(round(10 * x), round(10 * y)) for x, y in points}


def near(one: set[tuple[int, int]], other: set[tuple[int, int]]) -> bool:
    """Whether each point of one has its like in the other, a tenth away at most."""
    return all(any((x + right, y + up) in other for right in (-1, 0, 1) for up in (-1, 0, 1)) for x, y in one)


def say(text: str) -> Prose:
    return Prose(literal(text), FROM_LEFT.body)


BLOCKS: dict[str, Callable[[], Block]] = {
    "card with a bar": lambda: Card(say("one"), bar="accent"),
    "tick": lambda: Tick(say("one"), FROM_LEFT.body),
    "point": lambda: Point(say("one"), FROM_LEFT.body),
    "columns": lambda: Columns(Card(say("one")), Card(say("two")), shares=(1, 2)),
    "beside": lambda: Beside(Card(say("one")), Card(say("two")), fixed_width=90, gutter=9, leads=False),
    "writing line": lambda: WritingLine(24, say("one")),
    "table": lambda: Table((30.0, 0.0), (Row((say("1"), Tick(say("one"), FROM_LEFT.body))),)),
}


@pytest.mark.parametrize("name", BLOCKS)
def test_every_block_changes_sides(name: str) -> None:
    left, right = (edges(drawn(BLOCKS[name](), style)) for style in (FROM_LEFT, FROM_RIGHT))
    assert left
    assert near(turned(left, FROM_LEFT), tenths(right))
    assert near(tenths(right), turned(left, FROM_LEFT))


def test_arabic_is_read_from_the_right() -> None:
    assert [style_for(HandoutLook(), language).is_rtl for language in ("ar", "hi", "zh", "es")] == [
        True
    ] + 3 * [False]


def test_lines_begin_at_the_right_margin() -> None:
    for text in ("01632 960 000", "مرحبا Ana"):
        prose = Prose(literal(text), FROM_RIGHT.body)
        pen = Pen(FROM_RIGHT)
        with pen.page():
            prose.draw(pen, FROM_RIGHT.left, 50, 300, 16)
        (made,) = prose.lines(300)
        starts = [float(x) for x, _ in re.findall(rf"1 0 0 1 {NUMBER} {NUMBER} Tm", pen.pages[0])]
        assert min(starts) == pytest.approx(FROM_RIGHT.width - FROM_RIGHT.left - made.width, abs=0.01)


def test_the_back_of_a_sheet_lies_where_its_front_is_bound() -> None:
    moves = []
    for style in (FROM_LEFT, FROM_RIGHT):
        two_sided = replace(style, is_two_sided=True)
        pen = Pen(two_sided)
        with pen.page(two_sided.shift(2)):
            pen.rule(0, 10, 10)
        (move,) = re.findall(rf"1 0 0 1 {NUMBER} 0.00 cm", pen.pages[0])
        moves.append(float(move))
    assert moves[0] == -moves[1] < 0


def test_pictures_change_sides_and_their_letters_do_not() -> None:
    shapes = (
        Path(line(0, 5, 20, 5), stroke=Stroke("ink", 1)),
        Box(0, 0, 30, 10, fill="ink"),
        Ellipse(80, 5, 3, 4, fill="ink"),
        Text(0, 9, "one", 8),
        Text(100, 9, "two", 8, anchor=Anchor.END),
    )
    picture = Picture(100, 10, shapes, says="three shapes")
    pen = Pen(FROM_RIGHT)
    with pen.page():
        pen.picture(picture, FROM_RIGHT.left, 50, 100)
    code = pen.pages[0]
    assert "100.00 5.00 m\n80.00 5.00 l" in code
    assert "70.00 0.00 30.00 10.00 re" in code
    assert "23.00 5.00 m" in code
    one, two = (float(x) for x, _ in re.findall(rf"1 0 0 1 {NUMBER} {NUMBER} Tm", code))
    assert two == 0
    assert 80 < one < 100


def test_icons_stay_as_they_are() -> None:
    codes = []
    for style in (FROM_LEFT, FROM_RIGHT):
        pen = Pen(style)
        with pen.page():
            pen.picture(icon("phone"), 0, 50, 18)
        codes.append(pen.pages[0].split("cm\n", 1)[1])
    assert codes[0] == codes[1]
