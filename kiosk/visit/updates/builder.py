"""The plan builder: whole schedules, closed days, the facial, what is applied, notes."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from kiosk.plan.record import Product
from kiosk.plan.template import MOST_APPLIED
from kiosk.visit.consultation import Consultation
from kiosk.visit.events.builder import (
    AppliedAdded,
    AppliedDropped,
    BuilderEvent,
    ChoicesTaken,
    ClosedDayToggled,
    FacialSet,
    NotesBegun,
    NotesWritten,
)
from kiosk.visit.sheets import AppliedSheet, NotesSheet
from kiosk.visit.updates.sheets import opened
from kiosk.visit.visit import Visit

LONGEST_APPLIED = 80
"""Letters that the name of a device or a product may have."""


def built(visit: Visit, room: Consultation, event: BuilderEvent) -> Visit:
    """The visit after a touch in the plan builder."""
    match event:
        case ChoicesTaken(choices):
            return replace(visit, choices=choices, sheet=None)
        case ClosedDayToggled(date):
            days = visit.choices.closed_days
            kept = tuple(day for day in days if day != date) if date in days else tuple(sorted((*days, date)))
            return replace(visit, choices=replace(visit.choices, closed_days=kept))
        case FacialSet(aquagold):
            return replace(visit, choices=replace(visit.choices, aquagold=aquagold))
        case AppliedAdded(kind):
            return _added(visit, room, Product(kind=kind, name=_tidy(visit.typed)[:LONGEST_APPLIED]))
        case AppliedDropped(place):
            kept_products = tuple(one for at, one in enumerate(room.products) if at != place)
            return replace(visit, consultation=replace(room, products=kept_products))
        case NotesBegun():
            begun = opened(visit, NotesSheet())
            return replace(begun, typed=begun.typed or room.notes)
        case NotesWritten():
            return replace(visit, consultation=replace(room, notes=_tidy(visit.typed)), typed="", sheet=None)
        case _:
            assert_never(event)


def _added(visit: Visit, room: Consultation, product: Product) -> Visit:
    if product.name and product not in room.products and len(room.products) < MOST_APPLIED:
        room = replace(room, products=(*room.products, product))
    return replace(visit, consultation=room, typed="", sheet=AppliedSheet())


def _tidy(typed: str) -> str:
    return " ".join(typed.split())
