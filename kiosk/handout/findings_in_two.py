"""What to expect and the risks in two languages: each number in both, the hundred people drawn once for the two."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.content.charts_in_words import score_in_words
from kiosk.content.finding import Finding, PeopleFinding, ScoreFinding, SpellFinding
from kiosk.handout.arranged import Beside, Columns, Stack
from kiosk.handout.blocks import Block
from kiosk.handout.both import Both
from kiosk.handout.columns import GUTTER
from kiosk.handout.expect import RISKS, both_frames, counted, shown_findings, what_lacks, who_was_counted
from kiosk.handout.figures import people, says_grades, says_people, ungraded
from kiosk.handout.pages import Item
from kiosk.handout.paper import Paper
from kiosk.handout.sources import entries, in_two_columns, numbered, sign

_GUTTER = 14.0


def findings_in_two(both: Both) -> Iterator[Item]:
    """All that is known in numbers, the other risks, and where it was read."""
    paper = both.paper
    findings = shown_findings(paper)
    numbers = numbered(findings)
    yield both.section("paper.expect.title")
    yield from both.rows(_texts(both, "hope-after", "text"))
    lines: list[tuple[Block, ...]] = []
    has_harm = False
    for finding, other in zip(findings, shown_findings(both.also), strict=True):
        title = both.told(finding.title, other.title, is_strong=True)
        if isinstance(finding, PeopleFinding) and isinstance(other, PeopleFinding):
            yield paper.item(title, 10, holds_next=True)
            yield from _people(both, finding, other, numbers, is_drawn=not has_harm)
            has_harm = has_harm or finding.is_harm
        else:
            lines.append((title, *_on_a_line(both, finding, other, numbers)))
    for number, row in enumerate(zip(*lines, strict=True)):
        yield paper.item(Columns(*row, gutter=GUTTER), 4 if number else 10, holds_next=number == 0)
    if risks := [text for kind in RISKS for text in _texts(both, "other-risks", kind)]:
        yield both.section("paper.expect.other-risks")
        yield from both.rows(risks)
    if numbers:
        yield both.section("paper.sources.title")
        listed = zip(entries(paper, numbers), entries(both.also, numbers), strict=True)
        yield paper.item(in_two_columns([both.told(*each) for each in listed]), 3)
        yield paper.item(both.said("pack.method"), 4)


def _texts(both: Both, page: str, text: str) -> list[Block]:
    """The texts of a page of the walk."""
    papers = (both.paper, both.also)
    return [both.told(*texts) for texts in zip(*(one.page_texts(page, text) for one in papers), strict=True)]


def _people(
    both: Both, finding: PeopleFinding, other: PeopleFinding, numbers: dict[str, int], *, is_drawn: bool
) -> Iterator[Item]:
    """What stands under the title of a finding on people; `other` is the same in the other language.

    Of the harms, only the main one `is_drawn`, as on the full pages.
    """
    if not finding.is_graded:
        yield from _apart(both, finding, other, numbers, is_drawn=is_drawn)
        yield both.paper.item(_lacks(both, finding, other), 4)
        return
    figure = ungraded(both.paper, finding, (both.also.words.language, says_grades(both.also, other)))
    words = Stack(*_frames(both, finding, other), gap=both.paper.style.times(4))
    yield both.paper.item(Beside(figure, words, fixed_width=figure.drawn_width, gutter=_GUTTER), 5)
    yield from both.rows([_rests_on(both, finding, other, numbers), _lacks(both, finding, other)])


def _on_a_line(both: Both, finding: Finding, other: Finding, numbers: dict[str, int]) -> Iterator[Block]:
    """What stands under the title of days or of a score: no drawing, as its words are of one language."""
    yield both.told(_labels(both.paper, finding), _labels(both.also, other))
    yield _rests_on(both, finding, other, numbers)
    yield _lacks(both, finding, other)


def _lacks(both: Both, finding: Finding, other: Finding) -> Block:
    return both.told(what_lacks(both.paper, finding), what_lacks(both.also, other))


def _rests_on(both: Both, finding: Finding, other: Finding, numbers: dict[str, int]) -> Block:
    return both.told(_basis(both.paper, finding, numbers), _basis(both.also, other, numbers))


def _basis(paper: Paper, finding: Finding, numbers: dict[str, int]) -> str:
    """The study it rests on, its source, and how long people were followed."""
    follow_up = finding.counts[0].follow_up if isinstance(finding, PeopleFinding) else finding.follow_up
    return paper.words.joined((f"{finding.rests_on} {sign(paper, finding, numbers)}", follow_up))


def _frames(both: Both, finding: PeopleFinding, other: PeopleFinding) -> list[Block]:
    return [
        both.told(both_frames(both.paper, count), both_frames(both.also, same))
        for count, same in zip(finding.counts, other.counts, strict=True)
    ]


def _apart(
    both: Both, finding: PeopleFinding, other: PeopleFinding, numbers: dict[str, int], *, is_drawn: bool
) -> Iterator[Item]:
    """Each group of people, beside its own drawing where it `is_drawn`; no page's end parts those."""
    groups = zip(_frames(both, finding, other), finding.counts, other.counts, strict=True)
    for left, (frames, count, same) in zip(range(len(finding.counts) - 1, -1, -1), groups, strict=True):
        heads = both.told(
            counted(both.paper, count, numbers), counted(both.also, same, numbers), is_strong=True
        )
        who = both.told(who_was_counted(both.paper, count), who_was_counted(both.also, same))
        told: Block = Stack(heads, frames, who, gap=both.paper.style.times(2))
        if is_drawn:
            also = both.also.words.language, says_people(both.also, same)
            figure = people(both.paper, count, is_harm=finding.is_harm, is_small=True, also=also)
            told = Beside(figure, told, fixed_width=figure.drawn_width, gutter=_GUTTER)
        yield both.paper.item(told, 6, holds_next=is_drawn or left == 0)


def _labels(paper: Paper, finding: Finding) -> str:
    """The number itself, in words, and what the ends of a score mean."""
    words = paper.words
    if isinstance(finding, SpellFinding):
        return words.joined(map(words.sentence, (finding.usual_label, finding.longest_label)))
    if isinstance(finding, ScoreFinding):
        return score_in_words(words, finding, has_beside=False)
    return finding.title
