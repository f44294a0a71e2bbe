"""The child's side of the worker: a printer that two patients never share."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable
from pathlib import Path
from queue import Queue

import msgspec
import pytest

from kiosk import paths
from kiosk.content.reader import read_clinic
from kiosk.paths import Places
from kiosk.printing.cups import CupsPrinter
from kiosk.printing.ipp import Server
from kiosk.printing.printer import PrinterStatus
from kiosk.printing.sheets import count_pages
from kiosk.visit.effects import (
    CancelPrint,
    Effect,
    HandoutLook,
    Print,
    ReadContent,
    RenderHandout,
)
from kiosk.visit.events.event import Event
from kiosk.visit.events.paper import HandoutRendered, PrintProgressed
from kiosk.visit.events.setting import ContentRead, ContentUnreadable, HolidaysRead
from kiosk.worker.duties import duties_of
from kiosk.worker.worker import Worker
from tests.printing.cups_server import CupsServer
from tests.printing.watching import pages
from tests.worker.print_runner.counter import LONG_S, RECORD, Counter, asked, until


def test_a_handout_goes_to_the_folder(folder_counter: Counter, tmp_path: Path) -> None:
    folder_counter.ask(Print(1, pages(3)))
    folder_counter.hears(PrinterStatus.WAITING, PrinterStatus.SAVED)
    assert [file.read_bytes() for file in tmp_path.iterdir()] == [pages(3)]


def test_a_print_that_is_cancelled_before_its_turn_is_not_sent(
    folder_counter: Counter, tmp_path: Path
) -> None:
    assert asked(folder_counter.runner, CancelPrint(1)) == []
    folder_counter.ask(Print(1, pages(3)))
    folder_counter.hears(PrinterStatus.CANCELLED)
    folder_counter.ask(Print(2, pages(1)))
    folder_counter.hears(PrinterStatus.SAVED, ticket=2)
    assert [file.read_bytes() for file in tmp_path.iterdir()] == [pages(1)]


@pytest.mark.cups
def test_when_the_paper_is_refilled_after_the_patient_has_left_only_the_next_ones_pages_come(
    server: CupsServer, runner_with: Callable[..., Counter]
) -> None:
    counter = runner_with(CupsPrinter(Server(server.address), server.queue))
    server.mood("waits media-empty-error")
    counter.ask(Print(1, pages(3)))
    counter.hears(PrinterStatus.OUT_OF_PAPER)
    counter.ask(Print(2, pages(1)))
    counter.ask(CancelPrint(1))
    counter.hears(PrinterStatus.CANCELLED)
    server.mood("ok")
    counter.hears(PrinterStatus.PRINTED, ticket=2)
    assert server.came_out == [pages(1)]


@pytest.mark.cups
def test_closing_the_room_cancels_what_is_printing(
    server: CupsServer, runner_with: Callable[..., Counter]
) -> None:
    counter = runner_with(CupsPrinter(Server(server.address), server.queue))
    server.mood("waits media-jam-error")
    counter.ask(Print(1, pages(3)))
    counter.hears(PrinterStatus.JAM)
    counter.close()
    server.mood("ok")
    assert server.unfinished() == []
    assert server.came_out == []


@pytest.mark.cups
def test_a_job_whose_server_froze_is_taken_away_as_soon_as_it_thaws(
    server: CupsServer, runner_with: Callable[..., Counter]
) -> None:
    hasty = CupsPrinter(Server(server.address, timeout=0.2), server.queue)
    counter = runner_with(hasty)
    server.mood("waits media-empty-error")
    counter.ask(Print(1, pages(3)))
    counter.hears(PrinterStatus.OUT_OF_PAPER)
    server.freeze()
    counter.hears(PrinterStatus.FROZEN)
    counter.ask(Print(2, pages(1)))
    counter.hears(PrinterStatus.FROZEN, ticket=2)
    server.thaw()
    until(lambda: server.unfinished() == [])
    server.mood("ok")
    counter.ask(Print(3, pages(2)))
    counter.hears(PrinterStatus.PRINTED, ticket=3)
    assert server.came_out == [pages(2)]


@pytest.mark.cups
def test_what_an_earlier_kiosk_left_at_the_printer_is_swept_away(
    server: CupsServer, runner_with: Callable[..., Counter]
) -> None:
    queue = CupsPrinter(Server(server.address), server.queue)
    server.mood("waits media-empty-error")
    queue.submit(pages(3))
    server.stop()
    counter = runner_with(queue)
    sweep = threading.Thread(target=counter.runner.sweep)
    sweep.start()
    time.sleep(0.2)
    assert sweep.is_alive()
    server.start()
    sweep.join(LONG_S)
    assert server.unfinished() == []
    server.mood("ok")
    counter.ask(Print(1, pages(1)))
    counter.hears(PrinterStatus.PRINTED)
    assert server.came_out == [pages(1)]


@pytest.mark.cups
def test_a_kiosk_that_is_killed_while_printing_leaves_nothing_to_print(
    server: CupsServer, tmp_path: Path
) -> None:
    clinic = read_clinic(paths.CLINIC)
    printer = msgspec.structs.replace(clinic.printer, queue=server.queue, server=server.address)
    said: Queue[Event] = Queue()
    places = Places(clinic=paths.CLINIC, packs=paths.PACKS, state=tmp_path)
    worker: Worker[Effect, Event] = Worker(
        duties_of(msgspec.structs.replace(clinic, printer=printer), places), said.put
    )
    server.mood("waits media-empty-error")
    worker.start()
    try:
        worker.do(Print(1, pages(3)))
        while said.get(timeout=LONG_S) != PrintProgressed(1, PrinterStatus.OUT_OF_PAPER):
            pass
        first = worker.pid
        assert first
        os.kill(first, signal.SIGKILL)
        assert said.get(timeout=LONG_S) == PrintProgressed(1, PrinterStatus.ABORTED)
        until(lambda: server.unfinished() == [])
    finally:
        worker.stop()
    server.mood("ok")
    assert server.came_out == []


def test_a_patients_handout_is_made_in_the_child_and_saved(tmp_path: Path) -> None:
    said: Queue[Event] = Queue()
    places = Places(clinic=paths.CLINIC, packs=paths.PACKS, state=tmp_path)
    worker: Worker[Effect, Event] = Worker(duties_of(read_clinic(paths.CLINIC), places), said.put)
    worker.start()
    try:
        worker.do(ReadContent("en"))
        while not isinstance(event := said.get(timeout=LONG_S), ContentRead):
            assert not isinstance(event, ContentUnreadable)
        assert isinstance(said.get(timeout=LONG_S), HolidaysRead)
        worker.do(RenderHandout(5, RECORD, HandoutLook()))
        made = said.get(timeout=LONG_S)
        assert isinstance(made, HandoutRendered)
        assert len(made.pages) == count_pages(made.pdf) > 1
        worker.do(Print(6, made.pdf))
        while (event := said.get(timeout=LONG_S)) != PrintProgressed(6, PrinterStatus.SAVED):
            assert event == PrintProgressed(6, PrinterStatus.WAITING)
    finally:
        worker.stop()
    assert [file.read_bytes() for file in (tmp_path / "handouts").iterdir()] == [made.pdf]
