"""The tick list of large print: each task across the page, under it a box and a date for each session."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.content.schedule import Task
from kiosk.handout.arranged import Beside, Dealt, Stack
from kiosk.handout.blocks import Block, Hairline, tick_indent
from kiosk.handout.figures import small_icon
from kiosk.handout.pages import Item
from kiosk.handout.paper import Paper
from kiosk.handout.tick_table import GUTTER, ICON, NOT_SET, WHEN, date_of, task_text, tasks_of

_BETWEEN = 8.0
"""Points between two dates in a row."""


def tick_list(paper: Paper) -> Iterator[Item]:
    """The sessions, then the tasks before, on and after the day of each."""
    texts = {task.id: _dates(paper, task) for task in tasks_of(paper)}
    not_set = paper.say(NOT_SET).replace(" ", "\u00a0")
    # Dates stand below dates; where there is none yet, its words may be wider.
    widest = max(
        (_width(paper, text) for dated in texts.values() for text in dated if not text.endswith(not_set)),
        default=0.0,
    )
    yield paper.item(paper.prose("paper.todo.tick", paper.style.strong), 4, holds_next=True)
    yield paper.item(_sessions(paper), 3)
    for when in WHEN:
        tasks = [task for task in tasks_of(paper) if task.when == when]
        if tasks:
            yield when_heading(paper, f"paper.todo.{when}")
        for task in tasks:
            boxes = [paper.tick(paper.own(text)) for text in texts[task.id]]
            wide = max([widest, *(_width(paper, text) for text in texts[task.id])])
            dates = Dealt(*boxes, widest=wide + tick_indent(paper.style.body.size), gutter=_BETWEEN)
            yield one_task(paper, task.icon, task_text(paper, task, is_short=False), dates)


def when_heading(paper: Paper, id: str) -> Item:
    """What stands over the tasks of one time."""
    return paper.item(paper.prose(id, paper.style.strong.inked(paper.style.heading)), 9, holds_next=True)


def one_task(paper: Paper, icon: str, *blocks: Block) -> Item:
    """A task beside its icon, with a line under it, never parted."""
    told = Stack(*blocks, gap=paper.style.times(2))
    wide = paper.style.times(ICON)
    row = Beside(small_icon(paper, icon), told, fixed_width=wide, gutter=GUTTER)
    return paper.item(Stack(row, Hairline(), gap=paper.style.times(4)), 4)


def _sessions(paper: Paper) -> Dealt:
    """Which number stands for which session."""
    texts = [
        _whole(paper, paper.say("paper.todo.session", session=number), date)
        for number, date in (
            (paper.words.number(session.number), paper.words.date(session.date, "weekday"))
            for session in paper.plan.sessions
        )
    ]
    return Dealt(
        *(paper.own(text) for text in texts),
        widest=max(_width(paper, text) for text in texts),
        gutter=2 * _BETWEEN,
    )


def _dates(paper: Paper, task: Task) -> list[str]:
    """The number of each session that the task belongs to, and its date there."""
    dates = ((session, date_of(paper, task, session)) for session in paper.plan.sessions)
    return [_whole(paper, paper.words.number(session.number), date) for session, date in dates if date]


def _width(paper: Paper, text: str) -> float:
    return paper.own(text).natural_width() + 1


def _whole(paper: Paper, session: str, date: str) -> str:
    """A session and a date, which the end of a line never parts."""
    return f"{paper.words.label(session)}{date}".replace(" ", "\u00a0")
