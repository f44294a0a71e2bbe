"""The `export` command: what leaves the consultation room as a file, made of a visit file."""

from __future__ import annotations

from pathlib import Path

from kiosk.commands.filed_visit import filed_visit, must_be_there, write_out
from kiosk.errors import KioskError
from kiosk.export.files import export_file
from kiosk.export.folder import CannotExport
from kiosk.visit.exports import FOR_PATIENTS, ExportKind


def run(
    visit: Path,
    *,
    out: Path,
    kind: ExportKind,
    clinic: Path | None = None,
    packs: Path | None = None,
    interface: Path | None = None,
) -> int:
    """Write one file of a visit to `out`: whole, or not at all.

    Raises:
        Unreadable: the visit file, the clinic's settings or the pack cannot be used.
        KioskError: the file cannot be made, or not be written there.
    """
    must_be_there(out.absolute().parent)
    filed = filed_visit(visit, clinic, packs, interface)
    clinics = filed.in_clinics_language()
    told = filed if kind in FOR_PATIENTS else clinics
    try:
        data = export_file(kind, told.content, told.clinic, told.record, told.plan)
    except CannotExport as fault:
        raise KioskError(clinics.content.words.text(f"export.fault.{fault.reason.value}")) from None
    write_out(out, data)
    return 0
