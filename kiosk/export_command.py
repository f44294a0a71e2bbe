"""The `export` command: what leaves the consultation room as a file, made of a visit file."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from kiosk import paths
from kiosk.content.reader import languages_of, problems_in_clinic, read_clinic
from kiosk.disk import write_whole
from kiosk.errors import CannotPrint, KioskError, Unreadable
from kiosk.export.files import export_file
from kiosk.export.folder import CannotExport
from kiosk.plan.engine import plan_of
from kiosk.plan.visit_file import read_visit
from kiosk.visit.exports import ExportKind


def run(
    visit: Path, *, out: Path, kind: ExportKind, clinic: Path | None = None, packs: Path | None = None
) -> int:
    """Write one file of a visit to `out`: whole, or not at all.

    Raises:
        Unreadable: the visit file, the clinic's settings or the pack cannot be used.
        KioskError: the file cannot be made, or not be written there.
    """
    folder = out.absolute().parent
    if not folder.is_dir():
        raise CannotPrint(f"there is no folder {folder}; make it first")
    settings_file, packs = clinic or paths.CLINIC, packs or paths.PACKS
    settings = read_clinic(settings_file)
    today = dt.datetime.now().astimezone().date()
    record, content = read_visit(visit, packs, today, settings.language)
    problems = problems_in_clinic(settings_file, settings, content.pack, languages_of(packs / record.pack))
    if problems:
        raise Unreadable(problems)
    try:
        data = export_file(kind, content, settings, record, plan_of(content, record, settings))
    except CannotExport as fault:
        raise KioskError(content.words.text(f"export.fault.{fault.reason.value}")) from None
    try:
        write_whole(out, data)
    except OSError as fault:
        raise CannotPrint(f"{out} cannot be written: {fault.strerror}") from None
    return 0
