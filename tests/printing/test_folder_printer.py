"""A folder as a printer: whole files for this account alone, and a name for each thing that goes wrong."""

from __future__ import annotations

import errno
import os
import resource
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.printing.folder import FolderPrinter, status_of
from kiosk.printing.printer import Job, PrinterFault, PrinterStatus
from tests.printing.watching import Listener, pages


def test_a_saved_handout_is_saved_not_printed(tmp_path: Path, handout: bytes, listener: Listener) -> None:
    folder = tmp_path / "state" / "handouts"
    assert listener.watches(FolderPrinter(folder), handout) is PrinterStatus.SAVED
    assert listener.heard == [PrinterStatus.WAITING, PrinterStatus.SAVED]
    (file,) = folder.iterdir()
    assert file.read_bytes() == handout
    assert file.name.startswith("handout-")
    assert file.suffix == ".pdf"


def test_only_this_account_can_read_what_is_saved(tmp_path: Path, handout: bytes) -> None:
    folder = tmp_path / "handouts"
    job = FolderPrinter(folder).submit(handout)
    assert folder.stat().st_mode & 0o777 == 0o700
    assert (folder / job.id).stat().st_mode & 0o777 == 0o600


def test_a_folder_that_was_there_keeps_its_rights(tmp_path: Path, handout: bytes) -> None:
    tmp_path.chmod(0o750)
    FolderPrinter(tmp_path).submit(handout)
    assert tmp_path.stat().st_mode & 0o777 == 0o750


def test_two_handouts_are_two_files(tmp_path: Path, handout: bytes) -> None:
    printer = FolderPrinter(tmp_path)
    assert {printer.submit(handout).id for _ in range(20)} == {file.name for file in tmp_path.iterdir()}
    assert len(list(tmp_path.iterdir())) == 20


def test_garbage_is_not_saved(tmp_path: Path, listener: Listener) -> None:
    folder = tmp_path / "handouts"
    assert listener.watches(FolderPrinter(folder), b"%PDF-1.4 no") is PrinterStatus.NOT_PAGES
    assert listener.watches(FolderPrinter(folder), pages(41)) is PrinterStatus.NOT_PAGES
    assert not folder.exists()


def test_a_file_where_the_folder_should_be_is_no_folder(
    tmp_path: Path, handout: bytes, listener: Listener
) -> None:
    (tmp_path / "handouts").write_text("not a folder")
    for folder in (tmp_path / "handouts", tmp_path / "handouts" / "deeper"):
        assert listener.watches(FolderPrinter(folder), handout) is PrinterStatus.NO_FOLDER


def test_a_saved_handout_that_has_gone_is_not_called_saved(tmp_path: Path, handout: bytes) -> None:
    printer = FolderPrinter(tmp_path)
    job = printer.submit(handout)
    (tmp_path / job.id).unlink()
    assert printer.state(job) is PrinterStatus.NO_FOLDER


@pytest.fixture
def _not_root() -> Iterator[None]:
    """As an account that rights apply to."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.usefixtures("_not_root")
def test_a_folder_that_may_not_be_written_is_locked(handout: bytes, listener: Listener) -> None:
    ended = listener.watches(FolderPrinter(Path("/usr/share")), handout)
    assert ended is PrinterStatus.FOLDER_LOCKED
    assert ended.can_try_again


@contextmanager
def little_room() -> Iterator[None]:
    """No file can grow beyond 100 bytes. Only around one call: the test run's own report may go to a file too."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    deaf = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, deaf)


def test_a_handout_without_room_leaves_nothing_half_written(
    tmp_path: Path, handout: bytes, listener: Listener
) -> None:
    with little_room():
        ended = listener.watches(FolderPrinter(tmp_path), handout)
    assert ended is PrinterStatus.FOLDER_FULL
    assert list(tmp_path.iterdir()) == []


def test_what_a_cut_off_kiosk_half_wrote_is_removed_and_nothing_else(tmp_path: Path, handout: bytes) -> None:
    printer = FolderPrinter(tmp_path)
    job = printer.submit(handout)
    (tmp_path / ".handout-20261123-101500-abcdef.pdf.part").write_bytes(handout[:10])
    (tmp_path / "letter.part").write_text("somebody else's")
    printer.cancel(job)
    printer.cancel_all()
    assert {file.name for file in tmp_path.iterdir()} == {job.id, "letter.part"}


def test_a_folder_that_is_not_there_yet_has_nothing_to_remove(tmp_path: Path) -> None:
    printer = FolderPrinter(tmp_path / "handouts")
    printer.cancel_all()
    assert printer.state(Job("handout-1.pdf")) is PrinterStatus.NO_FOLDER
    assert not printer.folder.exists()


def test_a_half_written_file_that_cannot_be_removed_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / ".handout-1.part").mkdir()
    with pytest.raises(PrinterFault):
        FolderPrinter(tmp_path).cancel_all()


@pytest.mark.parametrize(
    ("number", "status"),
    [
        (errno.ENOSPC, PrinterStatus.FOLDER_FULL),
        (errno.EDQUOT, PrinterStatus.FOLDER_FULL),
        (errno.EROFS, PrinterStatus.FOLDER_LOCKED),
        (errno.EACCES, PrinterStatus.FOLDER_LOCKED),
        (errno.EIO, PrinterStatus.NO_FOLDER),
        (None, PrinterStatus.NO_FOLDER),
    ],
)
def test_each_refusal_of_the_disk_has_its_status(number: int | None, status: PrinterStatus) -> None:
    assert status_of(OSError(number, "said the disk") if number else OSError("said the disk")) is status
