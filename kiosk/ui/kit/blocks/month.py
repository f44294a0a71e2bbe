"""A month to choose a day from: its name between arrows, the names of the days, and the weeks as rows."""

from __future__ import annotations

import math
from collections.abc import Iterator

from msgspec.structs import replace
from PySide6.QtCore import QRectF, Qt

from kiosk.theme import NOTE, SMALLEST_TARGET, TOUCH_GAP, Face
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.part import Part
from kiosk.ui.kit.text import SetText
from kiosk.ui.kit.text_width import fitted, line_width, one_line
from kiosk.ui.kit.tiles.tile import TileButton
from kiosk.visit.blocks import Month, Tile

_DAYS, _AIR = 7, 8
_BESIDE_NUMBER = 6
_LEAST_COLUMN = 78
_WEEKDAY = Face(28, 40, is_bold=True, growth=NOTE.growth)
_MONTH = Face(42, 52, is_bold=True, growth=1.6)
_DAY = Face(34, 42, is_bold=True, growth=1.6)


def least_week(glass: Glass) -> int:
    """How high a week is at least, with the gap to the next."""
    return glass.px(SMALLEST_TARGET) + glass.px(TOUCH_GAP)


def least_across(glass: Glass) -> int:
    """How wide a week is at least, so that numbers have the letters asked for."""
    return _DAYS * glass.px(_LEAST_COLUMN + TOUCH_GAP) - glass.px(TOUCH_GAP)


def weeks_in(month: Month) -> int:
    """How many weeks it has."""
    return -(-len(month.days) // _DAYS)


class MonthName(Part):
    """The month's name between its arrows, or above them where it `is_aside`; alone on a low glass, where they stand
    beside the weeks, in reach.
    """

    def __init__(self, block: Month, glass: Glass, *, is_aside: bool) -> None:
        super().__init__(glass)
        self._words = block.title
        self._is_aside = is_aside
        self.arrows = tuple(_button(tile, glass) for tile in (block.earlier, block.later))
        if not glass.is_low:
            for arrow in self.arrows:
                self.hold(arrow)

    def is_broken_at(self, width: int) -> bool:
        """Whether a word is longer than its line."""
        return self._name(width).is_broken

    def height_for(self, width: int) -> int:
        """As high as the arrows, or as the name between them; or both."""
        name = self._name(width)
        if self._is_aside:
            return math.ceil(name.height) + self.glass.px(TOUCH_GAP) + self._arrow
        arrow = 0 if self.glass.is_low else self._arrow
        return max(arrow, math.ceil(name.line_height + name.above))

    def arrange(self, width: int, height: int) -> None:
        """The name in the middle, or where reading begins."""
        self.written.clear()
        name, room = self._name(width), self._room(width)
        if self._is_aside:
            self.write(name, 0, 0, room)
            self._place_arrows(height - self._arrow, self._arrow + self.glass.px(TOUCH_GAP))
            return
        self.write(name, (width - room) / 2, (height - name.line_height - name.above) / 2, room)
        if not self.glass.is_low:
            self._place_arrows((height - self._arrow) // 2, width - self._arrow)

    def _place_arrows(self, y: int, later: int) -> None:
        for arrow, x in zip(self.arrows, (0, later), strict=True):
            arrow.place(x, y, self._arrow, self._arrow)

    def _name(self, width: int) -> SetText:
        room, words = self._room(width), self._words
        if self._is_aside:
            return self.set(words, fitted((words,), self.glass.type(_MONTH), room), room)
        return self.set(words, one_line(words, self.glass.type(_MONTH, align="center"), room), room)

    def _room(self, width: int) -> int:
        if self._is_aside or self.glass.is_low:
            return width
        return width - 2 * (self._arrow + self.glass.px(TOUCH_GAP))

    @property
    def _arrow(self) -> int:
        return self.glass.px(SMALLEST_TARGET if self.glass.is_narrow else 88)


class DayNames(Part):
    """The names of the days of the week, each above its column."""

    def __init__(self, block: Month, glass: Glass) -> None:
        super().__init__(glass)
        self._weekdays = block.weekdays

    def height_for(self, width: int) -> int:
        """A line, and some air below it."""
        del width
        return self.glass.type(_WEEKDAY).line + self.glass.px(_AIR)

    def arrange(self, width: int, height: int) -> None:
        """Seven columns."""
        del height
        self.written.clear()
        across, step = _columns(width, self.glass)
        for column, name in enumerate(self._names(across)):
            self.write(name, column * step, 0, across)

    def texts(self) -> Iterator[tuple[str, QRectF]]:
        """A weekday is told by its name in full, however short it stands there."""
        return ((day.name, box) for day, (_, box) in zip(self._weekdays, super().texts(), strict=True))

    def _names(self, across: float) -> list[SetText]:
        """All short or all narrow: those that a column holds in the letters asked for; smaller where neither is."""
        type, days = self.glass.type(_WEEKDAY, ink="ink_2", align="center"), self._weekdays
        fit = all(line_width(day.short, type) <= across - 2 for day in days)
        names = tuple(day.short if fit else day.narrow for day in days)
        type = fitted(names, type, across - 2)
        return [self.set(name, type, across) for name in names]


class WeeksPart(Part):
    """Weeks as rows: as low as can be hit where room is short."""

    def __init__(self, block: Month, glass: Glass) -> None:
        super().__init__(glass)
        self._weeks = weeks_in(block)
        self._days = [None if tile is None else self.hold(_button(tile, glass, _DAY)) for tile in block.days]

    def height_for(self, width: int) -> int:
        """The lowest that can be hit: as many weeks as can be should be seen at once."""
        del width
        return self._weeks * least_week(self.glass) - self.glass.px(TOUCH_GAP)

    def most_height_for(self, width: int) -> int:
        """Rows as high as they look best."""
        if self.glass.is_low:
            return self.height_for(width)  # The first is level with the arrows beside it.
        wanted = self.glass.grown(76 if self.glass.is_wide or self.glass.is_narrow else 100, 1.2)
        most = self._weeks * (wanted + self.glass.px(TOUCH_GAP)) - self.glass.px(TOUCH_GAP)
        return max(self.height_for(width), most)

    def arrange(self, width: int, height: int) -> None:
        """Seven columns."""
        across, step = _columns(width, self.glass)
        gap = self.glass.px(TOUCH_GAP)
        high = (height + gap) // self._weeks - gap
        letters = self._letters(across, high)
        for place, button in enumerate(self._days):
            if button is not None:
                row, column = divmod(place, _DAYS)
                button.say_on(letters, least=high)
                button.place(round(column * step), row * (high + gap), int(across), high)

    def _letters(self, across: float, high: int) -> Glass:
        """The largest in which each number fits a column and its row: all days have the same."""
        room = across - 2 * self.glass.px(_BESIDE_NUMBER)
        numbers = [day.tile.text for day in self._days if day is not None]
        # No number has marks above its line or a tail below it, in any script.
        ways = [replace(glass, script="Latn") for glass in (self.glass, *self.glass.smaller())]
        types = ((glass, glass.type(_DAY)) for glass in ways)
        fitting = (
            glass
            for glass, type in types
            if type.line <= high and all(line_width(each, type) <= room for each in numbers)
        )
        return next(fitting, ways[-1])


def _columns(width: int, glass: Glass) -> tuple[float, float]:
    """How wide a column is, and how far from the beginning of one to that of the next."""
    gap = glass.px(TOUCH_GAP)
    across = (width - gap * (_DAYS - 1)) / _DAYS
    return across, across + gap


def _button(tile: Tile, glass: Glass, face: Face | None = None) -> TileButton:
    button = TileButton(tile, glass, face=face)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
