"""How wide a drawing may be on the glass, and how large its letters are, so that it is shown without being shrunk."""

from __future__ import annotations

import math

from kiosk.theme import MARGIN, NARROW_MARGIN, NOTE, PANES_GAP, PICTURE_SHARE
from kiosk.visit.visit import Visit

LARGE = 1.5
"""From this text size on pairs stand below each other, and labels below their arrays but on a wide glass."""
WIDEST = 952
_ALOUD = 272
"""The buttons beside both panes while a page is read aloud."""


def letters(visit: Visit) -> float:
    """As large as those of a note, in pixels of the look."""
    return NOTE.size * visit.text_scale


def line_width(visit: Visit, *, is_beside_picture: bool = False) -> float:
    """How wide a drawing of lines is, which stands among the words, or in their pane beside a picture.

    Large letters have the whole width of a wide glass.
    """
    room = _room(visit)
    if not _has_panes(visit):
        return float(room)
    if is_beside_picture:
        return round((room - PANES_GAP) * (1 - PICTURE_SHARE))
    return float(min(WIDEST, room))


def picture_width(visit: Visit, widest: float = math.inf) -> float:
    """How wide a picture with letters is, which has a pane of its own on a wide glass."""
    room = _room(visit)
    if _has_panes(visit):
        room = round((room - PANES_GAP) * PICTURE_SHARE)
        widest = min(widest, WIDEST)
    return float(min(widest, room))


def _has_panes(visit: Visit) -> bool:
    return visit.setting.is_wide and visit.text_scale < LARGE


def _room(visit: Visit) -> int:
    margins = 2 * (NARROW_MARGIN if visit.setting.is_narrow else MARGIN)
    # While a page is read aloud, its buttons stand beside it.
    beside = _ALOUD if visit.speech.is_on and visit.setting.is_wide else 0
    return visit.setting.width - margins - beside
