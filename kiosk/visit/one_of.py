"""Tiles for things of which one is chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Literal, TypeVar

from kiosk.visit.blocks import Tile
from kiosk.visit.events.event import Event

_T = TypeVar("_T")


def _nothing(_: object) -> str:
    return ""


def one_of(
    name: str,
    these: Iterable[_T],
    now: _T | None,
    sends: Callable[[_T], Event],
    text: Callable[[_T], str],
    *,
    look: Literal["choice", "number", "setting"] = "choice",
    called: Callable[[_T], object] = str,
    sample: Callable[[_T], str] = _nothing,
    says: Callable[[_T], str] = _nothing,
    language: Callable[[_T], str] = _nothing,
) -> tuple[Tile, ...]:
    """A tile for each of `these`, called `name` and as it is `called`, as `pace-slow`; the one that is `now` is chosen.

    `sample` is what it shows of itself, `says` what is said of it where its text alone is too little, `language`
    that of its text where it is its own.
    """
    return tuple(
        Tile(
            id=f"{name}-{called(this)}",
            text=text(this),
            sends=sends(this),
            look=look,
            mark="none" if look == "number" else "circle",
            sample=sample(this),
            says=says(this),
            language=language(this),
            is_chosen=this == now,
        )
        for this in these
    )
