"""Captions below a picture: set anew for the size at which it is shown, so that they never shrink with it."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk.picture.shapes import Picture, Text

_CAP_HEIGHT, _BELOW = 0.7, 0.3
"""Of a letter, as shares of its size: how high a capital is, and what is kept free under its base line."""


def with_captions(picture: Picture, size: float) -> Picture:
    """The picture with letters of this size, which grow downwards and make it higher where they must."""
    shapes = tuple(
        replace(shape, size=size, y=shape.y + _CAP_HEIGHT * (size - shape.size))
        if isinstance(shape, Text)
        else shape
        for shape in picture.shapes
        if not isinstance(shape, Text) or shape.text
    )
    low = max((shape.y + _BELOW * size for shape in shapes if isinstance(shape, Text)), default=0.0)
    return replace(picture, shapes=shapes, height=max(picture.height, low))
