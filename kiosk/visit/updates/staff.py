"""Staff comes and goes: the PIN pad, staff mode, and what becomes of a visit when it ends."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from kiosk.visit.consultation import PLACES
from kiosk.visit.effects import CheckPin
from kiosk.visit.events.staff import (
    CornerHeld,
    PadClosed,
    PadEvent,
    PinAccepted,
    PinDone,
    PinErased,
    PinEvent,
    PinMissing,
    PinRefused,
    PinTyped,
    PinUnchecked,
    StaffEnded,
)
from kiosk.visit.outcome import Outcome, left, with_ticket
from kiosk.visit.staff import COVERED_S, MOST_DIGITS, PAD_IDLE_S, STAFF_MOST_S, Pad, Staff
from kiosk.visit.updates.desk import looked
from kiosk.visit.visit import Setting, Visit, fresh, pad_of


def at_the_pad(visit: Visit, event: PadEvent) -> Outcome:
    """The visit after a touch of staff. Where no pad is shown, its keys mean nothing."""
    setting = visit.setting
    if isinstance(event, (CornerHeld, StaffEnded)):
        if setting.staff is not None:
            return staff_gone(visit)
        is_asked = isinstance(event, CornerHeld) and pad_of(setting) is None
        return (_with_pad(visit, Pad()) if is_asked else visit), ()
    pad = pad_of(setting)
    if pad is None:
        return visit, ()
    pad = replace(pad, quiet=0)
    match event:
        case PinTyped(digit) if pad.takes_digits:
            return _with_pad(visit, replace(pad, typed=(pad.typed + digit)[:MOST_DIGITS])), ()
        case PinErased():
            return _with_pad(visit, replace(pad, typed=pad.typed[:-1])), ()
        case PinDone() if pad.can_be_tried:
            visit, ticket = with_ticket(visit)
            return _with_pad(visit, Pad(ticket=ticket)), (CheckPin(ticket, pad.typed),)
        case PinTyped() | PinDone():
            return visit, ()
        case PadClosed():
            return _with_pad(visit, None), ()
        case _:
            assert_never(event)


def of_the_pin(visit: Visit, event: PinEvent) -> Outcome:
    """Take up what the worker says of a PIN, if it answers what was tried last."""
    pad = visit.setting.pad
    if pad is None or pad.ticket != event.ticket:
        return visit, ()
    match event:
        case PinAccepted():
            return _let_in(visit)
        case PinRefused(_, wait_s, is_locked):
            return _with_pad(visit, Pad(says="locked" if is_locked else "wrong", wait_s=wait_s)), ()
        case PinMissing():
            return _with_pad(visit, Pad(says="missing")), ()
        case PinUnchecked():
            return _with_pad(visit, Pad(says="unchecked")), ()
        case _:
            assert_never(event)


def staff_a_second_later(visit: Visit) -> Outcome:
    """Waits grow shorter, a quiet pad closes, and staff mode ends when it has been quiet or on for too long."""
    setting = visit.setting
    if setting.pad is not None:
        visit = replace(visit, setting=replace(setting, pad=_pad_a_second_later(setting, setting.pad)))
    staff = setting.staff
    if staff is None:
        return _covered_a_second_longer(visit)
    staff = replace(staff, quiet=staff.quiet + 1, on=staff.on + 1)
    visit = replace(visit, setting=replace(visit.setting, staff=staff))
    is_over = staff.quiet >= visit.clinic.staff_idle or staff.on >= STAFF_MOST_S
    return staff_gone(visit, is_idle=True) if is_over else (visit, ())


def staff_gone(visit: Visit, *, is_idle: bool = False) -> Outcome:
    """Staff mode is off. In the consultation room a visit is kept behind the PIN for a while; in the waiting room the
    patient is asked whether they are still there, so that nothing of theirs is shown to anybody else.
    """
    off = replace(visit.setting, staff=None, pad=None)
    if off.room == "consultation":
        if visit.consultation is not None and visit.consultation.place in PLACES:
            return replace(visit, setting=off, covered=0), ()
        return fresh(off), ()
    visit = replace(visit, setting=off)
    return left(visit) if is_idle else (replace(visit, quiet=visit.clinic.idle.after), ())


def _let_in(visit: Visit) -> Outcome:
    """Staff mode is on. What was kept behind the PIN is there again; at the desk the kiosk is looked over."""
    staff = Staff()
    setting = replace(visit.setting, staff=staff, pad=None)
    if setting.room == "consultation" and visit.consultation is None:
        visit = fresh(setting)
    else:
        visit = replace(visit, setting=setting, covered=0)
    return looked(visit, staff) if visit.is_at_desk else (visit, ())


def _covered_a_second_longer(visit: Visit) -> Outcome:
    """Nobody has come back for what is kept behind the PIN: it is wiped in the end."""
    if visit.consultation is None:
        return visit, ()
    visit = replace(visit, covered=visit.covered + 1)
    return left(visit) if visit.covered >= COVERED_S else (visit, ())


def _pad_a_second_later(setting: Setting, pad: Pad) -> Pad | None:
    """Whoever waits for the next try, or for an answer, keeps the pad, and then has all the time to type."""
    if pad.wait_s or pad.ticket is not None:
        return replace(pad, wait_s=max(0, pad.wait_s - 1), quiet=0)
    pad = replace(pad, quiet=pad.quiet + 1)
    if pad.quiet < PAD_IDLE_S:
        return pad
    return replace(pad, typed="") if setting.room == "consultation" else None


def _with_pad(visit: Visit, pad: Pad | None) -> Visit:
    return replace(visit, setting=replace(visit.setting, pad=pad))
