"""The child's store: errands, trouble, and clearing away, each told with the ticket it was asked with."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.content.reader import read_clinic
from kiosk.store.code import Code, new_code
from kiosk.store.glance import FILE
from kiosk.store.trouble import StoreFault, Trouble
from kiosk.visit.effects import Claim, HandOver, Reword, StoreEffect, TakeBack
from kiosk.visit.events.event import Event
from kiosk.visit.events.hand_over import (
    Claimed,
    ClaimFailed,
    HandedOver,
    HandOverFailed,
    TakeBackFailed,
    TakenBack,
)
from kiosk.worker.clinic_runner import store_runner_of
from kiosk.worker.store_runner import StoreRunner

CODE = new_code(bytes(range(32)))


class Drawer:
    """A store for one record. It counts how often it was cleared."""

    def __init__(self, trouble: Trouble | None = None) -> None:
        self.record: bytes | None = None
        self.trouble = trouble
        self.purges = 0
        self.was_purged_twice = threading.Event()

    def keep(self, record: bytes) -> Code:
        self._fail()
        self.record = record
        return CODE

    def keep_anew(self, typed: str, record: bytes) -> None:
        self._fail()
        if self.record is not None:
            self.record = record

    def claim(self, typed: str) -> bytes:
        self._fail()
        if self.record is None:
            raise StoreFault(Trouble.GONE)
        found, self.record = self.record, None
        return found

    def take_back(self, typed: str) -> None:
        self._fail()
        self.record = None

    def purge(self) -> None:
        self.purges += 1
        if self.purges > 1:
            self.was_purged_twice.set()
        self._fail()

    def _fail(self) -> None:
        if self.trouble is not None:
            raise StoreFault(self.trouble)


def done(runner: StoreRunner, effect: StoreEffect) -> Event:
    told: list[Event] = []
    runner.do(effect, told.append)
    (event,) = told
    return event


def runner_of(drawer: Drawer, *, may_hold: bool = False) -> StoreRunner:
    return StoreRunner(open=lambda: drawer, may_hold=lambda: may_hold, first_purge_s=0.01, purge_s=0.01)


def test_a_record_goes_in_and_comes_out_with_the_tickets_it_was_asked_with() -> None:
    runner = runner_of(Drawer())
    assert done(runner, HandOver(1, b"record")) == HandedOver(1, CODE.shown)
    assert done(runner, Claim(2, CODE.shown)) == Claimed(2, b"record")
    assert done(runner, Claim(3, CODE.shown)) == ClaimFailed(3, Trouble.GONE)
    done(runner, HandOver(4, b"record"))
    assert done(runner, TakeBack(5, CODE.shown)) == TakenBack(5)
    assert done(runner, Claim(6, CODE.shown)) == ClaimFailed(6, Trouble.GONE)


def test_of_two_records_that_are_kept_anew_the_later_holds_whichever_comes_first() -> None:
    runner, told = runner_of(Drawer()), list[Event]()
    done(runner, HandOver(1, b"plain"))
    for ticket, record in ((3, b"in English"), (2, b"easy")):
        runner.do(Reword(ticket, CODE.shown, record), told.append)
    assert told == []
    assert done(runner, Claim(4, CODE.shown)) == Claimed(4, b"in English")


@pytest.mark.parametrize("trouble", Trouble)
def test_trouble_with_what_is_kept_anew_is_told_to_staff_alone(
    trouble: Trouble, capsys: pytest.CaptureFixture[str]
) -> None:
    told: list[Event] = []
    runner_of(Drawer(trouble)).do(Reword(1, CODE.shown, b"a secret"), told.append)
    assert told == []
    said = capsys.readouterr().err
    assert "secret" not in said
    assert (trouble.value in said) == (trouble not in (Trouble.WRONG_CODE, Trouble.GONE))


@pytest.mark.parametrize("trouble", Trouble)
def test_trouble_is_told_by_its_name(trouble: Trouble, capsys: pytest.CaptureFixture[str]) -> None:
    runner = runner_of(Drawer(trouble))
    assert done(runner, HandOver(1, b"a secret")) == HandOverFailed(1, trouble)
    assert done(runner, TakeBack(2, CODE.shown)) == TakeBackFailed(2, trouble)
    assert done(runner, Claim(3, CODE.shown)) == ClaimFailed(3, trouble)
    said = capsys.readouterr().err
    assert CODE.shown not in said
    assert "secret" not in said


def test_a_store_that_could_not_be_opened_is_tried_again() -> None:
    tries = [StoreFault(Trouble.READ_ONLY)]
    drawer = Drawer()

    def opens() -> Drawer:
        if tries:
            raise tries.pop()
        return drawer

    runner = StoreRunner(open=opens, may_hold=lambda: False)
    assert done(runner, HandOver(1, b"record")) == HandOverFailed(1, Trouble.READ_ONLY)
    assert done(runner, HandOver(2, b"record")) == HandedOver(2, CODE.shown)


@pytest.mark.parametrize("trouble", [None, Trouble.DOWN])
def test_what_is_too_old_is_cleared_away_again_and_again_whatever_happens(trouble: Trouble | None) -> None:
    drawer = Drawer(trouble)
    runner = runner_of(drawer, may_hold=True)
    watching = threading.Thread(target=runner.watch)
    watching.start()
    assert drawer.was_purged_twice.wait(60)
    runner.close()
    watching.join(60)
    assert not watching.is_alive()


def test_a_kiosk_that_never_kept_anything_does_not_open_a_store(tmp_path: Path) -> None:
    runner = store_runner_of(read_clinic(paths.CLINIC), tmp_path)
    assert not runner.may_hold()
    told = done(runner, HandOver(1, b"record"))
    assert isinstance(told, HandedOver)
    assert runner.may_hold()
    assert done(store_runner_of(read_clinic(paths.CLINIC), tmp_path), Claim(2, told.code)) == Claimed(
        2, b"record"
    )


def test_a_store_that_holds_nothing_is_not_opened_and_one_that_cannot_be_read_is(tmp_path: Path) -> None:
    runner = store_runner_of(read_clinic(paths.CLINIC), tmp_path)
    told = done(runner, HandOver(1, b"record"))
    assert isinstance(told, HandedOver)
    done(runner, TakeBack(2, told.code))
    assert not runner.may_hold()
    (tmp_path / "hand-over" / FILE).write_bytes(b"noise" * 1000)
    assert runner.may_hold()


def test_the_database_and_the_cryptography_are_not_loaded_before_they_are_needed() -> None:
    asked = "import kiosk.worker.clinic_runner, sys; print(*{'sqlalchemy', 'cryptography', 'sqlite3'} & {*sys.modules})"
    run = subprocess.run(
        [sys.executable, "-c", asked], cwd=paths.ROOT, capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == ""
