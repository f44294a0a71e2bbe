"""What has happened at the desk's page, in the past tense."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

if TYPE_CHECKING:  # as in events.py
    from kiosk.printing.printer import PrinterStatus
    from kiosk.visit.desk import Look


class DeskAsked(Struct, frozen=True):
    """Staff wants the desk's page at the door of the consultation room."""


class DeskLeft(Struct, frozen=True):
    """Staff goes from the desk's page back to that door."""


class LookAsked(Struct, frozen=True):
    """Staff wants to know how the kiosk is now."""


class PrintTestAsked(Struct, frozen=True):
    """A test page is wanted."""


class QueueClearAsked(Struct, frozen=True):
    """Nothing of this kiosk that waits at the printer is to come out."""


class LookedOver(Struct, frozen=True):
    """The look asked for with this ticket is taken; None where the process that looks has died."""

    ticket: int
    look: Look | None


class PrintTestProgressed(Struct, frozen=True):
    """What the printer says of the test page with this ticket."""

    ticket: int
    status: PrinterStatus


class QueueCleared(Struct, frozen=True):
    """The queue is clear, or could not be cleared."""

    ticket: int
    is_clear: bool


DeskTouch: TypeAlias = DeskAsked | DeskLeft | LookAsked | PrintTestAsked | QueueClearAsked
DeskAnswer: TypeAlias = LookedOver | PrintTestProgressed | QueueCleared
