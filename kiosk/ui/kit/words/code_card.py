"""A code to copy, whole at one sight: its groups as large as there is room for, on as many lines as serves that."""

from __future__ import annotations

import math
from collections.abc import Iterator

from msgspec.structs import replace
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from kiosk.theme import CODE
from kiosk.ui.kit.glass import Glass, Type
from kiosk.ui.kit.shrinking import ShrinkingPart
from kiosk.ui.kit.text_width import line_width
from kiosk.ui.kit.told import Told
from kiosk.visit.blocks import CodeCard

_LINE, _LEADING = 0.9, 0.28
"""How high a line of capitals and digits is, and the room between two of them, in sizes of the letters."""
_AIR = 0.2
"""The room above and below its lines, in sizes of the letters: enlarged letters leave so much."""

_Lines = list[tuple[str, ...]]


class CodeCardPart(ShrinkingPart):
    """Latin letters and digits are read from the left in every language, so the groups are not mirrored."""

    def __init__(self, block: CodeCard, glass: Glass) -> None:
        super().__init__(glass)
        self._block = block

    def full_height(self, width: int) -> int:
        """In the letters of the patient's text size, where its groups are as wide as that."""
        lines, type = self._set(width, math.inf)
        return 2 * self.glass.px(48) + math.ceil(_height_of(lines) * type.size)

    def usual_least(self, width: int) -> int:
        """Only rather than be cut is it lower."""
        return self.full_height(width)

    def least_in_piece(self, width: int) -> int:
        """In letters that are not enlarged."""
        usual = self._type(self.glass.px(CODE.size))
        ways = list(self._ways())
        fitting = [lines for lines in ways if self._across(lines, usual) <= self._room(width)]
        return math.ceil(_height_of([*fitting, ways[-1]][0]) * usual.size)

    def told(self) -> Iterator[Told]:
        """The code, spelled."""
        yield Told(self._block.says, QRectF(self.rect()))

    def arrange(self, width: int, height: int) -> None:
        """Each line in the middle, and all of them."""
        self.written.clear()
        lines, type = self._set(width, height)
        y = (height - _height_of(lines) * type.size) / 2
        for groups in lines:
            x = (width - self._across([groups], type)) / 2
            for group in groups:
                wide = line_width(group, type)
                self.written.append((self.set(group, type, wide + 4), x, y))
                x += wide + self._gap(type)
            y += (_LINE + _LEADING) * type.size

    def blocking(self) -> Iterator[tuple[float, float]]:
        """A code is not cut in two."""
        yield 0, self.height()

    def draw(self, painter: QPainter) -> None:
        """The card and the groups."""
        half = self.glass.px(1.5)
        painter.setPen(self.glass.pen("accent", 3))
        painter.setBrush(self.glass.colour("surface"))
        card = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(card, self.glass.px(24), self.glass.px(24))
        self.draw_texts(painter)

    def _set(self, width: int, height: float) -> tuple[_Lines, Type]:
        """The way its groups are largest in this room, on the fewest lines of those."""
        full, usual = self.glass.type(CODE), self.glass.px(CODE.size)

        def size_of(lines: _Lines) -> float:
            wide, high = self._room(width) / self._across(lines, full), _height_of(lines)
            tall = max(height / (high + 2 * _AIR), min(usual, height / high))
            return min(full.size, full.size * wide, tall)

        best = max(self._ways(), key=size_of)
        return best, self._type(round(size_of(best)))

    def _ways(self) -> Iterator[_Lines]:
        """All on one line first, each on its own last."""
        groups = self._block.groups
        for most in range(len(groups), 0, -1):
            yield [groups[at : at + most] for at in range(0, len(groups), most)]

    def _type(self, size: int) -> Type:
        """Without the room that other letters than capitals need."""
        full = self.glass.type(CODE)
        tracking = full.tracking * size / full.size
        return replace(full.shrunk(size), line=round(_LINE * size), below=0, tracking=tracking)

    def _across(self, lines: _Lines, type: Type) -> float:
        return max(
            sum(line_width(group, type) for group in groups) + self._gap(type) * (len(groups) - 1)
            for groups in lines
        )

    def _gap(self, type: Type) -> int:
        return round(type.size * 0.45)

    def _room(self, width: int) -> int:
        return width - 2 * self.glass.px(36)


def _height_of(lines: _Lines) -> float:
    """In sizes of the letters."""
    return len(lines) * _LINE + (len(lines) - 1) * _LEADING
