"""A trembling hand touches twice where it meant to touch once: the second touch does not count."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from kiosk.visit.events.event import Erased, Event, Typed
from kiosk.visit.events.staff import PinErased, PinTyped

_SAME_KEY_S = 0.12
_SAME_SPOT = 48
"""Two touches within so many pixels of the look are at the same place: half of the least tile."""


class SteadyHand:
    """Remembers what was touched last, where and when."""

    def __init__(self) -> None:
        self.last: Event | None = None
        self.spot: QPointF | None = None
        """Where a finger or a mouse is, or let go; None after a key."""
        self._last_at = 0.0
        self._last_spot: QPointF | None = None

    def counts(self, event: Event, now: float, *, wait_s: float, px: float) -> bool:
        """Whether a touch counts: the same again within `wait_s` does not, whatever has come to lie under it.

        `now` is in seconds, from anywhere; `px` is the size of one pixel of the look on this panel.
        """
        is_typed = isinstance(event, (Typed, Erased, PinTyped, PinErased))
        is_again = event == self.last or (not is_typed and self._is_same_spot(px))
        if is_again and now - self._last_at < (_SAME_KEY_S if is_typed else wait_s):
            return False
        self.last, self._last_at, self._last_spot = event, now, self.spot
        return True

    def forget(self) -> None:
        """As if time had passed."""
        self.last = self._last_spot = None

    def _is_same_spot(self, px: float) -> bool:
        if self.spot is None or self._last_spot is None:
            return False
        return (self.spot - self._last_spot).manhattanLength() < _SAME_SPOT * px
