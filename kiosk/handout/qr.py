"""A QR code, drawn as one filled path: black on white with its quiet zone, on any paper and in any palette."""

from __future__ import annotations

import segno

from kiosk.handout.blocks import Block
from kiosk.handout.pen import Pen
from kiosk.handout.style import MILLIMETRE
from kiosk.theme import MONO

SIDE = 50 * MILLIMETRE
_MASK = 3
_QUIET = 4
"""Empty modules around the code, as the standard asks."""


class Code(Block):
    """A square of `SIDE` that holds a text; the white around it is part of it."""

    def __init__(self, text: str) -> None:
        self._text = text

    def height(self, width: float) -> float:
        """Always the same: smaller, a phone could not read it."""
        del width
        return SIDE

    def draw(self, pen: Pen, x: float, top: float, width: float, height: float) -> None:
        """In the middle of its room, without its quiet zone where the page is white anyway."""
        del height
        # Trying all eight masks takes twenty times as long as one, and every one of them can be read.
        matrix = segno.make_qr(self._text, error="l", boost_error=False, mask=_MASK).matrix
        module = SIDE / (len(matrix) + 2 * _QUIET)
        left = x + (width - SIDE) / 2 + _QUIET * module
        pen.operators(_operators(matrix), left, top + _QUIET * module, module, MONO.ink)


def _operators(matrix: tuple[bytearray, ...]) -> str:
    """One rectangle for each run of dark modules, in units of one module, y up from the top edge."""
    rectangles: list[str] = []
    for row, modules in enumerate(matrix):
        column = 0
        while column < len(modules):
            end = column
            while end < len(modules) and modules[end]:
                end += 1
            if end > column:
                rectangles.append(f"{column} {-row - 1} {end - column} 1 re")
            column = end + 1
    return " ".join([*rectangles, "f"])
