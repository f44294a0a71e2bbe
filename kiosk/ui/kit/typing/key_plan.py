"""Which keys stand together where our own keys come in groups of letters, and where the keys with words stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from msgspec.structs import replace

from kiosk.theme import SMALLEST_TARGET, TOUCH_GAP
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.typing.keys import least_key_gap, need_of_key
from kiosk.visit.blocks import Keys, Tile
from kiosk.visit.events.event import Stirred

_GAP, _WIDEST = 24, 440
"""Between letters and words that stand beside them; those are so wide at most."""
_MOST_ROWS = 3
"""Keys with words take so many rows at most."""

Row = tuple[Tile, ...]


@dataclass(frozen=True, slots=True)
class KeyPlan:
    """The rows of each group, and the rows of words; of the keys that lead to groups one is always left out.

    Words stand beside the letters, `tight` where those must stand closer and reach into the margins, or below them.
    """

    groups: list[list[Row]]
    modes: Row
    words: list[Row]
    place: Literal["beside", "tight", "below"]

    @property
    def rows_of_letters(self) -> int:
        """Those of the highest group."""
        return max(len(rows) for rows in self.groups)

    @property
    def longest(self) -> int:
        """How many letters the longest row has."""
        return max(len(row) for group in self.groups for row in group)

    @property
    def rows(self) -> int:
        """How many rows all of it takes."""
        letters, words = self.rows_of_letters, len(self.words)
        return letters + words if self.place == "below" else max(letters, words)


def plan_of(
    block: Keys, glass: Glass, rows: int, room: tuple[int, int], close: Tile | None
) -> KeyPlan | None:
    """The first that fits: words beside letters on a wide glass; below them in as few rows as hold them.

    None where so many rows do not hold all of it. `close` is the way out of a sheet, if it stands here; `room` is the
    width between the margins, and with what letters may take of them.
    """
    letters, words = block.rows[:-1], list(block.rows[-1])
    if close is not None:
        words.insert(len(words) - 1, replace(close, icon="", look="key"))

    def plan(place: Literal["beside", "tight", "below"], count: int, left: int) -> KeyPlan:
        groups = _grouped(letters, max(1, left))
        modes = _modes_of(groups)
        return KeyPlan(groups, modes, _in_rows(words, count, has_modes=bool(modes)), place)

    plans = [plan("below", count, rows - count) for count in range(1, min(rows, _MOST_ROWS + 1))]
    if glass.is_wide:
        count = min(rows, _MOST_ROWS)
        plans = [plan("beside", count, rows), plan("tight", count, rows), *plans]
    return next((each for each in plans if _fits_smallest(each, glass, room)), None)


def _fits_smallest(plan: KeyPlan, glass: Glass, room: tuple[int, int]) -> bool:
    smallest = [glass, *glass.smaller()][-1]
    return fits(plan, smallest, width_of(plan, glass, room))


def width_of(plan: KeyPlan, glass: Glass, room: tuple[int, int]) -> int:
    """The width that words have, with the letters beside them: they leave the margins free where they can."""
    is_free = plan.place == "beside" or not glass.is_wide
    return room[0] if is_free else room[1]


def fits(plan: KeyPlan, glass: Glass, width: int) -> bool:
    """Whether in these letters each row of words fits this width, whichever group is shown."""
    gap, room = glass.px(TOUCH_GAP), room_of_words(plan, glass, width)
    for shown in range(len(plan.groups)):
        first, *rest = plan.words
        below = modes_shown(plan, shown)[modes_beside(plan, glass, width, shown) :]
        for row in ((*below, *first), *rest):
            if sum(need_of_key(tile, glass) for tile in row) + gap * (len(row) - 1) > room:
                return False
    return True


def glass_of_words(plan: KeyPlan, glass: Glass, width: int) -> Glass:
    """The largest letters that leave the words of each row on one line."""
    glasses = (glass, *glass.smaller())
    return next((each for each in glasses if fits(plan, each, width)), glasses[-1])


def modes_shown(plan: KeyPlan, shown: int) -> Row:
    """The keys that lead to the other groups."""
    return tuple(mode for place, mode in enumerate(plan.modes) if place != shown)


def modes_beside(plan: KeyPlan, glass: Glass, width: int, shown: int) -> int:
    """How many of those stand beside the first letters of a wide glass, where the other words stand below."""
    if plan.place != "below" or not glass.is_wide:
        return 0
    gap, count = glass.px(TOUCH_GAP), 0
    left = _left_by_letters(plan, glass, width) + gap
    for mode in modes_shown(plan, shown):
        left -= need_of_key(mode, glass) + gap
        if left < 0:
            break
        count += 1
    return count


def room_of_words(plan: KeyPlan, glass: Glass, width: int) -> int:
    """All of the width, or what letters leave beside them."""
    if plan.place == "below":
        return width
    return min(glass.px(_WIDEST), _left_by_letters(plan, glass, width))


def aside(plan: KeyPlan, glass: Glass) -> int:
    """The gap between letters and what stands beside them."""
    return glass.px(_GAP if plan.place == "beside" else TOUCH_GAP)


def _left_by_letters(plan: KeyPlan, glass: Glass, width: int) -> int:
    """What the longest row of letters leaves beside it; more where keys stand closer."""
    gap = glass.px(TOUCH_GAP) if plan.place == "beside" else least_key_gap(glass)
    letters = plan.longest * (glass.px(SMALLEST_TARGET) + gap) - gap
    return width - letters - aside(plan, glass)


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
