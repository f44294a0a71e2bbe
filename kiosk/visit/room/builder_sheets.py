"""The sheets of the plan builder: one thing to change on each."""

from __future__ import annotations

from typing import assert_never

from kiosk.content.rich import literal, runs_of
from kiosk.plan.template import MOST_APPLIED
from kiosk.settings import Aquagold
from kiosk.visit.blocks import Block, Keys, Prose, Row, Rows, Stepper, Steppers, Tile, Tiles
from kiosk.visit.date_sheet import event_tiles
from kiosk.visit.events.builder import AppliedAdded, AppliedDropped, FacialSet, Kind, NotesWritten
from kiosk.visit.events.event import Opened, Replied
from kiosk.visit.keyboard import writing_keys
from kiosk.visit.pages.option_blocks import choice_tiles
from kiosk.visit.pages.plan_blocks import step_tile
from kiosk.visit.sheets import (
    AppliedSheet,
    AppliedTypingSheet,
    AreasSheet,
    BuilderSheet,
    EventsSheet,
    FacialSheet,
    NotesSheet,
    WayToGoSheet,
)
from kiosk.visit.updates.builder import LONGEST_APPLIED
from kiosk.visit.updates.typing import LONGEST_NOTES
from kiosk.visit.visit import Visit

_DAYS_AFTER = (1, 60)
"""As the clinic's settings allow them."""


def builder_sheet(visit: Visit, sheet: BuilderSheet) -> tuple[str, tuple[Block, ...]]:
    """The title and the blocks of a sheet."""
    words = visit.content.words
    match sheet:
        case WayToGoSheet():
            return words.text("room.way-to-go"), (choice_tiles(visit),)
        case AreasSheet():
            return words.text("room.areas"), (_areas(visit),)
        case EventsSheet():
            return words.text("room.event"), (
                Tiles(event_tiles(visit, in_room=True), columns=1, wide_columns=3),
            )
        case FacialSheet():
            return words.text("room.facial-title"), _facial(visit)
        case AppliedSheet():
            return words.text("room.applied"), _applied(visit)
        case AppliedTypingSheet(kind):
            return words.text(f"room.add-{kind}"), (_keys(visit, LONGEST_APPLIED, kind),)
        case NotesSheet():
            note = Prose((runs_of(words.text("room.notes-note")),), look="note")
            return words.text("room.notes"), (note, _keys(visit, LONGEST_NOTES, None))
        case _:
            assert_never(sheet)


def _areas(visit: Visit) -> Tiles:
    words, question = visit.content.words, visit.content.pack.questions["areas"]
    tiles = tuple(
        Tile(
            id=area,
            text=words.text(f"question.areas.reply.{area}"),
            sends=Replied("areas", area),
            mark="square",
            is_chosen=visit.answers.has("areas", area),
        )
        for area in question.replies
    )
    return Tiles(tiles, columns=2, wide_columns=4)


def _facial(visit: Visit) -> tuple[Block, ...]:
    """The same day, or so many days after; and the clinic's own rule."""
    words, own = visit.content.words, visit.choices.aquagold
    shown = own or visit.clinic.aquagold
    days = shown.days_after or 0
    least, most = _DAYS_AFTER
    tiles = (
        Tile(
            id="same-day",
            text=words.text("room.facial-same-day"),
            sends=FacialSet(Aquagold(same_day=True)),
            mark="circle",
            is_chosen=bool(shown.same_day),
        ),
        Tile(
            id="as-the-clinic",
            text=words.text("room.facial-clinic"),
            sends=FacialSet(None),
            mark="circle",
            is_chosen=own is None,
        ),
    )
    after = Stepper(
        label=words.text("room.facial-after"),
        value=words.number(days) if days else "–",
        now=days or None,
        least=least,
        most=most,
        minus=step_tile(visit, "fewer-days", _after(days - 1) if days > least else None),
        plus=step_tile(visit, "more-days", _after(days + 1) if days < most else None),
    )
    intro = Prose((runs_of(words.text("room.facial-ask")),), look="intro")
    return intro, Tiles(tiles, columns=2), Steppers((after,))


def _after(days: int) -> FacialSet:
    return FacialSet(Aquagold(days_after=days))


def _applied(visit: Visit) -> tuple[Block, ...]:
    words = visit.content.words
    products = visit.consultation.products if visit.consultation else ()
    rows = tuple(
        Row(
            lead=words.text(f"room.{product.kind}"),
            look="text",
            title="",
            texts=(literal(product.name),),
            tile=Tile(
                id=f"drop-applied-{place + 1}",
                text=words.text("ui.take-away"),
                sends=AppliedDropped(place),
                look="link",
            ),
        )
        for place, product in enumerate(products)
    )
    is_full = len(products) >= MOST_APPLIED
    kinds: tuple[Kind, ...] = ("device", "product")
    add = tuple(
        Tile(
            id=f"add-{kind}",
            text=words.text(f"room.add-{kind}"),
            sends=None if is_full else Opened(AppliedTypingSheet(kind)),
            look="link",
            icon="plus",
        )
        for kind in kinds
    )
    none = Prose((runs_of(words.text("room.applied-note")),), look="intro")
    return (Rows(rows) if rows else none, Tiles(add, columns=2))


def _keys(visit: Visit, longest: int, kind: Kind | None) -> Keys:
    """Our own keys; `kind` None = for the notes, which may be left empty again."""
    words, typed = visit.content.words, visit.typed
    return writing_keys(
        visit,
        hint=words.text("room.notes-hint" if kind is None else "room.applied-hint"),
        done=NotesWritten() if kind is None else AppliedAdded(kind) if typed.strip() else None,
        is_full=len(typed) >= longest,
    )
