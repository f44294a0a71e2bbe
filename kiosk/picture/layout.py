"""Puts drawings into drawings: shapes moved, scaled and given a new first name."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from kiosk.picture.outline import placed
from kiosk.picture.shapes import Box, Ellipse, Path, Shape, Stroke, Text


def moved(
    shapes: Iterable[Shape], dx: float, dy: float, scale: float = 1.0, *, name: str = ""
) -> tuple[Shape, ...]:
    """The shapes scaled about the origin, then moved; `name` goes in front of every id."""
    return tuple(_moved(shape, dx, dy, scale, name) for shape in shapes)


def _moved(shape: Shape, dx: float, dy: float, scale: float, name: str) -> Shape:
    if isinstance(shape, Text):
        return replace(shape, x=shape.x * scale + dx, y=shape.y * scale + dy, size=shape.size * scale)
    stroke, own = _scaled(shape.stroke, scale), name + shape.id
    match shape:
        case Path():
            return Path(placed(shape.segments, dx, dy, scale), shape.fill, stroke, own)
        case Ellipse(x, y, rx, ry):
            return Ellipse(x * scale + dx, y * scale + dy, rx * scale, ry * scale, shape.fill, stroke, own)
        case _:
            x, y, radius = shape.x * scale + dx, shape.y * scale + dy, shape.radius * scale
            return Box(x, y, shape.width * scale, shape.height * scale, radius, shape.fill, stroke, own)


def _scaled(stroke: Stroke | None, scale: float) -> Stroke | None:
    if stroke is None:
        return None
    return Stroke(stroke.ink, stroke.width * scale, tuple(dash * scale for dash in stroke.dashes))
