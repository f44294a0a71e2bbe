"""A printer of Windows, through its print spooler. Pages are sent by a short-lived program (`spooler_program.py`).

The program is a process of its own: Qt wants the main thread, a printer's driver may hang or die, and a worker that
never prints this way should not carry Qt. What Qt cannot tell is never said: it gives no job's number and no end, so
the best that is known is SENT.
"""

from __future__ import annotations

import itertools
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from threading import Lock

from kiosk.own_program import NO_WINDOW, own_program
from kiosk.printing.printer import FoundPrinter, Job, PrinterFault, PrinterStatus
from kiosk.printing.sheets import must_be_pages
from kiosk.settings import PaperSize

BEGUN = "begun"
"""What the program says right before the printer hears of the pages."""
IN_TROUBLE = "trouble"
"""What the program says before the name of a printer that has a fault."""
LIST_S = 10.0
"""How long the list of printers may take: Windows asks those on the network."""

_PROGRAM = own_program("kiosk.printing.spooler_program")


def is_spooled(system: str) -> bool:
    """Whether a queue on this system (`sys.platform`) is printed on through Windows' spooler, and not through CUPS."""
    return system == "win32"


@dataclass(slots=True)
class _Sending:
    """One run of the program. `said` is all that it said, once it is over."""

    process: subprocess.Popen[bytes]
    is_ended: bool = False
    said: tuple[str, ...] | None = None

    def hear(self) -> tuple[str, ...] | None:
        """What it said; None while it runs."""
        if self.said is None and self.process.poll() is not None and self.process.stdout is not None:
            self.said = tuple(self.process.stdout.read().decode("utf-8", "replace").split())
            self.process.stdout.close()
        return self.said


@dataclass(frozen=True, slots=True)
class SpoolerPrinter:
    """The Windows printer of this name.

    A job can be stopped as long as its pages are on the way to the spooler. Afterwards nobody here can take them
    back: they come out when the printer is ready, whoever stands there then.
    """

    queue: str
    paper: PaperSize = "a4"
    is_two_sided: bool = False
    program: tuple[str, ...] = _PROGRAM
    _numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))
    _sendings: dict[str, _Sending] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def submit(self, pdf: bytes) -> Job:
        """Give the pages to the program, which sends them. Raises PrinterFault where they are none."""
        must_be_pages(pdf)
        sides = "two-sided" if self.is_two_sided else "one-sided"
        process = _started(self.program, "send", self.queue, self.paper, sides)
        if process.stdin is not None:
            with suppress(OSError):  # It has died; `state` tells.
                process.stdin.write(pdf)
            with suppress(OSError):
                process.stdin.close()
        with self._lock:
            job = Job(str(next(self._numbers)))
            self._sendings[job.id] = _Sending(process)
        return job

    def state(self, job: Job) -> PrinterStatus:
        """That pages are being sent, that they were, or why not. Never PRINTED, which nobody here can know."""
        with self._lock:
            sending = self._sendings.get(job.id)
            said = sending.hear() if sending is not None else ()
        if said is None:
            return PrinterStatus.PRINTING
        if sending is not None and said[-1:] == (BEGUN,):
            # Some pages may come out, whether the sending was stopped or died.
            return PrinterStatus.SENT if sending.is_ended else PrinterStatus.CUT_OFF
        return next(
            (status for status in PrinterStatus if said[-1:] == (status.value,)), PrinterStatus.ABORTED
        )

    def cancel(self, job: Job) -> None:
        """Send nothing more of it. What the spooler has already stays there."""
        with self._lock:
            sending = self._sendings.get(job.id)
            if sending is not None and sending.hear() is None:
                sending.process.kill()
                sending.process.wait()
                sending.is_ended = True
                sending.hear()

    def cancel_all(self) -> None:
        """Send nothing more. What an earlier kiosk left at the spooler cannot be found, and stays."""
        with self._lock:
            jobs = tuple(Job(id) for id in self._sendings)
        for job in jobs:
            self.cancel(job)
        with self._lock:
            self._sendings.clear()


def spooled_queues(ours: str, program: tuple[str, ...] = _PROGRAM) -> tuple[FoundPrinter, ...]:
    """Every printer that Windows knows, ours first; ours is there as missing where it knows none of this name.

    Raises:
        PrinterFault: the list was not to be had.
    """
    process = _started(program, "list")
    try:
        listed, _ = process.communicate(timeout=LIST_S)
    except subprocess.TimeoutExpired as fault:
        process.kill()
        process.communicate()
        raise PrinterFault(PrinterStatus.FROZEN) from fault
    if process.returncode:
        raise PrinterFault(PrinterStatus.NO_PROGRAM)
    found = tuple(_found(line, ours) for line in listed.decode("utf-8", "replace").splitlines())
    if not any(printer.is_ours for printer in found):
        found = (FoundPrinter(name=ours, trouble=PrinterStatus.NO_QUEUE), *found)
    return tuple(sorted(found, key=lambda printer: (not printer.is_ours, printer.name)))


def _found(line: str, ours: str) -> FoundPrinter:
    mark, _, name = line.partition("\t")
    trouble = PrinterStatus.NEEDS_ATTENTION if mark == IN_TROUBLE else None
    return FoundPrinter(name=name, trouble=trouble, is_ours=name == ours)


def _started(program: tuple[str, ...], *words: str) -> subprocess.Popen[bytes]:
    """The program, under way. Raises PrinterFault where it cannot be started."""
    try:
        return subprocess.Popen(
            (*program, *words), stdin=subprocess.PIPE, stdout=subprocess.PIPE, creationflags=NO_WINDOW
        )
    except OSError as fault:
        raise PrinterFault(PrinterStatus.NO_PROGRAM) from fault
