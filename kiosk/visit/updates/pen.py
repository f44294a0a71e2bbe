"""The pen in the consultation room: lines on the pictures of the body and of the skin, as they are drawn."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from kiosk.picture.strokes import thinned
from kiosk.plan.record import Drawing, Stroke
from kiosk.visit.consultation import Consultation
from kiosk.visit.events.pen import (
    Drawable,
    DrawingCleared,
    DrawingPrinted,
    Drawn,
    PenEvent,
    PenTaken,
    StrokeUndone,
)
from kiosk.visit.visit import Visit

MOST_STROKES = 40
"""Lines that one picture holds."""


def with_pen(visit: Visit, room: Consultation, event: PenEvent) -> Visit:
    """The visit after the pen of the consultation room was used."""
    if isinstance(event, PenTaken):
        return replace(visit, consultation=replace(room, has_pen=event.is_in_hand))
    drawn = _after(drawing_on(visit, event.on), event, has_pen=room.has_pen)
    others = tuple(drawing for drawing in room.drawings if drawing.on != event.on)
    drawings = (*others, drawn) if drawn.strokes else others
    return replace(visit, consultation=replace(room, drawings=drawings))


def drawing_on(visit: Visit, on: Drawable) -> Drawing:
    """What was drawn on a picture until now; no lines where nothing was."""
    drawings = visit.consultation.drawings if visit.consultation else ()
    return next((drawing for drawing in drawings if drawing.on == on), Drawing(on=on, strokes=()))


def is_full(drawing: Drawing) -> bool:
    """Whether a picture holds no line more."""
    return len(drawing.strokes) >= MOST_STROKES


def _after(
    drawing: Drawing, event: Drawn | StrokeUndone | DrawingCleared | DrawingPrinted, *, has_pen: bool
) -> Drawing:
    match event:
        case Drawn(points=points):
            line: Stroke = thinned(points)
            may_draw = has_pen and line and not is_full(drawing)
            return replace(drawing, strokes=(*drawing.strokes, line)) if may_draw else drawing
        case StrokeUndone():
            return replace(drawing, strokes=drawing.strokes[:-1])
        case DrawingCleared():
            return replace(drawing, strokes=())
        case DrawingPrinted(is_on_paper=is_on_paper):
            return replace(drawing, on_paper=is_on_paper)
        case _:
            assert_never(event)
