"""Two figures or two months that stand in each other's place: in another order than in every other language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations
from typing import TypeAlias

from kiosk.content.draft import WordFile
from kiosk.content.measures import Passage
from kiosk.content.numerals import figures_in, without_marks
from kiosk.content.translations.months import month_name, months_named
from kiosk.content.translations.turned import counts_and_ranges_in
from kiosk.content.words import KEYS
from kiosk.errors import Problem

_Pair: TypeAlias = tuple[str, str]
"""What stands ahead, and what stands behind it."""

_YEAR = re.compile("(?:19|20)[0-9]{2}")
_MOST_KEPT = 4096
"""Passages of which the order is kept, as each language is held against all others."""


def problems_of_places(words: WordFile, first: WordFile, others: Sequence[WordFile]) -> Iterator[Problem]:
    """What is exchanged in a translation, once for each passage, as a warning.

    A language has an order of its own: only what no other translation has as this one does is told, and only where
    another one bears the source out.
    """
    for id in sorted(words.leaves.keys() & first.leaves.keys() - KEYS):
        elsewhere = [each.passages(id) for each in others if id in each.leaves]
        # Not strict: how many texts there are is told with their figures.
        for said, meant, *rest in zip(words.passages(id), first.passages(id), *elsewhere, strict=False):
            exchanged = {(one, other) for other, one in _order(said)} & _parted(meant)
            witnesses = [_order(passage) for passage in rest]
            for one, other in sorted(exchanged):
                is_borne_out = any((one, other) in each for each in witnesses)
                if is_borne_out and not any((other, one) in each for each in witnesses):
                    sentence = f"'{other}' stands ahead of '{one}' here, and behind it in the other languages"
                    yield words.problem(id, sentence, is_warning=True)
                    break


@lru_cache(maxsize=_MOST_KEPT)
def _order(passage: Passage) -> frozenset[_Pair]:
    """All pairs of figures, and of months, of those that stand once in a text; none of plural forms."""
    if len(passage.texts) > 1:
        return frozenset()
    figures = map(without_marks, figures_in(passage.texts[0]))
    return frozenset(
        pair for each in (figures, map(month_name, months_named(passage))) for pair in _pairs(tuple(each))
    )


def _pairs(said: tuple[str, ...]) -> Iterator[_Pair]:
    times = Counter(said)
    return combinations((each for each in said if times[each] == 1), 2)


def _parted(meant: Passage) -> frozenset[_Pair]:
    """The order of the source, without what languages turn round by rule: counts, and days beside their year."""
    order = _order(meant) - counts_and_ranges_in(" ".join(meant.texts))
    return frozenset(pair for pair in order if not any(map(_YEAR.fullmatch, pair)))
