"""The rules of a language by Unicode's tables. The only file that asks Babel for them by a language."""

from __future__ import annotations

from copy import deepcopy
from functools import cache

from babel import Locale, localedata

_SHARED = ("months", "days", "quarters", "eras", "currency_formats")
"""Tables in which one name may stand for another. Babel 2.18 keeps what it found behind such a name in tables that
languages share, so that Chinese months would stand in Spanish dates after a Chinese visit (its issue 1234).
"""

_APOSTROPHE = "\u02bc"
"""That of the letters, which stands in Ukrainian and Hausa days: few fonts have it. The usual one looks the same."""


@cache
def rules_of(language: str) -> Locale:
    """Babel's rules for a language, found once, as that takes longer than to follow them. Its tables are its own.

    Raises:
        ValueError, babel.UnknownLocaleError: no such language is in Unicode's tables.
    """
    rules = Locale.parse(language, sep="-")
    tables = localedata.load(str(rules))
    tables.update({name: _own(tables[name]) for name in _SHARED})
    return rules


def _own(table: object) -> object:
    """A table with all that is below it, so that nobody else has it."""
    match table:
        case dict():
            return {name: _own(below) for name, below in table.items()}
        case tuple():  # What another name stands for, and what is otherwise.
            return tuple(_own(below) for below in table)
        case str():
            return table.replace(_APOSTROPHE, "\u2019")
        case _:
            return deepcopy(table)
