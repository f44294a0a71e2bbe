"""The attract screen: six skin tones as dunes, each with fine lines. Lines are natural; they come one by one."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

from kiosk.picture.outline import Outline, joined, smooth
from kiosk.picture.shapes import Line, Move, Path, Picture, Shape, Stroke
from kiosk.theme import DUNE_LINE, DUNES

_KNOTS = 9


@dataclass(frozen=True, slots=True)
class _Dune:
    """A crest of two waves: `top` is its height, 0 at the top of the picture and 1 at its foot."""

    top: float
    swing: float
    waves: float
    phase: float

    def height(self, x: float) -> float:
        """The crest at x (0..1), 0..1."""
        turn = 2 * math.pi * x
        wave = math.sin(self.waves * turn + self.phase) + 0.35 * math.sin(
            1.9 * self.waves * turn + 2.1 * self.phase
        )
        return self.top + self.swing * wave


_SHAPES = (
    _Dune(0.075, 0.046, 0.72, 2.4),
    _Dune(0.205, 0.050, 0.80, 4.6),
    _Dune(0.360, 0.052, 0.85, 0.6),
    _Dune(0.520, 0.050, 0.78, 1.9),
    _Dune(0.690, 0.040, 0.74, 3.9),
    _Dune(0.860, 0.034, 0.80, 5.9),
)
# Where a line begins and ends across the picture, how deep below its crest (1 = the picture's height), how thick.
_STROKES = (
    (0.10, 0.62, 0.020, 3.0),
    (0.24, 0.80, 0.038, 5.0),
    (0.38, 0.62, 0.054, 3.0),
    (0.17, 0.92, 0.072, 4.0),
    (0.31, 0.74, 0.090, 3.0),
)
LINES = len(DUNES) * len(_STROKES)
"""How many fine lines there are in all."""


def dunes(width: float, height: float, lines_drawn: float = LINES, shift: float = 0.0) -> Picture:
    """The dunes with the first `lines_drawn` lines (a fraction is a line half drawn), in any size.

    `shift` moves everything sideways by so many pixels, so that nothing burns into a panel. The dunes
    reach past both edges, so a shift of up to 5 % of the width shows no gap.
    """
    shapes: list[Shape] = []
    for index, dune in enumerate(_SHAPES):
        shapes.append(Path(_body(dune, width, height, shift), DUNES[index], id=f"dune-{index + 1}"))
        ink = DUNES[index - 1] if index else DUNE_LINE
        for place, stroke in enumerate(_STROKES):
            share = min(1.0, max(0.0, lines_drawn - (index * len(_STROKES) + place)))
            if share > 0:
                shapes.append(_line(dune, stroke, share, ink, width, height, shift))
    return Picture(width, height, tuple(shapes))


@lru_cache(maxsize=64)
def _body(dune: _Dune, width: float, height: float, shift: float) -> Outline:
    crest = _crest(dune, -0.06, 1.06, 0.0, width, height, shift)
    foot = (Move(1.06 * width + shift, height + 2), Line(-0.06 * width + shift, height + 2))
    return joined(crest, foot)


def _crest(
    dune: _Dune, start: float, end: float, depth: float, width: float, height: float, shift: float
) -> Outline:
    knots = []
    for index in range(_KNOTS):
        x = start + (end - start) * index / (_KNOTS - 1)
        slope = (dune.height(x + 0.001) - dune.height(x - 0.001)) / 0.002 * height / width
        knots.append((x * width + shift, (dune.height(x) + depth) * height, slope))
    return smooth(knots)


def _line(
    dune: _Dune,
    stroke: tuple[float, float, float, float],
    share: float,
    ink: str,
    width: float,
    height: float,
    shift: float,
) -> Path:
    start, end, depth, thick = stroke
    # Each dune's lines lie a little elsewhere, or they would read as a pattern.
    lean = 0.07 * math.sin(dune.phase)
    path = _crest(dune, start + lean, start + lean + (end - start) * share, depth, width, height, shift)
    return Path(path, stroke=Stroke(ink, thick), id="line")
