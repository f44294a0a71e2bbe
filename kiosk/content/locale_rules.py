"""The rules of a language by Unicode's tables. The only file that asks Babel for them by a language."""

from __future__ import annotations

from copy import deepcopy
from functools import cache

from babel import Locale, localedata

_SHARED = ("months", "days", "quarters", "eras", "currency_formats")
"""Tables in which one name may stand for another. Babel 2.18 keeps what it found behind such a name in tables that
languages share, so that Chinese months would stand in Spanish dates after a Chinese visit (its issue 1234).
"""


@cache
def rules_of(language: str) -> Locale:
    """Babel's rules for a language, found once, as that takes longer than to follow them. Its tables are its own.

    Raises:
        ValueError, babel.UnknownLocaleError: no such language is in Unicode's tables.
    """
    rules = Locale.parse(language, sep="-")
    tables = localedata.load(str(rules))
    tables.update({name: deepcopy(tables[name]) for name in _SHARED})
    return rules
