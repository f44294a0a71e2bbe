"""Two ways to go alone: the same rows side by side, of equal size, in the order of the pack."""

from __future__ import annotations

from typing import Literal

from kiosk.content.rich import runs_of
from kiosk.visit.blocks import Block, Columns, Prose, Tile, Tiles
from kiosk.visit.events.event import Opened
from kiosk.visit.pages.option_blocks import DETAIL_ROWS, row_texts
from kiosk.visit.pages.source_blocks import source_tile
from kiosk.visit.sheets import PairSheet
from kiosk.visit.visit import Visit

_HALVES = (1, 1)


def pair_tiles(visit: Visit) -> tuple[Block, ...]:
    """The way to two ways to go; in the consultation room only."""
    if visit.consultation is None:
        return ()
    text = visit.content.words.text("room.compare-two")
    return (Tiles((Tile(id="compare-two", text=text, sends=Opened(PairSheet(())), look="link"),), columns=2),)


def pair_blocks(visit: Visit, chosen: tuple[str, ...]) -> tuple[Block, ...]:
    """The ways to choose two of, and what is said of both: good and bad points in equal detail."""
    words = visit.content.words
    options = visit.content.pack.options
    tiles = tuple(
        Tile(
            id=f"pair-{option.id}",
            text=words.text(f"option.{option.id}.name"),
            sends=_toggled(chosen, option.id),
            mark="square",
            is_chosen=option.id in chosen,
        )
        for option in options
    )
    pair = [option for option in options if option.id in chosen]
    blocks: list[Block] = [Tiles(tiles, columns=2, wide_columns=5)]
    if len(pair) < 2:
        return (*blocks, Prose((runs_of(words.text("room.choose-two")),), look="note"))
    names = tuple((Prose((runs_of(words.text(f"option.{one.id}.name")),), look="heading"),) for one in pair)
    blocks.append(Columns(names, _HALVES))
    for row in DETAIL_ROWS:
        blocks.append(Prose((runs_of(words.text(f"row.{row}.name")),), look="heading"))
        look: Literal["points", "body"] = "points" if row in ("good", "bad") else "body"
        blocks.append(
            Columns(tuple((Prose(row_texts(visit, one, row), look=look),) for one in pair), _HALVES)
        )
    return (*blocks, Tiles((source_tile(visit, *(f"option.{one.id}" for one in pair)),)))


def _toggled(chosen: tuple[str, ...], id: str) -> Opened | None:
    if id in chosen:
        return Opened(PairSheet(tuple(one for one in chosen if one != id)))
    return Opened(PairSheet((*chosen, id))) if len(chosen) < 2 else None
