"""What is ticked on the agenda: cautions with initials, checks gone over, private questions."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from kiosk.plan.record import SetAside
from kiosk.visit.consultation import Consultation
from kiosk.visit.events.room import (
    AgendaEvent,
    CautionTakenUp,
    CautionTalkedThrough,
    CheckDiscussed,
    InitialsGiven,
    PrivateAllowed,
    PrivateShown,
)
from kiosk.visit.staff import Staff
from kiosk.visit.visit import Visit

LONGEST_INITIALS = 4


def ticked(visit: Visit, consultation: Consultation, event: AgendaEvent) -> Visit:
    """The visit after a touch on the agenda; an unknown id changes nothing."""
    match event:
        case CautionTalkedThrough(caution):
            consultation = _set_aside(visit, consultation, caution)
        case CautionTakenUp(caution):
            kept = tuple(aside for aside in consultation.set_aside if aside.caution != caution)
            consultation = replace(consultation, set_aside=kept)
        case InitialsGiven(caution):
            return _signed(visit, consultation, caution)
        case CheckDiscussed(question) if question in visit.content.pack.questions:
            consultation = replace(consultation, discussed=_toggled(consultation.discussed, question))
        case PrivateShown(question) if question in visit.private:
            consultation = replace(consultation, uncovered=(*consultation.uncovered, question))
        case PrivateAllowed(question) if question in visit.private:
            consultation = replace(consultation, on_paper=_toggled(consultation.on_paper, question))
        case CheckDiscussed() | PrivateShown() | PrivateAllowed():
            return visit
        case _:
            assert_never(event)
    return replace(visit, consultation=consultation)


def _set_aside(visit: Visit, consultation: Consultation, caution: str) -> Consultation:
    """The caution with the initials of whoever is at the glass; nobody's initials set nothing aside."""
    staff = visit.setting.staff
    if staff is None or not staff.initials or caution not in visit.content.pack.cautions:
        return consultation
    others = tuple(aside for aside in consultation.set_aside if aside.caution != caution)
    return replace(consultation, set_aside=(*others, SetAside(caution=caution, initials=staff.initials)))


def _signed(visit: Visit, consultation: Consultation, caution: str) -> Visit:
    initials = "".join(letter for letter in visit.typed if letter.isalpha())[:LONGEST_INITIALS].upper()
    if not initials:
        return visit
    setting = replace(visit.setting, staff=replace(visit.setting.staff or Staff(), initials=initials))
    visit = replace(visit, setting=setting, sheet=None, typed="")
    return replace(visit, consultation=_set_aside(visit, consultation, caution))


def _toggled(chosen: tuple[str, ...], id: str) -> tuple[str, ...]:
    return tuple(other for other in chosen if other != id) if id in chosen else (*chosen, id)
