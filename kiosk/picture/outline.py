"""Outlines: read from path text, moved, mirrored, turned, cut short, flattened to points, grown."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from kiosk.picture.shapes import Close, Curve, Line, Move, Point, Segment

Outline = tuple[Segment, ...]

ROUND = 0.5523
"""How far along its tangent the control point of a quarter circle lies, as a share of the radius."""

_TOKENS = re.compile(r"[A-Za-z]|-?(?:\d+\.?\d*|\.\d+)")
_TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "Q": 4, "C": 6, "Z": 0}


@lru_cache(maxsize=512)
def outline(text: str) -> Outline:
    """The segments of a path text in the manner of SVG: M L H V Q C Z, capital or small.

    Raises:
        KeyError: a letter that stands for no run of a path.
    """
    runs: list[Segment] = []
    tokens = _TOKENS.findall(text)
    at: Point = (0.0, 0.0)
    start = at
    letter = ""
    index = 0
    while index < len(tokens):
        if tokens[index].isalpha():
            letter = tokens[index]
            index += 1
        count = _TAKES[letter.upper()]
        numbers = [float(token) for token in tokens[index : index + count]]
        index += count
        at = _add_run(runs, letter, numbers, at, start)
        if letter in "Mm":
            start = at
            letter = "L" if letter == "M" else "l"
    return tuple(runs)


def _add_run(runs: list[Segment], letter: str, numbers: list[float], at: Point, start: Point) -> Point:
    kind = letter.upper()
    if kind == "Z":
        runs.append(Close())
        return start
    base = at if letter.islower() else (0.0, 0.0)
    if kind == "H":
        points = [(base[0] + numbers[0], at[1])]
    elif kind == "V":
        points = [(at[0], base[1] + numbers[0])]
    else:
        points = [(base[0] + x, base[1] + y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
    runs.append(_run(kind, at, points))
    return points[-1]


def _run(kind: str, at: Point, points: list[Point]) -> Segment:
    if kind == "M":
        return Move(*points[0])
    if kind == "C":
        return Curve(*points[0], *points[1], *points[2])
    if kind == "Q":
        return bent(at, points[0], points[1])
    return Line(*points[0])


def bent(start: Point, control: Point, end: Point) -> Curve:
    """The cubic run that equals a curve with one control point."""
    return Curve(
        start[0] + (control[0] - start[0]) * 2 / 3,
        start[1] + (control[1] - start[1]) * 2 / 3,
        end[0] + (control[0] - end[0]) * 2 / 3,
        end[1] + (control[1] - end[1]) * 2 / 3,
        *end,
    )


def open_line(points: Iterable[Point]) -> Outline:
    """A run through `points`, left open."""
    first, *rest = points
    return (Move(*first), *(Line(*point) for point in rest))


def polygon(points: Iterable[Point]) -> Outline:
    """A closed run through `points`."""
    return (*open_line(points), Close())


def line(x1: float, y1: float, x2: float, y2: float) -> Outline:
    """One straight stroke."""
    return (Move(x1, y1), Line(x2, y2))


def box(x: float, y: float, width: float, height: float, radius: float = 0.0) -> Outline:
    """A rectangle with round corners as a closed run."""
    if radius <= 0:
        return polygon([(x, y), (x + width, y), (x + width, y + height), (x, y + height)])
    r = min(radius, width / 2, height / 2)
    k = r * (1 - ROUND)
    right, low = x + width, y + height
    return (
        Move(x + r, y),
        Line(right - r, y),
        Curve(right - k, y, right, y + k, right, y + r),
        Line(right, low - r),
        Curve(right, low - k, right - k, low, right - r, low),
        Line(x + r, low),
        Curve(x + k, low, x, low - k, x, low - r),
        Line(x, y + r),
        Curve(x, y + k, x + k, y, x + r, y),
        Close(),
    )


def circle(x: float, y: float, radius: float) -> Outline:
    """A circle as four curves."""
    return (*arc(x, y, radius, 0.0, 360.0), Close())


def arc(x: float, y: float, radius: float, start: float, sweep: float) -> Outline:
    """Part of a circle, clockwise from `start`; degrees, 0 at twelve o'clock."""
    count = max(1, math.ceil(abs(sweep) / 90 - 1e-9))
    step = math.radians(sweep / count)
    reach = radius * 4 / 3 * math.tan(step / 4)
    angle = math.radians(start) - math.pi / 2
    runs: list[Segment] = [Move(x + radius * math.cos(angle), y + radius * math.sin(angle))]
    for _ in range(count):
        c0, s0 = math.cos(angle), math.sin(angle)
        angle += step
        c1, s1 = math.cos(angle), math.sin(angle)
        runs.append(
            Curve(
                x + radius * c0 - reach * s0,
                y + radius * s0 + reach * c0,
                x + radius * c1 + reach * s1,
                y + radius * s1 - reach * c1,
                x + radius * c1,
                y + radius * s1,
            )
        )
    return tuple(runs)


def smooth(knots: Sequence[tuple[float, float, float]]) -> Outline:
    """Curves through knots (x, y, slope) with matched slopes; x may run either way."""
    runs: list[Segment] = [Move(knots[0][0], knots[0][1])]
    for (x0, y0, m0), (x1, y1, m1) in pairwise(knots):
        third = (x1 - x0) / 3
        runs.append(Curve(x0 + third, y0 + m0 * third, x1 - third, y1 - m1 * third, x1, y1))
    return tuple(runs)


def joined(*parts: Outline) -> Outline:
    """One closed run: every part goes on where the one before ended."""
    runs: list[Segment] = []
    for part in parts:
        first, *rest = part
        if runs and isinstance(first, Move):
            runs.append(Line(first.x, first.y))
        else:
            runs.append(first)
        runs.extend(rest)
    return (*runs, Close())


def placed(path: Outline, dx: float, dy: float, scale: float = 1.0, *, mirrored: bool = False) -> Outline:
    """`path` scaled about the origin, mirrored on the y axis if asked, then moved."""
    across = -scale if mirrored else scale

    def at(x: float, y: float) -> Point:
        return dx + x * across, dy + y * scale

    return tuple(_moved(segment, at) for segment in path)


def _moved(segment: Segment, at: Callable[[float, float], Point]) -> Segment:
    match segment:
        case Move(x, y):
            return Move(*at(x, y))
        case Line(x, y):
            return Line(*at(x, y))
        case Curve(x1, y1, x2, y2, x, y):
            return Curve(*at(x1, y1), *at(x2, y2), *at(x, y))
        case _:
            return segment


def cut(start: Point, curve: Curve, share: float) -> Curve:
    """The first `share` (0..1) of a curve that begins at `start`, after de Casteljau."""

    def between(a: Point, b: Point) -> Point:
        return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share

    one, two, end = (curve.x1, curve.y1), (curve.x2, curve.y2), (curve.x, curve.y)
    a, b, c = between(start, one), between(one, two), between(two, end)
    d, e = between(a, b), between(b, c)
    return Curve(*a, *d, *between(d, e))


def points_of(path: Outline, steps: int = 8) -> list[Point]:
    """The corners of a path of one run, each curve as `steps` straight pieces."""
    points: list[Point] = []
    for segment in path:
        if isinstance(segment, Curve):
            x0, y0 = points[-1]
            x1, y1, x2, y2, x3, y3 = segment.x1, segment.y1, segment.x2, segment.y2, segment.x, segment.y
            points.extend(
                (a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3)
                for a, b, c, d in _weights(steps)
            )
        elif not isinstance(segment, Close):
            points.append((segment.x, segment.y))
    return points


@lru_cache
def _weights(steps: int) -> tuple[tuple[float, float, float, float], ...]:
    """How much each of a curve's four points counts where each of its pieces ends: Bernstein's polynomials."""
    shares = (step / steps for step in range(1, steps + 1))
    return tuple(((1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t**2, t**3) for t in shares)


def grown(path: Outline, by: float) -> Outline:
    """The polygon `by` outside a closed path that has no deep dents: its corners moved outwards."""
    points = _without_doubles(points_of(path))
    turn = 1.0 if _area(points) > 0 else -1.0
    count = len(points)
    moved = []
    for index, here in enumerate(points):
        n1 = _normal(points[index - 1], here, turn)
        n2 = _normal(here, points[(index + 1) % count], turn)
        nx, ny = n1[0] + n2[0], n1[1] + n2[1]
        # A mitre that is never longer than one and a half times the growth.
        length = max((nx * nx + ny * ny) / 2, 0.9)
        moved.append((here[0] + nx * by / length, here[1] + ny * by / length))
    return polygon(moved)


def bounds(points: Iterable[Point]) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of some points."""
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def contains(points: Sequence[Point], x: float, y: float) -> bool:
    """Does (x, y) lie inside the polygon?"""
    inside = False
    for (x1, y1), (x2, y2) in _edges(points):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside


def _edges(points: Sequence[Point]) -> Iterator[tuple[Point, Point]]:
    yield from pairwise(points)
    yield points[-1], points[0]


def _area(points: Sequence[Point]) -> float:
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in _edges(points)) / 2


def _normal(start: Point, end: Point, turn: float) -> Point:
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = math.hypot(dx, dy)
    return dy / length * turn, -dx / length * turn


def _without_doubles(points: Sequence[Point]) -> list[Point]:
    return [here for before, here in pairwise([points[-1], *points]) if math.dist(before, here) > 0.01]
