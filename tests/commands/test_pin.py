"""`kiosk pin`, as an administrator types it and as a script pipes it."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from kiosk import cli
from kiosk.store.pin import MOST_MISSES, PinLock, Verdict
from tests.store.hands import CHEAP, StandingClock

PIN = "739184"
RIGHT = Verdict(kind="right")


def kiosk_pin(state: Path, *words: str, line: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "main.py", "pin", "--state", str(state), *words]
    return subprocess.run(command, input=line, capture_output=True, text=True, timeout=60)


def test_a_pin_from_a_line_is_set_and_opens(tmp_path: Path) -> None:
    done = kiosk_pin(tmp_path / "new", line=f"{PIN}\n")
    assert (done.returncode, done.stderr) == (0, "")
    assert PinLock(tmp_path / "new").check(PIN) == RIGHT
    assert PIN not in done.stdout


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("12345\n", "6 to 12 digits"),
        ("123456\n", "guess first"),
        ("241285\n", "date"),
        ("73918x\n", "digits only"),
        ("\n", "No PIN was given"),
        ("", "No PIN was given"),
    ],
)
def test_a_pin_that_will_not_do_is_told_in_one_sentence(line: str, says: str, tmp_path: Path) -> None:
    done = kiosk_pin(tmp_path, line=line)
    assert done.returncode == 2
    assert says in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert not PinLock(tmp_path).is_set


def test_a_reset_unlocks_the_same_pin(tmp_path: Path) -> None:
    lock = PinLock(tmp_path)
    quick = PinLock(tmp_path, clock=StandingClock(step=1000))
    lock.choose(PIN)
    for _ in range(MOST_MISSES):
        quick.check("295730")
    assert lock.check(PIN).is_locked
    done = kiosk_pin(tmp_path, "--reset")
    assert (done.returncode, done.stderr) == (0, "")
    assert lock.check(PIN) == RIGHT


def test_there_is_nothing_to_unlock_before_a_pin_is_set(tmp_path: Path) -> None:
    done = kiosk_pin(tmp_path, "--reset")
    assert done.returncode == 2
    assert "kiosk pin" in done.stderr


@pytest.mark.parametrize(("again", "code"), [(PIN, 0), ("739185", 2)])
def test_an_administrator_types_it_twice_and_sees_none_of_it(again: str, code: int, tmp_path: Path) -> None:
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "main.py", "pin", "--state", str(tmp_path)],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    ) as command:
        os.close(theirs)
        shown = ""
        for asked, typed in (("digits: ", PIN), ("again: ", again)):
            while asked not in shown:
                shown += os.read(ours, 1000).decode()
            os.write(ours, f"{typed}\n".encode())
        with suppress(OSError):  # the terminal says so when nobody is at its other end any more
            while more := os.read(ours, 1000):
                shown += more.decode()
    os.close(ours)
    assert command.returncode == code
    assert PIN not in shown
    assert PinLock(tmp_path).is_set == (code == 0)


def test_a_folder_of_another_account_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "getuid", lambda: os.geteuid() + 1)
    assert cli.main(["pin", "--state", str(tmp_path)]) == 2
    assert "another account" in capsys.readouterr().err
    assert CHEAP.n < PinLock(tmp_path).cost.n
