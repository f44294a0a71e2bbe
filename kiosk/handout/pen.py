"""Draws pages with y running down from the top, in points, and tells the tags what it draws.

x runs from the edge where lines begin: on pages that are read from the right, from the right one. Only the pen knows.

What belongs to an element is marked with it; everything else (grounds, rules, tick boxes, the frame of a page) is
an artifact, which readers for people who cannot see pass over.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from kiosk.content.order import unmarked
from kiosk.content.rich import Run
from kiosk.handout.operators import at, box, drawn_in, ellipse, end_bar, filled_in, level_line, painted
from kiosk.handout.paint import draw
from kiosk.handout.pdf import number, text_string
from kiosk.handout.pixels import Pixels
from kiosk.handout.set_line import SetLine
from kiosk.handout.style import Face, Style
from kiosk.handout.tags import Element, Heading, Tags
from kiosk.handout.text import set_lines
from kiosk.handout.typecase import Typecase
from kiosk.picture.shapes import Anchor, Picture, Text
from kiosk.theme import Ink, Palette

BASE_LINE = 0.76
"""How far down its line the base line of a text lies."""
_HAIRLINE = 0.9
_ARTIFACT = "/Artifact BMC"
_FURNITURE = "/Artifact << /Type /Pagination >> BDC"


class Pen:
    """Writes the pages of one document in one style. `typecase` holds the letters that stand on them."""

    def __init__(self, style: Style) -> None:
        self.style = style
        self.tags = Tags()
        self.pages: list[str] = []
        self.typecase = Typecase(is_rtl=style.is_rtl)
        self.images: list[Pixels] = []
        """`/I0`, `/I1` and so on of the pages."""
        self._code: list[str] = []
        self._marked: Element | str | None = None
        self._is_furniture = False
        self._shift = 0.0

    # -- pages and what is marked --------------------------------------------------------------

    @contextmanager
    def page(self, shift: float = 0.0) -> Iterator[None]:
        """One page, drawn meanwhile; all of it lies `shift` points further along the line."""
        self.tags.turn()
        shift = -shift if self.style.is_rtl else shift
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

    def begin_text(self, level: int, text: str, top: float, language: str) -> Element | None:
        """The element of a text that is about to be written; a heading (level 1 or 2) becomes a bookmark too.

        A text in another language than that of the pages is marked with it.
        """
        if self._is_furniture:
            return None
        if level:
            place = self.style.height - top + self.style.times(4)
            self.tags.headings.append(Heading(level, text, self.tags.page, place))
        return self.tags.paragraph(level, text, self._marked_with(language))

    def _marked_with(self, language: str) -> str:
        """A language as a mark names it: not where it is that of the pages."""
        return "" if language == self.style.language else language

    def lines(
        self,
        lines: tuple[SetLine, ...],
        face: Face,
        x: float,
        top: float,
        element: Element | None,
        *,
        room: float,
    ) -> None:
        """Write set lines below each other, as part of an element; with none they are an artifact.

        Each begins at the edge from which its language is read; `room` is the width between the two edges.
        """
        if not any(line.pieces for line in lines):
            return
        y = self.style.height - top - BASE_LINE * face.leading
        code = [f"BT {filled_in(self.style.palette.resolve(face.ink))}"]
        for line in lines:
            begin = x if face.is_rtl == self.style.is_rtl else x + room - line.width
            code.append(self.typecase.written(line, self._left(begin, line.width), y))
            y -= face.leading
        code.append("ET")
        if element is None and face.language != self.style.language:
            code = [f"/Span << /Lang {text_string(face.language)} >> BDC", *code, "EMC"]
        self._add("\n".join(code), element)

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
        path = box(self._left(x, width) + inset, low + inset, width - 2 * inset, height - 2 * inset, radius)
        paint = painted(has_line=edge is not None, has_fill=fill is not None)
        self._add(f"{self._inks(fill, edge, edge_width)}\n{path} {paint}")

    def bar(self, x: float, top: float, width: float, height: float, radius: float, ink: Ink) -> None:
        """A filled bar whose corners where lines begin are round: the mark at the edge of a card."""
        low = self.style.height - top - height
        wide = -width if self.style.is_rtl else width
        self._add(f"{self._inks(ink, None, 0)}\n{end_bar(self._left(x, 0), low, wide, height, radius)} f")

    def rule(
        self, x: float, top: float, width: float, ink: Ink = "line", thickness: float = _HAIRLINE
    ) -> None:
        """A level line."""
        left = self._left(x, width)
        self._add(f"{self._inks(None, ink, thickness)}\n{level_line(left, self.style.height - top, width)}")

    def tick_box(self, x: float, top: float, leading: float) -> None:
        """An empty box to tick, in the middle of a line that begins at `top`."""
        side = self.style.times(12)
        down = (leading - side) / 2
        edge = self.style.times(1.35)
        self.box(x, top + down, side, side, radius=self.style.times(2.2), edge="ink", edge_width=edge)

    def bullet(self, x: float, top: float, leading: float, ink: Ink = "accent") -> None:
        """A dot before a point of a list, in the middle of a line that begins at `top`."""
        radius = self.style.times(2.1)
        y = self.style.height - top - 0.52 * leading
        self._add(
            f"{self._inks(ink, None, 0)}\n{ellipse(self._left(x, 2 * radius) + radius, y, radius, radius)} f"
        )

    # -- pictures ------------------------------------------------------------------------------

    def picture(
        self,
        picture: Picture,
        x: float,
        top: float,
        width: float,
        *,
        is_kept: bool = False,
        also: tuple[str, str] | None = None,
    ) -> None:
        """A picture, `width` points wide: a figure where it says something, else an artifact.

        `is_kept` draws it once a process and then only places it: for pictures that say nothing of a patient.
        `also` is another language and what the picture says in it: a figure of its own in the same place, on which
        nothing is seen, as a figure is read with one voice.
        """
        high = picture.height * width / picture.width
        low = self.style.height - top - high
        recorded = (_kept if is_kept else _recorded)(picture, self.style, width)
        left = self._left(x, width)
        element = self._figure(picture.says, left, low, width, high)
        self._add(f"q 1 0 0 1 {at(left, low)} cm\n{recorded.written(self.typecase)}\nQ", element)
        language, says = also or ("", "")
        if element is not None and unmarked(says) not in {"", unmarked(picture.says)}:
            self._add(
                f"{at(left, low, width, high)} re n", self._figure(says, left, low, width, high, language)
            )

    def pixels(
        self, pixels: Pixels, x: float, top: float, width: float, height: float, *, says: str, language: str
    ) -> None:
        """Pixels as a figure, and what it says in its language."""
        low = self.style.height - top - height
        if pixels not in self.images:
            self.images.append(pixels)
        key = self.images.index(pixels)
        left = self._left(x, width)
        self._add(
            f"q {at(width, 0, 0, height, left, low)} cm /I{key} Do Q",
            self._figure(says, left, low, width, height, self._marked_with(language)),
        )

    def code(
        self, code: str, x: float, top: float, scale: float, ink: Ink, *, says: str, side: float
    ) -> None:
        """Ready-made operators of a square figure (y up from its top left corner), and what it says."""
        high, left = self.style.height - top, self._left(x, side)
        element = self._figure(says, left, high - side, side, side)
        ground = f"q {self._inks(ink, None, 0)} {number(scale)} 0 0 {number(scale)} {at(left, high)} cm"
        self._add(f"{ground}\n{code}\nQ", element)

    def _left(self, x: float, width: float) -> float:
        """Where something that begins at x lies, from the left edge of the paper."""
        return self.style.width - x - width if self.style.is_rtl else x

    def _figure(
        self, says: str, left: float, low: float, wide: float, high: float, language: str = ""
    ) -> Element | None:
        if not says or self._is_furniture:
            return None
        left += self._shift
        return self.tags.figure(says, (left, low, left + wide, low + high), language)

    def _inks(self, fill: Ink | None, edge: Ink | None, edge_width: float) -> str:
        """Operators that set the colours and the width of a shape."""
        palette = self.style.palette
        inks = [] if fill is None else [filled_in(palette.resolve(fill))]
        if edge is not None:
            inks.append(f"{drawn_in(palette.resolve(edge))} {edge_width:g} w")
        return " ".join(inks)


@dataclass(frozen=True, slots=True)
class _Recording:
    """The operators of a picture with its bottom left corner at (0, 0), `{}` for each of its lines of text."""

    code: str
    lines: tuple[tuple[SetLine, float, float], ...]

    def written(self, typecase: Typecase) -> str:
        return self.code.format(*(typecase.written(*line) for line in self.lines))


_records: dict[tuple[int, Palette, float, str], tuple[Picture, _Recording]] = {}
"""Recordings by the identity of a picture, which stands beside them so that its identity stays its own."""
_MOST_RECORDS = 200


def _kept(picture: Picture, style: Style, width: float) -> _Recording:
    key = (id(picture), style.palette, width, style.language)
    if key not in _records:
        if len(_records) >= _MOST_RECORDS:
            _records.clear()
        _records[key] = picture, _recorded(picture, style, width)
    return _records[key][1]


def _recorded(picture: Picture, style: Style, width: float) -> _Recording:
    lines: list[tuple[SetLine, float, float]] = []

    def write(text: Text, x: float, y: float, size: float, colour: str) -> str:
        (line,) = set_lines(
            (Run(text.text),),
            10_000,
            size,
            is_bold=text.is_bold,
            language=style.language,
            is_rtl=style.is_rtl,
        )
        left = x - {Anchor.START: 0.0, Anchor.MIDDLE: line.width / 2, Anchor.END: line.width}[text.anchor]
        lines.append((line, left, y))
        return f"BT {filled_in(colour)}\n{{}} ET"

    is_mirrored = style.is_rtl and not _is_icon(picture)
    code = draw(picture, style.palette, 0, 0, width, write, is_mirrored=is_mirrored)
    return _Recording(code, tuple(lines))


def _is_icon(picture: Picture) -> bool:
    """Whether it only adorns the words beside it, and so never changes sides."""
    return not picture.says and not any(isinstance(shape, Text) for shape in picture.shapes)
