"""What goes together: the facial with its session, the sessions with an event."""

from __future__ import annotations

import datetime as dt

import pytest

from kiosk.plan.record import Choices
from kiosk.settings import Aquagold
from tests.plan.small_pack import (
    SAME_DAY,
    TODAY,
    because,
    choices_of,
    days,
    line_ids,
    objections,
    on,
    plan_for,
    text_of,
    with_clinic,
    with_schedule,
)

FIRST = dt.date(2026, 12, 7)
PAIR = choices_of("microneedling-aquagold", first_session=FIRST)


# -- the facial ------------------------------------------------------------------------------


@pytest.mark.parametrize("aquagold", [Aquagold(), Aquagold(same_day=False)])
def test_a_facial_without_a_set_gap_is_objected_to_and_gets_no_day(aquagold: Aquagold) -> None:
    plan = plan_for(PAIR, with_clinic(aquagold=aquagold))
    assert objections(plan) == ["gap-not-set"]
    assert because(plan, "objection-gap-not-set") == "clinic aquagold"
    assert plan.sessions[0].treatments == ("microneedling", "aquagold")
    assert plan.sessions[0].aquagold_on is None
    assert text_of(plan, "task-ask-serum") == "Please do ask-serum."


def test_the_gap_stands_against_the_option_also_while_dates_wait() -> None:
    plan = plan_for(PAIR, health=("acne",))
    assert objections(plan) == ["gap-not-set"]


def test_a_facial_on_the_same_day_shares_its_session() -> None:
    plan = plan_for(PAIR, with_clinic(aquagold=SAME_DAY))
    assert plan.objections == ()
    assert [session.aquagold_on for session in plan.sessions] == [session.date for session in plan.sessions]
    assert "session-1-facial" not in line_ids(plan)
    assert "after-facial" not in line_ids(plan)


def test_a_later_facial_has_its_own_day_moved_to_an_open_one() -> None:
    plan = plan_for(PAIR, with_clinic(aquagold=Aquagold(days_after=5)))
    assert plan.sessions[0].aquagold_on == dt.date(2026, 12, 14)
    assert plan.sessions[0].last_day == dt.date(2026, 12, 14)
    assert text_of(plan, "session-1-facial") == "Aquagold facial of session 1: Monday 14 December 2026."
    assert because(plan, "session-1-facial") == "clinic aquagold"
    assert "Mon 14 Dec" in text_of(plan, "task-ask-serum")
    assert "Mon 14 Dec" in text_of(plan, "after-facial")


def test_a_facial_that_is_not_before_the_next_session_is_objected_to() -> None:
    clinic = with_clinic(aquagold=Aquagold(days_after=28))
    plan = plan_for(PAIR, clinic)
    assert objections(plan) == ["facial-too-late"]
    assert "28 days after a session" in plan.objections[0].text
    assert objections(plan_for(choices_of("microneedling-aquagold", sessions=1), clinic)) == []


def test_a_facial_alone_needs_no_gap() -> None:
    plan = plan_for(choices_of("aquagold", first_session=FIRST))
    assert plan.objections == ()
    assert plan.sessions[0].aquagold_on == FIRST


def test_a_session_without_a_facial_has_no_day_for_it() -> None:
    plan = plan_for()
    assert plan.sessions[0].aquagold_on is None
    assert "task-ask-serum" not in line_ids(plan)


# -- an event --------------------------------------------------------------------------------


def with_event(kind: str, date: str, until: str | None = None, sessions: int = 4) -> Choices:
    return choices_of(first_session=FIRST, sessions=sessions, event=on(kind, date, until))


def test_a_holiday_with_enough_clear_days_after_the_course_fits() -> None:
    plan = plan_for(with_event("sun-holiday", "2027-03-20"))
    assert days(plan)[-1] == "2027-03-01"
    assert plan.objections == ()
    assert text_of(plan, "event") == (
        "Sun holiday, Saturday 20 March 2027: 18 full days lie between session 4 and this date. "
        "We ask for 14, so it fits."
    )
    assert because(plan, "event") == "choice event=sun-holiday"


@pytest.mark.parametrize(("date", "fits"), [("2027-03-16", True), ("2027-03-15", False)])
def test_exactly_14_clear_days_are_enough_and_13_are_not(date: str, fits: bool) -> None:
    plan = plan_for(with_event("special-day", date))
    assert plan.sessions[-1].fits is fits
    assert objections(plan) == ([] if fits else ["not-enough-time"])


def test_the_objection_says_how_many_sessions_fit_before_the_date() -> None:
    plan = plan_for(with_event("sun-holiday", "2027-02-20"))
    assert [session.fits for session in plan.sessions] == [True, True, True, False]
    assert plan.objections[0].sessions_that_fit == 3
    assert text_of(plan, "objection-not-enough-time") == (
        "4 sessions do not fit before Saturday 20 February 2027. 3 sessions do. "
        "Sun holiday: we ask for 14 clear days before it and 14 after it."
    )
    assert because(plan, "objection-not-enough-time") == "choice event=sun-holiday"
    assert "too close" in text_of(plan, "event")
    assert "Session 4 on Monday 1 March 2027" in text_of(plan, "event-session-4")


def test_sessions_long_after_a_holiday_are_fine_but_do_not_fit_before_it() -> None:
    plan = plan_for(with_event("sun-holiday", "2027-01-19"))
    assert [session.fits for session in plan.sessions] == [True, True, False, True]
    assert plan.objections[0].sessions_that_fit == 2


def test_a_holiday_in_a_gap_wide_enough_disturbs_no_session() -> None:
    choices = choices_of(
        first_session=FIRST, sessions=2, weeks_apart=6, event=on("sun-holiday", "2026-12-22")
    )
    plan = plan_for(choices, content=with_schedule())
    assert days(plan) == ["2026-12-07", "2027-01-18"]
    assert [session.fits for session in plan.sessions] == [True, True]
    assert objections(plan) == ["not-enough-time"]
    assert plan.objections[0].sessions_that_fit == 1
    assert text_of(plan, "event").endswith("every session keeps clear of it.")


def test_a_session_inside_a_long_holiday_does_not_fit() -> None:
    plan = plan_for(with_event("sun-holiday", "2027-01-01", "2027-01-10"))
    assert [session.fits for session in plan.sessions] == [True, False, True, True]
    assert "Friday 1 January 2027 to Sunday 10 January 2027" in text_of(plan, "event")


def test_a_special_day_needs_no_clear_days_after_it() -> None:
    plan = plan_for(with_event("special-day", "2026-12-06"))
    assert all(session.fits for session in plan.sessions)
    assert plan.objections[0].sessions_that_fit == 0
    assert "No session does." in plan.objections[0].text
    assert plan.objections[0].text.endswith("14 clear days before it.")


def test_one_session_that_does_not_fit_says_it_once() -> None:
    plan = plan_for(with_event("special-day", "2026-12-10", sessions=1))
    assert plan.objections[0].text.replace("\u00a0", " ") == (
        "1 session does not fit before Thursday 10 December 2026. "
        "Special day: we ask for 14 clear days before it."
    )


def test_a_later_facial_must_keep_clear_of_the_event_too() -> None:
    choices = choices_of(
        "microneedling-aquagold", first_session=FIRST, sessions=1, event=on("special-day", "2026-12-22")
    )
    assert plan_for(choices, with_clinic(aquagold=SAME_DAY)).sessions[0].fits
    late = plan_for(choices, with_clinic(aquagold=Aquagold(days_after=2)))
    assert not late.sessions[0].fits
    assert objections(late) == ["not-enough-time"]


def test_an_event_that_has_passed_is_said_and_no_more_made_of_it() -> None:
    plan = plan_for(with_event("special-day", "2026-11-22"))
    assert objections(plan) == ["event-passed"]
    assert because(plan, "objection-event-passed") == "choice event=special-day"
    assert "event" not in line_ids(plan)


def test_the_days_after_a_holiday_just_over_still_count() -> None:
    choices = choices_of(
        first_session=dt.date(2026, 12, 4), event=on("sun-holiday", "2026-11-01", "2026-11-22")
    )
    plan = plan_for(choices)
    assert objections(plan) == ["sun-days-too-few", "event-passed"]
    assert not plan.sessions[0].fits
    assert plan.sessions[1].fits


def test_an_event_today_has_not_passed() -> None:
    plan = plan_for(choices_of(event=on("special-day", TODAY.isoformat())))
    assert objections(plan) == ["not-enough-time"]


@pytest.mark.parametrize("option", [None, "no-treatment", "microneedling"])
def test_an_event_with_no_sessions_is_only_noted(option: str | None) -> None:
    plan = plan_for(choices_of(option, event=on("special-day", "2026-12-10")), health=("acne",))
    assert plan.objections == ()
    assert text_of(plan, "event").startswith("Special day, Thursday 10 December 2026: tell your clinician")
