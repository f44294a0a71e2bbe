"""The child's side of the worker for staff: tries the PIN. What it costs to try one never holds up the glass."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import assert_never

from kiosk.store.pin import PinLock
from kiosk.visit.effects import StaffEffect
from kiosk.visit.events import Event
from kiosk.visit.staff_events import PinAccepted, PinEvent, PinMissing, PinRefused, PinUnchecked


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffRoom:
    """What only staff asks for."""

    lock: PinLock

    def do(self, effect: StaffEffect, report: Callable[[Event], None]) -> None:
        """Carry out one effect and report what came of it."""
        report(self._tried(effect.ticket, effect.pin))

    def _tried(self, ticket: int, pin: str) -> PinEvent:
        try:
            verdict = self.lock.check(pin)
        except OSError as fault:
            sys.stderr.write(f"The staff PIN cannot be checked: {fault.filename}: {fault.strerror}.\n")
            return PinUnchecked(ticket)
        match verdict.kind:
            case "right":
                return PinAccepted(ticket)
            case "wrong":
                return PinRefused(ticket, verdict.wait_s, verdict.is_locked)
            case "missing":
                return PinMissing(ticket)
            case _:
                assert_never(verdict.kind)
