"""What has happened, in the past tense: touches, seconds, and answers from the worker."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal, TypeAlias

from kiosk.content.content import Content
from kiosk.content.words import Words
from kiosk.plan.record import Event as LifeEvent
from kiosk.printing.printer import PrinterStatus
from kiosk.settings import Clinic
from kiosk.visit.sheets import Sheet

# -- the world ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class WordsRead:
    """The clinic's settings and the words of a language are there: enough for the attract screen."""

    clinic: Clinic
    words: Words


@dataclass(frozen=True, slots=True)
class ContentRead:
    """The whole pack is there."""

    content: Content


@dataclass(frozen=True, slots=True)
class ContentUnreadable:
    """The pack cannot be used; `sentences` are for staff, never for the patient's screen."""

    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SecondPassed:
    """One second of the monotonic clock has gone by; `today` is the civil day now."""

    today: dt.date


@dataclass(frozen=True, slots=True)
class Stirred:
    """Somebody touched, moved, turned a wheel or pressed a key, whatever else it did."""


@dataclass(frozen=True, slots=True)
class Resized:
    """The glass has this size, in pixels."""

    width: int
    height: int


@dataclass(frozen=True, slots=True)
class PageImage:
    """One page of a handout as pixels: 4 bytes each, BGRA, rows from the top, no padding."""

    width: int
    height: int
    pixels: bytes


@dataclass(frozen=True, slots=True)
class HandoutRendered:
    """The pages asked for with this ticket are made."""

    ticket: int
    pdf: bytes
    pages: tuple[PageImage, ...]


@dataclass(frozen=True, slots=True)
class HandoutFailed:
    """The pages could not be made; `sentence` is for staff."""

    ticket: int
    sentence: str


@dataclass(frozen=True, slots=True)
class PrintProgressed:
    """What the printer says of the job with this ticket."""

    ticket: int
    status: PrinterStatus


# -- the patient -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Woken:
    """The attract screen was touched: the welcome comes, and nothing else is pressed."""


@dataclass(frozen=True, slots=True)
class PathChosen:
    """The short or the full path was chosen."""

    is_short: bool


@dataclass(frozen=True, slots=True)
class WentNext:
    """Next was touched."""


@dataclass(frozen=True, slots=True)
class WentBack:
    """Back was touched."""


@dataclass(frozen=True, slots=True)
class TurnedTo:
    """A page was gone to by its id (step map, or a way back to a picture)."""

    page: str


@dataclass(frozen=True, slots=True)
class Replied:
    """A reply was touched: chosen, or chosen no longer."""

    question: str
    reply: str


@dataclass(frozen=True, slots=True)
class RowTurnedTo:
    """The options are compared on another row."""

    row: str


@dataclass(frozen=True, slots=True)
class OptionChosen:
    """A way to go was chosen for the plan (None: no decision today)."""

    option: str | None


@dataclass(frozen=True, slots=True)
class SessionsChosen:
    """This many sessions."""

    sessions: int


@dataclass(frozen=True, slots=True)
class WeeksApartChosen:
    """This many weeks between sessions."""

    weeks: int


@dataclass(frozen=True, slots=True)
class FirstSessionChosen:
    """The first session is to be on this day."""

    date: dt.date


@dataclass(frozen=True, slots=True)
class LifeEventChosen:
    """An event to keep clear of was set, or taken away."""

    event: LifeEvent | None


@dataclass(frozen=True, slots=True)
class QuestionToggled:
    """A question for the clinic was taken along, or left: an id of the pack, or the patient's own words."""

    question: str


@dataclass(frozen=True, slots=True)
class Typed:
    """A letter was typed on our own keys."""

    letter: str


@dataclass(frozen=True, slots=True)
class Erased:
    """The last letter was taken away."""


@dataclass(frozen=True, slots=True)
class TypingDone:
    """What was typed is taken along as a question."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A sheet was opened over the page."""

    sheet: Sheet


@dataclass(frozen=True, slots=True)
class Closed:
    """The sheet was closed."""


@dataclass(frozen=True, slots=True)
class TextSized:
    """The text size was set, 1.0 to 2.0."""

    scale: float


@dataclass(frozen=True, slots=True)
class ContrastSet:
    """High contrast was put on or off."""

    is_on: bool


@dataclass(frozen=True, slots=True)
class LookChosen:
    """What the printed pages are to hold: the plan, or no decision today."""

    kind: Literal["plan", "no-decision"]


@dataclass(frozen=True, slots=True)
class PrintAsked:
    """Print was touched."""


@dataclass(frozen=True, slots=True)
class StillHere:
    """The question "Are you still there?" was answered by a touch."""


@dataclass(frozen=True, slots=True)
class Left:
    """The patient is gone, or said so: everything is wiped."""


SettingEvent: TypeAlias = WordsRead | ContentRead | ContentUnreadable | SecondPassed | Resized
PaperEvent: TypeAlias = HandoutRendered | HandoutFailed | PrintProgressed
WalkEvent: TypeAlias = PathChosen | WentNext | WentBack | TurnedTo
ChoiceEvent: TypeAlias = (
    OptionChosen | SessionsChosen | WeeksApartChosen | FirstSessionChosen | LifeEventChosen | LookChosen
)
QuestionEvent: TypeAlias = QuestionToggled | Typed | Erased | TypingDone
PatientEvent: TypeAlias = (
    WalkEvent
    | ChoiceEvent
    | QuestionEvent
    | Replied
    | RowTurnedTo
    | Opened
    | Closed
    | TextSized
    | ContrastSet
    | PrintAsked
)
"""Touches that only mean something while a patient is there."""

Event: TypeAlias = SettingEvent | PaperEvent | PatientEvent | Stirred | Woken | StillHere | Left
