"""The report: one line a figure, its yardstick and its goal beside it."""

from __future__ import annotations

import statistics
from collections.abc import Sequence


def heading(text: str) -> None:
    print(f"\n{text}", flush=True)


def line(what: str, value: str, beside: str = "", goal: str = "") -> None:
    print(f"  {what:<52} {value:>18}  {beside:<34} {f'goal {goal}' if goal else ''}".rstrip(), flush=True)


def ms(seconds: float) -> str:
    return f"{seconds * 1000:.1f} ms"


def median_and(values: Sequence[float], share: float) -> str:
    """Median, and the value that this share of all stays under, in milliseconds."""
    if not values:
        return "nothing measured"
    ordered = sorted(values)
    high = ordered[min(len(ordered) - 1, int(share * len(ordered)))]
    return f"{statistics.median(ordered) * 1000:.1f} / {high * 1000:.1f} ms"
