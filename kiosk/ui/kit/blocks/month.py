"""A month to choose a day from."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF, Qt

from kiosk.theme import NOTE, SMALLEST_TARGET, TOUCH_GAP, Face
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.part import Part
from kiosk.ui.kit.text import SetText
from kiosk.ui.kit.text_width import line_width, one_line
from kiosk.ui.kit.tiles.tile import TileButton
from kiosk.visit.blocks import Month, Tile

_DAYS, _AIR = 7, 20
_LOW_ARROW = 80
"""How high an arrow is that stands with the first week in a low reach."""
_WEEKDAY = Face(28, 40, is_bold=True, growth=NOTE.growth)
_MONTH = Face(42, 52, is_bold=True, growth=1.6)
_DAY = Face(34, 42, is_bold=True, growth=1.6)


class MonthPart(Part):
    """The month's name between two arrows, the names of the days, then weeks as rows.

    On a low glass on its side the arrows stand at both ends of the first week: its lower half is not high. On an
    upright one with little reach the names of the days stand on top, so that the first week is in reach.
    """

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
        return (
            self._grid_top(width)
            + self._weeks() * (self._high() + self.glass.px(TOUCH_GAP))
            - self.glass.px(TOUCH_GAP)
        )

    def arrange(self, width: int, height: int) -> None:
        """Seven columns."""
        del height
        self.written.clear()
        size, gap = self._arrow(), self.glass.px(TOUCH_GAP)
        title, head, top = self._title(width), self._head(width), self._grid_top(width)
        above = self._names_height() if self._has_names_above else 0
        room, high = self._title_room(width), min(size, head)
        if self._is_beside:
            high = self._high()
        down = top if self._is_beside else above + (head - high) // 2
        self._earlier.place(0, down, size, high)
        self._later.place(width - size, down, size, high)
        self.write(title, (width - room) / 2, above + (head - title.line_height - title.above) / 2, room)
        start = size + 2 * gap if self._is_beside else 0
        across = (width - 2 * start - gap * (_DAYS - 1)) / _DAYS
        for column, name in enumerate(self._names(across)):
            y = 0 if self._has_names_above else head + self.glass.px(_AIR)
            self.write(name, start + column * (across + gap), y, across)
        for place, button in enumerate(self._days):
            if button is not None:
                row, column = divmod(place, _DAYS)
                y = top + row * (self._high() + gap)
                button.place(start + round(column * (across + gap)), y, int(across), self._high())

    def texts(self) -> Iterator[tuple[str, QRectF]]:
        """A weekday is told by its name in full, however short it stands there."""
        title, *names = super().texts()
        yield title
        yield from ((day.name, box) for day, (_, box) in zip(self._block.weekdays, names, strict=True))

    def _title(self, width: int) -> SetText:
        room, type = self._title_room(width), self.glass.type(_MONTH, align="center")
        return self.set(self._block.title, one_line(self._block.title, type, room), room)

    @property
    def _is_beside(self) -> bool:
        """Whether the arrows stand beside the weeks."""
        return self.glass.is_low and self.glass.is_wide

    @property
    def _has_names_above(self) -> bool:
        return self.glass.has_little_reach and not self.glass.is_wide

    def _title_room(self, width: int) -> int:
        return width if self._is_beside else width - 2 * (self._arrow() + self.glass.px(TOUCH_GAP))

    def _names(self, across: float) -> list[SetText]:
        """The names of the days, all short or all narrow: those that a column holds in the letters asked for."""
        type, days = self.glass.type(_WEEKDAY, ink="ink_2", align="center"), self._block.weekdays
        fit = all(line_width(day.short, type) <= across - 2 for day in days)
        return [self.set(day.short if fit else day.narrow, type, across) for day in days]

    def _head(self, width: int) -> int:
        """As high as the arrows, or as the name between them."""
        title = self._title(width)
        arrow = self.glass.px(_LOW_ARROW) if self._has_names_above else self._arrow()
        return max(0 if self._is_beside else arrow, title.line_height + title.above)

    def _arrow(self) -> int:
        return self.glass.px(88)

    def _weeks(self) -> int:
        return -(-len(self._days) // _DAYS)

    def _high(self) -> int:
        is_low = self.glass.is_wide or self.glass.is_narrow
        return max(self.glass.px(SMALLEST_TARGET), self.glass.grown(76 if is_low else 100, 1.2))

    def _grid_top(self, width: int) -> int:
        gap = self.glass.px(TOUCH_GAP) if self._has_names_above else 0
        return self._head(width) + self._names_height() + gap

    def _names_height(self) -> int:
        return self.glass.px(_AIR + 8) + self.glass.type(_WEEKDAY).line
