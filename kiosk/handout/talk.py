"""What to talk over: cautions, questions, what was missed or hoped for, notes, who earns, and time to decide."""

from __future__ import annotations

from collections.abc import Iterator

from babel.lists import format_list

from kiosk.content.rich import literal
from kiosk.handout.blocks import Block, Card, Columns, Prose, Stack
from kiosk.handout.expect import shown_findings
from kiosk.handout.glance import date_notes, goes_on, no_decision, questions_to_ask
from kiosk.handout.pages import Item, Part
from kiosk.handout.paper import Paper
from kiosk.handout.sources import numbered, source_list

_PAIR = "aquagold"
_FEW = 2
"""More ticks than this stand across the page."""
_SHORT_NOTE = 200
"""Letters of a note that stands beside another passage."""


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
            paper.item(Card(Stack(*blocks, gap=gap), fill="gold-soft", edge=edge, edge_width=1.5), 8)
            for blocks in _gold_cards(paper)
        )
    name = paper.name_of(f"treatment.{_PAIR}.name")
    title = paper.prose("paper.aquagold.title", paper.style.title, treatment=name)
    return Part(title, goes_on(paper, title), items, may_join=True)


def _gold_cards(paper: Paper) -> list[tuple[Block, ...]]:
    known, cautious = tuple(_known(paper)), tuple(_cautious(paper))
    match paper.economy:
        case 0 | 1 | 2:
            return [known, cautious]
        case 3:
            return [*((block,) for block in known), cautious]
        case _:
            return [known]


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
    known, unknown = (paper.page_texts("aquagold-known", text) for text in ("known", "unknown"))
    yield from _beside(paper, paper.points(known), paper.points(unknown))


def _beside(paper: Paper, *blocks: Block) -> Iterator[Block]:
    """Columns; in large print the blocks themselves."""
    if paper.style.is_large:
        yield from blocks
    else:
        yield Columns(*blocks)


def _cautious(paper: Paper) -> Iterator[Block]:
    """What it is, what it may do, and what to ask."""
    what = paper.page_texts("aquagold-what", "text") if paper.economy < 2 else ()
    risks = (*paper.page_texts("aquagold-what", "letter"), *paper.page_texts("aquagold-risks", "text"))
    if what:
        yield from _beside(paper, paper.points(what), paper.points(risks))
    else:
        yield paper.points(risks)
    yield paper.marked(" ".join(paper.page_texts("aquagold-risks", "ask")))


def talk(paper: Paper, *, has_decision: bool = True, brevity: int = 0) -> Part:
    """The last pages. `has_decision` puts the box "No decision today" here; `brevity` is
    that of page 1, and what it left out stands here.
    """
    items: list[Item] = []
    if has_decision and brevity > 0:
        items.extend(
            _ticks(
                paper,
                "paper.talk.settle",
                [paper.own(objection.text) for objection in paper.plan.objections],
            )
        )
    is_told = paper.plan.sessions and brevity < 2
    if has_decision and not is_told and (notes := list(date_notes(paper))):
        items.append(paper.section("paper.talk.dates"))
        items.extend(paper.item(note, 3) for note in notes)
    items.extend(_cautions(paper))
    if has_decision:
        items.append(paper.section("paper.talk.questions"))
        items.extend(questions_to_ask(paper, empty_lines=max(1, 3 - paper.economy // 2)))
    if len(look_again := _look_again(paper)) > _FEW:
        items.extend(_ticks(paper, "paper.talk.open", [paper.own(text) for text in look_again]))
    items.extend(_in_pairs(paper, [*_looks_back(paper, has_decision=has_decision), *_short_note(paper)]))
    items.extend(_long_note(paper))
    items.extend(_interest(paper))
    if has_decision:
        items.append(paper.item(no_decision(paper), 12))
    items.extend(source_list(paper, numbered(shown_findings(paper))))
    title = paper.prose("paper.talk.title", paper.style.title)
    return Part(title, goes_on(paper, title), tuple(items), may_join=True)


def _in_pairs(paper: Paper, blocks: list[Block]) -> Iterator[Item]:
    """Short passages side by side, below each other in large print."""
    size = 1 if paper.style.is_large else 2
    for first in range(0, len(blocks), size):
        pair = blocks[first : first + size]
        yield paper.item(Columns(*pair, gutter=18) if len(pair) > 1 else pair[0], 11)


def _ticks(paper: Paper, heading: str, texts: list[Prose]) -> Iterator[Item]:
    """A heading and boxes to tick, where there is something to tick; the last one never begins a page alone."""
    if texts:
        yield paper.section(heading)
    for left, text in zip(range(len(texts) - 1, -1, -1), texts, strict=True):
        yield paper.item(paper.tick(text), 4, holds_next=left == 1)


def _cautions(paper: Paper) -> Iterator[Item]:
    texts = [paper.own(caution.text) for caution in paper.plan.cautions]
    option = paper.plan.option
    if option is not None:
        texts.append(paper.prose(f"option.{option}.authorised"))
    yield from _ticks(paper, "paper.talk.cautions", texts)


def _looks_back(paper: Paper, *, has_decision: bool) -> Iterator[Block]:
    """Checks to look at again, what was not seen, what was hoped for, and what matters where page 1 does not say it."""
    look_again = _look_again(paper)
    if 0 < len(look_again) <= _FEW:
        yield _passage(paper, "paper.talk.open", *(paper.tick(paper.own(text)) for text in look_again))
    steps = {step.id for chapter in paper.content.pack.chapters for step in chapter.steps}
    missed = [paper.name_of(f"step.{step}.name") for step in paper.record.not_covered if step in steps]
    if missed:
        listed = str(format_list(missed, locale=paper.words.locale))
        yield _passage(paper, "paper.talk.not-covered", paper.own(listed))
    if hopes := paper.lines("hope"):
        yield _passage(paper, "paper.talk.hope", *(paper.own(line.text) for line in hopes))
    matters = (
        [] if has_decision else [line for line in paper.lines("option") if line.id.startswith("matter-")]
    )
    if matters:
        yield _passage(paper, "paper.talk.matters", *(paper.own(line.text) for line in matters))


def _look_again(paper: Paper) -> list[str]:
    return [line.text for line in paper.lines("questions") if line.id.startswith("open-")]


def _passage(paper: Paper, heading: str, *blocks: Block) -> Block:
    return Stack(paper.prose(heading, paper.style.section), *blocks, gap=paper.style.times(3))


def _interest(paper: Paper) -> Iterator[Item]:
    id = "pack.sells" if paper.content.pack.sells_this_treatment else "pack.interests"
    yield paper.section("paper.talk.interest")
    yield paper.item(paper.marked(f"{paper.say(id)} {paper.say('pack.funding')}"), 3)


def _short_note(paper: Paper) -> Iterator[Block]:
    """The clinician's own words as they were written, where they are few enough to stand in half a page's width."""
    notes = paper.record.notes.strip()
    if notes and len(notes) <= _SHORT_NOTE:
        yield _passage(paper, "paper.talk.notes", paper.own(notes))


def _long_note(paper: Paper) -> Iterator[Item]:
    """The same where they are many: across the page, and over its end where they must."""
    if len(paper.record.notes.strip()) > _SHORT_NOTE:
        yield paper.section("paper.talk.notes")
        for number, text in enumerate(paper.record.notes.strip().splitlines()):
            yield paper.item(Prose(literal(text), paper.style.body), 0 if number else 3)
