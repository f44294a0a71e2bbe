"""The score card of a pack: counts, reading grades, and the part of IPDASi v4.0 that a program can see."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from kiosk.content.checks.reading import Grade
from kiosk.content.checks.review import MOST_UNEQUAL
from kiosk.content.checks.wording import clinical_texts, words_in
from kiosk.content.draft import Draft, WordFile, trace_of
from kiosk.content.pack import People
from kiosk.content.walk import Ask, Compare, ShowFinding, ShowPrint, Story
from kiosk.content.words import BESIDE_PLAIN, Wording

Mark: TypeAlias = Literal["yes", "no", "by a person", "not applicable"]
SELF_CHECKED = "self-checked against IPDASi v4.0"


@dataclass(frozen=True, slots=True)
class Item:
    """One of the 44 items and how the pack does on it; a mark by the program says only that the part is there."""

    id: str
    asks: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class ScoreCard:
    """What `check` prints last."""

    pack: str
    version: str
    is_draft: bool
    languages: tuple[str, ...]
    pages: int
    findings: int
    facts: int
    facts_without_source: int
    sources: int
    claims: int
    grades: tuple[Grade, ...]
    grades_beside: Mapping[Wording, tuple[Grade, ...]]
    """Of each wording beside the plain one: those of the pages that have it, in it."""
    items: tuple[Item, ...]
    checked: str = SELF_CHECKED

    def marked(self, mark: Mark) -> int:
        """How many items have this mark."""
        return sum(item.mark == mark for item in self.items)


def score_card_of(draft: Draft, grades: Mapping[Wording, tuple[Grade, ...]]) -> ScoreCard:
    """The score card of a pack that could be read; errors in it are told apart."""
    plain = grades["plain"]
    facts = draft.evidence.facts.values()
    return ScoreCard(
        pack=draft.pack.pack,
        version=draft.pack.version,
        is_draft=draft.pack.review.is_draft,
        languages=tuple(words.language for words in draft.languages),
        pages=len(draft.pack.pages),
        findings=len(draft.pack.findings),
        facts=len(facts),
        facts_without_source=sum(not fact.sources for fact in facts),
        sources=len(draft.evidence.sources),
        claims=len(draft.evidence.claims),
        grades=plain,
        grades_beside={wording: grades[wording] for wording in BESIDE_PLAIN},
        items=tuple(_items(draft, plain)),
    )


def _items(draft: Draft, grades: tuple[Grade, ...]) -> Iterator[Item]:
    yield from _qualifying(draft)
    yield from _certifying(draft)
    yield from _numbers(draft)
    yield from _guidance(draft)
    yield from _evidence(draft, grades)
    for number in range(24, 29):
        yield Item(f"QL{number}", "for tests only", "not applicable")


def _seen(is_there: bool) -> Mark:
    return "yes" if is_there else "no"


def _every(draft: Draft, *ids: str) -> Mark:
    """Whether every language has every one of these texts."""
    return _seen(all(words.texts(id) for words in draft.languages for id in ids))


def _of_options(draft: Draft, *parts: str) -> tuple[str, ...]:
    return tuple(f"option.{option.id}.{part}" for option in draft.pack.options for part in parts)


def _shows(draft: Draft, kind: type) -> bool:
    return any(isinstance(block, kind) for page in draft.pack.pages for block in page.blocks)


def _qualifying(draft: Draft) -> Iterator[Item]:
    options = draft.pack.options
    yield Item("Q1", "describes what it is about", _seen(_shows(draft, Story)))
    yield Item("Q2", "states the decision", _every(draft, "pack.decision"))
    has_none = len(options) > 1 and not options[0].treatments
    yield Item("Q3", "lists the options, no treatment among them", _seen(has_none))
    yield Item("Q4", "good points of each option", _every(draft, *_of_options(draft, "good")))
    yield Item("Q5", "bad points of each option", _every(draft, *_of_options(draft, "bad")))
    living = _of_options(draft, "body", "mind", "daily")
    yield Item("Q6", "what living with each option is like", _every(draft, *living))


def _certifying(draft: Draft) -> Iterator[Item]:
    pack = draft.pack
    traced = all(trace_of(draft.evidence, id) is not None for id in clinical_texts(draft))
    even = all(_is_even(words, option.id) for words in draft.languages for option in pack.options)
    yield Item("C1", "good and bad points in equal detail", _seen(even))
    yield Item("C2", "cites the evidence", _seen(traced and bool(draft.evidence.sources)))
    yield Item("C3", "says when it was made", "yes")
    yield Item("C4", "says when it is looked at again", _seen(pack.review.due_on is not None))
    yield Item("C5", "says how unsure its numbers are", _seen(bool(pack.findings)))
    yield Item("C6", "says who paid for it", _every(draft, "pack.funding", "pack.interests"))
    for number in range(7, 11):
        yield Item(f"C{number}", "for tests only", "not applicable")


def _is_even(words: WordFile, option: str) -> bool:
    good, bad = words.texts(f"option.{option}.good"), words.texts(f"option.{option}.bad")
    pairs = ((len(good), len(bad)), (words_in(good), words_in(bad)))
    return all(max(pair) <= MOST_UNEQUAL * min(pair) for pair in pairs)


def _numbers(draft: Draft) -> Iterator[Item]:
    pack = draft.pack
    people = [finding for finding in pack.findings if isinstance(finding, People)]
    shown = bool(people) and _shows(draft, ShowFinding)
    times = {(group.follow_up.stated, group.follow_up.months) for one in people for group in one.groups}
    same_time = len(times) == 1 and all(stated for stated, _ in times)
    untreated = f"option.{pack.options[0].id}.can-it-help" if pack.options else ""
    yield Item("QL1", "what happens with no treatment", _seen(bool(trace_of(draft.evidence, untreated))))
    yield Item("QL2", "compares the options", _seen(_shows(draft, Compare)))
    yield Item("QL3", "how likely the outcomes are", _seen(shown))
    yield Item("QL4", "which people the numbers are from", _seen(shown))
    yield Item("QL5", "how many of how many people", _seen(shown))
    yield Item("QL6", "the same length of time throughout", _seen(same_time))
    yield Item("QL7", "the same number of people throughout", _seen(shown))
    yield Item("QL8", "numbers shown in more than one way", _seen(shown))


def _guidance(draft: Draft) -> Iterator[Item]:
    pack = draft.pack
    asked = {block.question for page in pack.pages for block in page.blocks if isinstance(block, Ask)}
    weighs = any(pack.questions[id].most is not None for id in asked if id in pack.questions)
    steps = sum(len(chapter.steps) for chapter in pack.chapters)
    takes_home = bool(pack.own_questions) and _shows(draft, ShowPrint)
    yield Item("QL9", "asks what matters most", _seen(weighs))
    yield Item("QL10", "leads step by step", _seen(steps > 1))
    yield Item("QL11", "a sheet of questions to take along", _seen(takes_home))
    for number, asks in enumerate(
        (
            "needs asked of patients",
            "needs asked of professionals",
            "reviewed by patients who did not make it",
            "reviewed by professionals who did not make it",
            "tried with patients",
            "tried with clinicians",
        ),
        start=12,
    ):
        yield Item(f"QL{number}", asks, "by a person")


def _evidence(draft: Draft, grades: tuple[Grade, ...]) -> Iterator[Item]:
    yield Item("QL18", "says how the evidence was chosen", _every(draft, "pack.method"))
    yield Item("QL19", "says how good the evidence is", _seen(bool(draft.evidence.facts)))
    yield Item(
        "QL20", "says what its reviewer is trained in", _seen(draft.pack.review.credentials is not None)
    )
    yield Item("QL21", "reports how hard it is to read", _seen(bool(grades)))
    yield Item("QL22", "shown to help people choose what fits them", "by a person")
    yield Item("QL23", "shown to help people know more", "by a person")
