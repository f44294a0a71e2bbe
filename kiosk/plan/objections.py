"""What does not fit: each objection in plain sentences. Nothing is moved or left out because of one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from kiosk.content.content import Content
from kiosk.content.pack import Option
from kiosk.content.rich import plain
from kiosk.content.schedule import EventRule
from kiosk.content.words import Words
from kiosk.plan.combine import gap_is_set, is_before, needs_a_gap, why_that_gap
from kiosk.plan.course import has_late_facial, has_passed, longest
from kiosk.plan.plan import Objection, Session
from kiosk.plan.record import Choices, Event
from kiosk.settings import Clinic


def objections_to_course(
    content: Content, choices: Choices, clinic: Clinic, today: dt.date, sessions: tuple[Session, ...]
) -> Iterator[Objection]:
    """What stands against the days of a course that was to be dated; no sessions = no open day was found."""
    if not sessions:
        text = content.words.text("plan.objection.no-open-day")
        yield Objection("no-open-day", text, "clinic open-on")
        return
    if choices.first_session and has_passed(choices, today):
        yield _first_session_passed(content, choices.first_session, sessions[0])
    yield from _too_few_days_before(content, today, sessions[0])
    yield from _late_facial(content, choices, clinic, sessions)


def objections_to_event(
    content: Content, event: Event, today: dt.date, sessions: tuple[Session, ...]
) -> Iterator[Objection]:
    """What stands against the event: that it is over, or that not all sessions fit before it."""
    words, because = content.words, f"choice event={event.kind}"
    name = plain(words.text(f"event.{event.kind}.name"))
    if (event.until or event.date) < today:
        text = words.text("plan.objection.event-passed", event=name, date=words.date(event.date, "full"))
        yield Objection("event-passed", text, because)
        return
    rule = content.pack.schedule.events[event.kind]
    fitting = sum(is_before(session.last_day, event, rule) for session in sessions)
    if fitting < len(sessions):
        text = _not_enough_time(words, len(sessions), fitting, name, event, rule)
        yield Objection("not-enough-time", text, because, fitting)


def objections_to_option(content: Content, option: Option, clinic: Clinic) -> Iterator[Objection]:
    """What stands against the option itself: a facial that nobody has said the day of."""
    if needs_a_gap(option) and not gap_is_set(clinic):
        yield Objection("gap-not-set", content.words.text("plan.objection.gap-not-set"), "clinic aquagold")


def _first_session_passed(content: Content, chosen: dt.date, first: Session) -> Objection:
    words = content.words
    text = words.text(
        "plan.objection.first-session-passed",
        chosen=words.date(chosen, "full"),
        date=words.date(first.date, "full"),
    )
    return Objection("first-session-passed", text, f"choice first-session={chosen.isoformat()}")


def _not_enough_time(
    words: Words, planned: int, fitting: int, name: str, event: Event, rule: EventRule
) -> str:
    parts = [
        words.count("plan.objection.not-enough-time.planned", planned, date=words.date(event.date, "full"))
    ]
    if fitting:
        parts.append(words.count("plan.objection.not-enough-time.fitting", fitting))
    elif planned > 1:
        parts.append(words.text("plan.objection.not-enough-time.none"))
    sides = "both-sides" if rule.after else "before"
    parts.append(
        words.text(
            f"plan.objection.not-enough-time.{sides}",
            event=name,
            before=words.number(rule.before),
            after=words.number(rule.after),
        )
    )
    return words.joined(parts)


def _too_few_days_before(content: Content, today: dt.date, first: Session) -> Iterator[Objection]:
    rule = longest(content.pack.schedule.before)
    days_left = (first.date - today).days
    if rule and days_left < rule.days:
        text = content.words.count(
            "plan.objection.sun-days-too-few",
            days_left,
            what=plain(content.words.text(f"avoid.{rule.id}.name")),
            needed=content.words.number(rule.days),
        )
        yield Objection("sun-days-too-few", text, f"rule before/{rule.id}")


def _late_facial(
    content: Content, choices: Choices, clinic: Clinic, sessions: tuple[Session, ...]
) -> Iterator[Objection]:
    if has_late_facial(sessions):
        text = content.words.count("plan.objection.facial-too-late", clinic.aquagold.days_after or 0)
        yield Objection("facial-too-late", text, why_that_gap(choices))
