"""Where a patient was on a page is kept while something lies over it: a sheet, or the question who is there."""

from __future__ import annotations

from kiosk.ui.motion import place_of
from kiosk.ui.screen import Place
from kiosk.visit.views import PageView, StillThereView, View


class Covered:
    """Keeps the place of each page and sheet that lies below what is shown, and of nothing else."""

    def __init__(self) -> None:
        self._below: dict[str, Place] = {}

    def place_on(self, view: View) -> Place | None:
        """Where the patient was on what is shown again in this view."""
        return self._below.get(place_of(view))

    def changes(self, before: View | None, after: View, place: Place | None) -> None:
        """One view gives way to another; `place` is where the patient is on the one before."""
        self._below.pop(place_of(after), None)
        if _lies_over(after, before):
            if place is not None:
                self._below[place_of(before)] = place
        elif not isinstance(after, PageView) or after.sheet is None:
            self._below.clear()


def _lies_over(after: View, before: View | None) -> bool:
    """Whether what was shown is still there, below."""
    if not isinstance(before, PageView):
        return False
    if isinstance(after, StillThereView):
        return True
    if not isinstance(after, PageView) or after.sheet is None:
        return False
    return (after.id, after.sheet.below) == (before.id, before.sheet.id if before.sheet is not None else "")
