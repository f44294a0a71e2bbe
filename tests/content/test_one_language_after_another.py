"""Unicode's tables answer for each language by itself, whichever was asked before it in the same program."""

from __future__ import annotations

import json
import subprocess
import sys

from kiosk import paths

_LANGUAGES = ("zh", "ja", "vi", "ar", "hi", "es", "en", "fr", "pt", "ru", "pl", "de", "tr", "fa", "he", "ko")
_PROGRAM = """
import datetime as dt, json, sys
from typing import get_args

from babel.lists import format_list
from kiosk.content.words import DateLook, Words
from kiosk.visit.date_sheet import weekday_of

told = {}
for language in sys.argv[1:]:
    words = Words(language, {})
    dates = [words.date(dt.date(2026, month, 9), look) for month in range(1, 13) for look in get_args(DateLook)]
    days = [[each.name, each.short, each.narrow] for each in (weekday_of(words, day) for day in range(7))]
    told[language] = [dates, days, format_list(["a", "b", "c"], locale=words.locale), words.money(8, "EUR")]
print(json.dumps(told))
"""


def _told(languages: tuple[str, ...]) -> object:
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, *languages],
        check=True,
        capture_output=True,
        text=True,
        cwd=paths.ROOT,
    )
    return json.loads(done.stdout)


def test_a_date_is_written_alike_whichever_language_came_before_it() -> None:
    forwards, backwards = _told(_LANGUAGES), _told(_LANGUAGES[::-1])
    assert forwards == backwards
