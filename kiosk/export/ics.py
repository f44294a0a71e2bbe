"""The days of a plan as a calendar file (RFC 5545), for the patient's own calendar. All days, no time zone.

A family often shares a calendar, so a title says nothing of the treatment unless the clinic's settings ask for it.
"""

from __future__ import annotations

import datetime as dt

from icalendar import Alarm, Calendar, Event

from kiosk.content.content import Content
from kiosk.content.order import unmarked
from kiosk.content.rich import plain
from kiosk.plan.days_to_keep import DayToKeep, calendar_id, days_to_keep
from kiosk.plan.plan import Plan
from kiosk.plan.record import Record
from kiosk.settings import Clinic

_REMINDED_AT = dt.timedelta(hours=9)


def calendar_file(content: Content, clinic: Clinic, record: Record, plan: Plan) -> bytes:
    """The calendar of a plan and the next appointment. The same gives the same bytes; without dates it holds no day."""
    calendar = Calendar()
    calendar.add("prodid", "-//Kiosk//Kiosk//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for day in days_to_keep(plan, record.next_appointment):
        calendar.add_component(_event(content, clinic, plan, day))
    return bytes(calendar.to_ical())


def _event(content: Content, clinic: Clinic, plan: Plan, day: DayToKeep) -> Event:
    words = content.words
    event = Event()
    event.add("uid", calendar_id(day, plan, clinic.name))
    # The day of the plan, not of the clock: the same plan gives the same file.
    event.add("dtstamp", dt.datetime.combine(plan.today, dt.time(), dt.UTC))
    event.add("dtstart", day.date)
    event.add("dtend", day.date + dt.timedelta(days=1))
    title = unmarked(_title(content, clinic, plan, day))
    event.add("summary", title)
    about = words.text("export.calendar.about", clinic=clinic.name, phone=clinic.phone)
    event.add("description", unmarked(about))
    if place := clinic.said(clinic.address, words.language):
        event.add("location", place)
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")  # a whole day in which there is still time for other things
    if clinic.export.reminder_days is not None:
        event.add_component(_reminder(title, clinic.export.reminder_days))
    return event


def _title(content: Content, clinic: Clinic, plan: Plan, day: DayToKeep) -> str:
    words = content.words
    numbers = {"session": words.number(day.session), "of": words.number(len(plan.sessions))}
    if clinic.export.calendar_titles == "neutral" or day.kind == "next":
        return words.text(f"export.calendar.neutral.{day.kind}", **numbers)
    names = [plain(words.text(f"treatment.{id}.name")) for id in day.treatments]
    treatments = words.with_and(names)
    return words.text(f"export.calendar.named.{day.kind}", treatments=treatments, **numbers)


def _reminder(title: str, days: int) -> Alarm:
    """At nine in the morning, so many days before."""
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", _REMINDED_AT - dt.timedelta(days=days))
    return alarm
