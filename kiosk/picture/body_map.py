"""Front and back of a body as a map: one neutral figure for everyone, eight areas, their names between."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import chain

from msgspec.structs import replace

from kiosk.picture.body_areas import ARM, BACK, FRONT, TRUNK, AreaShape, middle_of
from kiosk.picture.leader import leader
from kiosk.picture.lettering import text_width, wrapped
from kiosk.picture.outline import Outline, bounds, box, open_line, placed, points_of
from kiosk.picture.shapes import Anchor, Box, Ellipse, Path, Picture, Shape, Stroke, Target, Text
from kiosk.theme import ANATOMY

WIDTH, HEIGHT = 1080.0, 1020.0
AREAS: tuple[str, ...] = ("breasts", "upper-arms", "back", "abdomen", "hips", "buttocks", "thighs", "calves")
"""The areas, in the order of their labels from the top."""

_FRONT_AT, _BACK_AT = (234.0, 60.0), (846.0, 60.0)
# Without labels the figures stand nearer to each other.
_NEAR_WIDTH, _NEAR_HEIGHT = 900.0, 962.0
_NEAR_FRONT_AT, _NEAR_BACK_AT = (216.0, 0.0), (684.0, 0.0)
_CAPTION = 52.0
"""What "Front" and "Back" take of the height."""
_LABEL_WIDTH, _LABEL_HEIGHT, _LABEL_PITCH, _FIRST_LABEL = 176.0, 82.0, 96.0, 92.0
_WIDEST_NAME = 188.0
_NAME_SIZES, _SMALLEST_NAME = (32.0, 29.0, 26.0), 24.0

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

    `names` gives the label of each area, which is a button too; an area without a name gets no label,
    and without any name the figures alone are drawn, larger. `front` and `back` stand under them.
    """
    front_at, back_at = (_FRONT_AT, _BACK_AT) if names else (_NEAR_FRONT_AT, _NEAR_BACK_AT)
    shapes: list[Shape] = [*_figure(*front_at), *_figure(*back_at)]
    targets: list[Target] = []
    for areas, at, side in ((FRONT, front_at, "front"), (BACK, back_at, "back")):
        for name, area, path, touch in _placed_areas(areas, at, side):
            shapes.extend(_area(name, path, is_chosen=area in chosen))
            targets.append(Target(area, touch))
    for text, at in ((front, front_at), (back, back_at)):
        shapes.append(Text(at[0], at[1] + 938, text, _NAME_SIZES[0], is_bold=True, anchor=Anchor.MIDDLE))
    if not names:
        return Picture(_NEAR_WIDTH, _NEAR_HEIGHT, tuple(shapes), says, tuple(targets))
    labelled = [area for area in AREAS if area in names]
    shapes.extend(chain.from_iterable(_leaders(area, names[area]) for area in labelled))
    for area in labelled:
        label, button = _label(area, names[area], is_chosen=area in chosen)
        shapes.extend(label)
        targets.append(Target(area, button))
    return Picture(WIDTH, HEIGHT, tuple(shapes), says, tuple(targets))


def body_areas(areas: frozenset[str], says: str) -> Picture:
    """Front and back with these areas filled, to look at: nothing is chosen, nothing is touched."""
    picture = body_map(areas, {}, "", "", says)
    seen = tuple(
        shape for shape in picture.shapes if not isinstance(shape, Text) and not shape.id.startswith("tick-")
    )
    return replace(picture, height=_NEAR_HEIGHT - _CAPTION, shapes=seen, targets=())


@lru_cache(maxsize=4)
def _figure(x: float, y: float) -> tuple[Shape, ...]:
    parts = ARM, placed(ARM, 0, 0, mirrored=True), TRUNK
    paths = tuple(Path(placed(part, x, y), ANATOMY.body) for part in parts)
    return (*paths, Ellipse(x, y + 56, 42, 52, ANATOMY.body))


@lru_cache(maxsize=4)
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
    return [
        Path(path, "accent", Stroke("accent", 3), name),
        Path(_tick(path), stroke=Stroke("on-accent", 6), id=f"tick-{name}"),
    ]


def _tick(path: Outline) -> Outline:
    """A tick in the middle of an area, smaller in a slim one."""
    left, _, right, _ = bounds(points_of(path))
    x, y = middle_of(path)
    scale = min(1.0, (right - left) / 58)
    return placed(open_line([(-13, 0), (-3, 11), (14, -11)]), x, y, scale)


def _label_box(area: str, name: str) -> tuple[float, float, float, float]:
    lines, size = _label_lines(name)
    width = max(_LABEL_WIDTH, max(text_width(text, size, is_bold=True) for text in lines) + 24)
    y = _FIRST_LABEL + AREAS.index(area) * _LABEL_PITCH
    return WIDTH / 2 - width / 2, y, width, _LABEL_HEIGHT


def _label_lines(name: str) -> tuple[tuple[str, ...], float]:
    """A name in one or two lines, smaller where it is long."""
    for size in _NAME_SIZES:
        lines = wrapped(name, _WIDEST_NAME, size, is_bold=True)
        if len(lines) <= 2 and all(text_width(text, size, is_bold=True) <= _WIDEST_NAME for text in lines):
            return lines, size
    return wrapped(name, _WIDEST_NAME, _SMALLEST_NAME, is_bold=True), _SMALLEST_NAME


def _leaders(area: str, name: str) -> list[Shape]:
    left, y, width, height = _label_box(area, name)
    shapes: list[Shape] = []
    for end_x, end_y in _LEADS[area]:
        start = left if end_x < WIDTH / 2 else left + width
        shapes.extend(leader((start, y + height / 2), (end_x, end_y)))
    return shapes


def _label(area: str, name: str, *, is_chosen: bool) -> tuple[list[Shape], Outline]:
    x, y, width, height = _label_box(area, name)
    lines, size = _label_lines(name)
    fill, edge, ink = ("accent", "accent", "on-accent") if is_chosen else ("surface", "edge", "ink")
    shapes: list[Shape] = [Box(x, y, width, height, 16, fill, Stroke(edge, 2), f"label-{area}")]
    first = y + height / 2 + size * 0.35 - (len(lines) - 1) * size * 0.6
    for index, text in enumerate(lines):
        base = first + index * size * 1.2
        shapes.append(Text(WIDTH / 2, base, text, size, ink, is_bold=True, anchor=Anchor.MIDDLE))
    return shapes, box(x, y, width, height)
