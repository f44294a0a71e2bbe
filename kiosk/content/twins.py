"""Which plain texts of a pack may have a fuller one beside them, for the reading together with a clinician."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.content.pack import OPTION_ROWS, Compare, Pack, Page, ShowFinding, Stages, Story

OPTION_TWINS = (*OPTION_ROWS, "body", "mind", "daily", "authorised")


def twins_of(pack: Pack, page: Page) -> tuple[str, ...]:
    """The ids of a page's plain texts that may have a fuller one: stories, stages, what a finding rests on, options."""
    return tuple(_twins_of(pack, page))


def _twins_of(pack: Pack, page: Page) -> Iterator[str]:
    for block in page.blocks:
        match block:
            case Story(text=text):
                yield f"page.{page.id}.{text}"
            case Stages(stage=stage):
                yield f"stage.{stage}.text"
            case ShowFinding(finding=id):
                yield from (f"finding.{id}.{part}" for part in ("rests-on", "lacks"))
            case Compare():
                yield from (f"option.{option.id}.{part}" for option in pack.options for part in OPTION_TWINS)
            case _:
                pass
