"""Blocks that hold blocks: below each other, side by side, on a ground of their own."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.handout.blocks import Block
from kiosk.handout.pen import Pen
from kiosk.theme import Ink

PADDING = (8.0, 11.0)
"""Points over and under what stands on a card, and at both of its sides."""


class Stack(Block):
    """Blocks below each other, `gap` apart; it splits between any two of them where it `may_split`.

    Where the first are `heads` of the others, one other stays with them, and the last two stay together; `again` is
    the head of what goes on on a further page.
    """

    def __init__(
        self,
        *blocks: Block,
        gap: float = 0.0,
        may_split: bool = False,
        heads: int = 0,
        again: Block | None = None,
    ) -> None:
        self.blocks = blocks
        self.gap = gap
        self._may_split = may_split
        self._heads = heads
        self._again = again
        self._heights: dict[float, float] = {}

    def height(self, width: float) -> float:
        """All of them and the gaps."""
        if width not in self._heights:
            gaps = self.gap * max(0, len(self.blocks) - 1)
            self._heights[width] = sum(block.height(width) for block in self.blocks) + gaps
        return self._heights[width]

    def draw(self, pen: Pen, x: float, top: float, width: float, height: float) -> None:
        """From the top."""
        del height
        for block in self.blocks:
            high = block.height(width)
            block.draw(pen, x, top, width, high)
            top += high + self.gap

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        """After the last block that fits."""
        return self._split_after(self._fitting(width, room), may_split=True) if self._may_split else None

    def split_in_need(self, width: float, room: float) -> tuple[Block, Block] | None:
        """After the last block that fits, else within the first."""
        if halves := self._split_after(self._fitting(width, room), may_split=self._may_split):
            return halves
        parts = self.blocks[0].split_in_need(width, room)
        return parts and (
            parts[0],
            Stack(parts[1], *self.blocks[1:], gap=self.gap, may_split=self._may_split),
        )

    def pieces(self, width: float) -> Iterator[Block]:
        """Those of a block that stands alone."""
        yield from self.blocks[0].pieces(width) if len(self.blocks) == 1 else (self,)

    def _fitting(self, width: float, room: float) -> int:
        """How many blocks fit."""
        fits = 0
        used = 0.0
        for block in self.blocks:
            used += block.height(width)
            if used > room:
                break
            fits += 1
            used += self.gap
        return fits

    def _split_after(self, count: int, *, may_split: bool) -> tuple[Block, Block] | None:
        if self._heads and may_split:
            count = min(count, len(self.blocks) - 2)
        if not self._heads < count < len(self.blocks):
            return None
        first, rest = self.blocks[:count], self.blocks[count:]
        over = (self._again,) if self._again else ()
        return (
            Stack(*first, gap=self.gap, may_split=may_split),
            Stack(*over, *rest, gap=self.gap, may_split=may_split, heads=len(over), again=self._again),
        )


class Dealt(Block):
    """Blocks in rows, as many beside each other as the widest of them lets, in columns of equal width.

    `widest` is the width of the widest, also of those in other rows with which these are to be in line.
    """

    def __init__(self, *blocks: Block, widest: float, gutter: float) -> None:
        self.blocks = blocks
        self.widest = widest
        self.gutter = gutter

    def height(self, width: float) -> float:
        """All rows."""
        return sum(self._row_heights(width))

    def draw(self, pen: Pen, x: float, top: float, width: float, height: float) -> None:
        """Row by row, as one list."""
        del height
        count, wide = self._shape(width)
        for first, high in zip(range(0, len(self.blocks), count), self._row_heights(width), strict=True):
            for number, block in enumerate(self.blocks[first : first + count]):
                block.draw(pen, x + number * (wide + self.gutter), top, wide, high)
            top += high

    def _shape(self, width: float) -> tuple[int, float]:
        """How many stand in a row, and how wide each may be; rows are as even as they can be."""
        most = max(1, int((width + self.gutter) / (self.widest + self.gutter)))
        rows = -(-len(self.blocks) // most)
        count = -(-len(self.blocks) // rows)
        return count, (width + self.gutter) / count - self.gutter

    def _row_heights(self, width: float) -> list[float]:
        count, wide = self._shape(width)
        high = [block.height(wide) for block in self.blocks]
        return [max(high[first : first + count]) for first in range(0, len(high), count)]


class Columns(Block):
    """Blocks side by side, as high as the highest. `shares` says how the width is dealt out."""

    def __init__(self, *blocks: Block, shares: tuple[float, ...] = (), gutter: float = 12.0) -> None:
        self._blocks = blocks
        self._shares = shares or (1.0,) * len(blocks)
        self._gutter = gutter

    def _widths(self, width: float) -> tuple[float, ...]:
        room = width - self._gutter * (len(self._blocks) - 1)
        whole = sum(self._shares)
        return tuple(room * share / whole for share in self._shares)

    def height(self, width: float) -> float:
        """The highest one."""
        return max(b.height(w) for b, w in zip(self._blocks, self._widths(width), strict=True))

    def draw(self, pen: Pen, x: float, top: float, width: float, height: float) -> None:
        """From the left, each as high as all, with lists of its own."""
        for block, wide in zip(self._blocks, self._widths(width), strict=True):
            pen.tags.end_list()
            block.draw(pen, x, top, wide, height)
            x += wide + self._gutter


def lowest(
    blocks: tuple[Block, ...], shares: tuple[tuple[float, ...], ...], width: float, gutter: float = 12.0
) -> Columns:
    """Blocks side by side, their widths dealt out so that they are as low as any of these shares makes them."""
    columns = (Columns(*blocks, shares=share, gutter=gutter) for share in shares)
    return min(columns, key=lambda block: block.height(width))


class Beside(Block):
    """A block of fixed width and the rest of the width for the other: the fixed one leads or trails."""

    def __init__(
        self, fixed: Block, rest: Block, *, fixed_width: float, gutter: float, leads: bool = True
    ) -> None:
        self._fixed = fixed
        self.rest = rest
        self._fixed_width = fixed_width
        self._gutter = gutter
        self._leads = leads

    def height(self, width: float) -> float:
        """The higher of the two."""
        return max(self._fixed.height(self._fixed_width), self.rest.height(self._rest_width(width)))

    def draw(self, pen: Pen, x: float, top: float, width: float, height: float) -> None:
        """Both from the same top, the leading one first."""
        rest_width = self._rest_width(width)
        if self._leads:
            self._fixed.draw(pen, x, top, self._fixed_width, height)
            self.rest.draw(pen, x + self._fixed_width + self._gutter, top, rest_width, height)
        else:
            self.rest.draw(pen, x, top, rest_width, height)
            self._fixed.draw(pen, x + width - self._fixed_width, top, self._fixed_width, height)

    def _rest_width(self, width: float) -> float:
        return width - self._fixed_width - self._gutter


class Card(Block):
    """A block on a ground of its own with round corners; it fills the height it is given."""

    def __init__(
        self,
        inner: Block,
        *,
        fill: Ink | None = None,
        edge: Ink | None = "line",
        edge_width: float = 0.9,
        bar: Ink | None = None,
        padding: tuple[float, float] = PADDING,
    ) -> None:
        self._inner = inner
        self._fill = fill
        self._edge = edge
        self._edge_width = edge_width
        self._bar = bar
        self._high_padding, self._wide_padding = padding
        self._bar_width = 7.0 if bar else 0.0

    def height(self, width: float) -> float:
        """The inner block and its padding."""
        return self._inner.height(self._inner_width(width)) + 2 * self._high_padding

    def draw(self, pen: Pen, x: float, top: float, width: float, height: float) -> None:
        """The ground first."""
        pen.box(
            x, top, width, height, radius=7, fill=self._fill, edge=self._edge, edge_width=self._edge_width
        )
        if self._bar:
            pen.bar(x, top, self._bar_width, height, 7, self._bar)
        inner_width = self._inner_width(width)
        left = x + self._wide_padding + self._bar_width
        self._inner.draw(pen, left, top + self._high_padding, inner_width, height - 2 * self._high_padding)

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        """Two cards of the same look, where the inner block may be split."""
        parts = self._inner.split(self._inner_width(width), room - 2 * self._high_padding)
        return parts and (self._with(parts[0]), self._with(parts[1]))

    def _with(self, inner: Block) -> Card:
        return Card(
            inner,
            fill=self._fill,
            edge=self._edge,
            edge_width=self._edge_width,
            bar=self._bar,
            padding=(self._high_padding, self._wide_padding),
        )

    def _inner_width(self, width: float) -> float:
        return width - 2 * self._wide_padding - self._bar_width
