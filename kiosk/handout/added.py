"""What a clinician added: what is applied, the next appointment, what was talked through, and notes as written."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.content.rich import Run, literal
from kiosk.handout.arranged import Columns, Stack
from kiosk.handout.blocks import Block, Point, Prose
from kiosk.handout.columns import GUTTER
from kiosk.handout.pages import Item
from kiosk.handout.paper import Economy, Paper
from kiosk.plan.plan import RaisedCaution

SHORT_NOTE = 200
"""Letters of a note that stands beside another passage."""
_FEW_PRODUCTS = 4
"""More stand across the page."""


def next_appointment(paper: Paper) -> Iterator[Block]:
    """When to come next, where a day was set."""
    for line in paper.lines("next"):
        yield paper.named(paper.say("plan.section.next"), line.text)


# -- what is applied -------------------------------------------------------------------------


def few_products(paper: Paper) -> Iterator[Stack]:
    """What is applied, where it is little enough to stand in half a page's width."""
    texts = [line.text for line in paper.lines("applied")]
    if 0 < len(texts) <= _FEW_PRODUCTS:
        runs_on = paper.economy >= Economy.RUN_ON
        listed = [applied_in_brief(paper)] if runs_on else _listed(paper, texts)
        yield passage(paper, "plan.section.applied", *listed)


def many_products(paper: Paper) -> Iterator[Item]:
    """The same where it is more: across the page, closer where pages are few."""
    texts = [line.text for line in paper.lines("applied")]
    if len(texts) <= _FEW_PRODUCTS:
        return
    yield paper.section("plan.section.applied")
    if paper.economy >= Economy.JOINED:
        yield paper.item(applied_in_brief(paper), 3)
    elif paper.style.is_large:
        yield from points(paper, texts)
    else:
        half = -(-len(texts) // 2)
        columns = (Stack(*_listed(paper, part), gap=3) for part in (texts[:half], texts[half:]))
        yield paper.item(Columns(*columns, gutter=GUTTER), 3)


def applied_in_brief(paper: Paper) -> Prose:
    """All that is applied in one paragraph."""
    return paper.own(" · ".join(line.text for line in paper.lines("applied")))


# -- cautions --------------------------------------------------------------------------------


def open_cautions(paper: Paper) -> list[RaisedCaution]:
    """Those that nobody has talked through yet."""
    return [caution for caution in paper.plan.cautions if caution.set_aside_by is None]


def talked_through(paper: Paper) -> Iterator[Item]:
    """The others, under the initials of who talked them through."""
    for initials, cautions in _by_initials(paper).items():
        yield paper.section("paper.talk.done", initials=initials)
        if paper.economy >= Economy.RUN_ON:
            yield paper.item(Prose(tuple(_run_on(cautions)), paper.style.body), 3)
            continue
        yield from points(paper, [caution.text for caution in cautions])


def _run_on(cautions: list[RaisedCaution]) -> Iterator[Run]:
    """One paragraph of all, with a dot before each that the eye finds."""
    for number, caution in enumerate(cautions):
        yield Run(f"{' ' if number else ''}\u2022\u00a0", is_bold=True)
        yield from literal(caution.text)


def talked_through_in_brief(paper: Paper) -> Iterator[Block]:
    """How many there are of them."""
    for initials, cautions in _by_initials(paper).items():
        yield paper.own(paper.words.count("paper.short.done", len(cautions), initials=initials))


def _by_initials(paper: Paper) -> dict[str, list[RaisedCaution]]:
    found: dict[str, list[RaisedCaution]] = {}
    for caution in paper.plan.cautions:
        if caution.set_aside_by is not None:
            found.setdefault(caution.set_aside_by, []).append(caution)
    return found


# -- notes -----------------------------------------------------------------------------------


def short_note(paper: Paper) -> Iterator[Stack]:
    """The clinician's own words as they were written, where they are few enough to stand in half a page's width."""
    notes = paper.record.notes.strip()
    if notes and len(notes) <= SHORT_NOTE:
        yield passage(paper, "paper.talk.notes", paper.of_clinic(notes))


def long_note(paper: Paper) -> Iterator[Item]:
    """The same where they are many: across the page, and over its end where they must."""
    if len(paper.record.notes.strip()) > SHORT_NOTE:
        yield paper.section("paper.talk.notes")
        for number, text in enumerate(paper.record.notes.strip().splitlines()):
            yield paper.item(paper.of_clinic(text), 0 if number else 3)


# -- how they stand --------------------------------------------------------------------------


def passage(paper: Paper, heading: str, *blocks: Block) -> Stack:
    """A heading and what stands under it, never parted."""
    return Stack(paper.prose(heading, paper.style.section), *blocks, gap=paper.style.times(3))


def in_pairs(paper: Paper, blocks: list[Stack], *, before: float = 11) -> Iterator[Item]:
    """Short passages side by side, below each other in large print."""
    size = 1 if paper.style.is_large else 2
    for first in range(0, len(blocks), size):
        pair = blocks[first : first + size]
        yield paper.item(Columns(*pair, gutter=GUTTER) if len(pair) > 1 else pair[0], before)


def points(paper: Paper, texts: list[str]) -> Iterator[Item]:
    """A list of somebody's own words; the last one never begins a page alone."""
    for left, point in zip(range(len(texts) - 1, -1, -1), _listed(paper, texts), strict=True):
        yield paper.item(point, 4, holds_next=left == 1)


def _listed(paper: Paper, texts: list[str]) -> list[Point]:
    return [Point(paper.own(text), paper.style.body) for text in texts]
