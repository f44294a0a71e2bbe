"""What has happened while the kiosk reads aloud: touches, and answers from the worker."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

if TYPE_CHECKING:
    from kiosk.speech.voice import SpeechFault
    from kiosk.visit.sheet_order import SheetOrder
    from kiosk.visit.speech import Loudness, Pace


class ReadAloudSet(Struct, frozen=True):
    """Reading aloud was put on or off."""

    is_on: bool


class SpeechPaused(Struct, frozen=True):
    """It is to be silent here."""


class SpeechResumed(Struct, frozen=True):
    """It is to go on with the part where it was stopped."""


class SpeechRepeated(Struct, frozen=True):
    """What the glass shows is to be read once more, from its beginning."""


class PaceSet(Struct, frozen=True):
    """How fast it reads was set."""

    pace: Pace


class LoudnessSet(Struct, frozen=True):
    """How loud it reads was set."""

    loudness: Loudness


class KeysReached(Struct, frozen=True):
    """The keys, or a switch that steps, have come to the tile with this id: who cannot see it hears it.

    `is_row`: a switch has come to the row that begins with it, and not yet to what is in the row.
    """

    tile: str
    is_row: bool = False


class SheetStood(Struct, frozen=True):
    """A sheet has come to the glass, on which what belongs to it stands in this order. Nothing was touched."""

    order: SheetOrder


class AnswersAloudSet(Struct, frozen=True):
    """Whether a loudspeaker may say the patient's own words and answers."""

    is_on: bool


class Heard(Struct, frozen=True):
    """The text with this ticket was heard to its end."""

    ticket: int


class SpeechFailed(Struct, frozen=True):
    """The text with this ticket could not be heard."""

    ticket: int
    fault: SpeechFault


SpeechTouch: TypeAlias = (
    ReadAloudSet
    | SpeechPaused
    | SpeechResumed
    | SpeechRepeated
    | PaceSet
    | LoudnessSet
    | AnswersAloudSet
    | KeysReached
)
SpeechAnswer: TypeAlias = Heard | SpeechFailed
