"""What the worker is for: which runner is made in the child, what only waits there, what is lost with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from kiosk.paths import Places
from kiosk.plan.template import TemplateFault
from kiosk.printing.printer import PrinterStatus
from kiosk.settings import Clinic
from kiosk.speech.voice import SpeechFault
from kiosk.store.trouble import Trouble
from kiosk.visit.effects import (
    CheckPin,
    Chime,
    Claim,
    ClearQueue,
    Effect,
    HandOver,
    LookOver,
    Print,
    PrintSlip,
    PrintTest,
    ReadContent,
    ReadTemplates,
    RenderHandout,
    RenderSummary,
    Reword,
    SaveTemplate,
    Speak,
    TakeBack,
    WriteExport,
)
from kiosk.visit.events.desk import LookedOver, PrintTestProgressed, QueueCleared
from kiosk.visit.events.event import Event
from kiosk.visit.events.hand_over import ClaimFailed, HandOverFailed, TakeBackFailed
from kiosk.visit.events.paper import HandoutFailed, PrintProgressed
from kiosk.visit.events.room import ExportFailed
from kiosk.visit.events.setting import ContentUnreadable
from kiosk.visit.events.speech import SpeechFailed
from kiosk.visit.events.staff import PinUnchecked
from kiosk.visit.events.template import TemplateFailed
from kiosk.visit.exports import ExportFault
from kiosk.worker.child import Duties, Runner


def duties_of(clinic: Clinic, places: Places) -> Duties[Effect, Event]:
    """The duties of one clinic's worker. Picklable, so that a second child can be a fresh process."""
    return Duties(open_runner=partial(_open_runner, clinic, places), waits=waits, lost=lost)


def _open_runner(clinic: Clinic, places: Places, _report: Callable[[Event], None]) -> Runner[Effect, Event]:
    # Only the child prints and reads; the parent paints.
    from kiosk.worker.clinic_runner import open_runner  # noqa: PLC0415

    return open_runner(clinic, places.clinic, places.packs, places.state, places.interface)


def waits(effect: Effect) -> bool:
    """Whether an effect only waits, and so gets a thread of its own."""
    return isinstance(
        effect,
        Print
        | PrintSlip
        | PrintTest
        | ClearQueue
        | HandOver
        | TakeBack
        | Claim
        | Reword
        | CheckPin
        | LookOver
        | ReadTemplates
        | SaveTemplate
        | Speak
        | Chime,
    )


def lost(effect: Effect, last: Event | None) -> Event | None:
    """What a patient is told of an effect that died with its child, unless it had been answered."""
    match effect, last:
        case Print() | PrintSlip(), PrintProgressed(status=status) if status.is_final:
            return None
        case ((Print(ticket=ticket) | PrintSlip(ticket=ticket)), _):
            return PrintProgressed(ticket, PrinterStatus.ABORTED)
        case RenderHandout(ticket=ticket), None:
            return HandoutFailed(ticket, "the process that makes the pages has died")
        case RenderSummary(ticket=ticket), None:
            return HandoutFailed(ticket, "the process that makes the pages has died")
        case WriteExport(ticket=ticket), None:
            return ExportFailed(ticket, ExportFault.NOT_MADE)
        case ReadContent(), None:
            return ContentUnreadable(("the process that reads the pack has died",))
        case HandOver(ticket=ticket), None:
            return HandOverFailed(ticket, Trouble.DOWN)
        case TakeBack(ticket=ticket), None:
            return TakeBackFailed(ticket, Trouble.DOWN)
        case Claim(ticket=ticket), None:
            return ClaimFailed(ticket, Trouble.DOWN)
        case Speak(ticket=ticket), None:
            return SpeechFailed(ticket, SpeechFault.DIED)
        case _:
            return _lost_to_staff(effect, last)


def _lost_to_staff(effect: Effect, last: Event | None) -> Event | None:
    """The same, for what only staff asks for."""
    match effect, last:
        case PrintTest(), PrintTestProgressed(status=status) if status.is_final:
            return None
        case PrintTest(ticket=ticket), _:
            return PrintTestProgressed(ticket, PrinterStatus.ABORTED)
        case ClearQueue(ticket=ticket), None:
            return QueueCleared(ticket, is_clear=False)
        case LookOver(ticket=ticket), None:
            return LookedOver(ticket, None)
        case ReadTemplates(ticket=ticket), None:
            return TemplateFailed(ticket, TemplateFault.UNREADABLE)
        case SaveTemplate(ticket=ticket), None:
            return TemplateFailed(ticket, TemplateFault.FAILED)
        case CheckPin(ticket=ticket), None:
            return PinUnchecked(ticket)
        case _:
            return None
