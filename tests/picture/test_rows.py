"""Where a picture that is too high for its glass may be parted."""

from __future__ import annotations

import pytest

from kiosk.picture.outline import line
from kiosk.picture.rows import heights_in, rows_of
from kiosk.picture.shapes import Box, Ellipse, Path, Picture, Shape, Stroke, Text
from kiosk.picture.skin_strip import skin_strip


def _path(y1: float, y2: float) -> Path:
    return Path(line(10, y1, 10, y2), stroke=Stroke("ink", 2))


@pytest.mark.parametrize(
    ("shapes", "rows"),
    [
        ((Text(0, 30, "One", 20), Text(0, 130, "Two", 20)), ((7, 39), (107, 139))),
        ((Text(0, 30, "Seven days", 20), Box(0, 40, 50, 20)), ((7, 63),)),
        ((Box(0, 40, 50, 20), Ellipse(20, 110, 5, 10)), ((40, 60), (100, 120))),
        ((_path(10, 50), Box(0, 40, 50, 20)), ((10, 60),)),
        ((_path(0, 200), Box(0, 40, 50, 20), Box(0, 140, 50, 20)), ((40, 60), (140, 160))),
        ((Box(0, 0, 50, 60), Box(0, 10, 50, 20)), ((0, 60),)),
    ],
)
def test_rows_are_what_stands_together(
    shapes: tuple[Shape, ...], rows: tuple[tuple[float, float], ...]
) -> None:
    assert rows_of(Picture(200, 200, shapes)) == rows


def test_in_a_row_that_is_too_high_each_letter_and_person_is_whole() -> None:
    shapes = (Text(0, 30, "27", 20), Ellipse(20, 20, 5, 10), Ellipse(40, 20, 5, 10), Box(0, 38, 50, 20))
    picture = Picture(200, 200, (*shapes, Box(0, 120, 50, 20)))
    assert heights_in(picture, *rows_of(picture)[0]) == ((10, 30), (10, 36), (38, 58))


@pytest.mark.parametrize("size", [28.0, 42.0, 49.0, 56.0])
@pytest.mark.parametrize("widest", [150.0, 200.0, 250.0])
def test_a_name_is_in_one_row_with_the_stage_that_it_names(size: float, widest: float) -> None:
    names = {1: "Skin now", 2: "Tiny channels", 3: "Repair", 4: "Months later"}
    picture = skin_strip("tone-3", "old", names, columns=2, widest=widest, width=720.0, size=size)
    assert len(rows_of(picture)) == 2
