"""A card of the consultation room: one matter to go over, with a mark to touch when it has been."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from kiosk.content.rich import Run
from kiosk.theme import NOTE, TOUCH_GAP, Face
from kiosk.ui.kit.glass import Glass, Type
from kiosk.ui.kit.part import Part
from kiosk.ui.kit.text import SetText
from kiosk.ui.kit.text_width import line_width
from kiosk.ui.kit.tiles.tile import TileButton
from kiosk.visit.blocks import Card

_TITLE = Face(30, 40)
_TAG = Face(28, 40, is_bold=True)
_PAD, _TICK, _GAP = 16, 88, 16
_WIDE, _BESIDE = 800, 400
"""From this width a tile with words stands beside what it is about."""


class CardPart(Part):
    """A hairline round it, as it is data: only the tile on it can be touched."""

    def __init__(self, block: Card, glass: Glass) -> None:
        super().__init__(glass)
        self._block = block
        self._tag = QRectF()
        self._button: TileButton | None = None
        if block.tile is not None:
            least = None if block.tile.text else glass.px(_TICK)
            self._button = self.hold(
                TileButton(block.tile, glass, face=Face(28, 36, is_bold=True), least=least)
            )

    def height_for(self, width: int) -> int:
        """The words and the tile below them, or whichever of words and tile is higher."""
        pad = self.glass.px(_PAD)
        words = self._lay(width)
        if self._button is None:
            return round(words) + 2 * pad
        high = self._button.height_for(self._across(width))
        if self._is_below(width):
            return round(words) + self.glass.px(TOUCH_GAP) + high + 2 * pad
        return max(round(words), high) + 2 * pad

    def arrange(self, width: int, height: int) -> None:
        """The title with its tag, what it is about, the tile."""
        pad, top = self.glass.px(_PAD), float(self.glass.px(_PAD))
        words = self._lay(width)
        if self._button is not None:
            across = self._across(width)
            high = self._button.height_for(across)
            y = height - pad - high if self._is_at_foot(width) else (height - high) // 2
            self._button.place(width - pad - across, y, across, high)
        if not self._is_below(width):
            top = (height - words) / 2
        self.written = [(text, x, y + top) for text, x, y in self.written]
        self._tag.translate(0, top)

    def blocking(self) -> Iterator[tuple[float, float]]:
        """It is not cut but below a tile at its foot, or where it is too high, none of its lines."""
        has_foot = self._button is not None and self._is_at_foot(self.width())
        yield 0.0, float(self.height() - (self.glass.px(_PAD) if has_foot else 0))
        yield from super().blocking()

    def draw(self, painter: QPainter) -> None:
        """The face with its hairline, the tag, the words."""
        glass = self.glass
        painter.setBrush(glass.colour("surface"))
        painter.setPen(glass.pen("line", 2))
        radius = glass.px(24)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        if self._block.tag:
            self._draw_tag(painter)
        self.draw_texts(painter)

    def _draw_tag(self, painter: QPainter) -> None:
        """Its face; where that is the card's own colour, as on a glass of high contrast, its edge."""
        glass = self.glass
        face = glass.colour("affected_ink" if self._block.is_urgent else "sunk")
        has_edge = face == glass.colour("surface")
        painter.setPen(glass.pen("edge", 2) if has_edge else Qt.PenStyle.NoPen)
        painter.setBrush(face)
        painter.drawRoundedRect(self._tag, glass.px(12), glass.px(12))

    def _is_below(self, width: int) -> bool:
        """Whether the tile stands below the words: it has words of its own, and there is no room beside."""
        has_words = self._button is not None and bool(self._button.tile.text)
        return has_words and (width < self.glass.px(_WIDE) or self.glass.is_large)

    def _is_at_foot(self, width: int) -> bool:
        """Whether its tile stands below the words, or ends with them: where little is in reach, nothing below a tile
        lifts it out of that.
        """
        return self._is_below(width) or self.glass.has_little_reach

    def _across(self, width: int) -> int:
        """The width of the tile."""
        pad = self.glass.px(_PAD)
        if self._is_below(width):
            return width - 2 * pad
        has_words = self._button is not None and self._button.tile.text
        return self.glass.px(_BESIDE if has_words else _TICK)

    def _lay(self, width: int) -> float:
        """Set the words from the top of the card's content; their height."""
        glass, block, pad = self.glass, self._block, self.glass.px(_PAD)
        self.written.clear()
        room = float(width - 2 * pad)
        if self._button is not None and not self._is_below(width):
            room -= self._across(width) + glass.px(_GAP)
        runs = (Run(block.title, is_bold=True), *((Run(block.aside),) if block.aside else ()))
        title_room = self._title_room(room)
        title = self.set(runs, glass.type(_TITLE), title_room)
        self.write(title, pad, 0, title_room)
        y = float(title.height)
        if block.tag:
            y = self._lay_tag(title, room)
        for text in block.texts:
            shown = self.set(text, glass.type(NOTE, ink="ink" if block.aside else "ink_2"), room)
            self.write(shown, pad, y, room)
            y += shown.height
        return y

    def _title_room(self, room: float) -> float:
        """The title leaves room for its tag where both fit on a line."""
        if not self._block.tag:
            return room
        left = room - self._tag_width() - self.glass.px(_GAP)
        return left if line_width(self._block.title, self._bold()) <= left else room

    def _lay_tag(self, title: SetText, room: float) -> float:
        """Put the tag behind the title, or below it where there is no room; where the words go on."""
        glass, type = self.glass, self._tag_type()
        across, high = self._tag_width(), type.line + glass.px(4)
        is_beside = title.lines == 1 and title.width + glass.px(_GAP) + across <= room + 1
        x = glass.px(_PAD) + (title.width + glass.px(_GAP) if is_beside else 0.0)
        y = (title.height - high) / 2 if is_beside else title.height + glass.px(2)
        self._tag = self.at(x, y, across, high)
        inside = across - 2 * glass.px(_GAP) + 4
        tag = self.set(self._block.tag, type, inside)
        self.write(tag, x + glass.px(_GAP), y + (high - tag.height) / 2, inside)
        return float(max(title.height, y + high)) + glass.px(2)

    def _tag_width(self) -> float:
        return line_width(self._block.tag, self._tag_type()) + 2 * self.glass.px(_GAP) + 2

    def _tag_type(self) -> Type:
        return self.glass.type(_TAG, ink="ground" if self._block.is_urgent else "ink")

    def _bold(self) -> Type:
        return self.glass.type(Face(_TITLE.size, _TITLE.line, is_bold=True))
