"""A QR code, drawn as one filled path: black on white with its quiet zone, on any paper and in any palette."""

from __future__ import annotations

import math
import re

import zxingcpp

from kiosk.handout.blocks import Block
from kiosk.handout.pen import Pen
from kiosk.handout.style import MILLIMETRE
from kiosk.theme import MONO

SIDE = 50 * MILLIMETRE
_DARK = re.compile(rb"\x00+")
_QUIET = 4
"""Empty modules around the code, as the standard asks."""


class Code(Block):
    """A square of `SIDE` that holds a text; the white around it is part of it. `says` tells what it is for."""

    def __init__(self, text: str, says: str) -> None:
        self._text = text
        self._says = says

    def height(self, width: float) -> float:
        """Always the same: smaller, a phone could not read it."""
        del width
        return SIDE

    def draw(self, pen: Pen, x: float, top: float, width: float, height: float) -> None:
        """In the middle of its room, without its quiet zone where the page is white anyway."""
        del height
        rows = _modules(self._text)
        module = SIDE / (len(rows) + 2 * _QUIET)
        left = x + (width - SIDE) / 2 + _QUIET * module
        code, side = _operators(rows), len(rows) * module
        pen.code(code, left, top + _QUIET * module, module, MONO.ink, says=self._says, side=side)


def _modules(text: str) -> list[bytes]:
    """The code's rows from the top, one byte a module, 0 where it is dark."""
    made = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="L")
    # The library's types do not say that its pictures are buffers.
    pixels = memoryview(made.to_image(scale=1, add_quiet_zones=False))  # type: ignore[arg-type]
    flat = pixels.tobytes()
    side = math.isqrt(len(flat))
    return [flat[row * side : (row + 1) * side] for row in range(side)]


def _operators(rows: list[bytes]) -> str:
    """One rectangle for each run of dark modules, in units of one module, y up from the top edge."""
    rectangles = [
        f"{run.start()} {-row - 1} {run.end() - run.start()} 1 re"
        for row, modules in enumerate(rows)
        for run in _DARK.finditer(modules)
    ]
    return " ".join([*rectangles, "f"])
