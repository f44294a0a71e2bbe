"""Every translation keeps each measure that the English names beside a figure: days stay days, weeks stay weeks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import pytest

from kiosk import paths
from kiosk.content.reader import languages_of, read_words
from kiosk.content.words import Leaf

PACK = paths.PACKS / "microneedling-stretch-marks"
UNITS: Mapping[str, Mapping[str, str]] = {
    "day": {"es": r"\bdías?\b", "ar": "يوم|أيام", "zh": "天|日", "hi": "दिन"},
    "week": {"es": r"\bsemanas?\b", "ar": "أسبوع|أسابيع", "zh": "周|星期", "hi": "हफ़्त|हफ्त|सप्ताह"},
    "month": {"es": r"\bmes(es)?\b|mensual", "ar": "شهر|أشهر", "zh": "月", "hi": "महीन|माह"},
    "hour": {"es": r"\bhoras?\b", "ar": "ساعة|ساعات|ساعتين|ساعتان", "zh": "小时", "hi": "घंट"},
    "minute": {"es": r"\bminutos?\b", "ar": "دقيقة|دقائق|دقيقتين|دقيقتان", "zh": "分钟", "hi": "मिनट"},
    "second": {"es": r"\bsegundos?\b", "ar": "ثانية|ثوان", "zh": "秒", "hi": "सेकंड"},
    "session": {
        "es": r"\bsesi(ón|ones)\b",
        "ar": "جلسة|جلسات|جلستين|جلستان",
        "zh": "次|疗程",
        "hi": "सेशन|सत्र",
    },
}
"""How each language says a measure, in any of its forms."""


def texts(leaf: Leaf) -> Iterator[str]:
    """The texts of a leaf: one, a list, or plural forms."""
    if isinstance(leaf, str):
        yield leaf
    else:
        yield from leaf.values() if isinstance(leaf, Mapping) else leaf


def measured(text: str) -> set[str]:
    """The measures that stand behind a figure or a value."""
    behind = re.compile(r"(?:\d|\})(?: or more)? (" + "|".join(UNITS) + r")s?\b")
    return set(behind.findall(text))


def compared() -> Iterator[tuple[str, str, str, str]]:
    """Language, id, English and translation of every text, in the pack and in the interface."""
    for folder in (PACK / "words", paths.INTERFACE):
        english = read_words(folder / "en.yaml")
        for language in languages_of(PACK):
            if language != "en":
                leaves = read_words(folder / f"{language}.yaml")
                for id in english.keys() & leaves.keys():
                    yield language, id, " ".join(texts(english[id])), " ".join(texts(leaves[id]))


@pytest.mark.parametrize("unit", UNITS)
def test_a_measure_stays_what_it_is(unit: str) -> None:
    found = [each for each in compared() if unit in measured(each[2])]
    assert len(found) > 3
    lost = [
        (language, id, said) for language, id, _, said in found if not re.search(UNITS[unit][language], said)
    ]
    assert lost == []
