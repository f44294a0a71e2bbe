"""Print runners, with a folder or a private print server."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.printing.folder import FolderPrinter
from kiosk.printing.printer import Patience, Printer
from kiosk.worker.print_runner import PrintRunner
from tests.printing.conftest import server
from tests.printing.watching import QUICK
from tests.worker.print_runner.counter import Counter

__all__ = ["server"]


@pytest.fixture
def runner_with() -> Iterator[Callable[..., Counter]]:
    counters = []

    def opened(printer: Printer, patience: Patience = QUICK) -> Counter:
        runner = PrintRunner(
            printer=printer,
            patience=patience,
            sweep_s=0.05,
        )
        counters.append(Counter(runner))
        return counters[-1]

    yield opened
    for counter in counters:
        counter.close()


@pytest.fixture
def folder_counter(runner_with: Callable[..., Counter], tmp_path: Path) -> Counter:
    return runner_with(FolderPrinter(tmp_path))
