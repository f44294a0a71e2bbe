"""What the child answers when a PIN is tried, and that each effect finds its room."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk import paths
from kiosk.content.reader import read_clinic
from kiosk.room import open_room
from kiosk.staff_room import StaffRoom
from kiosk.store.pin import MOST_MISSES, PinLock
from kiosk.visit.effects import CheckPin, ReadContent
from kiosk.visit.events import ContentRead, Event
from kiosk.visit.staff_events import PinAccepted, PinMissing, PinRefused, PinUnchecked
from tests.store.hands import CHEAP, StandingClock

PIN, OTHER = "739184", "295730"


@pytest.fixture
def room(tmp_path: Path) -> StaffRoom:
    return StaffRoom(lock=PinLock(tmp_path / "state", StandingClock(), CHEAP))


def said(room: StaffRoom, pin: str) -> Event:
    events: list[Event] = []
    room.do(CheckPin(5, pin), events.append)
    (event,) = events
    return event


def test_a_pin_is_missing_accepted_refused_and_locked(room: StaffRoom) -> None:
    assert said(room, PIN) == PinMissing(5)
    room.lock.choose(PIN)
    assert said(room, PIN) == PinAccepted(5)
    waits = []
    for _ in range(4):
        event = said(room, OTHER)
        assert isinstance(event, PinRefused)
        waits.append(event.wait_s)
    assert waits == [0, 0, 0, 30]
    quick = StaffRoom(lock=PinLock(room.lock.folder, StandingClock(start="later", step=1000), CHEAP))
    for _ in range(MOST_MISSES):
        event = said(quick, OTHER)
    assert event == PinRefused(5, 0, is_locked=True)


def test_a_count_that_cannot_be_written_is_told_to_staff_and_not_taken_for_wrong(
    room: StaffRoom, capsys: pytest.CaptureFixture[str]
) -> None:
    room.lock.choose(PIN)
    (room.lock.folder / "pin.lock").unlink()
    (room.lock.folder / "pin.lock").mkdir()
    assert said(room, PIN) == PinUnchecked(5)
    told = capsys.readouterr().err
    assert "pin.lock" in told
    assert PIN not in told


def test_each_effect_is_done_in_its_room(tmp_path: Path) -> None:
    rooms = open_room(read_clinic(paths.CLINIC), paths.CLINIC, paths.PACKS, tmp_path)
    events: list[Event] = []
    rooms.do(CheckPin(3, PIN), events.append)
    assert events == [PinMissing(3)]
    rooms.do(ReadContent("en"), events.append)
    assert any(isinstance(event, ContentRead) for event in events)
    rooms.close()
