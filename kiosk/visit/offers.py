"""What is offered for letters where they spell characters: a row of tiles beside our own keys. Pure.

The first offers, then the letters as they are, then what leads to the next ones: always one row, so that no key moves
under a finger, and always one that switches find in its place.
"""

from __future__ import annotations

from functools import cached_property
from itertools import accumulate

from kiosk.content.spellings import APART, Offer
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
_LONGEST_NAME = 14
"""Letters that a name in capitals may have, to have room in a row."""
_MOST_SHOWN = 6
"""Letters that the tile which keeps them shows of them."""


class Offers:
    """What is offered in a language whose characters are spelled, for the letters that are composed now.

    Until the table of the language is read, that is only the letters themselves.
    """

    def __init__(self, visit: Visit, words: Words) -> None:
        self._words = words
        self._typed = visit.typed
        self._composed = visit.composed
        table = visit.setting.spellings
        self._table = table if table is not None and table.language == words.language else None
        self._all = self._all_offers()
        self._first = visit.first_offer if visit.first_offer < len(self._all) else 0
        ends = accumulate(_room_of(offer.text) for offer in self._all[self._first :])
        self._count = max(min(1, len(self._all)), sum(end <= _ROOM for end in ends))

    @property
    def row(self) -> tuple[Tile, ...]:
        """The tiles of it."""
        tiles = tuple(
            Tile(id=f"offer-{place}", text=offer.text, sends=Taken(offer.letters, offer.text), look="key")
            for place, offer in enumerate(self._shown, 1)
        )
        return (*tiles, *((self._letters,) if self._composed else ()), self._more)

    def written_by(self, letter: str) -> Event:
        """What a key writes: one of those that spell composes, and all others end what is composed.

        A space is the first offer then, a digit the one in its place, and a full stop ends a sentence in characters.
        What is not spelled to its end is a name, and keeps its letters.
        """
        if letter == _STOP and self._typed[-1:].isdigit():
            return Typed(_POINT)
        if self._composes(letter):
            return Typed(letter, composes=True)
        if letter == " " and self._composed:
            return _taken(self._all[0]) if self._whole else Taken(self._composed, self._composed)
        place = int(letter) if letter.isdecimal() and self._whole else 0
        if 0 < place <= self._count:
            return _taken(self._shown[place - 1])
        return Typed(letter, instead=self._whole if letter in _ENDS else "")

    def _all_offers(self) -> tuple[Offer, ...]:
        """All of them, the letters in capitals last."""
        composed = self._composed
        known = self._table.offers(composed) if self._table is not None else ()
        is_name = 0 < len(composed) <= _LONGEST_NAME
        return (*known, Offer(composed, _as_name(composed))) if is_name else known

    @cached_property
    def _whole(self) -> str:
        """All that is composed in characters; empty where some of it spells none."""
        return self._table.whole(self._composed) if self._table is not None else ""

    @property
    def _shown(self) -> tuple[Offer, ...]:
        return self._all[self._first : self._first + self._count]

    def _composes(self, letter: str) -> bool:
        is_letter = letter.isalpha() or (letter == APART and bool(self._composed))
        return is_letter and any(letter in row for row in self._words.texts("ui.keyboard"))

    @property
    def _letters(self) -> Tile:
        """The letters as they are: for a name, which is spelled so in every language."""
        composed = self._composed
        is_long = len(composed) > _MOST_SHOWN
        shown = f"{composed[: _MOST_SHOWN - 1]}…" if is_long else composed
        says = composed if is_long else ""
        return Tile(id="offer-letters", text=shown, sends=Taken(composed, composed), look="key", says=says)

    @property
    def _more(self) -> Tile:
        """What leads to the next of them, and after the last ones to the first again."""
        end = self._first + self._count
        sends = OffersTurned(end if end < len(self._all) else 0) if self._count < len(self._all) else None
        says = self._words.text("ui.offers-more")
        return Tile(id="offer-more", text="", sends=sends, look="key", icon="arrow-right", says=says)


def _taken(offer: Offer) -> Taken:
    return Taken(offer.letters, offer.text)


def _as_name(letters: str) -> str:
    """Letters in capitals, as a short name has them, or with a capital, as a long one has."""
    return letters.upper() if len(letters) <= _MOST_CAPITALS else letters.capitalize()


def _room_of(text: str) -> int:
    """A character alone has a tile as wide as a finger; longer words have theirs and the room around them."""
    return len(text) + (2 if len(text) <= 2 else 3)
