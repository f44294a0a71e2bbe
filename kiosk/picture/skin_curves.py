"""The four curves that every shape of the skin drawing follows, and places between them.

The front face of the block runs from x 236 to 756; depth runs (+60, -68). A stretch mark is centred on x = 496.
"""

from __future__ import annotations

import math

from kiosk.picture.outline import Outline, outline, smooth
from kiosk.picture.shapes import Curve, Line, Move, Point, Segment
from kiosk.picture.skin_morph import Morph

LEFT, RIGHT, CENTRE = 236.0, 756.0, 496.0
SURFACE, BACK, FLOOR, FAT = 206.0, 138.0, 580.0, 424.0
DEEP_X, DEEP_Y = 60.0, -68.0

_KNOTS = 7
_PEGS = 13
_PEG = (RIGHT - LEFT) / _PEGS


def bell(x: float, width: float, centre: float = CENTRE) -> float:
    """1 at the centre, smoothly 0 at `width` from it and beyond."""
    away = x - centre
    return (math.cos(math.pi * away / width) + 1) / 2 if abs(away) < width else 0.0


def _bell_slope(x: float, width: float, centre: float = CENTRE) -> float:
    away = x - centre
    return -math.sin(math.pi * away / width) * math.pi / (2 * width) if abs(away) < width else 0.0


def surface(x: float, morph: Morph) -> float:
    """The skin's surface at the front."""
    return SURFACE + morph.dip * bell(x, 110)


def back_edge(x: float, morph: Morph) -> float:
    """The skin's surface at the back of the block."""
    return BACK + 0.55 * morph.dip * bell(x, 110, CENTRE + DEEP_X)


def underside(x: float, morph: Morph) -> float:
    """The underside of the top layer, between its pegs."""
    return surface(x, morph) + 30 - (30 - morph.thin) * min(1.0, 1.35 * bell(x, 110))


def fat_line(x: float, morph: Morph) -> float:
    """The underside of the middle layer."""
    return FAT - morph.rise * bell(x, 170)


def inside(x: float, depth: float, morph: Morph) -> Point:
    """A place in the middle layer: depth 0 just under the top layer, 1 just above the fat."""
    top, bottom = underside(x, morph) + 6, fat_line(x, morph) - 8
    return x, top + depth * (bottom - top)


def surface_run(morph: Morph, start: float, end: float, knots: int = 3, lift: float = 0.0) -> Outline:
    """The surface from one x to another, either way, `lift` lower."""
    slope = morph.dip
    return smooth(
        [(x, surface(x, morph) + lift, slope * _bell_slope(x, 110)) for x in _steps(start, end, knots)]
    )


def back_run(morph: Morph, start: float, end: float, knots: int = 3) -> Outline:
    """The back edge from one x to another, either way."""
    slope, centre = 0.55 * morph.dip, CENTRE + DEEP_X
    return smooth(
        [(x, back_edge(x, morph), slope * _bell_slope(x, 110, centre)) for x in _steps(start, end, knots)]
    )


def whole_surface(morph: Morph, lift: float = 0.0) -> Outline:
    """The surface from the left to the right end of the front face."""
    return surface_run(morph, LEFT, RIGHT, _KNOTS, lift)


def whole_back(morph: Morph) -> Outline:
    """The back edge from right to left."""
    return back_run(morph, RIGHT + DEEP_X, LEFT + DEEP_X, _KNOTS)


def whole_fat_line(morph: Morph) -> Outline:
    """The underside of the middle layer from right to left."""
    return smooth(
        [(x, fat_line(x, morph), -morph.rise * _bell_slope(x, 170)) for x in _steps(RIGHT, LEFT, _KNOTS)]
    )


def pegs(morph: Morph) -> Outline:
    """The underside of the top layer with its pegs, from right to left; they flatten in the mark."""
    runs: list[Segment] = [Move(RIGHT, underside(RIGHT, morph))]
    x, y = RIGHT, underside(RIGHT, morph)
    for _ in range(_PEGS):
        middle, end = x - _PEG / 2, x - _PEG
        tall = 10 - (10 - morph.ridge) * min(1.0, 1.5 * bell(middle, 120))
        low, end_y = underside(middle, morph) + 2 * tall, underside(end, morph)
        third_x, third_y = (middle - x) * 2 / 3, (low - y) * 2 / 3
        runs.append(
            Curve(
                x + third_x,
                y + third_y,
                end + (middle - end) * 2 / 3,
                end_y + (low - end_y) * 2 / 3,
                end,
                end_y,
            )
        )
        x, y = end, end_y
    return tuple(runs)


def patch(morph: Morph, half: float, pull: tuple[float, float, float, float]) -> Outline:
    """A band that runs over the top face from front to back, `half` wide to each side of the centre.

    `pull` is how far sideways the four control points of its two long edges lean.
    """
    deep = half * 0.86
    front_left, front_right = CENTRE - half, CENTRE + half
    back_left, back_right = CENTRE + DEEP_X - deep, CENTRE + DEEP_X + deep
    low, high = surface(front_left, morph), back_edge(back_left, morph)
    a, b, c, d = pull
    return (
        Move(front_left, low),
        Curve(front_left + a, low - 20, back_left + b, high + 24, back_left, high),
        *back_run(morph, back_left, back_right)[1:],
        Curve(back_right + c, high + 24, front_right + d, low - 20, front_right, low),
        *surface_run(morph, front_right, front_left)[1:],
        *outline("Z"),
    )


def block_edges(morph: Morph) -> Outline:
    """The lines of the block: its front face but for the surface, its side, and its top."""
    return (
        *outline("M236,206 V580 H756 V206 M756,580 L816,512 V138 L756,206 M236,206"),
        Line(LEFT + DEEP_X, BACK),
        *back_run(morph, LEFT + DEEP_X, RIGHT + DEEP_X, _KNOTS)[1:],
    )


def _steps(start: float, end: float, count: int) -> list[float]:
    return [start + (end - start) * index / (count - 1) for index in range(count)]
