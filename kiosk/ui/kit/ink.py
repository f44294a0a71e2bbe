"""Ink: how far letters and their marks really reach, asked of the font where that may be out of their lines."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextLayout, QTextLine

_MARKED = re.compile("[\u064b-\u065f\u0670]")
"""Marks of Arabic letters. Letters without one are in the room that their type has (`Glass.type`)."""
JOINING = re.compile("[\u0590-\u1cff\ufb1d-\ufdff\ufe70-\ufeff]")
"""Letters of scripts from Hebrew to Vedic, which join or stack: those of two lines may stand between each other."""


def reach(layout: QTextLayout, line: int, below: int) -> tuple[int, int]:
    """How far letters reach above the first line, and below the last, in lines of this height.

    The last has so much room `below` it in any case.
    """
    last = layout.lineCount() - 1
    top = _ink(layout.lineAt(0)).top() if _is_marked(layout, 0) else 0.0
    bottom = _ink(layout.lineAt(last)).bottom() if _is_marked(layout, last) else 0.0
    return max(0, round(-top)), max(below, round(bottom) - (last + 1) * line)


class Between(NamedTuple):
    """Between two lines: where the letters of the upper end, the place to part both, where those of the lower begin.

    Where letters reach so far that there is no such place, the upper end below where the lower begin.
    """

    low: float
    edge: float
    high: float

    @property
    def bottom(self) -> float:
        """Where the upper line ends."""
        return max(self.low, self.edge)

    @property
    def top(self) -> float:
        """Where the lower line begins."""
        return min(self.high, self.edge)

    def moved(self, down: float) -> Between:
        """The same so far down."""
        return Between(self.low + down, self.edge + down, self.high + down)


def between(layout: QTextLayout, line: int) -> Iterator[Between]:
    """What is between each line and the next, in lines of this height."""
    edges: Sequence[int] = range(line, layout.lineCount() * line, line)
    if not edges or JOINING.search(layout.text()) is None:
        yield from (Between(edge, edge, edge) for edge in edges)
        return
    inks = [_ink(layout.lineAt(place)) for place in range(layout.lineCount())]
    for edge, (upper, lower) in zip(edges, pairwise(inks), strict=True):
        # Whole pixels, as a page is cut there.
        low, high = math.ceil(upper.bottom()), math.floor(lower.top())
        yield Between(low, max(low, min(edge, high)), high)


def _is_marked(layout: QTextLayout, place: int) -> bool:
    line = layout.lineAt(place)
    start = line.textStart()
    return _MARKED.search(layout.text(), start, start + line.textLength()) is not None


def _ink(line: QTextLine) -> QRectF:
    ink = QRectF()
    for run in line.glyphRuns():
        run.setBoundingRect(QRectF())  # Without one Qt asks the font; else it gives the box of the line.
        ink = ink.united(run.boundingRect())
    return ink
