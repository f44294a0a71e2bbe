"""Clocks and costs for tests of the PIN."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.store.pin import Cost

CHEAP = Cost(n=2)
"""A hash that costs nothing, for laws that have nothing to do with the hash."""


@dataclass
class StandingClock:
    """A clock that a test sets. Each look at it makes it go on by `step` seconds."""

    now: float = 1000.0
    start: str = "first"
    step: float = 0.0

    def boot(self) -> str:
        return self.start

    def seconds(self) -> float:
        self.now += self.step
        return self.now

    def restarts(self) -> None:
        """The machine is switched off and on again."""
        self.start += "-again"
        self.now = 5.0
