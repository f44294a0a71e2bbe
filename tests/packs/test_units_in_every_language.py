"""No unit beside a figure is another one in any language or wording: each that is changed by hand is found."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.content.draft import WordFile
from kiosk.content.measures import Passage, TimeUnit, problems_of_measures
from kiosk.content.word_file import words_and_lines
from kiosk.content.words import twin_of, wording_of

PACK = paths.PACKS / "microneedling-stretch-marks"
FOLDERS = (PACK / "words", paths.INTERFACE)
ONE_OF: Mapping[str, Mapping[TimeUnit, str]] = {
    "en": {"day": r"days?", "week": r"weeks?", "month": r"months?"},
    "es": {"day": r"días?", "week": r"semanas?", "month": r"mes(?:es)?"},
    "ar": {
        "day": r"يومين|يومان|يومًا|يوم|أيام",
        "week": r"أسبوعين|أسبوعان|أسبوعًا|أسبوع|أسابيع",
        "month": r"شهرين|شهران|شهرًا|شهر|أشهر",
    },
    "zh": {"day": r"天|日", "week": r"周|星期", "month": r"个月"},
    "hi": {"day": r"दिनों|दिन", "week": r"हफ़्तों|हफ़्ते|हफ़्ता|सप्ताह", "month": r"महीनों|महीने|महीना|माह"},
}
"""How each language says a unit, in any of its forms, written without a look at what the check knows."""
IN_PLACE: Mapping[str, Mapping[TimeUnit, str]] = {
    "en": {"day": "weeks", "week": "months", "month": "days"},
    "es": {"day": "semanas", "week": "meses", "month": "días"},
    "ar": {"day": "أسابيع", "week": "أشهر", "month": "أيام"},
    "zh": {"day": "周", "week": "个月", "month": "天"},
    "hi": {"day": "हफ़्ते", "week": "महीने", "month": "दिन"},
}
SESSIONS = {"es": r"sesi[óo]n", "ar": "جلس", "zh": "次|疗程", "hi": "सेशन|सत्र"}


def read(folder: Path, language: str) -> WordFile:
    return WordFile(folder / f"{language}.yaml", language, *words_and_lines(folder / f"{language}.yaml"))


def compared(language: str) -> Iterator[tuple[str, Passage, Passage]]:
    """Every text beside what it must say: translations beside the English, easy and fuller ones beside plain ones."""
    for folder in FOLDERS:
        here, english = read(folder, language), read(folder, "en")
        for id in here.leaves.keys() & english.leaves.keys():
            if language != "en":
                for said, meant in zip(here.passages(id), english.passages(id), strict=False):
                    yield f"{id} beside the English", said, meant
            if wording_of(id) != "plain":
                for said, meant in zip(here.passages(id), here.passages(twin_of(id)), strict=True):
                    yield f"{id} beside {twin_of(id)}", said, meant


@pytest.mark.parametrize("language", ONE_OF)
def test_each_time_that_becomes_another_is_found(language: str) -> None:
    changed = 0
    for where, said, meant in compared(language):
        assert not list(problems_of_measures(said, meant, "those")), where
        for unit in {unit for units in meant.measures.values() for unit in units} & ONE_OF[language].keys():
            wrong = tuple(
                re.sub(ONE_OF[language][unit], IN_PLACE[language][unit], text.casefold())
                for text in said.texts
            )
            assert wrong != tuple(text.casefold() for text in said.texts), where
            assert list(problems_of_measures(Passage(language, wrong), meant, "those")), (where, wrong)
            changed += 1
    assert changed > 30


@pytest.mark.parametrize("language", SESSIONS)
def test_sessions_stay_sessions(language: str) -> None:
    counted = re.compile(r"(?:\d|\})(?: or more)? sessions?\b")
    found = [each for each in compared(language) if any(map(counted.search, each[2].texts))]
    assert len(found) > 10
    assert [
        where for where, said, _ in found if not re.search(SESSIONS[language], " ".join(said.texts))
    ] == []
