"""The child's side of the worker: the test page, the last results, and a queue that is cleared."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.content.reader import read_clinic
from kiosk.printing.cups import CupsPrinter
from kiosk.printing.ipp import Server
from kiosk.printing.printer import PrinterStatus
from kiosk.visit.desk import PrintResult
from kiosk.visit.effects import (
    ClearQueue,
    Print,
    PrintTest,
)
from kiosk.visit.events.desk import PrintTestProgressed, QueueCleared
from kiosk.visit.events.event import Event
from kiosk.visit.events.paper import PrintProgressed
from kiosk.worker.clinic_runner import open_runner
from tests.printing.cups_server import CupsServer
from tests.printing.watching import pages
from tests.worker.print_runner.counter import LONG_S, Counter, asked


def test_a_test_page_is_printed_and_told_apart_from_a_patients(
    folder_counter: Counter, tmp_path: Path
) -> None:
    runner = folder_counter.runner
    runner.test_page, runner.now = lambda: pages(1), lambda: "14:05"
    said = asked(runner, PrintTest(7))
    assert said[-1] == PrintTestProgressed(7, PrinterStatus.SAVED)
    assert not any(isinstance(event, PrintProgressed) for event in said)
    assert len(list(tmp_path.glob("*.pdf"))) == 1
    assert runner.results() == (PrintResult("14:05", PrinterStatus.SAVED, is_test=True),)


def test_a_test_page_that_cannot_be_made_is_told(folder_counter: Counter) -> None:
    assert asked(folder_counter.runner, PrintTest(7)) == [PrintTestProgressed(7, PrinterStatus.NOT_PAGES)]
    assert folder_counter.runner.results() == ()


def test_the_last_ten_results_are_kept_the_latest_first_and_say_nothing_of_whose_they_were(
    folder_counter: Counter,
) -> None:
    runner = folder_counter.runner
    hours = iter(range(100))
    runner.now = lambda: f"{next(hours)}:00"
    for ticket in range(12):
        asked(runner, Print(ticket, pages(1)))
    assert [result.at for result in runner.results()] == [f"{hour}:00" for hour in range(11, 1, -1)]
    assert {(result.status, result.is_test) for result in runner.results()} == {(PrinterStatus.SAVED, False)}


def test_the_real_test_page_reaches_the_folder(tmp_path: Path) -> None:
    runner = open_runner(read_clinic(paths.CLINIC), paths.CLINIC, paths.PACKS, tmp_path)
    said: list[Event] = []
    runner.do(PrintTest(3), said.append)
    assert said[-1] == PrintTestProgressed(3, PrinterStatus.SAVED)
    runner.close()


@pytest.mark.cups
def test_clearing_the_queue_cancels_what_waits_and_nothing_comes_out_later(
    server: CupsServer, runner_with: Callable[..., Counter]
) -> None:
    server.mood("waits media-empty-error")
    counter = runner_with(CupsPrinter(Server(server.address), server.queue))
    counter.ask(Print(1, pages(1)))
    counter.hears(PrinterStatus.OUT_OF_PAPER)
    counter.ask(ClearQueue(2))
    heard: list[Event] = []
    while QueueCleared(2, is_clear=True) not in heard:
        heard.append(counter.said.get(timeout=LONG_S))
    assert PrintProgressed(1, PrinterStatus.CANCELLED) in heard
    server.mood("ok")
    assert server.unfinished() == []
    assert server.came_out == []


@pytest.mark.cups
def test_a_queue_that_cannot_be_reached_is_not_called_clear(
    server: CupsServer, runner_with: Callable[..., Counter]
) -> None:
    counter = runner_with(CupsPrinter(Server(server.address), server.queue))
    server.stop()
    assert asked(counter.runner, ClearQueue(2)) == [QueueCleared(2, is_clear=False)]
