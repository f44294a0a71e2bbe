"""The numbers that dates are made from, each with the facts it rests on."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

import msgspec

from kiosk.content.evidence import Facts
from kiosk.values import Id, Value

Days: TypeAlias = Annotated[int, msgspec.Meta(ge=0, le=365)]


class Range(Value, frozen=True, kw_only=True):
    """What may be chosen: from `least` to `most`, `usual` where nothing was chosen."""

    least: int
    most: int
    usual: int
    facts: Facts


class Rule(Value, frozen=True, kw_only=True):
    """Something to avoid for `days` days. Words: `avoid.<id>.name`; the JSON plan calls it `what`."""

    id: Id
    days: Days
    facts: Facts


class EventRule(Value, frozen=True, kw_only=True):
    """Clear days that an event in the patient's life needs. Words: `event.<id>.name`."""

    before: Days = 0
    after: Days = 0
    facts: Facts = ()


class Task(Value, frozen=True, kw_only=True):
    """A line of the tick list. Words: `task.<id>.text`, `.short`.

    `days` counts from the session: a `before` task begins that many days before it, a `day` task is on
    the day, an `after` task is kept up until the end of that many days after it.
    """

    id: Id
    when: Literal["before", "day", "after"]
    days: Days = 0
    icon: Id
    facts: Facts = ()
    treatments: tuple[Id, ...] = ()
    """Only where a session holds one of these; empty = always."""


class Healing(Value, frozen=True, kw_only=True):
    """What is normal from day `first` to day `last` after a session. Words: `healing.<id>.name`, `.text`."""

    id: Id
    first: Days
    last: Days
    facts: Facts


class Alarm(Value, frozen=True, kw_only=True):
    """When to call. Words: `alarm.<id>.text`. `emergency` means the emergency line, now."""

    id: Id
    is_emergency: bool = False
    facts: Facts = ()


class Schedule(Value, frozen=True, kw_only=True):
    """The numbers that dates are made from, each with the facts it rests on."""

    sessions: Range
    weeks_apart: Range
    before: tuple[Rule, ...]
    after: tuple[Rule, ...]
    events: dict[Id, EventRule]
    judge_months: Annotated[int, msgspec.Meta(ge=1, le=24)]
    judge_facts: Facts
    tasks: tuple[Task, ...]
    healing: tuple[Healing, ...]
    alarms: tuple[Alarm, ...]
