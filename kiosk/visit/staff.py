"""Staff mode, while it is on. It outlives a visit, and holds nothing of a patient."""

from __future__ import annotations

from dataclasses import dataclass

STAFF_IDLE_S = 300
"""Seconds without a touch after which staff mode ends by itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Staff:
    """Staff is at the glass. `initials` are those last typed, so that they need typing once."""

    initials: str = ""
