"""The units of time that a text names with no figure, as "once a month", held against those that were meant."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Set
from functools import cache

from kiosk.content.measures import Passage, TimeUnit, units_of
from kiosk.content.near import listed
from kiosk.content.translations.exchanged import any_of, exchanged
from kiosk.content.words import is_spaced, tongue_of

_MEAN_MORE: Mapping[str, Set[TimeUnit]] = {
    "en": {"second"},
    "es": {"second", "hour"},
    "ar": {"second", "minute"},
}
"""Units whose word means something else as often: "a second look", "es hora de", "fine"."""

_HOW_OFTEN: Mapping[str, Mapping[str, TimeUnit]] = {
    "en": {"daily": "day", "weekly": "week", "monthly": "month", "yearly": "year"},
    "es": {
        "diaria": "day",
        "diario": "day",
        "semanal": "week",
        "semanales": "week",
        "mensual": "month",
        "mensuales": "month",
        "anual": "year",
        "anuales": "year",
    },
    "ar": {
        "يومية": "day",
        "يوميًا": "day",
        "أسبوعية": "week",
        "أسبوعيًا": "week",
        "شهرية": "month",
        "شهريًا": "month",
        "سنوية": "year",
        "سنويًا": "year",
    },
    "zh": {"每月": "month"},
    "hi": {"रोज़": "day", "रोज़ाना": "day", "मासिक": "month", "सालाना": "year"},
}
"""Words that hold a unit and never stand beside the number of it."""

_EACH: Mapping[str, str] = {
    "en": "each|every|per|a",
    "es": "cada|al|a la|por",
    "ar": "كل|في",
    "zh": "每",
    "hi": "हर|प्रति",
}
"""What says right ahead of a unit how often something is done."""
_PERIODS: Set[TimeUnit] = {"day", "week", "month", "year"}

_NO_TIME = re.compile(r"\{\w+\}|\d{4}年|\d+月\d+日|日[期历常]|月经")
"""What holds the word of a unit in Chinese and counts none: a date, the calendar, daily life."""


def problems_of_time_words(said: Passage, meant: Passage, those: str) -> Iterator[tuple[str, bool]]:
    """A unit that stands in the place of another, as a sentence, and whether it is a warning only.

    It is an error where one is in no place that was meant and the other in none that is said. What is only added is
    told, as a warning, where it says how often. `those` names the times that were meant, as "those of 'en'".
    """
    here, there = _units_in(said), _units_in(meant)
    more, less = exchanged(here, there)
    if more and less:
        is_certain = not here.keys() & set(less) and not there.keys() & set(more)
        yield f"the times are not {those}: '{listed(more)}' in place of '{listed(less)}'", not is_certain
    elif added := sorted(_how_often(said) - there.keys()):
        yield f"the times are not {those}: '{listed(added)}' added", True


def _units_in(passage: Passage) -> Counter[TimeUnit]:
    """How often each unit is named; in plural forms, once for all."""
    units = _units(passage.language)
    text = _NO_TIME.sub(" ", passage.shown)
    named = Counter(units[found["form"]] for found in _pattern(passage.language).finditer(text))
    doubtful = _MEAN_MORE.get(tongue_of(passage.language), set())
    is_plural = len(passage.texts) > 1
    return Counter({unit: 1 if is_plural else times for unit, times in named.items() if unit not in doubtful})


def _how_often(passage: Passage) -> Set[TimeUnit]:
    """The periods in which something is done again and again; none for a language that is not known here."""
    units = _units(passage.language)
    found = (one["form"] for pattern in _often(passage.language) for one in pattern.finditer(passage.shown))
    return {units[form] for form in found} & _PERIODS


@cache
def _often(language: str) -> tuple[re.Pattern[str], ...]:
    tongue = tongue_of(language)
    if tongue not in _EACH:
        return ()
    each = rf"(?:{_EACH[tongue]})\s" if is_spaced(language) else f"(?:{_EACH[tongue]})"
    forms = rf"\b{each}{any_of(units_of(language), language)}", any_of(_HOW_OFTEN[tongue], language)
    return tuple(re.compile(form) for form in forms)


@cache
def _units(language: str) -> Mapping[str, TimeUnit]:
    return {**units_of(language), **_HOW_OFTEN.get(tongue_of(language), {})}


@cache
def _pattern(language: str) -> re.Pattern[str]:
    return re.compile(any_of(_units(language), language))
