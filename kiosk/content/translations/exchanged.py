"""What a text says in the place of what was meant; and how a word is found in a text of any language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import TypeVar

from kiosk.content.words import is_spaced, tongue_of

T = TypeVar("T", bound=str)

_AHEAD = {"ar": "(?:[وفبكل]{0,2}(?:ال)?|لل)"}
"""What is written close to the beginning of a word: and, with, for, the."""

_ENDS = r"(?![\w\u0300-\u036f\u064b-\u065f\u0900-\u0963\u0966-\u0dff])"
"""No letter follows, and no vowel sign, which counts as none."""


def exchanged(said: Counter[T], meant: Counter[T]) -> tuple[list[T], list[T]]:
    """What is said more often than it was meant and what less often, where there is both; else nothing.

    One alone may be the way of a language, which repeats a word or leaves it out.
    """
    more, less = sorted(said - meant), sorted(meant - said)
    return (more, less) if more and less else ([], [])


def any_of(forms: Iterable[str], language: str) -> str:
    """A pattern for a whole word that is one of these, as the group `form`."""
    form = "|".join(re.escape(one) for one in sorted(forms, key=len, reverse=True))
    if not is_spaced(language):
        return rf"(?P<form>{form})"
    ahead = _AHEAD.get(tongue_of(language), "")
    return rf"(?<!\w){ahead}(?P<form>{form}){_ENDS}"
