"""Exports go only where the clinic says: whole, private, under neutral names, and never over another file."""

from __future__ import annotations

import datetime as dt
import errno
import multiprocessing
import os
import stat
import threading
from pathlib import Path

import pytest

from kiosk.export import folder as exports
from kiosk.export.folder import CannotExport, save_in
from kiosk.visit.exports import ExportFault

DAY = dt.date(2026, 11, 25)


def names_in(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def reason_of(folder: Path) -> ExportFault:
    with pytest.raises(CannotExport) as refused:
        save_in(folder, b"x", DAY, "ics")
    return refused.value.reason


def test_a_file_is_whole_neutral_and_for_this_account_alone(tmp_path: Path) -> None:
    name = save_in(tmp_path, b"dates", DAY, "ics")
    assert name == "plan-2026-11-25-1.ics"
    assert (tmp_path / name).read_bytes() == b"dates"
    assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o600
    assert names_in(tmp_path) == [name]


def test_files_of_one_day_never_share_a_number(tmp_path: Path) -> None:
    names = [save_in(tmp_path, b"x", DAY, ending) for ending in ("ics", "json", "ics")]
    assert names == ["plan-2026-11-25-1.ics", "plan-2026-11-25-2.json", "plan-2026-11-25-3.ics"]
    assert save_in(tmp_path, b"x", DAY + dt.timedelta(days=1), "pdf") == "plan-2026-11-26-1.pdf"


def test_a_number_that_was_given_out_is_not_given_again(tmp_path: Path) -> None:
    (tmp_path / "plan-2026-11-25-7.txt").write_text("theirs", encoding="utf-8")
    (tmp_path / "plan-2026-11-25-x.txt").write_text("no number", encoding="utf-8")
    assert save_in(tmp_path, b"x", DAY, "txt") == "plan-2026-11-25-8.txt"
    assert (tmp_path / "plan-2026-11-25-7.txt").read_text(encoding="utf-8") == "theirs"


def test_a_number_that_another_kiosk_is_writing_is_passed_over(tmp_path: Path) -> None:
    part = tmp_path / ".plan-2026-11-25-1.part"
    part.write_bytes(b"half")
    assert save_in(tmp_path, b"x", DAY, "ics") == "plan-2026-11-25-2.ics"
    assert part.read_bytes() == b"half"


def test_a_number_that_another_kiosk_used_meanwhile_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "plan-2026-11-25-1.pdf").write_bytes(b"theirs")
    monkeypatch.setattr(exports, "_last_number", lambda folder, day: 0)
    assert save_in(tmp_path, b"x", DAY, "ics") == "plan-2026-11-25-2.ics"
    assert names_in(tmp_path) == ["plan-2026-11-25-1.pdf", "plan-2026-11-25-2.ics"]


def save_many(folder: Path, mark: bytes) -> None:
    for _ in range(20):
        save_in(folder, mark, DAY, "ics")


def test_kiosks_that_share_a_folder_lose_nothing(tmp_path: Path) -> None:
    context = multiprocessing.get_context("fork")
    kiosks = [context.Process(target=save_many, args=(tmp_path, mark)) for mark in (b"one", b"two", b"three")]
    for kiosk in kiosks:
        kiosk.start()
    for kiosk in kiosks:
        kiosk.join()
    held = [file.read_bytes() for file in tmp_path.iterdir()]
    assert sorted(held) == sorted(20 * [b"one", b"two", b"three"])


def test_a_folder_that_is_not_there_is_never_made(tmp_path: Path) -> None:
    assert reason_of(tmp_path / "share") is ExportFault.NO_FOLDER
    assert not (tmp_path / "share").exists()
    (tmp_path / "file").write_bytes(b"")
    assert reason_of(tmp_path / "file") is ExportFault.NO_FOLDER


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOSPC, ExportFault.FOLDER_FULL),
        (errno.EDQUOT, ExportFault.FOLDER_FULL),
        (errno.EROFS, ExportFault.FOLDER_LOCKED),
        (errno.EACCES, ExportFault.FOLDER_LOCKED),
        (errno.EIO, ExportFault.NO_FOLDER),
    ],
)
def test_a_refusal_of_the_disk_is_told_and_leaves_nothing_behind(
    number: int, reason: ExportFault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refused)
    assert reason_of(tmp_path) is reason
    assert names_in(tmp_path) == []


def test_a_file_that_cannot_get_its_name_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(self: Path, target: Path) -> None:
        raise OSError(errno.EACCES, "no")

    monkeypatch.setattr(Path, "rename", refused)
    assert reason_of(tmp_path) is ExportFault.FOLDER_LOCKED
    assert names_in(tmp_path) == []


def test_a_share_that_cannot_promise_names_still_has_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(folder: Path) -> None:
        raise OSError(errno.EINVAL, "no")

    monkeypatch.setattr(exports, "settle", refused)
    assert (tmp_path / save_in(tmp_path, b"x", DAY, "ics")).is_file()


def test_a_file_that_was_given_up_does_not_appear(tmp_path: Path) -> None:
    given_up = threading.Event()
    given_up.set()
    with pytest.raises(CannotExport) as refused:
        save_in(tmp_path, b"x", DAY, "ics", given_up.is_set)
    assert refused.value.reason is ExportFault.FOLDER_SLOW
    assert names_in(tmp_path) == []


def test_what_a_kiosk_that_was_cut_off_left_is_swept_away_after_an_hour(tmp_path: Path) -> None:
    old, new = tmp_path / ".plan-2026-11-24-1.part", tmp_path / ".plan-2026-11-25-4.part"
    for part in (old, new):
        part.write_bytes(b"half")
    long_ago = old.stat().st_mtime - 2 * 3600
    os.utime(old, (long_ago, long_ago))
    save_in(tmp_path, b"x", DAY, "ics")
    assert not old.exists()
    assert new.exists()
