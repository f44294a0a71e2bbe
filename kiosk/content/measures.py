"""The times that a text says beside a number, as 3 weeks or day 7, in any language that Unicode's tables know."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, TypeAlias, get_args

from babel.units import format_unit

from kiosk.content.locale_rules import rules_of
from kiosk.content.near import listed
from kiosk.content.numerals import FIGURE, NUMBER_WORDS, in_digits, numbers_in, without_marks
from kiosk.content.rich import plain
from kiosk.content.words import is_english, is_spaced, tongue_of

TimeUnit: TypeAlias = Literal["second", "minute", "hour", "day", "week", "month", "year"]

_ALSO_SAID: Mapping[str, Mapping[TimeUnit, str]] = {
    "en": {},
    "es": {},
    "ar": {
        "second": "ثانيتين ثوانٍ ثواني",
        "minute": "دقيقتين",
        "hour": "ساعتين",
        "day": "يومين اليوم",
        "week": "أسبوعين الأسبوع",
        "month": "شهرين شهور الشهر",
        "year": "سنتين السنة سنين",
    },
    "zh": {"day": "日", "week": "星期", "hour": "个小时"},
    "hi": {
        "hour": "घंटों",
        "day": "दिनों",
        "week": "हफ़्ता हफ़्ते हफ़्तों हफ्ता हफ्ते हफ्तों",
        "month": "महीनों",
        "year": "साल सालों",
    },
}
"""Forms that Unicode's tables do not have. In these languages a unit that is not found is not there."""

_EVERY_PLURAL = (0, 1, 2, 3, 5, 11, 100, 1.5)
"""Numbers that between them take every plural form of Unicode's tables."""

_OF_DATES: frozenset[TimeUnit] = frozenset({"day", "year"})
"""Units that many languages add to dates and ages."""

_MOST_KEPT = 4096
"""Passages of which the measures are kept: all that a pack and the interface have in English."""
_BETWEEN = r"[\s\u2011(-]*"


@dataclass(frozen=True, slots=True)
class Passage:
    """One text of a language, or all plural forms of one."""

    language: str
    texts: tuple[str, ...]

    @property
    def numbers(self) -> tuple[str, ...]:
        """Every number once, in order (see `content.numerals`)."""
        return numbers_in("\n".join(self.texts), self.language)

    @property
    def measures(self) -> Mapping[str, frozenset[TimeUnit]]:
        """The units of time that stand beside each number, which is a figure, an English word or a value (`{n}`)."""
        return _measures_in(self)

    def names(self, unit: TimeUnit) -> bool:
        """Whether a unit stands anywhere, beside a number or not."""
        units = units_of(self.language)
        return any(units[form] == unit for form in _anywhere(self.language).findall(self.shown))

    @property
    def shown(self) -> str:
        """What is searched: all its texts in small letters, without marks, in digits 0 to 9."""
        return _shown(self.texts)

    @property
    def written(self) -> str:
        """The same in the letters in which it is written."""
        return _written(self.texts)


@lru_cache(maxsize=_MOST_KEPT)
def _written(texts: tuple[str, ...]) -> str:
    """Kept, as each check searches the same text for something else."""
    return in_digits(plain("\n".join(texts)))


@lru_cache(maxsize=_MOST_KEPT)
def _shown(texts: tuple[str, ...]) -> str:
    return _written(texts).casefold()


@lru_cache(maxsize=_MOST_KEPT)
def _measures_in(passage: Passage) -> Mapping[str, frozenset[TimeUnit]]:
    """Kept, as the English of a text is held against each of the other languages."""
    measures: defaultdict[str, set[TimeUnit]] = defaultdict(set)
    units = units_of(passage.language)
    for found in _beside_numbers(passage.language).finditer(passage.shown):
        number = found["number"] or found["number_behind"]
        unit = found["unit"] or found["unit_ahead"]
        measures[without_marks(NUMBER_WORDS.get(number, number))].add(units[unit])
    return {number: frozenset(beside) for number, beside in measures.items()}


def problems_of_measures(said: Passage, meant: Passage, those: str) -> Iterator[tuple[str, bool]]:
    """What is wrong with the times of a passage, as a sentence, and whether it is a warning only.

    `those` names the times that were meant, as "those of 'en'".
    """
    if changed := _changed(said, meant):
        yield f"the times are not {those}: {changed}", False
    elif tongue_of(said.language) not in _ALSO_SAID:
        return  # Not every form is known here, and a month may be called by its number.
    elif lost := _lost(said, meant):
        yield f"the times are not {those}: no word for '{lost}' was found", True
    elif added := _added(said, meant):
        yield f"the times are not {those}: '{added}' added", True


def _changed(said: Passage, meant: Passage) -> str:
    """Numbers that stand beside another unit of time than they should.

    A number that has a unit in one of the two alone is not held against it: a language may put other words between.
    """
    here, there = said.measures, meant.measures
    return " and ".join(
        f"'{number} {listed(sorted(here[number]))}' in place of '{number} {listed(sorted(there[number]))}'"
        for number in sorted(here.keys() & there.keys())
        if here[number] != there[number]
    )


def _lost(said: Passage, meant: Passage) -> str:
    """Units of time beside a number that are named nowhere in what is said."""
    units = {unit for beside in meant.measures.values() for unit in beside}
    return listed(sorted(unit for unit in units if not said.names(unit)))


def _added(said: Passage, meant: Passage) -> str:
    """A number beside a unit of time that what was meant names nowhere."""
    return listed(
        f"{number} {unit}"
        for number, units in sorted(said.measures.items())
        for unit in sorted(units - _OF_DATES)
        if not meant.names(unit)
    )


@cache
def units_of(language: str) -> Mapping[str, TimeUnit]:
    """The unit that each form of a language names: `week` for `weeks`."""
    return {form: unit for unit in get_args(TimeUnit) for form in _forms(unit, language)}


def _forms(unit: TimeUnit, language: str) -> Iterator[str]:
    yield from _ALSO_SAID.get(tongue_of(language), {}).get(unit, "").split()
    rules = rules_of(language)
    for number in _EVERY_PLURAL:
        for length in ("long", "short"):
            form = re.sub(
                FIGURE, "", in_digits(format_unit(number, f"duration-{unit}", length, locale=rules))
            )
            if len(form.strip()) > 1 or not is_spaced(language):  # one letter alone may stand for anything
                yield form.strip().casefold()


def _any_form(language: str) -> str:
    return "|".join(re.escape(form) for form in sorted(units_of(language), key=len, reverse=True))


@cache
def _anywhere(language: str) -> re.Pattern[str]:
    """A unit wherever it stands. In Arabic and Chinese other words may be written close to it."""
    is_close = not is_spaced(language) or rules_of(language).text_direction == "rtl"
    return re.compile(_any_form(language) if is_close else rf"(?<!\w)(?:{_any_form(language)})(?!\w)")


@cache
def _beside_numbers(language: str) -> re.Pattern[str]:
    """A number with the unit behind it, or else with the unit ahead of it."""
    words = NUMBER_WORDS if is_english(language) else ()
    number, unit = "|".join((FIGURE, r"\{\w+\}", *words)), _any_form(language)
    starts, ends = (r"(?<![\w.,])", r"(?!\w)") if is_spaced(language) else (r"(?<![a-z\d.,])", "")
    return re.compile(
        rf"{starts}(?P<number>{number}){_BETWEEN}(?P<unit>{unit}){ends}"
        rf"|{starts}(?P<unit_ahead>{unit}){_BETWEEN}(?P<number_behind>{number}){ends}"
    )
