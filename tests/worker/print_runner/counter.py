"""Whoever stands at the counter of a print runner: orders, and hears what is said."""

from __future__ import annotations

import datetime as dt
import threading
import time
from collections.abc import Callable
from queue import Queue
from typing import Protocol

from kiosk.plan.record import Choices, Record
from kiosk.printing.printer import PrinterStatus
from kiosk.visit.effects import (
    Effect,
    PrintEffect,
)
from kiosk.visit.events.event import Event
from kiosk.visit.events.paper import PrintProgressed
from kiosk.worker.print_runner import PrintRunner

PACK = "microneedling-stretch-marks"
RECORD = Record(pack=PACK, today=dt.date(2026, 11, 23), choices=Choices(option="microneedling"))
LONG_S = 30.0
"""Longer than anything here takes; no test waits this long unless it fails."""


class Counter:
    """Asks a runner, each order in a thread of its own, and keeps the answers."""

    def __init__(self, runner: PrintRunner) -> None:
        self.runner = runner
        self.said: Queue[Event] = Queue()
        self._threads: list[threading.Thread] = []

    def ask(self, effect: Effect) -> None:
        self._threads.append(threading.Thread(target=self.runner.do, args=(effect, self.said.put)))
        self._threads[-1].start()

    def hears(self, *statuses: PrinterStatus, ticket: int = 1) -> None:
        """Wait until the last of these was said of a ticket; all must come in this order."""
        left = list(statuses)
        while left:
            event = self.said.get(timeout=LONG_S)
            if event == PrintProgressed(ticket, left[0]):
                left.pop(0)

    def close(self) -> None:
        self.runner.close()
        for thread in self._threads:
            thread.join(LONG_S)


class Runner(Protocol):
    """Whoever does what is to be done with paper."""

    def do(self, effect: PrintEffect, report: Callable[[Event], None]) -> None: ...


def asked(runner: Runner, effect: PrintEffect) -> list[Event]:
    said: list[Event] = []
    runner.do(effect, said.append)
    return said


def until(is_so: Callable[[], bool]) -> None:
    """Wait until it is so."""
    end = time.monotonic() + LONG_S
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.05)
