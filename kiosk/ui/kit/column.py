"""Parts below each other: tight inside a group, slack between groups, the foot at the bottom."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtGui import QPainter

from kiosk.theme import TOUCH_GAP
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.part import Part
from kiosk.visit.views import (
    Bands,
    Block,
    Card,
    Drawing,
    Fields,
    Frames,
    Head,
    Prose,
    Rows,
    Sheets,
    SkinDrawing,
    Steppers,
    Tile,
    Tiles,
)

_MOST_GAP = 88
_LEAST_GAP = 12
_TIGHT = 0.6
"""Where room is short, gaps shrink to this share."""
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
    """The room between two parts, at least and as it should be, and whether it takes a share of what is left."""

    least: int
    wanted: int
    grows: bool


class Column(Part):
    """Parts in reading order."""

    def __init__(self, items: Sequence[Item], glass: Glass) -> None:
        super().__init__(glass)
        self._items = list(items)
        self._known: dict[tuple[int, int, bool], int] = {}
        for item in self._items:
            item.part.setParent(self)
            item.part.sent.connect(self.sent)

    @property
    def items(self) -> list[Item]:
        """The parts with their blocks."""
        return self._items

    def height_for(self, width: int) -> int:
        """All parts at the height they want, with the least gaps."""
        return sum(self._heights(width)) + sum(gap.wanted for gap in self._gaps())

    def least_height_for(self, width: int) -> int:
        """The same with pictures and gaps as small as they may be."""
        return sum(self._heights(width, are_least=True)) + sum(gap.least for gap in self._gaps())

    def arrange(self, width: int, height: int) -> None:
        """Share out what is left, or shrink the pictures where there is too little."""
        heights, gaps = self._fitted(width, height)
        y = 0
        for item, high, gap in zip(self._items, heights, [0, *gaps], strict=True):
            y += gap
            item.part.place(0, y, width, high)
            y += high

    def part_at(self, y: float, room: int) -> int:
        """Columns inside part, and what follows them moves down."""
        down = 0
        for item in self._items:
            part = item.part
            part.move(part.x(), part.y() + down)
            if part.y() < y < part.y() + part.height():
                down += part.part_at(y - part.y(), room)
        self.resize(self.width(), self.height() + down)
        return down

    def move_below(self, y: float, room: int) -> None:
        """What a cut at `y` would go through moves below it, with its heading and all that follows.

        What begins with the piece of this height that ends there is too high for any piece, and stays.
        """
        down = 0
        for place, item in enumerate(self._items):
            part = item.part
            part.move(part.x(), part.y() + down)
            if part.y() < y < part.y() + part.height():
                first = self._items[place - 1] if place and heads(self._items[place - 1].block) else item
                if first.part.y() <= y - room:
                    continue
                moved = math.ceil(y - first.part.y())
                for each in dict.fromkeys((first.part, part)):
                    each.move(each.x(), each.y() + moved)
                down += moved
        self.resize(self.width(), self.height() + down)

    def draw(self, painter: QPainter) -> None:
        """Its parts paint themselves."""

    def blocking(self) -> Iterator[tuple[float, float]]:
        """A heading is not cut from what it heads."""
        for item, following in pairwise(self._items):
            if item.block is None or heads(item.block):
                keep = min(following.part.height(), self.glass.px(_KEEP))
                yield float(item.part.y()), float(following.part.y() + keep)

    def _gaps(self) -> list[Gap]:
        return [_gap(above, below, self.glass) for above, below in pairwise(self._items)]

    def _fitted(self, width: int, height: int) -> tuple[list[int], list[int]]:
        """Heights and gaps that fill the height: shrunk alike where there is too little room, else grown."""
        gaps = self._gaps()
        heights = self._heights(width)
        left = height - sum(heights) - sum(gap.wanted for gap in gaps)
        if left < 0:
            least = self._heights(width, are_least=True)
            spare = sum(heights) - sum(least) + sum(gap.wanted - gap.least for gap in gaps)
            share = min(1.0, -left / max(1, spare))
            shrunk = [
                high - math.ceil((high - low) * share) for high, low in zip(heights, least, strict=True)
            ]
            return shrunk, [gap.wanted - math.ceil((gap.wanted - gap.least) * share) for gap in gaps]
        for place, item in enumerate(self._items):
            more = max(0, min(left, item.part.most_height_for(width) - heights[place]))
            heights[place] += more
            left -= more
        extras = self._extras(gaps, left)
        return heights, [gap.wanted + extra for gap, extra in zip(gaps, extras, strict=True)]

    def _heights(self, width: int, *, are_least: bool = False) -> list[int]:
        """The heights of all parts, each worked out once."""
        for place, item in enumerate(self._items):
            key = (place, width, are_least)
            if key not in self._known:
                part = item.part
                self._known[key] = part.least_height_for(width) if are_least else part.height_for(width)
        return [self._known[place, width, are_least] for place in range(len(self._items))]

    def _extras(self, gaps: list[Gap], left: int) -> list[int]:
        """Slack in equal shares up to a limit, the rest above the foot."""
        growing = [place for place, gap in enumerate(gaps) if gap.grows]
        extras = [0] * len(gaps)
        if growing:
            share = left // (len(growing) + 1)
            for place in growing:
                extras[place] = min(share, max(0, self.glass.px(_MOST_GAP) - gaps[place].wanted))
        foot = next((place for place, item in enumerate(self._items) if item.is_foot), 0)
        if foot:
            extras[foot - 1] += left - sum(extras)
        return extras


def least_height_of(items: Sequence[Item], glass: Glass, width: int) -> int:
    """How low a column of these parts may become, without making one."""
    gaps = sum(_gap(above, below, glass).least for above, below in pairwise(items))
    return gaps + sum(item.part.least_height_for(width) for item in items)


def _gap(above: Item, below: Item, glass: Glass) -> Gap:
    wanted, grows = gap_between(above.block, below.block)
    if below.is_foot and not above.is_foot:
        grows = True
    bleeds = above.part.bleed() + below.part.bleed()
    touch_gap = glass.px(TOUCH_GAP) if bleeds and above.block is not None else 0
    full = max(touch_gap, glass.px(wanted) - bleeds)
    least = max(touch_gap, glass.px(max(_LEAST_GAP, wanted * _TIGHT)) - bleeds)
    return Gap(min(least, full), full, grows)


def heads(block: Block | None) -> bool:
    """Whether a block names what stands below it."""
    return isinstance(block, Head) or (isinstance(block, Prose) and block.look in {"heading", "label"})


def gap_between(above: Block | None, below: Block | None) -> tuple[int, bool]:  # noqa: C901, PLR0912 - a table of cases
    """Pixels of the look between two blocks, and whether slack goes there."""
    match above, below:
        case None, Prose(look="intro"):
            return 12, False
        case None, _:
            return 28, True
        case Prose(look="heading"), _:
            return 14, False
        case Prose(look="label"), _:
            return 6, False
        case (Head(), _) | (Card(), Card()):
            return 14, False
        case (Fields() | Steppers(), Fields() | Steppers()):
            return 12, False
        case (_, Head()) | (_, Prose(look="label")):
            return 28, True
        case _, Prose(look="heading"):
            return 44, True
        case ((Drawing() | SkinDrawing() | Sheets() | Frames() | Bands() | Rows()), Prose(look="note")):
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
        case Tiles(tiles=(Tile(look="choice" | "tone" | "scale"), *_)), Tiles(tiles=(Tile(look="link"), *_)):
            return 36, False
        case Tiles(), Tiles(label=""):
            return 16, False
        case Tiles(), Prose(look="note"):
            return 20, False
        case Drawing(), Frames():
            return 28, False
        case _:
            return 36, True
