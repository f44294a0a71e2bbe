"""Staff mode and the way into it. Both outlive a visit, and hold nothing of a patient."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kiosk.visit.desk import Desk

STAFF_MOST_S = 4 * 3600
"""Seconds after which the PIN is asked for again, however busy staff is (OWASP Session Management)."""

STAFF_WARNING_S = 30
"""Seconds of warning before staff mode ends by itself."""

COVERED_S = 600
"""Seconds for which a visit is kept behind the PIN once staff mode has ended; then it is wiped."""

PAD_IDLE_S = 30
"""Seconds without a touch after which the PIN pad closes, or forgets what was typed."""

FEWEST_DIGITS, MOST_DIGITS = 6, 12
"""Digits of a PIN."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Staff:
    """Staff mode is on. `initials` are those last typed, so that they need typing once.

    `quiet` are the seconds since the last touch, `on` those since the PIN was typed.
    """

    initials: str = ""
    quiet: int = 0
    on: int = 0
    desk: Desk = Desk()
    has_desk: bool = False
    """Whether the desk's page was gone to in the consultation room, where staff mode does not open with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pad:
    """The PIN pad. `ticket` is that of the check that is under way, `wait_s` the seconds until the next try counts."""

    typed: str = ""
    ticket: int | None = None
    says: Literal["", "wrong", "locked", "missing", "unchecked"] = ""
    wait_s: int = 0
    quiet: int = 0

    @property
    def takes_digits(self) -> bool:
        """Whether typing makes sense now."""
        return self.ticket is None and not self.wait_s and self.says not in ("locked", "missing")

    @property
    def can_be_tried(self) -> bool:
        """Whether enough was typed to be a PIN."""
        return self.takes_digits and len(self.typed) >= FEWEST_DIGITS
