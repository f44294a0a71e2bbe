"""Slips of a translator, made one by one in every text of the pack and of the screens: how many of them are found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.content.draft import WordFile
from kiosk.content.measures import Passage
from kiosk.content.numerals import figures_in
from kiosk.content.translations.passages import problems_of_passage
from kiosk.content.translations.places import problems_of_places
from kiosk.content.word_file import words_and_lines

FOLDERS = (paths.PACKS / "microneedling-stretch-marks" / "words", paths.INTERFACE)
TRANSLATIONS = ("es", "ar", "zh", "hi")
NO_SLIP = re.compile(r"(?:19|20)\d\d|\d{6,}")
"""A year, or the number of a paper, which nobody takes for the number of anything."""


@cache
def read(folder: Path, language: str) -> WordFile:
    return WordFile(folder / f"{language}.yaml", language, *words_and_lines(folder / f"{language}.yaml"))


def alone(words: WordFile, id: str, text: str) -> WordFile:
    return WordFile(words.file, words.language, {id: text}, {id: 1})


def texts(language: str) -> Iterator[tuple[WordFile, WordFile, list[WordFile]]]:
    """Each text alone, in this language, in English, and in the other translations."""
    for folder in FOLDERS:
        here, english = read(folder, language), read(folder, "en")
        others = [read(folder, each) for each in TRANSLATIONS if each != language]
        for id, text in here.leaves.items():
            if isinstance(text, str):
                each = [alone(one, id, said) for one in (english, *others) if (said := _text(one, id))]
                yield alone(here, id, text), each[0], each[1:]


def _text(words: WordFile, id: str) -> str:
    text = words.leaves.get(id, "")
    return text if isinstance(text, str) else ""


def exchanged(text: str) -> Iterator[str]:
    """The text with two of its figures in each other's place."""
    figures = [each for each in figures_in(text) if not NO_SLIP.fullmatch(each)]
    for one, other in combinations([each for each in figures if figures.count(each) == 1], 2):
        either = rf"(?<![A-Za-z\d.,])({re.escape(one)}|{re.escape(other)})(?!\d|[.,]\d)"
        parts = re.split(either, text)
        if parts.count(one) == parts.count(other) == 1:
            places = {one: other, other: one}
            yield "".join(places.get(part, part) for part in parts)


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_two_figures_in_each_others_place_are_found_but_for_counts_and_ranges(language: str) -> None:
    made = found = 0
    for here, english, others in texts(language):
        assert not list(problems_of_places(here, english, others))
        ((id, text),) = here.leaves.items()
        for wrong in exchanged(str(text)):
            made += 1
            found += any(problems_of_places(alone(here, id, wrong), english, others))
    # What is left is turned round inside a count or a range, of which `turned` tells by the order of a whole language.
    assert made > 250
    assert found > 0.75 * made


DUALS = {r"أيام|يومًا": "يومين", r"أسابيع|أسبوعًا": "أسبوعين", r"أشهر|شهرًا": "شهرين"}


def test_two_of_a_unit_in_arabic_where_another_number_is_meant_is_found() -> None:
    made = found = 0
    for here, english, _ in texts("ar"):
        ((id, text),) = here.leaves.items()
        for many, dual in DUALS.items():
            wrong = re.sub(rf"(\d+) (?:{many})", rf"{dual} (\1)", str(text), count=1)
            if wrong != text:
                made += 1
                found += any(problems_of_passage(Passage("ar", (wrong,)), english.passages(id)[0], "those"))
    assert made > 40
    assert found == made


EVERY_WEEK = {"es": " cada semana", "ar": " كل أسبوع", "zh": "，每周", "hi": " हर हफ़्ते"}


@pytest.mark.parametrize("language", EVERY_WEEK)
def test_each_week_that_is_added_where_english_names_none_is_found(language: str) -> None:
    """A number with a unit that English leaves to its label is no slip: in Chinese `3` days is `3天`."""
    made = found = 0
    for here, english, _ in texts(language):
        ((id, text),) = here.leaves.items()
        (meant,) = english.passages(id)
        if not re.search("week", meant.shown):
            made += 1
            wrong = Passage(language, (str(text) + EVERY_WEEK[language],))
            found += any(problems_of_passage(wrong, meant, "those"))
    assert made > 1000
    assert found == made
