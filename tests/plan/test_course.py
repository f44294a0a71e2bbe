"""The sessions as days: the first, the gaps, closed days, what to avoid until when, the day to judge."""

from __future__ import annotations

import datetime as dt

import pytest

from kiosk.plan.course import earliest_first_session
from kiosk.plan.record import Choices
from tests.plan.small_pack import (
    CLINIC,
    TODAY,
    because,
    choices_of,
    days,
    line_ids,
    objections,
    plan_for,
    text_of,
    with_clinic,
    with_schedule,
)


def test_four_sessions_four_weeks_apart_are_usual() -> None:
    plan = plan_for(choices_of(first_session=dt.date(2026, 12, 7)))
    assert days(plan) == ["2026-12-07", "2027-01-04", "2027-02-01", "2027-03-01"]
    assert [session.number for session in plan.sessions] == [1, 2, 3, 4]
    assert plan.judge_result_on == dt.date(2027, 6, 1)
    assert plan.objections == ()
    assert because(plan, "session-count") == "pack default sessions"
    assert because(plan, "session-1") == "choice first-session=2026-12-07"
    assert because(plan, "session-2") == "pack default weeks-apart"


def test_what_was_chosen_goes_before_what_is_usual() -> None:
    plan = plan_for(choices_of(first_session=dt.date(2026, 12, 7), sessions=2, weeks_apart=2))
    assert days(plan) == ["2026-12-07", "2026-12-21"]
    assert text_of(plan, "session-count") == "2 sessions."
    assert text_of(plan, "session-gap") == "At least 2 weeks apart."
    assert because(plan, "session-count") == "choice sessions=2"
    assert because(plan, "session-2") == "choice weeks-apart=2"


def test_one_session_has_no_gap_to_speak_of() -> None:
    plan = plan_for(choices_of(sessions=1))
    assert text_of(plan, "session-count") == "1 session."
    assert "session-gap" not in line_ids(plan)


@pytest.mark.parametrize("choices", [choices_of(sessions=7), choices_of(weeks_apart=1)])
def test_a_choice_that_the_pack_does_not_allow_is_refused(choices: Choices) -> None:
    with pytest.raises(ValueError, match="is not from"):
        plan_for(choices)


def test_what_to_avoid_is_kept_until_the_end_of_the_last_day() -> None:
    first = plan_for(choices_of(first_session=dt.date(2026, 12, 7))).sessions[0]
    assert [(avoid.what, avoid.until.isoformat()) for avoid in first.avoid] == [
        ("swimming", "2026-12-10"),
        ("retinoids", "2026-12-14"),
        ("sun", "2026-12-21"),
    ]


def test_without_a_choice_the_first_session_leaves_all_days_before_it_whole() -> None:
    plan = plan_for()
    assert days(plan)[0] == "2026-12-08"
    assert because(plan, "session-1") == "rule before/sun"
    assert earliest_first_session(with_schedule().pack.schedule, CLINIC, TODAY) == dt.date(2026, 12, 8)


def test_without_rules_before_it_the_first_session_may_be_tomorrow() -> None:
    plan = plan_for(content=with_schedule(before=(), tasks=()))
    assert days(plan)[0] == "2026-11-24"
    assert because(plan, "session-1") == "pack default first-session"
    assert not [line for line in plan.lines if line.section == "before"]


def test_a_session_on_a_closed_day_moves_and_the_next_keeps_the_gap_from_there() -> None:
    clinic = with_clinic(closed_on=(dt.date(2027, 1, 4), dt.date(2027, 1, 5)))
    plan = plan_for(choices_of(first_session=dt.date(2026, 12, 7)), clinic)
    assert days(plan) == ["2026-12-07", "2027-01-06", "2027-02-03", "2027-03-03"]
    assert plan.sessions[1].moved_from == dt.date(2027, 1, 4)
    assert because(plan, "session-2-moved") == "clinic closed-on"
    assert "Monday 4 January 2027" in text_of(plan, "session-2-moved")


def test_a_first_session_on_a_weekend_moves_and_says_so() -> None:
    plan = plan_for(choices_of(first_session=dt.date(2026, 12, 12)))
    assert days(plan)[0] == "2026-12-14"
    assert because(plan, "session-1-moved") == "clinic open-on"


def test_a_session_on_a_public_holiday_says_which_day_that_is() -> None:
    plan = plan_for(choices_of(first_session=dt.date(2026, 12, 25)))
    assert days(plan)[0] == "2026-12-29"
    assert text_of(plan, "session-1-moved").startswith("Friday 25 December 2026 is a public holiday.")


def test_a_first_session_that_has_passed_starts_from_the_earliest_day_instead() -> None:
    plan = plan_for(choices_of(first_session=dt.date(2026, 11, 20)))
    assert objections(plan) == ["first-session-passed"]
    assert days(plan)[0] == "2026-12-08"
    assert plan.sessions[0].moved_from is None
    assert because(plan, "session-1") == "rule before/sun"
    assert because(plan, "objection-first-session-passed") == "choice first-session=2026-11-20"
    assert text_of(plan, "objection-first-session-passed").startswith("Friday 20 November 2026 has passed.")


@pytest.mark.parametrize(("day", "is_too_soon"), [("2026-12-07", False), ("2026-12-04", True)])
def test_a_first_session_too_soon_for_the_days_before_it_is_objected_to(day: str, is_too_soon: bool) -> None:
    plan = plan_for(choices_of(first_session=dt.date.fromisoformat(day)))
    assert days(plan)[0] == day
    assert ("sun-days-too-few" in objections(plan)) is is_too_soon


def test_a_first_session_today_says_that_it_is_0_days_away() -> None:
    plan = plan_for(choices_of(first_session=TODAY))
    assert text_of(plan, "objection-sun-days-too-few").startswith("Your first session is 0 days away.")
    assert because(plan, "objection-sun-days-too-few") == "rule before/sun"
    assert "Start on Mon 23 Nov" in text_of(plan, "before-sun")


def test_a_clinic_that_never_opens_gets_an_objection_and_no_sessions() -> None:
    for choices in (choices_of(), choices_of(first_session=dt.date(2026, 12, 7))):
        plan = plan_for(choices, with_clinic(open_on=()))
        assert plan.sessions == ()
        assert plan.judge_result_on is None
        assert objections(plan) == ["no-open-day"]
        assert because(plan, "objection-no-open-day") == "clinic open-on"


@pytest.mark.parametrize("option", [None, "no-treatment"])
def test_no_sessions_are_planned_without_a_treatment(option: str | None) -> None:
    plan = plan_for(choices_of(option, first_session=dt.date(2026, 11, 1)))
    assert plan.sessions == ()
    assert plan.objections == ()
    assert plan.judge_result_on is None
