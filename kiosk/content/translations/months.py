"""The months that a text names in a date, by the names that Unicode's tables have for them in each language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from babel import Locale

from kiosk.content.locale_rules import rules_of
from kiosk.content.measures import Passage
from kiosk.content.near import listed
from kiosk.content.numerals import figures_in
from kiosk.content.translations.exchanged import any_of
from kiosk.content.words import is_english

_APART = r"\D{0,5}?"
"""What may stand between a month and the day or year beside it: `17 de junio de 2021`."""


_FIGURED = re.compile(r"\d")


def problems_of_months(said: Passage, meant: Passage, those: str) -> Iterator[tuple[str, bool]]:
    """Months of a passage that are not those that were meant, as a sentence, and whether it is a warning only.

    `those` names the months that were meant, as "those of 'en'".
    """
    there, here = months_in_dates(meant), months_in_dates(said)
    if there:
        here |= {*months_named(said)}
    lost, added = there - here - _figures(said), here - there - _figures(meant)
    if lost and added:
        yield f"the months are not {those}: '{_names(added)}' in place of '{_names(lost)}'", False
    elif added:
        yield f"the months are not {those}: '{_names(added)}' added", True
    elif lost:
        yield f"the months are not {those}: no word for '{_names(lost)}' was found", True


def _names(months: set[int]) -> str:
    return listed([month_name(month) for month in sorted(months)])


def month_name(month: int) -> str:
    """Its name in English, which authors read."""
    return str(Locale("en").months["format"]["wide"][month])


def _figures(passage: Passage) -> set[int]:
    """A month may be a figure where others have its name, but for a count of months."""
    counts = {number for number, units in passage.measures.items() if "month" in units}
    figures = {figure for text in passage.texts for figure in figures_in(text) if figure.isdecimal()}
    return {int(figure) for figure in figures - counts}


def months_named(passage: Passage) -> tuple[int, ...]:
    """All months in their order: where dates were meant, a month by its full name anywhere is no other word."""
    found = _found(passage, *_beside_figures(passage.language), _by_itself(passage.language))
    return tuple(found[place] for place in sorted(found))


def months_in_dates(passage: Passage) -> set[int]:
    """Months beside a day or a year, by any of their names."""
    return {*_found(passage, *_beside_figures(passage.language)).values()}


def _found(passage: Passage, *patterns: re.Pattern[str]) -> dict[int, int]:
    """The months that patterns find, by where they stand."""
    months, is_source = _months(passage.language), is_english(passage.language)
    text = passage.written if is_source else passage.shown
    found = (one for pattern in patterns for one in pattern.finditer(text) if one["form"])
    return {
        one.start("form"): months[one["form"].casefold()]
        for one in found
        if not is_source or one["form"][0].isupper()  # "7 may itch" names no month.
    }


@cache
def _months(language: str) -> Mapping[str, int]:
    """Each name of a month, full or short, by itself or in a date."""
    tables = rules_of(language).months
    return {
        name.casefold().rstrip("."): month
        for context in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for month, name in tables[context][width].items()
        if not name.isdecimal()
    }


@cache
def _by_itself(language: str) -> re.Pattern[str]:
    """A month by its full name; where a language has none, nothing is found, which is no month."""
    return _pattern(any_of((name for name in _months(language) if len(name) > 3), language))


@cache
def _beside_figures(language: str) -> tuple[re.Pattern[str], ...]:
    """Also a name that holds its figure, as 3月, which is another one with a further digit."""
    name = any_of((name for name in _months(language) if not _FIGURED.search(name)), language)
    own = any_of(filter(_FIGURED.search, _months(language)), language)
    forms = rf"(?<=\d){_APART}{name}", rf"{name}{_APART}(?=\d)", rf"(?<!\d){own}(?!\d)"
    return tuple(map(_pattern, forms))


def _pattern(form: str) -> re.Pattern[str]:
    return re.compile(form, re.IGNORECASE)
