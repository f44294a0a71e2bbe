"""Whether a text has every plural form that its language needs for whole numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from kiosk.content.draft import WordFile
from kiosk.content.locale_rules import rules_of
from kiosk.errors import Problem

_MOST = 1000
"""What the kiosk counts up to: some languages have a form for millions only, which nobody meets here."""


def problems_of_plurals(words: WordFile) -> Iterator[Problem]:
    """Forms that are missing, once for each text: a warning, as the form of all other numbers is shown there."""
    for id, leaf in words.leaves.items():
        if isinstance(leaf, Mapping):
            for form, number in _needed(words.language).items():
                if form not in leaf:
                    sentence = f"the plural form '{form}' of '{words.language}' is missing, as for {number};"
                    yield words.problem(id, f"{sentence} 'other' is shown there", is_warning=True)


@cache
def _needed(language: str) -> Mapping[str, int]:
    """Each form by Unicode's rules, with the first number that takes it."""
    form_of = rules_of(language).plural_form
    return {form_of(number): number for number in range(_MOST, -1, -1)}
