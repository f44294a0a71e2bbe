"""The days of a plan that go into a calendar: one list for the code on paper and for the calendar file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from kiosk.plan.combine import FACIAL
from kiosk.plan.plan import Plan


@dataclass(frozen=True, slots=True)
class DayToKeep:
    """One day: a session, its facial where that has a day of its own, the day to judge, the next appointment.

    `session` counts from 1; it is that of the last session for the day to judge, and 0 where the day belongs to none.
    `treatments` are those of this day, and all of them for the day to judge.
    """

    kind: Literal["session", "facial", "judge", "next"]
    session: int
    date: dt.date
    treatments: tuple[str, ...]


def days_to_keep(plan: Plan, next_appointment: dt.date | None = None) -> Iterator[DayToKeep]:
    """All of them, each facial after its session, then the day to judge, then an appointment that is none of these."""
    for session in plan.sessions:
        facial = session.aquagold_on
        is_apart = facial is not None and facial != session.date
        held = tuple(id for id in session.treatments if not (is_apart and id == FACIAL))
        yield DayToKeep("session", session.number, session.date, held)
        if facial is not None and is_apart:
            yield DayToKeep("facial", session.number, facial, (FACIAL,))
    if plan.judge_result_on is not None:
        last = plan.sessions[-1]
        yield DayToKeep("judge", last.number, plan.judge_result_on, last.treatments)
    if next_appointment is not None and all(next_appointment != day.date for day in days_to_keep(plan)):
        yield DayToKeep("next", 0, next_appointment, ())


def calendar_id(day: DayToKeep, plan: Plan, clinic: str) -> str:
    """The id of a day in any calendar: the same for the same plan, another for other dates or another clinic.

    It is made of what the calendar shows anyway, so it tells nothing of a patient. Short, as a QR code holds it.
    """
    said = [clinic, plan.pack, plan.today, *(other.date for other in days_to_keep(plan))]
    import hashlib  # noqa: PLC0415 - it brings OpenSSL with it; what only walks needs none

    mark = hashlib.sha256("\n".join(map(str, said)).encode()).hexdigest()[:8]
    return f"{day.kind[0]}{day.session}-{mark}@kiosk"
