"""Ready schedules to choose from: the soonest, the one before the event, the gentlest. Never one by itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from kiosk.content.content import Content
from kiosk.plan.course import chosen_or_usual, clinic_for, fits_before, has_late_facial, sessions_of
from kiosk.plan.engine import plan_of
from kiosk.plan.plan import Session
from kiosk.plan.record import Choices, Record
from kiosk.settings import Clinic

ScheduleId: TypeAlias = Literal["soonest", "before-event", "gentlest"]
"""Words: `plan.schedule.<id>`."""


@dataclass(frozen=True, slots=True)
class ReadySchedule:
    """Choices that make a whole calendar, its sessions, and short facts for its tile."""

    id: ScheduleId
    choices: Choices
    sessions: tuple[Session, ...]
    facts: tuple[str, ...]


def ready_schedules(content: Content, record: Record, clinic: Clinic) -> tuple[ReadySchedule, ...]:
    """Up to three schedules, no two with the same days; none where no course is chosen or dates are withheld.

    All begin on the first open day that leaves the days of care before it whole, with as many sessions as were
    chosen. `soonest` has the pack's usual gap, `gentlest` its longest; `before-event` has the longest gap with
    which the course fits, with fewer sessions where no gap will do, and is left out where none fits.

    Raises:
        KeyError, ValueError: as `plan_of` does.
    """
    plan = plan_of(content, record, clinic)
    if plan.option is None or plan.dates_withheld or not content.option(plan.option).treatments:
        return ()
    weeks = content.pack.schedule.weeks_apart
    choices = replace(record.choices, first_session=None)
    offers: tuple[tuple[ScheduleId, Choices | None], ...] = (
        ("soonest", replace(choices, weeks_apart=weeks.usual)),
        ("before-event", _before_event(content, choices, clinic, record.today)),
        ("gentlest", replace(choices, weeks_apart=weeks.most)),
    )
    ready: list[ReadySchedule] = []
    for id, offered in offers:
        sessions = _sessions(content, offered, clinic, record.today) if offered else ()
        if offered and sessions and sessions not in [one.sessions for one in ready]:
            facts = tuple(_facts(content, offered, sessions, record.today))
            ready.append(ReadySchedule(id, offered, sessions, facts))
    return tuple(ready)


def _sessions(content: Content, choices: Choices, clinic: Clinic, today: dt.date) -> tuple[Session, ...]:
    option = content.option(choices.option or "")
    return sessions_of(content.pack.schedule, option, choices, clinic_for(clinic, choices), today)


def _before_event(content: Content, choices: Choices, clinic: Clinic, today: dt.date) -> Choices | None:
    """Most sessions first, then the longest gap; none whose facial comes only after the next session."""
    schedule = content.pack.schedule
    most = chosen_or_usual(schedule.sessions, choices.sessions)
    for count in range(most, schedule.sessions.least - 1, -1):
        for weeks in range(schedule.weeks_apart.most, schedule.weeks_apart.least - 1, -1):
            offered = replace(choices, sessions=count, weeks_apart=weeks)
            sessions = _sessions(content, offered, clinic, today)
            if fits_before(schedule, sessions, offered) and not has_late_facial(sessions):
                return offered
    return None


def _facts(
    content: Content, choices: Choices, sessions: tuple[Session, ...], today: dt.date
) -> Iterator[str]:
    """How many and how far apart, from when to when, and how it lies to the event."""
    words, schedule = content.words, content.pack.schedule
    yield words.count("plan.sessions.count", len(sessions))
    if len(sessions) > 1:
        yield words.count("plan.sessions.gap", chosen_or_usual(schedule.weeks_apart, choices.weeks_apart))
    first, last = (words.date(session.date, "day-year") for session in (sessions[0], sessions[-1]))
    yield words.text("plan.schedule.days", first=first, last=last) if len(sessions) > 1 else first
    if choices.event and choices.event.date >= today:
        stands = "fits" if fits_before(schedule, sessions, choices) else "late"
        yield words.text(f"plan.schedule.{stands}", date=words.date(choices.event.date, "day-year"))
