"""How long the rest of the walk takes: of all its minutes the share of the words that lie ahead. Pure."""

from __future__ import annotations

import math
from collections.abc import Mapping

from kiosk.content.words import Words
from kiosk.visit.visit import WELCOME, Visit

_LETTERS_A_LOOK = 240
"""To look at a page and touch its answer takes as long as to read about so many letters."""


def minutes_left(visit: Visit) -> int:
    """Whole minutes for the pages after the one that is shown, at least 1; 0 on the last.

    The pack says how many minutes its path takes (`minutes-full`, `minutes-short`).
    """
    pack, walk = visit.content.pack, [page for page in visit.walk if page != WELCOME]
    letters = _letters_by_page(visit.content.words)
    weights = {page: _LETTERS_A_LOOK + letters.get(page, 0) for page in walk}
    every = [page.id for page in pack.pages]
    here = every.index(visit.page) if visit.page in every else -1
    ahead = sum(weight for page, weight in weights.items() if every.index(page) > here)
    minutes = pack.minutes_short if visit.is_short else pack.minutes_full
    return math.ceil(minutes * ahead / sum(weights.values()))


def _letters_by_page(words: Words) -> dict[str, int]:
    """How many letters the texts of each page have."""
    letters: dict[str, int] = {}
    for id, leaf in words.leaves.items():
        family, _, rest = id.partition(".")
        if family == "page":
            page = rest.partition(".")[0]
            texts = (leaf,) if isinstance(leaf, str) else leaf.values() if isinstance(leaf, Mapping) else leaf
            letters[page] = letters.get(page, 0) + sum(map(len, texts))
    return letters
