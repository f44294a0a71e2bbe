"""Words without quotes that readers of YAML understand in different ways, and how to write what was meant."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

_YES = {"y", "yes", "on", "true"}
_NO = {"n", "no", "off", "false"}
_NOTHING = {"~", "null"}
_WHOLE = re.compile(r"([-+]?)(0x[0-9a-f]+|0o[0-7]+|0b[01]+|[0-9]+)")
_MOST_DIGITS = 18
"""Of a number that we read."""


def advice_on(word: str) -> str:
    """What to do about such a word that stands as a value."""
    ways = list(dict.fromkeys(_plain_ways(word.lower().replace("_", ""))))
    instead = f"write {' or '.join(ways)}, or a text in quotes" if ways else "write it in quotes"
    return f"'{word}' can be read in more than one way; {instead}"


def _plain_ways(word: str) -> Iterator[str]:
    """The values that it may stand for, as we read them."""
    if word in _YES:
        yield "true"
    elif word in _NO:
        yield "false"
    elif word in _NOTHING:
        yield "null"
    elif match := _WHOLE.fullmatch(word):
        yield from _numbers(*match.groups())
    elif "." in word or "e" in word:
        yield from _decimal(word)


def _numbers(sign: str, digits: str) -> Iterator[str]:
    minus = sign if sign == "-" else ""
    bases = [10] if digits.isdecimal() else [0]
    if digits.startswith("0") and not set(digits) - set("01234567"):
        bases.append(8)  # To older readers of YAML, a nought in front means eights.
    for base in bases:
        number = str(int(digits, base))
        if len(number) <= _MOST_DIGITS:
            yield f"{minus}{number}"


def _decimal(word: str) -> Iterator[str]:
    try:
        number = float(word)
    except ValueError:
        return
    written = f"{number:.15g}"
    if math.isfinite(number) and "e" not in written:
        yield written
