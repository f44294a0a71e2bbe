"""A month to choose a day from."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kiosk.theme import NOTE, SMALLEST_TARGET, TOUCH_GAP, Face
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.part import Part
from kiosk.ui.kit.text import fitted
from kiosk.ui.kit.tile import TileButton
from kiosk.visit.blocks import Month, Tile

_DAYS = 7
_WEEKDAY = Face(28, 40, is_bold=True, growth=NOTE.growth)
_MONTH = Face(42, 52, is_bold=True, growth=1.6)
_DAY = Face(34, 42, is_bold=True, growth=1.6)


class MonthPart(Part):
    """The month's name between two arrows, the names of the days, then weeks as rows."""

    def __init__(self, block: Month, glass: Glass) -> None:
        super().__init__(glass)
        self._block = block
        self._earlier, self._later = self._button(block.earlier), self._button(block.later)
        self._days = [None if tile is None else self._button(tile, _DAY) for tile in block.days]

    def _button(self, tile: Tile, face: Face | None = None) -> TileButton:
        button = self.hold(TileButton(tile, self.glass, face=face))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def height_for(self, width: int) -> int:
        """The head, the weekdays, and as many weeks as the month has."""
        del width
        return (
            self._grid_top()
            + self._weeks() * (self._high() + self.glass.px(TOUCH_GAP))
            - self.glass.px(TOUCH_GAP)
        )

    def arrange(self, width: int, height: int) -> None:
        """Seven columns."""
        del height
        self.written.clear()
        glass, size, gap = self.glass, self._arrow(), self.glass.px(TOUCH_GAP)
        self._earlier.place(0, 0, size, size)
        self._later.place(width - size, 0, size, size)
        room = width - 2 * (size + gap)
        type = fitted((self._block.title,), glass.type(_MONTH, align="center"), room)
        title = self.set(self._block.title, type, room)
        if title.lines > 1:
            title = self.set(self._block.title, type.shrunk(type.least), room)
        self.write(title, size + gap, max(0.0, (size - title.line_height - title.above) / 2), room)
        across = (width - gap * (_DAYS - 1)) / _DAYS
        names = fitted(self._block.weekdays, glass.type(_WEEKDAY, ink="ink_2", align="center"), across - 2)
        for column, name in enumerate(self._block.weekdays):
            x = column * (across + gap)
            self.write(self.set(name, names, across), x, size + glass.px(20), across)
        for place, button in enumerate(self._days):
            if button is not None:
                row, column = divmod(place, _DAYS)
                y = self._grid_top() + row * (self._high() + gap)
                button.place(round(column * (across + gap)), y, int(across), self._high())

    def _arrow(self) -> int:
        return self.glass.px(88)

    def _weeks(self) -> int:
        return -(-len(self._days) // _DAYS)

    def _high(self) -> int:
        is_low = self.glass.is_wide or self.glass.is_narrow
        return max(self.glass.px(SMALLEST_TARGET), self.glass.grown(76 if is_low else 100, 1.2))

    def _grid_top(self) -> int:
        return self._arrow() + self.glass.px(20 + 8) + self.glass.type(_WEEKDAY).line
