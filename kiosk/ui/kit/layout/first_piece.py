"""What gives way so that a title does not stand alone on the first piece of a page, with nothing but "More below"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

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


class _Way(NamedTuple):
    """How much is `lacking` where the title is in the letters of a glass, `is_short` without its over-line, and what
    follows it gives way to it in the `room` that it leaves.
    """

    lacking: int
    room: int | None
    glass: Glass
    is_short: bool


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
        self._tried: dict[int, tuple[int, int | None]] = {}

    def lacks(self, end: int) -> int:
        """How much a first piece that ends here lacks; 0 where it is as it should be.

        Of what everybody should know before they go on each that is parted counts as one. Most is lacking where the
        title stands alone, or leaves much of the piece empty.
        """
        content = self._content
        if content.title is None:
            return 0
        openings = content.openings
        if end < self._room(0, False) * _FILLED or end <= content.end_of_title:
            return len(openings) + 1
        return sum(end < opening for opening in openings)

    def fill(self) -> None:
        """What follows a title may give way to it, or the title leave its over-line, or be smaller.

        It has the largest letters in which least is lacking, and as much to spare as leaves it so. Where nothing helps
        all stays, but for a title that would be cut.
        """
        way = self._best_way()
        if way.lacking > len(self._content.openings):
            self._content.let_first_give_way(None)
            self._show_title_whole()
            return
        self._content.say_title_on(way.glass, is_short=way.is_short)
        self._content.let_first_give_way(way.room)
        for spare in self._spares:
            if self.lacks(self._lay(spare)) <= way.lacking:
                return

    def _best_way(self) -> _Way:
        """That with the largest letters in which least is lacking.

        Each try lays out the whole page, so the smallest letters come second: where they do not help, none do.
        """
        letters = list(self._letters_of_title())
        largest = self._way_on(letters[0])
        if not largest.lacking:
            return largest
        least = self._way_on(letters[-1], is_short=True)
        if least.lacking >= largest.lacking:
            return largest
        ways = (self._way_on(glass, is_short=True) for glass in letters[:-1])
        return next((way for way in ways if way.lacking <= least.lacking), least)

    def _way_on(self, glass: Glass, *, is_short: bool = False) -> _Way:
        """The title is in these letters, all as low as it may be, and what follows gives way where that helps.

        Where it is as high as in letters that were tried all stands where it stood then.
        """
        self._content.say_title_on(glass, is_short=is_short)
        title = self._content.title
        high = title.height_for(title.width()) if title is not None else 0
        if high not in self._tried:
            self._tried[high] = self._try()
        return _Way(*self._tried[high], glass, is_short)

    def _try(self) -> tuple[int, int | None]:
        """What is lacking, and the room that what follows the title gives way to."""
        self._content.let_first_give_way(None)
        lacking, part = self.lacks(self._lay(0)), self._content.first_to_give_way
        if not lacking or part is None:
            return lacking, None
        room = min(self._room(0, is_last) for is_last in (False, True)) - part.y()
        self._content.let_first_give_way(room)
        with_way = self.lacks(self._lay(0))
        return (with_way, room) if with_way < lacking else (lacking, None)

    def _show_title_whole(self) -> None:
        """In the largest letters in which it is, however small."""
        for glass in (self._glass, *self._glass.smaller()):
            self._content.say_title_on(glass, is_short=glass is not self._glass)
            end, title = self._lay(self._spares[0]), self._content.title
            if title is None or title.y() + title.height() <= end:
                return

    def _letters_of_title(self) -> Iterator[Glass]:
        """From the largest to that of the text below them; on a small glass, where titles grow less, of its notes.

        To the smallest where there is more to find at once than a title and its introduction.
        """
        least = self._glass.type(NOTE if self._glass.is_narrow else BODY).size
        for glass in (self._glass, *self._glass.smaller()):
            if self._content.has_choices_at_once or glass.type(glass.title).size >= least:
                yield glass
