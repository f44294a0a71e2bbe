"""What the glass shows, as plain values: a view is a page of blocks inside the frame.

`ui/` draws a view and decides nothing; `visit/show.py` decides and knows no pixel.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, TypeAlias

from msgspec import Struct

from kiosk.visit.blocks import Block, Columns, Tile
from kiosk.visit.spoken_part import Spoken

OUTSIDE = frozenset({"room-door", "room-code"})
"""Ids of the pages of the consultation room on which nobody's visit is open."""
BELOW, ABOVE = "more-below", "more-above"
"""Ids of the bands that page on and back, where a page is higher than the glass."""


class Said(Struct, frozen=True, kw_only=True):
    """What every view says of its words: their language, its script, and whether it is read from right to left."""

    language: str = "en"
    script: str = "Latn"
    """By its name in Unicode's tables."""
    is_mirrored: bool = False


class MapButton(Struct, frozen=True, kw_only=True):
    """Where am I: the step's name, its place, and each chapter as a bar: (steps, steps done)."""

    tile: Tile
    place: str
    bars: tuple[tuple[int, float], ...]


class Frame(Struct, frozen=True, kw_only=True):
    """The bar that never moves: same places, same order, same words. Back and Next may be blank or off."""

    back: Tile | None
    here: MapButton
    next: Tile | None
    text_size: Tile
    help: Tile
    finish: Tile


class SheetView(Struct, frozen=True, kw_only=True):
    """A sheet over the page, from the header to the frame bar."""

    id: str
    title: str
    blocks: tuple[Block, ...]
    close: Tile
    foot: tuple[Block, ...] = ()
    """What sticks to its bottom."""
    below: str = ""
    """The id of the sheet that it lies over, to come back when it is closed."""


class AloudBar(Struct, frozen=True, kw_only=True):
    """The bar above the frame while it is read aloud: stop or go on, once more, and how.

    `note` says why nothing can be heard, where that is so. `holds` is what the ring of one switch waits for: the
    reading of the page, which a press stops, or the name of what it is on or was chosen, past which a press chooses.
    """

    tiles: tuple[Tile, ...]
    note: str = ""
    holds: Literal["page", "name", ""] = ""


class PageView(Said, frozen=True, kw_only=True):
    """A page of the walk. `blocks` flow from the top, `foot` sticks to the bottom of the content.

    Where it is wide, `Drawing`, `SkinDrawing` and `Sheets` stand at the leading side and the rest at the other.
    """

    id: str
    clinic: str
    draft: str
    """The DRAFT tag's words, empty once the pack is reviewed."""
    overline: str
    title: str
    blocks: tuple[Block, ...]
    foot: tuple[Block, ...]
    frame: Frame
    sheet: SheetView | None = None
    below: str = ""
    """The words of the band that pages on, where a page is higher than the glass."""
    above: str = ""
    """The words of the band that pages back."""
    aside: str = ""
    """What else the header says, at its end."""
    way: Tile | None = None
    """A way out of the walk, in the header."""
    switch: Tile | None = None
    """How the page is worded, in the header before the way out: it is there on every piece of a page."""
    subtitle: str = ""
    """What stands beside the title, or below it where there is no room."""
    aloud: AloudBar | None = None
    """Set while it is read aloud."""
    spoken: Spoken | None = None
    """The part that is being read, or was when it was stopped: it is marked."""
    led_in: str = ""
    """The language of header and frame bar, where whoever leads by them reads in another than the page's."""


class AttractView(Said, frozen=True, kw_only=True):
    """Nobody is there: an invitation."""

    clinic: str
    title: str
    text: str
    promise: str
    begin: str
    languages: tuple[str, ...] = ()
    """Their own names, for who cannot read the one that is shown; none where there is no other."""


class StillThereView(Said, frozen=True, kw_only=True):
    """Are you still there? Covers the whole screen; any touch ends it and presses nothing, so the bar is off."""

    title: str
    text: str
    seconds: int
    of: int
    unit: str
    note: str
    here: Tile
    frame: Frame


class PinPad(Struct, frozen=True):
    """Twelve keys, and a dot for each digit that was typed, at least `least` of them."""

    typed: int
    least: int
    keys: tuple[Tile, ...]
    says: str
    """What a screen reader says of the dots."""


class PadView(Said, frozen=True, kw_only=True):
    """The PIN pad covers the whole screen: nothing of a patient is to be seen. `note`: what is kept behind it."""

    clinic: str
    title: str
    text: str
    note: str
    pad: PinPad
    close: Tile | None


class ClosedView(Said, frozen=True, kw_only=True):
    """The pack cannot be shown: the desk will help."""

    clinic: str
    title: str
    text: str


View: TypeAlias = AttractView | PageView | StillThereView | PadView | ClosedView


def blocks_in(view: PageView) -> tuple[Block, ...]:
    """The blocks that are read now, those of columns one by one; `Spoken.block` counts in them."""
    blocks = (*view.sheet.blocks, *view.sheet.foot) if view.sheet is not None else (*view.blocks, *view.foot)
    return tuple(_flat(blocks))


def _flat(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Columns):
            for column in block.columns:
                yield from _flat(column)
        else:
            yield block
