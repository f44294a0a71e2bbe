"""The dates of a plan that a patient may carry in a phone: as calendar entries, written out (RFC 5545)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.content.content import Content
from kiosk.content.rich import plain
from kiosk.handout.text import clean
from kiosk.plan.days_to_keep import calendar_id, days_to_keep
from kiosk.plan.plan import Plan
from kiosk.settings import Clinic

MOST_OCTETS = 2300
"""More does not fit into one QR code that a phone can still read from paper."""
_LINE_OCTETS = 75


@dataclass(frozen=True, slots=True)
class Entry:
    """One day in a calendar."""

    id: str
    day: dt.date
    summary: str


def entries_of(plan: Plan, content: Content, clinic: Clinic, *, is_lean: bool = False) -> Iterator[Entry]:
    """The sessions, the facials on days of their own and the day to judge the result, in order.

    `is_lean` leaves the clinic's name out.
    """
    words, end = content.words, "-lean" if is_lean else ""
    by = {} if is_lean else {"clinic": clinic.name}
    for day in days_to_keep(plan):
        said = {"session": words.number(day.session), **by}
        if day.kind == "facial":
            said["treatment"] = plain(words.text("treatment.aquagold.name"))
        summary = words.text(f"paper.calendar.{day.kind}{end}", **said)
        yield Entry(calendar_id(day, plan, clinic.name), day.date, summary)


def calendar_of(plan: Plan, content: Content, clinic: Clinic) -> tuple[str, bool]:
    """The calendar as text, and whether details had to be left out to keep it within `MOST_OCTETS`."""
    full = _calendar(entries_of(plan, content, clinic), plan.today)
    if len(full.encode()) <= MOST_OCTETS:
        return full, False
    return _calendar(entries_of(plan, content, clinic, is_lean=True), plan.today), True


def _calendar(entries: Iterator[Entry], made_on: dt.date) -> str:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:kiosk"]
    for entry in entries:
        lines += [
            "BEGIN:VEVENT",
            f"UID:{entry.id}",
            f"DTSTAMP:{made_on:%Y%m%d}T000000Z",
            f"DTSTART;VALUE=DATE:{entry.day:%Y%m%d}",
            f"SUMMARY:{escaped(entry.summary)}",
            "END:VEVENT",
        ]
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line))


def escaped(text: str) -> str:
    """A text as the value of a calendar line."""
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return clean(text).replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """A line in pieces of at most 75 octets; each further one begins with a space. No letter is cut."""
    piece = ""
    for letter in line:
        if len((piece + letter).encode()) > _LINE_OCTETS:
            yield piece
            piece = " "
        piece += letter
    yield piece
