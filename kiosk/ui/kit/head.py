"""The head of a section of the consultation room: a count, its words, and a rule of ink below."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QPainter

from kiosk.theme import HEAD_COUNT, TILE
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.part import Part
from kiosk.ui.kit.text import SetText
from kiosk.visit.blocks import Head

_RULE, _GAP, _LIFT = 3, 8, 5


class HeadPart(Part):
    """The words stand beside the count, the first line on one base line with it; without a count as low."""

    def __init__(self, block: Head, glass: Glass) -> None:
        super().__init__(glass)
        self._block = block

    def height_for(self, width: int) -> int:
        """The line of the count, the further lines of the words, and the rule."""
        words = self._words(width)
        first = max(self.glass.type(HEAD_COUNT).line, words.type.line + self.glass.px(_LIFT))
        return first + words.line_height - words.type.line + self._foot()

    def arrange(self, width: int, height: int) -> None:
        """The count, then the words."""
        self.written.clear()
        words = self._words(width)
        more = (words.lines - 1) * words.type.line
        low = height - self._foot() - more
        if self._block.count:
            count = self._count()
            self.write(count, 0, low - count.line_height, width)
        top = low - words.type.line - self.glass.px(_LIFT) - words.above
        self.write(words, self._indent(), top, width - self._indent())

    def blocking(self) -> Iterator[tuple[float, float]]:
        """It is never cut."""
        yield 0.0, float(self.height())

    def draw(self, painter: QPainter) -> None:
        """The words, and the rule."""
        thick = self.glass.px(_RULE)
        painter.fillRect(0, self.height() - thick, self.width(), thick, self.glass.colour("ink"))
        self.draw_texts(painter)

    def _count(self) -> SetText:
        return self.set(self._block.count, self.glass.type(HEAD_COUNT, ink="accent"), 10_000)

    def _words(self, width: int) -> SetText:
        return self.set(self._block.text, self.glass.type(TILE), width - self._indent())

    def _indent(self) -> float:
        return self._count().width + self.glass.px(16) if self._block.count else 0.0

    def _foot(self) -> int:
        return self.glass.px(_GAP + _RULE)
