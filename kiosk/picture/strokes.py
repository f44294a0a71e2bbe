"""Lines of a pen on a picture: thinned to what the eye can tell, and painted so that any ground shows them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from msgspec.structs import replace

from kiosk.picture.outline import Outline
from kiosk.picture.shapes import Curve, Ellipse, Move, Path, Picture, Point, Shape, Stroke
from kiosk.theme import ANATOMY

Place: TypeAlias = tuple[int, int]
"""A point in thousandths of a picture's width and height, from its top left."""

MOST_POINTS = 200
"""Points that one line keeps at most."""

_WHOLE = 1000
_TOLERANCE = 2.0
_WIDTH = 0.008
"""The pen's width as a share of the picture's width."""
_HALO = 1.75
"""The width of the pale edge around it, as a share of the pen's."""


def thinned(points: Sequence[Point]) -> tuple[Place, ...]:
    """A line with the points that make its shape (Ramer, Douglas and Peucker), inside the picture.

    The tolerance begins at 2 thousandths, and doubles until `MOST_POINTS` are enough.
    """
    inside = [(_held(x), _held(y)) for x, y in points]
    line = [place for at, place in enumerate(inside) if at == 0 or place != inside[at - 1]]
    tolerance = _TOLERANCE
    kept = _shaped(line, tolerance)
    while len(kept) > MOST_POINTS:
        tolerance *= 2
        kept = _shaped(line, tolerance)
    return tuple(kept)


def with_strokes(picture: Picture, strokes: Sequence[Sequence[Place]], *, least: float = 0.0) -> Picture:
    """The picture with lines of the pen on top: a round line, or a dot where the pen only touched.

    The pen is at least `least` picture units wide, so that a small picture shows its lines too.
    """
    pen = max(picture.width * _WIDTH, least)
    drawn = [shape for stroke in strokes if stroke for shape in _drawn(picture, stroke, pen)]
    return replace(picture, shapes=(*picture.shapes, *drawn)) if drawn else picture


def _held(share: float) -> int:
    return round(min(_WHOLE, max(0, share)))


def _shaped(line: Sequence[Place], tolerance: float) -> list[Place]:
    """Without the points that lie nearer than the tolerance to the line without them; no recursion."""
    if len(line) < 3:
        return list(line)
    keep = {0, len(line) - 1}
    runs = [(0, len(line) - 1)]
    while runs:
        first, last = runs.pop()
        far, at = max(
            ((_distance(line[place], line[first], line[last]), place) for place in range(first + 1, last)),
            default=(0.0, first),
        )
        if far > tolerance:
            keep.add(at)
            runs += [(first, at), (at, last)]
    return [line[place] for place in sorted(keep)]


def _distance(point: Place, start: Place, end: Place) -> float:
    """From a point to a straight run."""
    across, down = end[0] - start[0], end[1] - start[1]
    length = across * across + down * down
    along = 0.0
    if length:
        along = ((point[0] - start[0]) * across + (point[1] - start[1]) * down) / length
        along = min(1.0, max(0.0, along))
    x, y = point[0] - start[0] - along * across, point[1] - start[1] - along * down
    return float((x * x + y * y) ** 0.5)


def _drawn(picture: Picture, stroke: Sequence[Place], pen: float) -> list[Shape]:
    points = [(x * picture.width / _WHOLE, y * picture.height / _WHOLE) for x, y in stroke]
    halo = pen * _HALO
    if len(points) == 1:
        x, y = points[0]
        return [
            Ellipse(x, y, halo, halo, ANATOMY.halo, id="pen-halo"),
            Ellipse(x, y, pen, pen, ANATOMY.pen, id="pen"),
        ]
    line = _through(points)
    return [
        Path(line, stroke=Stroke(ANATOMY.halo, halo), id="pen-halo"),
        Path(line, stroke=Stroke(ANATOMY.pen, pen), id="pen"),
    ]


def _through(points: Sequence[Point]) -> Outline:
    """A smooth run through all points (Catmull and Rom)."""
    padded = [points[0], *points, points[-1]]
    runs: list[Move | Curve] = [Move(*points[0])]
    for before, start, end, after in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        runs.append(
            Curve(
                start[0] + (end[0] - before[0]) / 6,
                start[1] + (end[1] - before[1]) / 6,
                end[0] - (after[0] - start[0]) / 6,
                end[1] - (after[1] - start[1]) / 6,
                *end,
            )
        )
    return tuple(runs)
