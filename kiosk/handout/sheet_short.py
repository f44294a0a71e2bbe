"""The short sheet: dates, what to do and when to call, on both sides of a sheet at most. No study numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kiosk.handout.added import (
    SHORT_NOTE,
    applied_in_brief,
    in_pairs,
    next_appointment,
    open_cautions,
    passage,
    short_note,
    talked_through_in_brief,
)
from kiosk.handout.arranged import Beside, Card, Columns, Stack
from kiosk.handout.blocks import Block, Prose, WritingLine
from kiosk.handout.dates import calendar_of
from kiosk.handout.drawn import drawings_alone
from kiosk.handout.frame import Frame
from kiosk.handout.glance import goes_on, whom_to_call
from kiosk.handout.letterhead import with_logo
from kiosk.handout.line_of_time import line_of_time
from kiosk.handout.pages import Flow, Item, Page, Part
from kiosk.handout.paper import Economy, Paper
from kiosk.handout.qr import SIDE, Code
from kiosk.handout.tick_table import tables
from kiosk.handout.todo import ladder, to_do

MOST_PAGES = 2
"""Both sides of one sheet."""
_COUNTED, _CLOSER, _NOT_DRAWN, _NO_LINE, _NOT_ADDED, _MOST_ECONOMY = 1, 2, 3, 4, 5, 6
"""From these economies on cautions are counted instead of said, lines stand closer, drawings are left to the full
pages and nothing is said twice; then the line of time goes, whose dates stand under it; then all that a clinician
added, and the sheet says so; at the last many questions of the patient, and the sheet says where they are. Whom to
call then follows the dates, as the rest has room on the other side."""
_CLOSE = 1.2
_FEW_QUESTIONS = 3
"""More stand across the page, in two columns."""
_DRAWN_SMALL = Economy.ONCE
"""Drawings are as small as on full pages of this economy."""


def short_sheet(paper: Paper, frame: Frame) -> list[Page]:
    """Its pages, measured and ready to draw."""
    pages = _pages(paper, frame)
    for economy in range(1, _MOST_ECONOMY + 1):
        if len(pages) > MOST_PAGES:
            style = paper.style if economy < _CLOSER else paper.style.tightened(_CLOSE)
            pages = _pages(replace(paper, economy=economy, style=style), frame)
    return pages


def _pages(paper: Paper, frame: Frame) -> list[Page]:
    flow = Flow(paper.style, frame)
    flow.add(Part(*_titles(paper), tuple(_items(paper)), lead=_about(paper)))
    return flow.pages


def _titles(paper: Paper) -> tuple[Prose, Prose]:
    title = paper.prose("paper.short.title", paper.style.title)
    return with_logo(paper, title), goes_on(paper, title)


def _about(paper: Paper) -> Block:
    option = paper.plan.option
    name = paper.name_of(f"option.{option}.name") if option else paper.say("paper.glance.no-decision")
    whose = [paper.say("paper.glance.for", name=paper.record.name)] if paper.record.name else []
    return paper.own(" · ".join([name, *whose, paper.printed_on]), paper.style.quiet)


def _items(paper: Paper) -> Iterator[Item]:
    has_dates = bool(paper.plan.sessions) and paper.look.kind == "plan"
    is_first = has_dates and paper.economy >= _MOST_ECONOMY
    whom = paper.item(whom_to_call(paper, is_brief=paper.economy >= _NOT_DRAWN), 8)
    comes_next = [paper.item(block, 6) for block in next_appointment(paper)]
    if paper.plan.dates_withheld and paper.is_course:
        yield paper.item(paper.prose("paper.glance.withheld-text"), 6)
    if has_dates:
        yield from _days(paper)
        yield from (whom, *comes_next) if is_first else ()
        yield paper.item(_dates_and_code(paper), 7)
    elif paper.is_course:
        yield from to_do(paper).items
    yield from ladder(paper)
    yield from () if is_first else comes_next
    yield from (paper.item(block, 3) for block in talked_through_in_brief(paper))
    yield from _added(paper)
    yield paper.item(_decide(paper), 8)
    yield from () if is_first else (whom,)


def _days(paper: Paper) -> Iterator[Item]:
    """The line of time where there is room for it, and what to do on which day."""
    if paper.economy < _NO_LINE:
        yield paper.item(line_of_time(paper, has_legend=False), 5)
    yield from (paper.item(table, 5) for table in tables(paper, is_short=True))


def _added(paper: Paper) -> Iterator[Item]:
    """What is applied, a note and drawings; where they are too much for the sheet, that the full pages have them."""
    applied, notes = paper.lines("applied"), paper.record.notes.strip()
    drawn = list(drawings_alone(replace(paper, economy=_DRAWN_SMALL)))
    is_left_out = len(notes) > SHORT_NOTE or (paper.economy >= _NOT_DRAWN and bool(drawn))
    if paper.economy < _NOT_ADDED:
        told = [passage(paper, "plan.section.applied", applied_in_brief(paper))] if applied else []
        yield from in_pairs(paper, [*told, *short_note(paper)], before=6)
    else:
        is_left_out = is_left_out or bool(applied or notes)
    if paper.economy < _NOT_DRAWN:
        yield from drawn
    if is_left_out:
        yield paper.item(paper.prose("paper.short.more"), 6)


def _dates_and_code(paper: Paper) -> Block:
    words, plan = paper.words, paper.plan
    days = [
        words.label(str(session.number)) + words.date(session.date, "weekday-year")
        for session in plan.sessions
    ]
    told: list[Block] = [paper.own(" · ".join(days))]
    if plan.judge_result_on is not None:
        told.append(paper.prose("paper.short.judge", date=words.date(plan.judge_result_on, "full")))
    told.extend(paper.tick(paper.own(objection.text)) for objection in plan.objections)
    cautions = open_cautions(paper)
    if paper.economy >= _COUNTED and cautions:
        told.append(paper.tick(paper.own(words.count("paper.short.talk", len(cautions)))))
    else:
        told.extend(paper.tick(paper.own(caution.text)) for caution in cautions)
    calendar, _ = calendar_of(plan, paper.content, paper.clinic)
    symbol = Code(calendar, paper.name_of("paper.glance.code-says"))
    code = Stack(symbol, paper.prose("paper.short.scan"))
    return Beside(code, Stack(*told, gap=paper.style.times(4)), fixed_width=SIDE, gutter=14, leads=False)


def _decide(paper: Paper) -> Block:
    fine = Stack(
        paper.prose("paper.glance.no-decision", paper.style.headline), paper.prose("paper.short.decide-text")
    )
    title = paper.prose("paper.short.question", paper.style.strong)
    asked = _questions(paper)
    if len(asked) > _FEW_QUESTIONS:
        half = -(-len(asked) // 2)
        columns = Columns(Stack(*asked[:half]), Stack(*asked[half:]))
        inner: Block = Stack(fine, title, columns, WritingLine(22))
    else:
        inner = Columns(fine, Stack(title, *asked, WritingLine(22)))
    return Card(inner, edge="accent", edge_width=1.6)


def _questions(paper: Paper) -> list[Block]:
    """What the patient asked; at the last, where it stands."""
    asked, known = paper.record.printed_questions, paper.content.pack.own_questions
    if paper.economy >= _MOST_ECONOMY and len(asked) > _FEW_QUESTIONS:
        return [paper.prose("paper.short.questions")]
    return [paper.own(paper.name_of(f"ask.{one}.text") if one in known else one) for one in asked]
