"""Staff at the glass: the corner that is held, the pad under a finger and under keys, and the whole way in and out."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk import paths
from kiosk.content.content import Content
from kiosk.content.reader import read_clinic
from kiosk.ui.corner import HOLD_MS
from kiosk.ui.host import Host, today
from kiosk.ui.inspect import texts_of
from kiosk.ui.kit.typing.pin_pad import PinPadPart
from kiosk.visit.effects import Effect
from kiosk.visit.events.event import StillHere, Woken
from kiosk.visit.events.setting import ContentRead, SecondPassed, WordsRead
from kiosk.visit.events.staff import CornerHeld, PadClosed, PinDone, PinErased, PinTyped
from kiosk.visit.staff import STAFF_WARNING_S
from kiosk.visit.views import AttractView, ClosedView, PadView, PageView, PinPad, StillThereView
from kiosk.visit.visit import Room, Setting, Visit
from tests.journeys.patient import Desk
from tests.ui.conftest import Finger
from tests.ui.sample_blocks import CHOICES
from tests.ui.samples import ATTRACT, CLOSED, PAD, STILL, page

PIN, OTHER = "739184", "295730"
CORNER = QPoint(1060, 20)


def hold(finger: Finger, place: QPoint, qtbot: QtBot, *, ms: int = 20) -> None:
    """Hold a finger there for as long as the window asks (shortened), and a little longer."""
    finger.window._corner.setInterval(ms)
    finger.presses(place)
    qtbot.wait(4 * ms)


def test_a_corner_is_held_for_two_seconds(finger: Finger) -> None:
    assert finger.window._corner.interval() == HOLD_MS == 2000


@pytest.mark.parametrize(
    "view", [ATTRACT, CLOSED, STILL, page(CHOICES)], ids=["attract", "closed", "still", "page"]
)
def test_a_held_corner_asks_for_the_pad_and_its_finger_presses_nothing(
    finger: Finger, qtbot: QtBot, view: AttractView | ClosedView | StillThereView | PageView
) -> None:
    finger.shows(view)
    hold(finger, CORNER, qtbot)
    finger.shows(PAD)
    finger.lifts(CORNER)
    assert finger.events == [CornerHeld()]


@pytest.mark.parametrize("place", [QPoint(20, 20), QPoint(1060, 1900), QPoint(930, 20), QPoint(1060, 150)])
def test_no_other_place_does_it(finger: Finger, qtbot: QtBot, place: QPoint) -> None:
    finger.shows(ATTRACT)
    hold(finger, place, qtbot)
    assert CornerHeld() not in finger.events


def test_a_touch_that_is_too_short_is_an_ordinary_touch(finger: Finger, qtbot: QtBot) -> None:
    finger.shows(ATTRACT)
    finger.window._corner.setInterval(40)
    finger.presses(CORNER)
    finger.lifts(CORNER)
    qtbot.wait(120)
    assert finger.events == [Woken()]


def test_a_finger_that_wanders_off_does_not_count(finger: Finger, qtbot: QtBot) -> None:
    finger.shows(page(CHOICES))
    finger.window._corner.setInterval(40)
    finger.presses(CORNER)
    finger.slides(QPoint(800, 300))
    qtbot.wait(120)
    finger.slides(CORNER)
    qtbot.wait(120)
    assert CornerHeld() not in finger.events


def test_a_finger_that_trembles_does(finger: Finger, qtbot: QtBot) -> None:
    finger.shows(page(CHOICES))
    finger.window._corner.setInterval(40)
    finger.presses(CORNER)
    finger.slides(CORNER + QPoint(4, 6))
    qtbot.wait(120)
    assert finger.events == [CornerHeld()]


def test_a_second_finger_ends_it(finger: Finger, qtbot: QtBot, touch_screen: QPointingDevice) -> None:
    finger.shows(page(CHOICES))
    finger.window._corner.setInterval(60)
    finger.presses(CORNER)
    both = QTest.touchEvent(finger.window, touch_screen).stationary(0)
    both.press(1, QPoint(400, 900), finger.window)
    both.commit()
    qtbot.wait(150)
    assert CornerHeld() not in finger.events


def test_where_reading_ends_at_the_left_so_is_the_corner(finger: Finger, qtbot: QtBot) -> None:
    finger.shows(replace(ATTRACT, is_mirrored=True))
    hold(finger, CORNER, qtbot)
    finger.lifts(CORNER)
    assert CornerHeld() not in finger.events
    hold(finger, QPoint(20, 20), qtbot)
    assert finger.events[-1] == CornerHeld()


def test_a_keyboard_has_a_way_in_too(finger: Finger) -> None:
    for view in (ATTRACT, CLOSED, STILL, page(CHOICES)):
        finger.events.clear()
        finger.shows(view)
        for key in (Qt.Key.Key_Control, Qt.Key.Key_Shift):
            QTest.keyClick(finger.window, key)
        QTest.keyClick(
            finger.window,
            Qt.Key.Key_S,
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
        )
        assert finger.events == [CornerHeld()]
        finger.window.settle()


def test_the_pads_keys_send_their_digits(finger: Finger) -> None:
    finger.shows(PAD)
    finger.touches("pin-7")
    finger.touches("pin-0")
    finger.touches("pin-erase")
    finger.touches("close-pad")
    finger.touches("pin-done")
    assert finger.events == [PinTyped("7"), PinTyped("0"), PinErased(), PadClosed()]


def test_a_keyboard_types_on_the_pad(finger: Finger) -> None:
    finger.shows(PAD)
    for key in (
        Qt.Key.Key_4,
        Qt.Key.Key_Backspace,
        Qt.Key.Key_A,
        Qt.Key.Key_Return,
        Qt.Key.Key_Tab,
        Qt.Key.Key_Escape,
    ):
        QTest.keyClick(finger.window, key)
    assert finger.events == [PinTyped("4"), PinErased(), PinDone(), PadClosed()]
    finger.events.clear()
    finger.shows(replace(PAD, close=None))
    QTest.keyClick(finger.window, Qt.Key.Key_Escape)
    assert finger.events == []


def test_a_pad_that_counts_down_is_not_changed_under_a_finger(finger: Finger, qtbot: QtBot) -> None:
    finger.shows(PAD)
    place = finger.middle_of("close-pad")
    finger.presses(place)
    finger.window.show_view(replace(PAD, text="0:29"), finger.window._looks)
    finger.lifts(place)
    assert finger.events == [PadClosed()]


def test_what_covers_a_page_does_not_let_it_fade_away(finger: Finger) -> None:
    finger.shows(page(CHOICES))
    finger.window.show_view(PAD, finger.window._looks)
    assert not finger.window._change.isVisible()
    assert all("Hips" not in text for _, text, _ in texts_of(finger.window))


def test_a_screen_reader_is_told_how_many_digits_and_never_which(finger: Finger) -> None:
    finger.shows(replace(PAD, pad=PinPad(2, 6, PAD.pad.keys, says="2 digits typed")))
    (pad,) = finger.window.findChildren(PinPadPart)
    assert [told.words for told in pad.told()] == ["2 digits typed"]


# -- the whole way, with real touches -------------------------------------------------------


class Kiosk:
    """A window and its loop; the desk does the effects at once."""

    def __init__(self, finger: Finger, content: Content, room: Room) -> None:
        clinic = read_clinic(paths.CLINIC)
        self.finger = finger
        self.done: list[Effect] = []
        self.desk = Desk(content, clinic)
        self.host = Host(
            Visit(setting=Setting(room=room, today=today(), clinic=clinic)), finger.window, self._do
        )
        self.host.take(WordsRead(clinic, content.words))
        self.host.take(ContentRead(content))
        finger.window.settle()

    def _do(self, effect: Effect) -> None:
        self.done.append(effect)
        for event in self.desk.does(effect):
            self.host.happened.emit(event)

    def touches(self, *ids: str) -> None:
        for id in ids:
            self.finger.touches(id)
            QApplication.processEvents()
            self.finger.window.settle()
            QApplication.processEvents()

    def types(self, pin: str) -> None:
        self.touches(*(f"pin-{digit}" for digit in pin), "pin-done")

    def waits(self, seconds: int) -> None:
        for _ in range(seconds):
            self.host.take(SecondPassed(today()))
        self.finger.window.settle()

    @property
    def view(self) -> object:
        return self.finger.window._view

    def words(self) -> str:
        return " ".join(text for _, text, _ in texts_of(self.finger.window))


@pytest.fixture
def room(finger: Finger, flagship: Content) -> Kiosk:
    return Kiosk(finger, flagship, "consultation")


def test_a_page_made_while_a_finger_lies_changes_nothing_and_is_the_one_that_comes(
    room: Kiosk, qtbot: QtBot
) -> None:
    room.types(PIN)
    room.touches("without-code", "next")
    window, visit, done = room.finger.window, room.host.visit, len(room.done)
    place = room.finger.middle_of("next")
    with qtbot.waitSignal(window.foreseen):
        room.finger.presses(place)
    assert (room.host.visit, len(room.done)) == (visit, done)
    made = window._ahead.made
    assert made is not None
    room.finger.lifts(place)
    assert window.shown is made.screen


def test_the_right_pin_opens_the_room(room: Kiosk) -> None:
    room.types(PIN)
    assert isinstance(room.view, PageView)


def test_wrong_pins_wait_and_lock(room: Kiosk) -> None:
    for _ in range(4):
        room.types(OTHER)
    assert "0:30" in room.words()
    assert not room.finger.button("pin-1").isEnabled()
    while not room.desk.misses >= 10:
        room.waits(900)
        room.types(OTHER)
    assert "locked" in room.words()
    room.waits(3600)
    assert not room.finger.button("pin-1").isEnabled()


def test_a_quiet_room_warns_covers_itself_and_opens_again(room: Kiosk) -> None:
    room.types(PIN)
    room.touches("without-code")
    before = room.view
    room.waits(room.desk.clinic.staff_idle - STAFF_WARNING_S)
    assert isinstance(room.view, StillThereView)
    room.host.take(StillHere())
    room.waits(room.desk.clinic.staff_idle)
    assert isinstance(room.view, PadView)
    assert "10 more minutes" in room.words()
    room.types(PIN)
    assert room.view == before


def test_a_held_corner_in_the_waiting_room_and_a_wrong_pin_show_nothing(
    finger: Finger, flagship: Content, qtbot: QtBot
) -> None:
    kiosk = Kiosk(finger, flagship, "waiting")
    hold(finger, CORNER, qtbot)
    finger.lifts(CORNER)
    finger.window.settle()
    assert isinstance(kiosk.view, PadView)
    kiosk.types(OTHER)
    assert isinstance(kiosk.view, PadView)
    kiosk.touches("close-pad")
    assert isinstance(kiosk.view, AttractView)


def test_staff_prints_a_test_page_and_leaves_the_patients_screen_as_it_was(
    finger: Finger, flagship: Content, qtbot: QtBot
) -> None:
    kiosk = Kiosk(finger, flagship, "waiting")
    hold(finger, CORNER, qtbot)
    finger.lifts(CORNER)
    kiosk.finger.window.settle()
    kiosk.types(PIN)
    assert "All is well" in kiosk.words()
    kiosk.touches("test-page")
    assert "Test page: The job is completed." in kiosk.words()
    kiosk.touches("clear-queue")
    assert "The queue is clear." in kiosk.words()
    kiosk.touches("finish")
    assert isinstance(kiosk.view, AttractView)
