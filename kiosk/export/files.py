"""What an export holds, as bytes: one file of each kind. Each loads what it needs only when it is made."""

from __future__ import annotations

from typing import assert_never

from kiosk.content.content import Content
from kiosk.export.folder import CannotExport
from kiosk.plan.as_note import plan_as_note
from kiosk.plan.plan import Plan
from kiosk.plan.record import Record
from kiosk.settings import Clinic
from kiosk.visit.exports import ExportFault, ExportKind


def export_file(kind: ExportKind, content: Content, clinic: Clinic, record: Record, plan: Plan) -> bytes:
    """The bytes of one file. The same input gives the same bytes.

    Raises:
        CannotExport: a calendar of a plan without dates.
        CannotPrint: a letter of the clinician's page that no font holds.
        MissingWords: the pack or the interface lacks a text.
    """
    match kind:
        case "calendar":
            if not plan.sessions and record.next_appointment is None:
                raise CannotExport(ExportFault.NO_DATES)
            from kiosk.export.ics import calendar_file  # noqa: PLC0415 - icalendar loads in 120 ms

            return calendar_file(content, clinic, record, plan)
        case "fhir":
            from kiosk.export.fhir import fhir_file  # noqa: PLC0415 - its models load in 400 ms

            return fhir_file(content, clinic, record, plan)
        case "note":
            return plan_as_note(content, clinic, record, plan).encode()
        case "summary":
            from kiosk.handout.handout import render_summary  # noqa: PLC0415 - fonts are loaded late

            return render_summary(content, clinic, record, plan)
        case _:
            assert_never(kind)
