"""Front and back of a body as a map: one neutral figure for everyone, eight areas, their names between."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import chain

from kiosk.picture.body_areas import ARM, BACK, FRONT, TRUNK, AreaShape, middle_of
from kiosk.picture.lettering import text_width, wrapped
from kiosk.picture.outline import Outline, box, line, open_line, placed
from kiosk.picture.shapes import Anchor, Box, Ellipse, Path, Picture, Shape, Stroke, Target, Text
from kiosk.theme import ANATOMY

WIDTH, HEIGHT = 1080.0, 1020.0
AREAS: tuple[str, ...] = ("breasts", "upper-arms", "back", "abdomen", "hips", "buttocks", "thighs", "calves")
"""The areas, in the order of their labels from the top."""

_FRONT_AT, _BACK_AT = (234.0, 60.0), (846.0, 60.0)
_LABEL_WIDTH, _LABEL_HEIGHT, _LABEL_PITCH, _FIRST_LABEL = 176.0, 82.0, 96.0, 92.0
_WIDEST_NAME, _NAME_SIZE = 188.0, 24.0

# Where the leaders of each label end, on the page.
_LEADS: dict[str, tuple[tuple[float, float], ...]] = {
    "breasts": ((300, 272),),
    "upper-arms": ((386, 270), (694, 270)),
    "back": ((780, 330),),
    "abdomen": ((292, 400),),
    "hips": ((330, 520),),
    "buttocks": ((762, 530),),
    "thighs": ((318, 668), (762, 668)),
    "calves": ((774, 800),),
}


def body_map(chosen: frozenset[str], names: Mapping[str, str], front: str, back: str, says: str) -> Picture:
    """The map with the `chosen` areas filled and ticked.

    `names` gives the label of each area, which is a button too; an area without a name gets no label.
    `front` and `back` stand under the figures.
    """
    shapes: list[Shape] = [*_figure(*_FRONT_AT), *_figure(*_BACK_AT)]
    targets: list[Target] = []
    for areas, at, side in ((FRONT, _FRONT_AT, "front"), (BACK, _BACK_AT, "back")):
        for name, area, path, touch in _placed_areas(areas, at, side):
            shapes.extend(_area(name, path, is_chosen=area in chosen))
            targets.append(Target(area, touch))
    for text, x in ((front, _FRONT_AT[0]), (back, _BACK_AT[0])):
        shapes.append(Text(x, 990, text, 26, is_bold=True, anchor=Anchor.MIDDLE))
    labelled = [area for area in AREAS if area in names]
    shapes.extend(chain.from_iterable(_leaders(area, names[area]) for area in labelled))
    for area in labelled:
        label, button = _label(area, names[area], is_chosen=area in chosen)
        shapes.extend(label)
        targets.append(Target(area, button))
    return Picture(WIDTH, HEIGHT, tuple(shapes), says, tuple(targets))


@lru_cache(maxsize=2)
def _figure(x: float, y: float) -> tuple[Shape, ...]:
    parts = ARM, placed(ARM, 0, 0, mirrored=True), TRUNK
    paths = tuple(Path(placed(part, x, y), ANATOMY.body) for part in parts)
    return (*paths, Ellipse(x, y + 56, 42, 52, ANATOMY.body))


@lru_cache(maxsize=2)
def _placed_areas(
    areas: tuple[AreaShape, ...], at: tuple[float, float], side: str
) -> tuple[tuple[str, str, Outline, Outline], ...]:
    return tuple(
        (f"{shape.area}-{side}{end}", shape.area, placed(path, *at), placed(touch, *at))
        for shape in areas
        for end, path, touch in shape.sides()
    )


def _area(name: str, path: Outline, *, is_chosen: bool) -> list[Shape]:
    if not is_chosen:
        return [Path(path, ANATOMY.area, Stroke(ANATOMY.area_edge, 2), name)]
    x, y = middle_of(path)
    return [
        Path(path, "accent", Stroke("accent", 3), name),
        Path(_tick(x, y), stroke=Stroke("on-accent", 6), id=f"tick-{name}"),
    ]


def _tick(x: float, y: float) -> Outline:
    return open_line([(x - 13, y), (x - 3, y + 11), (x + 14, y - 11)])


def _label_box(area: str, name: str) -> tuple[float, float, float, float, tuple[str, ...]]:
    lines = wrapped(name, _WIDEST_NAME, _NAME_SIZE, is_bold=True)
    widest = max(text_width(part, _NAME_SIZE, is_bold=True) for part in lines)
    width = max(_LABEL_WIDTH, widest + 24)
    y = _FIRST_LABEL + AREAS.index(area) * _LABEL_PITCH
    return WIDTH / 2 - width / 2, y, width, _LABEL_HEIGHT, lines


def _leaders(area: str, name: str) -> list[Shape]:
    left, y, width, height, _ = _label_box(area, name)
    shapes: list[Shape] = []
    for end_x, end_y in _LEADS[area]:
        start = left if end_x < WIDTH / 2 else left + width
        shapes.append(Path(line(start, y + height / 2, end_x, end_y), stroke=Stroke("ink-2", 2)))
        shapes.append(Ellipse(end_x, end_y, 5, 5, "ink-2", Stroke(ANATOMY.halo, 2)))
    return shapes


def _label(area: str, name: str, *, is_chosen: bool) -> tuple[list[Shape], Outline]:
    x, y, width, height, lines = _label_box(area, name)
    fill, edge, ink = ("accent", "accent", "on-accent") if is_chosen else ("surface", "edge", "ink")
    shapes: list[Shape] = [Box(x, y, width, height, 16, fill, Stroke(edge, 2), f"label-{area}")]
    first = y + height / 2 + _NAME_SIZE * 0.35 - (len(lines) - 1) * _NAME_SIZE * 0.6
    for index, text in enumerate(lines):
        base = first + index * _NAME_SIZE * 1.2
        shapes.append(Text(WIDTH / 2, base, text, _NAME_SIZE, ink, is_bold=True, anchor=Anchor.MIDDLE))
    return shapes, box(x, y, width, height)
