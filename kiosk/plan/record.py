"""What one patient answered and chose: the content of a visit file, and what a visit on the glass grows."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal, TypeAlias

from kiosk.content.words import Wording
from kiosk.plan.answers import Answers
from kiosk.settings import Aquagold

Stroke: TypeAlias = tuple[tuple[int, int], ...]
"""One line of a pen: points in thousandths of the picture's width and height, 0 to 1000, from its top left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A day in the patient's life that sessions keep clear of.

    `kind` is an id of `schedule.events`; `until` is its last day, where it lasts.
    """

    kind: str
    date: dt.date
    until: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What was chosen for the plan; None = not chosen, the pack's usual value holds.

    `first_session` None = the first open day that leaves all the days of care before it whole. `aquagold` goes
    before the clinic's own; `closed_days` are closed like those of the clinic.
    """

    option: str | None = None
    sessions: int | None = None
    weeks_apart: int | None = None
    first_session: dt.date | None = None
    event: Event | None = None
    aquagold: Aquagold | None = None
    closed_days: tuple[dt.date, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """A caution that was talked through, so that dates may be set; `initials`, 1 to 4 letters, say by whom."""

    caution: str
    initials: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    """What is applied, in the clinician's words of up to 80 letters."""

    kind: Literal["device", "product"]
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """What was drawn with the pen on the picture of the body or of the skin."""

    on: Literal["body", "skin"]
    strokes: tuple[Stroke, ...]
    on_paper: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One patient's answers and choices, and what a clinician added to them. `is_easy` = read in easy words.

    `questions` are ids of `pack.own_questions` or the patient's own words; of those in `private` only the ones
    in `on_paper` are printed. `discussed` are ids of checks that were gone over; `not_covered` are ids of steps
    that were not seen; `notes` are the clinician's own words.
    """

    pack: str
    today: dt.date
    language: str = "en"
    is_easy: bool = False
    name: str = ""
    answers: Answers = Answers()
    choices: Choices = Choices()
    questions: tuple[str, ...] = ()
    notes: str = ""
    not_covered: tuple[str, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    discussed: tuple[str, ...] = ()
    drawings: tuple[Drawing, ...] = ()
    products: tuple[Product, ...] = ()
    next_appointment: dt.date | None = None
    private: tuple[str, ...] = ()
    on_paper: tuple[str, ...] = ()

    @property
    def wording(self) -> Wording:
        """The wording that the patient reads, on the glass and on paper."""
        return "easy" if self.is_easy else "plain"

    @property
    def printed_questions(self) -> tuple[str, ...]:
        """The questions that may stand in a plan and on paper: all but the private ones that nobody ticked."""
        return tuple(
            question
            for question in self.questions
            if question not in self.private or question in self.on_paper
        )
