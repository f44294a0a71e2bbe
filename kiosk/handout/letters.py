"""Which letters can be shown: those that the kiosk's fonts have, which are the same on glass and on paper."""

from __future__ import annotations

from collections.abc import Callable, Collection, Container
from functools import partial

from kiosk.content.draft import texts_of
from kiosk.content.letters import no_font_has
from kiosk.content.words import Words
from kiosk.errors import KioskError
from kiosk.handout.fonts import known_letters
from kiosk.handout.text import letters_in


def lacking() -> Callable[[str], Collection[str]]:
    """What tells the letters of a text that no font has, as the fonts are now."""
    return partial(_lacking_in, known_letters())


def _lacking_in(known: Container[int], text: str) -> Collection[str]:
    return {letter for letter in letters_in(text) if ord(letter) not in known}


def must_be_shown(words: Words) -> None:
    """See that a language can be offered.

    Raises:
        KioskError: no font has one of its letters, so it would show boxes, and its handouts could not be made.
    """
    letters = lacking()("\n".join(text for leaf in words.leaves.values() for text in texts_of(leaf)))
    if letters:
        raise KioskError(f"'{words.language}' is not shown: {no_font_has(letters)}; see `kiosk check`")
