"""What a printer is to the kiosk, what it can say, and how to wait for the pages without believing too early."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from threading import Event
from typing import Protocol

from kiosk.errors import CannotPrint


class PrinterStatus(Enum):
    """Everything a printer can say of a job. Its words are `printing.<value>.patient` and `.staff`."""

    WAITING = "waiting"
    PRINTING = "printing"
    OUT_OF_PAPER = "out-of-paper"
    JAM = "jam"
    COVER_OPEN = "cover-open"
    OUT_OF_INK = "out-of-ink"
    PAUSED = "paused"
    OFF = "off"
    NEEDS_ATTENTION = "needs-attention"

    PRINTED = "printed"
    SAVED = "saved"
    SENT = "sent"
    CANCELLED = "cancelled"
    ABORTED = "aborted"
    CUT_OFF = "cut-off"
    GAVE_UP = "gave-up"
    REJECTING = "rejecting"
    NO_QUEUE = "no-queue"
    NO_SERVER = "no-server"
    NO_PROGRAM = "no-program"
    FROZEN = "frozen"
    NO_FOLDER = "no-folder"
    FOLDER_FULL = "folder-full"
    FOLDER_LOCKED = "folder-locked"
    NOT_PAGES = "not-pages"

    @property
    def is_final(self) -> bool:
        """Whether nothing more will be said of the job, and nothing more will come out."""
        return self not in _UNDER_WAY

    @property
    def is_good(self) -> bool:
        """Whether the whole handout is out of the printer, or in the folder."""
        return self in (PrinterStatus.PRINTED, PrinterStatus.SAVED)

    @property
    def is_failure(self) -> bool:
        """Whether the job is over and its pages did not come. Of pages that were SENT, nobody knows."""
        return self.is_final and not self.is_good and self is not PrinterStatus.SENT

    @property
    def is_trouble(self) -> bool:
        """Whether somebody has to see to the printer for the job to go on."""
        return self in _UNDER_WAY and self not in (PrinterStatus.WAITING, PrinterStatus.PRINTING)

    @property
    def can_try_again(self) -> bool:
        """Whether the same pages may be sent once more."""
        return self.is_failure and self is not PrinterStatus.NOT_PAGES


_UNDER_WAY = frozenset(
    {
        PrinterStatus.WAITING,
        PrinterStatus.PRINTING,
        PrinterStatus.OUT_OF_PAPER,
        PrinterStatus.JAM,
        PrinterStatus.COVER_OPEN,
        PrinterStatus.OUT_OF_INK,
        PrinterStatus.PAUSED,
        PrinterStatus.OFF,
        PrinterStatus.NEEDS_ATTENTION,
    }
)


class PrinterFault(CannotPrint):
    """The printer could not take a job or an order; `status` is final and says why."""

    def __init__(self, status: PrinterStatus) -> None:
        super().__init__(f"The printer did not take the handout: {status.value}.")
        self.status = status


@dataclass(frozen=True, slots=True)
class Job:
    """One handout that a printer has taken. `id` is the printer's own number or file name; `watch` is what it
    wants to hear to tell of a job that it has forgotten; `before` is what it complained of before the job came.
    """

    id: str
    watch: int | None = None
    before: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPrinter:
    """One queue, or the folder. `trouble` is None where pages would come out; `is_ours` is what the clinic chose."""

    name: str
    trouble: PrinterStatus | None = None
    is_ours: bool = True


class Printer(Protocol):
    """Where handouts go. Every call is short (a few seconds at most) and may be made from any thread."""

    def submit(self, pdf: bytes) -> Job:
        """Send the pages, once. Raises PrinterFault where they are not taken."""

    def state(self, job: Job) -> PrinterStatus:
        """What there is to say of a job now. Never raises: a printer out of reach is a status."""

    def cancel(self, job: Job) -> None:
        """Nothing more of this job may come out; one that is over stays so. Raises PrinterFault."""

    def cancel_all(self) -> None:
        """Nothing of any earlier job of this kiosk may come out or lie about. Raises PrinterFault."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How long to wait, in seconds. A trouble is told once it has lasted `settle`, so that none flickers by;
    a print server that stops answering is given up after `silence`.
    """

    deadline: float = 60.0
    between: float = 0.25
    settle: float = 1.0
    silence: float = 5.0


def print_and_wait(
    printer: Printer,
    pdf: bytes,
    report: Callable[[PrinterStatus], None],
    cancelled: Event,
    patience: Patience = Patience(),
) -> PrinterStatus:
    """Send the pages and watch them until they are out, or surely will not come.

    `report` hears every change and, last of all, the one final status, which is also returned. Where the
    deadline passes or `cancelled` is set, the job is cancelled first.
    """
    status = _final(printer, pdf, report, cancelled, patience)
    report(status)
    return status


def _final(
    printer: Printer,
    pdf: bytes,
    report: Callable[[PrinterStatus], None],
    cancelled: Event,
    patience: Patience,
) -> PrinterStatus:
    report(PrinterStatus.WAITING)
    if cancelled.is_set():
        return PrinterStatus.CANCELLED
    deadline = time.monotonic() + patience.deadline
    try:
        job = printer.submit(pdf)
    except PrinterFault as fault:
        return fault.status
    told = _Told(report, patience.settle)
    answered = time.monotonic()
    while True:
        status, now = printer.state(job), time.monotonic()
        if status in _OVER:
            return status
        if not status.is_final:
            answered = now
            told.hear(status, now)
        elif now - answered >= patience.silence:
            return _ended(printer, job, status)
        if cancelled.wait(min(patience.between, max(0.0, deadline - now))):
            return _ended(printer, job, PrinterStatus.CANCELLED)
        if time.monotonic() >= deadline:
            return _ended(printer, job, PrinterStatus.GAVE_UP)


# How a job itself ends; any other final word of `state` is about the server, which may come back.
_OVER = (
    PrinterStatus.PRINTED,
    PrinterStatus.SAVED,
    PrinterStatus.SENT,
    PrinterStatus.CANCELLED,
    PrinterStatus.ABORTED,
    PrinterStatus.CUT_OFF,
)


class _Told:
    """What was said so far: a change is passed on, a trouble only once it has lasted."""

    def __init__(self, report: Callable[[PrinterStatus], None], settle: float) -> None:
        self._report = report
        self._settle = settle
        self._last = PrinterStatus.WAITING
        self._heard = PrinterStatus.WAITING
        self._since = 0.0

    def hear(self, status: PrinterStatus, now: float) -> None:
        if status is not self._heard:
            self._heard, self._since = status, now
        lasted = not status.is_trouble or now - self._since >= self._settle
        if lasted and status is not self._last:
            self._last = status
            self._report(status)


def _ended(printer: Printer, job: Job, otherwise: PrinterStatus) -> PrinterStatus:
    """Cancel the job; but pages that came out in the meantime did come out, and those sent for good may."""
    try:
        printer.cancel(job)
    except PrinterFault:
        return otherwise
    last = printer.state(job)
    return last if last in (PrinterStatus.PRINTED, PrinterStatus.SENT) else otherwise
