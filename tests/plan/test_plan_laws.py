"""Laws that hold for every plan, whatever was answered, chosen and set."""

from __future__ import annotations

import datetime as dt
from functools import cache
from itertools import pairwise

import holidays
import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.plan.answers import Answers
from kiosk.plan.cautions import withholds_dates
from kiosk.plan.engine import make_plan
from kiosk.plan.plan import Plan, Session
from kiosk.plan.record import Choices, Event
from kiosk.settings import Aquagold, Clinic, Prices
from tests.plan.small_pack import CLINIC, CONTENT, PACK, SCHEDULE, TREATED

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
KINDS = ("answer ", "choice ", "rule ", "clinic ", "pack ")
PLACES = (("GB", "ENG"), ("GB", "SCT"), ("US", None), ("DE", "BY"), ("ZA", None), ("XX", None))

DAYS = st.dates(dt.date(2024, 1, 1), dt.date(2032, 12, 31))
NEAR = st.integers(-40, 400)


# Made once: Hypothesis takes longer to make a strategy than to draw from it.
ANSWERS = st.fixed_dictionaries(
    {
        id: st.lists(
            st.sampled_from(question.replies),
            max_size=(question.most or len(question.replies)) if question.ask == "many" else 1,
            unique=True,
        ).map(tuple)
        for id, question in PACK.questions.items()
    }
).map(Answers.of)
PLACE = st.sampled_from(PLACES)
CLOSED = st.lists(NEAR, max_size=30)
OPEN_ON = st.lists(st.sampled_from(WEEKDAYS), min_size=1, unique=True).map(tuple)
DAYS_AFTER = st.none() | st.integers(1, 20)
YES_NO_OR_NEITHER = st.none() | st.booleans()
LEVELS = st.dictionaries(st.sampled_from(sorted(PACK.cautions)), st.sampled_from(["not-now", "wait", "ask"]))
PRICES = st.none() | st.just(Prices(currency="GBP", per_session={"microneedling": 150}))
KIND = st.sampled_from(sorted(SCHEDULE.events))
LENGTH = st.none() | st.integers(0, 40)
AWAY = st.none() | NEAR
SESSIONS, WEEKS_APART = st.none() | st.integers(1, 6), st.none() | st.integers(2, 6)
TREATMENT = st.sampled_from(TREATED)
OPTION = st.sampled_from([*TREATED, None, "no-treatment"])


@st.composite
def some_clinic(draw: st.DrawFn, today: dt.date) -> Clinic:
    country, region = draw(PLACE)
    closed = draw(CLOSED)
    later = draw(DAYS_AFTER)
    return msgspec.structs.replace(
        CLINIC,
        country=country,
        region=region,
        open_on=draw(OPEN_ON),
        open_on_holidays=draw(st.booleans()),
        closed_on=tuple(today + dt.timedelta(days=away) for away in closed),
        aquagold=Aquagold(days_after=later) if later else Aquagold(same_day=draw(YES_NO_OR_NEITHER)),
        cautions=draw(LEVELS),
        prices=draw(PRICES),
    )


@st.composite
def some_choices(draw: st.DrawFn, today: dt.date, option: st.SearchStrategy[str | None]) -> Choices:
    event = None
    if draw(st.booleans()):
        first = today + dt.timedelta(days=draw(NEAR))
        length = draw(LENGTH)
        event = Event(
            kind=draw(KIND),
            date=first,
            until=None if length is None else first + dt.timedelta(days=length),
        )
    away = draw(AWAY)
    return Choices(
        option=draw(option),
        sessions=draw(SESSIONS),
        weeks_apart=draw(WEEKS_APART),
        first_session=None if away is None else today + dt.timedelta(days=away),
        event=event,
    )


@st.composite
def some_case(draw: st.DrawFn, may_have_no_course: bool = True) -> tuple[Answers, Choices, Clinic, dt.date]:
    today = draw(DAYS)
    answers = draw(ANSWERS)
    if not may_have_no_course:
        answers = answers.with_replies("health", ())
    option = OPTION if may_have_no_course else TREATMENT
    return answers, draw(some_choices(today, option)), draw(some_clinic(today)), today


CASES = some_case()
COURSES = some_case(may_have_no_course=False)
Case = tuple[Answers, Choices, Clinic, dt.date]


def plan_of_case(case: Case) -> Plan:
    answers, choices, clinic, today = case
    return make_plan(CONTENT, answers, choices, clinic, today)


@cache
def days_off(country: str, region: str | None) -> holidays.HolidayBase:
    return holidays.country_holidays(country, subdiv=region)


def is_closed(day: dt.date, clinic: Clinic) -> bool:
    """Worked out anew, a second way, from the settings."""
    if day.strftime("%A").lower() not in set(clinic.open_on) or day in set(clinic.closed_on):
        return True
    if clinic.open_on_holidays or clinic.country == "XX":
        return False
    return day in days_off(clinic.country, clinic.region)


def days_between(day: dt.date, other: dt.date) -> int:
    """Full days between two days, counted one by one, whichever comes first."""
    first, last = min(day, other), max(day, other)
    return sum(1 for _ in range(first.toordinal() + 1, last.toordinal()))


def is_near(session: Session, event: Event) -> bool:
    """Whether a day of the session, or of its facial, breaks the clear days of the event, looked at day by day."""
    rule = SCHEDULE.events[event.kind]
    held = [session.date.toordinal(), (session.aquagold_on or session.date).toordinal()]
    treated = set(range(held[0], held[1] + 1))
    first, last = event.date.toordinal(), (event.until or event.date).toordinal()
    return bool(treated & set(range(first - rule.before, last + rule.after + 1)))


@given(CASES)
def test_the_same_input_makes_the_same_plan(case: Case) -> None:
    assert plan_of_case(case) == plan_of_case(case)


@settings(max_examples=300)
@given(COURSES)
def test_gaps_are_never_shorter_than_chosen(case: Case) -> None:
    weeks = case[1].weeks_apart or SCHEDULE.weeks_apart.usual
    dates = [session.date for session in plan_of_case(case).sessions]
    assert all((later - day).days >= weeks * 7 for day, later in pairwise(dates))


@settings(max_examples=300)
@given(COURSES)
def test_no_day_of_treatment_is_ever_on_a_closed_day(case: Case) -> None:
    for session in plan_of_case(case).sessions:
        assert not is_closed(session.date, case[2])
        assert session.aquagold_on is None or not is_closed(session.aquagold_on, case[2])


@settings(max_examples=300)
@given(COURSES)
def test_no_open_day_is_passed_over(case: Case) -> None:
    _, choices, clinic, _ = case
    sessions = plan_of_case(case).sessions
    gap = dt.timedelta(weeks=choices.weeks_apart or SCHEDULE.weeks_apart.usual)
    for session, later in pairwise(sessions):
        skipped = range((session.date + gap).toordinal(), later.date.toordinal())
        assert all(is_closed(dt.date.fromordinal(day), clinic) for day in skipped)
        assert later.moved_from == (session.date + gap if skipped else None)


@given(COURSES)
def test_sessions_are_as_many_as_chosen_and_numbered_from_1(case: Case) -> None:
    count = case[1].sessions or SCHEDULE.sessions.usual
    assert [session.number for session in plan_of_case(case).sessions] == list(range(1, count + 1))


@given(COURSES)
def test_the_first_session_never_lies_in_the_past(case: Case) -> None:
    _, choices, _, today = case
    plan = plan_of_case(case)
    chosen = choices.first_session
    has_passed = chosen is not None and chosen < today
    assert plan.sessions[0].date >= today
    assert ("first-session-passed" in {one.id for one in plan.objections}) is has_passed


@given(COURSES)
def test_days_before_the_first_session_are_kept_or_objected_to(case: Case) -> None:
    plan = plan_of_case(case)
    days_left = (plan.sessions[0].date - case[3]).days
    assert ("sun-days-too-few" in {one.id for one in plan.objections}) is (days_left < 14)


@given(COURSES)
def test_everything_to_avoid_ends_so_many_days_after_its_session(case: Case) -> None:
    for session in plan_of_case(case).sessions:
        ends = {avoid.what: (avoid.until - session.date).days for avoid in session.avoid}
        assert ends == {"swimming": 3, "retinoids": 7, "sun": 14}


@settings(max_examples=400)
@given(COURSES)
def test_an_event_is_respected_or_objected_to(case: Case) -> None:
    _, choices, _, today = case
    plan = plan_of_case(case)
    objections = {objection.id: objection for objection in plan.objections}
    event = choices.event
    if event is None:
        assert all(session.fits for session in plan.sessions)
        assert not {"not-enough-time", "event-passed"} & objections.keys()
        return
    assert [session.fits for session in plan.sessions] == [
        not is_near(session, event) for session in plan.sessions
    ]
    if not all(session.fits for session in plan.sessions):
        assert {"not-enough-time", "event-passed"} & objections.keys()
    assert ("event-passed" in objections) is ((event.until or event.date) < today)
    if "event-passed" not in objections:
        before = [
            session
            for session in plan.sessions
            if session.last_day < event.date and days_between(session.last_day, event.date) >= 14
        ]
        assert ("not-enough-time" in objections) is (len(before) < len(plan.sessions))
        if "not-enough-time" in objections:
            assert objections["not-enough-time"].sessions_that_fit == len(before)


@given(CASES)
def test_dates_are_withheld_exactly_where_a_caution_demands_it(case: Case) -> None:
    plan = plan_of_case(case)
    levels = {caution.level for caution in plan.cautions}
    assert plan.dates_withheld is bool(levels & {"not-now", "wait"})
    assert plan.dates_withheld is any(withholds_dates(caution) for caution in plan.cautions)
    if plan.dates_withheld:
        assert plan.sessions == ()
        assert plan.judge_result_on is None


@settings(max_examples=300)
@given(CASES)
def test_every_line_says_why_it_is_there(case: Case) -> None:
    plan = plan_of_case(case)
    assert all(line.because.startswith(KINDS) and line.because.split(" ", 1)[1] for line in plan.lines)
    assert all(line.text.strip() for line in plan.lines)
    assert len({line.id for line in plan.lines}) == len(plan.lines)


@given(CASES)
def test_every_session_caution_and_objection_has_its_line(case: Case) -> None:
    plan = plan_of_case(case)
    lines = {line.id: line for line in plan.lines}
    for session in plan.sessions:
        assert f"session-{session.number}" in lines
    for caution in plan.cautions:
        assert lines[f"caution-{caution.id}"].text == caution.text
    for objection in plan.objections:
        assert lines[f"objection-{objection.id}"].text == objection.text
    assert ("judge-result" in lines) is (plan.judge_result_on is not None)


@given(CASES, ANSWERS)
def test_answers_never_change_which_options_there_are_nor_their_order(case: Case, others: Answers) -> None:
    _, choices, clinic, today = case
    before = [option.id for option in CONTENT.pack.options]
    plans = [make_plan(CONTENT, answers, choices, clinic, today) for answers in (case[0], others)]
    assert plans[0].option == plans[1].option == choices.option
    assert [option.id for option in CONTENT.pack.options] == before


@given(CASES, ANSWERS)
def test_answers_move_no_date_unless_a_caution_withholds_all(case: Case, others: Answers) -> None:
    _, choices, clinic, today = case
    plans = [make_plan(CONTENT, answers, choices, clinic, today) for answers in (case[0], others)]
    shown = {plan.sessions for plan in plans if not plan.dates_withheld}
    assert len(shown) <= 1


@given(CASES)
def test_every_day_is_a_civil_day_without_a_clock(case: Case) -> None:
    plan = plan_of_case(case)
    dates = [plan.today, plan.judge_result_on, *(session.date for session in plan.sessions)]
    assert all(date is None or type(date) is dt.date for date in dates)
