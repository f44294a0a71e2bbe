"""What is to be done in the world, in the imperative. Plain values; `worker.py` carries them out.

Each effect that takes time carries the ticket of its asking. The event that answers it carries the same
ticket, so an answer that comes after the patient has left meets a visit that ignores it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from kiosk.plan.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoutLook:
    """How the handout is to look. `no-decision` puts "No decision today" where the plan would stand."""

    kind: Literal["plan", "no-decision"] = "plan"
    size: Literal["full", "short", "large-print"] = "full"
    paper: Literal["a4", "letter"] = "a4"
    is_mono: bool = False


@dataclass(frozen=True, slots=True)
class ReadContent:
    """Read the clinic's pack in a language."""

    language: str


@dataclass(frozen=True, slots=True)
class RenderHandout:
    """Make the pages of a handout and pictures of them."""

    ticket: int
    record: Record
    look: HandoutLook


@dataclass(frozen=True, slots=True)
class Print:
    """Send a rendered handout to the clinic's printer and watch it until it is out."""

    ticket: int
    pdf: bytes


@dataclass(frozen=True, slots=True)
class CancelPrint:
    """Nothing of this ticket may come out any more."""

    ticket: int


Effect: TypeAlias = ReadContent | RenderHandout | Print | CancelPrint
