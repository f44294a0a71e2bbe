"""How large the words are that stand with our own keys: keys give way to them, and they to each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import product
from typing import TypeVar

from kiosk.theme import BODY
from kiosk.ui.kit.glass import Glass

ENOUGH = 0.75
"""Words of this share of what was asked for leave all keys beside each other; smaller ones do not."""
_TITLE = 0.8
"""A title, which is set larger than what is typed, may be smaller by this."""
_MOST_LINES = 2
_Found = TypeVar("_Found")
Way = Callable[["Letters"], Callable[[], _Found] | None]
"""How all of it may stand: what makes it in these letters, None where they have no room."""


@dataclass(frozen=True, slots=True)
class Letters:
    """The glass of what is typed and of the way out, that of the title, and that of what is said of it.

    `lines` are those of the field. `share` is how large all of it is, to what was asked for; what is read once may be
    somewhat smaller. `are_enough`: what is typed is large enough, and what is read once not much smaller.
    """

    typed: Glass
    title: Glass
    said: Glass
    lines: int
    share: float
    are_enough: bool


def all_letters(glass: Glass, *, is_said: bool, has_draft: bool) -> list[Letters]:
    """The largest first. A field has rather one line than small letters.

    A title does not grow with all text sizes, but the mark of a draft above it does.
    """
    glasses = (glass, *glass.smaller())
    by_title = {each if has_draft else each.type(glass.title): each for each in reversed(glasses)}
    ways = [
        _letters(glass, typed, title, said, lines)
        for typed, title in product(glasses, by_title.values())
        for said in (glasses if is_said else (typed,))
        for lines in range(_MOST_LINES, 0, -1)
        if said.scale <= typed.scale
    ]
    return sorted(ways, key=_order)


def largest(ranks: Iterable[Sequence[Way[_Found]]], letters: Sequence[Letters]) -> _Found | None:
    """The first rank in which letters are large enough; else of all of them what has the largest."""
    enough = [each for each in letters if each.are_enough]
    small = [each for each in letters if not each.are_enough]
    least = letters[-_MOST_LINES:]
    possible: list[Way[_Found]] = []
    for rank in ranks:
        # Where not even the smallest letters have room, no larger ones do.
        ways = [way for way in rank if any(way(each) is not None for each in least)]
        found = _first(ways, enough)
        if found is not None:
            return found()
        possible += ways
    found = _first(possible, small)
    return None if found is None else found()


def _first(ways: Sequence[Way[_Found]], letters: Sequence[Letters]) -> Callable[[], _Found] | None:
    makers = (way(each) for each in letters for way in ways)
    return next((each for each in makers if each is not None), None)


def _letters(glass: Glass, typed: Glass, title: Glass, said: Glass, lines: int) -> Letters:
    body = glass.type(BODY).size
    shares = (
        typed.type(BODY).size / body,
        title.type(glass.title).size / glass.type(glass.title).size,
        said.type(BODY).size / body,
    )
    share = min(1.0, shares[0], shares[1] / _TITLE, shares[2] / ENOUGH)
    are_enough = shares[0] >= ENOUGH and min(shares[1:]) >= ENOUGH**2
    return Letters(typed, title, said, lines, share, are_enough)


def _order(letters: Letters) -> tuple[float, float, int]:
    sizes = letters.typed.scale + letters.title.scale + letters.said.scale
    return -letters.share, -sizes, -letters.lines
