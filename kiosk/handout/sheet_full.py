"""The full handout, in ordinary and in large print: which parts it has, and how they are fitted to pages."""

from __future__ import annotations

from kiosk.handout.expect import expect
from kiosk.handout.frame import Frame
from kiosk.handout.glance import glance, undecided
from kiosk.handout.pages import Flow, Page, Part
from kiosk.handout.paper import Paper
from kiosk.handout.talk import combined, talk
from kiosk.handout.todo import to_do, when_to_call
from kiosk.handout.ways import ways, ways_in_brief

MOST_PAGES = 6
"""Beyond this, a patient reads none of it: what is told elsewhere too is left out first."""


def full_sheet(paper: Paper, frame: Frame) -> list[Page]:
    """All pages, measured and ready to draw."""
    if paper.look.kind == "no-decision" or paper.plan.option is None:
        is_brief = not paper.style.is_large and _count(paper, frame, [undecided(paper)]) > 1
        first = undecided(paper, is_brief=is_brief)
        return _pages(paper, frame, [first, *_without_sessions(paper, has_decision=False)])
    is_brief = not paper.style.is_large and _count(paper, frame, [glance(paper)]) > 1
    first = glance(paper, is_brief=is_brief)
    settles = is_brief and bool(paper.plan.objections)
    if not _has_sessions_to_come(paper):
        return _pages(paper, frame, [first, *_without_sessions(paper, has_decision=True, settles=settles)])
    parts = [first, to_do(paper), when_to_call(paper), expect(paper), combined(paper)]
    rest = talk(paper, settles=settles)
    pages = _pages(paper, frame, [*parts, ways_in_brief(paper), rest])
    if len(pages) <= MOST_PAGES or paper.style.is_large:
        return pages
    return _pages(paper, frame, [*parts, rest])


def _has_sessions_to_come(paper: Paper) -> bool:
    """Whether the way that was chosen is a course here, with dates or without them yet."""
    option = paper.plan.option
    return option is not None and bool(paper.content.option(option).treatments)


def _without_sessions(paper: Paper, *, has_decision: bool, settles: bool = False) -> list[Part | None]:
    return [ways(paper), expect(paper), combined(paper), talk(paper, has_decision=has_decision, settles=settles)]


def _pages(paper: Paper, frame: Frame, parts: list[Part | None]) -> list[Page]:
    flow = Flow(paper.style, frame)
    for part in parts:
        if part is not None:
            flow.add(part)
    return flow.pages


def _count(paper: Paper, frame: Frame, parts: list[Part | None]) -> int:
    return len(_pages(paper, frame, parts))
