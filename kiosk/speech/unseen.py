"""Unseen marks that order letters on the glass: a voice that is given one spells the word beside it, or stumbles."""

from __future__ import annotations

_UNSEEN = dict.fromkeys((0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)))


def without_unseen(text: str) -> str:
    """A text without them."""
    return text.translate(_UNSEEN)
