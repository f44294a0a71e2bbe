"""A month to choose a day from: for the first session, or for a day to keep clear of."""

from __future__ import annotations

import calendar
import datetime as dt
from typing import assert_never

from babel.dates import get_day_names

from kiosk.content.scripts import is_written_in
from kiosk.content.words import Words
from kiosk.plan.calendar import why_closed
from kiosk.plan.course import clinic_for
from kiosk.plan.record import Event as LifeEvent
from kiosk.visit.blocks import Month, Tile, Weekday
from kiosk.visit.events.builder import ClosedDayToggled
from kiosk.visit.events.event import Event, FirstSessionChosen, LifeEventChosen, Opened
from kiosk.visit.events.room import NextAppointmentChosen
from kiosk.visit.sheets import DateSheet
from kiosk.visit.visit import Visit

MONTHS_AHEAD = 24
"""How far ahead a day can be chosen."""


def event_tiles(visit: Visit, *, in_room: bool = False) -> tuple[Tile, ...]:
    """A tile for each kind of day to keep clear of, and one for none where one is set; the room marks that one."""
    words, event = visit.content.words, visit.choices.event
    kinds = tuple(
        _event_tile(visit, kind, event.date if event and event.kind == kind else None, in_room=in_room)
        for kind in visit.content.pack.schedule.events
    )
    none = Tile(id="no-event", text=words.text("ui.no-event"), sends=LifeEventChosen(None), look="link")
    return (*kinds, none) if event else kinds


def _event_tile(visit: Visit, kind: str, day: dt.date | None, *, in_room: bool) -> Tile:
    words = visit.content.words
    month = day.replace(day=1) if day else visit.setting.first_month
    return Tile(
        id=f"event-{kind}" if in_room else kind,
        text=words.text(f"event.{kind}.name"),
        note=words.date(day, "full") if day else words.text("ui.none-set"),
        sends=Opened(DateSheet("special-day" if kind == "special-day" else "sun-holiday", month)),
        look="link",
        icon="flag",
        is_chosen=in_room and day is not None,
    )


def month_of(visit: Visit, sheet: DateSheet) -> Month:
    """The sheet's month as a grid of days. Days gone by are off, and weeks gone by are left out; closed days are off
    for a session.
    """
    words = visit.content.words
    first_weekday = words.locale.first_week_day
    weeks = calendar.Calendar(first_weekday).monthdatescalendar(sheet.month.year, sheet.month.month)
    return Month(
        title=words.date(sheet.month, "month"),
        weekdays=tuple(weekday_of(words, (first_weekday + place) % 7) for place in range(7)),
        days=tuple(
            _day_tile(visit, sheet, day) if day.month == sheet.month.month else None
            for week in weeks
            if week[-1] >= visit.setting.tomorrow
            for day in week
        ),
        earlier=_turn(visit, sheet, -1),
        later=_turn(visit, sheet, 1),
    )


def weekday_of(words: Words, day: int) -> Weekday:
    """A day of the week, 0 = Monday, by its names."""
    name, short, narrow = (
        str(get_day_names(width, "stand-alone", locale=words.locale)[day])
        for width in ("wide", "abbreviated", "narrow")
    )
    # For Urdu, Pashto and Yiddish Unicode's tables have the narrow names in Latin letters.
    return Weekday(name, short, narrow if is_written_in(narrow, name) else short)


def _day_tile(visit: Visit, sheet: DateSheet, day: dt.date) -> Tile:
    words = visit.content.words
    is_off = day < visit.setting.tomorrow or _is_closed(visit, sheet, day)
    return Tile(
        id=f"day-{day.isoformat()}",
        text=words.number(day.day),
        sends=None if is_off else _chosen(sheet, day),
        look="number",
        says=words.date(day, "full"),
        is_chosen=day in _chosen_days(visit, sheet),
    )


def _is_closed(visit: Visit, sheet: DateSheet, day: dt.date) -> bool:
    """Whether the clinic is not there on a day that it must be there on, or that is to be closed."""
    match sheet.purpose:
        case "first-session" | "next-appointment":
            return why_closed(day, clinic_for(visit.clinic, visit.choices)) is not None
        case "closed-day":
            return why_closed(day, visit.clinic) is not None
        case _:
            return False


def _chosen(sheet: DateSheet, day: dt.date) -> Event:
    match sheet.purpose:
        case "first-session":
            return FirstSessionChosen(day)
        case "next-appointment":
            return NextAppointmentChosen(day)
        case "closed-day":
            return ClosedDayToggled(day)
        case "special-day" | "sun-holiday":
            return LifeEventChosen(LifeEvent(kind=sheet.purpose, date=day))
        case _:
            assert_never(sheet.purpose)


def _chosen_days(visit: Visit, sheet: DateSheet) -> tuple[dt.date | None, ...]:
    match sheet.purpose:
        case "first-session":
            return (visit.choices.first_session,)
        case "next-appointment":
            return (visit.consultation.next_appointment if visit.consultation else None,)
        case "closed-day":
            return visit.choices.closed_days
        case "special-day" | "sun-holiday":
            event = visit.choices.event
            return (event.date,) if event and event.kind == sheet.purpose else ()
        case _:
            assert_never(sheet.purpose)


def _turn(visit: Visit, sheet: DateSheet, by: int) -> Tile:
    """To the month before or after; off where no day could be chosen there."""
    words = visit.content.words
    first = visit.setting.first_month
    index = sheet.month.year * 12 + sheet.month.month - 1 + by
    month = dt.date(index // 12, index % 12 + 1, 1)
    ahead = (month.year - first.year) * 12 + month.month - first.month
    return Tile(
        id="earlier" if by < 0 else "later",
        text="",
        says=words.text("ui.earlier" if by < 0 else "ui.later"),
        sends=Opened(DateSheet(sheet.purpose, month)) if 0 <= ahead <= MONTHS_AHEAD else None,
        look="link",
        icon="arrow-left" if by < 0 else "arrow-right",
    )
