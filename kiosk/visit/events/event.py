"""What has happened, in the past tense: touches, seconds, and answers from the worker.

The touches of a patient's walk stand here. Every other part of the kiosk has its own beside them.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Literal, TypeAlias

from msgspec import Struct

from kiosk.visit.events.desk import DeskAnswer, DeskTouch
from kiosk.visit.events.hand_over import ClaimEvent, HandOverEvent
from kiosk.visit.events.looks import LooksEvent
from kiosk.visit.events.paper import PaperEvent
from kiosk.visit.events.room import ExportEvent, RoomEvent
from kiosk.visit.events.setting import SettingEvent
from kiosk.visit.events.speech import SheetStood, SpeechAnswer, SpeechTouch
from kiosk.visit.events.staff import PadEvent, PinEvent
from kiosk.visit.events.template import TemplateAnswer

if TYPE_CHECKING:  # The attract screen comes long before any of these.
    from kiosk.plan.record import Event as LifeEvent
    from kiosk.visit.effects import HandoutSize
    from kiosk.visit.sheets import Sheet


class Stirred(Struct, frozen=True):
    """Somebody touched, moved, turned a wheel or pressed a key, whatever else it did."""


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
    """A letter was typed on our own keys. Where it `composes`, it is one of those that characters are offered for; else
    they are over, and `instead` of them stands what they spell, if anything does.
    """

    letter: str
    composes: bool = False
    instead: str = ""


class Taken(Struct, frozen=True):
    """What was offered for the first of the letters that are composed was taken: it stands in their place."""

    letters: str
    text: str


class OffersTurned(Struct, frozen=True):
    """What else is offered is to be seen, from this one on (counted from 0)."""

    first: int


class Erased(Struct, frozen=True):
    """The last letter was taken away."""


class KeysTurned(Struct, frozen=True):
    """Our own keys show other letters: Latin ones, or those of their own script again."""

    has_others: bool


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


class LanguageChosen(Struct, frozen=True):
    """The patient wants to read in this language, as `es`."""

    language: str


class LookChosen(Struct, frozen=True):
    """What the printed pages are to hold: the plan, or no decision today."""

    kind: Literal["plan", "no-decision"]


class SizeChosen(Struct, frozen=True):
    """How much the printed pages are to hold, and how large."""

    size: HandoutSize


class PrintAsked(Struct, frozen=True):
    """Print was touched."""


class StillHere(Struct, frozen=True):
    """The question "Are you still there?" was answered by a touch."""


class Left(Struct, frozen=True):
    """The patient is gone, or said so: everything is wiped."""


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
TypingEvent: TypeAlias = Typed | Erased | Taken | OffersTurned | KeysTurned
QuestionEvent: TypeAlias = QuestionToggled | QuestionKept | TypingEvent | TypingDone
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
    | HandOverEvent
    | ClaimEvent
    | PinEvent
    | PadEvent
    | DeskTouch
    | DeskAnswer
    | SpeechAnswer
    | SheetStood
    | PatientEvent
    | Stirred
    | Woken
    | StillHere
    | Left
)
