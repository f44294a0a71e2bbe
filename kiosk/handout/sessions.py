"""The sessions on page 1: the line of time, a row for each day to come to the clinic, and the code that holds them."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.content.rich import runs_of
from kiosk.content.words import DateLook
from kiosk.handout.arranged import Beside, Stack
from kiosk.handout.blocks import Block, Prose
from kiosk.handout.dates import calendar_of
from kiosk.handout.line_of_time import line_of_time
from kiosk.handout.pages import Item
from kiosk.handout.paper import Paper
from kiosk.handout.qr import SIDE, Code
from kiosk.handout.table import CLOSE_PAD, PAD, Row, Table
from kiosk.plan.calendar import why_closed
from kiosk.plan.combine import FACIAL

SAYS_DATES = frozenset({0, 1, 4})
"""How brief page 1 may be where it says how the patient's own date lies."""


def sessions(paper: Paper, brevity: int) -> Iterator[Item]:
    """The line of time, the rows, and beside them the code; `brevity` is that of the page."""
    days = (paper.plan.sessions[0].date, paper.plan.judge_result_on or paper.plan.sessions[-1].date)
    first, last = (paper.words.date(day, "month") for day in days)
    yield paper.section("paper.glance.sessions", first=first, last=last)
    if brevity < 4:
        yield paper.item(line_of_time(paper, has_legend=brevity < 2), 3)
    calendar, is_short = calendar_of(paper.plan, paper.content, paper.clinic)
    scan = paper.prose("paper.glance.scan-short" if is_short else "paper.glance.scan")
    symbol = Code(calendar, paper.name_of("paper.glance.code-says"))
    notes = list(date_notes(paper)) if brevity in SAYS_DATES else []
    if paper.style.is_large:
        yield paper.item(_dates(paper, brevity), 6)
        yield from _code_with_notes(paper, symbol, scan, notes)
        return
    is_close = brevity > 3
    dates = Stack(_dates(paper, brevity), *([scan] if is_close else notes), gap=paper.style.times(5))
    code = symbol if is_close else Stack(symbol, scan, gap=2)
    yield paper.item(Beside(code, dates, fixed_width=SIDE, gutter=14, leads=False), 6 if brevity < 3 else 2)
    yield from (paper.item(note, 2) for note in notes if is_close)


def _code_with_notes(paper: Paper, symbol: Code, scan: Prose, notes: list[Block]) -> Iterator[Item]:
    """The code, and beside it what has room there."""
    gutter, gap = paper.style.times(10), paper.style.times(5)
    beside = Stack(scan, *notes, gap=gap)
    is_room = beside.height(paper.style.content_width - SIDE - gutter) <= SIDE
    yield paper.item(Beside(symbol, beside if is_room else scan, fixed_width=SIDE, gutter=gutter), 8)
    yield from (paper.item(note, 5) for note in notes if not is_room)


def _booked(paper: Paper) -> Prose:
    """What stands beside an empty box: read without it, it would say that the day is booked."""
    runs, says = runs_of(paper.say("paper.glance.booked")), paper.say("paper.glance.booked-says")
    return Prose(runs, paper.style.body, is_kept=True, says=says)


def _dates(paper: Paper, brevity: int) -> Table:
    """One row for each day to come to the clinic, with a box for when it is booked; none where the clinic is closed."""
    strong, booked, days = paper.style.strong, _booked(paper), _days(paper, brevity)
    last = paper.plan.judge_result_on
    # Sessions are moved to open days; the day to judge is so many months after the last, whatever day that is.
    is_closed = last is not None and why_closed(last, paper.clinic) is not None
    boxes = [paper.tick(booked) for _ in days[: len(days) - is_closed]] + [paper.own("")] * is_closed
    date_width = max(paper.own(day, strong).natural_width() for _, day, _ in days) + 1
    booked_width = booked.natural_width() + paper.style.times(20)
    pad = PAD if brevity < 4 else CLOSE_PAD
    number_width = paper.style.times(12)
    in_columns = Table(
        (number_width, date_width, 0.0, booked_width),
        tuple(
            Row((paper.own(number, strong), paper.own(day, strong), paper.own(what), box))
            for (number, day, what), box in zip(days, boxes, strict=True)
        ),
        named_by=1,
        pad=pad,
    )
    if not paper.style.is_large:
        return in_columns
    stacked = Table(
        (number_width, 0.0, booked_width),
        tuple(
            Row((paper.own(number, strong), Stack(paper.own(day, strong), paper.own(what)), box))
            for (number, day, what), box in zip(days, boxes, strict=True)
        ),
        named_by=1,
        pad=pad,
    )
    return min(in_columns, stacked, key=lambda table: table.height(paper.style.content_width))


def _days(paper: Paper, brevity: int) -> list[tuple[str, str, str]]:
    """The number of a session, its day, and what it holds; then the day to judge the result."""
    words, days = paper.words, list[tuple[str, str, str]]()
    for session in paper.plan.sessions:
        is_apart = session.aquagold_on not in (None, session.date)
        held = [id for id in session.treatments if not (is_apart and id == FACIAL)]
        what = words.with_and(paper.name_of(f"treatment.{id}.name") for id in held)
        look: DateLook = "weekday" if brevity < 4 else "day"
        later = words.date(session.aquagold_on, look) if session.aquagold_on and is_apart else ""
        facial = paper.name_of(f"treatment.{FACIAL}.name") if later else ""
        if later and brevity > 2:
            what, later = paper.say("paper.glance.and-facial", facial=facial, date=later), ""
        days.append((words.number(session.number), words.date(session.date, "weekday"), what))
        if later:
            days.append(("", later, facial))
    if (last := paper.plan.judge_result_on) is not None:
        days.append(("", words.date(last, "weekday"), paper.say("paper.glance.judge")))
    return days


def date_notes(paper: Paper) -> Iterator[Block]:
    """Days that were moved, and how the patient's own date lies."""
    for line in paper.lines("sessions"):
        if line.id.endswith("-moved"):
            yield paper.own(line.text)
    for line in paper.lines("event"):
        yield paper.own(line.text)
