"""The sessions of a course as days: the first, the gaps, what to avoid after each, which fit an event."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import msgspec

from kiosk.content.pack import Option
from kiosk.content.schedule import Range, Rule, Schedule
from kiosk.plan.calendar import next_open_day
from kiosk.plan.combine import facial_day, is_before, is_clear_of
from kiosk.plan.plan import Avoid, Session
from kiosk.plan.record import Choices
from kiosk.settings import Clinic


def chosen_or_usual(range: Range, chosen: int | None) -> int:
    """What was chosen, or the pack's usual value.

    Raises:
        ValueError: the choice lies outside the range.
    """
    if chosen is None:
        return range.usual
    if not range.least <= chosen <= range.most:
        raise ValueError(f"{chosen} is not from {range.least} to {range.most}")
    return chosen


def clinic_for(clinic: Clinic, choices: Choices) -> Clinic:
    """The clinic as it is for this plan: with the days and the gap of the facial that were chosen for it."""
    return msgspec.structs.replace(
        clinic,
        aquagold=choices.aquagold or clinic.aquagold,
        closed_on=(*clinic.closed_on, *choices.closed_days),
    )


def longest(rules: tuple[Rule, ...]) -> Rule | None:
    """The rule with the most days; None where there are no rules."""
    return max(rules, key=lambda rule: rule.days, default=None)


def earliest_first_session(schedule: Schedule, clinic: Clinic, today: dt.date) -> dt.date | None:
    """The first open day before which all days of care can still be kept whole; None where none comes."""
    rule = longest(schedule.before)
    return next_open_day(today + dt.timedelta(days=(rule.days if rule else 0) + 1), clinic)


def has_passed(choices: Choices, today: dt.date) -> bool:
    """Whether the chosen first session lies before today."""
    return choices.first_session is not None and choices.first_session < today


def fits_before(schedule: Schedule, sessions: tuple[Session, ...], choices: Choices) -> bool:
    """Whether there are sessions, and all of them leave the clear days that the chosen event needs before it."""
    event = choices.event
    if event is None or not sessions:
        return False
    return all(is_before(session.last_day, event, schedule.events[event.kind]) for session in sessions)


def has_late_facial(sessions: tuple[Session, ...]) -> bool:
    """Whether a facial does not come before the session after its own."""
    return any(session.last_day >= later.date for session, later in pairwise(sessions))


def sessions_of(
    schedule: Schedule, option: Option, choices: Choices, clinic: Clinic, today: dt.date
) -> tuple[Session, ...]:
    """All sessions of a course, or none where the clinic has no open day to hold one.

    A session that falls on a closed day moves to the next open day, and the one after it keeps at least the
    chosen gap from there.
    """
    gap = dt.timedelta(weeks=chosen_or_usual(schedule.weeks_apart, choices.weeks_apart))
    asked = choices.first_session
    if asked is None or has_passed(choices, today):
        asked = earliest_first_session(schedule, clinic, today)
    sessions: list[Session] = []
    for number in range(1, chosen_or_usual(schedule.sessions, choices.sessions) + 1):
        day = next_open_day(asked, clinic) if asked else None
        if asked is None or day is None:
            return ()
        moved_from = asked if asked != day else None
        sessions.append(_session(number, day, moved_from, schedule, option, choices, clinic))
        asked = day + gap
    return tuple(sessions)


def _session(
    number: int,
    day: dt.date,
    moved_from: dt.date | None,
    schedule: Schedule,
    option: Option,
    choices: Choices,
    clinic: Clinic,
) -> Session:
    facial = facial_day(option, day, clinic)
    event = choices.event
    return Session(
        number=number,
        date=day,
        treatments=option.treatments,
        avoid=tuple(Avoid(rule.id, day + dt.timedelta(days=rule.days)) for rule in schedule.after),
        fits=event is None or is_clear_of(day, facial or day, event, schedule.events[event.kind]),
        aquagold_on=facial,
        moved_from=moved_from,
    )
