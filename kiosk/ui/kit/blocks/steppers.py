"""A number with minus and plus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.theme import NOTE, TILE, Face
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.part import Part
from kiosk.ui.kit.text import SetText
from kiosk.ui.kit.tiles.tile import TileButton
from kiosk.visit.blocks import Stepper, Steppers, Tile

if TYPE_CHECKING:
    from kiosk.ui.kit.value_number import Number

_VALUE = Face(52, 60, is_bold=True, growth=1.4)
_LEAST = 250
"""A stepper needs so much of the width."""


class StepperPart(Part):
    """The label, minus, the number, plus, and below them why one of them is off."""

    def __init__(self, block: Stepper, glass: Glass, *, is_tight: bool = False) -> None:
        super().__init__(glass)
        self._block = block
        self._is_tight = is_tight
        self._minus = self._button(block.minus)
        self._number = self._told_number(block)
        self._plus = self._button(block.plus)

    def _told_number(self, block: Stepper) -> Number | None:
        """The number as a value; None where there is none yet."""
        from kiosk.ui.kit.value_number import Number  # noqa: PLC0415 - few visits come to a number

        if block.now is None:
            return None
        number = Number(block.label, block.now, block.least, block.most, self)
        number.setAccessibleDescription(block.note)
        number.stepped.connect(self._step)
        return number

    def _step(self, is_more: bool) -> None:
        (self._plus if is_more else self._minus).click()

    def _button(self, tile: Tile) -> TileButton:
        button = self.hold(TileButton(tile, self.glass))
        said = f"{self._block.label} {self._block.value}, {tile.says or tile.text}"
        button.setAccessibleName(said)
        return button

    def height_for(self, width: int) -> int:
        """Label, buttons and note; the note's line is kept so that nothing jumps."""
        label = self._label(width).height
        if self._is_tight:
            return label + self._label_gap() + self._row()
        note = self.set(self._block.note or " ", self.glass.type(NOTE), width).height
        return label + self._label_gap() + self._row() + self.glass.px(4) + note

    def arrange(self, width: int, height: int) -> None:
        """The buttons at both sides of the number."""
        del height
        self.written.clear()
        glass, size = self.glass, self._size()
        label = self._label(width)
        self.write(label, 0, 0, width)
        top = label.height + self._label_gap()
        middle = min(width - 2 * size, glass.px(220))
        value = self.set(self._block.value, glass.type(_VALUE, align="center"), middle)
        row = self._row()
        self._minus.place(0, top + (row - size) // 2, size, size)
        self.write(value, size, top + (row - value.height) / 2, middle)
        if self._number is not None:
            self._number.setGeometry(self.at(size, top, middle, row).toRect())
        self._plus.place(size + middle, top + (row - size) // 2, size, size)
        if self._block.note and not self._is_tight:
            note = self.set(self._block.note, glass.type(NOTE, ink="ink_2"), width)
            self.write(note, 0, top + row + glass.px(4), width)

    def _label(self, width: int) -> SetText:
        if not self._is_tight:
            return self.set(self._block.label, self.glass.type(TILE), width)
        said = f"{self._block.label}: {self._block.note}" if self._block.note else self._block.label
        return self.set(said, self.glass.type(NOTE, ink="ink_2"), width)

    def _label_gap(self) -> int:
        return self.glass.px(4 if self._is_tight else 12)

    def _row(self) -> int:
        """As high as its buttons, or as its number where letters have high lines."""
        return max(self._size(), self.glass.type(_VALUE).line)

    def _size(self) -> int:
        return self.glass.px(88)


class SteppersPart(Part):
    """Steppers side by side, below each other where the text is large."""

    def __init__(self, block: Steppers, glass: Glass) -> None:
        super().__init__(glass)
        self._parts = [
            self.hold(StepperPart(stepper, glass, is_tight=block.is_tight)) for stepper in block.steppers
        ]

    def height_for(self, width: int) -> int:
        """The highest of a row, or all."""
        across = self._across(width)
        heights = [part.height_for(across) for part in self._parts]
        if self._is_stacked(width):
            return sum(heights) + self.glass.px(24) * (len(heights) - 1)
        return max(heights)

    def arrange(self, width: int, height: int) -> None:
        """In equal shares of the width."""
        del height
        across, x, y = self._across(width), 0, 0
        is_stacked = self._is_stacked(width)
        for part in self._parts:
            high = part.height_for(across)
            part.place(x, y, across, high)
            if is_stacked:
                y += high + self.glass.px(24)
            else:
                x += across + self.glass.px(24)

    def _across(self, width: int) -> int:
        return width if self._is_stacked(width) else self._share(width)

    def _share(self, width: int) -> int:
        count = len(self._parts)
        return (width - self.glass.px(24) * (count - 1)) // count

    def _is_stacked(self, width: int) -> bool:
        """Below each other where the text is large, or where minus, number and plus have no room."""
        return self.glass.is_large or self._share(width) < self.glass.px(_LEAST)
