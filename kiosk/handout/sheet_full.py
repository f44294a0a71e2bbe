"""The full handout, in ordinary and in large print: which parts it has, and how they are fitted to pages."""

from __future__ import annotations

from dataclasses import replace

from kiosk.handout.expect import expect
from kiosk.handout.frame import Frame
from kiosk.handout.glance import glance, undecided
from kiosk.handout.pages import Flow, Page, Part
from kiosk.handout.paper import Economy, Paper
from kiosk.handout.talk import combined, talk
from kiosk.handout.todo import to_do, when_to_call
from kiosk.handout.ways import ways, ways_in_brief

LEAST_PAGES, MOST_PAGES = 4, 6
"""With more, a patient reads none of it: what stands elsewhere too is left out first."""
_SCANT = 0.25
"""A last page that holds less than this share is better saved."""
_TIGHT, _BRIEFEST = 3, 5
"""How brief page 1 is where its lines stand closer, and how brief it can be."""
_CLOSE, _CLOSER, _CLOSEST = 1.25, 1.2, 1.15
"""How far apart lines stand where they are to stand closer: so many times the size of the type."""
_THRIFTS = (
    (Economy.JOINED, _CLOSE),
    (Economy.COLUMNS, _CLOSE),
    (Economy.COLUMNS, _CLOSER),
    (Economy.BRIEF, _CLOSER),
    (Economy.ONCE, _CLOSER),
    (Economy.SMALL, _CLOSER),
    (Economy.SMALL, _CLOSEST),
    (Economy.WORDED, _CLOSEST),
)
"""The economies that follow the usual one and how close lines stand in each, until the pages are few enough."""


def full_sheet(paper: Paper, frame: Frame) -> list[Page]:
    """All pages, measured and ready to draw. Large print leaves nothing out, however many pages it takes."""
    first, brevity = _first(paper, frame)
    begins = [first, *_begin(paper)]

    def with_economy(economy: Economy) -> list[Page]:
        thrifty = replace(paper, economy=economy)
        return _pages(thrifty, frame, [*begins, *_end(thrifty, brevity)])

    if paper.style.is_large:
        return with_economy(Economy.NONE)
    pages = with_economy(Economy.USUAL)
    if len(pages) <= MOST_PAGES and (len(pages) < MOST_PAGES or _is_scant(pages, frame)):
        fuller = with_economy(Economy.NONE)
        if len(fuller) <= MOST_PAGES:
            pages = fuller
    for economy, leading in _THRIFTS:
        is_better_saved = economy <= Economy.COLUMNS and _is_scant(pages, frame)
        if len(pages) <= MOST_PAGES and not is_better_saved:
            break
        thrifty = replace(paper, economy=economy, style=paper.style.tightened(leading))
        begins = [first, *_begin(thrifty)]
        parts = [*begins, *_end(thrifty, brevity)]
        pages = min(pages, _pages(thrifty, frame, parts), key=len)  # What saves no page is not left out.
    return pages


def _is_scant(pages: list[Page], frame: Frame) -> bool:
    """Whether so little stands on the last page that it is better saved."""
    share = (pages[-1].end - frame.content_top) / (frame.content_bottom - frame.content_top)
    return len(pages) > LEAST_PAGES and share < _SCANT


def _first(paper: Paper, frame: Frame) -> tuple[Part, int]:
    """Page 1, as brief as it must be to be one page, and how brief that is."""
    part, brevity = _glance(paper, 0), 0
    tight = replace(paper, style=paper.style.tightened(_CLOSER))
    while not paper.style.is_large and brevity < _BRIEFEST and len(_pages(paper, frame, [part])) > 1:
        brevity += 1
        part = _glance(paper if brevity < _TIGHT else tight, brevity)
    return part, brevity


def _glance(paper: Paper, brevity: int) -> Part:
    return glance(paper, brevity=brevity) if paper.is_decided else undecided(paper, is_brief=brevity > 0)


def _begin(paper: Paper) -> list[Part | None]:
    """What follows page 1: a course gets its tick lists; where none was chosen, all ways stand side by side."""
    if paper.is_decided and paper.is_course:
        return [to_do(paper), when_to_call(paper)]
    return [ways(paper)]


def _end(paper: Paper, brevity: int) -> list[Part | None]:
    """What is told however it was decided, with a brief table of all ways where they were not told in full."""
    is_brief = paper.is_decided and paper.is_course and paper.economy == Economy.NONE
    in_brief = ways_in_brief(paper) if is_brief else None
    rest = talk(paper, has_decision=paper.is_decided, brevity=brevity)
    return [expect(paper), in_brief, combined(paper), rest]


def _pages(paper: Paper, frame: Frame, parts: list[Part | None]) -> list[Page]:
    is_large = paper.style.is_large
    flow = Flow(paper.style, frame, is_close=is_large or paper.economy >= Economy.JOINED)
    for part in parts:
        if part is not None:
            flow.add(replace(part, may_join=part.may_join or is_large))
    return flow.pages
