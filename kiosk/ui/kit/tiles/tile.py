"""The tile: whatever can be touched has a white face with an edge, or a solid one; its state is plain to see."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from kiosk.theme import SMALL_TILE, Face
from kiosk.ui.fonts import families
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.ink import Between
from kiosk.ui.kit.pictures.marks import (
    draw_badge,
    draw_circle,
    draw_dial,
    draw_icon,
    draw_number,
    draw_patch,
    draw_sample,
    draw_square,
    draw_ticked_disc,
)
from kiosk.ui.kit.tiles.tile_layout import (
    Placed,
    face_of,
    lay_tile,
    least_height,
    least_width,
    lines_of,
    one_line_width,
    sign_of,
    type_of_number,
    width_for,
)
from kiosk.ui.kit.touch import Touch
from kiosk.visit.blocks import Tile

_TRAILING = "arrow-right"
"""The one icon that stands after the words: it leads on."""


_MOST_BARE = 204
"""A bare tile is as high at most, before its letters grow less."""


class TileButton(Touch):
    """A tile of any look and state. `face` replaces the look's own type, `least` its least height."""

    def __init__(
        self, tile: Tile, glass: Glass, *, face: Face | None = None, least: int | None = None
    ) -> None:
        super().__init__(tile, glass)
        self._face = face or face_of(tile)
        self._least = least
        self._laid: dict[tuple[int, bool, bool], Placed] = {}
        self._least_widths: dict[tuple[bool, bool], int] = {}
        self.is_bare = False
        """It only names what it is for, in smaller letters: its note stands elsewhere."""
        self.is_stacked = False
        """Its sign stands above its words, as it has no room beside them."""
        self.is_level = False
        """Its words begin at its top, on one line with those beside it: a page must be cut between lines of both."""
        self._most: int | None = None
        self._placed = Placed()
        self._shift = 0.0

    def keep_to(self, most: int) -> None:
        """Let its letters grow less where it would be higher than this."""
        self._most = most
        self._laid.clear()

    def say_on(self, glass: Glass, least: int | None) -> None:
        """From now on its words are in the letters of this glass, and it is so high at least."""
        self.glass, self._least = glass, least
        self._laid.clear()
        self._least_widths.clear()

    def height_for(self, width: int) -> int:
        """Its words and as much room around them as its look asks for."""
        least = least_height(self._shown, self.glass, width) if self._least is None else self._least
        return max(least, self._height_of(self._lay(width)))

    def _height_of(self, placed: Placed) -> int:
        air = self.glass.px(12 if self.tile.look in {"key", "plain"} else 18)
        return round(placed.height + 2 * air)

    def least_width(self) -> int:
        """The width below which one of its words would break."""
        key = self.is_bare, self.is_stacked
        if key not in self._least_widths:
            self._least_widths[key] = least_width(
                self.tile, self.glass, self._face, is_stacked=self.is_stacked
            )
        return self._least_widths[key]

    def one_line_width(self) -> int:
        """The width at which its words stand on one line."""
        return one_line_width(self.tile, self.glass, self._face)

    def width_for(self, lines: int) -> int:
        """The least width at which its words take so many lines at most."""
        tile = replace(self.tile, sends=None)  # Where it leads is no matter.
        return width_for(
            tile,
            self.glass,
            self._face,
            lines,
            families(),
            mirrored=self.mirrored,
            is_stacked=self.is_stacked,
        )

    def lines_at(self, width: int) -> int:
        """How many lines its words take at a width."""
        placed = self._laid.get((width, self.is_bare, self.is_stacked))
        if placed is None and not self.is_bare:
            return lines_of(
                self.tile, self.glass, self._face, width, mirrored=self.mirrored, is_stacked=self.is_stacked
            )
        placed = placed or self._lay(width)
        return placed.texts[0][0].lines if placed.texts else 0

    def arrange(self, width: int, height: int) -> None:
        """Set its words for the width, in the middle of the height."""
        self._placed = self._lay(width)
        # A number on top stands on one line with those of the tiles beside it.
        is_level = self.is_level or (sign_of(self.tile) == "number" and self._placed.sign is None)
        self._shift = self.glass.px(16) if is_level else (height - self._placed.height) / 2
        if self.tile.look == "key" and len(self.tile.text) == 1:  # What hangs below its line counts as much.
            self._shift -= max(0.0, min(self._shift, self._placed.texts[0][0].type.below / 2))

    def texts(self) -> Iterator[tuple[str, QRectF]]:
        """Its words and its note."""
        for text, x, y, room in self._placed.texts:
            left = self.width() - x - room if self.mirrored else x
            yield text.text, text.box().translated(left, y + self._shift)

    def blocking(self) -> Iterator[tuple[float, float]]:
        """Each line."""
        for text, _, y, _ in self._placed.texts:
            yield from text.spans(y + self._shift)

    def between(self) -> Iterator[Between]:
        """What is between each two."""
        for text, _, y, _ in self._placed.texts:
            yield from text.between(y + self._shift)

    def draw(self, painter: QPainter) -> None:
        """The face, the sign, the words."""
        self.draw_face(painter)
        if self._placed.sign is not None:
            self._draw_sign(painter, self._box(self._placed.sign))
        if self.tile.look == "setting" and self.tile.is_chosen:
            sign = self._box(self._placed.sign) if self._placed.sign is not None else None
            draw_badge(painter, self.glass, QRectF(self.rect()), sign, is_mirrored=self.mirrored)
        if self._placed.arrow is not None:
            arrow = "arrow-left" if self.mirrored else "arrow-right"
            draw_icon(painter, self.glass, self._box(self._placed.arrow), arrow, self._sign_ink())
        for text, x, y, room in self._placed.texts:
            left = self.width() - x - room if self.mirrored else x
            text.draw(painter, left, y + self._shift, self._text_colour(text.type.ink))

    def draw_face(self, painter: QPainter) -> None:
        """The face and the edge of its look, as it is now."""
        fill, pen = self._face_colours()
        painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
        painter.setPen(pen if pen is not None else Qt.PenStyle.NoPen)
        half = pen.widthF() / 2 if pen is not None else 0.0
        radius = self.glass.px(16 if self.tile.look == "key" else 24)
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(box, radius - half, radius - half)

    @property
    def _shown(self) -> Tile:
        return replace(self.tile, note="") if self.is_bare else self.tile

    def _lay(self, width: int) -> Placed:
        """Where everything stands at a width; asked for often while a page finds its layout, so it is kept."""
        key = width, self.is_bare, self.is_stacked
        if key not in self._laid:
            self._laid[key] = self._laid_out(width)
        return self._laid[key]

    def _laid_out(self, width: int) -> Placed:
        tile, face = self._shown, SMALL_TILE if self.is_bare else self._face
        laid = lay_tile(tile, self.glass, face, width, mirrored=self.mirrored, is_stacked=self.is_stacked)
        if self.is_bare and laid.height > self.glass.px(_MOST_BARE):
            laid = lay_tile(tile, self.glass.for_bars, face, width, mirrored=self.mirrored)
        for glass in self.glass.smaller() if self._most is not None else ():
            if self._height_of(laid) <= (self._most or 0):
                break
            laid = lay_tile(tile, glass, face, width, mirrored=self.mirrored, is_stacked=self.is_stacked)
        if tile.icon == _TRAILING and tile.text and tile.look in {"primary", "plain"}:
            return _trailing(laid)
        return laid

    def _box(self, place: tuple[float, float, float, float]) -> QRectF:
        x, y, width, height = place
        left = self.width() - x - width if self.mirrored else x
        return QRectF(left, y + self._shift, width, height)

    def _face_colours(self) -> tuple[QColor | None, QPen | None]:
        glass, tile = self.glass, self.tile
        if not self.isEnabled():
            return None, self._off_pen()
        if tile.look == "primary":
            if self.isDown():
                return glass.colour("accent_deep"), glass.pen("ink", 5)
            return glass.colour("accent"), None
        if self.isDown():
            return glass.colour("sunk"), glass.pen("accent", 3)
        if tile.is_outlined:
            return glass.colour("surface"), glass.pen("ink", 5)
        if tile.is_chosen or tile.is_said:
            return glass.colour("accent_soft"), glass.pen("accent", 5)
        width = glass.palette.edge_width
        if tile.look == "plain" and width <= 2:
            return glass.colour("surface"), None
        return glass.colour("surface"), glass.pen("edge", width)

    def _off_pen(self) -> QPen:
        # A month is full of days that are off: their edges stay quiet.
        is_day = self.tile.look == "number" and not self.tile.icon
        pen = self.glass.pen("line" if is_day else "edge", self.glass.palette.edge_width)
        if self.tile.look not in {"primary", "plain"}:
            pen.setDashPattern([3.0, 2.6])
        return pen

    def _text_colour(self, ink: str) -> QColor:
        if not self.isEnabled():
            return self.glass.colour("ink_2")
        return self.glass.colour("on_accent" if self.tile.look == "primary" else ink)

    def _sign_ink(self) -> str:
        if not self.isEnabled():
            return "ink_2"
        if self.tile.look == "primary":
            return "on_accent"
        return "ink" if self.tile.look == "plain" else "accent"

    def _draw_sign(self, painter: QPainter, box: QRectF) -> None:
        glass, tile = self.glass, self.tile
        ink = "ink" if tile.is_outlined else "accent" if tile.is_chosen else "edge"
        match sign_of(tile):
            case "icon":
                draw_icon(painter, glass, box, tile.icon, self._sign_ink(), mirrored=self.mirrored)
            case "square":
                draw_square(painter, glass, box, is_chosen=tile.is_chosen, ink=ink)
            case "circle":
                draw_circle(painter, glass, box, is_chosen=tile.is_chosen, ink=ink)
            case "tick":
                draw_ticked_disc(painter, glass, box)
            case "number":
                draw_number(painter, glass, box, tile.icon, type_of_number(glass), is_solid=tile.is_chosen)
            case "dial":
                draw_dial(painter, glass, box, tile.fill)
            case "patch":
                draw_patch(painter, glass, box, tile.tone)
                if tile.is_chosen:
                    size = box.height() * 0.62
                    middle = box.center()
                    disc = QRectF(middle.x() - size / 2, middle.y() - size / 2, size, size)
                    draw_ticked_disc(painter, glass, disc)
            case "sample":
                draw_sample(painter, glass, box, tile.sample)
            case "none":
                pass


def _trailing(placed: Placed) -> Placed:
    """The sign after the words instead of before them."""
    if placed.sign is None or not placed.texts:
        return placed
    x, y, across, high = placed.sign
    text, text_x, text_y, room = placed.texts[0]
    gap = text_x - x - across
    placed.texts[0] = (text, x, text_y, room)
    placed.sign = (x + text.width + gap, y, across, high)
    return placed
