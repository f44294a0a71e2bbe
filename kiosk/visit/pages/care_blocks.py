"""Aftercare on the glass: what is normal day by day, what to leave until when, and when to call whom."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from kiosk.content.rich import literal, runs_of
from kiosk.content.schedule import Task
from kiosk.picture.around import Side, Span, around
from kiosk.picture.days import NamedDay, SessionDay
from kiosk.picture.timeline import StripWords, timeline
from kiosk.plan.calendar import months_after
from kiosk.visit.blocks import Banner, Drawing, Prose, Row, Rows
from kiosk.visit.drawn_size import letters, line_width, picture_width
from kiosk.visit.pages.finding_blocks import line_of
from kiosk.visit.pages.plan_strip import days_without_sun
from kiosk.visit.shown import Shown
from kiosk.visit.visit import Visit

_SOME_DAY = dt.date(2001, 1, 1)
"""Where an example begins: its days have no names, only distances."""
_BESIDE = 23
"""Days before and after a session stand beside each other where this many letters would."""


def days_blocks(visit: Visit) -> Shown:
    """Normal healing, then what to leave and for how many days."""
    words, schedule = visit.content.words, visit.content.pack.schedule
    healing = tuple(
        Row(
            lead=words.text(f"healing.{part.id}.name"),
            look="text",
            title="",
            texts=(runs_of(words.text(f"healing.{part.id}.text")),),
        )
        for part in schedule.healing
    )
    by_days: dict[int, list[str]] = {}
    for rule in schedule.after:
        by_days.setdefault(rule.days, []).append(words.text(f"avoid.{rule.id}.name"))
    leave = tuple(
        Row(
            lead=words.count("ui.days", days),
            look="text",
            title="",
            texts=(runs_of(words.text("ui.no-such", things=words.listed(things))),),
        )
        for days, things in sorted(by_days.items())
    )
    return Shown(
        blocks=(
            Rows(healing, label=words.text("ui.normal-days")),
            Rows(leave, label=words.text("ui.leave-for")),
        ),
        wants_source=True,
    )


def around_blocks(visit: Visit) -> Shown:
    """On how many days before and after a session to do or leave what: the tick list of the paper, drawn."""
    words = visit.content.words
    before, after = (_side(visit, "before"), _side(visit, "after"))
    width = picture_width(visit)
    picture = around(
        before,
        after,
        width=width,
        size=letters(visit),
        is_stacked=width < letters(visit) * _BESIDE,
        says=words.joined(
            words.sentence(
                words.label(side.name) + words.listed(f"{span.words} ({span.length})" for span in side.spans)
            )
            for side in (before, after)
        ),
    )
    return Shown(blocks=(Drawing(picture, widest=round(width)),), wants_source=True)


def is_drawn(task: Task) -> bool:
    """Whether a task lasts for days around every session, whichever way is chosen."""
    return task.when != "day" and task.days > 0 and not task.treatments


def _side(visit: Visit, when: Literal["before", "after"]) -> Side:
    words = visit.content.words
    tasks = [task for task in visit.content.pack.schedule.tasks if task.when == when and is_drawn(task)]
    spans = tuple(
        Span(task.days, words.count("ui.days", task.days), words.text(f"task.{task.id}.short"))
        for task in tasks
    )
    return Side(words.text(f"paper.todo.{when}-days"), spans, is_before=when == "before")


def course_blocks(visit: Visit) -> Shown:
    """A course of as many sessions, so far apart, as is usual: an example, and labelled as one."""
    words, schedule = visit.content.words, visit.content.pack.schedule
    gap = dt.timedelta(weeks=schedule.weeks_apart.usual)
    example = (
        words.text("ui.course-example"),
        words.count("plan.sessions.count", schedule.sessions.usual),
        words.sentence(words.count("room.template.apart", schedule.weeks_apart.usual)),
    )
    judge = words.text("paper.glance.judge")
    days = [_SOME_DAY + gap * number for number in range(schedule.sessions.usual)]
    picture = timeline(
        [SessionDay(day, words.number(number)) for number, day in enumerate(days, start=1)],
        judge=NamedDay(months_after(days[-1], schedule.judge_months), judge),
        no_sun=days_without_sun(schedule),
        words=StripWords(words.text("ui.strip-no-sun")),
        width=line_width(visit),
        size=letters(visit),
        says=words.joined((*example, words.sentence(judge))),
    )
    note = Prose((literal(words.joined((*example, words.text("ui.course-differs")))),), look="note")
    return Shown(blocks=(line_of(picture), note), wants_source=True)


def ladder_blocks(visit: Visit) -> Shown:
    """Call us, or call the emergency line, each with its number."""
    words, clinic, alarms = visit.content.words, visit.clinic, visit.content.pack.schedule.alarms
    call = tuple(
        Row(lead="phone", look="icon", title="", texts=(runs_of(words.text(f"alarm.{alarm.id}.text")),))
        for alarm in alarms
        if not alarm.is_emergency
    )
    emergency = tuple(runs_of(words.text(f"alarm.{alarm.id}.text")) for alarm in alarms if alarm.is_emergency)
    return Shown(
        blocks=(
            Rows(call, label=words.text("ui.call-us", phone=clinic.phone)),
            Banner(
                look="conflict",
                title=words.text("ui.emergency", phone=clinic.emergency),
                texts=emergency,
            ),
        ),
        wants_source=True,
    )
