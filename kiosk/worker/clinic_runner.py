"""All that one clinic's worker does in the child: each effect goes to the runner that knows how."""

from __future__ import annotations

import datetime as dt
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import assert_never

from msgspec.structs import replace

from kiosk import paths
from kiosk.content.clinic_checks import problems_in_clinic
from kiosk.content.content import Content
from kiosk.content.reader import (
    read_content,
    read_interface,
    read_pack,
    read_spellings,
    spoken_in,
)
from kiosk.errors import Unreadable
from kiosk.export.files import export_file
from kiosk.holiday_program import looked_up_holidays, looked_up_regions
from kiosk.look_over import Rounds
from kiosk.plan.engine import plan_of
from kiosk.plan.template_file import templates_folder
from kiosk.printing.cups import CupsPrinter
from kiosk.printing.folder import FolderPrinter
from kiosk.printing.ipp import Server
from kiosk.printing.printer import Printer
from kiosk.printing.spooler import SpoolerPrinter, is_spooled
from kiosk.settings import Clinic
from kiosk.speech.aplay import Aplay
from kiosk.speech.espeak import Espeak
from kiosk.speech.folder import FolderPlayer
from kiosk.speech.voice import Player, Voice
from kiosk.store.pin import PinLock
from kiosk.visit.effects import (
    CancelPrint,
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
    ReadLanguages,
    ReadSpellings,
    ReadTemplates,
    RenderHandout,
    RenderSummary,
    Reword,
    SaveTemplate,
    Speak,
    StopSpeaking,
    TakeBack,
    WriteExport,
)
from kiosk.visit.events.event import Event
from kiosk.visit.events.setting import WordsRead
from kiosk.visit.exports import FOR_PATIENTS
from kiosk.worker.clinic_pages import pages_pdf, slip_pdf, test_page_pdf
from kiosk.worker.content_runner import ContentRunner
from kiosk.worker.export_runner import ExportRunner
from kiosk.worker.print_runner import PrintRunner
from kiosk.worker.speech_runner import SpeechRunner
from kiosk.worker.staff_runner import StaffRunner
from kiosk.worker.store_runner import Store, StoreRunner
from kiosk.worker.template_runner import TemplateRunner


@dataclass(frozen=True, slots=True, kw_only=True)
class ClinicRunner:
    """All that the child does, each effect by whoever knows how."""

    content: ContentRunner
    printing: PrintRunner
    store: StoreRunner
    staff: StaffRunner
    export: ExportRunner
    templates: TemplateRunner
    speech: SpeechRunner

    def do(self, effect: Effect, report: Callable[[Event], None]) -> None:
        """Have one effect carried out."""
        match effect:
            case HandOver() | TakeBack() | Claim() | Reword():
                self.store.do(effect, report)
            case CheckPin() | LookOver():
                self.staff.do(effect, report)
            case WriteExport():
                self.export.do(effect, report)
            case Speak() | StopSpeaking() | Chime():
                self.speech.do(effect, report)
            case ReadTemplates() | SaveTemplate():
                self.templates.do(effect, report)
            case ReadContent() | ReadLanguages() | ReadSpellings() | RenderHandout() | RenderSummary():
                self.content.do(effect, report)
            case Print() | PrintSlip() | CancelPrint() | PrintTest() | ClearQueue():
                self.printing.do(effect, report)
            case _:
                assert_never(effect)

    def close(self) -> None:
        """Leave nothing behind."""
        self.speech.close()
        self.printing.close()
        self.store.close()


YEARS_AHEAD = 4
"""Two years ahead a day can be chosen, a course may take one more, and a kiosk may run for one without a restart."""


def open_runner(
    clinic: Clinic, clinic_file: Path, packs: Path, state: Path, interface: Path = paths.INTERFACE
) -> ClinicRunner:
    """The runner of one clinic. What an earlier kiosk left at the printer is swept away at once."""

    @cache
    def dated() -> Clinic:
        """The clinic with its public holidays: worked out once, when a plan first needs them."""
        return replace(clinic, public_holidays=_holidays(clinic))

    def pages(content: Content, effect: RenderHandout | RenderSummary) -> bytes:
        return pages_pdf(dated(), content, effect, reading.content_in)

    reading = ContentRunner(
        read=lambda language: read_content(packs / clinic.pack, language, interface),
        languages=partial(spoken_in, packs / clinic.pack, interface),
        render=pages,
        say=partial(_words, clinic, interface),
        check=partial(_check, clinic, clinic_file, packs / clinic.pack, interface),
        shown=partial(_shown, packs / clinic.pack, interface),
        holidays=lambda: dated().public_holidays or (),
        spell=partial(read_spellings, interface),
    )
    printing = PrintRunner(
        printer=printer_of(clinic, state),
        test_page=partial(test_page_pdf, clinic, interface),
        slip=partial(slip_pdf, clinic, interface),
    )
    store = store_runner_of(clinic, state)
    threading.Thread(target=printing.sweep, name="sweep", daemon=True).start()
    threading.Thread(target=store.watch, name="purge", daemon=True).start()
    rounds = Rounds(
        clinic=clinic,
        clinic_file=clinic_file,
        packs=packs,
        interface=interface,
        state=state,
        store=store.trouble,
    )
    staff = StaffRunner(lock=PinLock(state), rounds=rounds, results=printing.results)
    export = export_runner_of(clinic, dated, reading.content_in)
    templates = template_runner_of(clinic, clinic_file, packs)
    speech = SpeechRunner(
        voice=Voice(Espeak(), player_of(clinic)), currency=clinic.prices.currency if clinic.prices else ""
    )
    return ClinicRunner(
        content=reading,
        printing=printing,
        store=store,
        staff=staff,
        export=export,
        templates=templates,
        speech=speech,
    )


def export_runner_of(
    clinic: Clinic, dated: Callable[[], Clinic], content_in: Callable[[str], Content]
) -> ExportRunner:
    """Where the clinic's exports are made and saved: nowhere, unless its settings name a folder.

    `dated` gives the clinic with its public holidays.
    """

    def made(effect: WriteExport) -> bytes:
        is_patients = effect.kind in FOR_PATIENTS
        content = content_in(effect.record.language if is_patients else clinic.language)
        known = dated()
        return export_file(effect.kind, content, known, effect.record, plan_of(content, effect.record, known))

    return ExportRunner(make=made, folder=Path(clinic.export.folder) if clinic.export.folder else None)


def template_runner_of(clinic: Clinic, clinic_file: Path, packs: Path) -> TemplateRunner:
    """Where the clinic's templates are: beside its settings, but nowhere with the sample settings of the kiosk."""
    folder = None if clinic_file == paths.CLINIC else templates_folder(clinic_file)
    return TemplateRunner(pack=lambda: read_pack(packs / clinic.pack)[0], folder=folder)


def store_runner_of(clinic: Clinic, state: Path) -> StoreRunner:
    """The clinic's store: the database it names, or a file in the folder `hand-over` of the kiosk's state."""
    folder = state / "hand-over"

    def opened() -> Store:
        # Loaded late: a database and cryptography are 30 MB that many kiosks never need.
        from kiosk.store.opening import open_store  # noqa: PLC0415

        return open_store(folder, clinic.store, clinic.hand_over_hours)

    def is_worth_a_look() -> bool:
        from kiosk.store.glance import may_hold  # noqa: PLC0415 - loaded once the glass is at rest

        return clinic.store is not None or may_hold(folder)

    return StoreRunner(open=opened, may_hold=is_worth_a_look)


def _words(clinic: Clinic, interface: Path, language: str) -> WordsRead:
    """The interface's own words, which are there whatever is wrong with a pack."""
    from kiosk.handout.letters import lacking  # noqa: PLC0415 - fonts are loaded once the glass has its words

    return WordsRead(clinic, read_interface(language, interface, lacking()))


def _shown(pack: Path, interface: Path, content: Content) -> Content:
    from kiosk.handout.letters import as_shown  # noqa: PLC0415 - as above

    return as_shown(content, pack, interface)


def _holidays(clinic: Clinic) -> tuple[dt.date, ...]:
    """Those of this year and the next ones: further ahead no session is planned."""
    this_year = dt.datetime.now().astimezone().year
    return looked_up_holidays(clinic, range(this_year, this_year + 1 + YEARS_AHEAD))


def _check(clinic: Clinic, clinic_file: Path, pack: Path, interface: Path, content: Content) -> None:
    languages = spoken_in(pack, interface)
    problems = problems_in_clinic(clinic_file, clinic, content.pack, languages, looked_up_regions)
    if problems:
        raise Unreadable(problems)


def printer_of(clinic: Clinic, state: Path, system: str = sys.platform) -> Printer:
    """The clinic's printer: its CUPS queue, on Windows a printer there, or a folder (by default `handouts` beside the
    kiosk's state).
    """
    chosen = clinic.printer
    if chosen.queue is not None and is_spooled(system):
        return SpoolerPrinter(chosen.queue, clinic.paper, chosen.two_sided)
    if chosen.queue is not None:
        return CupsPrinter(Server(chosen.server), chosen.queue, clinic.paper, is_two_sided=chosen.two_sided)
    return FolderPrinter(Path(chosen.folder) if chosen.folder else state / "handouts")


def player_of(clinic: Clinic) -> Player:
    """What the clinic's sounds are heard with: its sound card, or a folder that keeps them."""
    chosen = clinic.sound
    return FolderPlayer(Path(chosen.folder)) if chosen.folder else Aplay(chosen.device)
