"""What to talk over: cautions, questions, what was missed or hoped for, notes, who earns, and time to decide."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.handout.added import (
    few_products,
    in_pairs,
    long_note,
    many_products,
    open_cautions,
    passage,
    short_note,
    talked_through,
)
from kiosk.handout.arranged import PADDING, Card, Columns, Stack, lowest
from kiosk.handout.blocks import Block, Prose
from kiosk.handout.columns import GUTTER, TwoColumns, in_two_columns, parted
from kiosk.handout.drawn import drawings
from kiosk.handout.expect import shown_findings
from kiosk.handout.glance import SAYS_OBJECTIONS, goes_on, no_decision, questions_to_ask
from kiosk.handout.pages import Item, Part
from kiosk.handout.paper import Economy, Paper
from kiosk.handout.sessions import SAYS_DATES, date_notes
from kiosk.handout.sources import numbered, source_list

_PAIR = "aquagold"
_KNOWN = ("answer", "known", "unknown")
_FEW = 2
"""More ticks than this stand across the page."""
_SHARES = ((1.0, 1.0), (1.25, 1.0), (1.5, 1.0), (1.0, 1.25), (1.0, 1.5))
"""Widths of two columns, of which the lowest pair is taken where pages are few."""
_FEW_STEPS = 4
"""More steps that were not seen than this stand across the page."""


def combined(paper: Paper) -> Part | None:
    """What is and is not known of the combined option: only for a patient who chose it or asked about it."""
    if not _wants_the_pair(paper):
        return None
    gap = paper.style.times(4)
    edge = "ink" if paper.style.is_mono else "gold"
    if paper.style.is_large:
        items = tuple(paper.item(block, 5) for block in (*_known(paper), *_cautious(paper)))
    else:
        items = tuple(
            paper.item(Card(block, fill="gold-soft", edge=edge, edge_width=1.5), 8)
            for block in _on_gold(paper, gap)
        )
    name = paper.name_of(f"treatment.{_PAIR}.name")
    title = paper.prose("paper.aquagold.title", paper.style.title, treatment=name)
    return Part(title, goes_on(paper, title), items, may_join=True)


def _on_gold(paper: Paper, gap: float) -> Iterator[Block]:
    """What stands on each card, in columns that a page's end may part where pages are few; at the last one card."""
    if paper.economy >= Economy.SMALL:
        answers, *points = (paper.page_texts("aquagold-known", id) for id in _KNOWN)
        told = [*map(paper.marked, answers), *(paper.points((text,)) for texts in points for text in texts)]
        items = [paper.item(block, 3) for block in told]
        if paper.economy >= Economy.DENSE:
            items = list(parted(items, paper.style.content_width - 2 * PADDING[1]))
        yield TwoColumns(tuple(items))
        return
    yield Stack(*_known(paper), gap=gap)
    if paper.economy >= Economy.ONCE:
        return
    if paper.economy >= Economy.COLUMNS:
        risks, ask = _risks(paper), _ask(paper)
        yield TwoColumns(
            tuple(paper.item(block, 3) for block in (*(paper.points((text,)) for text in risks), ask))
        )
    else:
        yield Stack(*_cautious(paper), gap=gap)


def _wants_the_pair(paper: Paper) -> bool:
    pack, option = paper.content.pack, paper.plan.option
    if not paper.page_texts("aquagold-known", "answer"):
        return False
    treatments = paper.content.option(option).treatments if option else ()
    asked = any(
        "serum" in question for question in paper.record.printed_questions if question in pack.own_questions
    )
    return _PAIR in treatments or asked


def _known(paper: Paper) -> Iterator[Block]:
    """Does the pair beat one alone, what is known, and what is not."""
    yield from (paper.marked(line) for line in paper.page_texts("aquagold-known", "answer"))
    known, unknown = (paper.page_texts("aquagold-known", text) for text in _KNOWN[1:])
    yield from _beside(paper, paper.points(known), paper.points(unknown))


def _beside(paper: Paper, *blocks: Block) -> Iterator[Block]:
    """Columns; in large print the blocks themselves."""
    if paper.style.is_large:
        yield from blocks
    else:
        yield lowest(
            blocks, _SHARES if paper.economy >= Economy.COLUMNS else _SHARES[:1], paper.style.content_width
        )


def _cautious(paper: Paper) -> Iterator[Block]:
    """What it is, what it may do, and what to ask."""
    what = paper.page_texts("aquagold-what", "text") if paper.economy < Economy.JOINED else ()
    if what:
        yield from _beside(paper, paper.points(what), paper.points(_risks(paper)))
    else:
        yield paper.points(_risks(paper))
    yield _ask(paper)


def _risks(paper: Paper) -> tuple[str, ...]:
    return (*paper.page_texts("aquagold-what", "letter"), *paper.page_texts("aquagold-risks", "text"))


def _ask(paper: Paper) -> Prose:
    return paper.marked(paper.words.joined(paper.page_texts("aquagold-risks", "ask")))


def talk(paper: Paper, *, has_decision: bool = True, brevity: int = 0) -> Part:
    """The last pages. `has_decision` puts the box "No decision today" here; `brevity` is
    that of page 1, and what it left out stands here.
    """
    asked = list(_to_talk_over(paper, has_decision=has_decision, brevity=brevity))
    across = [*_many_not_covered(paper), *drawings(paper)]
    passages = [*_looks_back(paper, has_decision=has_decision), *few_products(paper), *short_note(paper)]
    added = [*many_products(paper), *long_note(paper)]
    if paper.economy >= Economy.COLUMNS:
        is_dense = paper.economy >= Economy.DENSE
        short = [item for one in (*passages, _interest(paper)) for item in _passage(paper, one)]
        columns = in_two_columns([*asked, *short], paper.style.content_width, parts_text=is_dense)
        items = [*columns, *across, *added]
    else:
        pairs = in_pairs(paper, passages)
        items = [*asked, *across, *pairs, *added, paper.item(_interest(paper), 11)]
    if has_decision:
        items.append(paper.item(no_decision(paper), 12))
    items.extend(source_list(paper, numbered(shown_findings(paper))))
    title = paper.prose("paper.talk.title", paper.style.title)
    return Part(title, goes_on(paper, title), tuple(items), may_join=True)


def _passage(paper: Paper, passage: Stack) -> Iterator[Item]:
    """A passage in a column, whole, or at the last its heading and what stands under it one by one."""
    if paper.economy < Economy.DENSE:
        yield paper.item(passage, 6)
        return
    heading, *blocks = passage.blocks
    yield paper.item(heading, 6, holds_next=True)
    yield from (paper.item(block, 3) for block in blocks)


def _to_talk_over(paper: Paper, *, has_decision: bool, brevity: int) -> Iterator[Item]:
    """What a clinician and the patient go over together, point by point."""
    if has_decision and brevity not in SAYS_OBJECTIONS:
        objections = [paper.own(objection.text) for objection in paper.plan.objections]
        yield from _ticks(paper, "paper.talk.settle", objections)
    is_told = paper.plan.sessions and brevity in SAYS_DATES
    if has_decision and not is_told and (notes := list(date_notes(paper))):
        yield paper.section("paper.talk.dates")
        yield from (paper.item(note, 3) for note in notes)
    yield from _cautions(paper)
    yield from talked_through(paper)
    if has_decision:
        yield paper.section("paper.talk.questions")
        yield from questions_to_ask(paper, empty_lines=_empty_lines(paper))
    if len(look_again := _look_again(paper)) > _FEW:
        yield from _ticks(paper, "paper.talk.open", [paper.own(text) for text in look_again])


def _empty_lines(paper: Paper) -> int:
    """Lines for questions to come; none where pages are few and questions were asked already."""
    return max(0 if paper.record.printed_questions else 1, 3 - (paper.economy + 1) // 2)


def _ticks(paper: Paper, heading: str, texts: list[Prose]) -> Iterator[Item]:
    """A heading and boxes to tick, where there is something to tick; the last one never begins a page alone, unless
    that costs a page.
    """
    last_but_one = len(texts) - 2 if paper.economy < Economy.RUN_ON else None
    if texts:
        yield paper.section(heading)
    for number, text in enumerate(texts):
        yield paper.item(paper.tick(text), 4, holds_next=number == last_but_one)


def _cautions(paper: Paper) -> Iterator[Item]:
    texts = [paper.own(caution.text) for caution in open_cautions(paper)]
    if (option := paper.authorisable) is not None:
        texts.append(paper.authorised(option))
    yield from _ticks(paper, "paper.talk.cautions", texts)


def _looks_back(paper: Paper, *, has_decision: bool) -> Iterator[Stack]:
    """Checks to look at again, what was not seen, what was hoped for, and what matters where page 1 does not say it."""
    look_again = _look_again(paper)
    if 0 < len(look_again) <= _FEW:
        yield passage(paper, "paper.talk.open", *_boxes(paper, look_again))
    if 0 < len(missed := _not_covered(paper)) <= _FEW_STEPS:
        yield passage(paper, "paper.talk.not-covered", *_boxes(paper, missed))
    if hopes := paper.lines("hope"):
        yield passage(paper, "paper.talk.hope", *(paper.own(line.text) for line in hopes))
    matters = (
        [] if has_decision else [line for line in paper.lines("option") if line.id.startswith("matter-")]
    )
    if matters:
        yield passage(paper, "paper.talk.matters", *(paper.own(line.text) for line in matters))


def _look_again(paper: Paper) -> list[str]:
    return [line.text for line in paper.lines("questions") if line.id.startswith("open-")]


def _not_covered(paper: Paper) -> list[str]:
    """The names of the steps that were not seen, in the order of the walk."""
    steps = [step.id for chapter in paper.content.pack.chapters for step in chapter.steps]
    return [paper.name_of(f"step.{id}.name") for id in steps if id in paper.record.not_covered]


def _many_not_covered(paper: Paper) -> Iterator[Item]:
    """They again, where they are many: in columns across the page."""
    missed = _not_covered(paper)
    if len(missed) <= _FEW_STEPS:
        return
    if paper.style.is_large:
        yield from _ticks(paper, "paper.talk.not-covered", [paper.own(name) for name in missed])
        return
    count = 2 if paper.economy < Economy.JOINED else 3
    size = -(-len(missed) // count)
    columns = [missed[first : first + size] for first in range(0, len(missed), size)]
    stacks = (Stack(*_boxes(paper, part), gap=paper.style.times(4)) for part in columns)
    yield paper.section("paper.talk.not-covered")
    yield paper.item(Columns(*stacks, gutter=GUTTER), 4)


def _boxes(paper: Paper, texts: list[str]) -> list[Block]:
    return [paper.tick(paper.own(text)) for text in texts]


def _interest(paper: Paper) -> Stack:
    id = "pack.sells" if paper.content.pack.sells_this_treatment else "pack.interests"
    text = paper.words.joined((paper.say(id), paper.say("pack.funding")))
    return passage(paper, "paper.talk.interest", paper.marked(text))
