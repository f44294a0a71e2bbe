"""The calendar strip of a plan: its sessions, days without sun, the event and the day to judge the result."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from kiosk.content.schedule import Schedule
from kiosk.picture.days import FAR, NamedDay, SessionDay
from kiosk.picture.shapes import Picture
from kiosk.picture.timeline import StripWords, timeline
from kiosk.plan.plan import Plan
from kiosk.visit.drawn_size import letters
from kiosk.visit.visit import Visit


def plan_strip(visit: Visit, plan: Plan, width: float, *, has_legend: bool = True) -> Picture:
    """The plan's timeline, drawn to scale in days; the plan has sessions."""
    words, schedule, wish = visit.content.words, visit.content.pack.schedule, visit.choices.event
    sessions = tuple(
        SessionDay(session.date, words.number(session.number), words.date(session.date, "day"), session.fits)
        for session in plan.sessions
    )
    last = plan.judge_result_on or plan.sessions[-1].date
    judge = NamedDay(last, words.text("ui.strip-judge", date=words.date(last, "day")))
    event = None
    if wish is not None:
        name = f"{words.text(f'event.{wish.kind}.name')} {words.date(wish.date, 'day')}"
        event = NamedDay(wish.date, name, wish.until)
    return timeline(
        sessions,
        judge=judge,
        event=event,
        months=tuple(
            (day, (words.date(day, "month-long"), words.date(day, "month-short")))
            for day in _months(plan.sessions[0].date - FAR, last + FAR)
        ),
        no_sun=days_without_sun(schedule),
        words=StripWords(words.text("ui.strip-no-sun"), words.text("ui.strip-misfit"))
        if has_legend
        else StripWords(),
        width=width,
        size=letters(visit),
        says=words.count(
            "ui.strip-says",
            len(plan.sessions),
            dates=words.listed(words.date(session.date, "full") for session in plan.sessions),
        ),
    )


def days_without_sun(schedule: Schedule) -> tuple[int, int]:
    """For how many days before and after a session the skin stays out of the sun."""
    return (
        max((rule.days for rule in schedule.before if rule.id == "sun"), default=0),
        max((rule.days for rule in schedule.after if rule.id == "sun"), default=0),
    )


def _months(first: dt.date, last: dt.date) -> Iterator[dt.date]:
    """The first days of all months from one day to another."""
    day = first.replace(day=1)
    while day <= last:
        yield day
        day = (day + dt.timedelta(days=32)).replace(day=1)
