"""What has happened in the plan builder, in the past tense."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Literal, TypeAlias

from msgspec import Struct

from kiosk.settings import Aquagold

if TYPE_CHECKING:
    from kiosk.plan.record import Choices

Kind: TypeAlias = Literal["device", "product"]


class ChoicesTaken(Struct, frozen=True):
    """A ready schedule, or a way out of what does not fit, was taken as a whole."""

    choices: Choices


class ClosedDayToggled(Struct, frozen=True):
    """No session is to fall on this day, or one may after all."""

    date: dt.date


class FacialSet(Struct, frozen=True):
    """When the facial is done was said for this plan; None: as the clinic says."""

    aquagold: Aquagold | None


class AppliedAdded(Struct, frozen=True):
    """What was typed is a device or a product that is applied."""

    kind: Kind


class AppliedDropped(Struct, frozen=True):
    """A device or a product was taken away, by its place in the list, from 0."""

    place: int


class NotesBegun(Struct, frozen=True):
    """The notes are to be written, from what they are now."""


class NotesWritten(Struct, frozen=True):
    """What was typed are the notes."""


BuilderEvent: TypeAlias = (
    ChoicesTaken | ClosedDayToggled | FacialSet | AppliedAdded | AppliedDropped | NotesBegun | NotesWritten
)
