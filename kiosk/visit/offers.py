"""What is offered for letters where they spell characters: a row of tiles beside our own keys. Pure.

The first offers, then the letters as they are, then what leads to the next ones: always one row, so that no key moves
under a finger, and always one that switches find in its place.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from kiosk.content.spellings import APART, Offer, Spellings
from kiosk.content.words import Words
from kiosk.visit.blocks import Tile
from kiosk.visit.events.event import Event, OffersTurned, Taken, Typed
from kiosk.visit.visit import Visit

_ROOM = 18
"""What a row holds: six characters one by one, four words of two, two of four."""
_ENDS = frozenset(",.?!，。？！、；：;:")
"""They end what is composed, as a sentence does not go on inside a word."""
_STOP, _POINT = "。", "."
"""After a digit a full stop is rather a point."""
_MOST_CAPITALS = 4
"""A name of so many letters or fewer is rather short for one: SPF, but Botox."""
_MOST_SHOWN = 6
"""Letters that the tile which keeps them shows of them."""


def offers_of(visit: Visit, words: Words) -> tuple[Tile, ...] | None:
    """The row of what is offered; None where the language has a key for each letter."""
    if not words.is_spelled:
        return None
    composed, all_offers = visit.composed, _all(visit, words)
    first = visit.first_offer if visit.first_offer < len(all_offers) else 0
    count = _that_fit(all_offers[first:])
    tiles = tuple(
        Tile(id=f"offer-{place}", text=offer.text, sends=Taken(offer.letters, offer.text), look="key")
        for place, offer in enumerate(all_offers[first : first + count], 1)
    )
    letters = (_letters(composed),) if composed else ()
    return (*tiles, *letters, _more(words, first, count, len(all_offers)))


def as_composed(visit: Visit, words: Words, letter: str) -> Event:
    """What a key writes where letters spell: one of them composes, and all others end what is composed.

    A space is the first offer then, a digit the one in its place, and a full stop ends a sentence in characters. What
    is not spelled to its end is a name, and keeps its letters.
    """
    composed, table = visit.composed, _table(visit, words)
    if letter == _STOP and visit.typed[-1:].isdigit():
        return Typed(_POINT)
    is_letter = letter.isalpha() or (letter == APART and composed)
    if is_letter and any(letter in row for row in words.texts("ui.keyboard")):
        return Typed(letter, composes=True)
    whole = table.whole(composed) if table is not None and composed else ""
    if letter == " " and composed:
        first = _all(visit, words)[0]
        return Taken(first.letters, first.text) if whole else Taken(composed, composed)
    if whole and (place := _digit(letter)):
        offers = _all(visit, words)[visit.first_offer :]
        if place <= _that_fit(offers):
            return Taken(offers[place - 1].letters, offers[place - 1].text)
    return Typed(letter, instead=whole if letter in _ENDS else "")


def _table(visit: Visit, words: Words) -> Spellings | None:
    """The table of this language, once it was read."""
    table = visit.setting.spellings
    return table if table is not None and table.language == words.language else None


def _all(visit: Visit, words: Words) -> Sequence[Offer]:
    """All that is offered, the letters in capitals last of it."""
    composed, table = visit.composed, _table(visit, words)
    known = table.offers(composed) if table is not None else ()
    return (*known, Offer(composed, _as_name(composed))) if composed else known


def _as_name(letters: str) -> str:
    """Letters in capitals, as a short name has them, or with a capital, as a long one has."""
    return letters.upper() if len(letters) <= _MOST_CAPITALS else letters.capitalize()


def _that_fit(offers: Sequence[Offer]) -> int:
    """How many of them, from the first one on, one row holds."""
    ends = accumulate(_room_of(offer.text) for offer in offers)
    return max(1, sum(end <= _ROOM for end in ends)) if offers else 0


def _room_of(text: str) -> int:
    """A character alone has a tile as wide as a finger; longer words have theirs and the room around them."""
    return len(text) + (2 if len(text) <= 2 else 3)


def _letters(composed: str) -> Tile:
    """The letters as they are: for a name, which is spelled so in every language."""
    is_long = len(composed) > _MOST_SHOWN
    shown = f"{composed[: _MOST_SHOWN - 1]}…" if is_long else composed
    says = composed if is_long else ""
    return Tile(id="offer-letters", text=shown, sends=Taken(composed, composed), look="key", says=says)


def _more(words: Words, first: int, count: int, of: int) -> Tile:
    """The next of them, and after the last ones the first again."""
    then = first + count if first + count < of else 0
    sends = OffersTurned(then) if count < of else None
    return Tile(
        id="offer-more",
        text="",
        sends=sends,
        look="key",
        icon="arrow-right",
        says=words.text("ui.offers-more"),
    )


def _digit(letter: str) -> int:
    return int(letter) if letter.isdecimal() else 0
