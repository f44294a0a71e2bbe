"""The FHIR file is read back by two libraries, one of them strictly R4 4.0.1, and says what the consultation said."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from uuid import UUID

import msgspec
import pytest
from fhir.resources.R4B.bundle import Bundle
from fhirclient.models.bundle import Bundle as R4Bundle
from hypothesis import given, settings

from kiosk.content.rich import plain
from kiosk.export.care_plan import bundle_of
from kiosk.export.fhir import fhir_file
from kiosk.plan.account import account_of
from kiosk.plan.answers import Answers
from kiosk.plan.as_note import one_line
from kiosk.plan.days_to_keep import days_to_keep
from kiosk.plan.engine import plan_of
from kiosk.plan.record import Record
from kiosk.settings import Aquagold, Clinic
from tests.export.consultations import CLINICS, EMPTY, RECORDS, WHOLE
from tests.handout.sheets import LATER_FACIAL, choosing, flagship, plan_for, with_health
from tests.handout.test_handout_languages import content_in


def saved(record: Record = WHOLE, clinic: Clinic = LATER_FACIAL) -> bytes:
    return fhir_file(flagship(), clinic, record, plan_of(flagship(), record, clinic))


def resources(record: Record = WHOLE, clinic: Clinic = LATER_FACIAL) -> dict[str, Any]:
    """The resources of the file by their type."""
    entries = json.loads(saved(record, clinic))["entry"]
    return {entry["resource"]["resourceType"]: entry["resource"] for entry in entries}


def care_plan(record: Record = WHOLE, clinic: Clinic = LATER_FACIAL) -> dict[str, Any]:
    found: dict[str, Any] = resources(record, clinic)["CarePlan"]
    return found


def notes(record: Record = WHOLE) -> str:
    return "\n".join(note["text"] for note in care_plan(record)["note"])


def values_in(data: Any, key: str) -> Iterator[Any]:
    """Every value under this key, however deep."""
    if isinstance(data, dict):
        for name, value in data.items():
            if name == key:
                yield value
            yield from values_in(value, key)
    elif isinstance(data, list):
        for value in data:
            yield from values_in(value, key)


@settings(deadline=None, max_examples=40)
@given(record=RECORDS, clinic=CLINICS)
def test_two_libraries_read_the_file_back_as_it_was(record: Record, clinic: Clinic) -> None:
    data = json.loads(saved(record, clinic))
    assert data == bundle_of(flagship(), clinic, record, plan_of(flagship(), record, clinic))
    assert json.loads(Bundle.model_validate(data).model_dump_json()) == data
    assert R4Bundle(data, strict=True).as_json() == data


@settings(deadline=None, max_examples=40)
@given(record=RECORDS, clinic=CLINICS)
def test_the_same_consultation_gives_the_same_bytes(record: Record, clinic: Clinic) -> None:
    assert saved(record, clinic) == saved(record, clinic)


@settings(deadline=None, max_examples=40)
@given(record=RECORDS, clinic=CLINICS)
def test_every_day_is_an_activity_of_one_day_without_a_time(record: Record, clinic: Clinic) -> None:
    plan = plan_of(flagship(), record, clinic)
    days = [day.date.isoformat() for day in days_to_keep(plan, record.next_appointment)]
    found = care_plan(record, clinic)
    periods = [activity["detail"]["scheduledPeriod"] for activity in found.get("activity", [])]
    assert periods == [{"start": day, "end": day} for day in days]
    assert found.get("period") == ({"start": min(days), "end": max(days)} if days else None)


@settings(deadline=None, max_examples=40)
@given(record=RECORDS, clinic=CLINICS)
def test_all_that_was_answered_stands_among_the_answers_question_by_question(
    record: Record, clinic: Clinic
) -> None:
    items = resources(record, clinic).get("QuestionnaireResponse", {}).get("item", [])
    counted = {item["linkId"]: len(item["answer"]) for item in items}
    assert counted == {question: len(replies) for question, replies in record.answers}


@settings(deadline=None, max_examples=40)
@given(record=RECORDS, clinic=CLINICS)
def test_every_passage_of_the_account_is_a_note_or_stands_in_a_place_of_its_own(
    record: Record, clinic: Clinic
) -> None:
    words = flagship().words
    texts = [note["text"] for note in care_plan(record, clinic)["note"]]
    passages = account_of(flagship(), record, plan_of(flagship(), record, clinic))
    elsewhere = {"about", "hope", "matters", "ready", "dates", "next"}
    for passage in passages:
        if passage.topic not in elsewhere:
            assert any(text.startswith(words.text(f"account.{passage.topic}")) for text in texts)


@settings(deadline=None, max_examples=40)
@given(record=RECORDS, clinic=CLINICS)
def test_every_reference_leads_to_a_resource_of_the_file(record: Record, clinic: Clinic) -> None:
    data = json.loads(saved(record, clinic))
    there = {entry["fullUrl"] for entry in data["entry"]}
    there |= {f"#{inner['id']}" for inside in values_in(data, "contained") for inner in inside}
    assert set(values_in(data, "reference")) <= there


def test_no_code_stands_in_it_and_no_patient_is_made() -> None:
    data = json.loads(saved())
    assert list(values_in(data, "coding")) == []
    assert list(values_in(data, "system")) == []
    assert "Patient" not in resources()
    assert set(values_in(data, "subject").__next__()) == {"type", "display"}


def test_it_is_a_draft_of_a_plan_and_says_whose_only_in_words() -> None:
    found = care_plan()
    assert (found["status"], found["intent"], found["created"]) == ("draft", "plan", "2026-11-23")
    assert found["subject"] == {"type": "Patient", "display": "Ana"}
    assert found["author"]["display"] == "Example Clinic"
    assert care_plan(replace(WHOLE, name=""))["subject"]["display"] == "name not given"


def test_ids_follow_from_what_is_said_and_tell_nothing_else() -> None:
    one, other = json.loads(saved()), json.loads(saved(replace(WHOLE, notes="Another.")))
    for data in (one, other):
        assert data["entry"][0]["fullUrl"] == f"urn:uuid:{data['entry'][0]['resource']['id']}"
        assert UUID(data["id"]).version == 5
    assert one["id"] != other["id"]
    assert one["entry"][1] == other["entry"][1]


def test_what_matters_is_a_goal_that_nobody_has_agreed_on_yet() -> None:
    found = care_plan()
    assert [goal["description"]["text"] for goal in found["contained"]] == [
        "Smoother texture",
        "Strong evidence",
    ]
    assert {goal["lifecycleStatus"] for goal in found["contained"]} == {"proposed"}
    assert [goal["reference"] for goal in found["goal"]] == ["#smoother-texture", "#strong-evidence"]


def test_a_caution_that_was_talked_through_names_who_did_it() -> None:
    (note,) = [note for note in care_plan()["note"] if "Cold sores" in note["text"]]
    assert note["authorString"] == "AB"
    (note,) = [
        note for note in care_plan(replace(WHOLE, set_aside=()))["note"] if "Cold sores" in note["text"]
    ]
    assert "authorString" not in note
    assert "not talked through yet" in note["text"]


def test_no_decision_is_a_plan_without_activities_that_says_so() -> None:
    record = choosing(replace(WHOLE, next_appointment=None), option=None)
    found = care_plan(record)
    assert "activity" not in found
    assert "period" not in found
    assert found["description"] == "No decision today"
    assert "Plan: No decision today." in notes(record)


def test_dates_that_wait_for_a_talk_are_no_activities() -> None:
    record = with_health("pregnant", record=replace(WHOLE, next_appointment=None))
    assert plan_for(record, LATER_FACIAL).dates_withheld
    assert "activity" not in care_plan(record)
    assert "No dates are set until the points above have been talked through." in notes(record)


def test_with_nothing_answered_there_is_only_the_plan() -> None:
    found = resources(EMPTY)
    assert set(found) == {"CarePlan"}
    assert "supportingInfo" not in found["CarePlan"]
    assert "contained" not in found["CarePlan"]


def test_a_draft_pack_is_named_as_a_draft() -> None:
    assert re.search(r"microneedling-stretch-marks \d+\.\d+\.\d+\. Draft: no clinician", notes())


@pytest.mark.parametrize(
    ("language", "comma", "label", "stop"),
    [("ar", "\u060c ", ": ", ". "), ("zh", "\u3001", "\uff1a", "\u3002")],
)
def test_names_and_sentences_are_joined_as_the_language_of_the_clinic_joins_them(
    language: str, comma: str, label: str, stop: str
) -> None:
    content = content_in(language)
    clinic = msgspec.structs.replace(LATER_FACIAL, aquagold=Aquagold(same_day=True))
    words, plan = content.words, plan_of(content, WHOLE, clinic)
    data = bundle_of(content, clinic, WHOLE, plan)
    told = {detail["code"]["text"] for detail in values_in(data, "detail") if "code" in detail}
    names = [plain(words.text(f"treatment.{id}.name")) for id in ("microneedling", "aquagold")]
    assert told == {comma.join(names)}
    texts = [note["text"] for plan in values_in(data, "note") for note in plan]
    (products,) = (text for text in texts if text.startswith(words.text("account.products")))
    first, second = (
        one_line(words.text(f"account.product.{product.kind}", name=product.name))
        for product in WHOLE.products
    )
    heading = words.text("account.products")
    assert products == f"{heading}{label}{first}{stop}{second}{stop.rstrip()}"


def test_a_resource_that_is_not_whole_is_refused_by_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = bundle_of(flagship(), LATER_FACIAL, WHOLE, plan_for(WHOLE, LATER_FACIAL))
    del broken["entry"][0]["resource"]["subject"]
    with pytest.raises(ValueError, match="subject"):
        Bundle.model_validate(broken)


def test_days_are_civil_days_as_the_standard_writes_them() -> None:
    record = Record(pack=WHOLE.pack, today=dt.date(2026, 11, 23), answers=Answers.of({"marks": ("old",)}))
    assert resources(record)["QuestionnaireResponse"]["authored"] == "2026-11-23"
