"""From parts to pages: what stands on which page, and the frame around each of them.

Everything is measured before anything is drawn, so that a handout that cannot be made never begins.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from kiosk.errors import CannotPrint
from kiosk.handout.blocks import Block, Prose
from kiosk.handout.pen import Pen
from kiosk.handout.style import Style

_SLACK = 0.01
"""A hundredth of a point: sums of lengths are not exact."""
_LEAST, _LEAST_CLOSE = 0.2, 0.1
"""Shares of a page that must be empty for a part to begin on it that cannot end on it."""


@dataclass(frozen=True, slots=True)
class Item:
    """A block in the flow, `before` points under the one above it. `holds_next` = never the last of a page."""

    block: Block
    before: float = 0.0
    holds_next: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """What stands under one title. It begins on a page of its own unless `may_join` and there is room.

    `goes_on` stands over what runs on to a further page.
    """

    title: Prose
    goes_on: Block
    items: tuple[Item, ...]
    lead: Block | None = None
    may_join: bool = False


class Furniture(Protocol):
    """What stands around the blocks on every page (`frame.Frame`)."""

    def draw(self, pen: Pen, number: int, of: int, /) -> None:
        """Draw it on the page of this number."""


class Room(Protocol):
    """The part of every page that blocks may fill, as distances from its top (`frame.Frame`)."""

    @property
    def content_top(self) -> float:
        """Where it begins."""

    @property
    def content_bottom(self) -> float:
        """Where it ends."""


@dataclass(slots=True)
class Page:
    """Blocks and how far down the page each begins."""

    placed: list[tuple[Block, float, float]] = field(default_factory=list)
    end: float = 0.0

    def put(self, block: Block, top: float, height: float) -> None:
        """Place a block that is known to fit."""
        self.placed.append((block, top, height))
        self.end = top + height


class Flow:
    """Fills pages, part by part.

    A part that cannot end on a page begins on it where a fifth of it is empty; where pages `is_close`, a tenth is
    enough, and what begins it may be split.
    """

    def __init__(self, style: Style, frame: Room, *, is_close: bool = False) -> None:
        self._style = style
        self._width = style.content_width
        self._top = frame.content_top
        self._bottom = frame.content_bottom
        self._body_from = 0.0
        self._is_close = is_close
        self.pages: list[Page] = []

    def add(self, part: Part) -> None:
        """Set one part after the others.

        Raises:
            CannotPrint: a block that cannot be split is higher than a page.
        """
        if not (part.may_join and self.pages and self._join(part)):
            self._begin(part.title)
        if part.lead is not None:
            self._put(part.lead, self._style.times(1))
        waiting = list(part.items)
        while waiting:
            group = next_group(waiting)
            if not self._fits(group):
                rest = self._split(group, in_need=not self._is_begun(part))
                if rest is not None:
                    waiting[: len(group)] = rest
                elif not self._is_begun(part):
                    raise CannotPrint(
                        f"a part of '{part.title.text}' is too long for a page; shorten its text"
                    )
                self._begin(part.goes_on)
                continue
            waiting = waiting[len(group) :]
            for number, item in enumerate(group):
                self._put(item.block, 0.0 if number == 0 and not self._has_body() else item.before)

    def _join(self, part: Part) -> bool:
        """Put the part's title under what the page already holds, where enough of the part has room there."""
        gap = self._style.times(12 if self._is_close and not self._style.is_large else 18)
        opening = [Item(part.title, gap)]
        if part.lead is not None:
            opening.append(Item(part.lead))
        share = _LEAST_CLOSE if self._is_close else _LEAST
        if self._room() >= share * (self._bottom - self._top):
            is_room = self._may_begin(opening, next_group(list(part.items)))
        else:
            is_room = self._fits([*opening, *part.items])
        if not is_room:
            return False
        self._put(part.title, gap)
        self._body_from = self.pages[-1].end
        return True

    def _may_begin(self, opening: list[Item], group: list[Item]) -> bool:
        """Whether the first group has room under the title, or where pages are close, a piece of it."""
        if self._fits([*opening, *group]):
            return True
        *heads, last = group
        room = self._room() - self._height([*opening, *heads]) - last.before
        return self._is_close and room > 0 and last.block.split(self._width, room) is not None

    def _begin(self, title: Block) -> None:
        page = Page()
        page.put(title, self._top, title.height(self._width))
        self.pages.append(page)
        page.end += self._style.times(5)
        self._body_from = page.end

    def _has_body(self) -> bool:
        return self.pages[-1].end > self._body_from

    def _is_begun(self, part: Part) -> bool:
        """Whether this page holds more than a title, so that a new one would help."""
        return self._has_body() or self.pages[-1].placed[0][0] not in (part.title, part.goes_on)

    def _room(self) -> float:
        return self._bottom - self.pages[-1].end + _SLACK

    def _fits(self, group: list[Item]) -> bool:
        return self._height(group) <= self._room()

    def _height(self, group: list[Item]) -> float:
        return sum(item.before + item.block.height(self._width) for item in group)

    def _split(self, group: list[Item], *, in_need: bool) -> list[Item] | None:
        """What is left of a group after its first blocks were put on this page; None = nothing was."""
        *heads, last = group
        room = self._room() - self._height(heads) - last.before
        split = last.block.split_in_need if in_need else last.block.split
        parts = split(self._width, room) if room > 0 else None
        if parts is None:
            return None
        for item in (*heads, Item(parts[0], last.before)):
            self._put(item.block, item.before)
        return [Item(parts[1], 0.0, last.holds_next)]

    def _put(self, block: Block, before: float) -> None:
        page = self.pages[-1]
        page.put(block, page.end + before, block.height(self._width))


def next_group(items: list[Item]) -> list[Item]:
    """The next item, with those that it must not be parted from."""
    group = [items[0]]
    while group[-1].holds_next and len(group) < len(items):
        group.append(items[len(group)])
    return group


def draw_pages(pages: list[Page], frame: Furniture, pen: Pen) -> None:
    """Draw every page in its frame."""
    for number, page in enumerate(pages, start=1):
        with pen.page(pen.style.shift(number)):
            frame.draw(pen, number, len(pages))
            for block, top, height in page.placed:
                block.draw(pen, pen.style.left, top, pen.style.content_width, height)
