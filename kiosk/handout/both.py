"""Two languages on one sheet: what is said on the paper of each, one under the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.content.order import unmarked
from kiosk.handout.arranged import Stack
from kiosk.handout.blocks import Block, Hairline, Prose
from kiosk.handout.pages import Item
from kiosk.handout.paper import Economy, Paper


@dataclass(frozen=True, slots=True)
class Both:
    """One visit on two papers: in the patient's language, and in the other one."""

    paper: Paper
    also: Paper

    def said(self, id: str, **values: object) -> Block:
        """A text by its id, in both languages."""
        return pair(self.paper.prose(id, None, **values), self.also.prose(id, None, **values))

    def told(self, first: str, second: str, *, is_strong: bool = False) -> Block:
        """A text of the pack in each language, in bold where it `is_strong`."""
        paper, also = self.paper, self.also
        faces = (one.style.strong if is_strong else one.style.body for one in (paper, also))
        return pair(paper.marked(first, next(faces)), also.marked(second, next(faces)))

    def strongly(self, id: str, **values: object) -> Block:
        """The same in bold."""
        papers = (self.paper, self.also)
        first, second = (paper.prose(id, paper.style.strong, **values) for paper in papers)
        return pair(first, second)

    def section(self, id: str) -> Item:
        """A heading in both languages, which stays with what it is over."""
        first, second = (paper.prose(id, paper.style.section) for paper in (self.paper, self.also))
        before = 12 if self.paper.economy == Economy.NONE else 9
        return Item(pair(first, second), self.paper.style.times(before), holds_next=True)

    def rows(self, pairs: list[Block]) -> Iterator[Item]:
        """Pairs below each other, a hairline between any two."""
        *others, last = pairs
        for each in others:
            yield self.paper.item(Stack(each, Hairline(), gap=self.paper.style.times(4)), 4)
        yield self.paper.item(last, 4)


def pair(first: Prose, second: Prose) -> Block:
    """A text, and under it the same in the other language; once where both say it alike, as with own words."""
    return first if unmarked(first.text) == unmarked(second.text) else Stack(first, second, gap=1)
