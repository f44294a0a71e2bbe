"""What a clinician adds to a plan: cautions talked through, products, the next appointment, what stays private."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.plan.answers import Answers
from kiosk.plan.as_json import plan_as_json
from kiosk.plan.as_text import plan_as_text
from kiosk.plan.engine import plan_of
from kiosk.plan.record import Product, Record, SetAside
from kiosk.settings import Aquagold
from tests.plan.small_pack import (
    CLINIC,
    CONTENT,
    PACK,
    TODAY,
    because,
    choices_of,
    days,
    line_ids,
    objections,
    plan_for,
    text_of,
    with_clinic,
)
from tests.plan.test_plan_laws import CASES, Case

ILL = Record(
    pack="small",
    today=TODAY,
    answers=Answers.of({"health": ("acne", "recent-tan", "cold-sores")}),
    choices=choices_of(),
)
SOME_SET_ASIDE = st.lists(st.sampled_from(sorted(PACK.cautions)), unique=True).map(
    lambda ids: tuple(SetAside(caution=id, initials="AB") for id in ids)
)


def set_aside(*cautions: str) -> tuple[SetAside, ...]:
    return tuple(SetAside(caution=caution, initials="AB") for caution in cautions)


def test_dates_come_back_once_every_caution_that_withholds_them_was_talked_through() -> None:
    assert plan_of(CONTENT, ILL, CLINIC).dates_withheld
    assert plan_of(CONTENT, replace(ILL, set_aside=set_aside("acne")), CLINIC).dates_withheld
    plan = plan_of(CONTENT, replace(ILL, set_aside=set_aside("acne", "recent-tan")), CLINIC)
    assert not plan.dates_withheld
    assert days(plan) == days(plan_for())
    assert "dates-withheld" not in line_ids(plan)


def test_a_caution_that_was_talked_through_says_by_whom() -> None:
    plan = plan_of(CONTENT, replace(ILL, set_aside=set_aside("acne", "cold-sores")), CLINIC)
    assert {caution.id: caution.set_aside_by for caution in plan.cautions} == {
        "acne": "AB",
        "recent-tan": None,
        "cold-sores": "AB",
    }
    assert text_of(plan, "set-aside-acne") == "Talked through with a clinician (AB). Dates may be set."
    assert text_of(plan, "set-aside-cold-sores") == "Talked through with a clinician (AB)."
    assert because(plan, "set-aside-acne") == "choice set-aside=acne"
    assert because(plan, "dates-withheld") == "answer health=recent-tan"
    assert json.loads(plan_as_json(plan))["cautions"][0]["set_aside_by"] == "AB"


def test_a_caution_that_no_answer_raises_is_not_made_by_setting_it_aside() -> None:
    plan = plan_of(CONTENT, replace(ILL, answers=Answers(), set_aside=set_aside("acne")), CLINIC)
    assert plan.cautions == ()
    assert "set-aside-acne" not in line_ids(plan)


@settings(max_examples=200)
@given(CASES, SOME_SET_ASIDE)
def test_setting_a_caution_aside_lifts_that_caution_and_no_other(
    case: Case, aside: tuple[SetAside, ...]
) -> None:
    answers, choices, clinic, today = case
    record = Record(pack="small", today=today, answers=answers, choices=choices)
    before = plan_of(CONTENT, record, clinic)
    after = plan_of(CONTENT, replace(record, set_aside=aside), clinic)
    ids = {one.caution for one in aside}
    assert [caution.id for caution in after.cautions] == [caution.id for caution in before.cautions]
    assert {caution.id for caution in after.cautions if caution.set_aside_by} == ids & {
        caution.id for caution in before.cautions
    }
    left = {caution.id for caution in before.cautions if caution.level != "ask"} - ids
    assert after.dates_withheld is bool(left)
    if not before.dates_withheld:
        assert after.sessions == before.sessions


def test_what_is_applied_and_when_to_come_next_are_lines_of_the_plan() -> None:
    record = replace(
        ILL,
        products=(Product(kind="device", name="Pen {12} **x**"), Product(kind="product", name="Clear gel")),
        next_appointment=dt.date(2027, 1, 11),
    )
    plan = plan_of(CONTENT, record, CLINIC)
    assert text_of(plan, "applied-1") == "Device: Pen {12} **x**"
    assert text_of(plan, "applied-2") == "Product: Clear gel"
    assert because(plan, "applied-2") == "choice products=product"
    assert text_of(plan, "next-appointment") == "Come to the clinic on Monday 11 January 2027."
    assert because(plan, "next-appointment") == "choice next-appointment=2027-01-11"
    shown = plan_as_text(CONTENT, plan)
    assert "What is applied\n" in shown
    assert "Your next appointment\n" in shown


def test_a_private_question_stands_in_no_line_unless_it_was_ticked_for_paper() -> None:
    record = replace(
        ILL, questions=("does-it-hurt", "Will it show?", "How long?"), private=("Will it show?",)
    )
    plan = plan_of(CONTENT, record, CLINIC)
    assert "Will it show?" not in plan_as_json(plan) + plan_as_text(CONTENT, plan)
    assert [line.text for line in plan.lines if line.id.startswith("question-")] == [
        "Does it hurt?",
        "How long?",
    ]
    ticked = plan_of(CONTENT, replace(record, on_paper=("Will it show?",)), CLINIC)
    assert "Will it show?" in plan_as_text(CONTENT, ticked)


def test_the_aquagold_gap_of_a_visit_goes_before_the_clinics() -> None:
    clinic = with_clinic(aquagold=Aquagold(days_after=14))
    choices = choices_of("microneedling-aquagold", aquagold=Aquagold(days_after=7), sessions=1)
    (session,) = plan_for(choices, clinic).sessions
    assert session.aquagold_on == session.date + dt.timedelta(days=7)
    assert because(plan_for(choices, clinic), "session-1-facial") == "choice aquagold"
    assert because(plan_for(choices, clinic), "after-facial") == "choice aquagold"
    assert objections(plan_for(choices, CLINIC)) == []
    (same,) = plan_for(replace(choices, aquagold=Aquagold(same_day=True)), clinic).sessions
    assert same.aquagold_on == same.date


def test_a_closed_day_of_a_visit_is_closed_like_the_clinics() -> None:
    first = dt.date(2026, 12, 8)
    plan = plan_for(choices_of(first_session=first, closed_days=(first,)))
    assert days(plan)[0] == "2026-12-09"
    assert because(plan, "session-1-moved") == "choice closed-days"
    plan = plan_for(choices_of(first_session=first), with_clinic(closed_on=(first,)))
    assert because(plan, "session-1-moved") == "clinic closed-on"
