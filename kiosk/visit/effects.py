"""What is to be done in the world, in the imperative. Plain values; `kiosk.worker` carries them out.

Events, effects, views and sheets are msgspec structs: a hundred dataclasses would cost the start 40 ms.

Each effect that takes time carries the ticket of its asking. The event that answers it carries the same
ticket, so an answer that comes after the patient has left meets a visit that ignores it.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

from kiosk.plan.record import Record
from kiosk.plan.template import Template
from kiosk.settings import PaperSize
from kiosk.visit.exports import ExportKind

HandoutSize: TypeAlias = Literal["full", "short", "large-print", "two-languages"]
"""How much the pages hold, how large, and whether the clinic's language stands under the patient's."""


class HandoutLook(Struct, frozen=True, kw_only=True):
    """How the handout is to look. `no-decision` puts "No decision today" where the plan would stand."""

    kind: Literal["plan", "no-decision"] = "plan"
    size: HandoutSize = "full"
    paper: PaperSize = "a4"
    is_mono: bool = False


class ReadContent(Struct, frozen=True):
    """Read the clinic's pack in a language."""

    language: str


class ReadLanguages(Struct, frozen=True):
    """Read the words of all other languages that the clinic's pack speaks, one after another."""

    besides: str


class ReadSpellings(Struct, frozen=True):
    """Read the table of what letters spell in a language, as somebody is about to type."""

    language: str


class RenderHandout(Struct, frozen=True):
    """Make the pages of a handout and pictures of them."""

    ticket: int
    record: Record
    look: HandoutLook


class RenderSummary(Struct, frozen=True):
    """Make the clinician's page and a picture of it. `HandoutRendered` or `HandoutFailed` answers it."""

    ticket: int
    record: Record


class WriteExport(Struct, frozen=True):
    """Save one file in the folder that the clinic's settings name for it."""

    ticket: int
    record: Record
    kind: ExportKind


class ReadTemplates(Struct, frozen=True):
    """Read the clinic's templates."""

    ticket: int


class SaveTemplate(Struct, frozen=True):
    """Save a template in the clinic's folder; in the place of one with the same name only where it may."""

    ticket: int
    template: Template
    may_replace: bool


class Print(Struct, frozen=True):
    """Send a rendered handout to the clinic's printer and watch it until it is out."""

    ticket: int
    pdf: bytes


class PrintSlip(Struct, frozen=True):
    """Print a slip with a code in a language, and watch it until it is out."""

    ticket: int
    language: str
    code: str


class CancelPrint(Struct, frozen=True):
    """Nothing of this ticket may come out any more."""

    ticket: int


class HandOver(Struct, frozen=True):
    """Keep a record, so that a code opens it in the consultation room. The store is blind to what it holds."""

    ticket: int
    record: bytes


class TakeBack(Struct, frozen=True):
    """Delete the record of a code at once."""

    ticket: int
    code: str


class Reword(Struct, frozen=True):
    """Keep a record anew under the code that it has, if it is still there. Nobody waits for it, so nothing is said."""

    ticket: int
    code: str
    record: bytes


class Claim(Struct, frozen=True):
    """Fetch the record of a code, as it was typed; it is gone from the store then."""

    ticket: int
    code: str


class CheckPin(Struct, frozen=True):
    """Try the staff PIN that was typed."""

    ticket: int
    pin: str


class LookOver(Struct, frozen=True):
    """See how the kiosk is: printer, packs, disk, clock, store."""

    ticket: int
    language: str


class PrintTest(Struct, frozen=True):
    """Print a test page that holds nothing of a patient, and watch it until it is out."""

    ticket: int


class ClearQueue(Struct, frozen=True):
    """Nothing of this kiosk that waits at the printer may come out."""

    ticket: int


class Speak(Struct, frozen=True, kw_only=True):
    """Let a text be heard, `pace` words a minute and `gain` decibels louder than the voice speaks by itself.

    `Heard` or `SpeechFailed` answers it, unless it is stopped. `has_chime`: the chime sounds before it. The digits of
    `numbers`, which somebody may have to dial, are said one by one.
    """

    ticket: int
    text: str
    language: str
    pace: int
    gain: float
    has_chime: bool = False
    numbers: tuple[str, ...] = ()


class StopSpeaking(Struct, frozen=True):
    """Nothing of this ticket, and of those before it, may be heard any more."""

    ticket: int


class Chime(Struct, frozen=True):
    """Ring softly, to whoever may still be there: the screen asks something."""

    gain: float


ContentEffect: TypeAlias = ReadContent | ReadLanguages | ReadSpellings | RenderHandout | RenderSummary
PrintEffect: TypeAlias = Print | PrintSlip | CancelPrint | PrintTest | ClearQueue
StoreErrand: TypeAlias = HandOver | TakeBack | Claim
StoreEffect: TypeAlias = StoreErrand | Reword
StaffEffect: TypeAlias = CheckPin | LookOver
TemplateEffect: TypeAlias = ReadTemplates | SaveTemplate
SpeechEffect: TypeAlias = Speak | StopSpeaking | Chime
Effect: TypeAlias = (
    ContentEffect | PrintEffect | StoreEffect | StaffEffect | WriteExport | TemplateEffect | SpeechEffect
)
