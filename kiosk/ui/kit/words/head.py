"""The head of a section of the consultation room: a count, its words, and a rule of ink below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtGui import QPainter

from kiosk.theme import HEAD_COUNT, TILE
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.part import Part
from kiosk.ui.kit.text import SetText
from kiosk.visit.blocks import Head

_RULE, _GAP, _BESIDE = 3, 8, 16
_LOWER = {"Hans": 0.11}
"""How much lower in their line the letters of a script stand than the digits of the count, in sizes of the type."""


class HeadPart(Part):
    """The words stand beside the count, the first line on one base line with it; without a count as low."""

    def __init__(self, block: Head, glass: Glass) -> None:
        super().__init__(glass)
        self._block = block

    def height_for(self, width: int) -> int:
        """The line of the count, the further lines of the words, and the rule."""
        words, count = self._words(width), self.glass.type(HEAD_COUNT)
        below = max(type.line - round(type.base) for type in (count, words.type))
        return self._base(words) + below + (words.lines - 1) * words.type.line + self._foot()

    def arrange(self, width: int, height: int) -> None:
        """The count, then the words."""
        del height
        self.written.clear()
        words = self._words(width)
        base = self._base(words)
        if self._block.count:
            count = self._count(width)
            self.write(count, 0, base - round(count.first_base), width)
        self.write(words, self._indent(width), base - self._base_of_words(words), width - self._indent(width))

    @property
    def titles(self) -> Sequence[str]:
        """Its words."""
        return (self._block.text,)

    def blocking(self) -> Iterator[tuple[float, float]]:
        """It is never cut."""
        yield 0.0, float(self.height())

    def draw(self, painter: QPainter) -> None:
        """The words, and the rule."""
        thick = self.glass.px(_RULE)
        painter.fillRect(0, self.height() - thick, self.width(), thick, self.glass.colour("ink"))
        self.draw_texts(painter)

    def _base(self, words: SetText) -> int:
        """How far below the top of all the letters of the first line stand."""
        return max(round(self.glass.type(HEAD_COUNT).base), self._base_of_words(words))

    def _base_of_words(self, words: SetText) -> int:
        return round(words.first_base) + round(words.type.size * _LOWER.get(self.glass.script, 0.0))

    def _count(self, width: int) -> SetText:
        return self.set(self._block.count, self.glass.type(HEAD_COUNT, ink="accent"), width)

    def _words(self, width: int) -> SetText:
        return self.set(self._block.text, self.glass.type(TILE), width - self._indent(width))

    def _indent(self, width: int) -> float:
        return self._count(width).width + self.glass.grown(_BESIDE, 1.5) if self._block.count else 0.0

    def _foot(self) -> int:
        return self.glass.px(_GAP + _RULE)
