"""The tables of a tick list: a row for each task, a column for each session, and in each cell a box and its date."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from kiosk.content.schedule import Task
from kiosk.handout.arranged import Stack
from kiosk.handout.blocks import Block, Prose, Tick, tick_indent
from kiosk.handout.figures import small_icon
from kiosk.handout.paper import Economy, Paper
from kiosk.handout.pen import Pen
from kiosk.handout.table import CLOSE_PAD, PAD, Row, Table
from kiosk.plan.plan import Session

ICON = 18.0
GUTTER, _CLOSE_GUTTER = 7.0, 5.0
"""Between columns, and where rows stand close and the boxes of folded dates part them too."""
_SHARE_OF_PAGE = 0.72
"""A table up to this share of the paper's height fits under its title, with a line below it."""
_AROUND_WEEKDAY = " \u00a0,،"
"""What may part the name of a weekday from its date."""
_FOLD = re.compile(r"\s|(?<=\D)(?=\d)")
"""Where a date is folded: at its space, or where a script has none before its second number."""
WHEN = ("before", "day", "after")


NOT_SET = "paper.todo.not-set"
_CLOSER = 2
"""Above this economy the short sheet's tables stand closer."""
_LINES = 2
"""Of a task on the short sheet beside a date that takes as many; one more where tables stand closer."""

_Kind = Literal["beside", "stacked", "folded"]
"""How a date stands in its column: beside its box, under it, or folded: the day beside it, the month under both."""


def tables(paper: Paper, *, is_short: bool = False) -> Iterator[Table]:
    """One table of all sessions, or of a few each where the columns would leave too little for the tasks."""
    sessions = paper.plan.sessions
    widths = {kind: _column_width(paper, kind) for kind in _kinds(paper)}
    all_looks = [
        _Look(kind, width, pad, is_short=is_short)
        for pad in _pads(paper, is_short=is_short)
        for kind, width in widths.items()
    ]
    for parts in range(1, len(sessions) + 1):
        size = -(-len(sessions) // parts)
        looks = [look for look in all_looks if look.has_room(paper, size)]
        if looks:
            for first in range(0, len(sessions), size):
                part = sessions[first : first + size]
                yield _chosen(paper, [_table(paper, part, look) for look in looks], is_short=is_short)
            return


def _chosen(paper: Paper, made: list[Table], *, is_short: bool) -> Table:
    """The first that leaves a page some room, else the lowest one."""
    width, most = paper.style.content_width, _SHARE_OF_PAGE * paper.style.height
    if is_short and paper.economy > _CLOSER:
        most = 0.0
    return next((table for table in made if table.height(width) <= most), None) or min(
        made, key=lambda table: table.height(width)
    )


@dataclass(frozen=True, slots=True)
class _Look:
    """How a date stands in its column, how wide the column is, the space over and under a row, and whether tasks are
    told in a few words.
    """

    kind: _Kind
    width: float
    pad: float
    is_short: bool

    @property
    def gutter(self) -> float:
        """Between two columns."""
        return _CLOSE_GUTTER if self.kind == "folded" and self.pad == CLOSE_PAD else GUTTER

    def has_room(self, paper: Paper, size: int) -> bool:
        """Whether `size` columns leave the tasks lines that read well; a single column is taken as it comes."""
        icon = paper.style.times(ICON) + self.gutter
        room = paper.style.content_width - icon - size * (self.width + self.gutter)
        least = 190 if self.kind == "beside" else 130 if self.pad == CLOSE_PAD else 150
        if size == 1 or room >= paper.style.times(least):
            return True
        return self.kind != "beside" and self.is_short and room > 0 and self._has_few_lines(paper, room)

    def _has_few_lines(self, paper: Paper, room: float) -> bool:
        texts = (task_text(paper, task, is_short=True) for task in tasks_of(paper))
        most = _LINES + (paper.economy > _CLOSER)
        return all(len(text.lines(room)) <= most for text in texts)


def _kinds(paper: Paper) -> tuple[_Kind, ...]:
    """The looks that dates can have: those of one word cannot be folded."""
    can_fold = all(len(_fold(paper.words.date(session.date, "day"))) > 1 for session in paper.plan.sessions)
    return ("beside", "stacked", "folded") if can_fold else ("beside", "stacked")


def _pads(paper: Paper, *, is_short: bool) -> tuple[float, ...]:
    """The spaces over and under a row, the first of which that fits is taken."""
    if is_short:
        return (CLOSE_PAD,) if paper.economy > _CLOSER else (PAD,)
    return (PAD, CLOSE_PAD) if paper.economy >= Economy.COLUMNS else (PAD,)


def _fold(date: str) -> list[str]:
    """The two lines of a folded date."""
    return _FOLD.split(date, maxsplit=1)


def _column_width(paper: Paper, kind: _Kind) -> float:
    """The widest date that stands in a column."""
    days = [_day(paper, task, session) for task in tasks_of(paper) for session in paper.plan.sessions]
    dates = [paper.words.date(day, "day") for day in days if day] or [""]
    heads = [text for session in paper.plan.sessions for text in _head_texts(paper, session, kind)]
    box = tick_indent(paper.style.body.size)
    if kind == "folded":
        boxed = max(paper.own(_fold(date)[0]).natural_width() for date in dates) + box
        below = [line for date in dates for line in _fold(date)[1:]]
        below += [paper.say(NOT_SET)] if None in days else []
        widest = max(boxed, *(paper.own(word).natural_width() for word in below))
    else:
        widest = max(paper.own(date).natural_width() for date in dates) + (box if kind == "beside" else 0)
    head = max(paper.own(text, paper.style.strong).natural_width() for text in heads)
    return max(head, widest) + 1


def _head_texts(paper: Paper, session: Session, kind: _Kind) -> tuple[str, ...]:
    weekday = paper.words.date(session.date, "weekday")
    number = paper.words.number(session.number)
    if kind == "beside":
        return paper.say("paper.todo.session", session=number), weekday
    day = paper.words.date(session.date, "day")
    name = weekday.replace(day, "").strip(_AROUND_WEEKDAY)
    dates = (day,) if kind == "stacked" else tuple(_fold(day))
    if paper.economy >= Economy.SMALL:  # Page 1 says which day of the week it is.
        return number, *dates
    return number, *((name, *dates) if day in weekday else (weekday,))


def _table(paper: Paper, sessions: tuple[Session, ...], look: _Look) -> Table:
    strong = paper.style.strong
    heads = [
        Stack(*(paper.own(text, strong) for text in _head_texts(paper, session, look.kind)))
        for session in sessions
    ]
    nothing = paper.own("")
    head = Row((nothing, paper.prose("paper.todo.tick", strong), *heads))
    rows: list[Row] = []
    for when in WHEN:
        tasks = [task for task in tasks_of(paper) if task.when == when]
        if tasks:
            heading = paper.prose(f"paper.todo.{when}", strong.inked(paper.style.heading))
            rows.append(Row((heading,), is_heading=True))
        rows.extend(_task_row(paper, task, sessions, look) for task in tasks)
    widths = (paper.style.times(ICON), 0.0, *(look.width for _ in sessions))
    return Table(widths, tuple(rows), head=head, gutter=look.gutter, named_by=1, pad=look.pad)


def _task_row(paper: Paper, task: Task, sessions: tuple[Session, ...], look: _Look) -> Row:
    cells = [_date_cell(paper, task, session, look.kind) for session in sessions]
    text = task_text(paper, task, is_short=look.is_short)
    return Row((small_icon(paper, task.icon), text, *cells))


def task_text(paper: Paper, task: Task, *, is_short: bool) -> Prose:
    """What is to be done, in full or in a few words."""
    return paper.prose(f"task.{task.id}.{'short' if is_short else 'text'}")


def _date_cell(paper: Paper, task: Task, session: Session, kind: _Kind) -> Block:
    """A box and its date; nothing where the task does not belong to this session."""
    date = date_of(paper, task, session)
    text = paper.own(date)
    if not date:
        return text
    if kind == "beside":
        return paper.tick(text)
    if kind == "folded" and _day(paper, task, session):
        return _Folded(paper.own("\n".join(_fold(date))), paper.style.body.size)
    return Stack(Tick(paper.own(""), paper.style.body), text)


def date_of(paper: Paper, task: Task, session: Session) -> str:
    """The date of a task at a session, or that it is to be asked for; nothing where it does not belong to it."""
    if task.treatments and not set(task.treatments) & set(session.treatments):
        return ""
    day = _day(paper, task, session)
    return paper.words.date(day, "day") if day else paper.say(NOT_SET)


def tasks_of(paper: Paper) -> list[Task]:
    """The tasks of the treatments that were chosen."""
    option = paper.content.option(paper.plan.option) if paper.plan.option else None
    held = set(option.treatments) if option else set()
    return [
        task
        for task in paper.content.pack.schedule.tasks
        if not task.treatments or held & set(task.treatments)
    ]


def _day(paper: Paper, task: Task, session: Session) -> dt.date | None:
    """When a task begins (before), is on (day) or ends (after).

    A facial's own task follows the day of the facial, which may not be set.
    """
    day = session.aquagold_on if task.treatments == ("aquagold",) else session.date
    if day is None:
        return None
    days = dt.timedelta(days=task.days)
    return max(paper.plan.today, day - days) if task.when == "before" else day + days


class _Folded(Block):
    """A box to tick, the day beside it and the month under both: one date of two lines."""

    def __init__(self, date: Prose, size: float) -> None:
        self._date = date
        self._indent = tick_indent(size)

    def height(self, width: float) -> float:
        """That of the date."""
        return self._date.height(width)

    def draw(self, pen: Pen, x: float, top: float, width: float, height: float) -> None:
        """The box beside the first line."""
        del height
        face, lines = self._date.face, self._date.lines(width)
        pen.tick_box(x, top, face.leading)
        with pen.tags.list_item():
            element = self._date.element(pen, top)
            pen.lines(lines[:1], face, x + self._indent, top, element, room=width - self._indent)
            pen.lines(lines[1:], face, x, top + face.leading, element, room=width)
