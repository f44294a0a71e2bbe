"""Reading aloud: whether it is on, how, what is being said and what comes after it. Part of a visit, wiped with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from kiosk.speech.voice import SpeechFault
from kiosk.visit.sheet_order import USUAL, SheetOrder
from kiosk.visit.spoken_part import Spoken

MOST_SECONDS = 120
"""No part takes so long to say, at the slowest."""

Pace: TypeAlias = Literal["slow", "usual", "fast"]
Loudness: TypeAlias = Literal[1, 2, 3, 4]

WORDS_A_MINUTE: dict[Pace, int] = {"slow": 120, "usual": 160, "fast": 210}
GAINS: dict[Loudness, float] = {1: -18.0, 2: -12.0, 3: -6.0, 4: 0.0}
"""Decibels above what the engine speaks. 18 in all, and one step is 12 above the softest (EN 301 549 8.2.1)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """How this visit is read aloud. `has_told` and how it is set outlive an end of the reading, not of the visit."""

    is_on: bool = False
    pace: Pace = "usual"
    loudness: Loudness = 3
    reads_answers: bool | None = None
    """Whether the patient's own words and answers may be heard from a loudspeaker; None: nobody has asked yet."""
    has_told: bool = False
    """Whether it was said in this visit that what is the patient's own is not read: then a few words do."""
    ticket: int | None = None
    """Of the part that is being said; None while nothing is."""
    part: Spoken | None = None
    """The part that is being said, or was when it was stopped."""
    seconds: int = 0
    """Seconds for which it has been said."""
    left: tuple[str, ...] = ()
    """The ids of the parts that come after it."""
    reached: tuple[str, bool] | None = None
    """The id of the tile that the keys are on, and whether a switch is only at the row that begins with it."""
    kind: Literal["reading", "echo", "name"] = "reading"
    """What is said, or was last: what is read; what a touch has changed; or the mere name of what the keys came to,
    and `left` is what a reading goes on with then."""
    kept: tuple[str, ...] | None = None
    """What was left of a page when something was laid over it."""
    fault: SpeechFault | None = None
    """Why nothing can be heard; it is tried again only when somebody asks for it."""
    sheet: SheetOrder = USUAL
    """How what belongs to the sheet stands on the glass, which tells it as soon as it is there."""
    mute: tuple[str, ...] = ()
    """Languages without a voice, of which some words stand around those of another: they are left out."""

    @property
    def is_speaking(self) -> bool:
        """Whether something is being said."""
        return self.ticket is not None

    @property
    def is_name(self) -> bool:
        """Whether what is said, or was last, is a mere name."""
        return self.kind == "name"

    @property
    def is_reading(self) -> bool:
        """Whether what is said is part of what is read or told, and no mere name."""
        return self.is_speaking and not self.is_name

    @property
    def is_echo(self) -> bool:
        """Whether it is being told what a touch has changed."""
        return self.is_speaking and self.kind == "echo"

    @property
    def rest(self) -> tuple[str, ...]:
        """What a reading goes on with: the part that is said, or was when it was stopped, and those after it."""
        return self.left if self.is_name or self.part is None else (self.part.id, *self.left)

    @property
    def is_listened_to(self) -> bool:
        """Whether somebody may be listening; no part lasts so long as that a voice which never ends keeps a visit."""
        return self.is_speaking and self.seconds < MOST_SECONDS
