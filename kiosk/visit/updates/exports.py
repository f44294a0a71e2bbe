"""Files for the clinic: asked for by touch only, and what the worker truly says of each."""

from __future__ import annotations

from dataclasses import replace

from kiosk.visit.consultation import Consultation, Export
from kiosk.visit.effects import WriteExport
from kiosk.visit.events.room import ExportEvent, ExportWritten
from kiosk.visit.exports import ExportKind
from kiosk.visit.outcome import Outcome, with_ticket
from kiosk.visit.visit import Visit


def asked_for(visit: Visit, consultation: Consultation, kind: ExportKind) -> Outcome:
    """Have a file written, one of its kind at a time; nothing where the clinic names no folder."""
    if visit.clinic.export.folder is None or any(
        e.kind == kind and e.is_waiting for e in consultation.exports
    ):
        return visit, ()
    visit, ticket = with_ticket(visit)
    others = tuple(each for each in consultation.exports if each.kind != kind)
    asked = replace(consultation, exports=(*others, Export(kind=kind, ticket=ticket)))
    return replace(visit, consultation=asked), (WriteExport(ticket, visit.record, kind),)


def of_the_export(visit: Visit, event: ExportEvent) -> Visit:
    """Take up the answer to a file that was asked for; one that comes for nobody changes nothing."""
    consultation = visit.consultation
    if consultation is None:
        return visit
    exports = tuple(
        _answered(each, event) if each.ticket == event.ticket else each for each in consultation.exports
    )
    return replace(visit, consultation=replace(consultation, exports=exports))


def _answered(export: Export, event: ExportEvent) -> Export:
    if isinstance(event, ExportWritten):
        return replace(export, file_name=event.file_name)
    return replace(export, fault=event.reason)
