"""What a command that takes a visit file begins with: the clinic, the record and the pack, looked over together."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk import paths
from kiosk.content.clinic_checks import problems_in_clinic
from kiosk.content.content import Content
from kiosk.content.reader import read_clinic, read_content, spoken_in
from kiosk.disk import write_whole
from kiosk.errors import CannotWrite, Unreadable
from kiosk.plan.engine import plan_of
from kiosk.plan.plan import Plan
from kiosk.plan.record import Record
from kiosk.plan.visit_file import read_visit, spoken_instead
from kiosk.settings import Clinic


@dataclass(frozen=True, slots=True)
class FiledVisit:
    """One visit file with all it needs; `pack` and `interface` are the folders of its words."""

    clinic: Clinic
    record: Record
    content: Content
    pack: Path
    interface: Path

    @property
    def plan(self) -> Plan:
        """The plan that follows from it."""
        return plan_of(self.content, self.record, self.clinic)

    def in_clinics_language(self) -> FiledVisit:
        """The same with the words of the clinic's language; where the pack has none, of the one in its place.

        Raises:
            Unreadable: the pack cannot be used in it.
        """
        language = spoken_instead(spoken_in(self.pack, self.interface), self.clinic.language)
        if language == self.content.words.language:
            return self
        return replace(self, content=read_content(self.pack, language, self.interface))


def filed_visit(
    visit: Path, clinic: Path | None, packs: Path | None, interface: Path | None = None
) -> FiledVisit:
    """What a visit file says, at this clinic, with these packs and words (None: those that come with the kiosk).

    Raises:
        Unreadable: the visit file, the clinic's settings or the pack cannot be used, or they do not go together.
    """
    settings_file, packs = clinic or paths.CLINIC, packs or paths.PACKS
    interface = interface or paths.INTERFACE
    settings = read_clinic(settings_file)
    today = dt.datetime.now().astimezone().date()
    record, content = read_visit(visit, packs, today, settings.language, interface)
    pack = packs / record.pack
    if record.pack == settings.pack:  # What the clinic has set is about its own pack.
        languages = spoken_in(pack, interface)
        problems = problems_in_clinic(settings_file, settings, content.pack, languages)
        if problems:
            raise Unreadable(problems)
    return FiledVisit(settings, record, content, pack, interface)


def must_be_there(folder: Path) -> None:
    """Tell a slip in the name of a folder that is to be written to before the work is done.

    Raises:
        CannotWrite: there is no such folder.
    """
    if not folder.is_dir():
        raise CannotWrite(f"there is no folder {folder}; make it first")


def write_out(out: Path, data: bytes) -> None:
    """Write a file whole, or not at all.

    Raises:
        CannotWrite: the disk refuses it.
    """
    try:
        write_whole(out, data)
    except OSError as fault:
        raise CannotWrite(f"{out} cannot be written: {fault.strerror}") from None
