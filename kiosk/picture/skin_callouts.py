"""The labels of the skin drawing as numbers on it, explained in lines below it or in words that stand elsewhere."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.picture.labels import spread
from kiosk.picture.leader import leader
from kiosk.picture.lettering import text_width, wrapped
from kiosk.picture.shapes import Anchor, Box, Ellipse, Point, Shape, Stroke, Text
from kiosk.picture.skin_curves import FLOOR, RIGHT
from kiosk.picture.skin_labels import LAYERS, points_at, thickness
from kiosk.picture.skin_morph import Morph, morph
from kiosk.theme import ANATOMY

FRAME = (222.0, 20.0, 830.0)
"""The left, the top and the right of what is to be seen of the drawing; its bottom is `callouts_end`."""
END = FLOOR + 6.0
"""The bottom of what is to be seen where the numbers are explained elsewhere."""
STAGES = (1, 2, 3, 4)
_RADIUS = 0.72
"""The disc of a number, in sizes of the letters."""
_MARGIN, _PLATE = 10.0, 160.0
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
        shapes += callout(str(number), (x - size * 1.9, y - size * 0.5), size)
    top = FLOOR + size * 1.1
    for number, (text, _) in enumerate(given, start=1):
        shapes += callout(str(number), (FRAME[0] + size * 0.75, top + size * 0.4), size)
        for line in _lines(text, size):
            shapes.append(Text(FRAME[0] + size * 2, top + size * 0.74, line, size))
            top += size * _LINE
        top += size * (_ROW - _LINE)
    return tuple(shapes)


def skin_numbers(stage: int, now: Morph, labels: Mapping[str, str], size: float) -> tuple[Shape, ...]:
    """The numbers of all that `skin_key` explains: what happens beside the mark, layers at the end of the block."""
    shapes: list[Shape] = [*thickness(now)] if stage in (1, 4) else []
    given = [point for name, point in points_at(stage, now) if name in labels]
    high = size * 2 * _RADIUS
    wishes = [y - size * 0.5 for _, y in given]
    middles = spread(wishes, [high] * len(given), FRAME[1] + 2, FLOOR, size * 0.2)
    for number, ((x, y), middle) in enumerate(zip(given, middles, strict=True), start=1):
        at = max(FRAME[0] + high / 2 + 2, x - size * 1.9), middle
        shapes += leader(at, (x, y))
        shapes += callout(str(number), at, size)
    layers = [y for name, _, _, y in LAYERS if name in labels]
    middles = spread(layers, [high] * len(layers), FRAME[1] + 2, FLOOR, size * 0.2)
    for number, middle in enumerate(middles, start=len(given) + 1):
        shapes += callout(str(number), (RIGHT - _MARGIN - high / 2, middle), size)
    return tuple(shapes)


def skin_key(stage: int, labels: Mapping[str, str]) -> tuple[str, ...]:
    """What the numbers of a stage mean, from 1 on: what happens, then each layer with its clinical name."""
    happens = [labels[name] for name, _ in points_at(stage, morph(stage)) if name in labels]
    layers = [
        f"{labels[name]} ({labels[clinical]})" if clinical in labels else labels[name]
        for name, clinical, _, _ in LAYERS
        if name in labels
    ]
    return (*happens, *layers)


def callouts_end(labels: Mapping[str, str], size: float) -> float:
    """Where the drawing ends with what explains its numbers: the same at every stage."""
    return max(FLOOR + size * 1.2 + _explained(stage, labels, size) for stage in STAGES)


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


def callout(number: str, at: Point, size: float) -> list[Shape]:
    """A number in a white disc, `size` units high, that reads on every skin."""
    (x, y), radius = at, size * _RADIUS
    return [
        Ellipse(x, y, radius, radius, ANATOMY.halo, Stroke(ANATOMY.label, 2), "callout"),
        Text(x, y + size * 0.35, number, size, ANATOMY.label, is_bold=True, anchor=Anchor.MIDDLE),
    ]
