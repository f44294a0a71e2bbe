"""The numbers that a text says, in the order in which it first says them: figures, counts, ranges, number words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from kiosk.content.rich import plain
from kiosk.content.words import is_english

NUMBER_WORDS: Mapping[str, str] = {
    "none": "0",
    "zero": "0",
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
    "six": "6",
    "seven": "7",
    "eight": "8",
    "nine": "9",
    "ten": "10",
    "eleven": "11",
    "twelve": "12",
    "dozen": "12",
    "twenty": "20",
    "thirty": "30",
    "forty": "40",
    "fifty": "50",
    "hundred": "100",
    "thousand": "1000",
    "half": "half",
    "third": "third",
    "quarter": "quarter",
    "three-quarters": "three-quarters",
    "twice": "twice",
}
"""English number words. Left out are "one", "once" and "double", which mean other things as often ("no one")."""

_MARK = "[.,\u066b\u066c\u00a0\u202f]"
"""What may stand between the digits of a figure, in one language or another."""
FIGURE = rf"\d+(?:{_MARK}\d+)*"
_WORD = "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))
_JOINTS: Mapping[str, str] = {"out of": "of", "of the": "of", "of": "of", "in": "in", "to": "to"}
_JOINT = r"\s+(?:out of|of the|of|in|to)\s+|\s*[-\u2013]\s*(?=\d)"

_WHOLE_FIGURE = re.compile(rf"(?<![A-Za-z]){FIGURE}")
_VALUE = re.compile(r"\{\w+\}")
_OTHER_DIGIT = re.compile(r"[^\D0-9]")


def in_digits(text: str) -> str:
    """A text whose digits, of whatever script, are 0 to 9."""
    return _OTHER_DIGIT.sub(lambda digit: str(unicodedata.decimal(digit[0])), text)


def without_marks(figure: str) -> str:
    """A figure without the marks between its digits, which each language has its own for: `1.5` and `1,5` are `15`."""
    return re.sub(_MARK, "", figure)


def figures_in(text: str) -> tuple[str, ...]:
    """Every figure of a text in digits 0 to 9, with the marks between its digits, in order.

    Digits of other scripts count as these. A figure that is a part of a Latin name (CO2) is none.
    """
    return tuple(_WHOLE_FIGURE.findall(in_digits(_VALUE.sub(" ", plain(text)))))


def numbers_in(text: str, language: str) -> tuple[str, ...]:
    """Every number of a text once; numbers that belong together stay together, as `7 of 32` or `7 to 45 in 100`.

    A word in English counts as its figure ("two" is `2`). A figure that is a part of a name (CO2) is none; letters of
    other scripts may stand close to a figure that is one.
    """
    words, letter = (rf"|(?:{_WORD})s?", r"\w") if is_english(language) else ("", "[A-Za-z0-9_]")
    number = rf"(?<!{letter})(?<![.,])(?:{FIGURE}{words})(?!{letter})"
    found = re.finditer(rf"{number}(?:(?:{_JOINT}){number})*", plain(text), re.IGNORECASE)
    return tuple(dict.fromkeys(_as_figures(match[0]) for match in found))


def _as_figures(said: str) -> str:
    """`7 out of 32` as `7 of 32`, `two` as `2`, `7-45` as `7 to 45`."""
    parts = re.split(rf"({_JOINT})", said.casefold())
    return " ".join(_figure(part) if at % 2 == 0 else _joint(part) for at, part in enumerate(parts))


def _joint(part: str) -> str:
    return _JOINTS.get(" ".join(part.split()), "to")


def _figure(part: str) -> str:
    return NUMBER_WORDS.get(part) or NUMBER_WORDS.get(part.removesuffix("s"), part)
