"""Counts and ranges that a translation turns round: `32 of 7` for `7 of 32`, `45 to 7` for `7 to 45`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, TypeAlias

from kiosk.content.draft import WordFile
from kiosk.content.numerals import in_digits, without_marks
from kiosk.content.rich import plain
from kiosk.content.words import KEYS, SOURCE
from kiosk.errors import Problem

_Way: TypeAlias = Literal["ahead", "back"]

_NUMBER = r"\d+(?:[.,\u066b\u066c\u00a0\u202f]\d+)*"
_COUNT = re.compile(
    rf"(?<![\w.,])(?=(?P<part>{_NUMBER}) (?:(?:out of|of the|of) (?P<whole>{_NUMBER})|in (?P<round>10+|1,000)\b))"
)
_RANGE = re.compile(rf"(?<![\w.,])(?=(?P<low>{_NUMBER})(?: to |\s?[-\u2013]\s?)(?P<high>{_NUMBER}))")
_CLAUSE_ENDS = re.compile(
    r"[.,](?!\d)|[;:!?()\n\u2014\u060c\u061b\u061f\u0964\u3001\u3002\uff0c\uff1a\uff1b\uff01\uff1f]"
)

_ENOUGH, _MOST_OTHERS = 3, 0.25
"""Counts from which the order of a language is learned, and the share of them that may have another."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A count of the source, and in which order a translation says its two numbers, if one after the other."""

    id: str
    part: str
    whole: str
    way: _Way


def problems_of_order(words: WordFile, first: WordFile) -> Iterator[Problem]:
    """Counts in another order than the language has for them, and ranges from the high end to the low one: warnings.

    A language may say the whole ahead of the part: which it does is learned from most of its own texts.
    """
    if first.language != SOURCE:
        return
    counts = [told for id, said, meant in _texts(words, first) for told in _counts(id, said, meant)]
    usual = _usual(Counter(told.way for told in counts))
    for told in counts:
        if usual and told.way != usual:
            turned = (told.part, told.whole) if told.way == "ahead" else (told.whole, told.part)
            sentence = f"'{turned[0]}' stands ahead of '{turned[1]}' for '{told.part} of {told.whole}' of"
            sentence += f" '{first.language}', the other way round than in most texts of '{words.language}'"
            yield words.problem(told.id, sentence, is_warning=True)
    for id, said, meant in _texts(words, first):
        for low, high in _pairs(_RANGE, meant):
            if _way(said, low, high) == "back":
                sentence = f"'{high}' stands ahead of '{low}' for '{low} to {high}' of '{first.language}'"
                yield words.problem(id, sentence, is_warning=True)


def _texts(words: WordFile, first: WordFile) -> Iterator[tuple[str, str, str]]:
    """Each text with the one it was made from; plural forms are left out."""
    for id in sorted(words.leaves.keys() & first.leaves.keys() - KEYS):
        if not isinstance(words.leaves[id], Mapping) and not isinstance(first.leaves[id], Mapping):
            # Not strict: how many texts there are is told with their figures.
            for said, meant in zip(words.texts(id), first.texts(id), strict=False):
                yield id, said, meant


def _counts(id: str, said: str, meant: str) -> Iterator[_Told]:
    for part, whole in _pairs(_COUNT, meant):
        if way := _way(said, part, whole):
            yield _Told(id, part, whole, way)


def _usual(ways: Counter[_Way]) -> _Way | None:
    most = ways.most_common(1)
    is_learned = most and ways.total() >= _ENOUGH and ways.total() - most[0][1] <= _MOST_OTHERS * ways.total()
    return most[0][0] if is_learned else None


def _pairs(pattern: re.Pattern[str], meant: str) -> Iterator[tuple[str, str]]:
    for found in pattern.finditer(" ".join(plain(meant).split())):
        one, other = (number for number in found.groups() if number)
        if one != other:
            yield one, other


def _way(said: str, one: str, other: str) -> _Way | None:
    """In which order two numbers follow each other inside a clause, if it is always the same one."""
    first, second = without_marks(one), without_marks(other)
    neighbours = {
        pair for clause in _CLAUSE_ENDS.split(in_digits(plain(said))) for pair in _neighbours(clause)
    }
    is_ahead, is_back = (first, second) in neighbours, (second, first) in neighbours
    return None if is_ahead == is_back else "ahead" if is_ahead else "back"


def _neighbours(clause: str) -> Iterator[tuple[str, str]]:
    return pairwise(map(without_marks, re.findall(_NUMBER, clause)))


def counts_and_ranges_in(meant: str) -> frozenset[tuple[str, str]]:
    """The two numbers of each, without their marks: what is told here when a translation turns it round."""
    pairs = (pair for pattern in (_COUNT, _RANGE) for pair in _pairs(pattern, meant))
    return frozenset((without_marks(one), without_marks(other)) for one, other in pairs)
