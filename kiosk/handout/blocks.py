"""The boxes that pages are made of: each can say how high it is at a width, and draw itself there.

A block never splits but for those whose `split` says how. Lengths are points; `top` runs down the page.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from functools import lru_cache

from kiosk.content.rich import Run
from kiosk.handout.pen import Pen
from kiosk.handout.set_line import SetLine
from kiosk.handout.style import Face
from kiosk.handout.tags import Element
from kiosk.handout.text import Measured, measured
from kiosk.picture.shapes import Picture
from kiosk.theme import Ink

_kept = lru_cache(maxsize=2048)(measured)
"""Measured texts of a pack. Nothing that a patient said or chose goes in here."""


class Block(ABC):
    """Something on a page."""

    @abstractmethod
    def height(self, width: float) -> float:
        """How high it is when it is so wide."""

    @abstractmethod
    def draw(self, pen: Pen, x: float, top: float, width: float, height: float) -> None:
        """Draw it. `height` is at least what it asked for."""

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        """What fits into `room` and what is left, or None where it must not be split."""
        del width, room
        return None

    def split_in_need(self, width: float, room: float) -> tuple[Block, Block] | None:
        """As `split`, but for what is higher than a whole page: where it is better not split, but must be."""
        return self.split(width, room)

    @property
    def is_mute(self) -> bool:
        """Whether there is nothing in it to read aloud."""
        return False


class Prose(Block):
    """A paragraph in one face. `is_kept` remembers its lines for the process: for a pack's own texts only.

    `is_again` marks a title that stands once more over what runs on: readers that have read it pass it over.
    """

    def __init__(
        self, runs: tuple[Run, ...], face: Face, *, is_kept: bool = False, is_again: bool = False
    ) -> None:
        self.runs = runs
        self.face = face
        self.is_kept = is_kept
        self._is_again = is_again
        self._measured: Measured | None = None

    def lines(self, width: float) -> tuple[SetLine, ...]:
        """Its lines at this width."""
        if self._measured is None:
            face = self.face
            self._measured = (_kept if self.is_kept else measured)(
                self.runs, face.size, is_bold=face.is_bold, language=face.language, is_rtl=face.is_rtl
            )
        return self._measured.lines(width)

    def natural_width(self) -> float:
        """How wide it is when no line is broken."""
        return max(line.width for line in self.lines(100_000.0))

    def height(self, width: float) -> float:
        """One leading a line."""
        return len(self.lines(width)) * self.face.leading

    def draw(self, pen: Pen, x: float, top: float, width: float, height: float) -> None:
        """At the top of its room."""
        del height
        pen.lines(self.lines(width), self.face, x, top, self.element(pen, top), room=width)

    def element(self, pen: Pen, top: float) -> Element | None:
        """What it is for those who cannot see it; a heading is a bookmark too."""
        if self._is_again or not self.text:
            return None
        return pen.begin_text(self.face.level, self.text, top, self.face.language)

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(run.text for run in self.runs)

    @property
    def is_mute(self) -> bool:
        """Whether there is nothing to read."""
        return not self.text

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        """Between two lines, two or more on each side."""
        lines = self.lines(width)
        fits = min(int(room / self.face.leading), len(lines) - 2)
        if fits < 2:
            return None
        whole = _Whole(self)
        return _Lines(lines[:fits], whole), _Lines(lines[fits:], whole)


class _Whole:
    """A paragraph whose parts stand on several pages: one element for all of them."""

    def __init__(self, prose: Prose) -> None:
        self.prose = prose
        self._element: Element | None = None

    def element(self, pen: Pen, top: float) -> Element | None:
        if self._element is None:
            self._element = self.prose.element(pen, top)
        return self._element


class _Lines(Block):
    """A part of a paragraph that was split; it keeps the lines it had."""

    def __init__(self, lines: tuple[SetLine, ...], whole: _Whole) -> None:
        self._set = lines
        self._whole = whole
        self._face = whole.prose.face

    def height(self, width: float) -> float:
        del width
        return len(self._set) * self._face.leading

    def draw(self, pen: Pen, x: float, top: float, width: float, height: float) -> None:
        del height
        pen.lines(self._set, self._face, x, top, self._whole.element(pen, top), room=width)

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        del width
        fits = min(int(room / self._face.leading), len(self._set) - 2)
        if fits < 2:
            return None
        return _Lines(self._set[:fits], self._whole), _Lines(self._set[fits:], self._whole)


class Space(Block):
    """Room that is left empty."""

    def __init__(self, high: float) -> None:
        self._high = high

    def height(self, width: float) -> float:
        """As it was given."""
        del width
        return self._high

    def draw(self, pen: Pen, x: float, top: float, width: float, height: float) -> None:
        """Nothing."""


class Hairline(Block):
    """A level line from edge to edge, which takes no room of its own."""

    def height(self, width: float) -> float:
        """None."""
        del width
        return 0.0

    def draw(self, pen: Pen, x: float, top: float, width: float, height: float) -> None:
        """Where it stands."""
        del height
        pen.rule(x, top, width)


class Stack(Block):
    """Blocks below each other, `gap` apart; between any two of them where it `may_split`."""

    def __init__(self, *blocks: Block, gap: float = 0.0, may_split: bool = False) -> None:
        self.blocks = blocks
        self.gap = gap
        self._may_split = may_split
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
        if not 0 < count < len(self.blocks):
            return None
        first, rest = self.blocks[:count], self.blocks[count:]
        return Stack(*first, gap=self.gap, may_split=may_split), Stack(
            *rest, gap=self.gap, may_split=may_split
        )


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


class Beside(Block):
    """A block of fixed width and the rest of the width for the other: the fixed one leads or trails."""

    def __init__(
        self, fixed: Block, rest: Block, *, fixed_width: float, gutter: float, leads: bool = True
    ) -> None:
        self._fixed = fixed
        self._rest = rest
        self._fixed_width = fixed_width
        self._gutter = gutter
        self._leads = leads

    def height(self, width: float) -> float:
        """The higher of the two."""
        return max(self._fixed.height(self._fixed_width), self._rest.height(self._rest_width(width)))

    def draw(self, pen: Pen, x: float, top: float, width: float, height: float) -> None:
        """Both from the same top, the leading one first."""
        rest_width = self._rest_width(width)
        if self._leads:
            self._fixed.draw(pen, x, top, self._fixed_width, height)
            self._rest.draw(pen, x + self._fixed_width + self._gutter, top, rest_width, height)
        else:
            self._rest.draw(pen, x, top, rest_width, height)
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
        padding: tuple[float, float] = (8.0, 11.0),
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

    def _inner_width(self, width: float) -> float:
        return width - 2 * self._wide_padding - self._bar_width


class Tick(Block):
    """A box to tick and what it stands for; one body size of space between."""

    def __init__(self, text: Block, size: float) -> None:
        self._text = text
        self._indent = size * 1.6

    def height(self, width: float) -> float:
        """That of the text."""
        return self._text.height(width - self._indent)

    def draw(self, pen: Pen, x: float, top: float, width: float, height: float) -> None:
        """The box beside the first line."""
        pen.tick_box(x, top)
        with pen.tags.list_item():
            self._text.draw(pen, x + self._indent, top, width - self._indent, height)


class Point(Block):
    """A point of a list, with its dot."""

    def __init__(self, text: Block, size: float, ink: Ink = "accent") -> None:
        self._text = text
        self._indent = size
        self._ink = ink

    def height(self, width: float) -> float:
        """That of the text."""
        return self._text.height(width - self._indent)

    def draw(self, pen: Pen, x: float, top: float, width: float, height: float) -> None:
        """The dot beside the first line."""
        pen.bullet(x, top, self._ink)
        with pen.tags.list_item():
            self._text.draw(pen, x + self._indent, top, width - self._indent, height)


class WritingLine(Block):
    """An empty line to write on by hand, or the line after a few words."""

    def __init__(self, high: float, lead: Prose | None = None) -> None:
        self._high = high
        self._lead = lead

    def height(self, width: float) -> float:
        """As it was given, or that of the words."""
        return max(self._high, self._lead.height(width) if self._lead else 0.0)

    def draw(self, pen: Pen, x: float, top: float, width: float, height: float) -> None:
        """The line at the foot, from where the words end."""
        begin = 0.0
        if self._lead is not None:
            lines = self._lead.lines(width)
            lead_height = self._lead.height(width)
            self._lead.draw(pen, x, top + height - lead_height, width, lead_height)
            begin = lines[-1].width + 4
        pen.rule(x + begin, top + height - 2.5, max(0.0, width - begin), "ink-2")


class Drawing(Block):
    """A picture at a width of its own, at the leading edge; `is_kept` as in `Pen.picture`."""

    def __init__(self, picture: Picture, drawn_width: float, *, is_kept: bool = False) -> None:
        self._picture = picture
        self.drawn_width = drawn_width
        self._is_kept = is_kept

    def height(self, width: float) -> float:
        """In proportion; narrower where the room is."""
        return self._width_in(width) / self._picture.width * self._picture.height

    def draw(self, pen: Pen, x: float, top: float, width: float, height: float) -> None:
        """From the top."""
        del height
        pen.picture(self._picture, x, top, self._width_in(width), is_kept=self._is_kept)

    @property
    def is_mute(self) -> bool:
        """Whether it only adorns the words beside it."""
        return not self._picture.says

    def _width_in(self, width: float) -> float:
        return min(self.drawn_width, width)
