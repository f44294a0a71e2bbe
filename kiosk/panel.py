"""A panel: how many of its pixels stand for one of the look's, and the least text size that can be read on it."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.theme import CAPITAL, LEAST_CAPITAL_MM, NOTE

MM_PER_PIXEL = 0.277
"""The grain that all sizes of the look are given for."""

_LEAST_WIDTH = 800
"""No panel is treated as narrower than this many pixels of that grain, so that ten keys have room beside each other."""
_LEAST_FACTOR = 0.9
"""Nothing becomes smaller than this share of its size, though: it must still be hit."""


@dataclass(frozen=True, slots=True)
class Panel:
    """`factor`: pixels of the panel for one of the look's. `least_scale`: the text size below which capitals would be
    too small to read, from 1.0 to 2.0; more than 1.0 where a small panel is of fine grain.
    """

    width: int
    height: int
    factor: float
    least_scale: float

    @property
    def look_size(self) -> tuple[int, int]:
        """Width and height in pixels of the look."""
        return round(self.width / self.factor), round(self.height / self.factor)


def panel_of(width: int, height: int, mm_per_pixel: float = MM_PER_PIXEL) -> Panel:
    """The panel of this size in pixels."""
    most = max(min(width, height) / _LEAST_WIDTH, _LEAST_FACTOR)
    factor = min(max(1.0, MM_PER_PIXEL / mm_per_pixel), most)
    capital = NOTE.size * CAPITAL * factor * mm_per_pixel
    return Panel(width, height, factor, max(1.0, min(LEAST_CAPITAL_MM / capital, 2.0)))


def text_scale(chosen: float, least: float) -> float:
    """How large text is. What a patient may choose, 1.0 to 2.0, lies between the least and 2.0, so that all differ."""
    return least + (chosen - 1) * (2 - least)
