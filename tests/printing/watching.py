"""Pages to print, and somebody who watches the printer."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import cache
from threading import Event

import pypdfium2

from kiosk.printing.printer import Patience, Printer, PrinterStatus, print_and_wait

QUICK = Patience(deadline=20.0, between=0.01, settle=0.1, silence=0.0)
"""For tests: soon told, and given up only where a test says when."""


@cache
def pages(count: int) -> bytes:
    """A PDF of so many blank pages, always the same."""
    document = pypdfium2.PdfDocument.new()
    for _ in range(count):
        document.new_page(595, 842)
    out = io.BytesIO()
    document.save(out)
    document.close()
    return out.getvalue()


class Listener:
    """Hears what a printer says, and can act when it hears a status for the first time."""

    def __init__(self) -> None:
        self.heard: list[PrinterStatus] = []
        self.acts: dict[PrinterStatus, Callable[[], None]] = {}
        self.cancelled = Event()

    def __call__(self, status: PrinterStatus) -> None:
        self.heard.append(status)
        self.acts.pop(status, lambda: None)()

    def watches(self, printer: Printer, pdf: bytes, patience: Patience = QUICK) -> PrinterStatus:
        """Print and wait; the final status."""
        return print_and_wait(printer, pdf, self, self.cancelled, patience)
