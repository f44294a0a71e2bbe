"""The printer of Windows, on Qt's other printers (a PDF file, the private print server). Windows is not here."""

from __future__ import annotations

import io
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from kiosk.printing.printer import FoundPrinter, Job, PrinterFault, PrinterStatus
from kiosk.printing.sheets import Pixels, count_pages, picture_of, pictures_of
from kiosk.printing.spooler import SpoolerPrinter, is_spooled, spooled_queues
from tests.printing.cups_server import CupsServer
from tests.printing.watching import Listener, pages

A4, LETTER = (595, 842), (612, 792)
"""In points."""
WIDTH = 120
ALIKE = 4.0
"""The mean difference of a colour's 256 steps up to which two small pictures are the same page."""


def program_that(does: str) -> tuple[str, ...]:
    return (sys.executable, "-c", f"import sys, time\nsys.stdin.buffer.read()\n{does}")


def drawn(size: tuple[int, int] = A4) -> bytes:
    """Three pages that no two of them, nor one upside down or mirrored, look alike."""
    width, height = size
    sheets = []
    for colour in ("#CC1A1A", "#1A991A", "#1A1ACC"):
        sheet = Image.new("RGB", size, "white")
        draw = ImageDraw.Draw(sheet)
        draw.rectangle((60, height - 360, 260, height - 60), fill=colour)
        draw.rectangle((width - 120, 100, width - 80, 300), fill="black")
        sheets.append(sheet)
    out = io.BytesIO()
    sheets[0].save(out, "PDF", resolution=72, save_all=True, append_images=sheets[1:])
    return out.getvalue()


def difference(one: Pixels, other: Pixels) -> float:
    assert (one.width, abs(one.height - other.height) <= 1) == (other.width, True)
    pairs = list(zip(one.pixels, other.pixels, strict=False))
    return sum(abs(a - b) for a, b in pairs) / len(pairs)


def file_printer(file: Path, paper: str = "a4") -> SpoolerPrinter:
    program = (sys.executable, "-m", "tests.printing.file_program", str(file))
    return SpoolerPrinter("a file", "letter" if paper == "letter" else "a4", program=program)


@pytest.mark.parametrize(("paper", "size"), [("a4", A4), ("letter", LETTER)])
def test_every_page_that_is_sent_looks_as_it_was_made(
    tmp_path: Path, listener: Listener, paper: str, size: tuple[int, int]
) -> None:
    source, file = drawn(size), tmp_path / "out.pdf"
    assert listener.watches(file_printer(file, paper), source) is PrinterStatus.SENT
    assert PrinterStatus.PRINTED not in listener.heard
    sent, made = pictures_of(file.read_bytes(), WIDTH), pictures_of(source, WIDTH)
    assert len(sent) == len(made) == 3
    for number, page in enumerate(made):
        assert difference(page, sent[number]) < ALIKE
        assert difference(page, sent[number - 1]) > ALIKE
    assert picture_of(source, 1, WIDTH) == made[1]


def test_garbage_is_not_sent(tmp_path: Path, listener: Listener) -> None:
    file = tmp_path / "out.pdf"
    assert listener.watches(file_printer(file), b"%PDF-1.4 no") is PrinterStatus.NOT_PAGES
    assert listener.watches(file_printer(file), pages(41)) is PrinterStatus.NOT_PAGES
    assert not file.exists()


def test_a_printer_that_does_not_begin_takes_no_pages(tmp_path: Path, listener: Listener) -> None:
    nowhere = tmp_path / "none" / "out.pdf"
    assert listener.watches(file_printer(nowhere), drawn()) is PrinterStatus.REJECTING


@pytest.mark.cups
def test_a_real_queue_gets_the_pages_under_a_word_that_says_nothing(
    server: CupsServer, listener: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CUPS_SERVER", server.address)
    source = drawn()
    assert listener.watches(SpoolerPrinter(server.queue), source) is PrinterStatus.SENT
    assert listener.heard == [PrinterStatus.WAITING, PrinterStatus.PRINTING, PrinterStatus.SENT]
    until = time.monotonic() + 20
    while not server.came_out and time.monotonic() < until:
        time.sleep(0.02)
    (came,) = server.came_out
    assert count_pages(came) == 3
    assert "title=handout" in server.orders
    assert "sides=one-sided" in server.orders
    for page, made in zip(pictures_of(came, WIDTH), pictures_of(source, WIDTH), strict=True):
        assert difference(made, page) < ALIKE


@pytest.mark.cups
def test_a_printer_that_is_not_there_is_no_queue(
    server: CupsServer, listener: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CUPS_SERVER", server.address)
    assert listener.watches(SpoolerPrinter("Front-Desk"), drawn()) is PrinterStatus.NO_QUEUE
    assert spooled_queues("Front-Desk") == (
        FoundPrinter(name="Front-Desk", trouble=PrinterStatus.NO_QUEUE),
        FoundPrinter(name=server.queue, is_ours=False),
    )
    assert spooled_queues(server.queue) == (FoundPrinter(name=server.queue),)


@pytest.mark.parametrize(
    ("word", "told"),
    [("", PrinterStatus.ABORTED), ("no such word", PrinterStatus.ABORTED), ("begun", PrinterStatus.CUT_OFF)],
)
def test_a_program_that_dies_has_not_sent_the_pages(
    listener: Listener, word: str, told: PrinterStatus
) -> None:
    printer = SpoolerPrinter("x", program=program_that(f"print({word!r})\nsys.exit(1)"))
    assert listener.watches(printer, drawn()) is told
    assert told.can_try_again


def test_a_program_that_cannot_be_started_is_a_fault(tmp_path: Path, listener: Listener) -> None:
    missing = (str(tmp_path / "none"),)
    assert listener.watches(SpoolerPrinter("x", program=missing), drawn()) is PrinterStatus.NO_PROGRAM
    with pytest.raises(PrinterFault) as fault:
        spooled_queues("x", missing)
    assert fault.value.status is PrinterStatus.NO_PROGRAM


def test_pages_that_had_not_begun_are_stopped_for_good(listener: Listener) -> None:
    printer = SpoolerPrinter("x", program=program_that("time.sleep(600)"))
    listener.acts[PrinterStatus.PRINTING] = listener.cancelled.set
    assert listener.watches(printer, drawn()) is PrinterStatus.CANCELLED


def test_pages_that_had_begun_are_cut_off_and_may_come_out_all_the_same(tmp_path: Path) -> None:
    seen = tmp_path / "seen"
    does = f"print('begun', flush=True)\nopen({str(seen)!r}, 'w').close()\ntime.sleep(600)"
    printer = SpoolerPrinter("x", program=program_that(does))
    job = printer.submit(drawn())
    while not seen.exists():
        time.sleep(0.01)
    assert printer.state(job) is PrinterStatus.PRINTING
    printer.cancel(job)
    assert printer.state(job) is PrinterStatus.SENT
    printer.cancel(job)
    printer.cancel_all()
    assert printer.state(job) is PrinterStatus.ABORTED


def test_all_that_is_on_its_way_is_stopped_at_once() -> None:
    printer = SpoolerPrinter("x", program=program_that("time.sleep(600)"))
    printer.submit(drawn())
    (sending,) = printer._sendings.values()
    printer.cancel_all()
    assert sending.process.poll() is not None
    assert printer.state(Job("1")) is PrinterStatus.ABORTED


def test_what_the_program_says_of_a_printer_is_told() -> None:
    listing = program_that(r"print('\tBack Office'); print('trouble\tFront Desk')")
    with pytest.raises(PrinterFault) as fault:
        spooled_queues("x", program_that("sys.exit(1)"))
    assert fault.value.status is PrinterStatus.NO_PROGRAM
    assert spooled_queues("Front Desk", listing) == (
        FoundPrinter(name="Front Desk", trouble=PrinterStatus.NEEDS_ATTENTION),
        FoundPrinter(name="Back Office", is_ours=False),
    )


def test_a_list_that_never_comes_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.printing.spooler.LIST_S", 0.2)
    with pytest.raises(PrinterFault) as fault:
        spooled_queues("x", program_that("time.sleep(600)"))
    assert fault.value.status is PrinterStatus.FROZEN


def test_only_windows_is_printed_on_this_way_and_the_worker_never_carries_qt() -> None:
    assert [name for name in ("win32", "linux", "darwin", "cygwin") if is_spooled(name)] == ["win32"]
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys, kiosk.worker.clinic_runner; sys.exit(any('PySide6' in name for name in sys.modules))",
        ]
    )
    assert done.returncode == 0
