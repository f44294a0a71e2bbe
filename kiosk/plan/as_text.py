"""A plan as plain text that a person reads, each line with what put it there."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import get_args

from kiosk.content.content import Content
from kiosk.content.order import unmarked
from kiosk.content.rich import plain
from kiosk.plan.plan import Line, Plan, Section

WIDTH = 88
_TICKED: tuple[Section, ...] = ("before", "day", "after")


def plan_as_text(content: Content, plan: Plan, name: str = "") -> str:
    """The plan, section by section; `name` stands at the top where it was given."""
    return unmarked("\n".join([*_head(content, plan, name), *_body(content, plan), *_foot(content, plan)]))


def _head(content: Content, plan: Plan, name: str) -> Iterator[str]:
    words = content.words
    title = unmarked(words.text("plan.title"))
    yield title
    yield "=" * len(title)
    yield plain(words.text("pack.name"))
    if name:
        yield name
    yield words.text("plan.made-on", date=words.date(plan.today, "full"))
    if content.is_draft:
        yield words.text("plan.draft")


def _body(content: Content, plan: Plan) -> Iterator[str]:
    for section in get_args(Section):
        lines = [line for line in plan.lines if line.section == section]
        if lines:
            yield ""
            yield content.words.text(f"plan.section.{section}")
            for line in lines:
                yield from _entry(line)


def _entry(line: Line) -> list[str]:
    mark = "[ ] " if line.section in _TICKED else "- "
    return textwrap.wrap(
        f"{line.text} [{line.because}]",
        WIDTH,
        initial_indent=f"  {mark}",
        subsequent_indent=" " * (len(mark) + 2),
        break_on_hyphens=False,
        break_long_words=False,
    )


def _foot(content: Content, plan: Plan) -> Iterator[str]:
    yield ""
    yield content.words.text("plan.footer")
    yield content.words.text("plan.pack", pack=plan.pack, version=plan.pack_version)
