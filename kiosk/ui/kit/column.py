"""Parts below each other: tight inside a group, slack between groups, the foot at the bottom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QPainter

from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.part import Part
from kiosk.visit.views import Bands, Block, Drawing, Frames, Prose, Rows, Sheets, SkinDrawing, Tiles

_MOST_GAP = 88
_KEEP = 96
"""A heading stands with at least so much of what it heads."""


@dataclass(frozen=True, slots=True)
class Item:
    """One part of a column; `block` is None for a page's title."""

    part: Part
    block: Block | None
    is_foot: bool = False


@dataclass(frozen=True, slots=True)
class Gap:
    """The room between two parts at least, and whether it takes a share of what is left."""

    least: int
    grows: bool


class Column(Part):
    """Parts in reading order."""

    def __init__(self, items: Sequence[Item], glass: Glass) -> None:
        super().__init__(glass)
        self._items = list(items)
        for item in self._items:
            item.part.setParent(self)
            item.part.sent.connect(self.sent)

    @property
    def items(self) -> list[Item]:
        """The parts with their blocks."""
        return self._items

    def height_for(self, width: int) -> int:
        """All parts at the height they want, with the least gaps."""
        return sum(item.part.height_for(width) for item in self._items) + self._gaps_height()

    def least_height_for(self, width: int) -> int:
        """The same with pictures as small as they may be."""
        return sum(item.part.least_height_for(width) for item in self._items) + self._gaps_height()

    def arrange(self, width: int, height: int) -> None:
        """Share out what is left, or shrink the pictures where there is too little."""
        heights = self._heights(width, height)
        gaps = self._gaps()
        left = max(0, height - sum(heights) - sum(gap.least for gap in gaps))
        y = 0
        extra = self._extras(gaps, left)
        for item, high, gap, more in zip(self._items, heights, [Gap(0, False), *gaps], [0, *extra], strict=True):
            y += gap.least + more
            item.part.place(0, y, width, high)
            y += high

    def draw(self, painter: QPainter) -> None:
        """Its parts paint themselves."""

    def blocking(self) -> Iterator[tuple[float, float]]:
        """A heading is not cut from what it heads."""
        for item, following in zip(self._items, self._items[1:], strict=False):
            if item.block is None or (isinstance(item.block, Prose) and item.block.look == "heading"):
                keep = min(following.part.height(), self.glass.px(_KEEP))
                yield float(item.part.y()), float(following.part.y() + keep)

    def _gaps(self) -> list[Gap]:
        return [self._gap(a, b) for a, b in zip(self._items, self._items[1:], strict=False)]

    def _gaps_height(self) -> int:
        return sum(gap.least for gap in self._gaps())

    def _gap(self, above: Item, below: Item) -> Gap:
        wanted, grows = gap_between(above.block, below.block)
        if below.is_foot and not above.is_foot:
            grows = True
        bleeds = above.part.bleed() + below.part.bleed()
        least = self.glass.px(12) if bleeds and above.block is not None else 0
        return Gap(max(least, self.glass.px(wanted) - bleeds), grows)

    def _heights(self, width: int, height: int) -> list[int]:
        heights = [item.part.height_for(width) for item in self._items]
        over = sum(heights) + self._gaps_height() - height
        if over > 0:
            give = [high - item.part.least_height_for(width) for high, item in zip(heights, self._items, strict=True)]
            share = min(1.0, over / max(1, sum(give)))
            return [high - round(spare * share) for high, spare in zip(heights, give, strict=True)]
        for place, item in enumerate(self._items):
            more = min(-over, item.part.most_height_for(width) - heights[place])
            heights[place] += max(0, more)
            over += max(0, more)
        return heights

    def _extras(self, gaps: list[Gap], left: int) -> list[int]:
        """Slack in equal shares up to a limit, the rest above the foot."""
        growing = [place for place, gap in enumerate(gaps) if gap.grows]
        extras = [0] * len(gaps)
        if growing:
            share = left // (len(growing) + 1)
            for place in growing:
                extras[place] = min(share, max(0, self.glass.px(_MOST_GAP) - gaps[place].least))
        foot = next((place for place, item in enumerate(self._items) if item.is_foot), 0)
        if foot:
            extras[foot - 1] += left - sum(extras)
        return extras


def gap_between(above: Block | None, below: Block | None) -> tuple[int, bool]:
    """Pixels of the look between two blocks, and whether slack goes there."""
    match above, below:
        case None, Prose(look="intro"):
            return 12, False
        case None, _:
            return 28, True
        case Prose(look="heading"), _:
            return 14, False
        case _, Prose(look="heading"):
            return 44, True
        case (Drawing() | SkinDrawing() | Sheets() | Frames() | Bands() | Rows()), Prose(look="note"):
            return 16, False
        case Prose(look="note"), Prose(look="note"):
            return 12, False
        case Prose(look="note"), Tiles(label=""):
            return 16, False
        case Prose(look="intro"), Prose():
            return 28, True
        case Prose(), Prose(look="note"):
            return 24, True
        case Prose(), Prose():
            return 20, False
        case Tiles(), Tiles(label=""):
            return 16, False
        case Tiles(), Prose(look="note"):
            return 20, False
        case Drawing(), Frames():
            return 28, False
        case _:
            return 36, True
