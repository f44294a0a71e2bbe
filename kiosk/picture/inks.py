"""The same picture in other inks: colours changed for others, or black lines alone for paper that has no colour."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from kiosk.picture.shapes import Picture, Shape, Stroke, Text
from kiosk.theme import Ink


def with_inks(
    picture: Picture, *, fills: Mapping[Ink, Ink] | None = None, strokes: Mapping[Ink, Ink] | None = None
) -> Picture:
    """The picture with the inks of its fills and its lines changed as these say; all others stay."""

    def changed(shape: Shape) -> Shape:
        if isinstance(shape, Text):
            return shape
        fill, stroke = shape.fill, shape.stroke
        if fill is not None:
            fill = (fills or {}).get(fill, fill)
        if stroke is not None:
            stroke = replace(stroke, ink=(strokes or {}).get(stroke.ink, stroke.ink))
        return replace(shape, fill=fill, stroke=stroke)

    return replace(picture, shapes=tuple(map(changed, picture.shapes)))


def in_lines(picture: Picture, width: float) -> Picture:
    """The picture in black lines of this width: each fill is white with an edge, and hides what lies under it."""

    def drawn(shape: Shape) -> Shape:
        if isinstance(shape, Text):
            return replace(shape, ink="ink")
        return replace(shape, fill=None if shape.fill is None else "surface", stroke=Stroke("ink", width))

    return replace(picture, shapes=tuple(map(drawn, picture.shapes)))
