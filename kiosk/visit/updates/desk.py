"""At the desk's page: looks, test pages, and a queue that is cleared."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from kiosk.printing.printer import PrinterStatus
from kiosk.visit.desk import Desk
from kiosk.visit.effects import ClearQueue, LookOver, PrintTest
from kiosk.visit.events.desk import (
    DeskAnswer,
    DeskAsked,
    DeskLeft,
    DeskTouch,
    LookAsked,
    LookedOver,
    PrintTestAsked,
    PrintTestProgressed,
    QueueClearAsked,
    QueueCleared,
)
from kiosk.visit.outcome import Outcome, with_ticket
from kiosk.visit.staff import Staff
from kiosk.visit.visit import Visit


def at_the_desk(visit: Visit, event: DeskTouch) -> Outcome:
    """The visit after a touch on the desk's page; elsewhere, or while an order is under way, nothing changes. One can
    always come to it from the door of the consultation room, and go back.
    """
    staff = visit.setting.staff
    if staff is None:
        return visit, ()
    if isinstance(event, DeskAsked):
        room = visit.consultation
        is_at_door = room is not None and room.place == "door" and not visit.is_at_desk
        return looked(visit, replace(staff, has_desk=True)) if is_at_door else (visit, ())
    if isinstance(event, DeskLeft):
        return _with_staff(visit, replace(staff, has_desk=False)), ()
    if not visit.is_at_desk or staff.desk.is_busy:
        return visit, ()
    if isinstance(event, LookAsked):
        return looked(visit, staff)
    visit, ticket = with_ticket(visit)
    match event:
        case PrintTestAsked():
            desk = replace(staff.desk, order=ticket, test=PrinterStatus.WAITING, clearing="")
            return _with_desk(visit, staff, desk), (PrintTest(ticket),)
        case QueueClearAsked():
            desk = replace(staff.desk, order=ticket, test=None, clearing="under-way")
            return _with_desk(visit, staff, desk), (ClearQueue(ticket),)
        case _:
            assert_never(event)


def of_the_desk(visit: Visit, event: DeskAnswer) -> Outcome:
    """Take up what the worker says, if it answers what was asked last. What was ordered changes what a look finds."""
    staff = visit.setting.staff
    if staff is None:
        return visit, ()
    desk = staff.desk
    match event:
        case LookedOver(ticket, look) if ticket == desk.ticket:
            return _with_desk(visit, staff, replace(desk, look=look or desk.look)), ()
        case PrintTestProgressed(ticket, status) if ticket == desk.order and desk.test is not None:
            staff = replace(staff, desk=replace(desk, test=status))
            return looked(visit, staff) if status.is_final else (_with_staff(visit, staff), ())
        case QueueCleared(ticket, is_clear) if ticket == desk.order:
            return looked(
                visit, replace(staff, desk=replace(desk, clearing="done" if is_clear else "failed"))
            )
        case _:
            return visit, ()


def looked(visit: Visit, staff: Staff) -> Outcome:
    """Have the kiosk looked over, with staff mode as it is to be; what was found before stands until then."""
    visit, ticket = with_ticket(visit)
    language = visit.clinic.language
    return _with_desk(visit, staff, replace(staff.desk, ticket=ticket)), (LookOver(ticket, language),)


def _with_desk(visit: Visit, staff: Staff, desk: Desk) -> Visit:
    return _with_staff(visit, replace(staff, desk=desk))


def _with_staff(visit: Visit, staff: Staff) -> Visit:
    return replace(visit, setting=replace(visit.setting, staff=staff))
