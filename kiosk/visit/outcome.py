"""What comes of an event: the visit as it is then, and what is to be done in the world."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeAlias

from kiosk.visit.effects import CancelPrint, Effect
from kiosk.visit.visit import Visit, fresh

Outcome: TypeAlias = tuple[Visit, tuple[Effect, ...]]


def left(visit: Visit) -> Outcome:
    """The patient is gone: a new visit that holds nothing of the old one, and nothing more comes out of the printer."""
    jobs = (job for job in (visit.job, visit.slip) if job is not None and not job.status.is_final)
    return fresh(visit.setting), tuple(CancelPrint(job.ticket) for job in jobs)


def with_ticket(visit: Visit) -> tuple[Visit, int]:
    """The visit with the next ticket taken, and the ticket."""
    ticket = visit.setting.last_ticket + 1
    return replace(visit, setting=replace(visit.setting, last_ticket=ticket)), ticket
