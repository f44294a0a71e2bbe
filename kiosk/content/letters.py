"""Letters that no font has, which would be boxes on glass and paper: what is shown in place of a text with one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Mapping
from functools import cache
from typing import TypeAlias, get_args
from unicodedata import normalize

from kiosk.content.near import listed
from kiosk.content.words import DateLook, Leaf, Words, own_name, texts_of

Lacking: TypeAlias = Callable[[str], Collection[str]]
"""The letters of a text that no font has: fonts stand above content."""

STAND_IN = "□"
"""What stands for such a letter where there is no English to show in place of its text."""

_STRAY, _MOST_LACKING = 2, 0.1
"""So many letters hide no language; more of them do where they are more than this share of all its different letters,
as its script has no font then, and little of it could be read."""
_MOST_NAMED = 5
_A_DAY = dt.date(2027, 1, 1)
"""From here on every 31st day is in another month, and seven of them are all days of the week."""


def all_are_there(_text: str) -> Collection[str]:
    """For who looks at no font."""
    return ()


def written_in(leaves: Mapping[str, Leaf]) -> str:
    """All texts in one, to be asked for its letters at once."""
    return "".join(text for leaf in leaves.values() for text in texts_of(leaf))


@cache
def of_the_tables(language: str) -> str:
    """What stands beside the texts of a language, by Unicode's tables: its own name, every month and weekday in every
    look of a date, and what joins a list.
    """
    words = Words(language, {})
    days = [_A_DAY + dt.timedelta(days=31 * month) for month in range(12)]
    dates = (words.date(day, look) for day in days for look in get_args(DateLook))
    names = (
        name
        for table in (words.locale.months, words.locale.days)
        for width in ("wide", "abbreviated", "narrow")
        for name in table["stand-alone"][width].values()
    )
    return "".join((own_name(language), words.with_and(("1", "2", "3")), *dates, *names))


def why_hidden(language: str, leaves: Mapping[str, Leaf], lacking: Lacking) -> str:
    """Why a language is shown to nobody, as it would be mostly boxes, or its name in the choice, or its dates; empty if
    it is not.
    """
    text = written_in(leaves)
    letters = lacking(text)
    if len(letters) > max(_STRAY, _MOST_LACKING * len(set(text))):
        return no_font_has(letters)
    letters = lacking(of_the_tables(language))
    return f"{no_font_has(letters)} of the language's own name or dates" if letters else ""


def shown(leaves: Mapping[str, Leaf], lacking: Lacking, *, falls_back: bool) -> Mapping[str, Leaf]:
    """Texts as they can be shown: one with a letter that no font has is left out where English stands in for it."""
    letters = lacking(written_in(leaves))
    if not letters:
        return leaves
    if falls_back:
        return {id: leaf for id, leaf in leaves.items() if not lacking("".join(texts_of(leaf)))}
    return {id: _boxed(leaf, letters) for id, leaf in leaves.items()}


def _boxed(leaf: Leaf, letters: Collection[str]) -> Leaf:
    if isinstance(leaf, str):
        return "".join(STAND_IN if letter in letters else letter for letter in normalize("NFC", leaf))
    if isinstance(leaf, Mapping):
        return {form: str(_boxed(text, letters)) for form, text in leaf.items()}
    return tuple(str(_boxed(text, letters)) for text in leaf)


def no_font_has(letters: Collection[str]) -> str:
    """`no font has 31 of the letters, as 'அ' (U+0B85)`: the start of a sentence about them."""
    names = [f"'{letter}' (U+{ord(letter):04X})" for letter in sorted(letters)]
    if len(names) == 1:
        return f"no font has the letter {names[0]}"
    if len(names) <= _MOST_NAMED:
        return f"no font has the letters {listed(names)}"
    return f"no font has {len(names)} of the letters, as {listed(names[:_MOST_NAMED])}"
