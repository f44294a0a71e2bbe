"""What may lie over a page: a sheet that says more, or asks one thing. Plain values that name what they show."""

from __future__ import annotations

import datetime as dt
from typing import Literal, TypeAlias

from msgspec import Struct


class MeaningSheet(Struct, frozen=True):
    """What a glossary word means."""

    word: str


class SourcesSheet(Struct, frozen=True):
    """Where texts and numbers are from: those of a page, an option, a finding, an answer, by their ids."""

    of: tuple[str, ...]


class HowToReadSheet(Struct, frozen=True):
    """How to read the drawings of the findings of a page, by their ids."""

    findings: tuple[str, ...]


class MapSheet(Struct, frozen=True):
    """Where am I: all steps, each one touch away."""


class TextSizeSheet(Struct, frozen=True):
    """How the screen looks and reads: text size, colours, movement, reach."""


class HelpSheet(Struct, frozen=True):
    """Help from a person."""


class FinishSheet(Struct, frozen=True):
    """Finish and clear: asked once."""


class OptionSheet(Struct, frozen=True):
    """All about one option, on every row."""

    option: str


class AnswerSheet(Struct, frozen=True):
    """The answer to a common question."""

    question: str


class DateSheet(Struct, frozen=True):
    """A month to choose a day from: for a session, an appointment, or an event. `month` is its first day."""

    purpose: Literal["first-session", "special-day", "sun-holiday", "next-appointment", "closed-day"]
    month: dt.date


class TypingSheet(Struct, frozen=True):
    """Our own keys, for a question in the patient's own words."""


class TakeAlongSheet(Struct, frozen=True):
    """Taking the answers along to the consultation room, and the code for it."""


class AnswersAloudSheet(Struct, frozen=True):
    """Whether a loudspeaker may say what the patient answered: asked before it could."""


class VoiceSheet(Struct, frozen=True):
    """How it reads aloud: how fast, how loud, the answers too, or no more."""


BarSheet: TypeAlias = MapSheet | TextSizeSheet | HelpSheet | FinishSheet | AnswersAloudSheet | VoiceSheet
"""Those that the bars open, on any page and over any other sheet."""


LeadSheet: TypeAlias = MapSheet | HelpSheet | FinishSheet
"""Those by which staff leads in the consultation room, also over a page that a patient reads in another language."""


class PagesSheet(Struct, frozen=True):
    """The handout's pages to look at, from this one (counted from 0)."""

    page: int


class InitialsSheet(Struct, frozen=True):
    """Our own keys, for the initials of whoever talked a caution through; none where they are only changed."""

    caution: str


class NoteSheet(Struct, frozen=True):
    """The note for the clinic's own record."""


class UnseenSheet(Struct, frozen=True):
    """The steps that the patient has not seen, each one touch away."""


class PairSheet(Struct, frozen=True):
    """Two ways to go side by side, once both are chosen."""

    options: tuple[str, ...]


class WayToGoSheet(Struct, frozen=True):
    """The ways to go, to choose one for the plan."""


class AreasSheet(Struct, frozen=True):
    """The areas that are treated."""


class EventsSheet(Struct, frozen=True):
    """The days in the patient's life to keep clear of."""


class FacialSheet(Struct, frozen=True):
    """When the facial is done: on the same day, or days after."""


class AppliedSheet(Struct, frozen=True):
    """What is applied: devices and products."""


class AppliedTypingSheet(Struct, frozen=True):
    """Our own keys, for the name of a device or a product."""

    kind: Literal["device", "product"]


class NotesSheet(Struct, frozen=True):
    """Our own keys, for the clinician's notes."""


BuilderSheet: TypeAlias = (
    WayToGoSheet | AreasSheet | EventsSheet | FacialSheet | AppliedSheet | AppliedTypingSheet | NotesSheet
)


class TemplateSheet(Struct, frozen=True):
    """The clinic's templates; our own keys to name one; or whether that of this name is to be replaced."""

    part: Literal["kept", "name", "replace"]
    name: str = ""


WordsSheet: TypeAlias = TypingSheet | AppliedTypingSheet | NotesSheet | TemplateSheet
"""Those on which own words are typed, or a name for them."""


Sheet: TypeAlias = (
    MeaningSheet
    | SourcesSheet
    | HowToReadSheet
    | MapSheet
    | TextSizeSheet
    | HelpSheet
    | FinishSheet
    | OptionSheet
    | AnswerSheet
    | DateSheet
    | TypingSheet
    | PagesSheet
    | AnswersAloudSheet
    | VoiceSheet
    | TakeAlongSheet
    | InitialsSheet
    | NoteSheet
    | UnseenSheet
    | PairSheet
    | BuilderSheet
    | TemplateSheet
)
