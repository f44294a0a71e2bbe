"""Paints a `Picture` on paper: the same value as on glass, as few PDF operators as will do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from reportlab.lib.colors import Color, HexColor
from reportlab.pdfgen.canvas import Canvas

from kiosk.picture.shapes import Box, Curve, Ellipse, Line, Move, Path, Picture, Stroke, Text
from kiosk.theme import Ink, Palette

Write: TypeAlias = Callable[[Canvas, Text, float, float, float, Color], None]
"""Writes one text of a picture: the text, x and y of its anchor, its size in points, its colour."""


def draw(
    canvas: Canvas, picture: Picture, palette: Palette, x: float, y: float, width: float, write: Write
) -> float:
    """Draw `picture` `width` points wide with its bottom left corner at (x, y); returns its height in points.

    `write` sets the texts, so that fonts and fallbacks are decided in one place of the handout.
    """
    sheet = _Sheet(canvas, palette, x, y, width / picture.width, picture.height)
    canvas.saveState()
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    for shape in picture.shapes:
        match shape:
            case Text():
                sheet.write(shape, write)
            case _:
                sheet.shape(shape)
    canvas.restoreState()
    return sheet.scale * picture.height


class _Sheet:
    """Where a picture stands on the page, and which inks are set, so that none is set twice."""

    def __init__(
        self, canvas: Canvas, palette: Palette, x: float, y: float, scale: float, height: float
    ) -> None:
        self.canvas = canvas
        self.palette = palette
        self.scale = scale
        self._x = x
        self._top = y + height * scale
        self._fill: Ink | None = None
        self._stroke: Stroke | None = None

    def at(self, x: float, y: float) -> tuple[float, float]:
        """The place on the page, to a hundredth of a point: finer is only longer."""
        return round(self._x + x * self.scale, 2), round(self._top - y * self.scale, 2)

    def shape(self, shape: Path | Ellipse | Box) -> None:
        """Draw one shape in its inks."""
        self._set_inks(shape.fill, shape.stroke)
        has_line, has_fill = int(shape.stroke is not None), int(shape.fill is not None)
        match shape:
            case Path():
                self._path(shape, has_line, has_fill)
            case Ellipse(x, y, rx, ry):
                left_low, right_high = self.at(x - rx, y + ry), self.at(x + rx, y - ry)
                self.canvas.ellipse(*left_low, *right_high, stroke=has_line, fill=has_fill)
            case _:
                x, y, wide, high, radius = shape.x, shape.y, shape.width, shape.height, shape.radius
                corner = self.at(x, y + high)
                size = round(wide * self.scale, 2), round(high * self.scale, 2)
                if radius:
                    round_by = round(min(radius, wide / 2, high / 2) * self.scale, 2)
                    self.canvas.roundRect(*corner, *size, round_by, stroke=has_line, fill=has_fill)
                else:
                    self.canvas.rect(*corner, *size, stroke=has_line, fill=has_fill)

    def write(self, text: Text, write: Write) -> None:
        """Set one text; it may change the fill colour, so the next shape sets its own again."""
        x, y = self.at(text.x, text.y)
        write(self.canvas, text, x, y, text.size * self.scale, HexColor(self.palette.resolve(text.ink)))
        self._fill = None

    def _path(self, shape: Path, has_line: int, has_fill: int) -> None:
        path = self.canvas.beginPath()
        for segment in shape.segments:
            match segment:
                case Move(x, y):
                    path.moveTo(*self.at(x, y))
                case Line(x, y):
                    path.lineTo(*self.at(x, y))
                case Curve(x1, y1, x2, y2, x, y):
                    path.curveTo(*self.at(x1, y1), *self.at(x2, y2), *self.at(x, y))
                case _:
                    path.close()
        self.canvas.drawPath(path, stroke=has_line, fill=has_fill, fillMode=1)

    def _set_inks(self, fill: Ink | None, stroke: Stroke | None) -> None:
        if fill is not None and fill != self._fill:
            self.canvas.setFillColor(HexColor(self.palette.resolve(fill)))
            self._fill = fill
        if stroke is not None and stroke != self._stroke:
            self.canvas.setStrokeColor(HexColor(self.palette.resolve(stroke.ink)))
            self.canvas.setLineWidth(round(stroke.width * self.scale, 3))
            self.canvas.setDash([round(dash * self.scale, 2) for dash in stroke.dashes])
            self._stroke = stroke
