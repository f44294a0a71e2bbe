"""A pack in one language with everything it rests on: what the rest of the program is handed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeVar

from kiosk.content.evidence import Evidence
from kiosk.content.pack import FindingData, Option, Pack
from kiosk.content.walk import Page, Step
from kiosk.content.words import Wording, Words

Named = TypeVar("Named", Option, FindingData, Page)


@dataclass(frozen=True, slots=True)
class Content:
    """One pack, its evidence, and the words of the interface and the pack in one language."""

    pack: Pack
    evidence: Evidence
    words: Words

    @property
    def is_draft(self) -> bool:
        """Whether nobody has reviewed the pack, or the translation that it is read in."""
        return self.pack.review.is_draft or self.words.is_draft

    def in_wording(self, wording: Wording) -> Content:
        """The same, with every text that a wording has in the place of its plain one."""
        return self if wording == "plain" else replace(self, words=self.words.in_wording(wording))

    def option(self, id: str) -> Option:
        """The option with this id (KeyError if there is none)."""
        return _with_id(self.pack.options, id)

    def finding(self, id: str) -> FindingData:
        """The finding with this id (KeyError if there is none)."""
        return _with_id(self.pack.findings, id)

    def page(self, id: str) -> Page:
        """The page with this id (KeyError if there is none)."""
        return _with_id(self.pack.pages, id)

    def step_of(self, page: str) -> Step:
        """The step that holds a page (KeyError if there is none)."""
        for chapter in self.pack.chapters:
            for step in chapter.steps:
                if any(part.id == page for part in step.pages):
                    return step
        raise KeyError(page)


def _with_id(values: tuple[Named, ...], id: str) -> Named:
    for value in values:
        if value.id == id:
            return value
    raise KeyError(id)
