"""How keys go through a page in pieces: over what lies on the piece that is shown, then by a band to the next."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.ui.kit.layout.pager import Pager
from kiosk.ui.kit.touch import Touch


class ByPieces:
    """Turns to another piece only for keys that go on from the band that leads there, so that none is passed over."""

    def __init__(self, pager: Pager) -> None:
        self._pager = pager
        self._led_to: int | None = None
        """The piece that was shown when the keys came to where they are."""

    def is_stop(self, touch: Touch) -> bool:
        """Whether it lies on the piece that is shown, or on none."""
        return not self._is_paged(touch) or self._pager.piece_of(touch) == self._pager.piece

    def led(self) -> None:
        """Remember that the keys have come to something."""
        self._led_to = self._pager.piece

    def beyond(self, now: Touch, step: int, touches: Sequence[Touch]) -> Touch | None:
        """Where keys come that go on from a band: to the first thing, or the last, on the piece that it leads to, or
        has led to since they came to it. Where nothing can be touched they stay on it; None at the end of the page,
        where they go on to what follows it, and from anything else.
        """
        up, down = self._pager.buttons()
        if now is not (down if step > 0 else up) or not now.isVisible():
            return None
        piece = self._pager.piece
        for place in (piece, piece + step) if piece != self._led_to else (piece + step,):
            there = [each for each in touches if self._is_paged(each) and self._pager.piece_of(each) == place]
            if there:
                return there[0 if step > 0 else -1]
        self._pager.show_piece(piece + step)
        return now if now.isVisible() else None

    def _is_paged(self, touch: Touch) -> bool:
        return self._pager.content.isAncestorOf(touch)
