"""What the skin drawing looks like at a moment of its story: 1 the mark, 2 needles, 3 healing, 4 months later.

Cause comes before effect: needles enter, then channels open, then redness; needles leave, then cells
come, then threads grow.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from itertools import pairwise

FIRST_STAGE, LAST_STAGE = 1, 4


@dataclass(frozen=True, slots=True)
class Morph:
    """All that changes. Lengths are units of the drawing; shares run from 0 to 1."""

    dip: float
    """How far the surface sinks in the middle of the mark."""
    thin: float
    """How thick the top layer still is there (30 in healthy skin)."""
    ridge: float
    """How tall its pegs still are there (10 in healthy skin)."""
    rise: float
    """How far the fat rises under the thinned middle layer."""
    needle: float
    """How far the needles are from their deepest place; -190 is out of sight."""
    open: float
    """How wide the channels are."""
    pink: float
    mark: float
    """How strong the colour of the mark is; it never reaches 0."""
    cells: float
    grow: float
    """How far the new threads have grown."""
    thick: float
    """How thick they are."""
    old: float
    """How strong the broken fibres still are."""
    cap: float
    """How thick the vessels in the mark are."""


STAGES: tuple[Morph, ...] = (
    Morph(24, 20, 1.5, 74, -190, 0, 0, 1, 0, 0, 3, 1, 0),
    Morph(24, 20, 1.5, 74, 0, 1, 1, 1, 0, 0, 3, 1, 3.2),
    Morph(17, 24, 4, 44, -190, 0.3, 0.45, 0.85, 1, 0.62, 4, 0.8, 2.6),
    Morph(9, 28, 7, 20, -190, 0, 0, 0.48, 0, 1, 6, 0.45, 1.6),
)

_WHOLE = (0.0, 1.0)
_LAST_HALF = (0.5, 1.0)
# When, within the move from one stage to the next, something changes.
_WINDOWS: tuple[dict[str, tuple[float, float]], ...] = (
    {"needle": (0, 0.5), "open": (0.5, 0.75), "pink": (0.55, 1), "cap": (0.55, 1)},
    {
        "dip": _LAST_HALF,
        "thin": _LAST_HALF,
        "ridge": _LAST_HALF,
        "rise": _LAST_HALF,
        "needle": (0, 0.35),
        "open": (0.35, 0.8),
        "pink": _LAST_HALF,
        "mark": _LAST_HALF,
        "cells": (0.4, 0.8),
        "grow": (0.6, 1),
        "thick": (0.6, 1),
        "old": _LAST_HALF,
    },
    {"open": (0, 0.3), "pink": (0, 0.4), "cells": (0.6, 1)},
)
_NAMES = tuple(field.name for field in fields(Morph))
_MOVES = tuple(pairwise(STAGES))


def morph(at: float) -> Morph:
    """The look at `at` (1.0 to 4.0; 2.5 is half-way from stage 2 to stage 3); whole numbers are whole stages.

    Raises:
        ValueError: `at` is no moment of the story.
    """
    if not FIRST_STAGE <= at <= LAST_STAGE:
        raise ValueError(f"{at} is not between stage {FIRST_STAGE} and stage {LAST_STAGE}")
    index = min(int(at) - 1, len(_MOVES) - 1)
    share = at - 1 - index
    before, after = _MOVES[index]
    windows = _WINDOWS[index]
    return Morph(
        *(
            _between(getattr(before, name), getattr(after, name), _eased(share, windows.get(name, _WHOLE)))
            for name in _NAMES
        )
    )


def _between(before: float, after: float, share: float) -> float:
    # Exactly `after` at the end, whatever rounding does in between.
    return after if share >= 1 else before + (after - before) * share


def _eased(share: float, window: tuple[float, float]) -> float:
    start, end = window
    u = min(max((share - start) / (end - start), 0.0), 1.0)
    return u * u * (3 - 2 * u)
