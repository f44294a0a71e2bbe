"""The sources that the numbers on paper stand on, numbered in the order in which they are first used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kiosk.content.finding import Finding, PeopleFinding, SpellFinding
from kiosk.handout.arranged import Columns, Stack
from kiosk.handout.blocks import Block
from kiosk.handout.pages import Item
from kiosk.handout.paper import Economy, Paper


def sources_of(finding: Finding) -> tuple[str, ...]:
    """The ids of what one finding was read in."""
    match finding:
        case PeopleFinding():
            return tuple(count.source for count in finding.counts)
        case SpellFinding():
            return finding.source, finding.longest_source
        case _:
            return (finding.source,)


def numbered(findings: Iterable[Finding]) -> dict[str, int]:
    """The id of each source once, with its number from 1."""
    sources = dict.fromkeys(source for finding in findings for source in sources_of(finding))
    return {source: number for number, source in enumerate(sources, start=1)}


def sign(paper: Paper, finding: Finding, numbers: dict[str, int]) -> str:
    """The numbers of a finding's sources, as `[1] [2]`."""
    used = sorted({numbers[source] for source in sources_of(finding)})
    return " ".join(mark(paper, number) for number in used)


def mark(paper: Paper, number: int) -> str:
    """The number of one source, as `[1]`."""
    return paper.say("paper.expect.source", number=paper.words.number(number))


def entries(paper: Paper, numbers: dict[str, int]) -> tuple[str, ...]:
    """A line for each source: its number and its name."""
    return tuple(
        f"{mark(paper, number)} {paper.say(f'source.{source}.name')}" for source, number in numbers.items()
    )


def in_two_columns(lines: Sequence[Block]) -> Block:
    """Lines one under the other, the second half of them beside the first."""
    size = -(-len(lines) // 2)
    return Columns(*(Stack(*lines[first : first + size]) for first in range(0, len(lines), size)))


def source_list(paper: Paper, numbers: dict[str, int]) -> Iterator[Item]:
    """The list itself, and how its ranges were made."""
    told: Block
    yield paper.section("paper.sources.title")
    if paper.economy >= Economy.COLUMNS:
        listed = "\u00a0\u00a0 ".join(entry.replace(" ", "\u00a0") for entry in entries(paper, numbers))
        if paper.economy >= Economy.RUN_ON:
            yield paper.item(paper.marked(f"{listed}\u00a0\u00a0 {paper.say('pack.method')}"), 3)
            return
        told = paper.marked(listed)
    elif paper.style.is_large:
        told = Stack(*map(paper.marked, entries(paper, numbers)))
    else:
        told = in_two_columns([*map(paper.marked, entries(paper, numbers))])
    yield paper.item(told, 3, holds_next=paper.economy < Economy.DENSE)
    yield paper.item(paper.prose("pack.method"), 3)
