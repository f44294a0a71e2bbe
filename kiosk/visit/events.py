"""What has happened, in the past tense: touches, seconds, and answers from the worker."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Literal, TypeAlias

from msgspec import Struct

from kiosk.visit.desk_events import DeskAnswer, DeskTouch
from kiosk.visit.room_events import RoomEvent
from kiosk.visit.speech_events import SpeechAnswer, SpeechTouch
from kiosk.visit.staff_events import PadEvent, PinEvent
from kiosk.visit.template_events import TemplateAnswer

if TYPE_CHECKING:  # The attract screen comes long before any of these.
    from kiosk.content.content import Content
    from kiosk.content.words import Words
    from kiosk.plan.record import Event as LifeEvent
    from kiosk.printing.printer import PrinterStatus
    from kiosk.settings import Clinic, Theme
    from kiosk.store.trouble import Trouble
    from kiosk.visit.effects import HandoutSize
    from kiosk.visit.exports import ExportFault
    from kiosk.visit.sheets import Sheet

# -- the world ---------------------------------------------------------------------------


class WordsRead(Struct, frozen=True):
    """The clinic's settings and the words of a language are there: enough for the attract screen."""

    clinic: Clinic
    words: Words


class ContentRead(Struct, frozen=True):
    """The whole pack is there."""

    content: Content


class LanguageRead(Struct, frozen=True):
    """The words of one more language are there, so that the patient may choose it."""

    words: Words


class HolidaysRead(Struct, frozen=True):
    """The public holidays of the clinic's place in the years to come, so that the glass need not look them up."""

    days: tuple[dt.date, ...]


class ContentUnreadable(Struct, frozen=True):
    """The pack cannot be used; `sentences` are for staff, never for the patient's screen."""

    sentences: tuple[str, ...]


class SecondPassed(Struct, frozen=True):
    """One second of the monotonic clock has gone by; `today` is the civil day now."""

    today: dt.date


class Stirred(Struct, frozen=True):
    """Somebody touched, moved, turned a wheel or pressed a key, whatever else it did."""


class Resized(Struct, frozen=True):
    """The glass has this size, in pixels."""

    width: int
    height: int


class PageImage(Struct, frozen=True):
    """One page of a handout as pixels: 4 bytes each, BGRA, rows from the top, no padding. `text` is what it says."""

    width: int
    height: int
    pixels: bytes
    text: str = ""


class HandoutRendered(Struct, frozen=True):
    """The pages asked for with this ticket are made."""

    ticket: int
    pdf: bytes
    pages: tuple[PageImage, ...]


class HandoutFailed(Struct, frozen=True):
    """The pages could not be made; `sentence` is for staff."""

    ticket: int
    sentence: str


class PrintProgressed(Struct, frozen=True):
    """What the printer says of the job with this ticket."""

    ticket: int
    status: PrinterStatus


class HandedOver(Struct, frozen=True):
    """The record is kept, and this code opens it; it is shown in groups."""

    ticket: int
    code: str


class HandOverFailed(Struct, frozen=True):
    """The record is not kept."""

    ticket: int
    reason: Trouble


class TakenBack(Struct, frozen=True):
    """The record of the code is gone from the store."""

    ticket: int


class TakeBackFailed(Struct, frozen=True):
    """The record could not be deleted now; it still goes when its time is over."""

    ticket: int
    reason: Trouble


class Claimed(Struct, frozen=True):
    """The record of the code that was typed; the store has it no more."""

    ticket: int
    record: bytes


class ClaimFailed(Struct, frozen=True):
    """No record came of the code that was typed."""

    ticket: int
    reason: Trouble


class ExportWritten(Struct, frozen=True):
    """The file asked for with this ticket lies in the clinic's folder, under this name."""

    ticket: int
    file_name: str


class ExportFailed(Struct, frozen=True):
    """The file asked for with this ticket was not saved."""

    ticket: int
    reason: ExportFault


# -- the patient -------------------------------------------------------------------------


class Woken(Struct, frozen=True):
    """The attract screen was touched: the welcome comes, and nothing else is pressed."""


class PathChosen(Struct, frozen=True):
    """The short or the full path was chosen."""

    is_short: bool


class WentNext(Struct, frozen=True):
    """Next was touched."""


class WentBack(Struct, frozen=True):
    """Back was touched."""


class TurnedTo(Struct, frozen=True):
    """A page was gone to by its id (step map, or a way back to a picture)."""

    page: str


class Replied(Struct, frozen=True):
    """A reply was touched: chosen, or chosen no longer."""

    question: str
    reply: str


class RowTurnedTo(Struct, frozen=True):
    """The options are compared on another row."""

    row: str


class OptionChosen(Struct, frozen=True):
    """A way to go was chosen for the plan (None: no decision today)."""

    option: str | None


class SessionsChosen(Struct, frozen=True):
    """This many sessions."""

    sessions: int


class WeeksApartChosen(Struct, frozen=True):
    """This many weeks between sessions."""

    weeks: int


class FirstSessionChosen(Struct, frozen=True):
    """The first session is to be on this day."""

    date: dt.date


class LifeEventChosen(Struct, frozen=True):
    """An event to keep clear of was set, or taken away."""

    event: LifeEvent | None


class QuestionToggled(Struct, frozen=True):
    """A question for the clinic was taken along, or left: an id of the pack, or the patient's own words."""

    question: str


class QuestionKept(Struct, frozen=True):
    """A question of the patient's own is for the clinician alone, or for paper too after all."""

    question: str


class Typed(Struct, frozen=True):
    """A letter was typed on our own keys."""

    letter: str


class Erased(Struct, frozen=True):
    """The last letter was taken away."""


class TypingDone(Struct, frozen=True):
    """What was typed is taken along as a question."""


class ReminderToggled(Struct, frozen=True):
    """A step's choice was left for later, or was not after all."""

    step: str


class Opened(Struct, frozen=True):
    """A sheet was opened over the page."""

    sheet: Sheet


class Closed(Struct, frozen=True):
    """The sheet was closed."""


class TextSized(Struct, frozen=True):
    """The text size was set, 1.0 to 2.0."""

    scale: float


class ThemeChosen(Struct, frozen=True):
    """The colours were chosen."""

    theme: Theme


class MovementSet(Struct, frozen=True):
    """Everything that moves was stilled, or may move again."""

    is_still: bool


class LanguageChosen(Struct, frozen=True):
    """The patient wants to read in this language, as `es`."""

    language: str


class ReachSet(Struct, frozen=True):
    """All that is touched was brought into the lower half of the glass, or back."""

    is_low: bool


class WordsEased(Struct, frozen=True):
    """The easier wording was put on or off."""

    is_easy: bool


class SwitchesSet(Struct, frozen=True):
    """One or two switches do everything from now on, or none (`count` 0)."""

    count: Literal[0, 1, 2]


class ScanPaced(Struct, frozen=True):
    """The ring that goes over the screen stays at each place for so many seconds."""

    seconds: float


class TapsSpaced(Struct, frozen=True):
    """A second touch at the same place counts only after so many seconds, 0.5 at most."""

    seconds: float


class LookChosen(Struct, frozen=True):
    """What the printed pages are to hold: the plan, or no decision today."""

    kind: Literal["plan", "no-decision"]


class SizeChosen(Struct, frozen=True):
    """How much the printed pages are to hold, and how large."""

    size: HandoutSize


class PrintAsked(Struct, frozen=True):
    """Print was touched."""


class TakeAlongAsked(Struct, frozen=True):
    """The answers, as they are now, are to be taken along to the consultation room."""


class TakeBackAsked(Struct, frozen=True):
    """What was taken along is to be deleted."""


class SlipAsked(Struct, frozen=True):
    """The code of what was taken along is to be printed."""


class CodeEntered(Struct, frozen=True):
    """A whole code was typed in the consultation room, as it stands."""

    code: str


class StillHere(Struct, frozen=True):
    """The question "Are you still there?" was answered by a touch."""


class Left(Struct, frozen=True):
    """The patient is gone, or said so: everything is wiped."""


SettingEvent: TypeAlias = (
    WordsRead | ContentRead | LanguageRead | HolidaysRead | ContentUnreadable | SecondPassed | Resized
)
PaperEvent: TypeAlias = HandoutRendered | HandoutFailed | PrintProgressed
ExportEvent: TypeAlias = ExportWritten | ExportFailed
HandOverEvent: TypeAlias = (
    TakeAlongAsked | TakeBackAsked | SlipAsked | HandedOver | HandOverFailed | TakenBack | TakeBackFailed
)
ClaimEvent: TypeAlias = CodeEntered | Claimed | ClaimFailed
StoreEvent: TypeAlias = HandOverEvent | ClaimEvent
WalkEvent: TypeAlias = PathChosen | WentNext | WentBack | TurnedTo
ChoiceEvent: TypeAlias = (
    OptionChosen
    | SessionsChosen
    | WeeksApartChosen
    | FirstSessionChosen
    | LifeEventChosen
    | LookChosen
    | SizeChosen
    | ReminderToggled
)
QuestionEvent: TypeAlias = QuestionToggled | QuestionKept | Typed | Erased | TypingDone
LooksEvent: TypeAlias = (
    TextSized | ThemeChosen | MovementSet | ReachSet | WordsEased | SwitchesSet | ScanPaced | TapsSpaced
)
PatientEvent: TypeAlias = (
    WalkEvent
    | ChoiceEvent
    | QuestionEvent
    | RoomEvent
    | SpeechTouch
    | Replied
    | RowTurnedTo
    | Opened
    | Closed
    | LooksEvent
    | LanguageChosen
    | PrintAsked
)
"""Touches that only mean something while a patient is there."""

Event: TypeAlias = (
    SettingEvent
    | PaperEvent
    | ExportEvent
    | TemplateAnswer
    | StoreEvent
    | PinEvent
    | PadEvent
    | DeskTouch
    | DeskAnswer
    | SpeechAnswer
    | PatientEvent
    | Stirred
    | Woken
    | StillHere
    | Left
)
