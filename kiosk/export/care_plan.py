"""What a consultation is in FHIR R4: a draft CarePlan, and the answers as a QuestionnaireResponse, in one Bundle. Pure.

Every meaning is given in words. No code is invented, and none stands where we do not know it to be right. Nobody is
made into a patient: both resources say in words whose they are, and the record system that takes them in knows it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, TypeAlias
from uuid import UUID, uuid5

from kiosk.content.content import Content
from kiosk.content.rich import plain
from kiosk.plan.account import Passage, Topic, account_of
from kiosk.plan.as_note import one_line
from kiosk.plan.days_to_keep import DayToKeep, days_to_keep
from kiosk.plan.plan import Plan
from kiosk.plan.record import Record
from kiosk.settings import Clinic

Json: TypeAlias = dict[str, Any]
"""A FHIR resource or a part of one, as JSON would hold it."""

_OURS = UUID("5d0c4a1e-6f0b-4b6e-9a34-0b6c1d1f7c52")
"""The namespace of our ids: a value drawn once, and for ever."""

_TOLD_OTHERWISE: tuple[Topic, ...] = ("about", "hope", "matters", "ready", "dates", "next")
"""What stands among the answers, the goals or the activities."""


def bundle_of(content: Content, clinic: Clinic, record: Record, plan: Plan) -> Json:
    """The Bundle. Its ids follow from what it says, so the same input gives the same Bundle."""
    answers = _answers(content, record)
    entries = [] if answers is None else [answers]
    source = None if answers is None else f"urn:uuid:{answers['id']}"
    entries.insert(0, _with_id(_care_plan(content, clinic, record, plan, source)))
    resources = [{"fullUrl": f"urn:uuid:{resource['id']}", "resource": resource} for resource in entries]
    return _with_id({"resourceType": "Bundle", "type": "collection", "entry": resources})


# -- the plan --------------------------------------------------------------------------------


def _care_plan(content: Content, clinic: Clinic, record: Record, plan: Plan, answers: str | None) -> Json:
    words = content.words
    goals = _goals(content, record)
    activities = [_activity(content, plan, day) for day in days_to_keep(plan, record.next_appointment)]
    return {
        "resourceType": "CarePlan",
        "language": words.language,
        **({"contained": goals} if goals else {}),
        "status": "draft",
        "intent": "plan",
        "title": plain(words.text("pack.name")),
        "description": _chosen(content, plan),
        "subject": _patient(content, record),
        **_period(record, plan),
        "created": plan.today.isoformat(),
        "author": {"type": "Organization", "display": one_line(clinic.name)},
        **({"supportingInfo": [{"reference": answers}]} if answers else {}),
        **({"goal": [{"reference": f"#{goal['id']}"} for goal in goals]} if goals else {}),
        **({"activity": activities} if activities else {}),
        "note": list(_notes(content, record, plan)),
    }


def _chosen(content: Content, plan: Plan) -> str:
    if plan.option is None:
        return content.words.text("account.no-decision")
    return plain(content.words.text(f"option.{plan.option}.name"))


def _patient(content: Content, record: Record) -> Json:
    """Who it is about, in words only."""
    return {"type": "Patient", "display": one_line(record.name) or content.words.text("account.no-name")}


def _period(record: Record, plan: Plan) -> Json:
    days = [day.date for day in days_to_keep(plan, record.next_appointment)]
    return {"period": {"start": min(days).isoformat(), "end": max(days).isoformat()}} if days else {}


def _goals(content: Content, record: Record) -> list[Json]:
    """What matters to the patient, each as a goal that nobody has agreed on yet."""
    replies = record.answers.to("matters") if "matters" in content.pack.questions else ()
    return [
        {
            "resourceType": "Goal",
            "id": reply,
            "lifecycleStatus": "proposed",
            "description": {"text": _reply(content, "matters", reply)},
            "subject": _patient(content, record),
        }
        for reply in replies
    ]


def _activity(content: Content, plan: Plan, day: DayToKeep) -> Json:
    """A day to come to the clinic. A period of one day, without a time: nothing is booked by this."""
    words = content.words
    said = {"session": words.number(day.session), "of": words.number(len(plan.sessions))}
    names = [plain(words.text(f"treatment.{id}.name")) for id in day.treatments]
    date = day.date.isoformat()
    return {
        "detail": {
            "kind": "Appointment",
            **({"code": {"text": words.listed(names)}} if day.kind in ("session", "facial") else {}),
            "status": "not-started",
            "scheduledPeriod": {"start": date, "end": date},
            "description": words.text(f"export.calendar.neutral.{day.kind}", **said),
        }
    }


def _notes(content: Content, record: Record, plan: Plan) -> Iterator[Json]:
    """Where it is from, and every passage of the account; who talked a caution through is the author of that."""
    words = content.words
    pack = words.text("account.pack", pack=plan.pack, version=plan.pack_version)
    draft = [words.text("plan.draft")] if content.is_draft else []
    yield _note(words.joined((words.sentence(pack), *draft, words.text("plan.footer"))), plan)
    for passage in account_of(content, record, plan):
        if passage.topic == "cautions":
            yield from _caution_notes(content, passage, plan)
        elif passage.topic not in _TOLD_OTHERWISE:
            heading = words.label(words.text(f"account.{passage.topic}"))
            said = (words.sentence(one_line(entry.text)) for entry in passage.entries)
            yield _note(heading + words.joined(said), plan)


def _caution_notes(content: Content, passage: Passage, plan: Plan) -> Iterator[Json]:
    heading = content.words.label(content.words.text("account.cautions"))
    for entry in passage.entries:
        note = _note(heading + entry.text, plan)
        yield {"authorString": entry.by, **note} if entry.by else note


def _note(text: str, plan: Plan) -> Json:
    return {"time": plan.today.isoformat(), "text": one_line(text)}


# -- the answers -----------------------------------------------------------------------------


def _answers(content: Content, record: Record) -> Json | None:
    """Every question that was answered, in the pack's order; None where none was."""
    items = [
        {
            "linkId": id,
            "text": plain(content.words.text(f"question.{id}.text")),
            "answer": [{"valueString": _reply(content, id, reply)} for reply in record.answers.to(id)],
        }
        for id in content.pack.questions
        if record.answers.to(id)
    ]
    if not items:
        return None
    return _with_id(
        {
            "resourceType": "QuestionnaireResponse",
            "language": content.words.language,
            "status": "completed",
            "subject": _patient(content, record),
            "authored": record.today.isoformat(),
            "item": items,
        }
    )


def _reply(content: Content, question: str, reply: str) -> str:
    return plain(content.words.text(f"question.{question}.reply.{reply}"))


def _with_id(resource: Json) -> Json:
    """The resource with an id that follows from all the rest of it."""
    kind = resource["resourceType"]
    return {"resourceType": kind, "id": str(uuid5(_OURS, json.dumps(resource, sort_keys=True))), **resource}
