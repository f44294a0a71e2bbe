"""Words in one script among words that are read from the other side: what keeps its own order there. Pure."""

from __future__ import annotations

import re

from kiosk.content.scripts import LEFT_TO_RIGHT, RIGHT_TO_LEFT

FROM_LEFT, ISOLATE, ISOLATE_ENDS = "\u2066", "\u2068", "\u2069"
"""Unseen marks: what begins a stretch that is read from the left, or as its own first letter is; what ends both
(UAX 9).
"""
TURNING = "\u202a\u202b\u202c\u202d\u202e"
"""Unseen marks that turn all behind them, which older texts have: paper does without."""
ORDERING = f"\u061c\u200e\u200f{TURNING}\u2066\u2067\u2068\u2069"
"""All unseen marks that order what is around them."""
JOINERS = "\u200c\u200d"
"""Unseen marks that part or join the letters beside them."""
_FROM_RIGHT = "\u200f"
"""An unseen letter that is read from the right."""
_NO_MARKS = str.maketrans("", "", FROM_LEFT + ISOLATE + ISOLATE_ENDS)
_RIGHT, _LEFT = RIGHT_TO_LEFT.pattern[1:-1], LEFT_TO_RIGHT.pattern[1:-1]
_BEGINS_LATIN = re.compile(f"[^{_RIGHT}]*?[{_LEFT}]")
_STRETCH = re.compile(f"[^\n{_RIGHT}{FROM_LEFT}{ISOLATE}{ISOLATE_ENDS}]+")
"""What stands between two letters that are read from the right, or two marks."""
_BEGIN = r"(?:\+[0-9]|\(\+?[0-9]+\)|0)[0-9]*"
_GROUP = r"(?:[ \u00a0-][0-9]{2,}|[ \u00a0-]?\([0-9]+\)[0-9]*)"
PHONE = rf"(?<![\w.,/+-])(?:{_BEGIN}{_GROUP}+|\+[0-9]{{3,}})(?![\w/]|[.,][0-9])"
"""A number to call, which may have several groups: a plus, a bracket or a nought is its first sign."""
_SIGNS = "+%‰°®™*$£€"
_WHOLE = re.compile(f"(?:{PHONE}|[{_LEFT}])(?:.*[{_LEFT}0-9])?(?:[ \u00a0]?%|[{_SIGNS}])*")
"""From the first to the last of what is read from the left, with the signs that stand right behind it."""
_TURNED = re.compile(f"{PHONE}|[{_SIGNS}]$")
"""What would stand on the wrong side, or part."""


def isolated(value: object) -> str:
    """A value that keeps its own order inside a text, whichever that is: a number, a name, an address.

    It is read as its first letter is; one that begins with a Latin name among letters from the right, from the right.
    """
    text = str(value)
    is_turned = _BEGINS_LATIN.match(text) and RIGHT_TO_LEFT.search(text)
    return f"{ISOLATE}{_FROM_RIGHT if is_turned else ''}{text}{ISOLATE_ENDS}"


def unmarked(text: str) -> str:
    """A text without the marks around its parts, where none of its letters is read from the right."""
    return text if RIGHT_TO_LEFT.search(text) else text.translate(_NO_MARKS)


def in_order(text: str) -> str:
    """Somebody's own words, in which `SPF 50+` and a phone number stay as they are among letters from the right."""
    return _STRETCH.sub(_kept, text) if RIGHT_TO_LEFT.search(text) else text


def _kept(stretch: re.Match[str]) -> str:
    text, around = stretch[0], stretch.string[max(0, stretch.start() - 1) : stretch.end() + 1]
    found = _WHOLE.search(text)
    if found is None or _TURNED.search(found[0]) is None or around == isolated(text):
        return text
    start, end = found.span()
    if found[0].count("(") > found[0].count(")") and text[end : end + 1] == ")":
        end += 1
    whole = text[start:end]
    if whole.count("(") != whole.count(")"):
        return text
    return f"{text[:start]}{isolated(whole)}{text[end:]}"
