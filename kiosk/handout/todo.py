"""What to do, and when: tasks and sessions with real dates and boxes to tick; in days where no dates are set."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

from kiosk.content.rich import plain
from kiosk.content.schedule import Task
from kiosk.handout.arranged import PADDING, Card, Stack, lowest
from kiosk.handout.blocks import Block
from kiosk.handout.figures import small_icon
from kiosk.handout.glance import goes_on
from kiosk.handout.pages import Item, Part
from kiosk.handout.paper import Economy, Paper
from kiosk.handout.table import Row, Table
from kiosk.handout.tick_list import one_task, tick_list, when_heading
from kiosk.handout.tick_table import GUTTER, ICON, WHEN, tables, task_text, tasks_of

_SHARES = ((200.0, 212.0, 130.0), (185.0, 240.0, 117.0), (170.0, 255.0, 117.0), (155.0, 270.0, 117.0))
"""Widths of the three steps of the ladder, of which the lowest are taken where pages are few."""


def to_do(paper: Paper) -> Part:
    """The tick lists: with dates where there are sessions, else in days."""
    if not paper.plan.sessions:
        return _in_days(paper)
    if paper.style.is_large:
        items = list(tick_list(paper))
    else:
        items = [paper.item(table, 10 if number else 4) for number, table in enumerate(tables(paper))]
    if (simply := _put_simply(paper)) is not None:
        items.append(paper.item(simply, 7))
    title = paper.prose("paper.todo.title", paper.style.title)
    lead = paper.prose("paper.todo.lead", paper.style.quiet)
    return Part(title, goes_on(paper, title), tuple(items), lead=lead)


def _put_simply(paper: Paper) -> Block | None:
    """What is to be left from the first session's days before to the last one's days after, where these days meet."""
    schedule, sessions = paper.content.pack.schedule, paper.plan.sessions
    after = {rule.id: rule.days for rule in schedule.after}
    lines: list[Block] = []
    for rule in schedule.before:
        gaps = [(later.date - earlier.date).days for earlier, later in pairwise(sessions)]
        if rule.id not in after or any(gap > rule.days + after[rule.id] + 1 for gap in gaps):
            continue
        first = max(paper.plan.today, sessions[0].date - dt.timedelta(days=rule.days))
        last = sessions[-1].date + dt.timedelta(days=after[rule.id])
        lines.append(
            paper.prose(
                "paper.todo.simply",
                what=plain(paper.say(f"avoid.{rule.id}.name")),
                first=paper.words.date(first, "day-year"),
                last=paper.words.date(last, "day-year"),
            )
        )
    return Stack(*lines) if lines else None


# -- in days ---------------------------------------------------------------------------------


def _in_days(paper: Paper) -> Part:
    items = list(_list_in_days(paper)) if paper.style.is_large else [paper.item(_table_in_days(paper), 4)]
    title = paper.prose("paper.todo.title-days", paper.style.title)
    lead = paper.prose("paper.todo.lead", paper.style.quiet)
    return Part(title, goes_on(paper, title), tuple(items), lead=lead)


def _table_in_days(paper: Paper) -> Table:
    rows: list[Row] = []
    for when, tasks in _tasks_by_time(paper):
        heading = paper.prose(f"paper.todo.{when}-days", paper.style.strong.inked(paper.style.heading))
        rows.append(Row((heading,), is_heading=True))
        rows.extend(
            Row(
                (
                    small_icon(paper, task.icon),
                    paper.own(_in_words(paper, task), paper.style.strong),
                    task_text(paper, task, is_short=False),
                )
            )
            for task in tasks
        )
    widths = (paper.style.times(ICON), paper.style.times(118), 0.0)
    return Table(widths, tuple(rows), gutter=GUTTER, named_by=1)


def _list_in_days(paper: Paper) -> Iterator[Item]:
    """The same below each other, for large print."""
    for when, tasks in _tasks_by_time(paper):
        yield when_heading(paper, f"paper.todo.{when}-days")
        for task in tasks:
            days = paper.own(_in_words(paper, task), paper.style.strong)
            yield one_task(paper, task.icon, days, task_text(paper, task, is_short=False))


def _tasks_by_time(paper: Paper) -> Iterator[tuple[str, list[Task]]]:
    for when in WHEN:
        if tasks := [task for task in tasks_of(paper) if task.when == when]:
            yield when, tasks


def _in_words(paper: Paper, task: Task) -> str:
    if task.when == "day":
        return paper.say("paper.todo.on-the-day")
    return paper.words.count(f"paper.todo.days-{task.when}", task.days)


# -- when to call ----------------------------------------------------------------------------


def when_to_call(paper: Paper) -> Part:
    """How the skin may look day by day, when to call the clinic, and when to call the emergency line."""
    title = paper.prose("paper.call.title", paper.style.title)
    return Part(title, goes_on(paper, title), tuple(ladder(paper)), may_join=True)


def ladder(paper: Paper) -> Iterator[Item]:
    """Normal, call us, emergency: three steps that differ in their edges and grounds, not in colour alone.

    In large print they stand below each other, and a page's end may part the first two.
    """
    schedule, strong = paper.content.pack.schedule, paper.style.strong
    is_large, is_dense = paper.style.is_large, paper.economy >= Economy.DENSE
    gap, padding = paper.style.times(2 if is_dense else 4), (4.0, 9.0) if is_dense else PADDING
    fine = paper.prose("paper.call.normal", strong)
    normal = Stack(
        fine,
        *(
            paper.marked(
                f"**{paper.name_of(f'healing.{heal.id}.name')}:** {paper.say(f'healing.{heal.id}.text')}"
            )
            for heal in schedule.healing
        ),
        gap=gap,
        may_split=is_large,
        heads=1,
        again=goes_on(paper, fine),
    )
    calls = tuple(paper.say(f"alarm.{alarm.id}.text") for alarm in schedule.alarms if not alarm.is_emergency)
    number = paper.own(paper.say("paper.call.call-us", phone=paper.phone), strong)
    call = Stack(
        number,
        *([paper.points((text,)) for text in calls] if is_large else [paper.points(calls, gap=min(3, gap))]),
        gap=gap,
        may_split=is_large,
        heads=1,
        again=goes_on(paper, number),
    )
    white, white_strong = paper.style.body.inked("on-accent"), strong.inked("on-accent")
    emergency = Stack(
        paper.own(paper.say("paper.call.emergency", emergency=paper.clinic.emergency), white_strong),
        *(paper.prose(f"alarm.{alarm.id}.text", white) for alarm in schedule.alarms if alarm.is_emergency),
        paper.prose("paper.call.do-not-wait", white_strong),
        gap=gap,
    )
    thick = 3.0 if paper.style.is_mono else 1.6
    cards = (
        Card(normal, edge="edge", padding=padding),
        Card(call, edge="affected", edge_width=thick, padding=padding),
        Card(emergency, fill="affected-ink", edge=None, padding=padding),
    )
    if is_large:
        yield from (paper.item(card, 7) for card in cards)
    else:
        shares = _SHARES if paper.economy >= Economy.COLUMNS else _SHARES[:1]
        yield paper.item(lowest(cards, shares, paper.style.content_width, gutter=10), 6)
