"""Taking answers along: kept in the store under a code, taken back, and what the store says of it."""

from __future__ import annotations

from dataclasses import replace

from kiosk.printing.printer import PrinterStatus
from kiosk.visit.carried import to_bytes
from kiosk.visit.effects import CancelPrint, Effect, HandOver, PrintSlip, Reword, TakeBack
from kiosk.visit.events.hand_over import (
    HandedOver,
    HandOverEvent,
    HandOverFailed,
    SlipAsked,
    TakeAlongAsked,
    TakeBackAsked,
    TakeBackFailed,
    TakenBack,
)
from kiosk.visit.hand_over import TakenAlong
from kiosk.visit.outcome import Outcome, with_ticket
from kiosk.visit.visit import MOST_PRINTS, PrintJob, Visit


def of_the_hand_over(visit: Visit, event: HandOverEvent) -> Outcome:
    """The visit after a wish of the patient, or an answer of the store."""
    match event:
        case TakeAlongAsked():
            return _taken_along(visit)
        case TakeBackAsked():
            return _taken_back(visit)
        case SlipAsked():
            return _slip_asked(visit)
        case _:
            return _answered(visit, event)


def read_as_now(outcome: Outcome) -> Outcome:
    """What is kept follows how the patient reads, so that the room opens in the same language and in easy words or
    not, under the same code. What was answered since then is not in it: that takes a touch (`along_sheet.py`).
    """
    visit, effects = outcome
    along = visit.along
    if along is None or along.stage != "kept":
        return outcome
    record = replace(along.record, language=visit.content.words.language, is_easy=visit.looks.is_easy)
    if record == along.record:
        return outcome
    visit, ticket = with_ticket(replace(visit, along=replace(along, record=record)))
    return visit, (*effects, Reword(ticket, along.code, to_bytes(record, visit.content)))


def _answered(visit: Visit, event: HandedOver | HandOverFailed | TakenBack | TakeBackFailed) -> Outcome:
    """Take up an answer of the store. A code that comes for nobody opens nothing: its record goes at once."""
    along = visit.along
    is_ours = along is not None and along.ticket == event.ticket and along.is_waiting
    if along is None or not is_ours:
        return visit, (TakeBack(event.ticket, event.code),) if isinstance(event, HandedOver) else ()
    match event:
        case HandedOver(_, code):
            return _kept(visit, along, code)
        case HandOverFailed(_, reason):
            along = replace(along.before or replace(along, stage="failed"), trouble=reason, wish="keep")
        case TakenBack():
            along = replace(along, stage="taken-back", code="", trouble=None)
        case _:
            along = replace(along, stage="kept", trouble=event.reason)
    return replace(visit, along=along), ()


def _taken_along(visit: Visit) -> Outcome:
    """Have the answers kept as they are now, in place of what was kept before."""
    along = visit.along
    if not visit.is_awake or (along is not None and along.is_waiting):
        return visit, ()
    visit, ticket = with_ticket(visit)
    before = along if along is not None and along.stage == "kept" else None
    effect = HandOver(ticket, to_bytes(visit.record, visit.content))
    return replace(visit, along=TakenAlong(ticket=ticket, record=visit.record, before=before)), (effect,)


def _kept(visit: Visit, along: TakenAlong, code: str) -> Outcome:
    """What is newer is kept, so what it replaces can go, and a slip with an older code too."""
    slip = visit.slip
    old: tuple[Effect, ...] = (CancelPrint(slip.ticket),) if slip and not slip.status.is_final else ()
    visit = replace(visit, along=replace(along, stage="kept", code=code, before=None), slip=None)
    if along.before is None:
        return visit, old
    visit, ticket = with_ticket(visit)
    return visit, (*old, TakeBack(ticket, along.before.code))


def _taken_back(visit: Visit) -> Outcome:
    """Have what was kept deleted at once."""
    along = visit.along
    if along is None or along.stage != "kept":
        return visit, ()
    visit, ticket = with_ticket(visit)
    return replace(
        visit, along=replace(along, ticket=ticket, stage="going-back", wish="delete", trouble=None)
    ), (TakeBack(ticket, along.code),)


def _slip_asked(visit: Visit) -> Outcome:
    """Print the code; one job for however many taps, and within the limit of all prints."""
    along, slip = visit.along, visit.slip
    is_busy = slip is not None and not slip.status.is_final
    if along is None or not along.code or is_busy or visit.prints >= MOST_PRINTS:
        return visit, ()
    visit, ticket = with_ticket(visit)
    slip = PrintJob(ticket=ticket, status=PrinterStatus.WAITING, pages=1)
    effect = PrintSlip(ticket, visit.content.words.language, along.code)
    return replace(visit, slip=slip, prints=visit.prints + 1), (effect,)
