"""Times that are said beside a number: found in many languages, and held against those that were meant."""

from __future__ import annotations

import pytest
from babel.units import format_unit
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.measures import Passage, TimeUnit, problems_of_measures

TONGUES = [
    "en",
    "en-GB",
    "es",
    "ar",
    "zh",
    "hi",
    "fr",
    "pt-BR",
    "vi",
    "ru",
    "pl",
    "ur",
    "fa",
    "de",
    "ja",
    "ko",
    "tr",
]
UNITS = ("second", "minute", "hour", "day", "week", "month", "year")


def said(language: str, *texts: str) -> Passage:
    return Passage(language, texts)


@given(st.sampled_from(TONGUES), st.sampled_from(UNITS), st.integers(3, 999))
def test_every_language_of_unicodes_tables_is_understood(language: str, unit: TimeUnit, number: int) -> None:
    text = format_unit(number, f"duration-{unit}", "long", locale=language.replace("-", "_"))
    assert said(language, f"({text})").measures == {str(number): {unit}}


@pytest.mark.parametrize(
    ("language", "text", "measures"),
    [
        ("en", "2 to 4 weeks apart, for 3 months", {"4": {"week"}, "3": {"month"}}),
        ("en", "Two weeks, **6-week** and day 7", {"2": {"week"}, "6": {"week"}, "7": {"day"}}),
        ("en", "{n} days of {m} people", {"{n}": {"day"}}),
        ("en", "3 weeks or 3 months", {"3": {"week", "month"}}),
        ("en", "7 of 32 people in 2017, who smoke daily", {}),
        ("es", "1,5 meses; 1.5 años", {"15": {"month", "year"}}),
        ("ar", "من أسبوعين (2) إلى 4 أسابيع، بعد اليوم 7", {"2": {"week"}, "4": {"week"}, "7": {"day"}}),
        ("zh", "第3天，3个月、٣周", {"3": {"day", "month", "week"}}),
        ("hi", "३ हफ़्ते और 7 दिनों", {"3": {"week"}, "7": {"day"}}),
    ],
)
def test_a_number_has_the_unit_beside_it(language: str, text: str, measures: dict[str, set[str]]) -> None:
    assert said(language, text).measures == measures


def told(language: str, text: str, meant: str) -> list[tuple[str, bool]]:
    return list(problems_of_measures(said(language, text), said("en", meant), "those of 'en'"))


def test_another_unit_is_an_error_even_where_the_right_one_is_said_too() -> None:
    wrong = "the times are not those of 'en': '3 week' in place of '3 month'"
    assert told("es", "Unas 3 semanas", "About 3 months") == [(wrong, False)]
    assert told("es", "Unas 3 semanas, de 5 meses", "About 3 months, of 5 months") == [(wrong, False)]
    assert told("fr", "Environ 3 semaines", "About 3 months") == [(wrong, False)]
    assert told("es", "Unos 3 meses", "About 3 months") == []


def test_a_unit_that_is_named_nowhere_is_a_warning_where_all_its_forms_are_known() -> None:
    lost = "the times are not those of 'en': no word for 'month' was found"
    assert told("es", "Unas 3", "About 3 months") == [(lost, True)]
    assert told("ar", "3", "3 months") == [(lost, True)]
    assert told("fr", "Environ un trimestre", "About 3 months") == []
    assert told("es", "Tres meses", "3 months") == []
    assert told("zh", "几个月", "3 months") == []


@pytest.mark.parametrize(
    ("language", "text", "meant", "added"),
    [
        ("es", "Deje 3 semanas", "Leave 3", "3 week"),
        ("ar", "اترك 3 أسابيع", "Leave 3", "3 week"),
        ("zh", "留出3个小时", "Leave 3", "3 hour"),
        ("hi", "3 मिनट छोड़ें", "Leave 3", "3 minute"),
        ("es", "Deje 3 semanas", "Leave 3 of the weeks", ""),
        ("es", "22 años o más", "22 or older", ""),
        ("zh", "2021年3月17日", "17 March 2021", ""),
        ("vi", "tháng 3", "March", ""),
    ],
)
def test_a_unit_beside_a_number_that_has_none_is_a_warning_but_in_dates_and_ages(
    language: str, text: str, meant: str, added: str
) -> None:
    sentence = f"the times are not those of 'en': '{added}' added"
    assert told(language, text, meant) == ([(sentence, True)] if added else [])


def test_plural_forms_are_one_passage() -> None:
    english = said("en", "{n} day left", "{n} days left")
    arabic = said("ar", "يوم واحد", "يومان", "{n} أيام", "{n} يومًا")
    assert list(problems_of_measures(arabic, english, "")) == []
