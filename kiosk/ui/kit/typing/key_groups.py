"""Our own keys where the lower half of a low glass does not hold all of them: letters in groups, one at a time.

As on the keyboard of a telephone, a key leads to each other group, and the keys with words are always there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QRect

from kiosk.theme import SMALLEST_TARGET, TOUCH_GAP
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.part import Part
from kiosk.ui.kit.tiles.tile import TileButton
from kiosk.ui.kit.typing.keys import KEY_HIGH, LEAST_KEY_GAP, KeysPart, button_for, need_of_key
from kiosk.visit.blocks import Keys, Tile
from kiosk.visit.events.event import Stirred

_LEAST = 2
_GAP, _WIDEST = 24, 440
"""Between letters and words that stand beside them; those are so wide at most."""

Row = tuple[Tile, ...]


@dataclass(frozen=True, slots=True)
class _Plan:
    """The rows of each group, and the rows of words; of the keys that lead to groups one is always left out."""

    groups: list[list[Row]]
    modes: Row
    words: list[Row]

    @property
    def rows_of_letters(self) -> int:
        return max(len(rows) for rows in self.groups)


def rows_of_groups(block: Keys, glass: Glass, *, whole: int, grouped: int) -> int:
    """How many rows of keys in groups this height holds; 0 where all keys fit the height that they have together.

    Fewer than two rows hold no groups: then each row of keys is a piece of what pages.
    """
    across = glass.width - 2 * glass.margin
    if KeysPart(block, glass, across=across).rows <= _rows_in(whole, glass):
        return 0
    rows = _rows_in(grouped, glass)
    return rows if rows >= _LEAST else 0


def _rows_in(high: int, glass: Glass) -> int:
    """How many rows of the lowest keys a height holds."""
    gap = glass.px(TOUCH_GAP)
    return max(0, high + gap) // (glass.px(SMALLEST_TARGET) + gap)


class KeyGroups(Part):
    """Letters as on a real keyboard; words beside them on a wide glass, below them on an upright one.

    It takes so many `rows` at most, and `across` of the width. `close` is the way out of a sheet, if it stands here.
    """

    def __init__(
        self, block: Keys, glass: Glass, *, rows: int, across: int, beyond: int = 0, close: Tile | None = None
    ) -> None:
        super().__init__(glass)
        self._plan = _plan_of(block, glass, rows, across - 2 * beyond, close)
        self._is_tight = glass.is_wide and not _fits_beside(self._plan, glass, across - 2 * beyond)
        self._beyond, self._shown = 0 if self._is_tight else beyond, 0
        self._letters = [
            [[self.hold(button_for(tile, glass)) for tile in row] for row in group]
            for group in self._plan.groups
        ]
        small = _glass_of_words(self._plan, glass, self._room_of_words(across - 2 * self._beyond))
        self._modes = [self.hold(button_for(tile, small)) for tile in self._plan.modes]
        for place, mode in enumerate(self._modes):
            mode.clicked.connect(partial(self.show_group, place))
        self._words = [[self.hold(button_for(tile, small)) for tile in row] for row in self._plan.words]
        self._hide_others()

    @property
    def groups(self) -> int:
        """How many groups there are."""
        return len(self._letters)

    @property
    def first_key(self) -> str:
        """The id of the first letter that is shown: by it the group is found again."""
        return self._letters[self._shown][0][0].objectName()

    def show_group(self, place: int) -> None:
        """Show these letters instead of those."""
        self._shown = place
        self._hide_others()
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
        return self._height(self.glass.px(SMALLEST_TARGET))

    def most_height_for(self, width: int) -> int:
        """The same with the highest keys."""
        del width
        return self._height(self.glass.px(KEY_HIGH))

    def blocking(self) -> Iterator[tuple[float, float]]:
        """It is never cut."""
        yield 0.0, float(self.height())

    def arrange(self, width: int, height: int) -> None:
        """Every key in its place, also of the groups that are not shown: keys go over them in one order."""
        gap, rows = self.glass.px(TOUCH_GAP), self._rows()
        high = min(self.glass.px(KEY_HIGH), (height - gap * (rows - 1)) // rows)
        inside = width - 2 * self._beyond
        beside = self._room_of_words(inside) if self.glass.is_wide else 0
        aside = beside + self._aside() if beside else 0
        letter, apart = self._letter((inside if beside else width) - aside)
        across = self._longest() * (letter + apart) - apart
        start = (width - across - aside) // 2
        for group in self._letters:
            for row, buttons in enumerate(group):
                self._place_letters(buttons, QRect(start, row * (high + gap), across, high), letter, apart)
        if beside:
            self._place_words(start + across + self._aside(), 0, beside, high)
        else:
            top = self._plan.rows_of_letters * (high + gap)
            self._place_words(self._beyond, top, inside, high)

    def _place_letters(self, row: list[TileButton], box: QRect, letter: int, apart: int) -> None:
        """In the middle of their box; they run from the left in every language."""
        x = (box.width() - len(row) * (letter + apart) + apart) // 2
        for button in row:
            left = box.width() - x - letter if self.mirrored else x
            button.place(box.x() + left, box.y(), letter, box.height())
            x += letter + apart

    def _place_words(self, x: int, y: int, room: int, high: int) -> None:
        """Each row from side to side: every key as wide as it needs, and what is left in equal parts."""
        gap = self.glass.px(TOUCH_GAP)
        for row in self._rows_of_words():
            needs = [need_of_key(button.tile, button.glass) for button in row]
            spare = (room - gap * (len(row) - 1) - sum(needs)) // max(1, len(row))
            left = x
            for button, need in zip(row, needs, strict=True):
                button.place(left, y, need + spare, high)
                left += need + spare + gap
            y += high + gap

    def _rows_of_words(self) -> list[list[TileButton]]:
        """The keys that lead to the other groups, before the first row of the words."""
        first, *rest = self._words
        modes = [mode for place, mode in enumerate(self._modes) if place != self._shown]
        return [[*modes, *first], *rest]

    def _rows(self) -> int:
        letters, words = self._plan.rows_of_letters, len(self._plan.words)
        return max(letters, words) if self.glass.is_wide else letters + words

    def _height(self, key: int) -> int:
        return self._rows() * (key + self.glass.px(TOUCH_GAP)) - self.glass.px(TOUCH_GAP)

    def _longest(self) -> int:
        return max(len(row) for group in self._letters for row in group)

    def _letter(self, room: int) -> tuple[int, int]:
        """The width of a letter's key, and the gap after it: a small panel with ten in a row leaves less than 12 px."""
        count, gap = self._longest(), self.glass.px(TOUCH_GAP)
        spare = room - count * self.glass.px(SMALLEST_TARGET)
        gap = max(0, min(gap, spare // max(1, count - 1)))
        return min(self.glass.px(KEY_HIGH), (room - gap * (count - 1)) // count), gap

    def _room_of_words(self, width: int) -> int:
        """All of the width, or what letters leave beside them."""
        return (
            _beside_letters(self._plan, self.glass, width, is_tight=self._is_tight)
            if self.glass.is_wide
            else width
        )

    def _aside(self) -> int:
        return _aside(self.glass, is_tight=self._is_tight)

    def _hide_others(self) -> None:
        for place, rows in enumerate(self._letters):
            for row in rows:
                for button in row:
                    button.setVisible(place == self._shown)
        for place, mode in enumerate(self._modes):
            mode.setVisible(place != self._shown)


def _plan_of(block: Keys, glass: Glass, rows: int, room: int, close: Tile | None) -> _Plan:
    """Words below letters take one row where they fit it, else two; beside them, as many as there are."""
    letters, words = block.rows[:-1], list(block.rows[-1])
    if close is not None:
        words.insert(len(words) - 1, replace(close, icon="", look="key"))

    def with_words_in(count: int, left: int) -> _Plan:
        groups = _grouped(letters, max(1, left))
        modes = _modes_of(groups)
        return _Plan(groups, modes, _in_rows(words, count, has_modes=bool(modes)))

    if glass.is_wide:
        return with_words_in(min(rows, 3), rows)
    smallest = [glass, *glass.smaller()][-1]
    plan = with_words_in(1, rows - 1)
    return plan if _fits(plan, smallest, room) else with_words_in(2, rows - 2)


def _grouped(rows: Sequence[Row], most: int) -> list[list[Row]]:
    """So many rows a group; digits in the last one, where there is more than one."""
    if len(rows) <= most:
        return [list(rows)]
    digits = [row for row in rows if all(tile.text.isdigit() for tile in row)]
    ordered = [*(row for row in rows if row not in digits), *digits]
    return [ordered[at : at + most] for at in range(0, len(ordered), most)]


def _modes_of(groups: list[list[Row]]) -> Row:
    """The keys that lead to the groups; none where there is one group."""
    if len(groups) == 1:
        return ()
    return tuple(
        Tile(id=f"group-{place}", text=_name_of(group), sends=Stirred(), look="key")
        for place, group in enumerate(groups)
    )


def _name_of(group: list[Row]) -> str:
    """What a group is called: "abc" where it has these letters, else by its first three."""
    there = {tile.text for row in group for tile in row}
    for alphabet in ("abc", "ABC"):
        if there.issuperset(alphabet):
            return alphabet
    return "".join(tile.text for tile in group[0][:3])


def _in_rows(words: Sequence[Tile], count: int, *, has_modes: bool) -> list[Row]:
    """Keys with words in so many rows: what leads to other letters first, then those that write, then the ways on."""
    if count == 1:
        return [tuple(words)]
    turn = tuple(tile for tile in words if tile.id == "key-turn")
    rest = tuple(tile for tile in words if tile.id != "key-turn")
    rows = [rest] if count == 2 else [rest[:-2], rest[-2:]]
    return [*([turn] if turn or has_modes else []), *(row for row in rows if row)]


def _glass_of_words(plan: _Plan, glass: Glass, room: int) -> Glass:
    """The largest letters that leave the words of each row on one line."""
    glasses = (glass, *glass.smaller())
    return next((each for each in glasses if _fits(plan, each, room)), glasses[-1])


def _fits_beside(plan: _Plan, glass: Glass, width: int) -> bool:
    """Whether the smallest words fit beside the letters of such a width."""
    smallest = [glass, *glass.smaller()][-1]
    return _fits(plan, smallest, _beside_letters(plan, glass, width, is_tight=False))


def _beside_letters(plan: _Plan, glass: Glass, width: int, *, is_tight: bool) -> int:
    """What the longest row of letters leaves beside it; more where keys are tight."""
    longest = max(len(row) for group in plan.groups for row in group)
    gap = glass.px(LEAST_KEY_GAP if is_tight else TOUCH_GAP)
    letters = longest * (glass.px(SMALLEST_TARGET) + gap) - gap
    return min(glass.px(_WIDEST), width - letters - _aside(glass, is_tight=is_tight))


def _aside(glass: Glass, *, is_tight: bool) -> int:
    """The gap between letters and the words beside them."""
    return glass.px(TOUCH_GAP if is_tight else _GAP)


def _fits(plan: _Plan, glass: Glass, room: int) -> bool:
    """Whether each row of words, the first with the keys that lead to groups, fits this width."""
    gap = glass.px(TOUCH_GAP)
    modes = sorted(need_of_key(tile, glass) for tile in plan.modes)[1:]
    for place, row in enumerate(plan.words):
        needs = [*(modes if place == 0 else ()), *(need_of_key(tile, glass) for tile in row)]
        if sum(needs) + gap * (len(needs) - 1) > room:
            return False
    return True
