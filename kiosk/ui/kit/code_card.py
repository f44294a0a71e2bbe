"""A code to copy: its groups as large as the card allows, on one line, or each on a line of its own."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from kiosk.theme import CODE
from kiosk.ui.kit.glass import Glass, Type
from kiosk.ui.kit.part import Part
from kiosk.ui.kit.text import line_width
from kiosk.visit.blocks import CodeCard


class CodeCardPart(Part):
    """Latin letters and digits are read from the left in every language, so the groups are not mirrored."""

    def __init__(self, block: CodeCard, glass: Glass) -> None:
        super().__init__(glass)
        self._block = block
        self.setAccessibleName(block.says)

    def height_for(self, width: int) -> int:
        """The lines and the padding."""
        return 2 * self._pad() + len(self._lines(width)) * self._type.line

    def arrange(self, width: int, height: int) -> None:
        """Each line in the middle."""
        del height
        self.written.clear()
        y = self._pad()
        for groups in self._lines(width):
            x = (width - self._across(groups)) / 2
            for group in groups:
                text = self.set(group, self._type, line_width(group, self._type) + 4)
                self.written.append((text, x, y))
                x += line_width(group, self._type) + self._gap()
            y += self._type.line

    def blocking(self) -> Iterator[tuple[float, float]]:
        """A code is not cut in two, and one that is too high for that between its groups."""
        yield 0, self.height()
        yield from super().blocking()

    def draw(self, painter: QPainter) -> None:
        """The card and the groups."""
        half = self.glass.px(1.5)
        painter.setPen(self.glass.pen("accent", 3))
        painter.setBrush(self.glass.colour("surface"))
        card = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(card, self.glass.px(24), self.glass.px(24))
        self.draw_texts(painter)

    @property
    def _type(self) -> Type:
        # Without the room that letters of other scripts need below.
        return replace(self.glass.type(CODE), below=0)

    def _lines(self, width: int) -> list[tuple[str, ...]]:
        groups = self._block.groups
        if self._across(groups) <= width - 2 * self._pad():
            return [groups]
        return [(group,) for group in groups]

    def _across(self, groups: tuple[str, ...]) -> float:
        return sum(line_width(group, self._type) for group in groups) + self._gap() * (len(groups) - 1)

    def _gap(self) -> int:
        return round(self._type.size * 0.45)

    def _pad(self) -> int:
        return self.glass.px(36)
