"""A plan as JSON and as text."""

from __future__ import annotations

import datetime as dt
import json

import msgspec

from kiosk.plan.as_json import plan_as_json
from kiosk.plan.as_text import WIDTH, plan_as_text
from tests.plan.small_pack import CONTENT, PACK, choices_of, content_of, on, plan_for

CHOICES = choices_of(
    "microneedling-aquagold", first_session=dt.date(2026, 12, 7), event=on("sun-holiday", "2027-02-20")
)


def test_json_holds_every_promised_key() -> None:
    plan = plan_for(CHOICES, health=("cold-sores",))
    data = json.loads(plan_as_json(plan))
    assert data["pack"] == "small"
    assert data["pack_version"] == "1.2.3"
    assert data["language"] == "en"
    assert data["today"] == "2026-11-23"
    assert data["option"] == "microneedling-aquagold"
    assert data["dates_withheld"] is False
    assert data["judge_result_on"] == "2027-06-01"
    assert data["sessions"][3] == {
        "number": 4,
        "date": "2027-03-01",
        "treatments": ["microneedling", "aquagold"],
        "avoid": [
            {"what": "swimming", "until": "2027-03-04"},
            {"what": "retinoids", "until": "2027-03-08"},
            {"what": "sun", "until": "2027-03-15"},
        ],
        "fits": False,
        "aquagold_on": None,
        "moved_from": None,
    }
    assert (
        data["cautions"][0].items()
        >= {
            "id": "cold-sores",
            "level": "ask",
            "text": "Please talk about cold-sores.",
        }.items()
    )
    assert [objection["id"] for objection in data["objections"]] == ["not-enough-time", "gap-not-set"]
    assert data["objections"][0]["sessions_that_fit"] == 3
    assert "sessions_that_fit" not in data["objections"][1]
    assert len(data["lines"]) == len(plan.lines)
    assert set(data["lines"][0]) == {"id", "section", "text", "because"}


def test_json_of_a_plan_without_a_choice_has_nulls_and_empty_lists() -> None:
    data = json.loads(plan_as_json(plan_for(choices_of(None))))
    assert data["option"] is None
    assert data["judge_result_on"] is None
    assert data["sessions"] == data["cautions"] == data["objections"] == []


def test_text_holds_every_line_and_its_because() -> None:
    plan = plan_for(CHOICES, health=("cold-sores",), hope_before=("most",))
    text = " ".join(plan_as_text(CONTENT, plan, "Ana").split())
    for line in plan.lines:
        assert f"{' '.join(line.text.split())} [{line.because}]" in text
    assert "A small pack Ana Made on Monday 23 November 2026." in text


def test_text_is_narrow_enough_to_read_and_names_no_empty_section() -> None:
    text = plan_as_text(CONTENT, plan_for(choices_of(None)))
    assert max(len(line) for line in text.splitlines()) <= WIDTH
    assert "Your sessions" not in text


def test_text_says_draft_until_someone_has_reviewed_the_pack() -> None:
    review = msgspec.structs.replace(PACK.review, reviewer="Dr A. Lee", reviewed_on=dt.date(2026, 11, 2))
    reviewed = content_of(msgspec.structs.replace(PACK, review=review))
    assert "Draft:" in plan_as_text(CONTENT, plan_for())
    assert "Draft:" not in plan_as_text(reviewed, plan_for(content=reviewed))
