"""What little, some, clear and big change means: patches of skin before and after, and their side view.

It is a drawing of words, no result: a mark is left in every patch.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import chain
from typing import Literal, TypeAlias

from kiosk.colour import mix
from kiosk.picture.layout import moved
from kiosk.picture.lettering import text_width, wrapped
from kiosk.picture.outline import Outline, line, outline
from kiosk.picture.shapes import Anchor, Box, Curve, Move, Path, Picture, Point, Shape, Stroke, Text
from kiosk.theme import ANATOMY, SKIN_TONES, SkinTone

Marks: TypeAlias = Literal["new", "old", "both"]

COLUMNS: tuple[str, ...] = ("before", "little", "some", "clear", "big")
COLOUR: tuple[float, ...] = (1.0, 0.88, 0.66, 0.46, 0.27)
"""How strong the colour of the marks still is, column by column."""
DEPTH: tuple[float, ...] = (1.0, 0.92, 0.72, 0.5, 0.3)
"""How deep they still are. Colour and texture are apart: they can change by different amounts."""

_PATCH = 200.0
_SIDE_HEIGHT = 46.0
# Seven marks in a 200 box: start, two control points of each of the two edges, end.
_LENSES: tuple[tuple[float, ...], ...] = (
    (28, 18, 40.9, 47.4, 85.3, 71.5, 55.5, 37.5, 98.2, 63.6, 112, 92),
    (70, 8, 83.2, 47.2, 134.3, 88.9, 102.9, 38.1, 151.5, 81.9, 166, 120),
    (12, 70, 21.4, 99.2, 61.4, 126.9, 35.5, 92.3, 73.8, 121.6, 84, 150),
    (128, 14, 136.6, 41, 174.6, 64, 150.3, 33.2, 186.5, 57.9, 196, 84),
    (56, 96, 67.5, 126.4, 111.4, 151.4, 83.7, 115.5, 125.5, 142.7, 138, 172),
    (118, 84, 128.3, 112.1, 168.8, 136.8, 142, 104.4, 180.8, 130.7, 192, 158),
    (14, 128, 16.8, 150.3, 45.7, 169, 29.1, 144.4, 56.3, 164.3, 60, 186),
)


def outcomes(
    tone: str, marks: Marks, labels: Mapping[str, str], *, width: float = 952.0, size: float = 28.0
) -> Picture:
    """Five columns from before to big change; rows for the colour of marks, their texture, and the side view.

    `labels` name the columns (`before`, `little`, ...) and the rows (`colour-new`, `colour-old`,
    `texture`, `side`); `says` describes the whole. Where a name is too wide for its column, all columns are numbered,
    and lines at the top say what the numbers mean.

    Raises:
        KeyError: no such tone, or a label is missing.
    """
    colours = SKIN_TONES[tone]
    gap = width * 0.016
    patch = (width - gap * 4) / 5
    scale = patch / _PATCH
    xs = [index * (patch + gap) for index in range(5)]
    names = tuple(labels[column] for column in COLUMNS)
    shapes, y = (_heads if _fit(names, patch, size) else _numbers)(names, xs, patch, size)
    kinds = ("new", "old") if marks == "both" else (marks,)
    for kind in kinds:
        y = _row_name(shapes, labels[f"colour-{kind}"], y, width, size)
        for x, amount in zip(xs, COLOUR, strict=True):
            shapes.extend(moved(_colour_patch(tone, kind, amount), x, y, scale))
        y = _row_end(shapes, xs[1] - gap / 2, y, patch, size)
    y = _row_name(shapes, labels["texture"], y, width, size)
    for x, depth in zip(xs, DEPTH, strict=True):
        shapes.extend(moved(_texture_patch(tone, depth), x, y, scale))
    y = _row_end(shapes, xs[1] - gap / 2, y, patch, size)
    y = _row_name(shapes, labels["side"], y, width, size)
    for x, depth in zip(xs, DEPTH, strict=True):
        shapes.extend(moved(_side_view(colours, depth), x, y + 3, scale))
    return Picture(width, y + _SIDE_HEIGHT * scale + 4, tuple(shapes), labels.get("says", ""))


def mark_patches(
    tone: str,
    labels: Mapping[str, str],
    *,
    width: float = 760.0,
    widest: float = 360.0,
    size: float = 30.0,
    says: str = "",
) -> Picture:
    """A patch of skin with new marks and one with old ones, `widest` at most, each with its label (`new`, `old`) below.

    Raises:
        KeyError: no such tone, or a label is missing.
    """
    gap = width * 0.05
    across = (width - gap) / 2
    patch = min(across, widest)
    shapes: list[Shape] = []
    bottom = 0.0
    for x, kind in ((0.0, "new"), (across + gap, "old")):
        middle = x + across / 2
        shapes.extend(moved(_colour_patch(tone, kind, 1.0), middle - patch / 2, 0, patch / _PATCH))
        for row, text in enumerate(wrapped(labels[kind], across, size, is_bold=True)):
            base = patch + size * (1.35 + 1.25 * row)
            shapes.append(Text(middle, base, text, size, is_bold=True, anchor=Anchor.MIDDLE))
            bottom = max(bottom, base + size * 0.4)
    return Picture(width, bottom, tuple(shapes), says)


def mark_ink(tone: str, kind: str, amount: float) -> str:
    """The colour of a mark of which `amount` (0..1) is left.

    Pale marks on pale skin, and dark ones on the darkest, start from more: they would be lost.
    """
    colours = SKIN_TONES[tone]
    return mix(colours.skin, colours.new if kind == "new" else colours.old, _strength(tone, kind, amount))


def _strength(tone: str, kind: str, amount: float) -> float:
    is_faint = (tone in ("tone-1", "tone-2")) if kind == "old" else tone == "tone-6"
    return 0.28 + 0.72 * amount if is_faint else amount


def _fit(names: Sequence[str], patch: float, size: float) -> bool:
    """Whether every line of every name is as narrow as its column."""
    lines = chain.from_iterable(wrapped(name, patch, size, is_bold=True) for name in names)
    return all(text_width(text, size, is_bold=True) <= patch for text in lines)


def _numbers(names: Sequence[str], xs: list[float], patch: float, size: float) -> tuple[list[Shape], float]:
    """A line for each number and its name, side by side where there is room; then the numbers over their columns."""
    width = xs[-1] + patch
    texts = [f"{number} {name}" for number, name in enumerate(names, start=1)]
    widest = max(text_width(text, size, is_bold=True) for text in texts) + size
    columns = max(1, min(len(texts), int((width + size) / widest)))
    shapes: list[Shape] = []
    for index, text in enumerate(texts):
        row, column = divmod(index, columns)
        shapes.append(Text(column * width / columns, size * (0.9 + 1.3 * row), text, size, is_bold=True))
    base = size * (0.9 + 1.3 * -(-len(texts) // columns) + 0.5)
    for number, x in enumerate(xs, start=1):
        shapes.append(Text(x + patch / 2, base, str(number), size, is_bold=True, anchor=Anchor.MIDDLE))
    return shapes, base + size * 0.5


def _heads(names: Sequence[str], xs: list[float], patch: float, size: float) -> tuple[list[Shape], float]:
    texts = [wrapped(name, patch, size, is_bold=True) for name in names]
    tallest = max(len(lines) for lines in texts)
    shapes: list[Shape] = []
    for x, lines in zip(xs, texts, strict=True):
        for index, text in enumerate(lines):
            base = size * (0.9 + 1.2 * (index + tallest - len(lines)))
            shapes.append(Text(x + patch / 2, base, text, size, is_bold=True, anchor=Anchor.MIDDLE))
    return shapes, size * (1.2 * tallest + 0.2)


def _row_name(shapes: list[Shape], name: str, y: float, width: float, size: float) -> float:
    for text in wrapped(name, width, size):
        shapes.append(Text(0, y + size, text, size, "ink-2"))
        y += size * 1.2
    return y + size * 0.25


def _row_end(shapes: list[Shape], divider: float, y: float, patch: float, size: float) -> float:
    """A dotted line between before and after, and where the next row begins."""
    dots = line(divider, y + 6, divider, y + patch - 6)
    shapes.append(Path(dots, stroke=Stroke("edge", 2.5, (0.1, 9)), id="divider"))
    return y + patch + size * 0.5


@lru_cache(maxsize=128)
def _colour_patch(tone: str, kind: str, amount: float) -> tuple[Shape, ...]:
    colours = SKIN_TONES[tone]
    edge = None
    if kind == "old" and tone in ("tone-1", "tone-2"):
        edge = Stroke(mix(colours.skin, colours.line, 0.42 * _strength(tone, kind, amount)), 1.5)
    return (_ground(colours), Path(_lenses(), mark_ink(tone, kind, amount), edge, "marks"), _rim(colours))


@lru_cache(maxsize=64)
def _texture_patch(tone: str, depth: float) -> tuple[Shape, ...]:
    colours = SKIN_TONES[tone]
    strength = 0.1 + 0.9 * depth
    light = mix(colours.skin, ANATOMY.halo, 0.38 * strength)
    dark = mix(colours.skin, colours.line, 0.68 * strength)
    wide = 0.45 + 0.55 * depth
    return (
        _ground(colours),
        Path(_crescents(0, wide), light, id="light-edges"),
        Path(_crescents(1, wide), dark, id="dark-edges"),
        _rim(colours),
    )


@lru_cache(maxsize=1)
def _lenses() -> Outline:
    """Both edges of all marks."""
    return tuple(
        chain.from_iterable(
            (Move(x0, y0), Curve(ax, ay, bx, by, x1, y1), Curve(dx, dy, cx, cy, x0, y0))
            for x0, y0, ax, ay, bx, by, cx, cy, dx, dy, x1, y1 in _LENSES
        )
    )


@lru_cache(maxsize=16)
def _crescents(side: int, wide: float) -> Outline:
    """The half of every mark towards the light (0) or away from it (1), as slim as the mark is flat."""
    runs: list[Outline] = []
    for x0, y0, *controls, x1, y1 in _LENSES:
        ax, ay, bx, by, cx, cy, dx, dy = controls
        # The spine runs half-way between the edges; c and d are named from the start of the mark, too.
        near, far = ((ax + cx) / 2, (ay + cy) / 2), ((bx + dx) / 2, (by + dy) / 2)
        edge = ((ax, ay), (bx, by)) if side == 0 else ((cx, cy), (dx, dy))
        out = *_towards(near, edge[0], wide), *_towards(far, edge[1], wide), x1, y1
        runs.append((Move(x0, y0), Curve(*out), Curve(*far, *near, x0, y0)))
    return tuple(chain.from_iterable(runs))


def _towards(a: Point, b: Point, share: float) -> Point:
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def _ground(colours: SkinTone) -> Box:
    return Box(0, 0, _PATCH, _PATCH, 14, colours.skin, id="patch")


def _rim(colours: SkinTone) -> Box:
    return Box(0, 0, _PATCH, _PATCH, 14, None, Stroke(colours.line, 2))


def _side_view(colours: SkinTone, depth: float) -> tuple[Shape, ...]:
    """Three dips in a cut through the patch, drawn deeper than they are."""
    run = "M0,0 H12.5"
    for middle, deep in ((40, 1.0), (100, 1.25), (160, 0.85)):
        low = 21 * deep * depth
        run += (
            f" L{middle - 27.5},0 C{middle - 12.5},0 {middle - 11},{low} {middle},{low}"
            f" C{middle + 11},{low} {middle + 12.5},0 {middle + 27.5},0"
        )
    top = outline(f"{run} H200")
    return (
        Path(outline(f"{run} H200 V42 H0 Z"), colours.skin, id="side-view"),
        Path(top, stroke=Stroke(colours.line, 3)),
    )
