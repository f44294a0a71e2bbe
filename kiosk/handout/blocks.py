"""The boxes that pages are made of: each can say how high it is at a width, and draw itself there.

A block never splits but for those whose `split` says how. Lengths are points; `top` runs down the page.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from functools import lru_cache

from kiosk.content.rich import Run, is_borrowed
from kiosk.content.words import SOURCE
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

    def pieces(self, width: float) -> Iterator[Block]:
        """The same below each other in pieces that columns may part; whole where it must not be."""
        del width
        yield self

    def first_line(self, width: float) -> float:
        """How far under its top its first line begins."""
        del width
        return 0.0

    @property
    def is_mute(self) -> bool:
        """Whether there is nothing in it to read aloud."""
        return False


class Prose(Block):
    """A paragraph in one face. `is_kept` remembers its lines for the process: for a pack's own texts only.

    `is_again` marks a title that stands once more over what runs on: readers that have read it pass it over.
    `says` is what they read instead of its words, where those stand beside something that must be seen.
    """

    def __init__(
        self,
        runs: tuple[Run, ...],
        face: Face,
        *,
        is_kept: bool = False,
        is_again: bool = False,
        says: str = "",
    ) -> None:
        self.runs = runs
        self.face = face
        self.is_kept = is_kept
        self._is_again = is_again
        self._says = says
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
        language = SOURCE if is_borrowed(self.text) else self.face.language
        return pen.begin_text(self.face.level, self._says or self.text, top, language)

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

    def pieces(self, width: float) -> Iterator[Block]:
        """Two lines each, and three at the end where they are odd."""
        rest: Block = self
        while parts := rest.split(width, 2 * self.face.leading):
            first, rest = parts
            yield first
        yield rest


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


def tick_indent(size: float) -> float:
    """How far from the edge of its box the words of a tick begin, for type of this size."""
    return size * 1.6


class Tick(Block):
    """A box to tick and what it stands for, which is set in `face`."""

    def __init__(self, text: Block, face: Face) -> None:
        self._text = text
        self._leading = face.leading
        self._indent = tick_indent(face.size)

    def height(self, width: float) -> float:
        """That of the text."""
        return self._text.height(width - self._indent)

    def draw(self, pen: Pen, x: float, top: float, width: float, height: float) -> None:
        """The box beside the first line."""
        pen.tick_box(x, top + self._text.first_line(width - self._indent), self._leading)
        with pen.tags.list_item():
            self._text.draw(pen, x + self._indent, top, width - self._indent, height)


class Point(Block):
    """A point of a list in this face, with its dot."""

    def __init__(self, text: Block, face: Face, ink: Ink = "accent") -> None:
        self._text = text
        self._face = face
        self._indent = face.size
        self._ink = ink

    def height(self, width: float) -> float:
        """That of the text."""
        return self._text.height(width - self._indent)

    def draw(self, pen: Pen, x: float, top: float, width: float, height: float) -> None:
        """The dot beside the first line."""
        pen.bullet(x, top, self._face.leading, self._ink)
        with pen.tags.list_item():
            self._text.draw(pen, x + self._indent, top, width - self._indent, height)

    def pieces(self, width: float) -> Iterator[Block]:
        """Those of the text, the dot beside the first."""
        first, *others = self._text.pieces(width - self._indent)
        yield Point(first, self._face, self._ink)
        yield from (_Indented(other, self._indent) for other in others)


class _Indented(Block):
    """What goes on of the text of a point, in line with it."""

    def __init__(self, text: Block, indent: float) -> None:
        self._text = text
        self._indent = indent

    def height(self, width: float) -> float:
        return self._text.height(width - self._indent)

    def draw(self, pen: Pen, x: float, top: float, width: float, height: float) -> None:
        self._text.draw(pen, x + self._indent, top, width - self._indent, height)


class WritingLine(Block):
    """An empty line to write on by hand, or the line after a few words."""

    def __init__(self, high: float, lead: Prose | None = None) -> None:
        self._high = high
        self._lead = lead

    def height(self, width: float) -> float:
        """As it was given, or that of the words."""
        return max(self._high, self._lead.height(width) if self._lead else 0.0)

    def first_line(self, width: float) -> float:
        """The words stand at the foot."""
        return self.height(width) - self._lead.height(width) if self._lead else 0.0

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
    """A picture at a width of its own, at the leading edge; `is_kept` and `also` as in `Pen.picture`."""

    def __init__(
        self,
        picture: Picture,
        drawn_width: float,
        *,
        is_kept: bool = False,
        also: tuple[str, str] | None = None,
    ) -> None:
        self._picture = picture
        self.drawn_width = drawn_width
        self._is_kept = is_kept
        self._also = also

    def height(self, width: float) -> float:
        """In proportion; narrower where the room is."""
        return self._width_in(width) / self._picture.width * self._picture.height

    def draw(self, pen: Pen, x: float, top: float, width: float, height: float) -> None:
        """From the top."""
        del height
        pen.picture(self._picture, x, top, self._width_in(width), is_kept=self._is_kept, also=self._also)

    @property
    def is_mute(self) -> bool:
        """Whether it only adorns the words beside it."""
        return not self._picture.says

    def _width_in(self, width: float) -> float:
        return min(self.drawn_width, width)
