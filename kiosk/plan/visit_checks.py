"""What in a visit file does not go with its pack: plain data, so that one wrong type hides nothing else."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from kiosk.content.near import did_you_mean, listed
from kiosk.content.pack import Pack, Question
from kiosk.content.schedule import Range
from kiosk.content.walk import Ask, Stages
from kiosk.content.yaml_strict import Place, Plain

Finding: TypeAlias = tuple[Place, str]
"""Where it is, and the sentence about it."""

FIRST_YEAR, LAST_YEAR = 2000, 2099
"""Public holidays are known for these years."""

_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def strangers_in(data: Mapping[str, Plain], pack: Pack) -> Iterator[Finding]:
    """Everything that the pack does not know or allow. What has the wrong type is left to the type check."""
    yield from _year_of(("today",), data.get("today"))
    for question, given in _mapping(data, "answers").items():
        yield from _replies(question, given, pack)
    yield from _choices(_mapping(data, "choices"), pack)
    for place, text in _texts(data, "questions"):
        yield from _own_question(place, text, pack)
    steps = [step.id for chapter in pack.chapters for step in chapter.steps]
    for place, step in _texts(data, "not-covered"):
        yield from _unknown(place, step, steps, "a step of the pack")
    yield from _set_aside(data, pack)
    checks = [id for id, question in pack.questions.items() if question.ask == "check"]
    for place, check in _texts(data, "discussed"):
        yield from _unknown(place, check, checks, "a check of the pack")
    for place, product in _entries(data, "products"):
        if isinstance(name := product.get("name"), str) and not name.strip():
            yield (*place, "name"), "there is no text here"
    yield from _year_of(("next-appointment",), data.get("next-appointment"))
    yield from _pictures(data, pack)
    yield from _kept_private(data)


# -- answers ---------------------------------------------------------------------------------


def _replies(id: str, given: Plain, pack: Pack) -> Iterator[Finding]:
    question = pack.questions.get(id)
    if question is None:
        yield from _unknown(("answers", id), id, pack.questions, "a question of the pack")
        return
    replies = [given] if isinstance(given, str) else given if isinstance(given, list) else []
    for place, reply in enumerate(replies):
        where: Place = ("answers", id) if isinstance(given, str) else ("answers", id, place)
        if not isinstance(reply, str):
            continue
        yield from _unknown(where, reply, question.replies, f"a reply to '{id}'")
        if reply in replies[:place]:
            yield where, f"'{reply}' stands here twice"
        if reply in question.alone and len(replies) > 1:
            yield where, f"'{reply}' stands alone; take it or the others away"
    most = _most(question)
    if len(replies) > most:
        yield (
            ("answers", id),
            f"only {most} {'reply' if most == 1 else 'replies'} may stand here, not {len(replies)}",
        )


def _most(question: Question) -> int:
    if question.ask != "many":
        return 1
    return question.most or len(question.replies)


# -- choices ---------------------------------------------------------------------------------


def _choices(choices: Mapping[str, Plain], pack: Pack) -> Iterator[Finding]:
    option = choices.get("option")
    if isinstance(option, str):
        options = [known.id for known in pack.options]
        yield from _unknown(("choices", "option"), option, options, "an option of the pack")
    yield from _number(("choices", "sessions"), choices.get("sessions"), pack.schedule.sessions)
    yield from _number(("choices", "weeks-apart"), choices.get("weeks-apart"), pack.schedule.weeks_apart)
    yield from _year_of(("choices", "first-session"), choices.get("first-session"))
    yield from _event(_mapping(choices, "event"), pack)
    aquagold = _mapping(choices, "aquagold")
    if aquagold.get("same-day") is True and aquagold.get("days-after") is not None:
        yield ("choices", "aquagold"), "set either 'same-day: true' or 'days-after', not both"
    closed = choices.get("closed-days")
    for number, day in enumerate(closed if isinstance(closed, list) else ()):
        yield from _year_of(("choices", "closed-days", number), day)


def _event(event: Mapping[str, Plain], pack: Pack) -> Iterator[Finding]:
    here: Place = ("choices", "event")
    kind, date, until = event.get("kind"), _day(event.get("date")), _day(event.get("until"))
    if isinstance(kind, str):
        yield from _unknown((*here, "kind"), kind, pack.schedule.events, "a kind of event")
    yield from _year_of((*here, "date"), date)
    yield from _year_of((*here, "until"), until)
    if date and until and until < date:
        yield (*here, "until"), f"the last day, {until}, lies before the first, {date}"


def _number(place: Place, value: Plain, range: Range) -> Iterator[Finding]:
    if isinstance(value, int) and not isinstance(value, bool) and not range.least <= value <= range.most:
        yield place, f"must be a whole number from {range.least} to {range.most}, not {value}"


# -- own questions ---------------------------------------------------------------------------


def _own_question(place: Place, text: str, pack: Pack) -> Iterator[Finding]:
    if not text.strip():
        yield place, "there is no text here"
    elif _ID.fullmatch(text) and text not in pack.own_questions:
        near = did_you_mean(text, pack.own_questions) or "; write a question of your own as a sentence"
        yield place, f"'{text}' is not a question to ask that the pack has{near}"


# -- what a clinician adds -------------------------------------------------------------------


def _set_aside(data: Mapping[str, Plain], pack: Pack) -> Iterator[Finding]:
    met: set[str] = set()
    for place, entry in _entries(data, "set-aside"):
        caution = entry.get("caution")
        if isinstance(caution, str):
            yield from _unknown((*place, "caution"), caution, pack.cautions, "a caution of the pack")
            if caution in met:
                yield (*place, "caution"), f"'{caution}' stands here twice"
            met.add(caution)


def _pictures(data: Mapping[str, Plain], pack: Pack) -> Iterator[Finding]:
    """What was drawn on stands on a page of the pack, which has the words that go with it."""
    blocks = [block for page in pack.pages for block in page.blocks]
    shown = {
        "body": any(isinstance(block, Ask) and block.look == "body-map" for block in blocks),
        "skin": any(isinstance(block, Stages) for block in blocks),
    }
    for place, drawing in _entries(data, "drawings"):
        if not shown.get(str(drawing.get("picture")), True):
            yield (*place, "picture"), f"no page of the pack shows the {drawing['picture']}"


def _kept_private(data: Mapping[str, Plain]) -> Iterator[Finding]:
    """`private` names questions of this visit, `on-paper` private ones of them."""
    for key, of in (("private", "questions"), ("on-paper", "private")):
        known = [text for _, text in _texts(data, of)]
        for place, text in _texts(data, key):
            if text not in known:
                yield place, f"'{text}' does not stand in '{of}'{did_you_mean(text, known)}"


# -- any value -------------------------------------------------------------------------------


def _unknown(place: Place, word: str, known: Iterable[str], what: str) -> Iterator[Finding]:
    names = list(known)
    if word not in names:
        yield place, f"'{word}' is not {what}{did_you_mean(word, names) or f'; there is {listed(names)}'}"


def _year_of(place: Place, value: Plain) -> Iterator[Finding]:
    day = _day(value)
    if day and not FIRST_YEAR <= day.year <= LAST_YEAR:
        yield place, f"the year must be from {FIRST_YEAR} to {LAST_YEAR}, not {day.year}"


def _day(value: Plain) -> dt.date | None:
    """A day, also where it stands in quotes; None for what is none."""
    if isinstance(value, str):
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            return None
    return value if isinstance(value, dt.date) else None


def _mapping(data: Mapping[str, Plain], key: str) -> Mapping[str, Plain]:
    value = data.get(key)
    return value if isinstance(value, dict) else {}


def _texts(data: Mapping[str, Plain], key: str) -> Iterator[tuple[Place, str]]:
    """The texts of a list, each with its place."""
    value = data.get(key)
    for number, entry in enumerate(value if isinstance(value, list) else ()):
        if isinstance(entry, str):
            yield (key, number), entry


def _entries(data: Mapping[str, Plain], key: str) -> Iterator[tuple[Place, Mapping[str, Plain]]]:
    """The mappings of a list, each with its place."""
    value = data.get(key)
    for number, entry in enumerate(value if isinstance(value, list) else ()):
        if isinstance(entry, dict):
            yield (key, number), entry
