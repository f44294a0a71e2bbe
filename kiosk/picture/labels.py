"""Keeps labels on a line from touching each other."""

from __future__ import annotations

from collections.abc import Sequence


def spread(
    wishes: Sequence[float], sizes: Sequence[float], low: float, high: float, gap: float = 0.0
) -> list[float]:
    """The middles of labels as near to their wishes as can be, in order, `gap` apart, within low..high.

    `wishes` are the middles the labels would like, ascending, `sizes` how long each is. Where there
    is too little room, they run over `high` rather than over each other.
    """
    starts: list[float] = []
    end = low - gap
    for wish, size in zip(wishes, sizes, strict=True):
        starts.append(max(wish - size / 2, end + gap))
        end = starts[-1] + size
    limit = high
    for index in reversed(range(len(starts))):
        starts[index] = min(starts[index], limit - sizes[index])
        limit = starts[index] - gap
    return [start + size / 2 for start, size in zip(_from(starts, sizes, low, gap), sizes, strict=True)]


def held(x: float, wide: float, width: float) -> float:
    """The middle nearest to `x` of what is so wide and stays within the width; what is wider begins where it does."""
    return min(max(x, wide / 2), max(wide / 2, width - wide / 2))


def _from(starts: list[float], sizes: Sequence[float], low: float, gap: float) -> list[float]:
    """The same starts, pushed on again where going back went under `low`."""
    end = low - gap
    pushed = []
    for start, size in zip(starts, sizes, strict=True):
        pushed.append(max(start, end + gap))
        end = pushed[-1] + size
    return pushed
