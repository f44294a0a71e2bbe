"""May these go together: an Aquagold facial with its session, sessions with an event in a patient's life."""

from __future__ import annotations

import datetime as dt

from kiosk.content.pack import Option
from kiosk.content.schedule import EventRule
from kiosk.plan.calendar import clear_days, next_open_day
from kiosk.plan.record import Choices, Event
from kiosk.settings import Clinic

FACIAL = "aquagold"


def needs_a_gap(option: Option) -> bool:
    """Whether the option pairs the facial with another treatment, so that someone must say how far apart."""
    return FACIAL in option.treatments and len(option.treatments) > 1


def gap_is_set(clinic: Clinic) -> bool:
    """Whether the clinic has said when the facial is done; no protocol is set, so nothing is assumed."""
    return clinic.aquagold.same_day is True or clinic.aquagold.days_after is not None


def why_that_gap(choices: Choices) -> str:
    """What says when the facial is done: the choices of this plan, or the clinic."""
    return "choice aquagold" if choices.aquagold else "clinic aquagold"


def facial_day(option: Option, session: dt.date, clinic: Clinic) -> dt.date | None:
    """The day of the facial of one session; None where there is none, or where its gap is not set."""
    if FACIAL not in option.treatments:
        return None
    if not needs_a_gap(option) or clinic.aquagold.same_day:
        return session
    if clinic.aquagold.days_after is None:
        return None
    return next_open_day(session + dt.timedelta(days=clinic.aquagold.days_after), clinic)


def is_before(last: dt.date, event: Event, rule: EventRule) -> bool:
    """Whether a session that ends on `last` leaves the clear days that an event needs before it."""
    return clear_days(last, event.date) >= rule.before


def is_after(first: dt.date, event: Event, rule: EventRule) -> bool:
    """Whether a session that begins on `first` leaves the clear days that an event needs after it."""
    return clear_days(event.until or event.date, first) >= rule.after


def is_clear_of(first: dt.date, last: dt.date, event: Event, rule: EventRule) -> bool:
    """Whether a session from `first` to `last` (that of a later facial) keeps clear of an event."""
    return is_before(last, event, rule) or is_after(first, event, rule)
