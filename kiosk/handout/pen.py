"""Draws pages with y running down from the top, in points, and tells the tags what it draws.

What belongs to an element is marked with it; everything else (grounds, rules, tick boxes, the frame of a page) is
an artifact, which readers for people who cannot see pass over.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from kiosk.content.rich import Run
from kiosk.handout.operators import at, box, drawn_in, ellipse, filled_in, left_bar, level_line, painted
from kiosk.handout.paint import draw
from kiosk.handout.pdf import number
from kiosk.handout.pixels import Pixels
from kiosk.handout.style import Face, Style
from kiosk.handout.tags import Element, Heading, Tags
from kiosk.handout.text import SetLine, set_lines, typeface
from kiosk.picture.shapes import Anchor, Picture, Text
from kiosk.theme import Ink, Palette

BASE_LINE = 0.76
"""How far down its line the base line of a text lies."""
_HAIRLINE = 0.9
_ARTIFACT = "/Artifact BMC"
_FURNITURE = "/Artifact << /Type /Pagination >> BDC"


class Pen:
    """Writes the pages of one document in one style. `letters` are those of each font that stand on them."""

    def __init__(self, style: Style) -> None:
        self.style = style
        self.tags = Tags()
        self.pages: list[str] = []
        self.letters: dict[str, set[str]] = {}
        self.images: list[Pixels] = []
        """`/I0`, `/I1` and so on of the pages."""
        self._code: list[str] = []
        self._marked: Element | str | None = None
        self._is_furniture = False
        self._shift = 0.0

    # -- pages and what is marked --------------------------------------------------------------

    @contextmanager
    def page(self, shift: float = 0.0) -> Iterator[None]:
        """One page, drawn meanwhile; all of it lies `shift` points further to the right."""
        self.tags.turn()
        self._shift = shift
        if shift:
            self._code.append(f"1 0 0 1 {at(shift, 0)} cm")
        yield
        self._end_mark()
        self.pages.append("\n".join(self._code))
        self._code = []

    @contextmanager
    def furniture(self) -> Iterator[None]:
        """What is drawn meanwhile stands on every page and belongs to none: never read aloud."""
        self._is_furniture = True
        yield
        self._is_furniture = False

    def _add(self, code: str, element: Element | None = None) -> None:
        """Put operators on the page, marked as part of an element or as an artifact."""
        mark: Element | str = element or _ARTIFACT
        if self._is_furniture:
            mark = _FURNITURE
        if self._marked is not mark:
            self._end_mark()
            self._code.append(mark if isinstance(mark, str) else self.tags.mark(mark))
            self._marked = mark
        self._code.append(code)

    def _end_mark(self) -> None:
        if self._marked is not None:
            self._code.append("EMC")
            self._marked = None

    # -- text ----------------------------------------------------------------------------------

    def begin_text(self, level: int, text: str, top: float) -> Element | None:
        """The element of a text that is about to be written; a heading (level 1 or 2) becomes a bookmark too."""
        if self._is_furniture:
            return None
        if level:
            place = self.style.height - top + self.style.times(4)
            self.tags.headings.append(Heading(level, text, self.tags.page, place))
        return self.tags.paragraph(level)

    def lines(
        self, lines: tuple[SetLine, ...], face: Face, x: float, top: float, element: Element | None
    ) -> None:
        """Write set lines below each other, as part of an element; with none they are an artifact."""
        if not any(line.pieces for line in lines):
            return
        y = self.style.height - top - BASE_LINE * face.leading
        code = [f"BT {filled_in(self.style.palette.resolve(face.ink))}"]
        for line in lines:
            code.append(_line_code(line, x, y, face.size))
            self._note(line)
            y -= face.leading
        code.append("ET")
        self._add("\n".join(code), element)

    def _note(self, line: SetLine) -> None:
        for piece in line.pieces:
            self.letters.setdefault(piece.font, set()).update(piece.text)

    # -- shapes --------------------------------------------------------------------------------

    def box(
        self,
        x: float,
        top: float,
        width: float,
        height: float,
        *,
        radius: float = 0,
        fill: Ink | None = None,
        edge: Ink | None = None,
        edge_width: float = _HAIRLINE,
    ) -> None:
        """A rectangle with round corners; its edge lies inside."""
        inset = edge_width / 2 if edge else 0.0
        low = self.style.height - top - height
        path = box(x + inset, low + inset, width - 2 * inset, height - 2 * inset, radius)
        paint = painted(has_line=edge is not None, has_fill=fill is not None)
        self._add(f"{self._inks(fill, edge, edge_width)}\n{path} {paint}")

    def bar(self, x: float, top: float, width: float, height: float, radius: float, ink: Ink) -> None:
        """A filled bar whose left corners are round: the mark at the edge of a card."""
        low = self.style.height - top - height
        self._add(f"{self._inks(ink, None, 0)}\n{left_bar(x, low, width, height, radius)} f")

    def rule(
        self, x: float, top: float, width: float, ink: Ink = "line", thickness: float = _HAIRLINE
    ) -> None:
        """A level line."""
        self._add(f"{self._inks(None, ink, thickness)}\n{level_line(x, self.style.height - top, width)}")

    def tick_box(self, x: float, top: float) -> None:
        """An empty box to tick, in the middle of a body line that begins at `top`."""
        side = self.style.times(12)
        down = (self.style.body.leading - side) / 2
        edge = self.style.times(1.35)
        self.box(x, top + down, side, side, radius=self.style.times(2.2), edge="ink", edge_width=edge)

    def bullet(self, x: float, top: float, ink: Ink = "accent") -> None:
        """A dot before a point of a list."""
        radius = self.style.times(2.1)
        y = self.style.height - top - 0.52 * self.style.body.leading
        self._add(f"{self._inks(ink, None, 0)}\n{ellipse(x + radius, y, radius, radius)} f")

    # -- pictures ------------------------------------------------------------------------------

    def picture(self, picture: Picture, x: float, top: float, width: float, *, is_kept: bool = False) -> None:
        """A picture, `width` points wide: a figure where it says something, else an artifact.

        `is_kept` draws it once a process and then only places it: for pictures that say nothing of a patient.
        """
        high = picture.height * width / picture.width
        low = self.style.height - top - high
        recorded = (_kept if is_kept else _recorded)(picture, self.style.palette, width)
        for line in recorded.lines:
            self._note(line)
        element = self._figure(picture.says, x, low, width, high)
        self._add(f"q 1 0 0 1 {at(x, low)} cm\n{recorded.code}\nQ", element)

    def pixels(self, pixels: Pixels, x: float, top: float, width: float, height: float, *, says: str) -> None:
        """Pixels as a figure, and what it says."""
        low = self.style.height - top - height
        if pixels not in self.images:
            self.images.append(pixels)
        key = self.images.index(pixels)
        self._add(
            f"q {at(width, 0, 0, height, x, low)} cm /I{key} Do Q",
            self._figure(says, x, low, width, height),
        )

    def code(
        self, code: str, x: float, top: float, scale: float, ink: Ink, *, says: str, side: float
    ) -> None:
        """Ready-made operators of a square figure (y up, its top left corner at x and top), and what it says."""
        high = self.style.height - top
        element = self._figure(says, x, high - side, side, side)
        ground = f"q {self._inks(ink, None, 0)} {number(scale)} 0 0 {number(scale)} {at(x, high)} cm"
        self._add(f"{ground}\n{code}\nQ", element)

    def _figure(self, says: str, x: float, low: float, wide: float, high: float) -> Element | None:
        if not says or self._is_furniture:
            return None
        left = x + self._shift
        return self.tags.figure(says, (left, low, left + wide, low + high))

    def _inks(self, fill: Ink | None, edge: Ink | None, edge_width: float) -> str:
        """Operators that set the colours and the width of a shape."""
        palette = self.style.palette
        inks = [] if fill is None else [filled_in(palette.resolve(fill))]
        if edge is not None:
            inks.append(f"{drawn_in(palette.resolve(edge))} {edge_width:g} w")
        return " ".join(inks)


def _line_code(line: SetLine, x: float, y: float, size: float) -> str:
    return "\n".join(
        f"/{typeface(piece.font).key} {size:g} Tf 1 0 0 1 {at(x + piece.x, y)} Tm <{piece.glyphs}> Tj"
        for piece in line.pieces
    )


@dataclass(frozen=True, slots=True)
class _Recording:
    """The operators of a picture with its bottom left corner at (0, 0), and the lines of text among them."""

    code: str
    lines: tuple[SetLine, ...]


_records: dict[tuple[int, Palette, float], tuple[Picture, _Recording]] = {}
"""Recordings by the identity of a picture, which stands beside them so that its identity stays its own."""
_MOST_RECORDS = 200


def _kept(picture: Picture, palette: Palette, width: float) -> _Recording:
    key = (id(picture), palette, width)
    if key not in _records:
        if len(_records) >= _MOST_RECORDS:
            _records.clear()
        _records[key] = picture, _recorded(picture, palette, width)
    return _records[key][1]


def _recorded(picture: Picture, palette: Palette, width: float) -> _Recording:
    lines: list[SetLine] = []

    def write(text: Text, x: float, y: float, size: float, colour: str) -> str:
        (line,) = set_lines((Run(text.text),), 10_000, size, is_bold=text.is_bold)
        lines.append(line)
        left = x - {Anchor.START: 0.0, Anchor.MIDDLE: line.width / 2, Anchor.END: line.width}[text.anchor]
        return f"BT {filled_in(colour)}\n{_line_code(line, left, y, size)} ET"

    return _Recording(draw(picture, palette, 0, 0, width, write), tuple(lines))
