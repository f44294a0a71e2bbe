"""Where a line of text on the glass may end: phrases that hold together, and words that are not broken. No Qt."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kiosk.content.order import ISOLATE, ISOLATE_ENDS, PHONE
from kiosk.counted import end_before_count

NO_BREAK = "\u00a0"
FIRST_CJK = 0x2E80
_PHONE = re.compile(PHONE)
_PHRASE = re.compile(rf"(\d{ISOLATE_ENDS}?) ([^\W\d]{{1,2}}) (?={ISOLATE}?\d)")
"""Numbers in a text that is read from the right may stand between marks that order them."""
_NAMED = re.compile(r"^([^\W\d]+) (?=\d+(,|$))")
_DIGIT = re.compile(r"\d")
_DIGITS = re.compile(r"(?<=\d) (?=\d)")
_SIGN_OF_OPTION = re.compile(r"(?<!\S)-+$")
"""Hyphens that begin a word, as in `--reset`: UAX #14 has them stay with it (rule LB20a), Qt does not."""
_BREAKS_AFTER = "-–—/\u200b\u00ad\u2028"


def glued(text: str) -> str:
    """Numbers that belong together never part: "20 of 100", "7 to 45", "+44 (0)1632"; nor "Tone 1" at the start."""
    if _DIGIT.search(text) is None:
        return text
    text = _PHONE.sub(lambda found: found[0].replace(" ", NO_BREAK), text)
    text = _NAMED.sub(rf"\1{NO_BREAK}", _DIGITS.sub(NO_BREAK, text))
    return _PHRASE.sub(rf"\1{NO_BREAK}\2{NO_BREAK}", text)


def is_inside_word(text: str, end: int) -> bool:
    """Whether a line ends where none may: not at a space, nor after a hyphen, nor between ideographs."""
    before, after = text[end - 1], text[end]
    return " " not in {before, after} and before not in _BREAKS_AFTER and ord(max(before, after)) < FIRST_CJK


def end_of_line(text: str, start: int, end: int, *, words: Sequence[int], keeps_counts: bool) -> int:
    """Where a line ends that Qt would end at `end`: not after the sign that an option of a command begins with.

    In bold Chinese, which is read at a glance, it ends where one of its `words` begins: Qt breaks between any letters.
    """
    if end >= len(text):
        return end
    begun = _SIGN_OF_OPTION.search(text, start, end)
    if begun is not None and begun.start() > start:
        return begun.start()
    end = max((place for place in words if start < place <= end), default=end)
    return end_before_count(text, start, end) if keeps_counts else end
