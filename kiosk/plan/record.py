"""What one patient answered and chose: the content of a visit file, and what a visit on the glass grows."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from kiosk.plan.answers import Answers


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A day in the patient's life that sessions keep clear of.

    `kind` is an id of `schedule.events`; `until` is its last day, where it lasts.
    """

    kind: str
    date: dt.date
    until: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What was chosen for the plan; None = not chosen, the pack's usual value holds.

    `first_session` None = the first open day that leaves all the days of care before it whole.
    """

    option: str | None = None
    sessions: int | None = None
    weeks_apart: int | None = None
    first_session: dt.date | None = None
    event: Event | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One patient's answers and choices.

    `questions` are ids of `pack.own_questions` or the patient's own words; `not_covered` are ids of steps that
    were not seen; `notes` are the clinician's own words.
    """

    pack: str
    today: dt.date
    language: str = "en"
    name: str = ""
    answers: Answers = Answers()
    choices: Choices = Choices()
    questions: tuple[str, ...] = ()
    notes: str = ""
    not_covered: tuple[str, ...] = ()
