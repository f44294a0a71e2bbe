"""Which printers there are, and whether the print server keeps what it has printed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kiosk.printing.found import folder_at, queues_on
from kiosk.printing.ipp import Server
from kiosk.printing.printer import FoundPrinter, PrinterFault, PrinterStatus
from kiosk.printing.privacy import LINES, missing_lines
from tests.printing.cups_server import CupsServer

WELL = "\n".join(LINES)


@pytest.mark.cups
def test_a_queue_is_found_and_is_ours(server: CupsServer) -> None:
    assert queues_on(Server(server.address), server.queue) == (FoundPrinter(name=server.queue),)


@pytest.mark.cups
def test_a_queue_that_is_missing_is_told_first_and_the_others_after_it(server: CupsServer) -> None:
    assert queues_on(Server(server.address), "Front-Desk") == (
        FoundPrinter(name="Front-Desk", trouble=PrinterStatus.NO_QUEUE),
        FoundPrinter(name=server.queue, is_ours=False),
    )


@pytest.mark.cups
@pytest.mark.parametrize(
    ("order", "trouble"), [("cupsdisable", PrinterStatus.PAUSED), ("cupsreject", PrinterStatus.REJECTING)]
)
def test_a_queue_that_would_not_print_says_why(
    server: CupsServer, order: str, trouble: PrinterStatus
) -> None:
    server.order(order)
    (found,) = queues_on(Server(server.address), server.queue)
    assert found.trouble is trouble


def test_a_server_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(PrinterFault) as fault:
        queues_on(Server(str(tmp_path / "none.sock")), "x")
    assert fault.value.status is PrinterStatus.NO_SERVER


def test_a_folder_is_well_if_it_can_be_written_or_made(tmp_path: Path) -> None:
    assert folder_at(tmp_path / "a" / "b").trouble is None
    assert not (tmp_path / "a").exists()
    (tmp_path / "file").touch()
    assert folder_at(tmp_path / "file").trouble is PrinterStatus.FOLDER_LOCKED
    assert folder_at(tmp_path / "file" / "b").trouble is PrinterStatus.FOLDER_LOCKED


def test_a_folder_that_is_closed_to_us_is_locked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert folder_at(tmp_path).trouble is PrinterStatus.FOLDER_LOCKED


def test_settings_with_the_three_lines_keep_nothing() -> None:
    assert missing_lines(WELL) == ()
    assert (
        missing_lines("# a comment\n\n  preservejobfiles   no\nPreserveJobHistory Off\nPageLogFormat\n") == ()
    )


@pytest.mark.parametrize(
    ("conf", "missing"),
    [
        ("", LINES),
        ("PreserveJobFiles Yes\nPreserveJobHistory No\nPageLogFormat", LINES[:1]),
        ("PreserveJobFiles 86400\nPreserveJobHistory No\nPageLogFormat", LINES[:1]),
        ("PreserveJobFiles No\nPageLogFormat", LINES[1:2]),
        ("PreserveJobFiles No\nPreserveJobHistory No", LINES[2:]),
        (f"{WELL}\nPageLogFormat %p %j", LINES[2:]),
        (f"# {LINES[0]}\nPreserveJobHistory No\nPageLogFormat", LINES[:1]),
    ],
)
def test_each_line_that_is_missing_or_taken_back_is_named(conf: str, missing: tuple[str, ...]) -> None:
    assert missing_lines(conf) == missing
