"""What the child answers when a PIN is tried, and that each effect finds its runner."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk import paths
from kiosk.content.reader import read_clinic
from kiosk.look_over import Rounds
from kiosk.printing.printer import PrinterStatus
from kiosk.store.pin import MOST_MISSES, PinLock
from kiosk.visit.desk import PrintResult
from kiosk.visit.effects import CheckPin, LookOver, ReadContent
from kiosk.visit.events.desk import LookedOver
from kiosk.visit.events.event import Event
from kiosk.visit.events.setting import ContentRead
from kiosk.visit.events.staff import PinAccepted, PinMissing, PinRefused, PinUnchecked
from kiosk.worker.clinic_runner import open_runner
from kiosk.worker.staff_runner import StaffRunner
from tests.store.hands import CHEAP, StandingClock

PIN, OTHER = "739184", "295730"
RESULT = PrintResult("14:05", PrinterStatus.PRINTED)


@pytest.fixture
def runner(tmp_path: Path) -> StaffRunner:
    return runner_with(PinLock(tmp_path / "state", StandingClock(), CHEAP), tmp_path)


def runner_with(lock: PinLock, state: Path) -> StaffRunner:
    rounds = Rounds(
        clinic=read_clinic(paths.CLINIC),
        clinic_file=paths.CLINIC,
        packs=paths.PACKS,
        state=state,
        store=lambda: None,
    )
    return StaffRunner(lock=lock, rounds=rounds, results=lambda: (RESULT,))


def said(runner: StaffRunner, pin: str) -> Event:
    events: list[Event] = []
    runner.do(CheckPin(5, pin), events.append)
    (event,) = events
    return event


def test_a_pin_is_missing_accepted_refused_and_locked(runner: StaffRunner) -> None:
    assert said(runner, PIN) == PinMissing(5)
    runner.lock.choose(PIN)
    assert said(runner, PIN) == PinAccepted(5)
    waits = []
    for _ in range(4):
        event = said(runner, OTHER)
        assert isinstance(event, PinRefused)
        waits.append(event.wait_s)
    assert waits == [0, 0, 0, 30]
    lock = PinLock(runner.lock.folder, StandingClock(start="later", step=1000), CHEAP)
    quick = runner_with(lock, runner.lock.folder)
    *_, last = (said(quick, OTHER) for _ in range(MOST_MISSES))
    assert last == PinRefused(5, 0, is_locked=True)


def test_a_count_that_cannot_be_written_is_told_to_staff_and_not_taken_for_wrong(
    runner: StaffRunner, capsys: pytest.CaptureFixture[str]
) -> None:
    runner.lock.choose(PIN)
    (runner.lock.folder / "pin.lock").unlink()
    (runner.lock.folder / "pin.lock").mkdir()
    assert said(runner, PIN) == PinUnchecked(5)
    told = capsys.readouterr().err
    assert "pin.lock" in told
    assert PIN not in told


def test_a_look_brings_what_was_found_and_how_the_last_prints_ended(runner: StaffRunner) -> None:
    events: list[Event] = []
    runner.do(LookOver(9, "en"), events.append)
    (event,) = events
    assert isinstance(event, LookedOver)
    assert event.ticket == 9
    assert event.look is not None
    assert event.look.results == (RESULT,)
    assert event.look.printers == (event.look.facts.printer,)


def test_each_effect_is_done_in_its_room(tmp_path: Path) -> None:
    runners = open_runner(read_clinic(paths.CLINIC), paths.CLINIC, paths.PACKS, tmp_path)
    events: list[Event] = []
    runners.do(CheckPin(3, PIN), events.append)
    assert events == [PinMissing(3)]
    runners.do(ReadContent("en"), events.append)
    assert any(isinstance(event, ContentRead) for event in events)
    runners.close()
