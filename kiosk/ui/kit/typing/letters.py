"""How large the words are that stand with our own keys: keys give way to them, and they to each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
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
Way = Callable[["Letters"], _Found | None]
"""How all of it may stand: what comes of it in these letters, None where they have no room."""


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


def largest(ranks: Sequence[Sequence[Way[_Found]]], letters: Sequence[Letters]) -> _Found | None:
    """The first rank in which letters are large enough; else of all of them what has the largest."""
    enough = [each for each in letters if each.are_enough]
    found = (next(_found(rank, enough), None) for rank in ranks)
    ways = [way for rank in ranks for way in rank]
    small = (each for each in letters if not each.are_enough)
    return next((each for each in found if each is not None), None) or next(_found(ways, small), None)


def _found(ways: Sequence[Way[_Found]], letters: Sequence[Letters] | Iterator[Letters]) -> Iterator[_Found]:
    for each in letters:
        for way in ways:
            found = way(each)
            if found is not None:
                yield found


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
