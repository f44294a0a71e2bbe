"""What a consultation leaves for the clinic's own record, as short passages: the agenda, what was gone over, the plan.

The note, the clinician's page and the FHIR file all say these, so they cannot differ. Unlike the patient's pages they
hold private answers and questions, and say so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from kiosk.content.content import Content
from kiosk.content.rich import plain
from kiosk.plan.cautions import caution_name
from kiosk.plan.combine import FACIAL
from kiosk.plan.days_to_keep import days_to_keep
from kiosk.plan.plan import Plan, RaisedCaution
from kiosk.plan.record import Record

Topic: TypeAlias = Literal[
    "about", "cautions", "checks", "hope", "matters", "ready", "questions", "drawings",
    "plan", "dates", "objections", "products", "next", "notes", "not-covered",
]  # fmt: skip
"""What a passage is about. Words: `account.<topic>`."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that is said. `is_open` = it is still to do, so it gets an empty box.

    `by` holds the initials of who did it, `name` what it is about where it may also stand in a list.
    """

    text: str
    is_open: bool = False
    by: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """What there is to say about a topic: at least one entry."""

    topic: Topic
    entries: tuple[Entry, ...]


def account_of(content: Content, record: Record, plan: Plan) -> tuple[Passage, ...]:
    """All passages that have something to say, in the order of a consultation."""
    said: dict[Topic, Iterator[Entry]] = {
        "about": _about(content, record),
        "cautions": _cautions(content, record, plan),
        "checks": _checks(content, record),
        "hope": _hope(content, record),
        "matters": _matters(content, record),
        "ready": _ready(content, record),
        "questions": _questions(content, record),
        "drawings": _drawings(content, record),
        "plan": _plan(content, plan),
        "dates": _dates(content, plan),
        "objections": (Entry(objection.text, is_open=True) for objection in plan.objections),
        "products": _products(content, record),
        "next": _next_appointment(content, record),
        "notes": (Entry(line) for line in record.notes.splitlines() if line.strip()),
        "not-covered": _not_covered(content, record),
    }
    passages = (Passage(topic, tuple(entries)) for topic, entries in said.items())
    return tuple(passage for passage in passages if passage.entries)


# -- the agenda ------------------------------------------------------------------------------


def _about(content: Content, record: Record) -> Iterator[Entry]:
    """Where the marks are and of which colour."""
    for question in ("areas", "marks"):
        if replies := _replies(content, record, question):
            yield Entry(_listed(content, replies))


def _cautions(content: Content, record: Record, plan: Plan) -> Iterator[Entry]:
    words = content.words
    initials = {aside.caution: aside.initials for aside in record.set_aside}
    for caution in plan.cautions:
        name = caution_name(content, record.answers, caution.id)
        level, by = words.text(f"account.level.{caution.level}"), initials.get(caution.id, "")
        state = _state(caution, is_done=bool(by))
        text = words.text(f"account.caution.{state}", caution=name, level=level, initials=by)
        yield Entry(text, is_open=not by, by=by, name=f"{name} ({level})")


def _state(caution: RaisedCaution, *, is_done: bool) -> str:
    if caution.level != "ask":
        return "cleared" if is_done else "waits"
    return "done" if is_done else "open"


def _checks(content: Content, record: Record) -> Iterator[Entry]:
    """The checks that the studies answer otherwise, that stayed unsure, or that were gone over."""
    words = content.words
    for id, question in content.pack.questions.items():
        replies = record.answers.to(id) if question.ask == "check" else ()
        is_unsure = bool(replies) and (replies[0] == "not-sure" or question.says not in (None, replies[0]))
        is_done = id in record.discussed
        if is_unsure or is_done:
            name, said = words.text(f"question.{id}.short"), _replies(content, record, id)
            reply = _listed(content, said) if said else words.text("account.no-reply")
            text = words.text(
                "account.check.done" if is_done else "account.check.open", check=name, reply=reply
            )
            yield Entry(text, is_open=not is_done)


def _hope(content: Content, record: Record) -> Iterator[Entry]:
    for question in ("hope-before", "hope-after"):
        if replies := _replies(content, record, question):
            yield Entry(content.words.text(f"account.{question}", hope=replies[0]))


def _matters(content: Content, record: Record) -> Iterator[Entry]:
    yield from (Entry(reply) for reply in _replies(content, record, "matters"))


def _ready(content: Content, record: Record) -> Iterator[Entry]:
    """How ready the patient feels: where it was a yes, and where a no."""
    words = content.words
    asked = [id for id in content.pack.questions if id.startswith("ready-")]
    for reply in ("yes", "no"):
        names = [words.text(f"question.{id}.short") for id in asked if record.answers.has(id, reply)]
        if names:
            text = words.text(f"account.ready-{reply}", names=_listed(content, names))
            yield Entry(text, is_open=reply == "no")


def _questions(content: Content, record: Record) -> Iterator[Entry]:
    words = content.words
    for question in record.questions:
        is_known = question in content.pack.own_questions
        text = plain(words.text(f"ask.{question}.text")) if is_known else question
        is_printed = question in record.printed_questions
        yield Entry(text if is_printed else words.text("account.private-question", question=text))


def _drawings(content: Content, record: Record) -> Iterator[Entry]:
    yield from (Entry(content.words.text(f"account.drawn-on.{drawing.on}")) for drawing in record.drawings)


# -- the plan --------------------------------------------------------------------------------


def _plan(content: Content, plan: Plan) -> Iterator[Entry]:
    """What was chosen, how many sessions and how far apart, the patient's own date and the price."""
    words = content.words
    if plan.option is None:
        yield Entry(words.text("account.no-decision"))
    else:
        yield Entry(plain(words.text(f"option.{plan.option}.name")))
    if plan.dates_withheld and plan.option is not None and content.option(plan.option).treatments:
        yield Entry(words.text("account.withheld"), is_open=True)
    told = ("session-count", "session-gap", "no-sessions")
    yield from (
        Entry(line.text) for line in plan.lines if line.section in ("event", "money") or line.id in told
    )


def _dates(content: Content, plan: Plan) -> Iterator[Entry]:
    words = content.words
    for day in days_to_keep(plan):
        said = {"session": words.number(day.session), "date": words.date(day.date, "weekday-year")}
        if day.kind == "facial":
            said["treatment"] = plain(words.text(f"treatment.{FACIAL}.name"))
        yield Entry(words.text(f"account.date.{day.kind}", **said))


def _products(content: Content, record: Record) -> Iterator[Entry]:
    yield from (
        Entry(content.words.text(f"account.product.{product.kind}", name=product.name))
        for product in record.products
    )


def _next_appointment(content: Content, record: Record) -> Iterator[Entry]:
    if record.next_appointment is not None:
        yield Entry(content.words.date(record.next_appointment, "weekday-year"))


def _not_covered(content: Content, record: Record) -> Iterator[Entry]:
    steps = (step.id for chapter in content.pack.chapters for step in chapter.steps)
    yield from (
        Entry(content.words.text(f"step.{id}.name"), is_open=True) for id in steps if id in record.not_covered
    )


# -- words -----------------------------------------------------------------------------------


def _replies(content: Content, record: Record, question: str) -> list[str]:
    is_asked = question in content.pack.questions
    return [_reply(content, question, reply) for reply in record.answers.to(question) if is_asked]


def _reply(content: Content, question: str, reply: str) -> str:
    return plain(content.words.text(f"question.{question}.reply.{reply}"))


def _listed(content: Content, texts: list[str]) -> str:
    return content.words.with_and(content.words.in_row(texts))
