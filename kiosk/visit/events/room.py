"""What has happened in the consultation room: touches, and what became of a file for the clinic."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

from kiosk.visit.events.builder import BuilderEvent
from kiosk.visit.events.pen import PenEvent
from kiosk.visit.events.template import TemplateTouch

if TYPE_CHECKING:
    from kiosk.content.words import Wording
    from kiosk.visit.consultation import Place
    from kiosk.visit.exports import ExportFault, ExportKind


class ConsultationBegun(Struct, frozen=True):
    """A consultation was begun without a code."""


class CodeAsked(Struct, frozen=True):
    """A code is to be typed."""


class WentTo(Struct, frozen=True):
    """A place of the room was gone to."""

    place: Place


class WordingChosen(Struct, frozen=True):
    """The pages of the walkthrough are to be read in this wording."""

    wording: Wording


class CautionTalkedThrough(Struct, frozen=True):
    """A caution was talked through, by whoever's initials staff mode holds."""

    caution: str


class CautionTakenUp(Struct, frozen=True):
    """A caution that had been set aside stands again."""

    caution: str


class InitialsGiven(Struct, frozen=True):
    """What was typed are the clinician's initials; a caution that they were asked for is talked through."""

    caution: str


class CheckDiscussed(Struct, frozen=True):
    """A check was gone over, or is not yet after all."""

    question: str


class PrivateShown(Struct, frozen=True):
    """A private question is to be read."""

    question: str


class PrivateAllowed(Struct, frozen=True):
    """A private question may stand on paper, or may not after all."""

    question: str


class NextAppointmentChosen(Struct, frozen=True):
    """The next appointment is on this day, or on none yet."""

    date: dt.date | None


AgendaEvent: TypeAlias = (
    CautionTalkedThrough | CautionTakenUp | InitialsGiven | CheckDiscussed | PrivateShown | PrivateAllowed
)


class SummaryShown(Struct, frozen=True):
    """The clinic's own page is to be seen and printed, until the patient's are chosen again."""


class ExportAsked(Struct, frozen=True):
    """A file is to be saved for the clinic."""

    kind: ExportKind


class ExportWritten(Struct, frozen=True):
    """The file asked for with this ticket lies in the clinic's folder, under this name."""

    ticket: int
    file_name: str


class ExportFailed(Struct, frozen=True):
    """The file asked for with this ticket was not saved."""

    ticket: int
    reason: ExportFault


ExportEvent: TypeAlias = ExportWritten | ExportFailed
LeavingEvent: TypeAlias = NextAppointmentChosen | SummaryShown | ExportAsked
PlaceEvent: TypeAlias = ConsultationBegun | CodeAsked | WentTo | WordingChosen
RoomEvent: TypeAlias = PlaceEvent | AgendaEvent | LeavingEvent | PenEvent | BuilderEvent | TemplateTouch
"""Touches that only mean something in the consultation room."""
