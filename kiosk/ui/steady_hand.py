"""A trembling hand touches twice where it meant to touch once: the second touch does not count.

What a finger touches and what a key strikes are told apart only by how they are the same again: at the same place, or
by the same key, whatever lies under it by then.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF

from kiosk.visit.events.event import Erased, Event, Typed
from kiosk.visit.events.staff import PinErased, PinTyped

_SAME_KEY_S = 0.12
"""A letter counts again so soon, by finger or by key: words have double letters, and one too many can be erased."""
_SAME_SPOT = 48
"""Two touches within so many pixels of the look are at the same place: half of the least tile."""


class SteadyHand:
    """Remembers what was touched or struck last, where and when. `now` is in seconds, from anywhere."""

    def __init__(self) -> None:
        self.last: Event | None = None
        self.spot: QPointF | None = None
        """Where a finger or a mouse is, or let go; None after a key."""
        self._last_at = 0.0
        self._last_spot: QPointF | None = None
        self._struck: int | None = None
        self._struck_at = 0.0
        self._has_typed = False
        self._is_held = False

    def counts(self, event: Event, now: float, *, wait_s: float, px: float) -> bool:
        """Whether a touch counts: the same again within `wait_s` does not, whatever has come to lie under it.

        `px` is the size of one pixel of the look on this panel.
        """
        is_typed = _types(event)
        is_again = event == self.last or (not is_typed and self._is_same_spot(px))
        if is_again and now - self._last_at < (_SAME_KEY_S if is_typed else wait_s):
            return False
        self.last, self._last_at, self._last_spot = event, now, self.spot
        return True

    def strikes(self, key: int, now: float, *, wait_s: float, presses: Event | None = None) -> bool:
        """Whether a press of a key that presses something counts: the same again within `wait_s` does not, from when
        it was let go. Between two letters of our own keys there is no wait but that of `counts`.
        """
        is_typed = _types(presses)
        may_be_double = key == self._struck and not (is_typed and self._has_typed)
        if may_be_double and now - self._struck_at < wait_s:
            return False
        self._struck, self._struck_at, self._has_typed, self._is_held = key, now, is_typed, True
        return True

    def lets_go(self, key: int, now: float) -> None:
        """A key is up: only that of a press that counted says anything."""
        if self._is_held and key == self._struck:
            self._struck_at, self._is_held = now, False

    def forget(self) -> None:
        """As if time had passed."""
        self.last = self._last_spot = self._struck = None

    def _is_same_spot(self, px: float) -> bool:
        if self.spot is None or self._last_spot is None:
            return False
        return (self.spot - self._last_spot).manhattanLength() < _SAME_SPOT * px


def _types(event: Event | None) -> bool:
    """Whether it is that of a key of our own that types or erases."""
    return isinstance(event, (Typed, Erased, PinTyped, PinErased))
