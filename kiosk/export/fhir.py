"""The plan as FHIR R4, checked by a kept library before it is handed out. What it says stands in `care_plan.py`."""

from __future__ import annotations

from fhir.resources.R4B.bundle import Bundle

from kiosk.content.content import Content
from kiosk.content.order import unmarked
from kiosk.export.care_plan import bundle_of
from kiosk.plan.plan import Plan
from kiosk.plan.record import Record
from kiosk.settings import Clinic


def fhir_file(content: Content, clinic: Clinic, record: Record, plan: Plan) -> bytes:
    """A Bundle of a CarePlan and a QuestionnaireResponse as JSON. The same input gives the same bytes.

    R4B, which the library knows, changed none of these resources since R4 (docs/decisions).
    """
    bundle = Bundle.model_validate(bundle_of(content, clinic, record, plan))
    return unmarked(f"{bundle.model_dump_json(indent=2)}\n").encode()
