"""The same picture in other inks, and in black lines alone."""

from __future__ import annotations

from kiosk.picture.inks import in_lines, with_inks
from kiosk.picture.shapes import Box, Ellipse, Move, Path, Picture, Stroke, Text

PICTURE = Picture(
    100,
    50,
    (
        Path((Move(0, 0),), "accent", Stroke("accent", 3), "area"),
        Path((Move(0, 0),), stroke=Stroke("on-accent", 6, (2.0,)), id="tick"),
        Ellipse(5, 5, 2, 2, "#AABBCC"),
        Box(0, 0, 9, 9),
        Text(1, 2, "Front", 12, "accent"),
    ),
    "says",
)


def test_only_the_inks_that_are_named_change() -> None:
    area, tick, dot, box, text = with_inks(
        PICTURE, fills={"accent": "accent-soft"}, strokes={"on-accent": "accent"}
    ).shapes
    assert area == Path((Move(0, 0),), "accent-soft", Stroke("accent", 3), "area")
    assert tick == Path((Move(0, 0),), stroke=Stroke("accent", 6, (2.0,)), id="tick")
    assert (dot, box, text) == PICTURE.shapes[2:]
    assert with_inks(PICTURE) == PICTURE


def test_in_lines_every_fill_is_white_and_every_edge_black_and_equally_thin() -> None:
    drawn = in_lines(PICTURE, 1.5)
    area, tick, dot, box, text = drawn.shapes
    edge = Stroke("ink", 1.5)
    assert area == Path((Move(0, 0),), "surface", edge, "area")
    assert tick == Path((Move(0, 0),), None, edge, "tick")
    assert dot == Ellipse(5, 5, 2, 2, "surface", edge)
    assert box == Box(0, 0, 9, 9, stroke=edge)
    assert text == Text(1, 2, "Front", 12, "ink")
    assert (drawn.width, drawn.height, drawn.says) == (100, 50, "says")
