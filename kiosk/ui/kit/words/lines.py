"""Short texts below each other with hairlines between."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QPainter

from kiosk.theme import Face
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.part import Part
from kiosk.ui.kit.text import SetText
from kiosk.visit.blocks import Lines

_TEXT = Face(30, 40)
_PAD = 10


class LinesPart(Part):
    """Each text with a hairline below it, and none is cut."""

    def __init__(self, block: Lines, glass: Glass) -> None:
        super().__init__(glass)
        self._block = block
        self._ends: list[float] = []

    def height_for(self, width: int) -> int:
        """All texts with their padding."""
        return sum(text.height + 2 * self.glass.px(_PAD) for text in self._set(width))

    def arrange(self, width: int, height: int) -> None:
        """One below the other."""
        del height
        self.written.clear()
        self._ends.clear()
        y, pad = 0.0, self.glass.px(_PAD)
        for text in self._set(width):
            self.write(text, 0, y + pad, width)
            y += text.height + 2 * pad
            self._ends.append(y)

    def blocking(self) -> Iterator[tuple[float, float]]:
        """No text is cut."""
        yield from zip([0.0, *self._ends], self._ends, strict=False)

    def draw(self, painter: QPainter) -> None:
        """The hairlines and the texts."""
        painter.setPen(self.glass.pen("line", 2))
        for y in self._ends:
            painter.drawLine(0, round(y) - 1, self.width(), round(y) - 1)
        self.draw_texts(painter)

    def _set(self, width: int) -> list[SetText]:
        return [self.set(text, self.glass.type(_TEXT), width) for text in self._block.texts]
