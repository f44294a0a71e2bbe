"""A visit file in, a checked record out, or every problem at once. Reads files."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal, TypeAlias

import msgspec

from kiosk import paths
from kiosk.content.content import Content
from kiosk.content.near import listed
from kiosk.content.reader import no_pack, packs_in, read_content, read_pack, spoken_in, value_of
from kiosk.content.yaml_strict import Document, Plain, read_document
from kiosk.errors import Problem, Unreadable
from kiosk.plan.answers import Answers
from kiosk.plan.record import Choices, Drawing, Event, Product, Record, SetAside
from kiosk.plan.unseen import unseen_in
from kiosk.plan.visit_checks import strangers_in
from kiosk.settings import Aquagold
from kiosk.values import Value

Thousandth: TypeAlias = Annotated[int, msgspec.Meta(ge=0, le=1000)]
Points: TypeAlias = Annotated[
    tuple[tuple[Thousandth, Thousandth], ...], msgspec.Meta(min_length=1, max_length=5000)
]
Strokes: TypeAlias = Annotated[tuple[Points, ...], msgspec.Meta(max_length=500)]


class EventEntry(Value, frozen=True, kw_only=True):
    """The `event` of a visit file."""

    kind: str
    date: dt.date
    until: dt.date | None = None


class ChoicesEntry(Value, frozen=True, kw_only=True):
    """The `choices` of a visit file."""

    option: str | None = None
    sessions: int | None = None
    weeks_apart: int | None = None
    first_session: dt.date | None = None
    event: EventEntry | None = None
    aquagold: Aquagold | None = None
    closed_days: Annotated[tuple[dt.date, ...], msgspec.Meta(max_length=366)] = ()


class SetAsideEntry(Value, frozen=True, kw_only=True):
    """One caution of `set-aside`."""

    caution: str
    initials: Annotated[str, msgspec.Meta(pattern=r"^[^\W\d_]{1,4}$", description="1 to 4 letters, as in AB")]


class ProductEntry(Value, frozen=True, kw_only=True):
    """One of the `products`."""

    kind: Literal["device", "product"]
    name: Annotated[str, msgspec.Meta(max_length=80)]


class DrawingEntry(Value, frozen=True, kw_only=True):
    """One of the `drawings`. The key is `picture`: some readers of YAML take a bare `on` for true."""

    picture: Literal["body", "skin"]
    strokes: Strokes
    on_paper: bool = True


class VisitEntry(Value, frozen=True, kw_only=True):
    """A visit file as it stands. Everything but `pack` may be left out."""

    pack: str
    language: str | None = None
    easy_words: bool = False
    today: dt.date | None = None
    name: Annotated[str, msgspec.Meta(max_length=60)] = ""
    answers: dict[str, str | tuple[str, ...]] = {}
    choices: ChoicesEntry = ChoicesEntry()
    questions: tuple[str, ...] = ()
    notes: str = ""
    not_covered: tuple[str, ...] = ()
    set_aside: tuple[SetAsideEntry, ...] = ()
    discussed: tuple[str, ...] = ()
    drawings: Annotated[tuple[DrawingEntry, ...], msgspec.Meta(max_length=20)] = ()
    products: Annotated[tuple[ProductEntry, ...], msgspec.Meta(max_length=30)] = ()
    next_appointment: dt.date | None = None
    private: tuple[str, ...] = ()
    on_paper: tuple[str, ...] = ()


def read_visit(
    file: Path, packs: Path, today: dt.date, language: str = "en", interface: Path = paths.INTERFACE
) -> tuple[Record, Content]:
    """What a visit file holds, and the content of the pack it names, found in the folder `packs`.

    `today` and `language` hold where the file names none; a pack without that language is taken in English,
    or in the first language it has.

    Raises:
        Unreadable: with every problem of the visit file, or of the pack where that cannot be used.
    """
    document = read_document(file)
    problems: dict[Problem, None] = {}
    entry = _entry(document, problems)
    data = document.data if isinstance(document.data, dict) else {}
    problems.update(dict.fromkeys(document.problem(*found) for found in unseen_in(data)))
    pack, spoken = data.get("pack"), data.get("language")
    folder = _folder(packs, pack)
    if isinstance(pack, str) and folder is None:
        problems[document.problem(("pack",), no_pack(packs, pack))] = None
    if folder is not None:
        problems.update(dict.fromkeys(_problems_with_pack(document, data, folder, interface)))
    if problems or entry is None or folder is None:
        raise Unreadable(tuple(sorted(problems)))
    chosen = spoken if isinstance(spoken, str) else spoken_instead(spoken_in(folder, interface), language)
    content = read_content(folder, chosen, interface)
    return _record(entry, chosen, today), content


def _entry(document: Document, problems: dict[Problem, None]) -> VisitEntry | None:
    try:
        return value_of(document, VisitEntry)
    except Unreadable as fault:
        problems.update(dict.fromkeys(fault.problems))
        return None


def _folder(packs: Path, pack: Plain) -> Path | None:
    """The folder of a pack; a name that is no plain folder name is no pack."""
    return next((folder for folder in packs_in(packs) if folder.name == pack), None)


def _problems_with_pack(
    document: Document, data: dict[str, Plain], folder: Path, interface: Path
) -> Iterator[Problem]:
    pack, _ = read_pack(folder)
    spoken, there = data.get("language"), spoken_in(folder, interface)
    if isinstance(spoken, str) and spoken not in there:
        yield document.problem(
            ("language",), f"the pack is not shown in '{spoken}'; there is {listed(there)}"
        )
    for place, sentence in strangers_in(data, pack):
        yield document.problem(place, sentence)


def spoken_instead(there: tuple[str, ...], wanted: str) -> str:
    """The language itself where a pack has it, else English, else the first one there is."""
    return next((code for code in (wanted, "en", *there) if code in there), wanted)


def _record(entry: VisitEntry, language: str, today: dt.date) -> Record:
    return Record(
        pack=entry.pack,
        today=entry.today or today,
        language=language,
        is_easy=entry.easy_words,
        name=" ".join(entry.name.split()),
        answers=Answers.of(
            {
                question: (replies,) if isinstance(replies, str) else replies
                for question, replies in entry.answers.items()
            }
        ),
        choices=_choices(entry.choices),
        questions=entry.questions,
        notes=entry.notes,
        not_covered=entry.not_covered,
        set_aside=tuple(SetAside(caution=one.caution, initials=one.initials) for one in entry.set_aside),
        discussed=entry.discussed,
        drawings=tuple(
            Drawing(on=one.picture, strokes=one.strokes, on_paper=one.on_paper) for one in entry.drawings
        ),
        products=tuple(Product(kind=one.kind, name=one.name) for one in entry.products),
        next_appointment=entry.next_appointment,
        private=entry.private,
        on_paper=entry.on_paper,
    )


def _choices(chosen: ChoicesEntry) -> Choices:
    event = chosen.event
    return Choices(
        option=chosen.option,
        sessions=chosen.sessions,
        weeks_apart=chosen.weeks_apart,
        first_session=chosen.first_session,
        event=Event(kind=event.kind, date=event.date, until=event.until) if event else None,
        aquagold=chosen.aquagold,
        closed_days=chosen.closed_days,
    )
