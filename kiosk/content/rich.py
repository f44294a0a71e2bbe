"""The two marks that a text may hold: `**bold**` and `[[shown|glossary-id]]`; everything else is literal.

And the unseen marks that `Words` puts into a text so that it is read in its order.
"""

from __future__ import annotations

import re

from msgspec import Struct

from kiosk.content.order import FROM_LEFT, ISOLATE, ISOLATE_ENDS, in_order
from kiosk.content.scripts import LEFT_TO_RIGHT, RIGHT_TO_LEFT

_MARKS = re.compile(r"\*\*(?P<bold>.+?)\*\*|\[\[(?P<shown>[^\[\]|]+)\|(?P<glossary>[a-z0-9-]+)\]\]")

_FILLED = re.compile(f"{ISOLATE}[^{ISOLATE}{ISOLATE_ENDS}]*{ISOLATE_ENDS}")


class Run(Struct, frozen=True):
    """A stretch of text of one look; `glossary` is the id of its meaning, empty for plain text."""

    text: str
    is_bold: bool = False
    glossary: str = ""


def runs_of(text: str) -> tuple[Run, ...]:
    """A marked text as runs, in order. Marks do not nest."""
    runs: list[Run] = []
    end = 0
    for mark in _MARKS.finditer(text):
        if mark.start() > end:
            runs.append(Run(text[end : mark.start()]))
        if mark["bold"] is not None:
            runs.append(Run(mark["bold"], is_bold=True))
        else:
            runs.append(Run(mark["shown"], glossary=mark["glossary"]))
        end = mark.end()
    if end < len(text):
        runs.append(Run(text[end:]))
    return tuple(runs)


def plain(text: str) -> str:
    """The text without its marks."""
    return _MARKS.sub(lambda mark: mark["bold"] or mark["shown"], text)


def literal(text: str) -> tuple[Run, ...]:
    """A patient's or clinician's own words: one run in its order, no mark is read in it."""
    return (Run(in_order(text)),)


def borrowed_in(text: str) -> str:
    """A text with English that stands for one that is missing, without what was filled into it; empty for any other.

    It decides from which side the whole is read: dates in it are of the language.
    """
    own = _FILLED.sub("", text)
    return own if FROM_LEFT in own else ""


def is_read_from_right(text: str, *, is_rtl: bool) -> bool:
    """The direction of a paragraph: that of its letters where they agree, else that of its page.

    Where English stands for a text that is not translated yet, dates and numbers of the page's language may be in it.
    """
    if not RIGHT_TO_LEFT.search(text):
        return False
    borrowed = borrowed_in(text)
    if borrowed and not RIGHT_TO_LEFT.search(borrowed):
        return False
    return is_rtl or not LEFT_TO_RIGHT.search(text)


def is_borrowed(text: str) -> bool:
    """Whether most of a text is English that stands for one that is missing. What was filled in is of no account."""
    opened: list[str] = []
    weight = 0
    for letter in text:
        if letter in {FROM_LEFT, ISOLATE}:
            opened.append(letter)
        elif letter == ISOLATE_ENDS:
            del opened[-1:]
        elif letter.isalpha() and opened[-1:] != [ISOLATE]:
            weight += 1 if opened else -1
    return weight > 0
