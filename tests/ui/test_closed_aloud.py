"""The closed screen at the kiosk itself, where all is read aloud from the start: each touch has it read."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.content.content import Content
from kiosk.settings import Clinic, Sound
from kiosk.ui.window import KioskWindow
from kiosk.visit.events.setting import ContentUnreadable
from tests.ui.conftest import Finger
from tests.ui.listening_kiosk import Kiosk


@pytest.fixture
def closed(window: KioskWindow, flagship: Content, sample_clinic: Clinic) -> Kiosk:
    clinic = msgspec.structs.replace(sample_clinic, sound=Sound(from_start=True))
    return Kiosk(window, flagship, clinic).takes(ContentUnreadable(("broken",)))


def test_a_finger_or_a_key_anywhere_has_the_closed_screen_read(closed: Kiosk, finger: Finger) -> None:
    screen = closed.window.shown
    assert closed.said == ""
    finger.presses(QPoint(540, 1700))
    finger.lifts(QPoint(540, 1700))
    first = [part.text for part in closed.parts_said()]
    assert len(first) == 3
    closed.window.settle()
    QTest.keyClick(closed.window, Qt.Key.Key_A)
    assert [part.text for part in closed.parts_said()] == first
    assert closed.window.shown is screen


def test_a_trembling_finger_has_the_closed_screen_read_once(closed: Kiosk, finger: Finger) -> None:
    tickets = []
    for _ in range(2):
        finger.presses(QPoint(540, 1700))
        finger.lifts(QPoint(540, 1700))
        tickets.append(closed.host.visit.speech.ticket)
    assert tickets[0] is not None
    assert tickets[0] == tickets[1]
