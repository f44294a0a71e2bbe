"""Tiles for things of which one is chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Literal, TypeVar

from kiosk.visit.blocks import Tile
from kiosk.visit.events import Event

_T = TypeVar("_T")


def one_of(
    name: str,
    these: Iterable[_T],
    now: _T | None,
    sends: Callable[[_T], Event],
    text: Callable[[_T], str],
    *,
    look: Literal["choice", "number", "setting"] = "choice",
) -> tuple[Tile, ...]:
    """A tile for each of `these`, called `name` and itself, as `pace-slow`; the one that is `now` is chosen."""
    return tuple(
        Tile(
            id=f"{name}-{this}",
            text=text(this),
            sends=sends(this),
            look=look,
            mark="none" if look == "number" else "circle",
            is_chosen=this == now,
        )
        for this in these
    )
