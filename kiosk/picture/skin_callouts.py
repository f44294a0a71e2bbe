"""The labels of the skin drawing where it fills a page: layers on plates, and numbers that lines below it explain."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.picture.leader import leader
from kiosk.picture.lettering import text_width, wrapped
from kiosk.picture.shapes import Anchor, Box, Ellipse, Point, Shape, Stroke, Text
from kiosk.picture.skin_curves import FLOOR, RIGHT
from kiosk.picture.skin_labels import LAYERS, points_at, thickness
from kiosk.picture.skin_morph import Morph, morph
from kiosk.theme import ANATOMY

FRAME = (222.0, 20.0, 830.0)
"""The left, the top and the right of what is to be seen of the drawing; its bottom is `callouts_end`."""
_STAGES = (1, 2, 3, 4)
_MARGIN, _PLATE = 10.0, 130.0
"""Between a plate and the edge of the block, and the widest words on one."""
_LINE, _ROW = 1.25, 1.75
"""The height of a line and of a row of the explanation, in sizes of the letters."""


def skin_callouts(stage: int, now: Morph, labels: Mapping[str, str], size: float) -> tuple[Shape, ...]:
    """The labels of a stage that are given, by the names of `skin_labels`, on and below the drawing."""
    shapes: list[Shape] = [*thickness(now)] if stage in (1, 4) else []
    for name, clinical, _, y in LAYERS:
        if name in labels:
            shapes += _plate(labels[name], labels.get(clinical, ""), y, size)
    given = [(labels[name], point) for name, point in points_at(stage, now) if name in labels]
    for number, (_, (x, y)) in enumerate(given, start=1):
        shapes += leader((x - size * 1.9, y - size * 0.5), (x, y))
        shapes += _disc(str(number), (x - size * 1.9, y - size * 0.5), size)
    top = FLOOR + size * 1.1
    for number, (text, _) in enumerate(given, start=1):
        shapes += _disc(str(number), (FRAME[0] + size * 0.75, top + size * 0.4), size)
        for line in _lines(text, size):
            shapes.append(Text(FRAME[0] + size * 2, top + size * 0.74, line, size))
            top += size * _LINE
        top += size * (_ROW - _LINE)
    return tuple(shapes)


def callouts_end(labels: Mapping[str, str], size: float) -> float:
    """Where the drawing ends with what explains its numbers: the same at every stage."""
    return max(FLOOR + size * 1.2 + _explained(stage, labels, size) for stage in _STAGES)


def _explained(stage: int, labels: Mapping[str, str], size: float) -> float:
    texts = [labels[name] for name, _ in points_at(stage, morph(stage)) if name in labels]
    return sum(len(_lines(text, size)) * size * _LINE + size * (_ROW - _LINE) for text in texts)


def _lines(text: str, size: float) -> tuple[str, ...]:
    return wrapped(text, FRAME[2] - FRAME[0] - size * 2, size)


def _plate(name: str, clinical: str, y: float, size: float) -> list[Shape]:
    """A layer's plain and clinical name on a plate at the end of the front of the block, clear of the mark."""
    widest = max(text_width(name, size, is_bold=True), text_width(clinical, size))
    set_at = size * min(1.0, _PLATE / widest)
    wide, high = widest * set_at / size + set_at, set_at * (2.5 if clinical else 1.5)
    left, top = RIGHT - _MARGIN - wide, y - high / 2
    return [
        Box(left, top, wide, high, set_at * 0.35, ANATOMY.halo, id="plate"),
        Text(left + set_at * 0.5, top + set_at * 1.05, name, set_at, ANATOMY.label, is_bold=True),
        Text(left + set_at * 0.5, top + set_at * 2.15, clinical, set_at, ANATOMY.label),
    ]


def _disc(number: str, at: Point, size: float) -> list[Shape]:
    x, y = at
    return [
        Ellipse(x, y, size * 0.72, size * 0.72, ANATOMY.halo, Stroke(ANATOMY.label, 2), "callout"),
        Text(x, y + size * 0.32, number, size * 0.9, ANATOMY.label, is_bold=True, anchor=Anchor.MIDDLE),
    ]
