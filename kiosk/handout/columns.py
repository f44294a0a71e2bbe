"""Short passages in two columns, as in a newspaper: where pages are few, a heading takes half a line's width."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

from kiosk.handout.arranged import Stack
from kiosk.handout.blocks import Block, Space
from kiosk.handout.pages import Item, next_group
from kiosk.handout.pen import Pen

GUTTER = 18.0
"""Between passages side by side."""


def column(width: float) -> float:
    """How wide each of two columns is."""
    return (width - GUTTER) / 2


def in_two_columns(items: list[Item], width: float, *, parts_text: bool = False) -> list[Item]:
    """The items in columns where that is lower, else as they are; `parts_text` as `parted` does."""
    columns = TwoColumns(tuple(_groups(list(parted(items, width)) if parts_text else items)))
    below = sum(item.before + item.block.height(width) for item in items) - items[0].before
    return [Item(columns, items[0].before)] if columns.height(width) < below else items


def parted(items: list[Item], width: float) -> Iterator[Item]:
    """The items in pieces of a few lines, so that a text may go on in the second column or on a further page."""
    for item in items:
        *others, last = item.block.pieces(column(width))
        for number, piece in enumerate(others):
            yield Item(piece, 0.0 if number else item.before)
        yield Item(last, 0.0 if others else item.before, item.holds_next)


def _groups(items: list[Item]) -> Iterator[Item]:
    """Each item with those that it must not be parted from."""
    waiting = list(items)
    while waiting:
        first, *others = next_group(waiting)
        waiting = waiting[1 + len(others) :]
        blocks = [first.block]
        for other in others:
            blocks += [Space(other.before), other.block]
        yield Item(Stack(*blocks) if others else first.block, first.before)


class TwoColumns(Block):
    """Blocks in two columns, the first one filled before the second; a page's end parts them between two blocks."""

    def __init__(self, items: tuple[Item, ...]) -> None:
        self.items = items

    def height(self, width: float) -> float:
        """That of the higher column, where both are as low as they can be."""
        return self._parted(width)[1]

    def draw(self, pen: Pen, x: float, top: float, width: float, height: float) -> None:
        """The first column, then the second."""
        del height
        at, _ = self._parted(width)
        wide = column(width)
        for items in (self.items[:at], self.items[at:]):
            pen.tags.end_list()
            below = top
            for number, item in enumerate(items):
                below += item.before if number else 0.0
                high = item.block.height(wide)
                item.block.draw(pen, x, below, wide, high)
                below += high
            x += wide + GUTTER

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        """After as many blocks as fit, one in each column at least."""
        for count in range(len(self.items) - 1, 1, -1):
            first = TwoColumns(self.items[:count])
            if first.height(width) <= room:
                return first, TwoColumns(self.items[count:])
        return None

    def _parted(self, width: float) -> tuple[int, float]:
        """How many blocks stand in the first column, and how high the higher one is."""
        wide = column(width)
        ends = list(accumulate((item.before + item.block.height(wide) for item in self.items), initial=0.0))
        whole = ends[-1]

        def higher(at: int) -> float:
            rest = whole - ends[at] - self.items[at].before if at < len(self.items) else 0.0
            return max(ends[at] - self.items[0].before, rest)

        at = min(range(1, len(self.items) + 1), key=higher)
        return at, higher(at)
