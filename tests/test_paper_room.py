"""The child's side of the worker: content, handouts, and a printer that two patients never share."""

from __future__ import annotations

import datetime as dt
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from queue import Queue
from typing import Protocol

import msgspec
import pytest

from kiosk import paths
from kiosk.content.content import Content
from kiosk.content.reader import read_clinic, read_content
from kiosk.content.words import Words
from kiosk.duties import duties_of
from kiosk.errors import CannotPrint, KioskError
from kiosk.paper_room import PaperRoom
from kiosk.paths import Places
from kiosk.plan.record import Choices, Record
from kiosk.printing.cups import CupsPrinter
from kiosk.printing.folder import FolderPrinter
from kiosk.printing.ipp import Server
from kiosk.printing.printer import Patience, Printer, PrinterStatus
from kiosk.printing.sheets import count_pages
from kiosk.room import open_room
from kiosk.visit.desk import PrintResult
from kiosk.visit.desk_events import PrintTestProgressed, QueueCleared
from kiosk.visit.effects import (
    CancelPrint,
    ClearQueue,
    Effect,
    HandoutLook,
    PaperEffect,
    Print,
    PrintTest,
    ReadContent,
    ReadLanguages,
    RenderHandout,
    RenderSummary,
)
from kiosk.visit.events import Event
from kiosk.visit.paper_events import HandoutFailed, HandoutRendered, PrintProgressed
from kiosk.visit.setting_events import ContentRead, ContentUnreadable, HolidaysRead, LanguageRead, WordsRead
from kiosk.worker import Worker
from tests.printing.cups_server import CUPSD, CupsServer
from tests.printing.watching import QUICK, pages

PACK = "microneedling-stretch-marks"
RECORD = Record(pack=PACK, today=dt.date(2026, 11, 23), choices=Choices(option="microneedling"))
LONG_S = 30.0
"""Longer than anything here takes; no test waits this long unless it fails."""


class Counter:
    """Asks a room, each order in a thread of its own, and keeps the answers."""

    def __init__(self, room: PaperRoom) -> None:
        self.room = room
        self.said: Queue[Event] = Queue()
        self._threads: list[threading.Thread] = []

    def ask(self, effect: Effect) -> None:
        self._threads.append(threading.Thread(target=self.room.do, args=(effect, self.said.put)))
        self._threads[-1].start()

    def hears(self, *statuses: PrinterStatus, ticket: int = 1) -> None:
        """Wait until the last of these was said of a ticket; all must come in this order."""
        left = list(statuses)
        while left:
            event = self.said.get(timeout=LONG_S)
            if event == PrintProgressed(ticket, left[0]):
                left.pop(0)

    def close(self) -> None:
        self.room.close()
        for thread in self._threads:
            thread.join(LONG_S)


@pytest.fixture
def room_with(flagship: Content) -> Iterator[Callable[..., Counter]]:
    counters = []

    def opened(printer: Printer, patience: Patience = QUICK) -> Counter:
        room = PaperRoom(
            read=lambda language: flagship,
            render=lambda content, effect: pages(2),
            printer=printer,
            patience=patience,
            sweep_s=0.05,
        )
        counters.append(Counter(room))
        return counters[-1]

    yield opened
    for counter in counters:
        counter.close()


@pytest.fixture
def folder_room(room_with: Callable[..., Counter], tmp_path: Path) -> Counter:
    return room_with(FolderPrinter(tmp_path))


@pytest.fixture
def server() -> Iterator[CupsServer]:
    if CUPSD is None:
        pytest.skip("cupsd is not installed")
    with CupsServer() as server:
        yield server


class Room(Protocol):
    """Whoever does what is to be done with paper."""

    def do(self, effect: PaperEffect, report: Callable[[Event], None]) -> None: ...


def _asked(room: Room, effect: PaperEffect) -> list[Event]:
    said: list[Event] = []
    room.do(effect, said.append)
    return said


# -- content and handouts ----------------------------------------------------------------


def test_content_that_can_be_read_is_read(folder_room: Counter, flagship: Content) -> None:
    assert _asked(folder_room.room, ReadContent("en")) == [ContentRead(flagship)]


def test_every_other_language_is_read_and_one_that_cannot_be_used_is_told_to_staff_alone(
    folder_room: Counter, flagship: Content, capsys: pytest.CaptureFixture[str]
) -> None:
    def read(language: str) -> Content:
        if language == "zh":
            raise KioskError("zh.yaml cannot be read")
        return replace(flagship, words=Words(language, flagship.words.leaves))

    room = replace(folder_room.room, read=read, languages=lambda: ("ar", "en", "zh"))
    assert _asked(room, ReadLanguages("en")) == [LanguageRead(Words("ar", flagship.words.leaves))]
    assert capsys.readouterr().err == "zh.yaml cannot be read\n"


def test_holidays_follow_the_content_where_the_glass_is_to_know_them(
    folder_room: Counter, flagship: Content
) -> None:
    days = (dt.date(2026, 12, 25),)
    room = replace(folder_room.room, holidays=lambda: days)
    assert _asked(room, ReadContent("en")) == [ContentRead(flagship), HolidaysRead(days)]


def test_content_that_cannot_be_read_is_told_with_every_problem(folder_room: Counter, tmp_path: Path) -> None:
    room = folder_room.room
    room.read = lambda language: read_content(tmp_path / "no-such-pack", language)
    (event,) = _asked(room, ReadContent("en"))
    assert isinstance(event, ContentUnreadable)
    assert "no-such-pack" in " ".join(event.sentences)

    def refuse(language: str) -> Content:
        raise KioskError(f"nobody here speaks {language}")

    room.read = refuse
    assert _asked(room, ReadContent("xx")) == [ContentUnreadable(("nobody here speaks xx",))]


def test_a_pack_that_cannot_be_read_comes_with_the_words_to_say_so(tmp_path: Path) -> None:
    clinic = read_clinic(paths.CLINIC)
    room = open_room(clinic, paths.CLINIC, tmp_path / "no-packs", tmp_path / "state")
    words, fault = _asked(room, ReadContent("en"))
    assert isinstance(words, WordsRead)
    assert words.words.text("ui.closed-title")
    assert isinstance(fault, ContentUnreadable)
    assert [type(event) for event in _asked(room, ReadContent("xx"))] == [ContentUnreadable]
    room.close()


def test_settings_that_do_not_go_with_the_pack_close_the_kiosk_after_it_was_read(tmp_path: Path) -> None:
    settings = tmp_path / "clinic.yaml"
    settings.write_text(paths.CLINIC.read_text("utf-8").replace("region: ENG", "region: NOWHERE"), "utf-8")
    room = open_room(read_clinic(settings), settings, paths.PACKS, tmp_path / "state")
    said = _asked(room, ReadContent("en"))
    assert [type(event) for event in said] == [ContentRead, WordsRead, ContentUnreadable]
    room.close()


def test_a_handout_comes_with_a_picture_of_each_page(folder_room: Counter) -> None:
    (event,) = _asked(folder_room.room, RenderHandout(7, RECORD, HandoutLook()))
    assert isinstance(event, HandoutRendered)
    assert (event.ticket, event.pdf, len(event.pages)) == (7, pages(2), 2)
    for page in event.pages:
        assert len(page.pixels) == page.width * page.height * 4


def test_a_handout_that_cannot_be_made_is_told(folder_room: Counter) -> None:
    def refuse(content: Content, effect: RenderHandout | RenderSummary) -> bytes:
        raise CannotPrint("no font has the letter")

    folder_room.room.render = refuse
    assert isinstance(_asked(folder_room.room, ReadContent("en"))[0], ContentRead)
    (event,) = _asked(folder_room.room, RenderHandout(7, RECORD, HandoutLook()))
    assert event == HandoutFailed(7, "no font has the letter")


def test_a_handout_that_is_no_pdf_is_told(folder_room: Counter) -> None:
    folder_room.room.render = lambda content, effect: b"a page"
    (event,) = _asked(folder_room.room, RenderHandout(7, RECORD, HandoutLook()))
    assert event == HandoutFailed(7, "The handout is not a PDF.")


# -- printing ----------------------------------------------------------------------------


def test_a_handout_goes_to_the_folder(folder_room: Counter, tmp_path: Path) -> None:
    folder_room.ask(Print(1, pages(3)))
    folder_room.hears(PrinterStatus.WAITING, PrinterStatus.SAVED)
    assert [file.read_bytes() for file in tmp_path.iterdir()] == [pages(3)]


def test_a_print_that_is_cancelled_before_its_turn_is_not_sent(folder_room: Counter, tmp_path: Path) -> None:
    assert _asked(folder_room.room, CancelPrint(1)) == []
    folder_room.ask(Print(1, pages(3)))
    folder_room.hears(PrinterStatus.CANCELLED)
    folder_room.ask(Print(2, pages(1)))
    folder_room.hears(PrinterStatus.SAVED, ticket=2)
    assert [file.read_bytes() for file in tmp_path.iterdir()] == [pages(1)]


@pytest.mark.cups
def test_when_the_paper_is_refilled_after_the_patient_has_left_only_the_next_ones_pages_come(
    server: CupsServer, room_with: Callable[..., Counter]
) -> None:
    counter = room_with(CupsPrinter(Server(server.address), server.queue))
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
    server: CupsServer, room_with: Callable[..., Counter]
) -> None:
    counter = room_with(CupsPrinter(Server(server.address), server.queue))
    server.mood("waits media-jam-error")
    counter.ask(Print(1, pages(3)))
    counter.hears(PrinterStatus.JAM)
    counter.close()
    server.mood("ok")
    assert server.unfinished() == []
    assert server.came_out == []


@pytest.mark.cups
def test_a_job_whose_server_froze_is_taken_away_as_soon_as_it_thaws(
    server: CupsServer, room_with: Callable[..., Counter]
) -> None:
    hasty = CupsPrinter(Server(server.address, timeout=0.2), server.queue)
    counter = room_with(hasty)
    server.mood("waits media-empty-error")
    counter.ask(Print(1, pages(3)))
    counter.hears(PrinterStatus.OUT_OF_PAPER)
    server.freeze()
    counter.hears(PrinterStatus.FROZEN)
    counter.ask(Print(2, pages(1)))
    counter.hears(PrinterStatus.FROZEN, ticket=2)
    server.thaw()
    _until(lambda: server.unfinished() == [])
    server.mood("ok")
    counter.ask(Print(3, pages(2)))
    counter.hears(PrinterStatus.PRINTED, ticket=3)
    assert server.came_out == [pages(2)]


@pytest.mark.cups
def test_what_an_earlier_kiosk_left_at_the_printer_is_swept_away(
    server: CupsServer, room_with: Callable[..., Counter]
) -> None:
    queue = CupsPrinter(Server(server.address), server.queue)
    server.mood("waits media-empty-error")
    queue.submit(pages(3))
    server.stop()
    counter = room_with(queue)
    sweep = threading.Thread(target=counter.room.sweep)
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


# -- the whole worker --------------------------------------------------------------------


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
        _until(lambda: server.unfinished() == [])
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


def _until(is_so: Callable[[], bool]) -> None:
    until = time.monotonic() + LONG_S
    while not is_so():
        assert time.monotonic() < until
        time.sleep(0.05)


# -- for the desk --------------------------------------------------------------------------


def test_a_test_page_is_printed_and_told_apart_from_a_patients(folder_room: Counter, tmp_path: Path) -> None:
    room = folder_room.room
    room.test_page, room.now = lambda: pages(1), lambda: "14:05"
    said = _asked(room, PrintTest(7))
    assert said[-1] == PrintTestProgressed(7, PrinterStatus.SAVED)
    assert not any(isinstance(event, PrintProgressed) for event in said)
    assert len(list(tmp_path.glob("*.pdf"))) == 1
    assert room.results() == (PrintResult("14:05", PrinterStatus.SAVED, is_test=True),)


def test_a_test_page_that_cannot_be_made_is_told(folder_room: Counter) -> None:
    assert _asked(folder_room.room, PrintTest(7)) == [PrintTestProgressed(7, PrinterStatus.NOT_PAGES)]
    assert folder_room.room.results() == ()


def test_the_last_ten_results_are_kept_the_latest_first_and_say_nothing_of_whose_they_were(
    folder_room: Counter,
) -> None:
    room = folder_room.room
    hours = iter(range(100))
    room.now = lambda: f"{next(hours)}:00"
    for ticket in range(12):
        _asked(room, Print(ticket, pages(1)))
    assert [result.at for result in room.results()] == [f"{hour}:00" for hour in range(11, 1, -1)]
    assert {(result.status, result.is_test) for result in room.results()} == {(PrinterStatus.SAVED, False)}


def test_the_real_test_page_reaches_the_folder(tmp_path: Path) -> None:
    room = open_room(read_clinic(paths.CLINIC), paths.CLINIC, paths.PACKS, tmp_path)
    said: list[Event] = []
    room.do(PrintTest(3), said.append)
    assert said[-1] == PrintTestProgressed(3, PrinterStatus.SAVED)
    room.close()


def test_the_real_pages_in_two_languages_say_the_clinics_under_the_patients(tmp_path: Path) -> None:
    room = open_room(read_clinic(paths.CLINIC), paths.CLINIC, paths.PACKS, tmp_path)
    flagship = read_clinic(paths.CLINIC).pack
    record = Record(pack=flagship, today=dt.date(2026, 11, 23), language="es")
    look = HandoutLook(kind="no-decision", size="two-languages")
    (event,) = _asked(room.paper, RenderHandout(7, record, look))
    assert isinstance(event, HandoutRendered)
    text = " ".join(page.text for page in event.pages)
    assert "Mi plan" in text
    assert "My plan" in text
    room.close()


@pytest.mark.cups
def test_clearing_the_queue_cancels_what_waits_and_nothing_comes_out_later(
    server: CupsServer, room_with: Callable[..., Counter]
) -> None:
    server.mood("waits media-empty-error")
    counter = room_with(CupsPrinter(Server(server.address), server.queue))
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
    server: CupsServer, room_with: Callable[..., Counter]
) -> None:
    counter = room_with(CupsPrinter(Server(server.address), server.queue))
    server.stop()
    assert _asked(counter.room, ClearQueue(2)) == [QueueCleared(2, is_clear=False)]
