"""What keeps its side on screens and pages that are read from the right, where drawings change theirs."""

from __future__ import annotations

from functools import lru_cache

from msgspec.structs import replace

from kiosk.picture.outline import bounds, placed, points_of
from kiosk.picture.shapes import Path, Shape


def before_mirror(shape: Shape) -> Shape:
    """The shape to draw where all that is drawn changes sides.

    A tick is the same in every script: it is turned in its place, so that the mirror turns it back.
    """
    if isinstance(shape, Path) and shape.id.startswith("tick-"):
        return _turned_in_place(shape)
    return shape


@lru_cache(maxsize=256)
def _turned_in_place(path: Path) -> Path:
    left, _, right, _ = bounds(points_of(path.segments))
    return replace(path, segments=placed(path.segments, left + right, 0, mirrored=True))
