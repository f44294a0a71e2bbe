"""The labels of the skin drawing: what happens at a stage on the left, the layers on the right."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.picture.labels import spread
from kiosk.picture.leader import leader
from kiosk.picture.lettering import text_width, wrapped
from kiosk.picture.outline import line, outline
from kiosk.picture.shapes import Path, Point, Shape, Stroke, Text
from kiosk.picture.skin_curves import CENTRE, fat_line, inside, surface, underside
from kiosk.picture.skin_morph import Morph
from kiosk.theme import ANATOMY

_LEFT_EDGE, _LEFT_WIDTH, _RIGHT_EDGE, _RIGHT_WIDTH = 20.0, 205.0, 862.0, 214.0
LAYERS = (
    ("top-layer", "epidermis", (786.0, 188.0), 170.0),
    ("middle-layer", "dermis", (786.0, 308.0), 308.0),
    ("fat-layer", "subcutis", (786.0, 478.0), 478.0),
)
"""The plain and the clinical name of each layer, a place on its side, and how far down it is named."""
# Where the first line of each of the three labels of a stage would like to stand.
_ROWS = (189.0, 301.0, 456.0)


def skin_labels(stage: int, now: Morph, labels: Mapping[str, str], size: float) -> tuple[Shape, ...]:
    """The labels of a stage that are given; names are `top-layer`, `epidermis`, ... and `stage-1.mark`, ...

    Labels of the layers never change from stage to stage; those of the stage point at what is new.
    """
    shapes: list[Shape] = []
    if stage in (1, 4):
        shapes.extend(thickness(now))
    for name, clinical, point, y in LAYERS:
        if name in labels:
            shapes.extend(_layer(labels[name], labels.get(clinical, ""), point, y, size))
    given = [(labels[name], point) for name, point in points_at(stage, now) if name in labels]
    if given:
        shapes.extend(_stage(given, size))
    return tuple(shapes)


def points_at(stage: int, now: Morph) -> tuple[tuple[str, Point], ...]:
    """What the labels of a stage name, and where it is."""
    match stage:
        case 1:
            return (
                ("stage-1.mark", (466, surface(466, now) - 6)),
                ("stage-1.fibres", inside(424, 0.4, now)),
                ("stage-1.thin", inside(CENTRE, 0.62, now)),
            )
        case 2:
            return (
                ("stage-2.blood", (412, surface(412, now) - 2)),
                ("stage-2.channel", inside(412, 0.22, now)),
                ("stage-2.needle", inside(500, 0.54, now)),
            )
        case 3:
            return (
                ("stage-3.channels", (440, surface(440, now) + 12)),
                ("stage-3.cells", inside(440, 0.44, now)),
                ("stage-3.threads", inside(430, 0.82, now)),
            )
        case _:
            return (
                ("stage-4.mark", (472, surface(472, now) - 8)),
                ("stage-4.links", inside(430, 0.46, now)),
                ("stage-4.fuller", inside(CENTRE, 0.66, now)),
            )


def _stage(given: list[tuple[str, Point]], size: float) -> list[Shape]:
    texts = [wrapped(text, _LEFT_WIDTH, size) for text, _ in given]
    heights = [len(lines) * size * 1.17 for lines in texts]
    wishes = [row - size * 0.65 + height / 2 for row, height in zip(_ROWS, heights, strict=False)]
    middles = spread(wishes, heights, 90, 632, size * 0.6)
    shapes: list[Shape] = []
    for lines, height, middle, (_, point) in zip(texts, heights, middles, given, strict=True):
        first = middle - height / 2 + size * 0.9
        start = _LEFT_EDGE + text_width(lines[0], size) + size * 0.45
        shapes.extend(leader((start, first - size * 0.3), point))
        for index, text in enumerate(lines):
            shapes.append(Text(_LEFT_EDGE, first + index * size * 1.17, text, size, "ink"))
    return shapes


def _layer(name: str, clinical: str, point: Point, y: float, size: float) -> list[Shape]:
    shapes: list[Shape] = [*leader((_RIGHT_EDGE - 10, y), point)]
    # A bold name that is too wide for the margin is set smaller rather than cut.
    wide = text_width(name, size * 1.04, is_bold=True)
    bold = size * 1.04 * min(1.0, _RIGHT_WIDTH / wide)
    shapes.append(Text(_RIGHT_EDGE, y + size * 0.15, name, bold, "ink", is_bold=True))
    shapes.append(Text(_RIGHT_EDGE, y + size * 1.35, clinical, size * 0.96, "ink-2"))
    return shapes


def thickness(now: Morph) -> list[Shape]:
    """A measure of how thick the middle layer is in the mark."""
    top, bottom = underside(CENTRE, now) + 5, fat_line(CENTRE, now) - 4
    measure = line(CENTRE, top, CENTRE, bottom)
    ends = outline(f"M{CENTRE - 9},{top} h18 M{CENTRE - 9},{bottom} h18")
    return [
        Path(measure, stroke=Stroke(ANATOMY.halo, 6)),
        Path(measure + ends, stroke=Stroke(ANATOMY.label, 2.5), id="thickness"),
    ]
