"""Dates are read out with the whole names of weekday and month, in every language of the kiosk."""

from __future__ import annotations

import datetime as dt

import pytest

from kiosk.content.words import DateLook, Words
from kiosk.speech.dates import with_whole_names
from kiosk.speech.espeak import Espeak
from tests.speech.programs import never

DAY = dt.date(2026, 12, 14)


def read_out(language: str, look: DateLook) -> str:
    return with_whole_names(Words(language, {}).date(DAY, look), language).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("language", "look", "said"),
    [
        ("en", "day", "14 December"),
        ("en", "weekday-year", "Monday 14 December 2026"),
        ("es", "weekday", "lunes, 14 de diciembre"),
        ("hi", "weekday", "सोमवार, 14 दिसंबर"),
        ("ar", "weekday", "الاثنين، 14 ديسمبر"),
        ("zh", "weekday", "12月14日周一"),
    ],
)
def test_a_short_date_is_read_out_in_whole_names(language: str, look: DateLook, said: str) -> None:
    assert read_out(language, look) == said


def test_each_date_of_a_text_is_read_out_and_nothing_else() -> None:
    text = "No sun: Mon\u00a014\u00a0Dec until Thu 17 Dec. Mon ami, 3 Marches, 14 December, Sun 50"
    assert with_whole_names(text, "en") == (
        "No sun: Monday\u00a014 December until Thursday 17 December. Mon ami, 3 Marches, 14 December, Sun 50"
    )


def test_a_day_that_is_called_like_a_month_is_told_from_it() -> None:
    assert with_whole_names("mar, 3 mar", "es") == "martes, 3 de marzo"


def test_the_voice_says_whole_names() -> None:
    short, long = (Espeak().phonemes_of(text, "en", never) for text in ("Mon 14 Dec", "Monday 14 December"))
    assert short == long
