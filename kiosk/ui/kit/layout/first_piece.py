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
        self._keeps_introduction, self._has_parted = True, False

    def begins_low(self, end: int) -> bool:
        """Whether a title stands alone on a first piece that ends here, leaves much of it empty, or parts the
        introduction below it: that is what everybody should know before they go on.
        """
        content = self._content
        is_empty = end < self._room(0, False) * _FILLED
        if content.title is None or is_empty or end <= content.end_of_title:
            return content.title is not None
        is_parted = end < content.end_of_introduction
        self._has_parted = self._has_parted or is_parted
        return is_parted and self._keeps_introduction

    def fill(self) -> None:
        """What follows a title may give way to it, or the title leave its over-line, or be smaller.

        Where nothing helps all stays, but for a title that would be cut; an introduction is rather parted than that its
        title stands alone.
        """
        if self._is_filled():
            self._loosen()
            return
        self._keeps_introduction = False
        if self._has_parted and self._is_filled():
            self._loosen()
            return
        self._content.let_first_give_way(None)
        self._show_title_whole()

    def _is_filled(self) -> bool:
        """Whether letters of the title are found that fill the first piece. Each try lays out the whole page, so the
        smallest letters come second: where they do not help, none do.
        """
        letters = list(self._letters_of_title())
        return self._is_filled_on(letters[0]) or (
            self._is_filled_on(letters[-1], is_short=True)
            and any(self._is_filled_on(glass, is_short=True) for glass in letters)
        )

    def _is_filled_on(self, glass: Glass, *, is_short: bool = False) -> bool:
        """Whether the first piece is filled where the title is in these letters and all is as low as it may be."""
        self._content.say_title_on(glass, is_short=is_short)
        self._content.let_first_give_way(None)
        if not self.begins_low(self._lay(0)):
            return True
        part = self._content.first_to_give_way
        if part is None:
            return False
        first = min(self._room(0, is_last) for is_last in (False, True))
        self._content.let_first_give_way(first - part.y())
        return not self.begins_low(self._lay(0))

    def _loosen(self) -> None:
        """Spare as much as leaves the first piece filled."""
        for spare in self._spares:
            if not self.begins_low(self._lay(spare)):
                return

    def _show_title_whole(self) -> None:
        """In the largest letters in which it is, however small."""
        for glass in (self._glass, *self._glass.smaller()):
            self._content.say_title_on(glass, is_short=glass is not self._glass)
            end, title = self._lay(self._spares[0]), self._content.title
            if title is None or title.y() + title.height() <= end:
                return

    def _letters_of_title(self) -> Iterator[Glass]:
        """From the largest to that of the text below them; on a small glass, where titles grow less, of its notes."""
        least = self._glass.type(NOTE if self._glass.is_narrow else BODY).size
        for glass in (self._glass, *self._glass.smaller()):
            if glass.type(glass.title).size >= least:
                yield glass
