"""Opens the worker's room in the child: where reading, paper and printing meet."""

from __future__ import annotations

import threading
from functools import partial
from pathlib import Path

from kiosk import paths
from kiosk.content.content import Content
from kiosk.content.reader import languages_of, problems_in_clinic, read_content, read_words
from kiosk.content.words import Words
from kiosk.errors import Unreadable
from kiosk.paper_room import PaperRoom
from kiosk.plan.engine import plan_of
from kiosk.printing.cups import CupsPrinter
from kiosk.printing.folder import FolderPrinter
from kiosk.printing.ipp import Server
from kiosk.printing.printer import Printer
from kiosk.settings import Clinic
from kiosk.visit.effects import RenderHandout
from kiosk.visit.events import WordsRead


def open_room(clinic: Clinic, clinic_file: Path, packs: Path, state: Path) -> PaperRoom:
    """The room of one clinic. What an earlier kiosk left at the printer is swept away at once."""
    room = PaperRoom(
        read=lambda language: read_content(packs / clinic.pack, language),
        render=partial(handout_pdf, clinic),
        printer=printer_of(clinic, state),
        say=partial(_words, clinic),
        check=partial(_check, clinic, clinic_file, packs / clinic.pack),
    )
    threading.Thread(target=room.sweep, name="sweep", daemon=True).start()
    return room


def _words(clinic: Clinic, language: str) -> WordsRead:
    """The interface's own words, which are there whatever is wrong with a pack."""
    return WordsRead(clinic, Words(language, read_words(paths.INTERFACE / f"{language}.yaml")))


def _check(clinic: Clinic, clinic_file: Path, pack: Path, content: Content) -> None:
    problems = problems_in_clinic(clinic_file, clinic, content.pack, languages_of(pack))
    if problems:
        raise Unreadable(problems)


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
    # Loaded late, as ReportLab takes longer to load than the pack to read, and the attract screen waits for the pack.
    from kiosk.handout.handout import render_handout  # noqa: PLC0415

    plan = plan_of(content, effect.record, clinic)
    return render_handout(content, clinic, effect.record, plan, effect.look)
