"""How our own keys may stand: all together, or in groups. Arithmetic tells; only the way that is chosen is made."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from kiosk.theme import SMALLEST_TARGET, TOUCH_GAP
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.part import Part
from kiosk.ui.kit.typing.key_groups import KeyGroups
from kiosk.ui.kit.typing.key_plan import KeyPlan, plan_of
from kiosk.ui.kit.typing.keys import KeysPart, height_of_rows, rows_on
from kiosk.ui.kit.typing.offers import height_of_offers
from kiosk.visit.blocks import Keys, Tile

Room = tuple[int, int]
"""The width between the margins, and with what letters may take of them."""

_LEAST = 2
_LEAST_ROWS = 3
"""Two of letters and one of words: fewer are no better than words that are not large enough."""


@dataclass(frozen=True, slots=True, eq=False)
class StandingKeys:
    """One way for keys to stand, in so many rows; it takes the room in a column that what is `made` of it will."""

    block: Keys
    glass: Glass
    rows: int
    made: Callable[[], Part]
    is_foot: ClassVar[bool] = False
    bleed: ClassVar[int] = 0

    def least_height_for(self, width: int) -> int:
        """All rows of the lowest keys."""
        del width
        return height_of_rows(self.rows, SMALLEST_TARGET, self.glass)


def all_keys(block: Keys, glass: Glass, room: Room) -> StandingKeys:
    """All of them together."""
    inside, across = room
    made = partial(KeysPart, block, glass, across=across, beyond=(across - inside) // 2)
    return StandingKeys(block, glass, len(rows_on(glass, block.rows, inside)), made)


def groups_in_reach(
    block: Keys, glass: Glass, room: Room, *, whole: int, grouped: int, close: Tile | None = None
) -> StandingKeys | None:
    """On a low glass the groups that this height holds; None where all keys fit the height that they have together.

    Fewer than two rows hold no groups, nor do rows that are too short for the words (`close` as for `plan_of`): then
    each row of keys is a piece of what pages.
    """
    taken = height_of_offers(glass) + glass.px(TOUCH_GAP)
    # Where it would leave no groups, the row of offers is a piece by itself.
    if block.offers is not None and _rows_in(grouped - taken, glass) >= _LEAST:
        whole, grouped = whole - taken, grouped - taken
    rows = _rows_in(grouped, glass)
    if rows < _LEAST or all_keys(block, glass, room).rows <= _rows_in(whole, glass):
        return None
    plan = plan_of(block, glass, rows, room, close)
    return None if plan is None else _in_groups(block, glass, room, plan)


def fewer_rows(
    block: Keys, glass: Glass, rooms: Sequence[Room | None], most: int
) -> Iterator[Sequence[StandingKeys | None]]:
    """Groups in each room, of fewer than so many rows: few groups come before many.

    None where not even two rows of letters stand there together, or the words have no room.
    """
    for rows in range(most - 1, _LEAST_ROWS - 1, -1):
        yield [None if room is None else _groups(block, glass, room, rows) for room in rooms]


def _groups(block: Keys, glass: Glass, room: Room, rows: int) -> StandingKeys | None:
    plan = plan_of(block, glass, rows, room, None)
    return None if plan is None or plan.rows_of_letters < _LEAST else _in_groups(block, glass, room, plan)


def _in_groups(block: Keys, glass: Glass, room: Room, plan: KeyPlan) -> StandingKeys:
    return StandingKeys(block, glass, plan.rows, partial(KeyGroups, plan, glass, room))


def _rows_in(high: int, glass: Glass) -> int:
    """How many rows of the lowest keys a height holds."""
    gap = glass.px(TOUCH_GAP)
    return max(0, high + gap) // (glass.px(SMALLEST_TARGET) + gap)
