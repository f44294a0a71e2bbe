"""What can be changed in the plan builder, each with what it is now."""

from __future__ import annotations

import datetime as dt

from kiosk.content.order import in_order
from kiosk.plan.combine import needs_a_gap
from kiosk.plan.plan import Plan
from kiosk.visit.blocks import Block, Field, Fields, Tile, Tiles
from kiosk.visit.events.builder import NotesBegun
from kiosk.visit.events.event import Event, Opened
from kiosk.visit.pages.plan_blocks import course_steppers
from kiosk.visit.sheets import (
    AppliedSheet,
    AreasSheet,
    DateSheet,
    EventsSheet,
    FacialSheet,
    TemplateSheet,
    WayToGoSheet,
)
from kiosk.visit.visit import Visit

_LONGEST_NOTE = 24
"""Letters of what is free text that its tile shows."""


def field_blocks(visit: Visit, plan: Plan) -> tuple[Block, ...]:
    """The way to go, sessions and weeks, the first day, the areas, and a day to keep clear of."""
    words, option = visit.content.words, visit.choices.option
    way = Field(
        words.text("room.way-to-go"),
        _tile("way-to-go", words.text(f"option.{option}.name"), Opened(WayToGoSheet())),
    )
    own = _event(visit)
    if option is None or not visit.content.option(option).treatments:
        return (Fields((way, *_areas(visit), own), columns=1),)
    numbers = course_steppers(visit, is_tight=True)
    first = (_first(visit, plan), *_areas(visit))
    if visit.setting.is_wide:
        return Fields((way,), columns=1), numbers, Fields(first), Fields((own,), columns=1)
    return Fields((way, own)), numbers, Fields(first)


def more_tiles(visit: Visit) -> Tiles:
    """What goes with the plan, none of which needs to be filled in."""
    words, room = visit.content.words, visit.consultation
    closed, products = visit.choices.closed_days, room.products if room else ()
    next_day = room.next_appointment if room else None
    notes = room.notes if room else ""
    month = visit.setting.today.replace(day=1)
    tiles = [
        _more(
            visit, "closed-days", _days(visit, closed), Opened(DateSheet("closed-day", _month(closed, month)))
        ),
        *_facial(visit),
        _more(
            visit,
            "applied",
            words.listed(words.own(product.name) for product in products),
            Opened(AppliedSheet()),
        ),
        _more(visit, "notes", notes, NotesBegun()),
        _more(
            visit,
            "next-appointment",
            words.date(next_day) if next_day else "",
            Opened(DateSheet("next-appointment", (next_day or month).replace(day=1))),
        ),
    ]
    return Tiles((*tiles, templates_tile(visit)), columns=2, wide_columns=len(tiles) + 1)


def templates_tile(visit: Visit) -> Tile:
    """The way to the clinic's templates, and how many there are."""
    words, known = visit.content.words, visit.consultation.templates if visit.consultation else None
    count = len(known.kept) if known else 0
    shown = words.count("room.template.saved", count) if count else ""
    return _more(visit, "templates", shown, Opened(TemplateSheet("kept")))


def _facial(visit: Visit) -> tuple[Tile, ...]:
    """When the facial is done, where the way to go pairs it with another treatment."""
    words, option = visit.content.words, visit.choices.option
    if option is None or not needs_a_gap(visit.content.option(option)):
        return ()
    own = visit.choices.aquagold or visit.clinic.aquagold
    if own.same_day:
        shown = words.text("room.facial-same-day")
    elif own.days_after is not None:
        shown = words.count("room.facial-days-after", own.days_after)
    else:  # The calendar asks for it.
        return ()
    return (_more(visit, "facial", shown, Opened(FacialSheet())),)


def _more(visit: Visit, id: str, shown: str, sends: Event) -> Tile:
    words = visit.content.words
    note = shown if len(shown) <= _LONGEST_NOTE else f"{shown[: _LONGEST_NOTE - 1].rstrip()}…"
    return Tile(
        id=id,
        text=words.text(f"room.{id}"),
        note=in_order(note) or words.text("room.none-yet"),
        sends=sends,
        look="link",
    )


def _first(visit: Visit, plan: Plan) -> Field:
    words = visit.content.words
    day = plan.sessions[0].date if plan.sessions else visit.choices.first_session
    shown = words.date(day) if day else words.text("ui.none-set")
    month = (day or visit.setting.today).replace(day=1)
    return Field(
        words.text("ui.first-session"),
        _tile("first-session", shown, Opened(DateSheet("first-session", month))),
    )


def _areas(visit: Visit) -> tuple[Field, ...]:
    """The areas that were chosen, where the pack asks for them."""
    words = visit.content.words
    if "areas" not in visit.content.pack.questions:
        return ()
    names = [words.text(f"question.areas.reply.{area}") for area in visit.answers.to("areas")]
    shown = names[0] if len(names) == 1 else words.count("room.areas-count", len(names)) if names else ""
    said = words.listed(names)
    tile = _tile("areas", shown or words.text("ui.none-set"), Opened(AreasSheet()), says=said)
    return (Field(words.text("room.areas"), tile),)


def _event(visit: Visit) -> Field:
    words, event = visit.content.words, visit.choices.event
    shown = words.text("ui.none-set")
    sends: Event = Opened(EventsSheet())
    if event:
        shown = words.listed((words.text(f"event.{event.kind}.name"), words.date(event.date)))
    return Field(words.text("room.event"), _tile("event", shown, sends))


def _days(visit: Visit, days: tuple[dt.date, ...]) -> str:
    words = visit.content.words
    return words.listed(words.date(day, "day") for day in days)


def _month(days: tuple[dt.date, ...], otherwise: dt.date) -> dt.date:
    return days[0].replace(day=1) if days else otherwise


def _tile(id: str, text: str, sends: Event, *, says: str = "") -> Tile:
    return Tile(id=id, text=text, sends=sends, look="link", mark="arrow", says=says)
