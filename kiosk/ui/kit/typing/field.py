"""The field that our own keys type into."""

from __future__ import annotations

from bisect import bisect

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from kiosk.theme import BODY
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.line_ends import FIRST_CJK
from kiosk.ui.kit.part import Part
from kiosk.ui.kit.text import SetText
from kiosk.visit.blocks import Keys

_LINE, _CARET, _PAD, _NARROW_PAD, _AIR, _TIGHT = 4, 4, 28, 16, 20, 12
_MORE = "… "
_LEAST_HINT, _LEAST_LETTERS, _EM_OF_LETTER = 0.75, 16, 0.5


class FieldPart(Part):
    """What was typed, or its end where it is longer than these lines, and a caret; before that, what is asked for."""

    def __init__(self, block: Keys, glass: Glass, *, lines: int = 2) -> None:
        from kiosk.ui.kit.value_typed import Typed  # noqa: PLC0415 - few visits come to our own keys

        super().__init__(glass)
        self.block = block
        self._lines = lines
        self._typed = Typed(block.hint, block.text, self)

    def height_for(self, width: int) -> int:
        """The same however much is typed, so that no key moves under a finger."""
        type = self.glass.type(BODY)
        words = max(self._lines * type.line + type.below, self._hint(self._room(width)).height)
        return words + 2 * self.glass.px(_TIGHT if self.glass.is_narrow else _AIR)

    def is_short_at(self, width: int) -> bool:
        """Whether what is asked for stands in much smaller letters there than what is typed, or few letters of that."""
        room, size = self._room(width), self.glass.type(BODY).size
        letters = self._lines * room / (_EM_OF_LETTER * size)
        return letters < _LEAST_LETTERS or self._hint(room).type.size < _LEAST_HINT * size

    def arrange(self, width: int, height: int) -> None:
        """The words in the middle of the height."""
        self.written.clear()
        self._typed.setGeometry(0, 0, width, height)
        room = self._room(width)
        text = self._text(room)
        self.write(text, self._pad(), (height - text.height) / 2, room)

    def draw(self, painter: QPainter) -> None:
        """It is no tile: a hairline, and the caret after the last letter."""
        glass = self.glass
        painter.setBrush(glass.colour("surface"))
        painter.setPen(glass.pen("line", 2))
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, glass.px(16), glass.px(16))
        self.draw_texts(painter)
        text, x, y = self.written[0]
        if self.block.composed:
            self._underline(painter, text, QPointF(x, y))
        if self.block.text:
            last = text.end()
            caret = QRectF(x + last.x() + glass.px(3), y + last.y(), glass.px(_CARET), text.type.line)
            painter.fillRect(caret.adjusted(0, glass.px(6), 0, -glass.px(6)), glass.colour("accent"))

    def _underline(self, painter: QPainter, text: SetText, corner: QPointF) -> None:
        """What is composed has a line below it, as it is not yet written."""
        thick = self.glass.px(_LINE)
        for box in text.pieces_of_end(len(self.block.composed)):
            line = box.translated(corner)
            painter.fillRect(
                QRectF(line.left(), line.bottom() - thick, line.width(), thick), self.glass.colour("accent")
            )

    def _text(self, room: int) -> SetText:
        if not self.block.text:
            return self._hint(room)
        typed, type = self.block.text, self.glass.type(BODY)
        text = self.set(typed, type, room)
        if _is_unspaced(typed):
            return self._end_of(text, typed, room)
        while text.lines > self._lines and " " in typed.strip():
            typed = typed.lstrip().partition(" ")[2]
            text = self.set(_MORE + typed, type, room)
        return self._end_of(self._smaller(text, room), typed, room)

    def _end_of(self, text: SetText, typed: str, room: int) -> SetText:
        """As much of the end of a single word as its lines hold, where no letters are small enough for all of it; and
        of words that no spaces part, of which any letter can be left out.
        """
        if text.lines <= self._lines:
            return text

        def ends(cut: int) -> SetText:
            return self.set(_MORE.strip() + typed[cut:], text.type, room)

        first = bisect(range(len(typed)), 0, key=lambda cut: ends(cut).lines <= self._lines)
        return ends(min(first, len(typed) - 1))

    def _hint(self, room: int) -> SetText:
        return self._smaller(self.set(self.block.hint, self.glass.type(BODY, ink="ink_2"), room), room)

    def _smaller(self, text: SetText, room: int) -> SetText:
        """What no word can be left out of is set smaller."""
        while text.lines > self._lines and text.type.size > text.type.least:
            text = self.set(text.text, text.type.shrunk(text.type.size - 1), room)
        return text

    def _room(self, width: int) -> int:
        return width - 2 * self._pad()

    def _pad(self) -> int:
        return self.glass.px(_NARROW_PAD if self.glass.is_narrow else _PAD)


def _is_unspaced(typed: str) -> bool:
    return any(ord(letter) >= FIRST_CJK for letter in typed)
