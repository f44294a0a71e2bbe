"""Prints, and cancels what is not to come out any more.

A print job waits in a thread of the worker's. Its pages are never in the hands of two patients: one job at a time,
and whatever may be left of an earlier one is taken away before the next.
"""

from __future__ import annotations

import datetime as dt
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import assert_never

from kiosk.errors import CannotPrint, KioskError
from kiosk.printing.printer import Patience, Printer, PrinterFault, PrinterStatus, print_and_wait
from kiosk.visit.desk import MOST_RESULTS, PrintResult
from kiosk.visit.effects import CancelPrint, ClearQueue, Print, PrintEffect, PrintSlip, PrintTest
from kiosk.visit.events.desk import PrintTestProgressed, QueueCleared
from kiosk.visit.events.event import Event
from kiosk.visit.events.paper import PrintProgressed

Report = Callable[[Event], None]
Tell = Callable[[PrinterStatus], None]


def _no_slip(_effect: PrintSlip) -> bytes:
    raise CannotPrint("there is no slip here")


def _no_test_page() -> bytes:
    raise CannotPrint("there is no test page here")


def _clock() -> str:
    """The time on the clinic's wall, as 14:05."""
    return dt.datetime.now().astimezone().strftime("%H:%M")


@dataclass(slots=True, kw_only=True)
class PrintRunner:
    """One clinic's printer. `slip` and `test_page` give pages to print, and raise KioskError.

    `now` gives the time on the clinic's wall. `sweep_s` is the seconds between two tries to take pages away from a
    printer that does not answer.
    """

    printer: Printer
    test_page: Callable[[], bytes] = _no_test_page
    slip: Callable[[PrintSlip], bytes] = _no_slip
    now: Callable[[], str] = _clock
    patience: Patience = Patience()
    sweep_s: float = 2.0
    _cancelled: dict[int, threading.Event] = field(default_factory=dict)
    _results: deque[PrintResult] = field(default_factory=lambda: deque(maxlen=MOST_RESULTS))
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _tray: threading.Lock = field(default_factory=threading.Lock)
    _closing: threading.Event = field(default_factory=threading.Event)
    _may_lie: bool = True

    def do(self, effect: PrintEffect, report: Report) -> None:
        """Carry out one effect and report what came of it."""
        match effect:
            case Print():
                self._print(effect, report)
            case PrintSlip():
                self._print_slip(effect, report)
            case CancelPrint():
                self._cancellation(effect.ticket).set()
            case PrintTest():
                self._print_test(effect, report)
            case ClearQueue():
                self._clear(effect, report)
            case _:
                assert_never(effect)

    def results(self) -> tuple[PrintResult, ...]:
        """How the last prints ended, the last one first. Kept in memory only, and nothing of whose they were."""
        with self._lock:
            return tuple(self._results)

    def sweep(self) -> None:
        """Take away what an earlier kiosk may have left at the printer. Waits for a printer that is out of reach."""
        while not self._closing.is_set():
            with self._tray:
                if self._is_swept():
                    return
            self._closing.wait(self.sweep_s)

    def close(self) -> None:
        """Cancel what is being printed."""
        self._closing.set()
        with self._lock:
            for cancelled in self._cancelled.values():
                cancelled.set()

    def _print(self, effect: Print, report: Report) -> None:
        def tell(status: PrinterStatus) -> None:
            report(PrintProgressed(effect.ticket, status))

        self._print_alone(effect.ticket, effect.pdf, tell, is_test=False)

    def _print_slip(self, effect: PrintSlip, report: Report) -> None:
        def tell(status: PrinterStatus) -> None:
            report(PrintProgressed(effect.ticket, status))

        try:
            pdf = self.slip(effect)
        except KioskError:
            tell(PrinterStatus.NOT_PAGES)
            return
        self._print_alone(effect.ticket, pdf, tell, is_test=False)

    def _print_test(self, effect: PrintTest, report: Report) -> None:
        def tell(status: PrinterStatus) -> None:
            report(PrintTestProgressed(effect.ticket, status))

        try:
            pdf = self.test_page()
        except KioskError:
            tell(PrinterStatus.NOT_PAGES)
            return
        self._print_alone(effect.ticket, pdf, tell, is_test=True)

    def _clear(self, effect: ClearQueue, report: Report) -> None:
        """Cancel what is being printed, and whatever else of ours lies at the printer."""
        with self._lock:
            for cancelled in self._cancelled.values():
                cancelled.set()
        with self._tray:
            self._may_lie = True
            report(QueueCleared(effect.ticket, self._is_swept()))

    def _print_alone(self, ticket: int, pdf: bytes, tell: Tell, *, is_test: bool) -> None:
        cancelled = self._cancellation(ticket)
        with self._tray:
            status = self._printed(pdf, cancelled, tell)
            self._may_lie = not status.is_good
        with self._lock:
            self._cancelled.pop(ticket, None)
            self._results.appendleft(PrintResult(self.now(), status, is_test))
        if self._may_lie:
            self.sweep()

    def _printed(self, pdf: bytes, cancelled: threading.Event, tell: Tell) -> PrinterStatus:
        try:
            if self._may_lie:
                self.printer.cancel_all()
        except PrinterFault as fault:
            tell(fault.status)
            return fault.status
        return print_and_wait(self.printer, pdf, tell, cancelled, self.patience)

    def _is_swept(self) -> bool:
        """Whether nothing of ours can be left at the printer; tries to make it so."""
        if self._may_lie:
            try:
                self.printer.cancel_all()
            except PrinterFault:
                return False
            self._may_lie = False
        return True

    def _cancellation(self, ticket: int) -> threading.Event:
        with self._lock:
            return self._cancelled.setdefault(ticket, threading.Event())
