"""A consultation as plain text to paste into the clinic's own record. Private answers and questions stand in it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.content.content import Content
from kiosk.content.order import unmarked
from kiosk.content.rich import plain
from kiosk.plan.account import Entry, account_of
from kiosk.plan.plan import Plan
from kiosk.plan.record import Record
from kiosk.settings import Clinic

WIDTH = 78
"""Letters a line: what the oldest record system shows without breaking it."""
_OPEN, _DONE = "[ ] ", "- "
"""Before each thing that is said: an empty box where it is still to do."""


@dataclass(frozen=True, slots=True)
class NotePassage:
    """A part of the note under its title: what is said there, as points or, of the visit itself, as bare lines."""

    title: str
    said: tuple[Entry, ...]
    are_points: bool = True


def plan_as_note(content: Content, clinic: Clinic, record: Record, plan: Plan) -> str:
    r"""The note. Its lines end in `\n` and are at most `WIDTH` letters, but for a word that is longer itself."""
    first, *rest = note_passages(content, clinic, record, plan)
    title = unmarked(first.title)
    lines = [title, "=" * len(title), *_lines(first)]
    for passage in rest:
        lines += ["", *([passage.title] if passage.title else []), *_lines(passage)]
    return unmarked("".join(f"{line}\n" for line in lines))


def note_passages(content: Content, clinic: Clinic, record: Record, plan: Plan) -> Iterator[NotePassage]:
    """The note before its lines are broken: whose it is, each passage of the account, and how to read it."""
    words = content.words
    head = tuple(map(Entry, _head(content, clinic, record, plan)))
    yield NotePassage(words.text("account.title"), head, are_points=False)
    for passage in account_of(content, record, plan):
        yield NotePassage(words.text(f"account.{passage.topic}"), passage.entries)
    yield NotePassage("", (Entry(words.text("account.foot")),), are_points=False)


def one_line(text: str) -> str:
    """A text without line ends of any system and without signs that print nothing or turn the reading order."""
    return " ".join("".join(sign if sign.isprintable() else _instead(sign) for sign in text).split())


def _instead(sign: str) -> str:
    return " " if sign.isspace() else ""


def _head(content: Content, clinic: Clinic, record: Record, plan: Plan) -> Iterator[str]:
    words = content.words
    name = one_line(record.name) or words.text("account.no-name")
    yield plain(words.text("pack.name"))
    yield words.text("account.patient", name=name)
    yield words.text("account.day", date=words.date(plan.today, "full"))
    yield words.listed((clinic.name, clinic.phone))
    yield words.text("account.pack", pack=plan.pack, version=plan.pack_version)
    if content.is_draft:
        yield words.text("plan.draft")


def _lines(passage: NotePassage) -> Iterator[str]:
    for entry in passage.said:
        mark = (_OPEN if entry.is_open else _DONE) if passage.are_points else ""
        yield from textwrap.wrap(
            one_line(entry.text),
            WIDTH,
            initial_indent=mark,
            subsequent_indent=" " * len(mark),
            break_on_hyphens=False,
            break_long_words=False,
        )
