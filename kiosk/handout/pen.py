"""Draws on ReportLab's canvas with y running down from the top of the page, in points."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

from reportlab.lib.colors import Color, HexColor
from reportlab.pdfgen.canvas import Canvas

from kiosk.content.rich import Run
from kiosk.handout.paint import draw
from kiosk.handout.style import Face, Style
from kiosk.handout.text import REGULAR, SetLine, set_lines
from kiosk.picture.shapes import Anchor, Picture, Text
from kiosk.theme import Ink, Palette

BASE_LINE = 0.76
"""How far down its line the base line of a text lies."""
_HAIRLINE = 0.9


class Pen:
    """One canvas and the style that it draws in."""

    def __init__(self, canvas: Canvas, style: Style) -> None:
        self.canvas = canvas
        self.style = style

    def lines(self, lines: tuple[SetLine, ...], face: Face, x: float, top: float) -> None:
        """Write set lines below each other."""
        text = self.canvas.beginText()
        text.setFillColor(self._colour(face.ink))
        y = self.style.height - top - BASE_LINE * face.leading
        for line in lines:
            for piece in line.pieces:
                text.setFont(piece.font, face.size)
                text.setTextOrigin(round(x + piece.x, 2), round(y, 2))
                text.textOut(piece.text)
            y -= face.leading
        self.canvas.drawText(text)

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
        self._inks(fill, edge, edge_width)
        self.canvas.roundRect(
            round(x + inset, 2),
            round(self.style.height - top - height + inset, 2),
            round(width - 2 * inset, 2),
            round(height - 2 * inset, 2),
            radius,
            stroke=edge is not None,
            fill=fill is not None,
        )

    def bar(self, x: float, top: float, width: float, height: float, radius: float, ink: Ink) -> None:
        """A filled bar whose left corners are round: the mark at the edge of a card."""
        self._inks(ink, None, 0)
        path = self.canvas.beginPath()
        low, high = self.style.height - top - height, self.style.height - top
        path.moveTo(x + width, high)
        path.lineTo(x + radius, high)
        path.curveTo(x + radius * 0.45, high, x, high - radius * 0.55, x, high - radius)
        path.lineTo(x, low + radius)
        path.curveTo(x, low + radius * 0.45, x + radius * 0.45, low, x + radius, low)
        path.lineTo(x + width, low)
        path.close()
        self.canvas.drawPath(path, stroke=0, fill=1)

    def rule(
        self, x: float, top: float, width: float, ink: Ink = "line", thickness: float = _HAIRLINE
    ) -> None:
        """A level line."""
        self._inks(None, ink, thickness)
        y = round(self.style.height - top, 2)
        self.canvas.line(round(x, 2), y, round(x + width, 2), y)

    def tick_box(self, x: float, top: float) -> None:
        """An empty box to tick, in the middle of a body line that begins at `top`."""
        side = self.style.times(12)
        down = (self.style.body.leading - side) / 2
        edge = self.style.times(1.35)
        self.box(x, top + down, side, side, radius=self.style.times(2.2), edge="ink", edge_width=edge)

    def bullet(self, x: float, top: float, ink: Ink = "accent") -> None:
        """A dot before a point of a list."""
        self._inks(ink, None, 0)
        face = self.style.body
        radius = self.style.times(2.1)
        y = self.style.height - top - 0.52 * face.leading
        self.canvas.circle(round(x + radius, 2), round(y, 2), radius, stroke=0, fill=1)

    def picture(self, picture: Picture, x: float, top: float, width: float, *, is_kept: bool = False) -> None:
        """A picture, `width` points wide.

        `is_kept` draws its shapes once a process and then only places them, with its letters over them: for
        pictures that say nothing of a patient.
        """
        scale = width / picture.width
        bottom = round(self.style.height - top - picture.height * scale, 2)
        if not is_kept:
            draw(self.canvas, picture, self.style.palette, x, bottom, width, write)
            return
        self.canvas.saveState()
        self.canvas.translate(round(x, 2), bottom)
        self.canvas.addLiteral(_recorded(picture, self.style.palette, width))
        self.canvas.restoreState()
        for text in picture.shapes:
            if isinstance(text, Text):
                base = bottom + (picture.height - text.y) * scale
                write(self.canvas, text, x + text.x * scale, base, text.size * scale, self._colour(text.ink))

    def operators(self, code: str, x: float, top: float, scale: float, ink: Ink) -> None:
        """Ready-made fill operators in a box of their own (y up, its top left corner at x and top)."""
        self.canvas.saveState()
        self._inks(ink, None, 0)
        self.canvas.translate(round(x, 2), round(self.style.height - top, 2))
        self.canvas.scale(scale, scale)
        self.canvas.addLiteral(code)
        self.canvas.restoreState()

    def _colour(self, ink: Ink) -> Color:
        return HexColor(self.style.palette.resolve(ink))

    def _inks(self, fill: Ink | None, edge: Ink | None, edge_width: float) -> None:
        if fill is not None:
            self.canvas.setFillColor(self._colour(fill))
        if edge is not None:
            self.canvas.setStrokeColor(self._colour(edge))
            self.canvas.setLineWidth(edge_width)


_records: dict[tuple[int, Palette, float], tuple[Picture, str]] = {}
"""Operators by the identity of a picture, which stands beside them so that its identity stays its own."""
_MOST_RECORDS = 200


def _recorded(picture: Picture, palette: Palette, width: float) -> str:
    """The operators of a picture's shapes with its bottom left corner at (0, 0)."""
    key = (id(picture), palette, width)
    if key not in _records:
        if len(_records) >= _MOST_RECORDS:
            _records.clear()
        canvas = Canvas(BytesIO(), initialFontName=REGULAR)
        begin = len(canvas._code)  # noqa: SLF001  ReportLab has no other way to see what was drawn
        shapes = tuple(shape for shape in picture.shapes if not isinstance(shape, Text))
        draw(canvas, replace(picture, shapes=shapes), palette, 0, 0, width, write)
        _records[key] = picture, "\n".join(canvas._code[begin:])  # noqa: SLF001
    return _records[key][1]


def write(canvas: Canvas, text: Text, x: float, y: float, size: float, colour: Color) -> None:
    """Write one text of a picture, at its anchor."""
    (line,) = set_lines((Run(text.text),), 10_000, size, is_bold=text.is_bold)
    if text.anchor is Anchor.MIDDLE:
        x -= line.width / 2
    elif text.anchor is Anchor.END:
        x -= line.width
    canvas.setFillColor(colour)
    for piece in line.pieces:
        canvas.setFont(piece.font, size)
        canvas.drawString(round(x + piece.x, 2), round(y, 2), piece.text)
