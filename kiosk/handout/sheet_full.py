"""The full handout, in ordinary and in large print: which parts it has, and how they are fitted to pages."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.handout.expect import expect
from kiosk.handout.frame import Frame
from kiosk.handout.glance import glance, undecided
from kiosk.handout.pages import Flow, Page, Part
from kiosk.handout.paper import Economy, Paper
from kiosk.handout.style import Style
from kiosk.handout.talk import combined, talk
from kiosk.handout.todo import to_do, when_to_call
from kiosk.handout.ways import ways, ways_in_brief

LEAST_PAGES, MOST_PAGES = 4, 6
"""With more, a patient reads none of it: what stands elsewhere too is left out first."""
_SCANT = 0.25
"""A last page that holds less than this share is better saved."""
_TIGHT, _BRIEFEST = 3, 5
"""How brief page 1 is where its lines stand closer, and how brief it can be."""
_USUAL = 4 / 3
_CLOSE, _CLOSER, _CLOSEST, _DENSE = 1.25, 1.2, 1.15, 1.1
"""How far apart lines stand where they are to stand closer: so many times the size of the type."""
_THRIFTS = (
    (Economy.JOINED, _CLOSE),
    (Economy.COLUMNS, _CLOSE),
    (Economy.COLUMNS, _CLOSER),
    (Economy.BRIEF, _CLOSER),
    (Economy.ONCE, _CLOSER),
    (Economy.SMALL, _CLOSER),
    (Economy.SMALL, _CLOSEST),
    (Economy.DENSE, _CLOSEST),
    (Economy.WORDED, _CLOSEST),
    (Economy.WORDED, _DENSE),
    (Economy.RUN_ON, _DENSE),
)
"""The economies that follow the usual one and how close lines stand in each, until the pages are few enough."""
_LOOSER = tuple(step / 100 for step in range(2, 22, 2))
"""So much further apart lines stand where the last page is scant and no page can be saved."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Pages, measured and ready to draw, with what stands around them and the style they are drawn in."""

    pages: list[Page]
    frame: Frame
    style: Style

    @property
    def is_scant(self) -> bool:
        """Whether so little stands on the last page that it is better saved."""
        room = self.frame.content_bottom - self.frame.content_top
        return len(self.pages) > LEAST_PAGES and self.pages[-1].end - self.frame.content_top < _SCANT * room


def full_sheet(paper: Paper, frame: Frame) -> Sheet:
    """All pages. Large print leaves nothing out, however many pages it takes."""
    opened = _opened(paper, frame)
    if paper.style.is_large:
        return opened.sheet(Economy.NONE)
    sheet = opened.sheet(Economy.USUAL)
    if len(sheet.pages) <= MOST_PAGES and (len(sheet.pages) < MOST_PAGES or sheet.is_scant):
        fuller = opened.sheet(Economy.NONE)
        if len(fuller.pages) <= MOST_PAGES:
            sheet = fuller
    chosen = opened, Economy.USUAL, _USUAL
    for economy, leading in _THRIFTS:
        is_better_saved = economy <= Economy.COLUMNS and sheet.is_scant
        if len(sheet.pages) <= MOST_PAGES and not is_better_saved:
            break
        if economy == Economy.DENSE:
            dense = replace(paper, style=paper.style.dense())
            opened = _opened(dense, Frame(dense))
        thrifty = opened.sheet(economy, leading)
        # What saves no page is not left out, and pages are as dense as that only where they then are few enough.
        most = len(sheet.pages) - 1 if economy < Economy.DENSE else MOST_PAGES
        if len(thrifty.pages) <= most:
            sheet, chosen = thrifty, (opened, economy, leading)
    return _filled(sheet, *chosen) if sheet.is_scant else sheet


def _filled(sheet: Sheet, opened: _Opened, economy: Economy, leading: float) -> Sheet:
    """The same with lines so much further apart that its last page is not scant, where no page more comes of it."""
    for more in _LOOSER:
        looser = opened.sheet(economy, leading + more)
        if len(looser.pages) == len(sheet.pages) and not looser.is_scant:
            return looser
    return sheet


@dataclass(frozen=True, slots=True)
class _Opened:
    """What all economies of a style have alike: page 1, and how brief that is."""

    paper: Paper
    frame: Frame
    first: Part
    brevity: int

    def sheet(self, economy: Economy, leading: float = 0.0) -> Sheet:
        """The whole sheet in an economy, where `leading` is set with lines that stand so close after page 1."""
        style = self.paper.style
        paper = replace(self.paper, economy=economy, style=style.tightened(leading) if leading else style)
        parts = [self.first, *_begin(paper), *_end(paper, self.brevity)]
        return Sheet(_pages(paper, self.frame, parts), self.frame, style)


def _opened(paper: Paper, frame: Frame) -> _Opened:
    return _Opened(paper, frame, *_first(paper, frame))


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
