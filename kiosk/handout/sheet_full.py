"""The full handout, in ordinary and in large print: which parts it has, and how they are fitted to pages."""

from __future__ import annotations

from dataclasses import replace

from kiosk.handout.expect import expect
from kiosk.handout.frame import Frame
from kiosk.handout.glance import glance, undecided
from kiosk.handout.pages import Flow, Page, Part
from kiosk.handout.paper import Paper
from kiosk.handout.talk import combined, talk
from kiosk.handout.todo import to_do, when_to_call
from kiosk.handout.ways import ways, ways_in_brief

MOST_PAGES = 6
"""With more, a patient reads none of it: what stands elsewhere too is left out first."""
_BREVITIES = (0, 1, 2)
_ECONOMIES = (0, 1, 2, 3)


def full_sheet(paper: Paper, frame: Frame) -> list[Page]:
    """All pages, measured and ready to draw. Large print leaves nothing out, however many pages it takes."""
    is_decided = paper.look.kind == "plan" and paper.plan.option is not None
    if paper.style.is_large:
        return _pages(paper, frame, _parts(paper, 0, is_decided=is_decided))
    brevity = next((b for b in _BREVITIES if _fits_one_page(paper, frame, b, is_decided=is_decided)), _BREVITIES[-1])
    pages: list[Page] = []
    for economy in _ECONOMIES:
        style = paper.style.tightened() if economy > 1 else paper.style
        thrifty = replace(paper, economy=economy, style=style)
        pages = _pages(thrifty, frame, _parts(thrifty, brevity, is_decided=is_decided))
        if len(pages) <= MOST_PAGES:
            break
    return pages


def _fits_one_page(paper: Paper, frame: Frame, brevity: int, *, is_decided: bool) -> bool:
    return len(_pages(paper, frame, [_first(paper, brevity, is_decided=is_decided)])) == 1


def _first(paper: Paper, brevity: int, *, is_decided: bool) -> Part:
    return glance(paper, brevity=brevity) if is_decided else undecided(paper, is_brief=brevity > 0)


def _parts(paper: Paper, brevity: int, *, is_decided: bool) -> list[Part | None]:
    """The parts in their order. A course gets its tick lists; where none was chosen, all ways stand side by side."""
    first = _first(paper, brevity, is_decided=is_decided)
    rest = [combined(paper), talk(paper, has_decision=is_decided, brevity=brevity)]
    if is_decided and _is_course(paper):
        in_brief = ways_in_brief(paper) if paper.economy == 0 else None
        return [first, to_do(paper), when_to_call(paper), expect(paper), in_brief, *rest]
    return [first, ways(paper), expect(paper), *rest]


def _is_course(paper: Paper) -> bool:
    """Whether the way that was chosen is a course of sessions here, with dates or without them yet."""
    option = paper.plan.option
    return option is not None and bool(paper.content.option(option).treatments)


def _pages(paper: Paper, frame: Frame, parts: list[Part | None]) -> list[Page]:
    flow = Flow(paper.style, frame, room_to_join=0.1 if paper.economy > 1 else 0.2)
    for part in parts:
        if part is not None:
            flow.add(part)
    return flow.pages
