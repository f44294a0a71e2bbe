"""Where a course does not fit: every way out that is offered is one, and they are the nearest there are."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.plan.answers import Answers
from kiosk.plan.engine import plan_of
from kiosk.plan.plan import Plan
from kiosk.plan.record import Choices, Event, Record
from kiosk.plan.schedules import ready_schedules
from kiosk.plan.ways_out import in_one_sentence, ways_out
from kiosk.settings import Aquagold, Clinic
from tests.plan.small_pack import (
    CLINIC,
    CONTENT,
    SCHEDULE,
    TODAY,
    choices_of,
    days,
    objections,
    on,
    with_clinic,
    with_schedule,
)
from tests.plan.test_plan_laws import CASES, COURSES, Case, is_near

BUSY = choices_of(first_session=dt.date(2027, 1, 4), event=on("special-day", "2027-03-20"))


def record_of(choices: Choices, today: dt.date = TODAY, answers: Answers | None = None) -> Record:
    return Record(pack="small", today=today, choices=choices, answers=answers or Answers())


def record_of_case(case: Case) -> tuple[Record, Clinic]:
    answers, choices, clinic, today = case
    return record_of(choices, today, answers), clinic


@st.composite
def tight_case(draw: st.DrawFn) -> Case:
    """A course with an event so near that it often does not fit."""
    answers, choices, clinic, today = draw(COURSES)
    event = Event(
        kind=draw(st.sampled_from(sorted(SCHEDULE.events))),
        date=today + dt.timedelta(days=draw(st.integers(10, 240))),
    )
    return answers, replace(choices, event=event), clinic, today


TIGHT = tight_case()


def plan_with(record: Record, choices: Choices, clinic: Clinic) -> Plan:
    return plan_of(CONTENT, replace(record, choices=choices), clinic)


# -- ways out --------------------------------------------------------------------------------


def test_fewer_sessions_or_an_earlier_start_are_offered_and_said_in_one_sentence() -> None:
    record = record_of(BUSY)
    plan = plan_of(CONTENT, record, CLINIC)
    fewer, earlier = ways_out(CONTENT, record, CLINIC)
    assert (fewer.kind, fewer.choices) == ("fewer-sessions", replace(BUSY, sessions=3))
    assert fewer.text == "Plan 3 sessions"
    assert (earlier.kind, earlier.choices.first_session) == ("earlier-start", dt.date(2026, 12, 11))
    assert earlier.text.replace("\u00a0", " ") == "Start by Friday 11 December 2026"
    sentence = in_one_sentence(CONTENT, plan, record, (fewer, earlier)) or ""
    assert sentence.replace("\u00a0", " ") == (
        "4 sessions do not fit before 20 March 2027: 3 do, or start by 11 December 2026."
    )


def test_sessions_are_put_closer_together_only_where_no_earlier_start_will_do() -> None:
    choices = replace(BUSY, event=on("special-day", "2027-02-20"), first_session=None)
    record = record_of(choices)
    fewer, closer = ways_out(CONTENT, record, CLINIC)
    assert fewer.choices.sessions == 3
    assert (closer.kind, closer.choices.weeks_apart) == ("closer-together", 2)
    assert closer.text.replace("\u00a0", " ") == "Start by Tuesday 8 December 2026, 2 weeks apart"
    sentence = in_one_sentence(CONTENT, plan_of(CONTENT, record, CLINIC), record, (fewer, closer)) or ""
    assert sentence.replace("\u00a0", " ").endswith(": 3 do, or start by 8 December 2026, 2 weeks apart.")


def test_an_early_start_that_was_chosen_is_kept_where_a_closer_gap_alone_will_do() -> None:
    choices = choices_of(first_session=TODAY + dt.timedelta(days=2), event=on("special-day", "2027-02-01"))
    record = record_of(choices)
    assert "sun-days-too-few" in objections(plan_of(CONTENT, record, CLINIC))
    closer = ways_out(CONTENT, record, CLINIC)[-1]
    assert closer.kind == "closer-together"
    assert closer.choices.weeks_apart == 2


def test_there_is_no_way_out_where_not_even_one_session_fits() -> None:
    record = record_of(choices_of(event=on("special-day", "2026-12-10")))
    assert objections(plan_of(CONTENT, record, CLINIC)) == ["not-enough-time"]
    assert ways_out(CONTENT, record, CLINIC) == ()
    assert in_one_sentence(CONTENT, plan_of(CONTENT, record, CLINIC), record, ()) is None


def test_there_is_no_way_out_where_nothing_is_in_the_way() -> None:
    record = record_of(choices_of(None))
    assert ways_out(CONTENT, record, CLINIC) == ()
    assert in_one_sentence(CONTENT, plan_of(CONTENT, record, CLINIC), record, ()) is None


def test_a_way_out_never_trades_one_objection_for_another() -> None:
    clinic = with_clinic(aquagold=Aquagold(days_after=20))
    choices = choices_of("microneedling-aquagold", event=on("special-day", "2027-02-20"))
    record = record_of(choices)
    assert {way.kind for way in ways_out(CONTENT, record, clinic)} == {"fewer-sessions"}


@settings(max_examples=300)
@given(TIGHT)
def test_every_way_out_really_has_enough_time_and_no_new_objection(case: Case) -> None:
    record, clinic = record_of_case(case)
    plan = plan_of(CONTENT, record, clinic)
    ways = ways_out(CONTENT, record, clinic)
    assert not ways or "not-enough-time" in objections(plan)
    assert len({way.kind for way in ways}) == len(ways)
    for way in ways:
        solved = plan_with(record, way.choices, clinic)
        assert solved.sessions
        assert "not-enough-time" not in objections(solved)
        assert set(objections(solved)) < set(objections(plan))


@settings(max_examples=300)
@given(TIGHT)
def test_an_earlier_start_is_the_latest_open_day_that_will_do(case: Case) -> None:
    record, clinic = record_of_case(case)
    before = plan_of(CONTENT, record, clinic).sessions
    for way in ways_out(CONTENT, record, clinic):
        if way.kind != "earlier-start":
            continue
        start = way.choices.first_session
        assert start is not None
        assert days(plan_with(record, way.choices, clinic))[0] == start.isoformat()
        later = start + dt.timedelta(days=1)
        while later <= before[0].date:
            moved = plan_with(record, replace(way.choices, first_session=later), clinic)
            assert "not-enough-time" in objections(moved)
            later = moved.sessions[0].date + dt.timedelta(days=1)


@settings(max_examples=200)
@given(TIGHT)
def test_one_session_more_than_offered_does_not_fit(case: Case) -> None:
    record, clinic = record_of_case(case)
    for way in ways_out(CONTENT, record, clinic):
        if way.kind == "fewer-sessions":
            more = replace(way.choices, sessions=(way.choices.sessions or 0) + 1)
            assert "not-enough-time" in objections(plan_with(record, more, clinic))


@given(TIGHT)
def test_the_same_record_has_the_same_ways_out_and_schedules(case: Case) -> None:
    record, clinic = record_of_case(case)
    assert ways_out(CONTENT, record, clinic) == ways_out(CONTENT, record, clinic)
    assert ready_schedules(CONTENT, record, clinic) == ready_schedules(CONTENT, record, clinic)


# -- ready schedules -------------------------------------------------------------------------


def test_schedules_say_what_they_are_in_short_facts() -> None:
    record = record_of(choices_of(event=on("special-day", "2027-04-10")))
    soonest, before, gentlest = ready_schedules(CONTENT, record, CLINIC)
    assert [soonest.id, before.id, gentlest.id] == ["soonest", "before-event", "gentlest"]
    assert [fact.replace("\u00a0", " ") for fact in soonest.facts] == [
        "4 sessions.",
        "At least 4 weeks apart.",
        "8 December 2026 to 2 March 2027",
        "All before 10 April 2027",
    ]
    assert gentlest.facts[-1].startswith("Not all before")
    assert (before.choices.weeks_apart, before.facts[-1]) == (5, soonest.facts[-1])


def test_the_same_days_are_not_offered_twice() -> None:
    assert [one.id for one in ready_schedules(CONTENT, record_of(BUSY), CLINIC)] == ["soonest", "gentlest"]


def test_one_session_has_one_schedule_with_one_day() -> None:
    (only,) = ready_schedules(CONTENT, record_of(choices_of(sessions=1)), CLINIC)
    assert [fact.replace("\u00a0", " ") for fact in only.facts] == ["1 session.", "8 December 2026"]


def test_fewer_sessions_are_offered_where_no_gap_will_do() -> None:
    record = record_of(choices_of(event=on("special-day", "2027-01-10"), sessions=4))
    before = {one.id: one for one in ready_schedules(CONTENT, record, CLINIC)}["before-event"]
    assert len(before.sessions) == 2


def test_no_schedule_before_an_event_is_offered_where_its_facial_comes_too_late() -> None:
    clinic = with_clinic(aquagold=Aquagold(days_after=20))
    choices = choices_of("microneedling-aquagold", event=on("special-day", "2027-02-20"))
    before = {one.id: one for one in ready_schedules(CONTENT, record_of(choices), clinic)}["before-event"]
    assert (before.choices.weeks_apart or 0) >= 3


def test_nothing_is_ready_without_a_course_or_with_dates_withheld() -> None:
    ill = Answers.of({"health": ("acne",)})
    for record in (
        record_of(choices_of(None)),
        record_of(choices_of("no-treatment")),
        record_of(BUSY, answers=ill),
    ):
        assert ready_schedules(CONTENT, record, CLINIC) == ()


@settings(max_examples=200)
@given(CASES | TIGHT)
def test_every_schedule_is_what_the_plan_of_its_choices_says(case: Case) -> None:
    record, clinic = record_of_case(case)
    ready = ready_schedules(CONTENT, record, clinic)
    assert len({one.id for one in ready}) == len(ready) <= 3
    for one in ready:
        plan = plan_with(record, one.choices, clinic)
        assert one.sessions == plan.sessions != ()
        assert not {"first-session-passed", "sun-days-too-few"} & set(objections(plan))
        assert all(fact.strip() for fact in one.facts)


@settings(max_examples=300)
@given(TIGHT)
def test_the_schedule_before_an_event_fits_it_or_is_not_offered(case: Case) -> None:
    record, clinic = record_of_case(case)
    event = record.choices.event
    assert event is not None
    for one in ready_schedules(CONTENT, record, clinic):
        if one.id == "before-event":
            assert "not-enough-time" not in objections(plan_with(record, one.choices, clinic))
            assert not any(is_near(session, event) for session in one.sessions)
        if one.id == "gentlest":
            assert one.choices.weeks_apart == SCHEDULE.weeks_apart.most


def test_a_pack_with_one_gap_has_no_gentler_one() -> None:
    one_gap = with_schedule(weeks_apart=type(SCHEDULE.weeks_apart)(least=4, most=4, usual=4, facts=()))
    assert [one.id for one in ready_schedules(one_gap, record_of(choices_of()), CLINIC)] == ["soonest"]
