"""A tinted card with an icon, and its ways out as tiles."""

from __future__ import annotations

import math
from collections.abc import Iterator

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from kiosk.theme import BODY, TILE
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.part import Part
from kiosk.ui.kit.pictures.marks import draw_icon
from kiosk.ui.kit.text import SetText
from kiosk.ui.kit.tiles.tile import TileButton
from kiosk.ui.kit.tiles.tiles import TilesPart
from kiosk.ui.kit.words.prose import WordButton, place_words
from kiosk.visit.blocks import Banner, Tiles

_ICONS = {"info": ("info", "accent"), "conflict": ("alert", "affected_ink"), "gold": ("alert", "gold_ink")}
_GROUNDS = {"info": "accent_soft", "conflict": "affected_soft", "gold": "gold_soft"}
_EDGES = {"info": "accent", "conflict": "affected", "gold": "gold"}


_PAD, _LEAST_PAD = 32, 22
"""Above and below its words; less where a page is short of room."""
_WIDE, _TILE, _SHORT, _GAP = 1000, 232, 14, 24
"""From this width tiles of so many letters, each so wide, stand beside the words."""


class BannerPart(Part):
    """Good to know, does not fit, or Aquagold: the colour goes with an icon and words."""

    def __init__(self, block: Banner, glass: Glass) -> None:
        super().__init__(glass)
        self._block = block
        self._pad = glass.px(_PAD)
        self._tiles: TilesPart | None = None
        self._words: list[WordButton] = []
        if block.tiles:
            self._tiles = self.hold(TilesPart(Tiles(block.tiles, columns=2), glass))

    def height_for(self, width: int) -> int:
        """The padding, the words, the tiles."""
        self._pad = self.glass.px(_PAD)
        height = 2 * self._pad + sum(text.height for text in self._set(width)) + self._gaps()
        if self._tiles is None:
            return height
        if self._is_beside(width):
            return max(height, 2 * self._pad + self._tiles.height_for(self._beside(width)))
        return height + self._tiles_gap() + self._tiles.height_for(width - 2 * self._pad_x())

    def least_height_for(self, width: int) -> int:
        """The same with the least padding."""
        return self.height_for(width) - 2 * self._spare_pad()

    def arrange(self, width: int, height: int) -> None:
        """The words beside the icon, the tiles below at full width."""
        short = max(0, self.height_for(width) - height)
        self._pad -= min(self._spare_pad(), math.ceil(short / 2))
        self.written.clear()
        y, x = self._pad, self._pad_x() + self._icon_room()
        for text in self._set(width):
            self.write(text, x, y, self._room(width))
            y += text.height + self._gap()
        if self._tiles is not None and self._is_beside(width):
            room = self._beside(width)
            high = self._tiles.height_for(room)
            self._tiles.place(width - self._pad_x() - room, (height - high) // 2, room, high)
        elif self._tiles is not None:
            y += self._tiles_gap() - self._gap()
            room = width - 2 * self._pad_x()
            self._tiles.place(self._pad_x(), y, room, self._tiles.height_for(room))
        self._words = place_words(self, self.written, self._words)

    def blocking(self) -> Iterator[tuple[float, float]]:
        """Its lines; its title goes with the words and they with a tile; no strip of the tint stands alone."""
        yield from super().blocking()
        if self.written:
            first = self.written[1 if self._block.title and len(self.written) > 1 else 0]
            last, _, low = self.written[-1]
            yield 0.0, next(first[0].spans(first[2]))[1]
            yield list(last.spans(low))[-1][0], self._end_of_first_row()

    def _end_of_first_row(self) -> float:
        """Where the first of its tiles ends, or the tint where it has none below its words."""
        if self._tiles is None or self._is_beside(self.width()):
            return float(self.height())
        first = min(button.y() + button.height() for button in self._tiles.findChildren(TileButton))
        return float(self._tiles.y() + first)

    def draw(self, painter: QPainter) -> None:
        """The tint, the icon, the words."""
        glass, look = self.glass, self._block.look
        painter.setBrush(glass.colour(_GROUNDS[look]))
        is_black = glass.palette.edge_width > 2
        painter.setPen(glass.pen(_EDGES[look], 3) if is_black else Qt.PenStyle.NoPen)
        half = glass.px(1.5) if is_black else 0
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(half, half, -half, -half), glass.px(24), glass.px(24)
        )
        name, ink = _ICONS[look]
        size = self._icon_size()
        middle = self.written[0][0].first_middle if self.written else size / 2
        box = self.at(self._pad_x(), self._pad + middle - size / 2, size, size)
        draw_icon(painter, glass, box, name, ink)
        self.draw_texts(painter)

    def _set(self, width: int) -> list[SetText]:
        room = self._room(width)
        texts = [self.set(self._block.title, self.glass.type(TILE), room)] if self._block.title else []
        return texts + [self.set(runs, self.glass.type(BODY), room) for runs in self._block.texts]

    def _room(self, width: int) -> int:
        beside = self._beside(width) + self.glass.px(_GAP) if self._is_beside(width) else 0
        return width - 2 * self._pad_x() - self._icon_room() - beside

    def _is_beside(self, width: int) -> bool:
        """Whether the tiles stand beside the words: both are short, and the banner is wide.

        On a low glass they stand below the words, which then need not be in reach.
        """
        glass = self.glass
        if self._tiles is None or glass.is_large or glass.is_low or width < glass.px(_WIDE):
            return False
        return all(len(tile.text) <= _SHORT for tile in self._block.tiles)

    def _beside(self, width: int) -> int:
        """How wide the tiles beside the words are."""
        return min(width // 2, self.glass.px(_TILE) * min(2, len(self._block.tiles)))

    def _gap(self) -> int:
        return self.glass.px(8)

    def _gaps(self) -> int:
        count = len(self._block.texts) + bool(self._block.title)
        return self._gap() * max(0, count - 1)

    def _tiles_gap(self) -> int:
        return self.glass.px(24)

    def _pad_x(self) -> int:
        return self.glass.px(24 if self.glass.is_narrow else 36)

    def _spare_pad(self) -> int:
        """What its padding may give; nothing on a low glass, where what is touched keeps its place in its part."""
        return 0 if self.glass.is_low else self.glass.px(_PAD) - self.glass.px(_LEAST_PAD)

    def _icon_size(self) -> int:
        return self.glass.grown(56, 1.3)

    def _icon_room(self) -> int:
        return self._icon_size() + self.glass.px(20)
