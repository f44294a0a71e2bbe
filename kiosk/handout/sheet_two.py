"""The sheet in two languages: the plan line by line, each line as the patient reads it and under it as others do."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace
from typing import get_args

from kiosk.handout.arranged import Card, Columns, Stack
from kiosk.handout.blocks import Block, Prose, WritingLine
from kiosk.handout.both import Both, pair
from kiosk.handout.findings_in_two import findings_in_two
from kiosk.handout.frame import Frame, edition, reading
from kiosk.handout.glance import goes_on
from kiosk.handout.letterhead import with_logo
from kiosk.handout.pages import Flow, Item, Page, Part
from kiosk.handout.paper import Economy, Paper
from kiosk.handout.style import Style
from kiosk.plan.plan import Section

_TICKED = {"cautions", "objections", "before", "day", "after", "questions"}
"""Sections whose lines have a box to tick."""
_OF_A_DECISION = {"objections", "sessions", "event", "before", "day", "after", "result", "money"}
"""Sections that are left out where nothing is decided today."""


_CLOSE = (1.25, 1.2)
"""How far apart lines stand where they are to stand closer: so many times the size of the type."""


def quieter(style: Style) -> Style:
    """The style of the other language: as large, but grey and without headings, as what it says was said."""
    strong = style.strong.inked("ink-2")
    return replace(style, title=strong, section=strong, headline=strong, strong=strong, body=style.quiet)


def sheet_in_two(paper: Paper, also: Paper, frame: Frame) -> list[Page]:
    """Its pages, measured and ready to draw. `also` is the same visit in the other language.

    Lines stand closer where that saves a page.
    """
    pages = _pages(paper, also, frame)
    low = replace(paper, style=paper.style.dense(), economy=Economy.SMALL)
    for closer, leading in zip((paper, low), _CLOSE, strict=True):
        tight, other = (replace(one, style=one.style.tightened(leading)) for one in (closer, also))
        pages = min(pages, _pages(tight, other, frame), key=len)
    return pages


def _pages(paper: Paper, also: Paper, frame: Frame) -> list[Page]:
    both = Both(paper, also)
    title, other = (
        one.prose("paper.title", one.style.title, pack=one.name_of("pack.name")) for one in (paper, also)
    )
    flow = Flow(paper.style, frame)
    low = Prose(title.runs, paper.style.strong.inked(paper.style.heading))
    further = pair(goes_on(paper, low), goes_on(also, other))
    lead = Stack(other, *_about(both), gap=paper.style.times(2))
    flow.add(Part(with_logo(paper, title), further, tuple(_items(both)), lead=lead))
    return flow.pages


def _about(both: Both) -> Iterator[Block]:
    """For whom it is, and when it was printed."""
    for paper in (both.paper, both.also):
        whose = [paper.say("paper.glance.for", name=paper.record.name)] if paper.record.name else []
        yield paper.own(" · ".join([*whose, paper.printed_on]), paper.style.quiet)


def _items(both: Both) -> Iterator[Item]:
    if not both.paper.is_decided:
        yield both.paper.item(_no_decision(both), 8)
    for section in get_args(Section):
        if both.paper.is_decided or section not in _OF_A_DECISION:
            yield from _lines(both, section)
    yield from _when_to_call(both)
    yield from _notes(both)
    if both.paper.is_decided:
        yield both.paper.item(_no_decision(both), 12)
    yield from findings_in_two(both)
    yield both.paper.item(both.said("paper.two-languages.more"), 8)
    yield both.section("paper.talk.interest")
    sells = both.paper.content.pack.sells_this_treatment
    sold = both.said("pack.sells" if sells else "pack.interests")
    yield from both.rows([sold, both.said("pack.funding"), _reviewed(both)])


def _reviewed(both: Both) -> Block:
    """What the pages are and who has read them, for which the foot of a page in two languages has no room."""
    papers = both.paper, both.also
    is_draft = any(one.is_draft for one in papers)
    return pair(*(one.own(f"{edition(one, is_draft=is_draft)} · {reading(one)}") for one in papers))


def _lines(both: Both, section: Section) -> Iterator[Item]:
    """The plan's lines of one section, each with the line of the same id under it."""
    other = {line.id: line for line in both.also.lines(section)}
    pairs = [
        pair(both.paper.own(line.text), both.also.own(other[line.id].text))
        for line in both.paper.lines(section)
    ]
    option = both.paper.authorisable
    if section == "cautions" and option is not None:
        pairs.append(pair(both.paper.authorised(option), both.also.authorised(option)))
    if not pairs:
        return
    yield both.section(f"plan.section.{section}")
    yield from both.rows([both.paper.tick(line) for line in pairs] if section in _TICKED else pairs)


def _when_to_call(both: Both) -> Iterator[Item]:
    """How the skin may look and when to call, where a course was chosen; the two numbers to call on every sheet."""
    paper, schedule = both.paper, both.paper.content.pack.schedule
    yield both.section("paper.call.title")
    if both.paper.is_decided and paper.is_course:
        yield paper.item(both.strongly("paper.call.normal"), 6, holds_next=True)
        yield from both.rows([_healing(both, heal.id) for heal in schedule.healing])
        yield paper.item(_number(both, "paper.call.call-us"), 10, holds_next=True)
        calls = [alarm.id for alarm in schedule.alarms if not alarm.is_emergency]
        yield from both.rows([both.said(f"alarm.{id}.text") for id in calls])
    else:
        yield paper.item(_number(both, "paper.glance.worried"), 6)
    emergency = Stack(
        both.strongly("paper.call.emergency", emergency=paper.clinic.emergency),
        *(both.said(f"alarm.{alarm.id}.text") for alarm in schedule.alarms if alarm.is_emergency),
        both.strongly("paper.call.do-not-wait"),
        gap=paper.style.times(4),
    )
    yield paper.item(Card(emergency, edge="affected", edge_width=3.0 if paper.style.is_mono else 1.6), 10)


def _number(both: Both, id: str) -> Block:
    """The clinic's number, when somebody is there, and where it is: once where it is written alike in both."""
    about = itertools.starmap(pair, zip(both.paper.about_clinic, both.also.about_clinic, strict=True))
    return Stack(both.strongly(id, phone=both.paper.phone), *about, gap=both.paper.style.times(2))


def _healing(both: Both, id: str) -> Block:
    first, second = (
        paper.marked(f"**{paper.name_of(f'healing.{id}.name')}:** {paper.say(f'healing.{id}.text')}")
        for paper in (both.paper, both.also)
    )
    return pair(first, second)


def _notes(both: Both) -> Iterator[Item]:
    """The clinician's own words, once and as they were written."""
    notes = both.paper.record.notes.strip()
    if notes:
        yield both.section("paper.talk.notes")
        for text in notes.splitlines():
            yield both.paper.item(both.paper.of_clinic(text), 3)


def _no_decision(both: Both) -> Block:
    """The box that weighs as much as the plan; it is never split."""
    paper, high = both.paper, both.paper.style.times(20)

    def to_write(id: str) -> Block:
        return paper.tick(Stack(WritingLine(high, paper.prose(id)), both.also.prose(id)))

    first, second = (one.prose("paper.decide.title", one.style.headline) for one in (both.paper, both.also))
    gap = paper.style.times(5)
    later = Stack(to_write("paper.decide.until"), to_write("paper.decide.with"), gap=gap)
    others = (paper.tick(both.said(f"paper.decide.{id}")) for id in ("no-treatment", "another"))
    inner = Stack(
        pair(first, second),
        both.said("paper.decide.text"),
        Columns(later, Stack(*others, gap=gap)),
        gap=gap,
    )
    return Card(inner, edge="accent", edge_width=1.6)
