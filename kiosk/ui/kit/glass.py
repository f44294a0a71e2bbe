"""What every part is told of the glass it stands on: colours, text size, the panel's size and its grain."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtGui import QColor, QFont, QPen

from kiosk.panel import MM_PER_PIXEL, panel_of, text_scale
from kiosk.settings import Looks
from kiosk.theme import (
    HEADING,
    MARGIN,
    NARROW,
    NARROW_MARGIN,
    PALETTES,
    TITLE,
    Face,
    Palette,
)
from kiosk.ui.fonts import families

_MOST_IN_BARS, _MOST_IN_LOW_BARS = 1.25, 1.0
"""The text size of the bars of a small glass on its side or of a low upright one, and of one that is both."""
_MOST_IN_HALF = 1.5
"""The text size of the bars of any other small glass, and of one on its side that is low."""

_STEPS = (1.75, 1.5, 1.25, 1.0)
"""What must fit shrinks by these."""

_LOW_LINES = dict.fromkeys(("Latn", "Grek", "Cyrl"), 0.0)
_LEAST_LINE = {**_LOW_LINES, "Arab": 1.37, "Deva": 1.24, "Hans": 0.0}
"""How high a line is at least to its size, where letters reach far above its middle: أ in Arabic, ी in Hindi. A script
that a clinic has added gets as much as the highest of ours.
"""

_DEEPEST = {**_LOW_LINES, "Arab": 0.8, "Deva": 0.73, "Hans": 0.66}
"""How far letters of a script reach below the middle of their line, in sizes of the type: ي in Arabic, ृ in Hindi, and
the g of a name in a line of Chinese, which stands lower. Else as for a line's height.
"""

_WIDE_TITLE = Face(52, 60, is_bold=True, growth=92 / 52, tracking=-0.5)
_NARROW_TITLE = Face(48, 56, is_bold=True, growth=72 / 48, tracking=-0.5)
_NARROW_HEADING = replace(HEADING, growth=70 / 42)
"""No larger than the title above it."""


class Glass(Struct, frozen=True):
    """The glass: `scale` is the patient's text size (1.0-2.0), `factor` pixels of the panel for one of ours.

    On a still one nothing moves: whatever would, shows its end at once. On a low one nothing is touched above the
    middle.
    """

    palette: Palette
    scale: float
    width: int
    height: int
    factor: float = 1.0
    is_still: bool = False
    is_low: bool = False
    least_scale: float = 1.0
    """The text size below which letters would be too small: more than 1 on a small panel of fine grain."""
    script: str = "Latn"
    """The script of its words, by its name in Unicode's tables."""

    @property
    def is_wide(self) -> bool:
        """Landscape."""
        return self.width > self.height

    @property
    def is_narrow(self) -> bool:
        """A small panel, which has smaller margins and titles."""
        return min(self.width, self.height) < self.px(NARROW)

    @property
    def is_large(self) -> bool:
        """The text is so large that two columns become one and labels stand below each other."""
        return self.scale >= 1.5

    @property
    def reach(self) -> int:
        """How far down from the top a patient's hand is meant to reach at most: to the middle of a low glass."""
        return self.height // 2 if self.is_low else 0

    @property
    def has_little_reach(self) -> bool:
        """On a low glass: its lower half holds no tiles with much to say, as the text is large or the panel small."""
        return self.is_low and (self.is_large or self.is_narrow)

    @property
    def for_bars(self) -> Glass:
        """The glass for the bars at its foot: where there is little height, their words leave room for the page."""
        if self.is_wide and self.is_narrow:
            most = _MOST_IN_LOW_BARS if self.is_low else _MOST_IN_BARS
        elif self.is_narrow and self.is_low:
            most = _MOST_IN_BARS
        elif self.is_narrow or (self.is_wide and self.is_low):
            most = _MOST_IN_HALF
        else:
            return self
        return replace(self, scale=min(self.scale, max(most, self.least_scale)))

    def smaller(self, scales: Sequence[float] = _STEPS) -> Iterator[Glass]:
        """The same with smaller letters, step by step, for what must fit; never below the least that can be read."""
        for scale in scales:
            if scale < self.scale:
                yield replace(self, scale=max(scale, self.least_scale))

    @property
    def margin(self) -> int:
        """The space at both sides of a page."""
        return self.px(NARROW_MARGIN if self.is_narrow else MARGIN)

    @property
    def title(self) -> Face:
        """The face of a page's title."""
        if self.is_narrow:
            return _NARROW_TITLE
        return _WIDE_TITLE if self.is_wide else TITLE

    @property
    def heading(self) -> Face:
        """The face of a heading in the text of a page."""
        return _NARROW_HEADING if self.is_narrow else HEADING

    def px(self, size: float) -> int:
        """Pixels of this panel for pixels of the look."""
        return round(size * self.factor)

    def grown(self, size: float, growth: float = 2.0) -> int:
        """Like `px`, for what grows with the text: line heights, discs beside a text."""
        return round(size * self.factor * min(self.scale, growth))

    def type(self, face: Face, *, ink: str = "ink", align: Align = "start") -> Type:
        """The face at the patient's text size."""
        grown = min(self.scale, face.growth) * self.factor
        size = round(face.size * grown)
        line = round(max(face.line, face.size * _LEAST_LINE.get(self.script, _LEAST_LINE["Arab"])) * grown)
        return Type(
            size=size,
            line=line,
            below=max(0, math.ceil(size * _DEEPEST.get(self.script, _DEEPEST["Arab"]) - line / 2)),
            is_bold=face.is_bold,
            tracking=face.tracking * grown if self.script == "Latn" else 0.0,
            ink=ink,
            align=align,
            least=round(face.size * self.factor * min(self.least_scale, face.growth)),
        )

    def colour(self, ink: str) -> QColor:
        """The colour of a palette's ink, or of a plain `#RRGGBB`."""
        return _colour(self.palette.resolve(ink))

    def pen(self, ink: str, width: float) -> QPen:
        """A pen of this many pixels of the look."""
        return QPen(self.colour(ink), width * self.factor)


Align = str
"""`start`, `center` or `end`."""


class Type(Struct, frozen=True):
    """Type as it is set: sizes in pixels of the panel. `least` is the size it may shrink to, that of 100 %.

    `below` is how far its letters reach below their line: room that the last line of a text needs.
    """

    size: int
    line: int
    is_bold: bool = False
    tracking: float = 0.0
    ink: str = "ink"
    align: Align = "start"
    least: int = 28
    below: int = 0

    def font(self) -> QFont:
        """Qt's font for it."""
        return _font(self.size, self.is_bold, self.tracking, families())

    @property
    def base(self) -> float:
        """How far below the top of a line its letters stand: a third of their size below the middle."""
        return self.line / 2 + self.size / 3

    def shrunk(self, size: int) -> Type:
        """The same type at another size, its line in proportion."""
        return Type(
            size=size,
            line=round(self.line * size / self.size),
            below=math.ceil(self.below * size / self.size),
            is_bold=self.is_bold,
            tracking=self.tracking,
            ink=self.ink,
            align=self.align,
            least=self.least,
        )


def glass_for(
    looks: Looks, width: int, height: int, mm_per_pixel: float = MM_PER_PIXEL, script: str = "Latn"
) -> Glass:
    """The glass of a panel of this size in pixels, as the patient has set it."""
    panel = panel_of(width, height, mm_per_pixel)
    return Glass(
        PALETTES[looks.theme],
        text_scale(looks.scale, panel.least_scale),
        width,
        height,
        panel.factor,
        looks.is_still,
        looks.is_low,
        panel.least_scale,
        script,
    )


@lru_cache(maxsize=256)
def _colour(colour: str) -> QColor:
    return QColor(colour)


@lru_cache(maxsize=256)
def _font(size: int, is_bold: bool, tracking: float, families: tuple[str, ...]) -> QFont:
    font = QFont(families)
    font.setPixelSize(max(1, size))
    font.setBold(is_bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if tracking:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, tracking)
    return font
