"""The stages of the skin drawing beside each other, without their labels: what is done, at a glance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import count, pairwise

from kiosk.picture.layout import moved
from kiosk.picture.lettering import text_width, wrapped
from kiosk.picture.shapes import Anchor, Picture, Shape, Text
from kiosk.picture.skin import Mark, skin

_LEFT, _TOP, _RIGHT, _BOTTOM = 232.0, 16.0, 820.0, 584.0
"""The part of the skin drawing that is not empty, with the device above it."""
_GAP = 24.0


def skin_strip(
    tone: str,
    mark: Mark,
    names: Mapping[int, str],
    *,
    columns: int = 4,
    widest: float = 952.0,
    width: float = 952.0,
    size: float = 28.0,
    says: str = "",
) -> Picture:
    """The skin at the stages that `names` gives a name, each with it below, in rows of so many columns; of half as many
    where a word would run into its neighbour.

    Large letters get the room that they need: the drawings are `widest` at most.

    Raises:
        ValueError: there is no stage to draw.
    """
    if not names:
        raise ValueError("no stage of the skin is to be drawn")
    across, lines = _said(names, columns, width, size)
    neighbours = pairwise(lines.values())
    if columns > 1 and any(_run_together(one, other, across, size) for one, other in neighbours):
        columns //= 2
        across, lines = _said(names, columns, width, size)
    drawn_across = min(across, widest)
    scale = drawn_across / (_RIGHT - _LEFT)
    high = (_BOTTOM - _TOP) * scale + size * (0.4 + 1.25 * max(map(len, lines.values())))
    shapes: list[Shape] = []
    for place, stage in zip(count(), sorted(names)):
        x = (place % columns) * (across + _GAP)
        y = (place // columns) * (high + _GAP)
        drawn, left = skin(tone, mark, float(stage)).shapes, x + (across - drawn_across) / 2
        shapes += moved(drawn, left - _LEFT * scale, y - _TOP * scale, scale, name=f"{stage}-")
        base = y + (_BOTTOM - _TOP) * scale + size * 1.3
        for row, text in enumerate(lines[stage]):
            at = base + row * size * 1.25
            shapes.append(Text(x + across / 2, at, text, size, is_bold=True, anchor=Anchor.MIDDLE))
    rows = -(-len(names) // columns)
    return Picture(width, rows * high + (rows - 1) * _GAP, tuple(shapes), says)


def _said(
    names: Mapping[int, str], columns: int, width: float, size: float
) -> tuple[float, dict[int, tuple[str, ...]]]:
    """How wide each of so many columns is, and the lines of the names there, in the order of their stages."""
    across = (width - _GAP * (columns - 1)) / columns
    return across, {
        stage: wrapped(f"{stage}. {names[stage]}", across, size, is_bold=True) for stage in sorted(names)
    }


def _run_together(one: Sequence[str], other: Sequence[str], across: float, size: float) -> bool:
    """Whether words of two names beside each other would: each is in the middle of its column, though wider."""
    pairs = zip(one, other, strict=False)
    widths = (sum(text_width(line, size, is_bold=True) for line in pair) for pair in pairs)
    return any(both / 2 > across + _GAP / 2 for both in widths)
