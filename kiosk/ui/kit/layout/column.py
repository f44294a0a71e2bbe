"""Parts below each other: tight inside a group, slack between groups, the foot at the bottom."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.theme import TOUCH_GAP
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.part import Part
from kiosk.ui.kit.tiles.tile import TileButton
from kiosk.ui.kit.typing.standing import StandingKeys
from kiosk.ui.kit.words.prose import TitlePart
from kiosk.visit.blocks import (
    Bands,
    Block,
    Card,
    Drawing,
    Fields,
    Frames,
    Head,
    Keys,
    Month,
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
_TIGHT = 0.5
"""Where room is short, gaps shrink to this share."""
_KEEP = 60
"""A heading stands with at least so much of what it heads."""


@dataclass(frozen=True, slots=True)
class Item:
    """One part of a column; `block` is None for a page's title. It stands so far `inset` from both sides."""

    part: Part
    block: Block | None
    is_foot: bool = False
    inset: int = 0

    @property
    def bleed(self) -> int:
        """How far its touch areas reach above and below its text."""
        return self.part.bleed()

    def height_for(self, width: int) -> int:
        """How high it wants to be in a column of this width."""
        return self.part.height_for(width - 2 * self.inset)

    def least_height_for(self, width: int) -> int:
        """How low it may become there."""
        return self.part.least_height_for(width - 2 * self.inset)


Standing = Item | StandingKeys
"""What may stand in a column: a part, or our own keys, which are made for the column that is."""


@dataclass(frozen=True, slots=True)
class Gap:
    """The room between two parts, at least and as it should be, and whether it takes a share of what is left."""

    least: int
    wanted: int
    grows: bool


class Column(Part):
    """Parts in reading order."""

    def __init__(self, items: Sequence[Standing], glass: Glass) -> None:
        super().__init__(glass)
        self._items = [each if isinstance(each, Item) else Item(each.made(), each.block) for each in items]
        self._reach = 0
        self._low_from: int | None = None
        self._known: dict[tuple[int, int, bool], int] = {}
        for item in self._items:
            item.part.setParent(self)
            item.part.sent.connect(self.sent)

    @property
    def items(self) -> list[Item]:
        """The parts with their blocks."""
        return self._items

    @property
    def title(self) -> TitlePart | None:
        """What it begins with, where that is a title."""
        first = self._items[0].part if self._items else None
        return first if isinstance(first, TitlePart) else None

    @property
    def end_of_title(self) -> int:
        """Where that begins which a title and the headings below it name; 0 without a title."""
        if self.title is None:
            return 0
        named = (item.part.y() for item in self._items[1:] if not heads(item.block))
        return next(named, 0)

    @property
    def openings(self) -> list[int]:
        """Where that ends below a title which everybody should know before they go on: its introduction, and what can
        be chosen at once.
        """
        items = self._items[1:] if self.title is not None else ()
        return [
            item.part.y() + item.part.height() for item in takewhile(lambda item: opens(item.block), items)
        ]

    @property
    def has_choices_at_once(self) -> bool:
        """Whether everybody should find something to choose, as the language, before they go on."""
        return any(isinstance(item.block, Tiles) and opens(item.block) for item in self._items)

    @property
    def first_to_give_way(self) -> Part | None:
        """The first of its parts that can give way to a title above it."""
        return next((item.part for item in self._items if item.part.can_give_way), None)

    def let_first_give_way(self, room: int | None) -> None:
        """From now on the first part that can gives way to a title that leaves it so much room; None: no longer."""
        if self.first_to_give_way is not None:
            self.first_to_give_way.give_way(room)
            self._forget(self.first_to_give_way)

    def say_title_on(self, glass: Glass, *, is_short: bool = False) -> None:
        """From now on its title is in the letters of this glass, and where it `is_short` without its over-line."""
        if self.title is not None:
            self.title.say_on(glass, is_short=is_short)
            self._forget(self.title)

    def _forget(self, part: Part) -> None:
        """How high a part is, that has changed."""
        self._known = {
            (place, width, are_least): high
            for (place, width, are_least), high in self._known.items()
            if self._items[place].part is not part
        }

    def keep_in_reach(self, reach: int) -> None:
        """From now on what is touched stands at least so far below its top, and all that follows it.

        Its parts have been arranged before: how far down in its part something is touched is known then.
        """
        self._reach = reach
        self._low_from = self._first_touched()
        if self._low_from is not None and reach:
            part = self._items[self._low_from].part
            tops = [each.mapTo(part, QPoint(0, 0)).y() for each in part.touched()]
            self._reach = max(0, reach - min(tops, default=0))

    def height_for(self, width: int) -> int:
        """All parts at the height they want, with the least gaps."""
        heights, gaps = self._heights(width), [gap.wanted for gap in self._gaps()]
        return sum(heights) + sum(gaps) + self._short_of_reach(heights, gaps)

    def least_height_for(self, width: int) -> int:
        """The same with pictures and gaps as small as they may be."""
        heights, gaps = self._heights(width, are_least=True), [gap.least for gap in self._gaps()]
        return sum(heights) + sum(gaps) + self._short_of_reach(heights, gaps)

    def keep_tiles_to(self, most: int) -> bool:
        """Let letters of tiles grow less where a tile is higher than this; whether any is."""
        high = [tile for tile in self.findChildren(TileButton) if tile.height() > most]
        for tile in high:
            tile.keep_to(most)
        self._known.clear()
        for column in self.findChildren(Column):
            column.keep_tiles_to(most)
        return bool(high)

    def shrink_to(self, piece: int) -> None:
        """All its parts."""
        self._known.clear()
        for item in self._items:
            item.part.shrink_to(piece)

    def arrange(self, width: int, height: int) -> None:
        """Share out what is left, or shrink the pictures where there is too little."""
        heights, spaces = self._fitted(width, height)
        y = 0
        for item, high, gap in zip(self._items, heights, spaces, strict=True):
            y += gap
            item.part.place(item.inset, y, width - 2 * item.inset, high)
            y += high

    def _short_of_reach(self, heights: list[int], gaps: list[int]) -> int:
        """How much lower the first part that is touched must stand than these heights and gaps put it."""
        place = self._low_from
        return 0 if place is None else max(0, self._reach - sum(heights[:place]) - sum(gaps[:place]))

    def _first_touched(self) -> int | None:
        """The place of the first part that is touched, or of the heading above it."""
        touched = (
            place for place, item in enumerate(self._items) if next(item.part.touched(), None) is not None
        )
        first = next(touched, None)
        return first - 1 if first and heads(self._items[first - 1].block) else first

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

    def touched(self) -> Iterator[QWidget]:
        """All that its parts have."""
        for item in self._items:
            yield from item.part.touched()

    def draw(self, painter: QPainter) -> None:
        """Its parts paint themselves."""

    def blocking(self) -> Iterator[tuple[float, float]]:
        """A heading is not cut from what it heads, nor people from their labels, nor a number from its range."""
        for item, following in pairwise(self._items):
            end = following.part.y() + following.part.height()
            if item.block is None or heads(item.block):
                yield float(item.part.y()), float(min(end, following.part.y() + self.glass.px(_KEEP)))
            elif isinstance(item.block, Frames | Drawing) and isinstance(following.block, Drawing):
                yield float(item.part.y()), float(end)

    def _gaps(self) -> list[Gap]:
        return [_gap(above, below, self.glass) for above, below in pairwise(self._items)]

    def _fitted(self, width: int, height: int) -> tuple[list[int], list[int]]:
        """Heights, and the space above each, that fill the height: shrunk alike where there is too little, else grown.

        Where what is touched must stand low, what stands above it and the rest each fill their own part of the height.
        """
        gaps, wanted, least = self._gaps(), self._heights(width), self._heights(width, are_least=True)
        place = self._low_from
        if place is None:
            heights, spaces = self._filled(width, range(len(self._items)), gaps, height)
            return heights, [0, *spaces]
        low = sum(least[place:]) + sum(gap.least for gap in gaps[place:])
        before = sum(wanted[:place]) + sum(gap.wanted for gap in gaps[:place])
        line = min(max(self._reach, before), height - low)
        above, below = range(place), range(place, len(self._items))
        more, rest = self._filled(width, below, gaps[place:], height - line)
        if not place:
            return more, [line, *rest]
        room = line - gaps[place - 1].least
        heights, spaces = self._filled(width, above, gaps[: place - 1], room, has_slack=False)
        return [*heights, *more], [0, *spaces, line - sum(heights) - sum(spaces), *rest]

    def _filled(
        self, width: int, places: range, gaps: list[Gap], height: int, *, has_slack: bool = True
    ) -> tuple[list[int], list[int]]:
        """Heights and gaps of these parts. Without slack nothing grows, and what is left stays below."""
        heights = [self._heights(width)[place] for place in places]
        left = height - sum(heights) - sum(gap.wanted for gap in gaps)
        if left < 0:
            least = [self._heights(width, are_least=True)[place] for place in places]
            spare = sum(heights) - sum(least) + sum(gap.wanted - gap.least for gap in gaps)
            share = min(1.0, -left / max(1, spare))
            shrunk = [
                high - math.ceil((high - low) * share) for high, low in zip(heights, least, strict=True)
            ]
            return shrunk, [gap.wanted - math.ceil((gap.wanted - gap.least) * share) for gap in gaps]
        if not has_slack:
            return heights, [gap.wanted for gap in gaps]
        for at, place in enumerate(places):
            most = self._items[place].part.most_height_for(width - 2 * self._items[place].inset)
            more = max(0, min(left, most - heights[at]))
            heights[at] += more
            left -= more
        extras = self._extras(
            gaps, left, next((at for at, p in enumerate(places) if self._items[p].is_foot), 0)
        )
        return heights, [gap.wanted + extra for gap, extra in zip(gaps, extras, strict=True)]

    def _heights(self, width: int, *, are_least: bool = False) -> list[int]:
        """The heights of all parts, each worked out once."""
        for place, item in enumerate(self._items):
            key = (place, width, are_least)
            if key not in self._known:
                self._known[key] = item.least_height_for(width) if are_least else item.height_for(width)
        return [self._known[place, width, are_least] for place in range(len(self._items))]

    def _extras(self, gaps: list[Gap], left: int, foot: int) -> list[int]:
        """Slack in equal shares up to a limit, the rest above the foot, which begins at this place."""
        growing = [place for place, gap in enumerate(gaps) if gap.grows]
        extras = [0] * len(gaps)
        if growing:
            share = left // (len(growing) + 1)
            for place in growing:
                extras[place] = min(share, max(0, self.glass.px(_MOST_GAP) - gaps[place].wanted))
        if foot:
            extras[foot - 1] += left - sum(extras)
        return extras


def least_height_of(items: Sequence[Standing], glass: Glass, width: int) -> int:
    """How low a column of these parts may become, without making one."""
    gaps = sum(_gap(above, below, glass).least for above, below in pairwise(items))
    return gaps + sum(item.least_height_for(width) for item in items)


def _gap(above: Standing, below: Standing, glass: Glass) -> Gap:
    wanted, grows = gap_between(above.block, below.block)
    if below.is_foot and not above.is_foot:
        grows = True
    bleeds = above.bleed + below.bleed
    touch_gap = glass.px(TOUCH_GAP) if bleeds and above.block is not None else 0
    full = max(touch_gap, glass.px(wanted) - bleeds)
    least = max(touch_gap, glass.px(max(_LEAST_GAP, wanted * _TIGHT)) - bleeds)
    return Gap(min(least, full), full, grows)


def heads(block: Block | None) -> bool:
    """Whether a block names what stands below it."""
    return isinstance(block, Head) or (isinstance(block, Prose) and block.look in {"heading", "label"})


def opens(block: Block | None) -> bool:
    """Whether everybody should know a block below the title before they go on."""
    match block:
        case Prose(look="intro") | Tiles(is_opening=True):
            return True
        case _:
            return False


def gap_between(above: Block | None, below: Block | None) -> tuple[int, bool]:  # noqa: C901, PLR0912 - a table of cases
    """Pixels of the look between two blocks, and whether slack goes there."""
    match above, below:
        case None, Prose(look="intro") | Month():
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
        case Sheets(), Tiles():
            return 24, False
        case Tiles(), Prose(look="note"):
            return 20, False
        case Keys(), Keys():  # The field and what types into it.
            return 24, False
        case Frames(look="groups"), Drawing():
            return 20, False
        case Drawing(), Frames():
            return 28, False
        case _:
            return 36, True
