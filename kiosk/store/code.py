"""The code of a record: what a patient copies from the glass and a clinician types. Pure.

Twelve characters in three groups of four, as in `7K3M-XR9D-42WP`: eleven drawn by lot and one that checks them. The
alphabet has 23 characters, so a code holds 11 x log2(23) = 49.8 bits. None looks like another (no 0 O Q, 1 I L,
and of 2 Z, 5 S, 6 G, 8 B only the digit), and there are no vowels to make words with.

23 is a prime, which is what the check needs: each place has a weight of its own, from 12 down to 1, and the weighted
sum of a code divides by 23 (the scheme of ISBN-10, whose prime is 11). A wrong character changes the sum by
weight x difference, two swapped ones by difference of weights x difference of characters; neither product divides
by 23, so both are always noticed.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

ALPHABET = "23456789CDFHJKMNPRTVWXY"
LENGTH = 12
GROUP = 4
BITS = 49.8
"""How much chance a code holds, in bits."""

_PRIME = len(ALPHABET)
_LOOKS_LIKE = str.maketrans("ZSGB", "2568")
_DRAWN = LENGTH - 1


class NotACode(ValueError):
    """What was typed cannot be a code."""


@dataclass(frozen=True, slots=True)
class Code:
    """A code whose check holds, without its hyphens."""

    text: str

    @property
    def shown(self) -> str:
        """As a person reads it, in groups."""
        return "-".join(self.text[at : at + GROUP] for at in range(0, LENGTH, GROUP))

    def __repr__(self) -> str:
        return "Code(...)"  # A code is a key: it must not get into a log by way of an error.


def new_code(random_bytes: bytes) -> Code:
    """A code made from chance, of which there must be 16 bytes or more, so that no code is likelier than another.

    Raises:
        ValueError: there is too little of it.
    """
    if len(random_bytes) < 16:
        raise ValueError("a code needs at least 16 bytes of chance")
    number = int.from_bytes(random_bytes, "big")
    values: list[int] = []
    for _ in range(_DRAWN):
        number, value = divmod(number, _PRIME)
        values.append(value)
    values.append(-_weighted(values) % _PRIME)
    return Code("".join(ALPHABET[value] for value in values))


def read_code(text: str) -> Code:
    """The code that was typed: in large or small letters, with spaces or hyphens anywhere, Z S G B taken for 2 5 6 8.

    Raises:
        NotACode: it is too short or too long, holds what no code holds, or its check does not hold.
    """
    typed = plain(text)
    if len(typed) != LENGTH or any(letter not in ALPHABET for letter in typed):
        raise NotACode
    if _weighted([ALPHABET.index(letter) for letter in typed]) % _PRIME:
        raise NotACode
    return Code(typed)


def plain(text: str) -> str:
    """What was typed without what does not count."""
    kept = (letter for letter in text[:200] if unicodedata.category(letter) not in {"Zs", "Pd", "Cc"})
    return unicodedata.normalize("NFKC", "".join(kept)).upper().translate(_LOOKS_LIKE)


def _weighted(values: list[int]) -> int:
    return sum(value * (LENGTH - place) for place, value in enumerate(values))
