"""A consultation as plain text to paste into the clinic's own record. Private answers and questions stand in it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from kiosk.content.content import Content
from kiosk.content.rich import plain
from kiosk.plan.account import Passage, account_of
from kiosk.plan.plan import Plan
from kiosk.plan.record import Record
from kiosk.settings import Clinic

WIDTH = 78
"""Letters a line: what the oldest record system shows without breaking it."""


def plan_as_note(content: Content, clinic: Clinic, record: Record, plan: Plan) -> str:
    r"""The note. Its lines end in `\n` and are at most `WIDTH` letters, but for a word that is longer itself."""
    lines = list(_head(content, clinic, record, plan))
    for passage in account_of(content, record, plan):
        lines += ["", *_passage(content, passage)]
    lines += ["", *_wrapped(content.words.text("account.foot"))]
    return "".join(f"{line}\n" for line in lines)


def one_line(text: str) -> str:
    """A text without line ends of any system and without signs that print nothing or turn the reading order."""
    return " ".join("".join(sign if sign.isprintable() else _instead(sign) for sign in text).split())


def _instead(sign: str) -> str:
    return " " if sign.isspace() else ""


def _head(content: Content, clinic: Clinic, record: Record, plan: Plan) -> Iterator[str]:
    words = content.words
    title = words.text("account.title")
    yield title
    yield "=" * len(title)
    name = one_line(record.name) or words.text("account.no-name")
    for text in (
        plain(words.text("pack.name")),
        words.text("account.patient", name=name),
        words.text("account.day", date=words.date(plan.today, "full")),
        f"{clinic.name}, {clinic.phone}",
        words.text("account.pack", pack=plan.pack, version=plan.pack_version),
        *([words.text("plan.draft")] if content.is_draft else []),
    ):
        yield from _wrapped(text)


def _passage(content: Content, passage: Passage) -> Iterator[str]:
    yield content.words.text(f"account.{passage.topic}")
    for entry in passage.entries:
        yield from _wrapped(entry.text, "[ ] " if entry.is_open else "- ")


def _wrapped(text: str, mark: str = "") -> list[str]:
    return textwrap.wrap(
        one_line(text),
        WIDTH,
        initial_indent=mark,
        subsequent_indent=" " * len(mark),
        break_on_hyphens=False,
        break_long_words=False,
    )
