"""The line from a label to the thing it names."""

from __future__ import annotations

from kiosk.picture.outline import line
from kiosk.picture.shapes import Ellipse, Path, Point, Shape, Stroke
from kiosk.theme import ANATOMY


def leader(start: Point, end: Point) -> tuple[Shape, ...]:
    """A dark line in a white one and a dot in a white ring, so that it reads on every skin and every ground."""
    run = line(*start, *end)
    return (
        Path(run, stroke=Stroke(ANATOMY.halo, 5)),
        Path(run, stroke=Stroke(ANATOMY.label, 2), id="leader"),
        Ellipse(*end, 6.5, 6.5, ANATOMY.halo),
        Ellipse(*end, 4.5, 4.5, ANATOMY.label),
    )
