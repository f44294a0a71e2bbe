"""Figures as a language reads them, by its own marks for thousands and decimals: `1.029` is 1029 in Spanish."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from kiosk.content.locale_rules import rules_of

_SPACES = "\u00a0\u202f"


def differing(
    said: Sequence[str], meant: Sequence[str], language: str, source: str
) -> tuple[list[str], list[str]]:
    """Figures that a translation leaves out and that it adds, by what a reader of each language takes them for."""
    there = Counter(_readings(figure, (source,))[0] for figure in meant)
    here: Counter[str] = Counter()
    for figure in said:
        readings = _readings(figure, (language, source))
        here[next((one for one in readings if here[one] < there[one]), readings[0])] += 1
    return sorted((there - here).elements()), sorted((here - there).elements())


def _readings(figure: str, languages: Sequence[str]) -> tuple[str, ...]:
    """What a figure may be, by the first language in which it can be read; last as it stands, in parts."""
    ways = (tuple(_read(figure, language)) for language in languages)
    return (*next(filter(None, ways), ()), re.sub(r"\D", " ", figure))


def _read(figure: str, language: str) -> Iterator[str]:
    for decimal, group in _marks(language):
        whole = rf"\d{{1,3}}(?:{group}\d{{2,3}})*{group}\d{{3}}|\d+"
        if found := re.fullmatch(rf"({whole})(?:{decimal}(\d+))?", figure):
            digits = re.sub(r"\D", "", found[1])
            yield f"{digits}.{found[2]}" if found[2] else digits


@cache
def _marks(language: str) -> tuple[tuple[str, str], ...]:
    """The marks for decimals and for thousands, as patterns, one pair for each kind of digits; the usual one first."""
    symbols = rules_of(language).number_symbols
    pairs = ((symbols[digits]["decimal"], symbols[digits]["group"]) for digits in ("latn", "arab"))
    return tuple(
        (re.escape(decimal), f"[{_SPACES}]" if group in _SPACES else re.escape(group))
        for decimal, group in pairs
    )
