"""What draws on a page: lines, curves and colours as PDF operators (ISO 32000-1, 8). Points, y running up."""

from __future__ import annotations

import math
from functools import lru_cache

_AS_NUMBERS = {count: " ".join(["%.2f"] * count) for count in (2, 4, 6)}
_ROUND = 0.5523
"""How far along the tangent a cubic's control point lies to make a quarter of a circle."""


@lru_cache(maxsize=256)
def filled_in(colour: str) -> str:
    """Set the colour of fills and letters, `#RRGGBB`."""
    return f"{_shares(colour)} rg"


@lru_cache(maxsize=256)
def drawn_in(colour: str) -> str:
    """Set the colour of lines, `#RRGGBB`."""
    return f"{_shares(colour)} RG"


def _shares(colour: str) -> str:
    """Red, green and blue as shares of one."""
    return " ".join(f"{round(int(colour[place : place + 2], 16) / 255, 4):g}" for place in (1, 3, 5))


def at(*points: float) -> str:
    """Numbers before an operator."""
    return _AS_NUMBERS[len(points)] % points


def painted(*, has_line: bool, has_fill: bool) -> str:
    """What is done with the path so far; fills count how often they are wound round."""
    return {(True, True): "B", (True, False): "S", (False, True): "f"}.get((has_line, has_fill), "n")


def level_line(x: float, y: float, width: float) -> str:
    """A level line, drawn."""
    return f"{at(x, y)} m {at(x + width, y)} l S"


def box(x: float, y: float, width: float, height: float, radius: float = 0.0) -> str:
    """A box with its lower left corner at (x, y)."""
    if not radius:
        return f"{at(x, y, width, height)} re"
    left, right, low, high = x, x + width, y, y + height
    near = radius * (1 - _ROUND)
    return "\n".join(
        (
            f"{at(left + radius, low)} m {at(right - radius, low)} l",
            f"{at(right - near, low, right, low + near, right, low + radius)} c {at(right, high - radius)} l",
            f"{at(right, high - near, right - near, high, right - radius, high)} c {at(left + radius, high)} l",
            f"{at(left + near, high, left, high - near, left, high - radius)} c {at(left, low + radius)} l",
            f"{at(left, low + near, left + near, low, left + radius, low)} c h",
        )
    )


def ellipse(x: float, y: float, wide: float, high: float) -> str:
    """An ellipse about (x, y) with these half-axes."""
    a, b = wide * _ROUND, high * _ROUND
    return "\n".join(
        (
            f"{at(x + wide, y)} m {at(x + wide, y + b, x + a, y + high, x, y + high)} c",
            f"{at(x - a, y + high, x - wide, y + b, x - wide, y)} c",
            f"{at(x - wide, y - b, x - a, y - high, x, y - high)} c",
            f"{at(x + a, y - high, x + wide, y - b, x + wide, y)} c h",
        )
    )


def end_bar(x: float, y: float, width: float, height: float, radius: float) -> str:
    """A box from x on, to the left where its width is negative, whose corners at x alone are round."""
    radius = math.copysign(radius, width)
    near, high, right = radius * (1 - _ROUND), y + height, x + width
    round_high = abs(radius)
    near_high = abs(near)
    return "\n".join(
        (
            f"{at(right, high)} m {at(x + radius, high)} l",
            f"{at(x + near, high, x, high - near_high, x, high - round_high)} c {at(x, y + round_high)} l",
            f"{at(x, y + near_high, x + near, y, x + radius, y)} c {at(right, y)} l h",
        )
    )
