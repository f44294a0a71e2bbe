"""What gives way so that a title does not stand alone on the first piece of a page, with nothing but "More below"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kiosk.theme import BODY, NOTE
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.layout.column import Column
from kiosk.ui.kit.layout.pieces import Room

SPARE = (4, 8)
"""What does not fit has a quarter of a piece to spare, or an eighth, or nothing, as the first piece is filled."""
_FILLED = 0.6
"""The share of the first piece that a title and what follows it should fill."""

Lay = Callable[[int], int]
"""Lays out the content with so much more than it needs at least; where its first piece ends then."""


class FirstPiece:
    """The piece that everybody sees: how a title comes to share it with what it names.

    `window` is what would be seen of the content if it were not parted.
    """

    def __init__(self, content: Column, glass: Glass, window: int, room: Room, lay: Lay) -> None:
        self._content = content
        self._glass = glass
        self._spares = (*(window // share for share in SPARE), 0)
        self._room = room
        self._lay = lay

    def begins_low(self, end: int) -> bool:
        """Whether a title stands alone on a first piece that ends here, or leaves much of it empty."""
        is_empty = end < self._room(0, False) * _FILLED
        return self._content.title is not None and (is_empty or end <= self._content.end_of_title)

    def fill(self) -> None:
        """What follows a title may give way to it, or the title leave its over-line, or be smaller.

        Where nothing helps all stays, but for a title that would be cut.
        """
        first, *smaller = self._letters_of_title()
        ways = (False,) if self._content.first_to_give_way is None else (False, True)
        for glass, is_short in ((first, False), *((glass, True) for glass in (first, *smaller))):
            self._content.say_title_on(glass, is_short=is_short)
            for gives_way in ways:
                self._content.let_first_give_way(self._left_below_title() if gives_way else None)
                if any(not self.begins_low(self._lay(spare)) for spare in self._spares):
                    return
        self._content.let_first_give_way(None)
        self._show_title_whole()

    def _show_title_whole(self) -> None:
        """In the largest letters in which it is, however small."""
        for glass in (self._glass, *self._glass.smaller()):
            self._content.say_title_on(glass, is_short=glass is not self._glass)
            end, title = self._lay(self._spares[0]), self._content.title
            if title is None or title.y() + title.height() <= end:
                return

    def _left_below_title(self) -> int:
        """What stands above it leaves so much of the first piece to what gives way."""
        self._content.let_first_give_way(None)
        self._lay(0)
        part = self._content.first_to_give_way
        first = min(self._room(0, is_last) for is_last in (False, True))
        return first - (0 if part is None else part.y())

    def _letters_of_title(self) -> Iterator[Glass]:
        """From the largest to that of the text below them; on a small glass, where titles grow less, of its notes."""
        least = self._glass.type(NOTE if self._glass.is_narrow else BODY).size
        for glass in (self._glass, *self._glass.smaller()):
            if glass.type(glass.title).size >= least:
                yield glass
