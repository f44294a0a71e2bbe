"""The sources that the numbers on paper stand on, numbered in the order in which they are first used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kiosk.content.evidence import Source
from kiosk.content.finding import Finding, PeopleFinding, SpellFinding
from kiosk.handout.arranged import Columns, Stack
from kiosk.handout.blocks import Block
from kiosk.handout.pages import Item
from kiosk.handout.paper import Economy, Paper


def sources_of(finding: Finding) -> tuple[Source, ...]:
    """What one finding was read in."""
    match finding:
        case PeopleFinding():
            return tuple(count.source for count in finding.counts)
        case SpellFinding():
            return finding.source, finding.longest_source
        case _:
            return (finding.source,)


def numbered(findings: Iterable[Finding]) -> dict[Source, int]:
    """Each source once, with its number from 1."""
    sources = dict.fromkeys(source for finding in findings for source in sources_of(finding))
    return {source: number for number, source in enumerate(sources, start=1)}


def sign(paper: Paper, finding: Finding, numbers: dict[Source, int]) -> str:
    """The numbers of a finding's sources, as `[1] [2]`."""
    used = sorted({numbers[source] for source in sources_of(finding)})
    return " ".join(paper.say("paper.expect.source", number=paper.words.number(number)) for number in used)


def source_list(paper: Paper, numbers: dict[Source, int]) -> Iterator[Item]:
    """The list itself, and how its ranges were made."""
    entries = [
        f"{paper.say('paper.expect.source', number=paper.words.number(number))} {source.short}"
        for source, number in numbers.items()
    ]
    told: Block
    yield paper.section("paper.sources.title")
    if paper.economy >= Economy.COLUMNS:
        listed = "\u00a0\u00a0 ".join(entry.replace(" ", "\u00a0") for entry in entries)
        if paper.economy >= Economy.RUN_ON:
            yield paper.item(paper.marked(f"{listed}\u00a0\u00a0 {paper.say('pack.method')}"), 3)
            return
        told = paper.marked(listed)
    elif paper.style.is_large:
        told = Stack(*map(paper.marked, entries))
    else:
        size = -(-len(entries) // 2)
        parts = (entries[first : first + size] for first in range(0, len(entries), size))
        told = Columns(*(Stack(*map(paper.marked, part)) for part in parts))
    yield paper.item(told, 3, holds_next=paper.economy < Economy.DENSE)
    yield paper.item(paper.prose("pack.method"), 3)
