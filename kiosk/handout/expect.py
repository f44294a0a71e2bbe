"""What to expect, and the risks: the pack's findings, drawn, each with both frames, its range and its source."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.content.finding import Count, Finding, PeopleFinding, ScoreFinding, SpellFinding
from kiosk.content.rich import plain
from kiosk.handout.arranged import Beside, Columns, Stack
from kiosk.handout.blocks import Block, Prose
from kiosk.handout.columns import column, in_two_columns
from kiosk.handout.figures import could_be, days, grades, people, score
from kiosk.handout.glance import goes_on
from kiosk.handout.pages import Item, Part
from kiosk.handout.paper import Economy, Paper
from kiosk.handout.sources import mark, numbered, sign
from kiosk.handout.table import Row, Table

RISKS = ("usual", "sometimes", "few")
"""The texts of the page on other risks, in their order."""
_GRADES = 292.0
"""Points across an array with its brackets and words."""
_ARRAY = 145.0
"""Points across an array of people with or without a harm, and its heading."""


def shown_findings(paper: Paper) -> tuple[Finding, ...]:
    """The findings that stand on paper, in that order: change, the main harm, days and pain, other harms."""
    found = paper.findings
    graded = [finding for finding in found if isinstance(finding, PeopleFinding) and finding.is_graded]
    lines = [finding for finding in found if not isinstance(finding, PeopleFinding)]
    harms = [finding for finding in found if isinstance(finding, PeopleFinding) and finding.is_harm]
    lines.sort(key=lambda finding: isinstance(finding, ScoreFinding))
    return (*graded[:1], *harms[:1], *lines, *harms[1:])


def expect(paper: Paper) -> Part:
    """All that is known in numbers."""
    findings = shown_findings(paper)
    numbers = numbered(findings)
    items: list[Item] = []
    for finding in findings:
        if isinstance(finding, PeopleFinding) and finding.is_graded:
            items.extend(_change(paper, finding, numbers))
    harms = [finding for finding in findings if isinstance(finding, PeopleFinding) and finding.is_harm]
    drawn = harms[: 1 if paper.economy < Economy.WORDED else 0]
    for harm in drawn:
        items.extend(_harm(paper, harm, numbers))
    items.extend(_lines(paper, findings, numbers))
    items.extend(_other_risks(paper, harms[len(drawn) :], drawn, numbers))
    if paper.economy >= Economy.SMALL:
        is_dense = paper.economy >= Economy.DENSE
        items = in_two_columns(items, paper.style.content_width, parts_text=is_dense)
    title = paper.prose("paper.expect.title", paper.style.title)
    lead = [paper.marked(text, paper.style.quiet) for text in paper.page_texts("hope-after", "text")]
    return Part(
        title, goes_on(paper, title), tuple(items), lead=Stack(*lead) if lead else None, may_join=True
    )


def _is_narrow(paper: Paper) -> bool:
    """Whether words stand below each other and under figures: in large print, and where figures are in columns."""
    return paper.style.is_large or paper.economy >= Economy.SMALL


def _heading(paper: Paper, finding: Finding) -> Prose:
    return paper.marked(finding.title, paper.style.section)


def _change(paper: Paper, finding: PeopleFinding, numbers: dict[str, int]) -> Iterator[Item]:
    told = [
        paper.marked(f"{finding.rests_on} {sign(paper, finding, numbers)}"),
        paper.marked(what_lacks(paper, finding)),
        *([] if paper.economy >= Economy.BRIEF else [paper.marked(finding.how_to_read)]),
    ]
    is_small = paper.economy >= Economy.SMALL
    width = column(paper.style.content_width) if is_small else _GRADES
    width = paper.style.content_width if paper.style.is_large else width
    figure = grades(paper, finding, width, is_small=is_small)
    yield paper.item(_heading(paper, finding), 9, holds_next=True)
    if _is_narrow(paper):
        # The words come first: a page's end may part them from the figure, which is high.
        yield from (paper.item(text) for text in told)
        yield paper.item(figure, 6)
    else:
        words = Stack(*told, gap=paper.style.times(4))
        yield paper.item(Beside(figure, words, fixed_width=width, gutter=14), 5)
    depends = () if paper.economy >= Economy.BRIEF else paper.page_texts("what-it-depends-on", "text")
    if depends:
        yield paper.section("paper.expect.depends")
        judge = () if paper.economy >= Economy.JOINED else paper.page_texts("sessions-and-time", "judge")
        yield paper.item(paper.points((*depends, *judge)), 3)


def _lines(paper: Paper, findings: tuple[Finding, ...], numbers: dict[str, int]) -> Iterator[Item]:
    """Days on a strip and scores on a line, side by side."""
    shown = [
        _on_a_line(paper, finding, numbers) for finding in findings if not isinstance(finding, PeopleFinding)
    ]
    if not shown:
        return
    if _is_narrow(paper):
        for stack in shown:
            heading, figure, *texts = stack.blocks
            yield paper.item(heading, 11, holds_next=True)
            yield paper.item(figure, 4, holds_next=True)
            yield from (paper.item(text, 4) for text in texts)
    else:
        for first in range(0, len(shown), 2):
            yield paper.item(Columns(*shown[first : first + 2], gutter=18), 11)


def _gap(paper: Paper) -> float:
    """The space between a figure and its words."""
    return paper.style.times(4 if paper.economy < Economy.SMALL else 1.5)


def _on_a_line(paper: Paper, finding: ScoreFinding | SpellFinding, numbers: dict[str, int]) -> Stack:
    width = paper.style.content_width if paper.style.is_large else column(paper.style.content_width)
    labels: list[Block] = []
    if isinstance(finding, SpellFinding):
        figure = days(paper, finding, width)
        labels = [
            paper.marked(
                f"**{paper.words.sentence(finding.usual_label)}** {paper.words.sentence(finding.longest_label)}"
            )
        ]
    else:
        figure = score(paper, finding, width)
    basis = paper.words.joined((f"{finding.rests_on} {sign(paper, finding, numbers)}", finding.follow_up))
    return Stack(
        _heading(paper, finding),
        figure,
        *labels,
        paper.marked(basis),
        paper.marked(what_lacks(paper, finding)),
        gap=_gap(paper),
    )


def _harm(paper: Paper, finding: PeopleFinding, numbers: dict[str, int]) -> Iterator[Item]:
    frames = [
        paper.marked(paper.words.joined((both_frames(paper, count), who_was_counted(paper, count))))
        for count in finding.counts
    ]
    lacks = paper.marked(what_lacks(paper, finding))
    yield paper.item(_heading(paper, finding), 11, holds_next=True)
    if paper.style.is_large:
        for count, frame in zip(finding.counts, frames, strict=True):
            yield paper.item(_large_array(paper, count, frame, numbers), 8)
        yield paper.item(lacks, 6)
        return
    arrays = [_array(paper, count, numbers) for count in finding.counts]
    if _is_narrow(paper):
        yield paper.item(Columns(*arrays, gutter=8), _gap(paper) + 1)
        yield from (paper.item(text, 3) for text in (*frames, lacks))
    else:
        told = Stack(*frames, lacks, gap=paper.style.times(5))
        shares = (*(_ARRAY for _ in arrays), 210.0)
        yield paper.item(Columns(*arrays, told, shares=shares, gutter=14), _gap(paper) + 1)


def _array(paper: Paper, count: Count, numbers: dict[str, int]) -> Block:
    is_small = paper.economy >= Economy.SMALL
    array = people(paper, count, is_harm=True, is_small=is_small)
    # Where it is small, the words beside it alone say the range.
    told = [array] if is_small else [array, could_be(paper, count, is_harm=True)]
    return Stack(paper.own(counted(paper, count, numbers), paper.style.strong), *told, gap=_gap(paper))


def _large_array(paper: Paper, count: Count, frame: Prose, numbers: dict[str, int]) -> Block:
    """The array of large print and its words beside it, the range under whichever of them is lower."""
    times, array = paper.style.times, people(paper, count, is_harm=True)
    bar = could_be(paper, count, is_harm=True)
    below = ((array, Stack(frame, bar, gap=times(6))), (Stack(array, bar, gap=times(6)), frame))
    both = (Beside(*pair, fixed_width=array.drawn_width, gutter=times(14)) for pair in below)
    lower = min(both, key=lambda block: block.height(paper.style.content_width))
    return Stack(paper.own(counted(paper, count, numbers), paper.style.strong), lower, gap=times(3))


def counted(paper: Paper, count: Count, numbers: dict[str, int]) -> str:
    """How many people of how many, and where that was read."""
    number = mark(paper, numbers[count.source])
    return paper.say(
        "paper.expect.counted", count=count.count, out_of=count.out_of, label=count.label, source=number
    )


def both_frames(paper: Paper, count: Count) -> str:
    """How many of 100 had it and how many had not, and the range."""
    return paper.say(
        "paper.expect.frames",
        n=count.per_100,
        n_not=count.per_100_not,
        did=count.did,
        did_not=count.did_not,
        low=count.low,
        high=count.high,
    )


def who_was_counted(paper: Paper, count: Count) -> str:
    """Who was counted, and how long after."""
    return paper.words.joined((paper.words.sentence(count.people), count.follow_up))


def what_lacks(paper: Paper, finding: Finding) -> str:
    """What is not known of it, and how sure it is."""
    return paper.words.joined((finding.lacks, paper.say(f"ui.certainty-{finding.certainty}")))


def _other_risks(
    paper: Paper, harms: list[PeopleFinding], told: list[PeopleFinding], numbers: dict[str, int]
) -> Iterator[Item]:
    """Harms with few numbers as rows, then what is usual, sometimes seen, and rare or not known.

    People who were `told` of with another harm are not told of again.
    """
    points = [text for kind in RISKS for text in paper.page_texts("other-risks", kind)]
    known = {who_was_counted(paper, count) for harm in told for count in harm.counts}
    if not points and not harms:
        return
    yield paper.section("paper.expect.other-risks")
    told_of = {harm: list(_in_words(paper, harm, numbers, known)) for harm in harms}
    if not _is_narrow(paper) and paper.economy < Economy.COLUMNS:
        rows = tuple(Row((_bold_title(paper, harm), Stack(*texts, gap=2))) for harm, texts in told_of.items())
        if rows:
            yield paper.item(Table((paper.style.times(130), 0.0), rows), 2)
        yield from _in_columns(paper, points)
        return
    below: list[Item] = []
    for harm, texts in told_of.items():
        below.append(paper.item(_bold_title(paper, harm), 2, holds_next=True))
        below.extend(paper.item(text, 3) for text in texts)
    below.extend(_points(paper, points))
    yield from below if _is_narrow(paper) else in_two_columns(below, paper.style.content_width)


def _bold_title(paper: Paper, finding: Finding) -> Prose:
    return paper.marked(f"**{plain(finding.title)}**")


def _in_columns(paper: Paper, points: list[str]) -> Iterator[Item]:
    """Points in two columns, which a page's end never parts."""
    if len(points) < 2:
        yield from _points(paper, points)
        return
    half, gap = -(-len(points) // 2), min(3, _gap(paper))
    columns = (paper.points(tuple(part), gap=gap) for part in (points[:half], points[half:]))
    yield paper.item(Columns(*columns, gutter=18), _gap(paper) + 1)


def _points(paper: Paper, texts: list[str]) -> Iterator[Item]:
    """One below the other; the last one never begins a page alone."""
    for left, text in zip(range(len(texts) - 1, -1, -1), texts, strict=True):
        yield paper.item(paper.points((text,)), 4, holds_next=left == 1)


def _in_words(
    paper: Paper, finding: PeopleFinding, numbers: dict[str, int], known: set[str]
) -> Iterator[Block]:
    for count in finding.counts:
        text = counted(paper, count, numbers)
        who = who_was_counted(paper, count)
        frames = both_frames(paper, count)
        frames = frames if who in known else paper.words.joined((frames, who))
        yield paper.marked(paper.words.label(text) + frames)
    yield paper.marked(what_lacks(paper, finding))
