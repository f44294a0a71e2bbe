"""Which texts a pack needs, read off its structure: the rules that the docstrings of `content.pack` state."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.content.evidence import Evidence
from kiosk.content.pack import OPTION_ROWS, FindingData, Pack, People, Score
from kiosk.content.twins import caution_twins, glossary_twins, task_twins, twins_of
from kiosk.content.walk import Ask, Block, Common, Compare, Outcomes, Page, ShowFinding, Stages, Story
from kiosk.content.words import BESIDE_PLAIN

READINESS = "ready-"
"""How the ids of questions begin that ask how ready a patient feels."""

_OPTION = ("name", "short", "body", "mind", "daily", "authorised")
_OUTCOMES = (
    "before",
    "little",
    "some",
    "clear",
    "big",
    "colour-new",
    "colour-old",
    "texture",
    "side",
    "says",
    "note",
)
"""What is written in and below the drawing of outcomes."""


@dataclass(frozen=True, slots=True)
class ExpectedWords:
    """Ids of texts. `needed` must be there; `optional` may be; both may be lists where they are in `lists`.

    `families` are beginnings of ids whose rest is free: the labels of drawings.
    """

    needed: frozenset[str]
    optional: frozenset[str]
    lists: frozenset[str]
    families: tuple[str, ...]

    def knows(self, id: str) -> bool:
        """Whether a text with this id can be shown anywhere."""
        return id in self.needed or id in self.optional or id.startswith(self.families)


def expected_words(pack: Pack, evidence: Evidence) -> ExpectedWords:
    """Every text id that a pack with this evidence needs or may have."""
    lists = frozenset(_lists(pack))
    needed = frozenset(_needed(pack)) | lists | {f"source.{id}.name" for id in evidence.sources}
    twins = {id for page in pack.pages for id in twins_of(pack, page)} | {*glossary_twins(pack)}
    beside = {f"{wording}.{id}" for wording in BESIDE_PLAIN for id in twins}
    beside |= {f"easy.{id}" for id in (*caution_twins(pack), *task_twins(pack))}
    optional = frozenset(_optional(pack)) | beside
    lists |= {f"{wording}.{id}" for wording in BESIDE_PLAIN for id in lists & twins}
    return ExpectedWords(needed, optional - needed, lists, tuple(_families(pack)))


def _needed(pack: Pack) -> Iterator[str]:
    for name in ("name", "decision", "funding", "interests", "method"):
        yield f"pack.{name}"
    for name in ("attract-title", "attract-text", "welcome-title", "welcome-text"):
        yield f"pack.{name}"
    if pack.sells_this_treatment:
        yield "pack.sells"
    yield from _of_walk(pack)
    yield from _of_questions(pack)
    for finding in pack.findings:
        yield from _of_finding(finding)
    yield from _of_options(pack)
    yield from _of_schedule(pack)
    yield from (f"ask.{id}.text" for id in pack.own_questions)
    yield from (f"glossary.{id}.word" for id in pack.glossary)


def _of_walk(pack: Pack) -> Iterator[str]:
    for chapter in pack.chapters:
        yield f"chapter.{chapter.id}.name"
        yield from (f"step.{step.id}.name" for step in chapter.steps)
    for page in pack.pages:
        if not _has_title_of_its_own(page):
            yield f"page.{page.id}.title"
        for block in page.blocks:
            yield from _of_block(block)


def _has_title_of_its_own(page: Page) -> bool:
    """Whether a block gives the page its title: stages, the comparison, the only question or the only finding."""
    if any(isinstance(block, Stages | Compare) for block in page.blocks):
        return True
    return any(sum(isinstance(block, kind) for block in page.blocks) == 1 for kind in (Ask, ShowFinding))


def _of_block(block: Block) -> Iterator[str]:
    match block:
        case Stages(stage=stage):
            yield from (f"stage.{stage}.{part}" for part in ("name", "title", "text"))
            yield f"drawing.skin.stage-{stage}.says"
            yield "drawing.skin.note"
        case Outcomes():
            yield from (f"drawing.outcome.{part}" for part in _OUTCOMES)
        case Ask(look="body-map"):
            yield from (f"drawing.body.{part}" for part in ("front", "back", "says"))
        case Common(questions=questions):
            yield from (f"common.{id}.question" for id in questions)
        case _:
            pass


def _of_questions(pack: Pack) -> Iterator[str]:
    for id, question in pack.questions.items():
        yield f"question.{id}.text"
        yield from (f"question.{id}.reply.{reply}" for reply in question.replies)
        if question.ask == "check":
            yield from (f"question.{id}.{part}" for part in ("answer", "short", "teach-back"))
            yield from (f"question.{id}.explain.{reply}" for reply in question.replies)
        elif id.startswith(READINESS):
            yield f"question.{id}.short"
    yield from (f"caution.{id}.text" for id in pack.cautions)


def _of_finding(finding: FindingData) -> Iterator[str]:
    start = f"finding.{finding.id}"
    yield from (f"{start}.{part}" for part in ("title", "rests-on", "lacks", "how-to-read"))
    match finding:
        case People(groups=groups):
            for group in groups:
                yield from (f"{start}.{group.id}.{part}" for part in ("did", "did-not", "label", "people"))
        case Score(beside=beside):
            yield from (f"{start}.{part}" for part in ("label", "least", "most", "people"))
            if beside is not None:
                yield f"{start}.beside"
        case _:
            yield from (f"{start}.{part}" for part in ("usual", "longest", "people"))


def _of_options(pack: Pack) -> Iterator[str]:
    for row in OPTION_ROWS:
        yield from (f"row.{row}.name", f"row.{row}.question")
    for option in pack.options:
        yield from (f"option.{option.id}.{part}" for part in _OPTION)
        yield from (f"treatment.{id}.name" for id in option.treatments)


def _of_schedule(pack: Pack) -> Iterator[str]:
    schedule = pack.schedule
    yield from (f"avoid.{rule.id}.name" for rule in (*schedule.before, *schedule.after))
    yield from (f"event.{id}.name" for id in schedule.events)
    for task in schedule.tasks:
        yield from (f"task.{task.id}.text", f"task.{task.id}.short")
    for healing in schedule.healing:
        yield from (f"healing.{healing.id}.name", f"healing.{healing.id}.text")
    yield from (f"alarm.{alarm.id}.text" for alarm in schedule.alarms)


def _lists(pack: Pack) -> Iterator[str]:
    """Texts that may be lists; all of them are needed."""
    for page in pack.pages:
        for block in page.blocks:
            match block:
                case Story(text=text):
                    yield f"page.{page.id}.{text}"
                case Common(questions=questions):
                    yield from (f"common.{id}.answer" for id in questions)
                case _:
                    pass
    for option in pack.options:
        yield from (f"option.{option.id}.{row}" for row in OPTION_ROWS)
    yield from (f"glossary.{id}.meaning" for id in pack.glossary)


def _optional(pack: Pack) -> Iterator[str]:
    yield "pack.sells"
    yield from (f"question.{id}.hint" for id in pack.questions)
    for page in pack.pages:
        yield f"page.{page.id}.title"
        yield from (f"{id}-heading" for id in story_ids(page))


def story_ids(page: Page) -> tuple[str, ...]:
    """The text ids of a page's stories, in order."""
    return tuple(f"page.{page.id}.{block.text}" for block in page.blocks if isinstance(block, Story))


def _families(pack: Pack) -> Iterator[str]:
    blocks = [block for page in pack.pages for block in page.blocks]
    if any(isinstance(block, Stages) for block in blocks):
        yield "drawing.skin."
