"""Plans from the flagship pack: the numbers that the clinic relies on, and every level of caution."""

from __future__ import annotations

import datetime as dt

from kiosk.content.content import Content
from kiosk.plan.answers import Answers
from kiosk.plan.as_text import plan_as_text
from kiosk.plan.engine import make_plan
from kiosk.plan.plan import Plan
from kiosk.plan.record import Choices
from tests.plan.small_pack import CLINIC, TODAY, days

NOT_NOW = {"acne", "eczema", "infection", "skin-cancer", "pregnant", "under-age"}
WAIT = {"rosacea", "recent-tan", "immune", "radiotherapy", "isotretinoin"}


def plan_with(content: Content, *health: str, option: str = "microneedling-aquagold") -> Plan:
    choices = Choices(option=option, first_session=dt.date(2026, 12, 7))
    return make_plan(content, Answers.of({"health": health}), choices, CLINIC, TODAY)


def test_the_numbers_of_the_pack_make_the_promised_dates(flagship: Content) -> None:
    plan = plan_with(flagship)
    assert days(plan) == ["2026-12-07", "2027-01-04", "2027-02-01", "2027-03-01"]
    assert {avoid.what: (avoid.until - plan.sessions[0].date).days for avoid in plan.sessions[0].avoid} == {
        "swimming": 3,
        "sauna": 3,
        "hard-exercise": 3,
        "hair-removal": 3,
        "self-tan": 3,
        "retinoids": 7,
        "acids": 7,
        "vitamin-c": 7,
        "sun": 14,
    }
    assert plan.judge_result_on == dt.date(2027, 6, 1)
    assert [objection.id for objection in plan.objections] == ["gap-not-set"]


def test_every_health_reply_raises_its_caution_at_its_level(flagship: Content) -> None:
    for reply in flagship.pack.questions["health"].replies:
        plan = plan_with(flagship, reply)
        level = "not-now" if reply in NOT_NOW else "wait" if reply in WAIT else "ask"
        expected = [] if reply == "none" else [(reply, level)]
        assert [(caution.id, caution.level) for caution in plan.cautions] == expected
        assert plan.dates_withheld is (reply in NOT_NOW | WAIT)


def test_every_option_makes_a_plan_that_a_person_can_read(flagship: Content) -> None:
    for option in flagship.pack.options:
        plan = plan_with(flagship, *flagship.pack.questions["health"].replies[1:], option=option.id)
        text = plan_as_text(flagship, plan)
        assert "{" not in text
        assert "**" not in text
        assert "[[" not in text


def test_no_plan_says_that_someone_is_fit_for_treatment(flagship: Content) -> None:
    for reply in flagship.pack.questions["health"].replies:
        told = " ".join(line.text for line in plan_with(flagship, reply).lines).lower()
        assert not [word for word in ("suitable", "eligible", "candidate") if word in told]
