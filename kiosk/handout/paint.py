"""Paints a `Picture` on paper: the same value as on glass, as few PDF operators as will do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from msgspec.structs import replace

from kiosk.handout.operators import at, box, drawn_in, ellipse, filled_in, painted
from kiosk.handout.pdf import number
from kiosk.picture.mirror import before_mirror
from kiosk.picture.shapes import Anchor, Box, Curve, Ellipse, Line, Move, Path, Picture, Stroke, Text
from kiosk.theme import Ink, Palette

Write: TypeAlias = Callable[[Text, float, float, float, str], str]
"""The operators of one text of a picture: the text, x and y of its anchor, its size in points, its `#RRGGBB`."""

_MIRRORED = {Anchor.START: Anchor.END, Anchor.MIDDLE: Anchor.MIDDLE, Anchor.END: Anchor.START}


def draw(
    picture: Picture,
    palette: Palette,
    x: float,
    y: float,
    width: float,
    write: Write,
    *,
    is_mirrored: bool = False,
) -> str:
    """The operators of a picture, `width` points wide with its bottom left corner at (x, y).

    `write` sets the texts, so that fonts and fallbacks are decided in one place of the handout. On pages that are
    read from the right it `is_mirrored`, as on glass: shapes change sides, letters stay as they are.
    """
    sheet = _Sheet(palette, (x, y), width / picture.width, picture, is_mirrored=is_mirrored)
    for drawn in picture.shapes:
        shape = before_mirror(drawn) if is_mirrored else drawn
        match shape:
            case Text():
                sheet.write(shape, write)
            case _:
                sheet.shape(shape)
    return "\n".join(("q 1 J 1 j", *sheet.code, "Q"))


class _Sheet:
    """Where a picture stands on the page, and which inks are set, so that none is set twice."""

    def __init__(
        self,
        palette: Palette,
        corner: tuple[float, float],
        scale: float,
        picture: Picture,
        *,
        is_mirrored: bool,
    ) -> None:
        self.code: list[str] = []
        self._palette = palette
        self._scale = scale
        self._x = corner[0] + picture.width * scale if is_mirrored else corner[0]
        self._across = -scale if is_mirrored else scale
        self._is_mirrored = is_mirrored
        self._top = corner[1] + picture.height * scale
        self._fill: Ink | None = None
        self._stroke: Stroke | None = None

    def shape(self, shape: Path | Ellipse | Box) -> None:
        """Draw one shape in its inks."""
        self._set_inks(shape.fill, shape.stroke)
        scale = self._scale
        match shape:
            case Path():
                self._path(shape)
            case Ellipse(x, y, rx, ry):
                self.code.append(ellipse(*self._at(x, y), rx * scale, ry * scale))
            case _:
                wide, high = shape.width * scale, shape.height * scale
                radius = min(shape.radius * scale, wide / 2, high / 2)
                left = shape.x + shape.width if self._is_mirrored else shape.x
                self.code.append(box(*self._at(left, shape.y + shape.height), wide, high, radius))
        self.code.append(painted(has_line=shape.stroke is not None, has_fill=shape.fill is not None))

    def write(self, text: Text, write: Write) -> None:
        """Set one text; it changes the fill colour, so the next shape sets its own again."""
        if self._is_mirrored:
            text = replace(text, anchor=_MIRRORED[text.anchor])
        colour = self._palette.resolve(text.ink)
        self.code.append(write(text, *self._at(text.x, text.y), text.size * self._scale, colour))
        self._fill = None

    def _at(self, x: float, y: float) -> tuple[float, float]:
        """The place on the page."""
        return self._x + x * self._across, self._top - y * self._scale

    def _path(self, shape: Path) -> None:
        for segment in shape.segments:
            match segment:
                case Move(x, y):
                    self.code.append(f"{at(*self._at(x, y))} m")
                case Line(x, y):
                    self.code.append(f"{at(*self._at(x, y))} l")
                case Curve(x1, y1, x2, y2, x, y):
                    self.code.append(f"{at(*self._at(x1, y1), *self._at(x2, y2), *self._at(x, y))} c")
                case _:
                    self.code.append("h")

    def _set_inks(self, fill: Ink | None, stroke: Stroke | None) -> None:
        if fill is not None and fill != self._fill:
            self.code.append(filled_in(self._palette.resolve(fill)))
            self._fill = fill
        if stroke is not None and stroke != self._stroke:
            dashes = " ".join(number(dash * self._scale) for dash in stroke.dashes)
            width = round(stroke.width * self._scale, 3)
            self.code.append(f"{drawn_in(self._palette.resolve(stroke.ink))} {width:g} w [{dashes}] 0 d")
            self._stroke = stroke
