"""The dates of a plan that a patient may carry in a phone: as calendar entries, written out (RFC 5545)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.content.content import Content
from kiosk.content.rich import plain
from kiosk.handout.text import clean
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
    text, end = content.words.text, "-lean" if is_lean else ""
    by = {} if is_lean else {"clinic": clinic.name}
    for session in plan.sessions:
        number = content.words.number(session.number)
        yield Entry(
            f"s{session.number}", session.date, text(f"paper.calendar.session{end}", session=number, **by)
        )
        if session.aquagold_on is not None and session.aquagold_on != session.date:
            name = plain(text("treatment.aquagold.name"))
            summary = text(f"paper.calendar.facial{end}", treatment=name, **by)
            yield Entry(f"f{session.number}", session.aquagold_on, summary)
    if plan.judge_result_on is not None:
        yield Entry("j", plan.judge_result_on, text(f"paper.calendar.judge{end}", **by))


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
            f"UID:{entry.id}-{entry.day:%Y%m%d}@kiosk",
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
