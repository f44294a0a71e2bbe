"""How one view gives way to the next: at once, by fading, or from the end where reading goes on."""

from __future__ import annotations

from kiosk.ui.change import Motion
from kiosk.visit.views import OUTSIDE, AttractView, PadView, PageView, StillThereView, View

_SLIDE, _SHEET_SLIDE = 24, 48
_PAGE_MS, _SHEET_MS = 200, 180


def motion_between(
    before: View | None, after: View, *, px: float, is_back: bool, is_mirrored: bool
) -> Motion | None:
    """How the new view comes in; None = at once, as what covers a patient's page must not let it fade away.

    `px` is the size of one pixel of the look on this panel, `is_back` whether Back was touched.
    """
    if isinstance(before, PadView) or isinstance(after, PadView):
        return None
    if before is not None and before.language != after.language:
        return None
    if not isinstance(before, PageView) or not isinstance(after, PageView):
        is_first = before is None or isinstance(after, StillThereView)
        return None if is_first else Motion(ms=_PAGE_MS)
    if before.id != after.id:
        from_end = 1 if is_back == is_mirrored else -1
        return Motion(dx=from_end * round(_SLIDE * px), ms=_PAGE_MS)
    if place_of(before) != place_of(after):
        rise = round(_SHEET_SLIDE * px) if after.sheet is not None else 0
        return Motion(dy=rise, ms=_SHEET_MS)
    return None


def is_between_visits(view: View | None) -> bool:
    """Whether nobody's visit is open: at the attract screen, or at the door of the consultation room."""
    return isinstance(view, AttractView) or (isinstance(view, PageView) and view.id in OUTSIDE)


def place_of(view: View | None) -> str:
    """Page and sheet, in one word; empty where there is no page to go over."""
    if not isinstance(view, PageView):
        return ""
    return f"{view.id}/{view.sheet.id if view.sheet is not None else ''}"
