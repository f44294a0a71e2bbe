"""The skin drawing in the patient's own tone and kind of mark."""

from __future__ import annotations

from kiosk.plan.own_skin import mark_of, tone_of
from kiosk.visit.blocks import SkinDrawing
from kiosk.visit.pages.pen_blocks import pen_for
from kiosk.visit.updates.pen import drawing_on
from kiosk.visit.visit import Visit

_LABELS = "drawing.skin."


def skin_drawing(visit: Visit, stage: int) -> SkinDrawing:
    """The skin cross-section at one of its four stages."""
    words = visit.content.words
    labels = tuple(
        (id.removeprefix(_LABELS), words.text(id))
        for id, text in words.leaves.items()
        if id.startswith(_LABELS) and isinstance(text, str)
    )
    return SkinDrawing(
        tone=tone_of(visit.answers),
        mark=mark_of(visit.answers),
        stage=stage,
        labels=labels,
        says=words.text(f"{_LABELS}stage-{stage}.says"),
        strokes=drawing_on(visit, "skin").strokes,
        pen=pen_for(visit, "skin"),
    )
