"""Our own keys where the lower half of a low glass does not hold all of them: letters in groups, one at a time.

As on the keyboard of a telephone, a key leads to each other group, and the keys with words are always there.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QRect, Qt

from kiosk.theme import SMALLEST_TARGET, TOUCH_GAP
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.part import Part
from kiosk.ui.kit.tiles.tile import TileButton
from kiosk.ui.kit.typing.key_plan import (
    KeyPlan,
    aside,
    glass_of_words,
    modes_beside,
    room_of_words,
    width_of,
)
from kiosk.ui.kit.typing.keys import KEY_HIGH, button_for, height_of_rows, need_of_key


class KeyGroups(Part):
    """Letters as on a real keyboard; words beside them where a wide glass has room, else below them.

    `room` is as for `plan_of`.
    """

    def __init__(self, plan: KeyPlan, glass: Glass, room: tuple[int, int]) -> None:
        super().__init__(glass)
        self._plan, self._shown = plan, 0
        self._inside = width_of(plan, glass, room)
        self._letters = [
            [[self.hold(button_for(tile, glass)) for tile in row] for row in group]
            for group in self._plan.groups
        ]
        small = self._small = glass_of_words(self._plan, glass, self._inside)
        self._modes = [self.hold(button_for(tile, small)) for tile in self._plan.modes]
        for place, mode in enumerate(self._modes):
            mode.clicked.connect(partial(self.show_group, place))
        self._words = [[self.hold(button_for(tile, small)) for tile in row] for row in self._plan.words]
        self._hide_others()

    @property
    def rows(self) -> int:
        """How many rows there are at once."""
        return self._plan.rows

    @property
    def groups(self) -> int:
        """How many groups there are."""
        return len(self._letters)

    @property
    def first_key(self) -> str:
        """The id of the first letter that is shown: by it the group is found again."""
        return self._letters[self._shown][0][0].objectName()

    def show_group(self, place: int) -> None:
        """Show these letters instead of those. Who has come by keys to what leads there is on the first of them."""
        is_by_key = bool(self._modes) and self._modes[place].hasFocus() and self._modes[place].shows_focus
        self._shown = place
        self._hide_others()
        if is_by_key:
            self._letters[place][0][0].setFocus(Qt.FocusReason.TabFocusReason)
        self.arrange(self.width(), self.height())

    def show_key(self, id: str) -> None:
        """Show the group that has this key, if one has."""
        for place, rows in enumerate(self._letters):
            if any(button.objectName() == id for row in rows for button in row):
                self.show_group(place)
                return

    def height_for(self, width: int) -> int:
        """All rows of the lowest keys."""
        del width
        return height_of_rows(self.rows, SMALLEST_TARGET, self.glass)

    def most_height_for(self, width: int) -> int:
        """The same with the highest keys."""
        del width
        return height_of_rows(self.rows, KEY_HIGH, self.glass)

    def blocking(self) -> Iterator[tuple[float, float]]:
        """It is never cut."""
        yield 0.0, float(self.height())

    def arrange(self, width: int, height: int) -> None:
        """Every key in its place, also of the groups that are not shown: keys go over them in one order."""
        gap, rows = self.glass.px(TOUCH_GAP), self._plan.rows
        high = min(self.glass.px(KEY_HIGH), (height - gap * (rows - 1)) // rows)
        margin = (width - self._inside) // 2
        modes, words = self._parted()
        beside = 0 if self._is_below else room_of_words(self._plan, self.glass, self._inside)
        taken = beside + aside(self._plan, self.glass) if beside else self._least_of(modes)
        letter, apart = self._letter((self._inside if taken else width) - taken)
        across = self._plan.longest * (letter + apart) - apart
        start = margin if modes else (width - across - taken) // 2
        for group in self._letters:
            for row, buttons in enumerate(group):
                self._place_letters(buttons, QRect(start, row * (high + gap), across, high), letter, apart)
        end = start + across + aside(self._plan, self.glass)
        self._place_row(modes, QRect(end, 0, margin + self._inside - end, high))
        top = self._plan.rows_of_letters * (high + gap) if self._is_below else 0
        left, room = (end, beside) if beside else (margin, self._inside)
        for words_row in words:
            self._place_row(words_row, QRect(left, top, room, high))
            top += high + gap

    def _place_letters(self, row: list[TileButton], box: QRect, letter: int, apart: int) -> None:
        """In the middle of their box; they run from the left in every language."""
        x = (box.width() - len(row) * (letter + apart) + apart) // 2
        for button in row:
            left = box.width() - x - letter if self.mirrored else x
            button.place(box.x() + left, box.y(), letter, box.height())
            x += letter + apart

    def _place_row(self, row: list[TileButton], box: QRect) -> None:
        """From side to side: every key as wide as it needs, and what is left in equal parts."""
        gap, left = self.glass.px(TOUCH_GAP), box.x()
        needs = [need_of_key(button.tile, button.glass) for button in row]
        spare = (box.width() - gap * (len(row) - 1) - sum(needs)) // max(1, len(row))
        for button, need in zip(row, needs, strict=True):
            button.place(left, box.y(), need + spare, box.height())
            left += need + spare + gap

    @property
    def _is_below(self) -> bool:
        return self._plan.place == "below"

    def _parted(self) -> tuple[list[TileButton], list[list[TileButton]]]:
        """Of the keys that lead to the other groups those beside the letters; the rest before the first words."""
        first, *rest = self._words
        modes = [mode for place, mode in enumerate(self._modes) if place != self._shown]
        count = modes_beside(self._plan, self._small, self._inside, self._shown)
        return modes[:count], [[*modes[count:], *first], *rest]

    def _least_of(self, modes: list[TileButton]) -> int:
        """What these take beside the letters at least, with the gap before each."""
        gap = self.glass.px(TOUCH_GAP)
        return sum(need_of_key(mode.tile, mode.glass) + gap for mode in modes)

    def _letter(self, room: int) -> tuple[int, int]:
        """The width of a letter's key, and the gap after it: a small panel with ten in a row leaves less than 12 px."""
        count, gap = self._plan.longest, self.glass.px(TOUCH_GAP)
        spare = room - count * self.glass.px(SMALLEST_TARGET)
        gap = max(0, min(gap, spare // max(1, count - 1)))
        return min(self.glass.px(KEY_HIGH), (room - gap * (count - 1)) // count), gap

    def _hide_others(self) -> None:
        for place, rows in enumerate(self._letters):
            for row in rows:
                for button in row:
                    button.setVisible(place == self._shown)
        for place, mode in enumerate(self._modes):
            mode.setVisible(place != self._shown)
