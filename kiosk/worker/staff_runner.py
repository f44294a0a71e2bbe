"""The child's side of the worker for staff: tries the PIN, and looks the kiosk over. The glass waits for neither."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import assert_never

from kiosk.look_over import Rounds
from kiosk.store.pin import PinLock
from kiosk.visit.desk import Look, PrintResult
from kiosk.visit.effects import CheckPin, LookOver, StaffEffect
from kiosk.visit.events.desk import LookedOver
from kiosk.visit.events.event import Event
from kiosk.visit.events.staff import PinAccepted, PinEvent, PinMissing, PinRefused, PinUnchecked


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffRunner:
    """What only staff asks for. `results` tells how the last prints ended."""

    lock: PinLock
    rounds: Rounds
    results: Callable[[], tuple[PrintResult, ...]]

    def do(self, effect: StaffEffect, report: Callable[[Event], None]) -> None:
        """Carry out one effect and report what came of it."""
        match effect:
            case CheckPin(ticket, pin):
                report(self._tried(ticket, pin))
            case LookOver(ticket, language):
                today = dt.datetime.now().astimezone().date()
                facts, printers = self.rounds.facts(language, today)
                report(LookedOver(ticket, Look(facts=facts, printers=printers, results=self.results())))
            case _:
                assert_never(effect)

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
