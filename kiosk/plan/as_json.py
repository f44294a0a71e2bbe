"""A plan as JSON, for programs outside the kiosk. Its keys are a contract: add freely, change none."""

from __future__ import annotations

import json
from typing import Any

from kiosk.plan.plan import Objection, Plan, Session


def plan_as_json(plan: Plan) -> str:
    """The plan as JSON text; days are `YYYY-MM-DD`."""
    data: dict[str, Any] = {
        "pack": plan.pack,
        "pack_version": plan.pack_version,
        "language": plan.language,
        "today": plan.today,
        "option": plan.option,
        "dates_withheld": plan.dates_withheld,
        "sessions": [_session(session) for session in plan.sessions],
        "judge_result_on": plan.judge_result_on,
        "cautions": [
            {
                "id": caution.id,
                "level": caution.level,
                "text": caution.text,
                "because": caution.because,
                "set_aside_by": caution.set_aside_by,
            }
            for caution in plan.cautions
        ],
        "objections": [_objection(objection) for objection in plan.objections],
        "lines": [
            {"id": line.id, "section": line.section, "text": line.text, "because": line.because}
            for line in plan.lines
        ],
    }
    return json.dumps(data, indent=2, ensure_ascii=False, default=str)


def _session(session: Session) -> dict[str, Any]:
    return {
        "number": session.number,
        "date": session.date,
        "treatments": list(session.treatments),
        "avoid": [{"what": avoid.what, "until": avoid.until} for avoid in session.avoid],
        "fits": session.fits,
        "aquagold_on": session.aquagold_on,
        "moved_from": session.moved_from,
    }


def _objection(objection: Objection) -> dict[str, Any]:
    data: dict[str, Any] = {"id": objection.id, "text": objection.text, "because": objection.because}
    if objection.sessions_that_fit is not None:
        data["sessions_that_fit"] = objection.sessions_that_fit
    return data
