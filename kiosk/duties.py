"""What the worker is for: which room is opened in the child, what only waits there, what is lost with it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from kiosk.printing.printer import PrinterStatus
from kiosk.settings import Clinic
from kiosk.store.trouble import Trouble
from kiosk.visit.effects import CheckPin, Claim, Effect, HandOver, Print, ReadContent, RenderHandout, TakeBack
from kiosk.visit.events import (
    ClaimFailed,
    ContentUnreadable,
    Event,
    HandoutFailed,
    HandOverFailed,
    PrintProgressed,
    TakeBackFailed,
)
from kiosk.visit.staff_events import PinUnchecked
from kiosk.worker import Duties, Room


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where a running kiosk finds its settings and packs, and keeps what must outlive it."""

    clinic: Path
    packs: Path
    state: Path


def duties_of(clinic: Clinic, places: Places) -> Duties[Effect, Event]:
    """The duties of one clinic's worker. Picklable, so that a second child can be a fresh process."""
    return Duties(open_room=partial(_open_room, clinic, places), waits=_waits, lost=_lost)


def _open_room(clinic: Clinic, places: Places) -> Room[Effect, Event]:
    # Only the child prints and reads; the parent paints.
    from kiosk.room import open_room  # noqa: PLC0415

    return open_room(clinic, places.clinic, places.packs, places.state)


def _waits(effect: Effect) -> bool:
    return isinstance(effect, Print | HandOver | TakeBack | Claim)


def _lost(effect: Effect, last: Event | None) -> Event | None:
    """What a patient is told of an effect that died with its child, unless it had been answered."""
    match effect, last:
        case Print(), PrintProgressed(status=status) if status.is_final:
            return None
        case Print(ticket=ticket), _:
            return PrintProgressed(ticket, PrinterStatus.ABORTED)
        case RenderHandout(ticket=ticket), None:
            return HandoutFailed(ticket, "the process that makes the pages has died")
        case CheckPin(ticket=ticket), None:
            return PinUnchecked(ticket)
        case ReadContent(), None:
            return ContentUnreadable(("the process that reads the pack has died",))
        case HandOver(ticket=ticket), None:
            return HandOverFailed(ticket, Trouble.DOWN)
        case TakeBack(ticket=ticket), None:
            return TakeBackFailed(ticket, Trouble.DOWN)
        case Claim(ticket=ticket), None:
            return ClaimFailed(ticket, Trouble.DOWN)
        case _:
            return None
