"""Whether every letter of a language can be shown: where no font has one, glass and paper would show a box."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import TypeAlias

from kiosk.content.draft import WordFile
from kiosk.content.near import listed
from kiosk.errors import Problem

Lacking: TypeAlias = Callable[[str], Collection[str]]
"""The letters of a text that no font has: fonts stand above content."""

_MOST_NAMED = 5


def all_are_there(_text: str) -> Collection[str]:
    """For who looks at no font."""
    return ()


def problems_of_letters(words: WordFile, lacking: Lacking) -> Iterator[Problem]:
    """One for the whole file, at its first text with such a letter: a script without a font is in every text."""
    ids: dict[str, None] = {}
    letters: set[str] = set()
    for id, text in words.each():
        here = lacking(text)
        if here:
            ids[id] = None
            letters.update(here)
    if ids:
        yield words.problem(next(iter(ids)), _sentence(words, letters, len(ids)))


def _sentence(words: WordFile, letters: Collection[str], texts: int) -> str:
    where = "this text" if texts == 1 else f"{texts} texts from here on"
    return (
        f"{no_font_has(letters)}, so {where} would show boxes and '{words.language}' is shown to nobody;"
        " write it another way, or put a font for it into resources/fonts"
    )


def no_font_has(letters: Collection[str]) -> str:
    """`no font has 31 of the letters here, such as 'அ' (U+0B85)`: the start of a sentence about them."""
    names = [f"'{letter}' (U+{ord(letter):04X})" for letter in sorted(letters)]
    if len(names) == 1:
        return f"no font has the letter {names[0]}"
    if len(names) <= _MOST_NAMED:
        return f"no font has the letters {listed(names)}"
    return f"no font has {len(names)} of the letters, as {listed(names[:_MOST_NAMED])}"
