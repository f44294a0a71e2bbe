"""The device with its fine needles in the skin drawing."""

from __future__ import annotations

from itertools import chain

from kiosk.picture.outline import Outline, outline, placed, polygon
from kiosk.picture.shapes import Box, Path, Shape, Stroke
from kiosk.picture.skin_curves import inside
from kiosk.picture.skin_inside import CHANNEL_DEPTH, CHANNELS
from kiosk.picture.skin_morph import STAGES, Morph
from kiosk.theme import ANATOMY

_DEVICE = outline("M480,132 V104 Q480,94 490,94 H512 V26 H572 V94 H594 Q604,94 604,104 V132 Z")
_NEEDLES = CHANNELS[3:]
_OUT_OF_SIGHT = STAGES[0].needle
# The tips leave the picture at its top, so that nothing vanishes while it can be seen.
_LIFT = 1.8


def needles(now: Morph) -> tuple[Shape, ...]:
    """Four needles over four of the seven channels; they reach the middle layer, not the fat."""
    if now.needle <= _OUT_OF_SIGHT:
        return ()
    up = now.needle * _LIFT
    return (
        Path(
            tuple(chain.from_iterable(placed(_needle(x), 0, up) for x in _NEEDLES)),
            ANATOMY.needle,
            id="needles",
        ),
        Path(placed(_DEVICE, 0, up), ANATOMY.device, Stroke(ANATOMY.label, 3), "device"),
        Box(513.5, 48 + up, 57, 12, fill=ANATOMY.new_collagen),
    )


def _needle(x: float) -> Outline:
    tip = inside(x, CHANNEL_DEPTH, STAGES[1])[1]
    return polygon([(x - 4, 132), (x + 4, 132), (x + 3, tip - 22), (x, tip), (x - 3, tip - 22)])
