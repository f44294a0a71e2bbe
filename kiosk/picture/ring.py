"""The countdown ring: what is left of the time, from twelve o'clock."""

from __future__ import annotations

import math

from kiosk.picture.outline import arc
from kiosk.picture.shapes import Anchor, Ellipse, Path, Picture, Shape, Stroke, Text

_RADIUS, _STROKE = 248.0, 28.0
SIZE = 2 * _RADIUS + _STROKE
"""How wide and high it is."""
LETTERS, _MOST_LETTERS = 34, 75
"""How large its word is, at least and at most."""
_DIGITS = 200
_GAP, _CAPITAL, _BELOW = 49, 0.74, 0.25
"""From the digits to the word below them; how far its letters reach above and below their line, in sizes."""


def letters_in_ring(across: float, wanted: float) -> int:
    """How large the word below the seconds can be: as large as wanted, as far as the ring holds it.

    `across` is the width of the word in sizes of its letters.
    """
    sizes = range(LETTERS + 1, 1 + min(_MOST_LETTERS, math.floor(wanted)))
    return max((size for size in sizes if _holds(across, size)), default=LETTERS)


def _holds(across: float, size: int) -> bool:
    lowest = _line(size) + _BELOW * size
    return math.hypot(across * size / 2, lowest) <= _RADIUS - _STROKE


def _line(size: int) -> float:
    """How far below the middle the word stands."""
    return 58 + _GAP + _CAPITAL * size


def ring(share: float, digits: str, unit: str, letters: int = LETTERS) -> Picture:
    """A ring of which `share` (0..1) is left, with the seconds in its middle, their word as large as `letters`."""
    middle = SIZE / 2
    shapes: list[Shape] = [
        Ellipse(middle, middle, _RADIUS, _RADIUS, stroke=Stroke("line", _STROKE), id="track")
    ]
    if share > 0:
        left = arc(middle, middle, _RADIUS, 0.0, 360.0 * min(share, 1.0))
        shapes.append(Path(left, stroke=Stroke("accent", _STROKE), id="left"))
    shapes.append(Text(middle, middle + 58, digits, _DIGITS, is_bold=True, anchor=Anchor.MIDDLE))
    shapes.append(Text(middle, middle + _line(letters), unit, letters, "ink-2", anchor=Anchor.MIDDLE))
    return Picture(SIZE, SIZE, tuple(shapes), f"{digits} {unit}")
