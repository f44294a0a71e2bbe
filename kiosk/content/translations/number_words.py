"""Number words of the languages that the kiosk comes with: `dos` is 2. Unicode's tables in Babel have none."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator, Mapping
from functools import cache

from kiosk.content.measures import Passage
from kiosk.content.near import listed
from kiosk.content.numerals import NUMBER_WORDS, figures_in, without_marks
from kiosk.content.rich import plain
from kiosk.content.translations.exchanged import any_of, exchanged
from kiosk.content.words import tongue_of

_ENGLISH: Mapping[str, str] = {
    "half": "1/2",
    "a third": "1/3",
    "one third": "1/3",
    "one-third": "1/3",
    "two-thirds": "2/3",
    "two thirds": "2/3",
    "quarter": "1/4",
    "three-quarters": "3/4",
    "three quarters": "3/4",
    **dict.fromkeys(
        ("once a", "once an", "once every", "once per", "once in", "only once", "just once"), "1"
    ),
    "twice": "2",
}
"""What is not a figure among the English words, and parts of two words. "Once" alone may be "as soon as"."""

_DUALS: Mapping[str, str] = {
    "ar": "يومان|يومين|أسبوعان|أسبوعين|شهران|شهرين|سنتان|سنتين|عامان|عامين|ساعتان|ساعتين|دقيقتان|دقيقتين|جلستان|جلستين"
}
"""Two of what is counted, in one word: two days, weeks, months, years, hours, minutes, sessions."""

_FORMS: Mapping[str, Mapping[str, str]] = {
    "es": {
        "1": "una vez|una sola vez",
        "2": "dos",
        "3": "tres",
        "4": "cuatro",
        "5": "cinco",
        "6": "seis",
        "7": "siete",
        "8": "ocho",
        "9": "nueve",
        "10": "diez",
        "11": "once",
        "12": "doce|docena",
        "20": "veinte",
        "30": "treinta",
        "40": "cuarenta",
        "50": "cincuenta",
        "100": "cien|ciento|cientos",
        "1000": "mil|miles",
        "1/2": "mitad",
        "1/3": "tercio|tercera parte",
        "2/3": "dos tercios|dos terceras partes",
        "1/4": "cuarto|cuarta parte",
        "2/4": "dos cuartos|dos cuartas partes",
        "3/4": "tres cuartos|tres cuartas partes",
    },
    "ar": {
        "1": "مرة|مرة واحدة",
        "2": f"اثنان|اثنين|اثنتان|اثنتين|مرتان|مرتين|{_DUALS['ar']}",
        "3": "ثلاث|ثلاثة",
        "4": "أربع|أربعة",
        "5": "خمس|خمسة",
        "6": "ست|ستة",
        "7": "سبع|سبعة",
        "8": "ثمان|ثماني|ثمانية",
        "9": "تسع|تسعة",
        "10": "عشر|عشرة",
        "12": "اثنا عشر|اثني عشر|اثنتا عشرة|اثنتي عشرة",
        "20": "عشرون|عشرين",
        "30": "ثلاثون|ثلاثين",
        "40": "أربعون|أربعين",
        "50": "خمسون|خمسين",
        "100": "مئة|مائة",
        "1000": "ألف",
        "1/2": "نصف",
        "1/3": "ثلث",
        "2/3": "ثلثا|ثلثي|ثلثان|ثلثين",
        "1/4": "ربع",
        "3/4": "ثلاثة أرباع",
    },
    "zh": {
        "1": "一次",
        "2": "二|两",
        "3": "三",
        "4": "四",
        "5": "五",
        "6": "六",
        "7": "七",
        "8": "八",
        "9": "九",
        "10": "十",
        "11": "十一",
        "12": "十二",
        "20": "二十",
        "30": "三十",
        "40": "四十",
        "50": "五十",
        "100": "一百",
        "1000": "一千",
        "1/2": "一半|半数|二分之一",
        "1/3": "三分之一",
        "2/3": "三分之二",
        "1/4": "四分之一",
        "2/4": "四分之二",
        "3/4": "四分之三",
    },
    "hi": {
        "1": "एक बार|एक ही बार",
        "2": "दो",
        "3": "तीन",
        "4": "चार",
        "5": "पाँच|पांच",
        "6": "छह|छः",
        "7": "सात",
        "8": "आठ",
        "9": "नौ",
        "10": "दस",
        "11": "ग्यारह",
        "12": "बारह",
        "20": "बीस",
        "30": "तीस",
        "40": "चालीस",
        "50": "पचास",
        "100": "सौ",
        "1000": "हज़ार|हजार",
        "1/2": "आधा|आधे|आधी",
        "1/3": "तिहाई|एक तिहाई|एक-तिहाई",
        "2/3": "दो तिहाई|दो-तिहाई",
        "1/4": "चौथाई|एक चौथाई|एक-चौथाई",
        "2/4": "दो चौथाई|दो-चौथाई",
        "3/4": "तीन चौथाई|तीन-चौथाई",
    },
}

_CHINESE = "一二三四五六七八九十百千两"
_COUNTED = "个|项|次|名|人|种|位|组|份|天|周|年|小时|分钟|倍|至|到|成|篇|张|步|处|条"
"""What follows a Chinese number word that counts; others are parts of words."""


def problems_of_number_words(said: Passage, meant: Passage, those: str) -> Iterator[tuple[str, bool]]:
    """A number word that stands in the place of another, as a sentence, and that it is a warning only.

    `those` names the numbers that were meant, as "those of 'en'". Plural forms write their number as they like.
    """
    here, there = _forms(said.language), _forms(meant.language)
    if not here or not there or len(said.texts) != 1 or len(meant.texts) != 1:
        return
    in_words, numbers = _words_in(said), _words_in(meant) + _figures_in(meant)
    more, less = exchanged(in_words + _figures_in(said), numbers)
    more = [number for number in more if number in in_words]
    if more:
        yield f"the number words are not {those}: '{listed(more)}' in place of '{listed(less)}'", True
    elif dual := _dual_amiss(said, numbers):
        yield f"the number words are not {those}: '{dual}' is two of them, where no 2 is meant", True


def _dual_amiss(said: Passage, numbers: Container[str]) -> str:
    """Two of something in one word where there is no 2: in the brackets behind it, else in what was meant."""
    for found in _dual(said.language).finditer(said.shown):
        there = figures_in(found["beside"]) if found["beside"] else numbers
        if "2" not in there:
            return found["form"]
    return ""


def _words_in(passage: Passage) -> Counter[str]:
    forms, text = _forms(passage.language), " ".join(plain(passage.texts[0]).casefold().split())
    return Counter(forms[found["form"]] for found in _pattern(passage.language).finditer(text))


def _figures_in(passage: Passage) -> Counter[str]:
    return Counter(map(without_marks, figures_in(passage.texts[0])))


@cache
def _forms(language: str) -> Mapping[str, str]:
    """The number that each word stands for; none for a language that is not known here."""
    tongue = tongue_of(language)
    if tongue == "en":
        words = {
            word: number for word, number in NUMBER_WORDS.items() if number.isdecimal() and number != "0"
        }
        return {**words, **{f"{word}s": number for word, number in words.items()}, **_ENGLISH}
    return {form: number for number, forms in _FORMS.get(tongue, {}).items() for form in forms.split("|")}


@cache
def _dual(language: str) -> re.Pattern[str]:
    duals = _DUALS.get(tongue_of(language))
    if duals is None:
        return re.compile(r"(?!)")
    return re.compile(rf"{any_of(duals.split('|'), language)}(?: \((?P<beside>[^)]*\d[^)]*)\))?")


@cache
def _pattern(language: str) -> re.Pattern[str]:
    forms = _forms(language)
    if tongue_of(language) != "zh":
        return re.compile(any_of(forms, language))
    alone = {form for form, number in forms.items() if "/" in number or number == "1"}
    parts, whole = "|".join(sorted(alone)), "|".join(sorted(forms.keys() - alone))
    counts = rf"(?:{whole})(?![{_CHINESE}])(?={_COUNTED})"
    return re.compile(rf"(?<![第{_CHINESE}])(?P<form>{parts}|{counts})")
