"""What may lie over a page: a sheet that says more, or asks one thing. Plain values that name what they show."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal, TypeAlias


@dataclass(frozen=True, slots=True)
class MeaningSheet:
    """What a glossary word means."""

    word: str


@dataclass(frozen=True, slots=True)
class SourcesSheet:
    """Where the texts and numbers of a page are from."""

    page: str


@dataclass(frozen=True, slots=True)
class HowToReadSheet:
    """How to read the drawing of a finding."""

    finding: str


@dataclass(frozen=True, slots=True)
class MapSheet:
    """Where am I: all steps, each one touch away."""


@dataclass(frozen=True, slots=True)
class TextSizeSheet:
    """Text size and contrast."""


@dataclass(frozen=True, slots=True)
class HelpSheet:
    """Help from a person."""


@dataclass(frozen=True, slots=True)
class FinishSheet:
    """Finish and clear: asked once."""


@dataclass(frozen=True, slots=True)
class OptionSheet:
    """All about one option, on every row."""

    option: str


@dataclass(frozen=True, slots=True)
class AnswerSheet:
    """The answer to a common question."""

    question: str


@dataclass(frozen=True, slots=True)
class DateSheet:
    """A month to choose a day from: for the first session, or for an event of this kind. `month` is its first day."""

    purpose: Literal["first-session", "special-day", "sun-holiday"]
    month: dt.date


@dataclass(frozen=True, slots=True)
class TypingSheet:
    """Our own keys, for a question in the patient's own words."""


@dataclass(frozen=True, slots=True)
class PagesSheet:
    """The handout's pages to look at, from this one (counted from 0)."""

    page: int


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
)
