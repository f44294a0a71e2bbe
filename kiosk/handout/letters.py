"""Which letters can be shown: those that the kiosk's fonts have, which are the same on glass and on paper."""

from __future__ import annotations

from collections.abc import Callable, Collection, Container
from functools import partial
from pathlib import Path

from kiosk.content.content import Content
from kiosk.content.letters import of_the_tables, written_in
from kiosk.content.reader import read_content
from kiosk.handout.fonts import known_letters
from kiosk.handout.text import letters_in


def lacking() -> Callable[[str], Collection[str]]:
    """What tells the letters of a text that no font has, as the fonts are now."""
    return partial(_lacking_in, known_letters())


def _lacking_in(known: Container[int], text: str) -> Collection[str]:
    return {letter for letter in letters_in(text) if ord(letter) not in known}


def as_shown(content: Content, folder: Path, interface: Path) -> Content:
    """The same content where fonts have all its letters, and those of its language's name and dates; else read anew
    from its folders, as it can be shown.

    Raises:
        Unreadable: fonts have so few of them that the language is shown to nobody.
    """
    words, known = content.words, lacking()
    if not known(written_in(words.leaves) + of_the_tables(words.language)):
        return content
    return read_content(folder, words.language, interface, known)
