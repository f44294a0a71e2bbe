"""The plan: sessions, dates, cautions, objections and lines. Each line knows why it is there."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal, TypeAlias

Level: TypeAlias = Literal["not-now", "wait", "ask"]
Section: TypeAlias = Literal[
    "option", "hope", "expect", "cautions", "objections", "sessions", "event",
    "applied", "before", "day", "after", "result", "next", "money", "questions",
]  # fmt: skip
"""Where a line stands. Words: `plan.section.<section>`."""


@dataclass(frozen=True, slots=True)
class Avoid:
    """Something to leave until the end of a day. `what` is an id of the schedule's rules."""

    what: str
    until: dt.date


@dataclass(frozen=True, slots=True)
class Session:
    """One treatment appointment.

    `fits` is False where an event stands in its way. `aquagold_on` is the day of the facial that belongs to
    it: None where there is none, or where the clinic has not set its gap. `moved_from` is the closed day that
    it would have been on.
    """

    number: int
    date: dt.date
    treatments: tuple[str, ...]
    avoid: tuple[Avoid, ...]
    fits: bool = True
    aquagold_on: dt.date | None = None
    moved_from: dt.date | None = None

    @property
    def last_day(self) -> dt.date:
        """Its own day, or that of its facial where that comes later."""
        return max(self.date, self.aquagold_on or self.date)


@dataclass(frozen=True, slots=True)
class RaisedCaution:
    """A caution that an answer raised; `text` is the sentence to talk through, `because` as in a `Line`.

    `set_aside_by` holds the initials of who talked it through; None where nobody has.
    """

    id: str
    level: Level
    text: str
    because: str
    set_aside_by: str | None = None


@dataclass(frozen=True, slots=True)
class Objection:
    """What does not fit, in plain sentences; `because` as in a `Line`.

    `sessions_that_fit` is set on `not-enough-time`.
    """

    id: str
    text: str
    because: str
    sessions_that_fit: int | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One entry of the plan, in whole sentences without marks: show `text` literally.

    `because` names what put it there: `answer health=cold-sores`, `choice option=microneedling`,
    `rule after/sun`, `clinic open-on`, `pack default sessions`, `choice set-aside=acne`.
    """

    id: str
    section: Section
    text: str
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What follows from a record. With `dates_withheld` there are no sessions and no day to judge."""

    pack: str
    pack_version: str
    language: str
    today: dt.date
    option: str | None
    dates_withheld: bool
    sessions: tuple[Session, ...]
    judge_result_on: dt.date | None
    cautions: tuple[RaisedCaution, ...]
    objections: tuple[Objection, ...]
    lines: tuple[Line, ...]
