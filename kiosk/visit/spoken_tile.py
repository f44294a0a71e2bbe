"""What is said of a tile: its words, and what its mark or its colour tells the eye. Pure."""

from __future__ import annotations

from kiosk.content.words import Words
from kiosk.visit.blocks import Tile
from kiosk.visit.spoken_part import Spoken, sentence


def tile_part(tile: Tile, words: Words, *beside: str, before: str = "", block: int | None = None) -> Spoken:
    """A tile: its words, or what it says instead where that is more; whether it is chosen or off, and why.

    One whose text is of another language says that alone. `before` and `beside` are texts that stand before and on or
    beside it.
    """
    number = tile.icon if tile.icon.isdigit() else ""
    says = "" if tile.language else tile.says
    name = says if tile.text in says else sentence(tile.text, says)
    others = tuple(text for text in (*beside, tile.note) if text not in name)
    return Spoken(
        id=tile.id,
        text=sentence(before, number if number not in name else "", name, *others),
        shown=tuple(text for text in (before, number, tile.text, *beside, tile.note) if text),
        state=_state(tile, words),
        block=block,
        language=tile.language,
    )


def _state(tile: Tile, words: Words) -> str:
    """What its mark shows. A key, and a tile whose note tells why it is off, need no more words."""
    states = []
    if tile.is_chosen and not tile.note:
        states.append(words.text("speech.chosen"))
    if tile.sends is None and not tile.note and tile.look != "key":
        states.append(words.text("speech.not-now"))
    return sentence(*states)
