"""Where a line may end beside a number: never between it and what it counts, as in 3 weeks, nor between capitals and
their number, as in SPF 30. For glass, paper and drawings.
"""

from __future__ import annotations

import re
import unicodedata

SPACE = re.compile(r"(?:(?<![A-Z]{2})(?= )|(?= (?!\d)))(?:(?<!\b\d)(?<!\b\d\d)(?<!\b\d\d\d) | (?![^\W\d_]))")
"""A space where a line may end: any but the one between a number and what it counts, or between capitals and their
number. A year counts nothing.
"""
_NEAR = 12
"""So many letters tell what a number is."""
_WORD = re.compile(r"[（《第约]*[^ \u2e80-\uffff]+ ?$")
"""The last word of a line; in Chinese, which parts words by nothing, a number with the signs that belong to it."""


def is_count_parted(text: str, end: int) -> bool:
    """Whether a line that ends before the letter at `end` parts a number from what it counts or is counted by."""
    before, after = _seen(text[max(0, end - _NEAR) : end]), _seen(text[end : end + _NEAR])
    if before.endswith(" "):
        return SPACE.match(before + after, len(before) - 1) is None
    return before[-1:].isdigit() and after[:1].isalpha()


def _seen(text: str) -> str:
    """Without the marks that only order letters, as around a value in a text that is read from the right."""
    return "".join(letter for letter in text if unicodedata.category(letter) != "Cf")


def end_before_count(text: str, start: int, end: int) -> int:
    """Where a line that begins at `start` may end, up to `end`, so that it parts none; `end` where it must."""
    word = _WORD.search(text, start, end) if is_count_parted(text, end) else None
    return word.start() if word is not None and word.start() > start else end
