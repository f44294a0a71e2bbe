"""The band across a page that is shown in pieces: one touch for the next, or the one before."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from kiosk.theme import SMALLEST_TARGET, TILE, TOUCH_GAP
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.pictures.marks import draw_icon
from kiosk.ui.kit.text import SetText, set_text
from kiosk.ui.kit.text_width import line_width
from kiosk.ui.kit.touch import Touch
from kiosk.visit.blocks import Tile
from kiosk.visit.events.event import Stirred

_AIR = 16
"""Beside its words and its arrow at least."""
_MUCH = 1.2
"""Two lines are taken where their letters are so many times those of one."""
_TOLERANCE = 3
"""The breaking of lines counts a little wider than the font does."""


class PageBand(Touch):
    """A band across the page: there is more below, or above."""

    def __init__(self, id: str, text: str, glass: Glass, *, is_down: bool) -> None:
        super().__init__(Tile(id=id, text=text, sends=Stirred()), glass.for_bars)
        self._is_down = is_down
        self._high = height_of_band(glass)
        self.has_line = True
        """Whether it draws its own line at the side of the page, if it is a band."""
        self.inset = 0
        """How far words stand from the side of the page, where it takes no more than half of the page's width."""
        self._text: SetText | None = None
        self._x = 0.0
        self._room = 0

    def height_for(self, width: int) -> int:
        """88 px; 104 where the text is large and the glass is not low; 72 where a small glass on its side has no height
        to give.
        """
        del width
        return self._high

    def fits(self, width: int) -> bool:
        """Whether its words stand beside its arrow; else the arrow stands alone, on a tile."""
        return self._words(width) is not None

    @property
    def is_band(self) -> bool:
        """Whether it is a band with its words; else a tile with an arrow."""
        return self._text is not None

    def arrange(self, width: int, height: int) -> None:
        """The words and an arrow, in the middle."""
        del height
        self._room = self._room_for_words(width)
        self._text = self._words(width)
        if self._text is not None:
            spare = width - self._text.width - self._arrow_room()
            # That which leads up stands where lines begin, the other one where they end.
            side = spare - self.inset if self._is_down else self.inset
            self._x = min(spare / 2, side) if self._is_down else max(spare / 2, side)

    def _words(self, width: int) -> SetText | None:
        """On one line, or on two where the letters are much larger then; None where they have room in neither."""
        room = self._room_for_words(width)
        full = self.glass.type(TILE, ink="accent")
        words = line_width(self.tile.text, full) + _TOLERANCE
        found: list[SetText] = []
        for lines, across in ((1, words), (2, 0.0)):
            high = lines * full.line + 2 * full.below
            size = int(full.size * min(1.0, self._high / high, room / across if across else 1.0))
            if size < full.least:
                continue
            type = full if size == full.size else full.shrunk(size)
            text = set_text(self.tile.text, type, room, mirrored=self.mirrored, balanced=True)
            if text.lines <= lines and not text.is_broken:
                found.append(text)
        return max(found, key=lambda text: text.type.size / (1.0 if text.lines == 1 else _MUCH), default=None)

    def _room_for_words(self, width: int) -> int:
        air = self.glass.px(_AIR)
        return width - self._arrow_room() - air - max(air, self.inset)

    def texts(self) -> Iterator[tuple[str, QRectF]]:
        """Its words."""
        if self._text is not None and self.tile.text:
            yield self._text.text, self._text.box().translated(self._left(), self._top())

    def draw(self, painter: QPainter) -> None:
        """Ground, a line at the side of the page, the words and the arrow."""
        glass = self.glass
        size = glass.grown(40, 1.3)
        arrow = "arrow-down" if self._is_down else "arrow-up"
        top = (self.height() - size) / 2
        if self._text is None:
            self._draw_face(painter)
            draw_icon(painter, glass, QRectF((self.width() - size) / 2, top, size, size), arrow)
            return
        ground = self.rect() if self.has_line else self.rect().adjusted(0, glass.px(2), 0, 0)
        painter.fillRect(ground, glass.colour("sunk" if self.isDown() else "ground"))
        if self.has_line:
            line = 0 if self._is_down else self.height() - glass.px(2)
            painter.fillRect(0, line, self.width(), glass.px(2), glass.colour("line"))
        self._text.draw(painter, self._left(), self._top(), glass.colour("accent"))
        x = self._x + self._text.width + glass.px(16)
        left = self.width() - x - size if self.mirrored else x
        draw_icon(painter, glass, QRectF(left, top, size, size), arrow)

    def _draw_face(self, painter: QPainter) -> None:
        """The face of a tile, where an arrow alone must tell that it can be touched."""
        glass, edge = self.glass, self.glass.palette.edge_width
        painter.setBrush(glass.colour("sunk" if self.isDown() else "surface"))
        painter.setPen(glass.pen("edge", edge))
        half, radius = edge / 2, glass.px(24)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius)

    def _arrow_room(self) -> int:
        return self.glass.grown(40, 1.3) + self.glass.px(16)

    def _left(self) -> float:
        return self.width() - self._x - self._room if self.mirrored else self._x

    def _top(self) -> float:
        """With the middle of its letters, which stand lower where they reach below their line, beside the arrow."""
        if self._text is None:
            return 0.0
        high = self._text.height if self._text.lines > 1 else self._text.line_height
        return max(0.0, (self.height() - high - self._text.above) / 2 - self._text.type.below)


def least_bands(glass: Glass) -> int:
    """How wide both are where they stand beside each other, with the gap after each."""
    return 2 * (height_of_band(glass) + glass.px(TOUCH_GAP))


def height_of_band(glass: Glass) -> int:
    """How high each is."""
    if glass.is_wide and glass.is_narrow and (glass.is_low or glass.is_large):
        return glass.px(SMALLEST_TARGET)
    return glass.px(104 if glass.is_large and not glass.is_low else 88)
