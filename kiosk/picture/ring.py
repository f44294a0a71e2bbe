"""The countdown ring: what is left of the time, from twelve o'clock."""

from __future__ import annotations

from kiosk.picture.outline import arc
from kiosk.picture.shapes import Anchor, Ellipse, Path, Picture, Shape, Stroke, Text

_RADIUS, _STROKE = 248.0, 28.0
_SIZE = 2 * _RADIUS + _STROKE


def ring(share: float, digits: str, unit: str) -> Picture:
    """A ring of which `share` (0..1) is left, with the seconds in its middle."""
    middle = _SIZE / 2
    shapes: list[Shape] = [
        Ellipse(middle, middle, _RADIUS, _RADIUS, stroke=Stroke("line", _STROKE), id="track")
    ]
    if share > 0:
        left = arc(middle, middle, _RADIUS, 0.0, 360.0 * min(share, 1.0))
        shapes.append(Path(left, stroke=Stroke("accent", _STROKE), id="left"))
    shapes.append(Text(middle, middle + 58, digits, 200, is_bold=True, anchor=Anchor.MIDDLE))
    shapes.append(Text(middle, middle + 132, unit, 34, "ink-2", anchor=Anchor.MIDDLE))
    return Picture(_SIZE, _SIZE, tuple(shapes), f"{digits} {unit}")
