"""The lines of a plan that carry dates: sessions, the event, before, the day, after, and when to judge."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from kiosk.content.content import Content
from kiosk.content.rich import plain
from kiosk.content.schedule import Task
from kiosk.content.words import Words
from kiosk.plan.calendar import clear_days, why_closed
from kiosk.plan.combine import FACIAL, is_before, why_that_gap
from kiosk.plan.course import has_passed, longest
from kiosk.plan.plan import Line, Plan, Section, Session
from kiosk.plan.record import Choices, Event
from kiosk.settings import Clinic


def lines_of_sessions(content: Content, choices: Choices, clinic: Clinic, plan: Plan) -> Iterator[Line]:
    """All dated lines of a plan in the order of the sections; the event's too where no dates are set."""
    for session in plan.sessions:
        yield from _session_lines(content, choices, clinic, plan, session)
    if choices.event:
        yield from event_lines(content, choices.event, plan)
    if plan.sessions:
        yield from _before_lines(content, plan)
        yield from _task_lines(content, plan, "day")
        yield from _after_lines(content, choices, plan)
    if plan.judge_result_on:
        yield _result_line(content, plan.judge_result_on)


# -- sessions --------------------------------------------------------------------------------


def _session_lines(
    content: Content, choices: Choices, clinic: Clinic, plan: Plan, session: Session
) -> Iterator[Line]:
    words = content.words
    text = words.text(
        "plan.sessions.session",
        session=session.number,
        date=words.date(session.date, "full"),
        treatments=_treatments(words, session.treatments),
    )
    because = _why_then(content, choices, plan, session)
    yield Line(f"session-{session.number}", "sessions", text, because)
    reason = why_closed(session.moved_from, clinic) if session.moved_from else None
    if session.moved_from and reason:
        asked = words.date(session.moved_from, "full")
        text = words.text(f"plan.sessions.moved.{reason}", asked=asked, session=session.number)
        is_chosen = reason == "closed-on" and session.moved_from in choices.closed_days
        because = "choice closed-days" if is_chosen else f"clinic {reason}"
        yield Line(f"session-{session.number}-moved", "sessions", text, because)
    facial = _later_facial(session)
    if facial:
        date = words.date(facial, "full")
        text = words.text("plan.sessions.facial", session=session.number, date=date)
        yield Line(f"session-{session.number}-facial", "sessions", text, why_that_gap(choices))


def _later_facial(session: Session) -> dt.date | None:
    return session.aquagold_on if session.last_day != session.date else None


def _why_then(content: Content, choices: Choices, plan: Plan, session: Session) -> str:
    if session.number > 1:
        weeks = choices.weeks_apart
        return f"choice weeks-apart={weeks}" if weeks else "pack default weeks-apart"
    if choices.first_session and not has_passed(choices, plan.today):
        return f"choice first-session={choices.first_session.isoformat()}"
    rule = longest(content.pack.schedule.before)
    return f"rule before/{rule.id}" if rule else "pack default first-session"


def _treatments(words: Words, treatments: Iterable[str]) -> str:
    names = [plain(words.text(f"treatment.{id}.name")) for id in treatments]
    return words.with_and(names)


# -- the event -------------------------------------------------------------------------------


def event_lines(content: Content, event: Event, plan: Plan) -> Iterator[Line]:
    """How the sessions stand to an event; nothing once it has passed (an objection says so)."""
    if (event.until or event.date) < plan.today:
        return
    words, because = content.words, f"choice event={event.kind}"
    rule = content.pack.schedule.events[event.kind]
    values = {"event": plain(words.text(f"event.{event.kind}.name")), "date": _event_days(words, event)}
    last = plan.sessions[-1] if plan.sessions else None
    if last is None:
        text = words.text("plan.event.undated", **values)
    elif is_before(last.last_day, event, rule):
        between = clear_days(last.last_day, event.date)
        needed = words.number(rule.before)
        text = words.count("plan.event.fits", between, session=last.number, needed=needed, **values)
    elif all(session.fits for session in plan.sessions):
        text = words.text("plan.event.clear", **values)
    else:
        text = words.text("plan.event.near", **values)
    yield Line("event", "event", text, because)
    for session in plan.sessions:
        if not session.fits:
            date = words.date(session.date, "full")
            text = words.text("plan.event.session", session=session.number, date=date)
            yield Line(f"event-session-{session.number}", "event", text, because)


def _event_days(words: Words, event: Event) -> str:
    first = words.date(event.date, "full")
    if event.until is None or event.until == event.date:
        return first
    return words.text("plan.event.days", first=first, last=words.date(event.until, "full"))


# -- before, the day, after ------------------------------------------------------------------


def _before_lines(content: Content, plan: Plan) -> Iterator[Line]:
    words = content.words
    for rule in content.pack.schedule.before:
        starts = [max(plan.today, session.date - dt.timedelta(days=rule.days)) for session in plan.sessions]
        what = plain(words.text(f"avoid.{rule.id}.name"))
        text = words.count("plan.before.rule", rule.days, what=what, dates=_dates(words, starts))
        yield Line(f"before-{rule.id}", "before", text, f"rule before/{rule.id}")
    yield from _task_lines(content, plan, "before")


def _after_lines(content: Content, choices: Choices, plan: Plan) -> Iterator[Line]:
    words = content.words
    for rule in content.pack.schedule.after:
        ends = [session.date + dt.timedelta(days=rule.days) for session in plan.sessions]
        what = plain(words.text(f"avoid.{rule.id}.name"))
        text = words.text("plan.after.rule", what=what, dates=_dates(words, ends))
        yield Line(f"after-{rule.id}", "after", text, f"rule after/{rule.id}")
    yield from _task_lines(content, plan, "after")
    facials = [day for session in plan.sessions if (day := _later_facial(session))]
    if facials:
        text = words.text("plan.after.facial", dates=_dates(words, facials))
        yield Line("after-facial", "after", text, why_that_gap(choices))


def _task_lines(content: Content, plan: Plan, when: Section) -> Iterator[Line]:
    """One line a task, with its date for each session; without dates where the facial's day is not set."""
    words = content.words
    for task in content.pack.schedule.tasks:
        held = [session for session in plan.sessions if _holds(task, session)]
        if task.when != when or not held:
            continue
        dates = [_task_day(task, session, plan.today) for session in held]
        known = [date for date in dates if date]
        text = plain(words.text(f"task.{task.id}.text"))
        if known:
            text = words.text(f"plan.{when}.task", task=text, dates=_dates(words, known))
        yield Line(f"task-{task.id}", when, text, f"rule task/{task.id}")


def _holds(task: Task, session: Session) -> bool:
    return not task.treatments or any(id in session.treatments for id in task.treatments)


def _task_day(task: Task, session: Session, today: dt.date) -> dt.date | None:
    """The day a task begins (before), is on (day) or ends (after); None for a facial with no day."""
    day = session.aquagold_on if task.treatments == (FACIAL,) else session.date
    if day is None:
        return None
    days = dt.timedelta(days=task.days)
    return max(today, day - days) if task.when == "before" else day + days


def _result_line(content: Content, day: dt.date) -> Line:
    date = content.words.date(day, "full")
    text = content.words.count("plan.result", content.pack.schedule.judge_months, date=date)
    return Line("judge-result", "result", text, "rule judge-months")


def _dates(words: Words, days: Iterable[dt.date]) -> str:
    return words.with_and(words.date(day) for day in days)
