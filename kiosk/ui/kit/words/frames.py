"""Both sides of one number in equal type, each under a rule of its own; or two groups, without one."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter

from kiosk.theme import BODY, HEADING, NOTE, TILE
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.part import Part
from kiosk.ui.kit.text import SetText
from kiosk.ui.kit.text_width import widest_word
from kiosk.visit.blocks import Frames

_RULE = 6


class FramesPart(Part):
    """Side by side "28 of 100 ..." and "72 of 100 ...": what happened has the coloured rule, the rest a grey one.

    Groups stand in smaller letters over what is drawn of them.
    """

    def __init__(self, block: Frames, glass: Glass) -> None:
        super().__init__(glass)
        self._block = block
        self._rules: list[tuple[float, float, float, str]] = []
        is_group = block.look == "groups"
        self._head = glass.type(TILE if is_group else HEADING)
        self._body = glass.type(NOTE, ink="ink_2") if is_group else glass.type(BODY)
        self._top = 0 if is_group else glass.px(_RULE + 12)
        """How far below its rule a side begins."""
        self._spans: list[tuple[float, float]] = []
        """From where to where each row goes."""

    def height_for(self, width: int) -> int:
        """The highest side of each row."""
        rows = self._rows(width)
        gap = self.glass.px(24)
        return sum(self._row_height(row) for row in rows) + gap * (len(rows) - 1)

    def arrange(self, width: int, height: int) -> None:
        """Side by side, or below each other where a word would break."""
        del height
        self.written.clear()
        self._rules.clear()
        self._spans.clear()
        columns, y, place = self._columns(width), 0, 0
        across = self._across(width, columns)
        for row in self._rows(width):
            for column, side in enumerate(row):
                x = column * (across + self._gap())
                if self._top:
                    self._rules.append((x, y, across, self._rule_ink(place)))
                top = y + self._top
                for text in side:
                    self.write(text, x, top, across)
                    top += text.height
                place += 1
            high = self._row_height(row)
            self._spans.append((y, y + high))
            y += high + self.glass.px(24)

    def blocking(self) -> Iterator[tuple[float, float]]:
        """A number is not cut from its words; where both are too high, no line."""
        yield from super().blocking()
        yield from self._spans

    def draw(self, painter: QPainter) -> None:
        """The rules and the words."""
        painter.setPen(Qt.PenStyle.NoPen)
        for x, y, across, ink in self._rules:
            painter.fillRect(self.at(x, y, across, self.glass.px(_RULE)), self.glass.colour(ink))
        self.draw_texts(painter)

    def _rule_ink(self, place: int) -> str:
        if place % 2:
            return "edge"
        return "affected" if self._block.is_harm else "accent"

    def _gap(self) -> int:
        return self.glass.px(24)

    def _across(self, width: int, columns: int) -> float:
        return (width - self._gap() * (columns - 1)) / columns

    def _columns(self, width: int) -> int:
        columns = min(2, len(self._block.sides))
        room = self._across(width, columns)
        is_crowded = any(
            widest_word(head, self._head) > room
            or any(widest_word(text, self._body) > room for text in texts)
            or (self.glass.is_large and any(self.set(text, self._body, room).lines > 3 for text in texts))
            for head, *texts in self._block.sides
        )
        return 1 if is_crowded else columns

    def _rows(self, width: int) -> list[list[list[SetText]]]:
        columns = self._columns(width)
        room = self._across(width, columns)
        sides = [
            [self.set(head, self._head, room), *(self.set(text, self._body, room) for text in texts)]
            for head, *texts in self._block.sides
        ]
        return [sides[place : place + columns] for place in range(0, len(sides), columns)]

    def _row_height(self, row: list[list[SetText]]) -> int:
        return self._top + max(sum(text.height for text in side) for side in row)
