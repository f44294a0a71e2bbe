"""What the worker is for: which room is opened in the child, what only waits there, what is lost with it."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from kiosk.content.content import Content
from kiosk.content.reader import read_content
from kiosk.handout.handout import render_handout, warm_up
from kiosk.paper_room import PaperRoom
from kiosk.plan.engine import plan_of
from kiosk.printing.cups import CupsPrinter
from kiosk.printing.folder import FolderPrinter
from kiosk.printing.ipp import Server
from kiosk.printing.printer import Printer, PrinterStatus
from kiosk.settings import Clinic
from kiosk.visit.effects import CancelPrint, Effect, Print, ReadContent, RenderHandout
from kiosk.visit.events import Event, HandoutFailed, PrintProgressed
from kiosk.worker import Duties


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where a running kiosk finds its packs, and keeps what must outlive it."""

    packs: Path
    state: Path


def duties_of(clinic: Clinic, places: Places) -> Duties[Effect, Event]:
    """The duties of one clinic's worker. Picklable, so that a second child can be a fresh process."""
    return Duties(open_room=partial(_open_room, clinic, places), waits=_waits, lost=_lost)


def printer_of(clinic: Clinic, state: Path) -> Printer:
    """The clinic's printer: its CUPS queue, or a folder (by default `handouts` beside the kiosk's state)."""
    chosen = clinic.printer
    if chosen.queue is not None:
        return CupsPrinter(Server(chosen.server), chosen.queue, clinic.paper)
    return FolderPrinter(Path(chosen.folder) if chosen.folder else state / "handouts")


def handout_pdf(clinic: Clinic, content: Content, effect: RenderHandout) -> bytes:
    """The handout that an effect asks for.

    Raises:
        CannotPrint: with the reason.
    """
    return render_handout(
        content, clinic, effect.record, plan_of(content, effect.record, clinic), effect.look
    )


def _open_room(clinic: Clinic, places: Places) -> PaperRoom:
    room = PaperRoom(
        read=lambda language: read_content(places.packs / clinic.pack, language),
        render=partial(handout_pdf, clinic),
        printer=printer_of(clinic, places.state),
    )
    threading.Thread(target=room.sweep, name="sweep", daemon=True).start()
    warm_up()
    return room


def _waits(effect: Effect) -> bool:
    return isinstance(effect, Print)


def _lost(effect: Effect) -> Event | None:
    """What a patient is told of an effect that died with its child."""
    match effect:
        case Print(ticket=ticket):
            return PrintProgressed(ticket, PrinterStatus.ABORTED)
        case RenderHandout(ticket=ticket):
            return HandoutFailed(ticket, "the process that makes the pages has died")
        case ReadContent() | CancelPrint():
            return None
