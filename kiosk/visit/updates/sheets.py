"""A sheet is opened and closed. One of the bars lies over the sheet that is open, which comes back below it."""

from __future__ import annotations

from dataclasses import replace

from kiosk.visit.sheets import BarSheet, Sheet
from kiosk.visit.visit import Visit


def opened(visit: Visit, sheet: Sheet) -> Visit:
    """The visit with a sheet open. Those of the bars do not lie over each other: below stays what lay below."""
    below = visit.below if isinstance(visit.sheet, BarSheet) else visit.sheet
    return replace(
        visit, sheet=sheet, below=below if isinstance(sheet, BarSheet) else None, has_other_keys=False
    )


def closed(visit: Visit) -> Visit:
    """The visit without its sheet, and without what was typed on it."""
    if isinstance(visit.sheet, BarSheet):
        return replace(visit, sheet=visit.below, below=None)
    return replace(visit, sheet=None, typed="")
