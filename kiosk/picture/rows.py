"""The rows of a picture that is too high to be seen at once: between them it may be parted."""

from __future__ import annotations

from typing import assert_never

from kiosk.picture.outline import bounds, points_of
from kiosk.picture.shapes import Box, Ellipse, Path, Picture, Shape, Text

_NEAR = 0.4
"""What stands nearer to a text than this, in sizes of the smallest letters, belongs to it."""
_ALONG = 0.5
"""What is higher than this share of the picture runs along its rows, and holds none of them together."""
_BELOW = 0.3
"""How far letters reach below their base line, in their size."""
_MARKS = 0.15
"""Marks of letters, as in Arabic, reach into the gap between two rows by this, in sizes of the smallest letters."""


def rows_of(picture: Picture) -> tuple[tuple[float, float], ...]:
    """The top and bottom of each row with all its marks, from the top."""
    smallest = min((shape.size for shape in picture.shapes if isinstance(shape, Text)), default=0.0)
    near, marks = smallest * _NEAR, smallest * _MARKS
    rows: list[tuple[float, float]] = []
    for top, bottom in sorted(map(_reach, picture.shapes)):
        if bottom - top > picture.height * _ALONG:
            continue
        if rows and top <= rows[-1][1] + near:
            rows[-1] = (rows[-1][0], max(rows[-1][1], bottom))
        else:
            rows.append((top, bottom))
    return tuple((max(0.0, top - marks), min(picture.height, bottom + marks)) for top, bottom in rows)


def heights_in(picture: Picture, top: float, bottom: float) -> tuple[tuple[float, float], ...]:
    """The top and bottom of each thing in a row, each pair once: not to be cut either, where the row itself must be."""
    reaches = {_reach(shape) for shape in picture.shapes}
    return tuple(sorted(reach for reach in reaches if top <= reach[0] and reach[1] <= bottom))


def _reach(shape: Shape) -> tuple[float, float]:
    match shape:
        case Text():
            return shape.y - shape.size, shape.y + shape.size * _BELOW
        case Box():
            return shape.y, shape.y + shape.height
        case Ellipse():
            return shape.y - shape.ry, shape.y + shape.ry
        case Path():
            _, top, _, bottom = bounds(points_of(shape.segments))
            return top, bottom
        case _:
            assert_never(shape)
