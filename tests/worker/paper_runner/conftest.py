"""Runners for paper, with a folder or a private print server."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.content.content import Content
from kiosk.printing.folder import FolderPrinter
from kiosk.printing.printer import Patience, Printer
from kiosk.worker.paper_runner import PaperRunner
from tests.printing.conftest import server
from tests.printing.watching import QUICK, pages
from tests.worker.paper_runner.counter import Counter

__all__ = ["server"]


@pytest.fixture
def runner_with(flagship: Content) -> Iterator[Callable[..., Counter]]:
    counters = []

    def opened(printer: Printer, patience: Patience = QUICK) -> Counter:
        runner = PaperRunner(
            read=lambda language: flagship,
            render=lambda content, effect: pages(2),
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
def folder_runner(runner_with: Callable[..., Counter], tmp_path: Path) -> Counter:
    return runner_with(FolderPrinter(tmp_path))
