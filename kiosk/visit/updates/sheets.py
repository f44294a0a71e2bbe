"""A sheet is opened and closed. One of the bars lies over the sheet that is open, which comes back below it.

What was typed on a sheet for words and not finished waits until that sheet is opened again, however it was left.
Initials and codes never wait: they are typed by whoever is at the glass then.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.visit.sheets import BarSheet, DateSheet, Sheet, WordsSheet
from kiosk.visit.visit import Visit


def opened(visit: Visit, sheet: Sheet) -> Visit:
    """The visit with a sheet open. Those of the bars do not lie over each other: below stays what lay below."""
    if isinstance(sheet, BarSheet):
        return replace(visit, sheet=sheet, below=_own_sheet(visit), has_other_keys=False)
    if isinstance(sheet, DateSheet) and not isinstance(visit.sheet, DateSheet):
        sheet = _at_month(visit, sheet)  # Another month is no answer: it is turned to.
    visit = without_sheet(visit)
    others = tuple(waiting for waiting in visit.unfinished if waiting[0] != sheet)
    typed = dict(visit.unfinished).get(sheet, "")
    return replace(visit, sheet=sheet, typed=typed, unfinished=others, has_other_keys=False)


def _at_month(visit: Visit, sheet: DateSheet) -> DateSheet:
    """At the month of the day that was chosen, or at the first one where a voice would tell it to the room."""
    is_told = visit.speech.is_on and not visit.may_hear_own
    return DateSheet(sheet.purpose, visit.setting.first_month) if is_told else sheet


def closed(visit: Visit) -> Visit:
    """The visit without the sheet that lies on top."""
    if isinstance(visit.sheet, BarSheet):
        below = _at_month(visit, visit.below) if isinstance(visit.below, DateSheet) else visit.below
        return replace(visit, sheet=below, below=None)
    return without_sheet(visit)


def without_sheet(visit: Visit) -> Visit:
    """The visit with nothing over its page, and nothing typed; words that were begun wait."""
    sheet, unfinished = _own_sheet(visit), visit.unfinished
    if isinstance(sheet, WordsSheet) and visit.typed.strip():
        unfinished = (*unfinished, (sheet, visit.typed))
    return replace(visit, sheet=None, below=None, typed="", unfinished=unfinished)


def _own_sheet(visit: Visit) -> Sheet | None:
    """The sheet that is open, or lies below one of the bars."""
    return visit.below if isinstance(visit.sheet, BarSheet) else visit.sheet
