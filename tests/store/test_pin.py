"""The PIN's laws: no guess for nothing, no way round a wait, nothing that a thief can use."""

from __future__ import annotations

import json
import os
import random
import signal
import tempfile
import threading
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.errors import KioskError
from kiosk.store.boot import MachineClock
from kiosk.store.pin import MOST_MISSES, WAITS_S, Cost, PinLock, Verdict
from kiosk.store.pin_choice import WeakPin, must_be_strong
from tests.store.hands import CHEAP, StandingClock

PIN, OTHER = "739184", "295730"
RIGHT = Verdict(kind="right")


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock()


@pytest.fixture
def lock(tmp_path: Path, clock: StandingClock) -> PinLock:
    lock = PinLock(tmp_path / "state", clock, CHEAP)
    lock.choose(PIN)
    return lock


def misses(lock: PinLock) -> int:
    found = json.loads((lock.folder / "pin.json").read_bytes())["misses"]
    assert isinstance(found, int)
    return found


# -- waits and the lock --------------------------------------------------------------------


def test_the_right_pin_opens_and_a_wrong_one_does_not(lock: PinLock) -> None:
    assert lock.check(PIN) == RIGHT
    assert lock.check(OTHER) == Verdict(kind="wrong")
    assert lock.check("") == Verdict(kind="wrong")


def test_each_miss_has_its_wait_and_the_tenth_locks(lock: PinLock, clock: StandingClock) -> None:
    waits = []
    for _ in range(MOST_MISSES - 1):
        verdict = lock.check(OTHER)
        waits.append(verdict.wait_s)
        clock.now += verdict.wait_s
    assert waits == [0, 0, 0, 30, 60, 120, 240, 480, 900] == list(WAITS_S)
    assert lock.check(OTHER) == Verdict(kind="wrong", is_locked=True)
    clock.now += 1_000_000
    assert lock.check(PIN) == Verdict(kind="wrong", is_locked=True)
    assert lock.is_locked


def test_during_a_wait_even_the_right_pin_is_not_looked_at_and_nothing_is_counted(
    lock: PinLock, clock: StandingClock
) -> None:
    for _ in range(4):
        lock.check(OTHER)
    clock.now += 29.5
    assert lock.check(PIN) == Verdict(kind="wrong", wait_s=1)
    assert misses(lock) == 4
    clock.now += 0.5
    assert lock.check(PIN) == RIGHT


def test_the_right_pin_forgets_the_misses(lock: PinLock) -> None:
    for _ in range(3):
        lock.check(OTHER)
    lock.check(PIN)
    assert [lock.check(OTHER).wait_s for _ in range(4)] == [0, 0, 0, 30]


def test_a_thousand_guesses_get_ten_looks(lock: PinLock, clock: StandingClock) -> None:
    guesses = random.Random(7)  # the same draws each time
    looked = set()
    for _ in range(1000):
        before = misses(lock)
        assert lock.check(f"{guesses.randrange(10**6):06}") != RIGHT
        if misses(lock) != before:
            looked.add(misses(lock))
        clock.now += 3600
    assert looked == set(range(1, MOST_MISSES + 1))


# -- clocks ----------------------------------------------------------------------------------


def test_a_restart_makes_the_wait_begin_again(lock: PinLock, clock: StandingClock) -> None:
    for _ in range(5):
        clock.now += lock.check(OTHER).wait_s
    clock.now -= 50  # 10 of 60 seconds have passed
    clock.restarts()
    assert lock.check(PIN).wait_s == 60
    clock.now += 59
    assert lock.check(PIN).wait_s == 1
    clock.restarts()
    assert lock.check(PIN).wait_s == 60
    clock.now += 60
    assert lock.check(PIN) == RIGHT


@settings(max_examples=25)
@given(st.lists(st.floats(-1e9, 1e9, allow_nan=False), min_size=1, max_size=8))
def test_a_clock_that_goes_wild_never_makes_a_wait_longer_than_it_was(jumps: list[float]) -> None:
    clock = StandingClock()
    with tempfile.TemporaryDirectory() as folder:
        lock = PinLock(Path(folder), clock, CHEAP)
        lock.choose(PIN)
        for _ in range(4):
            lock.check(OTHER)
        for jump in jumps:
            clock.now += jump
            assert 0 <= lock.check(PIN).wait_s <= 30


def test_the_wall_clock_has_no_say(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lock = PinLock(tmp_path, cost=CHEAP)
    lock.choose(PIN)
    for _ in range(4):
        lock.check(OTHER)
    year = 365 * 24 * 3600.0
    for now in (time.time() + year, time.time() - year):
        monkeypatch.setattr(time, "time", lambda now=now: now)
        assert 0 < lock.check(PIN).wait_s <= 30


def test_the_machine_names_its_start_and_its_seconds_go_on() -> None:
    clock = MachineClock()
    assert clock.boot() == MachineClock().boot() != ""
    assert clock.seconds() <= clock.seconds()


def test_where_no_start_is_named_each_process_is_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("kiosk.store.boot._BOOT_ID", tmp_path / "none")
    monkeypatch.delattr(time, "CLOCK_BOOTTIME", raising=False)
    assert MachineClock().boot() == MachineClock().boot() != ""
    assert MachineClock().seconds() <= time.monotonic()


# -- kills -------------------------------------------------------------------------------------


class HastyClock:
    """A clock of which every process sees the same, so fast that a wait is over by the next try."""

    def boot(self) -> str:
        return "one start"

    def seconds(self) -> float:
        return time.monotonic() * 1e8


def test_the_count_never_falls_in_200_kills(tmp_path: Path) -> None:
    """A child tries wrong PINs and tells each answer; it is killed at any moment, and another takes over."""
    lock = PinLock(tmp_path, HastyClock(), CHEAP)
    lock.choose(PIN)
    moments, seen, tries = random.Random(11), 0, 0
    for _ in range(200):
        ours, theirs = os.pipe()
        child = os.fork()
        if child == 0:
            _guesses_until_killed(lock, theirs)
        os.close(theirs)
        os.read(ours, 1)
        time.sleep(moments.uniform(0, 0.004))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        told = len(os.read(ours, 100_000)) + 1
        os.close(ours)
        tries += told
        now = misses(lock)
        assert now >= min(seen + told, MOST_MISSES)
        seen = now
        if lock.is_locked:
            lock.unlock()
            seen = 0
        assert lock.check(PIN) == RIGHT or seen
        seen = misses(lock)
    assert tries >= 200


def _guesses_until_killed(lock: PinLock, line: int) -> None:
    while True:
        lock.check(OTHER)
        os.write(line, b".")


def test_a_kill_while_the_hash_is_made_has_used_up_a_try(tmp_path: Path) -> None:
    slow = PinLock(tmp_path)
    slow.choose(PIN)
    child = os.fork()
    if child == 0:
        slow.check(PIN)
        os._exit(0)
    while not misses(slow):
        time.sleep(0.002)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    assert misses(slow) == 1


def test_two_at_once_are_counted_one_by_one(lock: PinLock) -> None:
    threads = [threading.Thread(target=lock.check, args=(OTHER,)) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert misses(lock) == 3


def test_a_disk_that_takes_nothing_lets_nobody_try(lock: PinLock, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    before = misses(lock)
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(OSError, match="space"):
            lock.check(PIN)
    assert misses(lock) == before
    assert lock.check(PIN) == RIGHT


# -- what is stored ----------------------------------------------------------------------------


def test_the_real_cost_is_what_owasp_asks_for_and_is_stored(tmp_path: Path) -> None:
    lock = PinLock(tmp_path)
    lock.choose(PIN)
    stored = json.loads((tmp_path / "pin.json").read_bytes())
    assert stored["hash"]["cost"] == {"n": 2**17, "r": 8, "p": 1}
    assert lock.check(PIN) == RIGHT
    assert lock.check(OTHER) == Verdict(kind="wrong")


def test_a_file_with_a_cheaper_hash_is_not_believed(tmp_path: Path) -> None:
    PinLock(tmp_path, cost=CHEAP).choose(PIN)
    assert PinLock(tmp_path).check(PIN) == Verdict(kind="missing")
    assert not PinLock(tmp_path, cost=Cost(n=4)).is_set


def test_neither_file_holds_the_pin_and_both_are_for_this_account_alone(lock: PinLock) -> None:
    lock.check(PIN)
    for file in lock.folder.iterdir():
        assert PIN.encode() not in file.read_bytes()
        assert file.stat().st_mode & 0o077 == 0
    assert lock.folder.stat().st_mode & 0o077 == 0


def test_the_same_pin_is_stored_differently_each_time(lock: PinLock) -> None:
    first = (lock.folder / "pin.json").read_bytes()
    lock.choose(PIN)
    assert (lock.folder / "pin.json").read_bytes() != first
    assert lock.check(PIN) == RIGHT


def test_the_file_alone_is_of_no_use(lock: PinLock, clock: StandingClock, tmp_path: Path) -> None:
    stolen = PinLock(tmp_path / "stolen", clock, CHEAP)
    stolen.choose(OTHER)
    (stolen.folder / "pin.json").write_bytes((lock.folder / "pin.json").read_bytes())
    assert stolen.check(PIN) == Verdict(kind="wrong")


def test_the_folder_is_of_no_use_on_another_machine(
    lock: PinLock, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "id").write_text("another machine")
    monkeypatch.setattr("kiosk.store.pin._MACHINE_ID", tmp_path / "id")
    assert lock.check(PIN) == Verdict(kind="wrong")
    monkeypatch.setattr("kiosk.store.pin._MACHINE_ID", tmp_path / "none")
    lock.choose(PIN)
    assert lock.check(PIN) == RIGHT


@pytest.mark.parametrize("content", [b"", b"{", b"null", b'{"misses": -1}', b"\xff\xfe", b"[1]"])
def test_a_damaged_file_lets_nobody_in_until_a_pin_is_set(lock: PinLock, content: bytes) -> None:
    (lock.folder / "pin.json").write_bytes(content)
    assert lock.check(PIN) == Verdict(kind="missing")
    with pytest.raises(KioskError, match="kiosk pin"):
        lock.unlock()
    lock.choose(PIN)
    assert lock.check(PIN) == RIGHT


def test_without_its_key_a_pin_is_missing(lock: PinLock) -> None:
    (lock.folder / "pin.key").unlink()
    assert lock.check(PIN) == Verdict(kind="missing")
    (lock.folder / "pin.key").write_bytes(b"short")
    assert not lock.is_set
    lock.choose(PIN)
    assert lock.check(PIN) == RIGHT


def test_before_a_pin_is_set_none_is_right(tmp_path: Path) -> None:
    lock = PinLock(tmp_path / "nowhere")
    assert lock.check(PIN) == Verdict(kind="missing")
    assert not lock.is_locked


# -- choosing ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "pin",
    [
        "", "12345", "1234567890123", "12345a", "-12345", "１２３４５６",
        "000000", "111111", "121212", "123123", "123321", "12341234", "112233", "998877",
        "123456", "654321", "234567", "890123", "135791", "987654", "13579135",
        "159753", "789456", "147258", "696969",
        "241285", "122485", "851224", "010100", "24121985", "12241985", "19851224",
    ],
)  # fmt: skip
def test_a_pin_that_people_guess_first_is_refused(pin: str, lock: PinLock) -> None:
    with pytest.raises(WeakPin):
        lock.choose(pin)
    assert lock.check(PIN) == RIGHT


def test_most_pins_may_be_chosen() -> None:
    def may_be_chosen(pin: str) -> bool:
        try:
            must_be_strong(pin)
        except WeakPin:
            return False
        return True

    draws = random.Random(3)
    pins = [f"{draws.randrange(10**6):06}" for _ in range(4000)]
    assert sum(may_be_chosen(pin) for pin in pins) > 0.85 * len(pins)
    assert may_be_chosen("739184")
    assert may_be_chosen("99999999123")
