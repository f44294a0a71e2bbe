"""A patient's answers on their way from the waiting room to the consultation room: a record as bytes, and back.

Both rooms may run different versions of the kiosk and of the pack. What the bytes do not say as this version says it
is refused as a whole; what only the pack no longer knows is left out, and named, so that nobody is asked to guess.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import msgspec

from kiosk.content.content import Content
from kiosk.content.pack import Pack, Question
from kiosk.plan.answers import Answers
from kiosk.plan.record import Choices, Record

VERSION = 1
"""Goes up whenever older kiosks would misread the record."""

MOST_BYTES = 200_000
"""A record is a few hundred bytes; nothing of this size is one."""


class CannotCarry(Exception):
    """The bytes are no record that this kiosk and its pack can open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """A record and the version of the pack that it was answered with."""

    record: Record
    pack_version: str
    version: int = VERSION


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived:
    """A record as this pack knows it; `dropped` are the ids that it does not know any more."""

    record: Record
    dropped: tuple[str, ...] = ()


def to_bytes(record: Record, content: Content) -> bytes:
    """The record as JSON."""
    return msgspec.json.encode(Carried(record=record, pack_version=content.pack.version))


def from_bytes(sent: bytes, content: Content) -> Arrived:
    """The record that was sent, as the pack that is shown here knows it.

    Raises:
        CannotCarry: it is of another version, of another pack, or no record at all.
    """
    if len(sent) > MOST_BYTES:
        raise CannotCarry
    try:
        carried = msgspec.json.decode(sent, type=Carried)
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise CannotCarry from None
    if carried.version != VERSION or carried.record.pack != content.pack.pack:
        raise CannotCarry
    return _arrived(carried.record, content.pack)


def _arrived(record: Record, pack: Pack) -> Arrived:
    answers = Answers.of(
        {
            id: _known_replies(pack.questions[id], replies)
            for id, replies in record.answers
            if id in pack.questions
        }
    )
    known = replace(
        record,
        answers=answers,
        choices=_known_choices(record.choices, pack),
        not_covered=tuple(step for step in record.not_covered if step in _steps(pack)),
    )
    return Arrived(record=known, dropped=tuple(dict.fromkeys(_dropped(record, known))))


def _known_replies(question: Question, replies: tuple[str, ...]) -> tuple[str, ...]:
    """The replies that the question still has, as many as it takes."""
    known = tuple(dict.fromkeys(reply for reply in replies if reply in question.replies))
    if question.ask != "many":
        return known[:1]
    alone = tuple(reply for reply in known if reply in question.alone)
    return alone[:1] if alone else known[: question.most]


def _known_choices(choices: Choices, pack: Pack) -> Choices:
    options = [option.id for option in pack.options]
    sessions, weeks = pack.schedule.sessions, pack.schedule.weeks_apart
    event = choices.event
    return replace(
        choices,
        option=choices.option if choices.option in options else None,
        sessions=choices.sessions if _is_within(choices.sessions, sessions.least, sessions.most) else None,
        weeks_apart=choices.weeks_apart if _is_within(choices.weeks_apart, weeks.least, weeks.most) else None,
        event=event if event and event.kind in pack.schedule.events else None,
    )


def _is_within(number: int | None, least: int, most: int) -> bool:
    return number is not None and least <= number <= most


def _dropped(sent: Record, known: Record) -> Iterator[str]:
    for id, replies in sent.answers:
        if set(replies) != set(known.answers.to(id)):
            yield id
    before, after = sent.choices, known.choices
    if before.option != after.option and before.option is not None:
        yield before.option
    if before.event != after.event and before.event is not None:
        yield before.event.kind
    if before.sessions != after.sessions:
        yield "sessions"
    if before.weeks_apart != after.weeks_apart:
        yield "weeks-apart"


def _steps(pack: Pack) -> frozenset[str]:
    return frozenset(step.id for chapter in pack.chapters for step in chapter.steps)
