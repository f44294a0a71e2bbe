"""Which plain texts of a pack may have an easy one and a fuller one beside them."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.content.pack import OPTION_ROWS, Pack
from kiosk.content.walk import Ask, Common, Compare, Page, ShowFinding, Stages, Story

OPTION_TWINS = (*OPTION_ROWS, "body", "mind", "daily", "authorised")


def twins_of(pack: Pack, page: Page) -> tuple[str, ...]:
    """The ids of a page's plain texts that may be worded in other ways too, and of those on its sheets.

    Stories, stages, what is said about a finding and about an option, answers.
    """
    return tuple(_twins_of(pack, page))


def glossary_twins(pack: Pack) -> tuple[str, ...]:
    """The ids of what glossary words mean, which may be worded in other ways too."""
    return tuple(f"glossary.{id}.meaning" for id in pack.glossary)


def caution_twins(pack: Pack) -> tuple[str, ...]:
    """The ids of the cautions, which may be easy too. They are on no page that is read together, so never fuller."""
    return tuple(f"caution.{id}.text" for id in pack.cautions)


def task_twins(pack: Pack) -> tuple[str, ...]:
    """The ids of what is to be done, which may be easy too, and never fuller, as with cautions."""
    return tuple(f"task.{task.id}.text" for task in pack.schedule.tasks)


def _twins_of(pack: Pack, page: Page) -> Iterator[str]:
    for block in page.blocks:
        match block:
            case Story(text=text):
                yield f"page.{page.id}.{text}"
            case Stages(stage=stage):
                yield f"stage.{stage}.text"
            case ShowFinding(finding=id):
                yield from (f"finding.{id}.{part}" for part in ("rests-on", "lacks", "how-to-read"))
            case Compare():
                yield from (f"option.{option.id}.{part}" for option in pack.options for part in OPTION_TWINS)
            case Common(questions=questions):
                yield from (f"common.{id}.answer" for id in questions)
            case Ask(question=id, look="check"):
                yield f"question.{id}.answer"
            case _:
                pass
