"""What to do, and when: tasks and sessions with real dates and boxes to tick; in days where no dates are set."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from kiosk.content.rich import plain
from kiosk.content.schedule import Task
from kiosk.handout.arranged import Card, Columns, Stack
from kiosk.handout.blocks import Block, Prose, Tick
from kiosk.handout.figures import small_icon
from kiosk.handout.glance import goes_on
from kiosk.handout.pages import Item, Part
from kiosk.handout.paper import Paper
from kiosk.handout.table import Row, Table
from kiosk.plan.plan import Session

_ICON = 18.0
_GUTTER = 7.0
_SHARE_OF_PAGE = 0.72
"""A table up to this share of the paper's height fits under its title, with a line below it."""
_AROUND_WEEKDAY = " \u00a0,،"
"""What may part the name of a weekday from its date."""
_WHEN = ("before", "day", "after")


def to_do(paper: Paper) -> Part:
    """The tick lists: with dates where there are sessions, else in days."""
    if not paper.plan.sessions:
        return _in_days(paper)
    items = [paper.item(table, 10 if number else 4) for number, table in enumerate(tables(paper))]
    if (simply := _put_simply(paper)) is not None:
        items.append(paper.item(simply, 7))
    title = paper.prose("paper.todo.title", paper.style.title)
    lead = paper.prose("paper.todo.lead", paper.style.quiet)
    return Part(title, goes_on(paper, title), tuple(items), lead=lead)


# -- with dates ------------------------------------------------------------------------------


def tables(paper: Paper, *, is_short: bool = False) -> Iterator[Table]:
    """One table of all sessions, or of a few each where the columns would leave too little for the tasks."""
    sessions = paper.plan.sessions
    both = [_Look(is_stacked, _column_width(paper, is_stacked=is_stacked)) for is_stacked in (False, True)]
    for parts in range(1, len(sessions) + 1):
        size = -(-len(sessions) // parts)
        looks = [look for look in both if look.has_room(paper, size)]
        if looks:
            for first in range(0, len(sessions), size):
                part = sessions[first : first + size]
                made = [_table(paper, part, look, is_short=is_short) for look in looks]
                yield _chosen(paper, made)
            return


def _chosen(paper: Paper, made: list[Table]) -> Table:
    """The first that leaves a page some room, else the lowest one."""
    width, most = paper.style.content_width, _SHARE_OF_PAGE * paper.style.height
    return next((table for table in made if table.height(width) <= most), None) or min(
        made, key=lambda table: table.height(width)
    )


@dataclass(frozen=True, slots=True)
class _Look:
    """How a date stands in its column: beside its box, or `is_stacked` under it; and how wide the column is."""

    is_stacked: bool
    width: float

    def has_room(self, paper: Paper, size: int) -> bool:
        """Whether `size` columns leave the tasks lines that read well; a single column is taken as it comes."""
        icon = paper.style.times(_ICON) + _GUTTER
        room = paper.style.content_width - icon - size * (self.width + _GUTTER)
        return size == 1 or room >= paper.style.times(150 if self.is_stacked else 190)


def _column_width(paper: Paper, *, is_stacked: bool) -> float:
    """The widest date that stands in a column."""
    days = [
        day
        for task in _tasks(paper)
        for session in paper.plan.sessions
        if (day := _day(paper, task, session))
    ]
    heads = [
        text for session in paper.plan.sessions for text in _head_texts(paper, session, is_stacked=is_stacked)
    ]
    dates = [paper.words.date(day, "day") for day in days] or [""]
    widest = max(paper.own(date).natural_width() for date in dates)
    head = max(paper.own(text, paper.style.strong).natural_width() for text in heads)
    return max(head, widest if is_stacked else widest + paper.style.times(12 * 1.6)) + 1


def _head_texts(paper: Paper, session: Session, *, is_stacked: bool) -> tuple[str, ...]:
    weekday = paper.words.date(session.date, "weekday")
    if not is_stacked:
        return paper.say("paper.todo.session", session=paper.words.number(session.number)), weekday
    day = paper.words.date(session.date, "day")
    name = weekday.replace(day, "").strip(_AROUND_WEEKDAY)
    return paper.words.number(session.number), *((name, day) if day in weekday else (weekday,))


def _table(paper: Paper, sessions: tuple[Session, ...], look: _Look, *, is_short: bool) -> Table:
    strong = paper.style.strong
    heads = [
        Stack(*(paper.own(text, strong) for text in _head_texts(paper, session, is_stacked=look.is_stacked)))
        for session in sessions
    ]
    nothing = paper.own("")
    head = Row((nothing, paper.prose("paper.todo.tick", strong), *heads))
    rows: list[Row] = []
    for when in _WHEN:
        tasks = [task for task in _tasks(paper) if task.when == when]
        if tasks:
            heading = paper.prose(f"paper.todo.{when}", strong.inked(paper.style.heading))
            rows.append(Row((heading,), is_heading=True))
        rows.extend(
            _task_row(paper, task, sessions, is_stacked=look.is_stacked, is_short=is_short) for task in tasks
        )
    widths = (paper.style.times(_ICON), 0.0, *(look.width for _ in sessions))
    return Table(widths, tuple(rows), head=head, gutter=_GUTTER, named_by=1)


def _task_row(
    paper: Paper, task: Task, sessions: tuple[Session, ...], *, is_stacked: bool, is_short: bool
) -> Row:
    cells = [_date_cell(paper, task, session, is_stacked=is_stacked) for session in sessions]
    text = _task_text(paper, task, is_short=is_short)
    return Row((small_icon(paper, task.icon), text, *cells))


def _task_text(paper: Paper, task: Task, *, is_short: bool) -> Prose:
    return paper.prose(f"task.{task.id}.{'short' if is_short else 'text'}")


def _date_cell(paper: Paper, task: Task, session: Session, *, is_stacked: bool) -> Block:
    """A box and its date; nothing where the task does not belong to this session."""
    if task.treatments and not set(task.treatments) & set(session.treatments):
        return paper.own("")
    day = _day(paper, task, session)
    text = paper.own(paper.words.date(day, "day") if day else paper.say("paper.todo.not-set"))
    if not is_stacked:
        return paper.tick(text)
    return Stack(Tick(paper.own(""), paper.style.body.size), text)


def _tasks(paper: Paper) -> list[Task]:
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
    rows: list[Row] = []
    for when in _WHEN:
        tasks = [task for task in _tasks(paper) if task.when == when]
        if tasks:
            heading = paper.prose(f"paper.todo.{when}-days", paper.style.strong.inked(paper.style.heading))
            rows.append(Row((heading,), is_heading=True))
        rows.extend(
            Row(
                (
                    small_icon(paper, task.icon),
                    paper.own(_in_words(paper, task), paper.style.strong),
                    _task_text(paper, task, is_short=False),
                )
            )
            for task in tasks
        )
    table = Table(
        (paper.style.times(_ICON), paper.style.times(118), 0.0), tuple(rows), gutter=_GUTTER, named_by=1
    )
    title = paper.prose("paper.todo.title-days", paper.style.title)
    lead = paper.prose("paper.todo.lead", paper.style.quiet)
    return Part(title, goes_on(paper, title), (paper.item(table, 4),), lead=lead)


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
    """Normal, call us, emergency: three steps that differ in their edges and grounds, not in colour alone."""
    schedule, strong, gap = paper.content.pack.schedule, paper.style.strong, paper.style.times(4)
    normal = Stack(
        paper.prose("paper.call.normal", strong),
        *(
            paper.marked(
                f"**{paper.name_of(f'healing.{heal.id}.name')}:** {paper.say(f'healing.{heal.id}.text')}"
            )
            for heal in schedule.healing
        ),
        gap=gap,
    )
    calls = tuple(paper.say(f"alarm.{alarm.id}.text") for alarm in schedule.alarms if not alarm.is_emergency)
    call = Stack(
        paper.own(paper.say("paper.call.call-us", phone=paper.phone), strong),
        paper.points(calls),
        gap=gap,
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
        Card(normal, edge="edge"),
        Card(call, edge="affected", edge_width=thick),
        Card(emergency, fill="affected-ink", edge=None),
    )
    if paper.style.is_large:
        yield from (paper.item(card, 7) for card in cards)
    else:
        yield paper.item(Columns(*cards, shares=(200, 212, 130), gutter=10), 6)
