"""Unseen marks that order letters on the glass: a voice that is given one spells the word beside it, or stumbles."""

from __future__ import annotations

from kiosk.content.order import ORDERING

_UNSEEN = str.maketrans("", "", ORDERING)


def without_unseen(text: str) -> str:
    """A text without them."""
    return text.translate(_UNSEEN)
