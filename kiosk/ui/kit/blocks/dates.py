"""Sessions side by side: which, when, and what to leave until when."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from kiosk.theme import NOTE, TILE, Face
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.part import Part
from kiosk.ui.kit.pictures.marks import draw_number
from kiosk.ui.kit.text import SetText
from kiosk.ui.kit.text_width import line_width
from kiosk.ui.kit.tiles.tile_layout import type_of_number
from kiosk.visit.blocks import DateCard, Dates

_GAP, _PAD = 16, 18
_MOST = 4
_MISFIT = Face(28, 40, is_bold=True)


class DatesPart(Part):
    """Cards of data with a hairline, up to four beside each other: as many as keep their texts on one line."""

    def __init__(self, block: Dates, glass: Glass) -> None:
        super().__init__(glass)
        self._cards = block.cards
        self._boxes: list[QRectF] = []
        self._discs: list[QRectF] = []

    def height_for(self, width: int) -> int:
        """All rows of cards."""
        rows = -(-len(self._cards) // self._columns(width))
        return rows * self._card_height(width) + (rows - 1) * self.glass.px(_GAP)

    def arrange(self, width: int, height: int) -> None:
        """Row by row."""
        del height
        self.written.clear()
        self._boxes.clear()
        self._discs.clear()
        columns, across, high = self._columns(width), self._across(width), self._card_height(width)
        gap, pad = self.glass.px(_GAP), self.glass.px(_PAD)
        for place, card in enumerate(self._cards):
            x, y = (place % columns) * (across + gap), (place // columns) * (high + gap)
            self._boxes.append(self.at(x, y, across, high))
            disc = self._disc()
            title, *texts = self._texts(card, across)
            high_title = max(title.height, disc)
            self._discs.append(self.at(x + pad, y + pad + (high_title - disc) / 2, disc, disc))
            self.write(
                title,
                x + pad + disc + pad // 2,
                y + pad + (high_title - title.height) / 2,
                self._title_room(across),
            )
            top = float(y + pad + high_title + self.glass.px(4))
            for text in texts:
                self.write(text, x + pad, top, across - 2 * pad)
                top += text.height

    def blocking(self) -> Iterator[tuple[float, float]]:
        """No card is cut."""
        for box in self._boxes:
            yield box.top(), box.bottom()

    def draw(self, painter: QPainter) -> None:
        """The hairlines, dashed where a session does not fit, and the words."""
        glass = self.glass
        painter.setBrush(glass.colour("surface"))
        for card, box in zip(self._cards, self._boxes, strict=True):
            pen = glass.pen("line" if card.fits else "affected", 2 if card.fits else 3)
            if not card.fits:
                pen.setDashPattern([3, 3])
            painter.setPen(pen)
            painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), glass.px(24), glass.px(24))
        for card, disc in zip(self._cards, self._discs, strict=True):
            type = type_of_number(glass)
            draw_number(
                painter, glass, disc, card.number, type, is_solid=card.fits, is_conflict=not card.fits
            )
        self.draw_texts(painter)

    def _texts(self, card: DateCard, across: int) -> list[SetText]:
        glass, room = self.glass, across - 2 * self.glass.px(_PAD)
        note = glass.type(NOTE, ink="ink_2") if card.fits else glass.type(_MISFIT, ink="affected_ink")
        return [
            self.set(card.title, glass.type(TILE), self._title_room(across)),
            *(self.set(text, note, room) for text in card.texts),
        ]

    def _title_room(self, across: int) -> int:
        """The width that a card of this width leaves for its title, beside the disc."""
        return across - 2 * self.glass.px(_PAD) - self._disc() - self.glass.px(_PAD) // 2

    def _card_height(self, width: int) -> int:
        across = self._across(width)
        words = 0
        for card in self._cards:
            title, *texts = self._texts(card, across)
            words = max(words, max(title.height, self._disc()) + sum(text.height for text in texts))
        return words + 2 * self.glass.px(_PAD) + self.glass.px(4)

    def _disc(self) -> int:
        return self.glass.grown(40, 1.4)

    def _columns(self, width: int) -> int:
        """Three where four would leave one or two alone below them."""
        most = 3 if len(self._cards) in (5, 6) else _MOST
        widest = max(self._widest(card) for card in self._cards)
        for columns in range(min(most, len(self._cards)), 1, -1):
            room = (width - self.glass.px(_GAP) * (columns - 1)) // columns - 2 * self.glass.px(_PAD)
            leaves_one = columns > 2 and len(self._cards) % columns == 1
            if widest <= room and not leaves_one:
                return columns
        return 1

    def _widest(self, card: DateCard) -> float:
        if not card.fits:  # What is said of it may break into lines.
            return self.glass.px(_PAD)
        note = self.glass.type(NOTE)
        title = line_width(card.title, self.glass.type(TILE)) + self._disc() + self.glass.px(_PAD) // 2
        return max(title, *(line_width(text, note) for text in card.texts))

    def _across(self, width: int) -> int:
        columns = self._columns(width)
        return (width - self.glass.px(_GAP) * (columns - 1)) // columns
