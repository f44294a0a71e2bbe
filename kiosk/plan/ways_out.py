"""Where a course does not fit before an event: the nearest sessions, first days and gaps with which it does."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from kiosk.content.content import Content
from kiosk.content.pack import Option
from kiosk.plan.course import (
    chosen_or_usual,
    clinic_for,
    earliest_first_session,
    fits_before,
    sessions_of,
)
from kiosk.plan.engine import plan_of
from kiosk.plan.plan import Plan
from kiosk.plan.record import Choices, Record
from kiosk.settings import Clinic

Kind: TypeAlias = Literal["fewer-sessions", "earlier-start", "closer-together"]
"""What is changed; the last one may begin earlier too. Words: `plan.way-out.<kind>`."""


@dataclass(frozen=True, slots=True)
class WayOut:
    """Choices with which all sessions fit before the event, and the short sentence that offers them."""

    kind: Kind
    choices: Choices
    text: str


def ways_out(content: Content, record: Record, clinic: Clinic) -> tuple[WayOut, ...]:
    """The ways out of `not-enough-time`, at most one of each kind; none where the plan has no such objection.

    None of them raises an objection that the plan did not have. The gap is changed only where no earlier
    start will do.

    Raises:
        KeyError, ValueError: as `plan_of` does.
    """
    return tuple(_ways(content, record, clinic, plan_of(content, record, clinic)))


def in_one_sentence(content: Content, plan: Plan, record: Record, ways: tuple[WayOut, ...]) -> str | None:
    """What does not fit and what does: "4 sessions do not fit before 20 March: 3 do, or start by 4 January".

    None where there is no way out.
    """
    event = record.choices.event
    if event is None or not ways:
        return None
    words = content.words
    lead = words.count("plan.way-out.lead", len(plan.sessions), date=words.date(event.date, "day-year"))
    parts = [_part(content, way) for way in ways]
    return words.text("plan.way-out.sentence", lead=lead, ways=words.text("plan.way-out.or").join(parts))


def _ways(content: Content, record: Record, clinic: Clinic, plan: Plan) -> Iterator[WayOut]:
    objection = next((one for one in plan.objections if one.id == "not-enough-time"), None)
    if objection is None or record.choices.option is None:
        return
    known = {one.id for one in plan.objections} - {"not-enough-time"}
    option = content.option(record.choices.option)
    search = _Search(content, record, clinic, option, frozenset(known))
    choices, schedule = record.choices, content.pack.schedule
    if (fitting := objection.sessions_that_fit or 0) >= schedule.sessions.least:
        yield from search.way("fewer-sessions", replace(choices, sessions=fitting))
    before = plan.sessions[0].date
    earlier = search.latest_start(choices, before)
    if earlier:
        yield from search.way("earlier-start", replace(choices, first_session=earlier))
        return
    usual = chosen_or_usual(schedule.weeks_apart, choices.weeks_apart)
    for weeks in range(usual - 1, schedule.weeks_apart.least - 1, -1):
        closer = replace(choices, weeks_apart=weeks)
        start = search.latest_start(closer, before + dt.timedelta(days=1)) or before
        ways = list(search.way("closer-together", replace(closer, first_session=start)))
        if ways:
            yield ways[0]
            return


@dataclass(frozen=True, slots=True)
class _Search:
    """Tries other choices of one record; `known` are the objections that stand anyway."""

    content: Content
    record: Record
    clinic: Clinic
    option: Option
    known: frozenset[str]

    def way(self, kind: Kind, choices: Choices) -> Iterator[WayOut]:
        """The way out, where these choices are one."""
        plan = plan_of(self.content, replace(self.record, choices=choices), self.clinic)
        if {objection.id for objection in plan.objections} <= self.known:
            yield WayOut(kind, choices, _text(self.content, kind, plan, choices))

    def latest_start(self, choices: Choices, before: dt.date) -> dt.date | None:
        """The last first day before `before` with which all sessions fit; None where even the earliest is too late.

        A later start never makes a course end earlier, so the days are halved until one is left; and it is an
        open one, for a closed day would be as good as the open one after it.
        """
        clinic = clinic_for(self.clinic, choices)
        first = earliest_first_session(self.content.pack.schedule, clinic, self.record.today)
        if first is None or first >= before or not self._fits(choices, first):
            return None
        last = before - dt.timedelta(days=1)
        while first < last:
            middle = last - (last - first) // 2
            if self._fits(choices, middle):
                first = middle
            else:
                last = middle - dt.timedelta(days=1)
        return first

    def _fits(self, choices: Choices, first: dt.date) -> bool:
        choices = replace(choices, first_session=first)
        clinic, schedule = clinic_for(self.clinic, choices), self.content.pack.schedule
        sessions = sessions_of(schedule, self.option, choices, clinic, self.record.today)
        return fits_before(schedule, sessions, choices)


def _text(content: Content, kind: Kind, plan: Plan, choices: Choices) -> str:
    """The offer by itself, for a tile."""
    words, date = content.words, content.words.date(plan.sessions[0].date, "full")
    match kind:
        case "fewer-sessions":
            return words.count("plan.way-out.fewer-sessions", len(plan.sessions))
        case "earlier-start":
            return words.text("plan.way-out.earlier-start", date=date)
        case _:
            return words.count("plan.way-out.closer-together", choices.weeks_apart or 0, date=date)


def _part(content: Content, way: WayOut) -> str:
    """The offer inside a sentence that has named the sessions and the event."""
    words, choices = content.words, way.choices
    date = words.date(choices.first_session, "day-year") if choices.first_session else ""
    match way.kind:
        case "fewer-sessions":
            return words.count("plan.way-out.part.fewer-sessions", choices.sessions or 0)
        case "earlier-start":
            return words.text("plan.way-out.part.earlier-start", date=date)
        case _:
            return words.count("plan.way-out.part.closer-together", choices.weeks_apart or 0, date=date)
