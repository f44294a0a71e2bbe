"""What the desk's page knows: how the kiosk is, which printers there are, and what came of the last pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

if TYPE_CHECKING:  # Whoever only waits for staff needs none of these.
    from kiosk.printing.printer import FoundPrinter, PrinterStatus
    from kiosk.visit.health import Facts

MOST_RESULTS = 10


class PrintResult(Struct, frozen=True):
    """How one print ended: when by the clock (`14:05`), and whether it was a test. Nothing of whose it was."""

    at: str
    status: PrinterStatus
    is_test: bool = False


class Look(Struct, frozen=True, kw_only=True):
    """What a look round the kiosk has found."""

    facts: Facts
    printers: tuple[FoundPrinter, ...]
    results: tuple[PrintResult, ...]
    """The last ones first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """The desk's page while staff mode is on. `ticket` is that of the look that is under way or was taken last."""

    ticket: int = 0
    look: Look | None = None
    order: int | None = None
    """The ticket of a test page or a clearing of the queue that is under way, or was the last."""
    test: PrinterStatus | None = None
    clearing: Literal["", "under-way", "done", "failed"] = ""

    @property
    def is_busy(self) -> bool:
        """Whether a test page is on its way, or the queue is being cleared."""
        return self.clearing == "under-way" or (self.test is not None and not self.test.is_final)
