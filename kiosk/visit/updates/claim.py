"""A code that was typed in the consultation room opens the visit it belongs to, or says why not."""

from __future__ import annotations

from dataclasses import replace

from msgspec.structs import replace as altered

from kiosk.store.code import NotACode, read_code
from kiosk.store.trouble import Trouble
from kiosk.visit.carried import Arrived, CannotCarry, from_bytes
from kiosk.visit.effects import Claim
from kiosk.visit.events.hand_over import Claimed, ClaimEvent, ClaimFailed, CodeEntered
from kiosk.visit.events.room import WentTo
from kiosk.visit.hand_over import CodeTry
from kiosk.visit.outcome import Outcome, with_ticket
from kiosk.visit.updates.room import in_the_room
from kiosk.visit.visit import Visit


def of_the_claim(visit: Visit, event: ClaimEvent) -> Outcome:
    """The visit after a code was typed, or after the store's answer to it."""
    if isinstance(event, CodeEntered):
        return _asked_for(visit, event.code)
    return _answered(visit, event)


def _asked_for(visit: Visit, typed: str) -> Outcome:
    """Ask the store for the record. A slip of the finger is noticed here, and one code is asked for at a time."""
    if visit.consultation is None or (visit.code_try is not None and visit.code_try.is_waiting):
        return visit, ()
    try:
        code = read_code(typed)
    except NotACode:
        return replace(visit, code_try=CodeTry(trouble=Trouble.WRONG_CODE)), ()
    visit, ticket = with_ticket(visit)
    return replace(visit, code_try=CodeTry(ticket=ticket)), (Claim(ticket, code.shown),)


def _answered(visit: Visit, event: Claimed | ClaimFailed) -> Outcome:
    """Open the record that came, if it answers what was asked last."""
    asked = visit.code_try
    if asked is None or not asked.is_waiting or asked.ticket != event.ticket:
        return visit, ()
    if isinstance(event, ClaimFailed):
        return replace(visit, code_try=replace(asked, trouble=event.reason)), ()
    try:
        arrived = from_bytes(event.record, visit.content)
    except CannotCarry:
        return replace(visit, code_try=replace(asked, trouble=Trouble.UNREADABLE)), ()
    return in_the_room(with_record(visit, arrived), WentTo("agenda"))


def with_record(visit: Visit, arrived: Arrived) -> Visit:
    """The visit as the patient left it in the waiting room."""
    record = arrived.record
    seen = tuple(
        page.id
        for chapter in visit.content.pack.chapters
        for step in chapter.steps
        if step.id not in record.not_covered
        for page in step.pages
    )
    return replace(
        visit,
        answers=record.answers,
        choices=record.choices,
        questions=record.questions,
        private=record.private,
        name=record.name,
        language=record.language,
        looks=altered(visit.looks, is_easy=record.is_easy),
        seen=seen,
        code_try=None,
        dropped=arrived.dropped,
    )
