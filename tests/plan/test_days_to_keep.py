"""The days of a plan for a calendar, on paper and in a file."""

from __future__ import annotations

import datetime as dt

from kiosk.plan.days_to_keep import calendar_id, days_to_keep
from kiosk.settings import Aquagold
from tests.plan.small_pack import choices_of, plan_for, with_clinic

TWO = choices_of("microneedling-aquagold", sessions=2, first_session=dt.date(2026, 12, 7))


def test_a_facial_on_its_own_day_follows_its_session_and_the_day_to_judge_is_last() -> None:
    days = list(days_to_keep(plan_for(TWO, with_clinic(aquagold=Aquagold(days_after=14)))))
    assert [(day.kind, day.session) for day in days] == [
        ("session", 1),
        ("facial", 1),
        ("session", 2),
        ("facial", 2),
        ("judge", 2),
    ]
    assert days[0].treatments == ("microneedling",)
    assert days[1].treatments == ("aquagold",)
    assert days[-1].treatments == ("microneedling", "aquagold")


def test_a_facial_on_the_day_of_its_session_has_no_day_of_its_own() -> None:
    days = list(days_to_keep(plan_for(TWO, with_clinic(aquagold=Aquagold(same_day=True)))))
    assert [day.kind for day in days] == ["session", "session", "judge"]
    assert days[0].treatments == ("microneedling", "aquagold")


def test_without_dates_there_is_no_day_but_a_next_appointment() -> None:
    plan = plan_for(TWO, health=("acne",))
    assert list(days_to_keep(plan)) == []
    (day,) = days_to_keep(plan, dt.date(2027, 1, 4))
    assert (day.kind, day.session, day.treatments) == ("next", 0, ())


def test_a_next_appointment_on_a_day_of_the_plan_is_that_day() -> None:
    plan = plan_for(TWO)
    assert list(days_to_keep(plan, dt.date(2026, 12, 7))) == list(days_to_keep(plan))


def test_ids_are_short_and_the_same_for_the_same_plan() -> None:
    plan = plan_for(TWO)
    ids = [calendar_id(day, plan, "Elm Street") for day in days_to_keep(plan)]
    assert ids == [calendar_id(day, plan_for(TWO), "Elm Street") for day in days_to_keep(plan)]
    assert len(set(ids)) == len(ids)
    assert all(len(id) == len("s1-12345678@kiosk") for id in ids)
