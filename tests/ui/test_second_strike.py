"""A trembling hand strikes a key twice where it meant to strike it once: the second strike presses nothing."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.content.content import Content
from kiosk.settings import Clinic, Looks
from kiosk.ui.kit.touch import Touch
from kiosk.ui.page import PageScreen
from kiosk.visit.events.event import (
    Event,
    PathChosen,
    Replied,
    StillHere,
    TurnedTo,
    Typed,
    TypingDone,
    WentNext,
    Woken,
)
from kiosk.visit.events.looks import TapsSpaced
from kiosk.visit.events.staff import PinDone, PinTyped
from tests.journeys.patient import Desk, Patient
from tests.ui.conftest import Finger
from tests.ui.sample_blocks import CHOICES, KEYS
from tests.ui.samples import ATTRACT, PAD, STILL, VIEWS, page, sheet

SPACE, ENTER, TAB = Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Tab
WAIT_S = 0.5
SLOW = Looks(tap_wait_s=WAIT_S)


class Hand:
    """A hand on a keyboard; time passes only as it says. What it presses happens, and is shown at once."""

    def __init__(self, finger: Finger, patient: Patient | None = None) -> None:
        self.finger = finger
        self.patient = patient
        if patient is not None:
            finger.window.sent.connect(self._let_happen)
            self._show()

    def opens(self, *events: Event) -> Hand:
        assert self.patient is not None
        self.patient.sends(*events)
        self._show()
        return self

    def waits(self, seconds: float) -> None:
        later = self.finger.window.clock() + seconds
        self.finger.window.clock = lambda: later

    def strikes(self, *keys: Qt.Key, after_s: float = 1.0) -> None:
        for each in keys:
            self.waits(after_s)
            QTest.keyClick(self.finger.window.windowHandle(), each)

    def walks_to(self, id: str) -> None:
        for _ in range(60):
            if at() == id:
                return
            self.strikes(TAB)
        raise AssertionError(id)

    def walks_on_at_once_to(self, id: str) -> None:
        while at() != id:
            self.strikes(TAB, after_s=0.05)

    def _let_happen(self, event: Event) -> None:
        assert self.patient is not None
        self.patient.sends(event)
        self._show()

    def _show(self) -> None:
        assert self.patient is not None
        self.finger.window.show_view(self.patient.view, self.patient.visit.looks)


def at() -> str:
    focused = QApplication.focusWidget()
    return focused.objectName() if isinstance(focused, Touch) else ""


@pytest.fixture
def desk(flagship: Content, sample_clinic: Clinic) -> Desk:
    return Desk(flagship, sample_clinic)


@pytest.fixture
def hand(finger: Finger, desk: Desk) -> Hand:
    hand = Hand(finger, Patient(desk))
    hand.strikes(TAB)
    return hand.opens(PathChosen(is_short=False), TapsSpaced(WAIT_S))


@pytest.mark.parametrize(
    ("place", "id", "key"),
    [
        ("print", "along", ENTER),
        ("print", "along", SPACE),
        ("print", "see-pages", Qt.Key.Key_Enter),
        ("your-questions", "write", ENTER),
        ("your-questions", "write", SPACE),
        ("natural-lines", "word-dermis", SPACE),
        ("health", "map", Qt.Key.Key_Enter),
        ("health", "finish", ENTER),
        ("health", "next", ENTER),
    ],
)
def test_a_second_strike_does_nothing_to_what_the_first_has_brought(
    hand: Hand, desk: Desk, place: str, id: str, key: Qt.Key
) -> None:
    assert hand.patient is not None
    hand.opens(TurnedTo(place)).walks_to(id)
    before = hand.patient.view
    hand.strikes(key)
    brought, focus = hand.patient.view, at()
    assert brought != before
    hand.strikes(key, after_s=0.1)
    hand.strikes(key, after_s=0.3)
    assert (hand.patient.view, at()) == (brought, focus)
    assert desk.shelf == {}


def test_the_same_presses_again_once_the_wait_is_over(finger: Finger) -> None:
    hand = Hand(finger)
    finger.shows(page(CHOICES), SLOW)
    hand.walks_to("hips")
    hand.strikes(ENTER, ENTER, after_s=WAIT_S + 0.01)
    assert finger.events == [Replied("question", "hips")] * 2


def test_the_other_of_enter_and_space_is_no_second_choice(finger: Finger) -> None:
    hand = Hand(finger)
    finger.shows(page(CHOICES), SLOW)
    hand.walks_to("hips")
    hand.strikes(ENTER)
    finger.window.show_view(page(CHOICES, id="another"), SLOW)
    hand.strikes(SPACE, Qt.Key.Key_Enter, after_s=0.1)
    assert finger.events == [Replied("question", "hips")]


def test_what_lies_under_the_focus_by_then_does_not_matter(finger: Finger) -> None:
    hand = Hand(finger)
    finger.shows(page(CHOICES), SLOW)
    hand.walks_to("hips")
    hand.strikes(ENTER)
    hand.strikes(TAB, ENTER, after_s=0.1)
    assert finger.events == [Replied("question", "hips")]
    hand.strikes(ENTER)
    assert len(finger.events) == 2


def test_the_wait_begins_when_a_key_is_let_go(finger: Finger) -> None:
    hand = Hand(finger)
    finger.shows(page(CHOICES), SLOW)
    hand.walks_to("next")
    hand.waits(1.0)
    QTest.keyPress(finger.window.windowHandle(), ENTER)
    finger.window.show_view(page(CHOICES, id="another"), SLOW)
    hand.waits(0.8)
    QTest.keyRelease(finger.window.windowHandle(), ENTER)
    hand.strikes(ENTER, after_s=0.1)
    assert finger.events == [WentNext()]
    hand.strikes(ENTER, after_s=WAIT_S)
    assert finger.events == [WentNext()] * 2


@pytest.mark.parametrize("key", [ENTER, SPACE])
def test_a_key_that_is_held_presses_nothing_more_however_long(finger: Finger, key: Qt.Key) -> None:
    hand = Hand(finger)
    finger.shows(page(CHOICES), SLOW)
    hand.walks_to("next")
    hand.strikes(key)
    finger.window.show_view(page(CHOICES, id="another"), SLOW)
    for _ in range(20):
        hand.waits(0.1)
        again = QKeyEvent(QEvent.Type.KeyPress, key.value, Qt.KeyboardModifier.NoModifier, "", autorep=True)
        QApplication.sendEvent(finger.window.windowHandle(), again)
    assert finger.events == [WentNext()]


@pytest.mark.parametrize("key", [ENTER, SPACE])
def test_the_strike_that_answers_that_somebody_is_there_presses_nothing_else(
    finger: Finger, key: Qt.Key
) -> None:
    hand = Hand(finger)
    finger.shows(page(CHOICES), SLOW)
    hand.walks_to("next")
    finger.shows(STILL, SLOW)
    hand.strikes(key)
    finger.window.show_view(page(CHOICES), SLOW)
    assert at() == "next"
    hand.strikes(key, after_s=0.2)
    assert finger.events == [StillHere()]


def test_the_strike_that_wakes_begins_no_scanning(finger: Finger) -> None:
    hand = Hand(finger)
    finger.shows(ATTRACT, SLOW)
    hand.strikes(ENTER)
    finger.window.show_view(page(CHOICES), SLOW)
    hand.strikes(ENTER, after_s=0.2)
    assert finger.events == [Woken()]


def test_a_second_strike_on_a_band_pages_no_further(finger: Finger) -> None:
    hand = Hand(finger)
    finger.shows(VIEWS["everything"], SLOW)
    finger.button("more-below").setFocus(Qt.FocusReason.TabFocusReason)
    screen = finger.window.shown
    assert isinstance(screen, PageScreen)
    pager, piece = screen.pager, screen.pager.piece
    hand.strikes(ENTER)
    hand.strikes(ENTER, after_s=0.1)
    assert pager.piece == piece + 1
    hand.strikes(ENTER)
    assert pager.piece == piece + 2


def test_letters_and_spaces_are_typed_as_fast_as_a_hand_goes(hand: Hand) -> None:
    assert hand.patient is not None
    hand.opens(TurnedTo("your-questions")).walks_to("write")
    hand.strikes(ENTER)
    hand.strikes(*(Qt.Key(ord(letter)) for letter in "WILL  ALL"), after_s=0.0)
    assert hand.patient.visit.typed.strip().casefold() == "will  all"


@pytest.mark.parametrize("key", [ENTER, SPACE])
def test_a_letter_of_ours_is_typed_twice_by_key_as_fast_as_by_finger(finger: Finger, key: Qt.Key) -> None:
    hand = Hand(finger)
    finger.shows(page(CHOICES, sheet=sheet(KEYS)), SLOW)
    hand.walks_to("key-l")
    hand.strikes(key)
    hand.strikes(key, after_s=0.05)
    assert finger.events == [Typed("l")]
    hand.strikes(key, after_s=0.15)
    hand.strikes(key, after_s=0.15)
    assert finger.events == [Typed("l")] * 3


def test_who_walks_on_from_letter_to_letter_waits_for_none(finger: Finger) -> None:
    hand = Hand(finger)
    finger.shows(page(CHOICES, sheet=sheet(KEYS)), SLOW)
    hand.walks_to("key-k")
    hand.strikes(ENTER)
    hand.strikes(Qt.Key.Key_Right, ENTER, after_s=0.05)
    assert finger.events == [Typed("k"), Typed("l")]


def test_after_a_letter_another_strike_hands_nothing_over_unread(finger: Finger) -> None:
    hand = Hand(finger)
    finger.shows(page(CHOICES, sheet=sheet(replace(KEYS, text="Why"))), SLOW)
    hand.walks_to("key-space")
    hand.strikes(ENTER)
    hand.walks_on_at_once_to("key-done")
    hand.strikes(ENTER, after_s=0.1)
    assert finger.events == [Typed(" ")]
    hand.strikes(ENTER)
    assert finger.events == [Typed(" "), TypingDone()]


def test_digits_of_a_pin_are_typed_as_fast_as_a_hand_goes_and_done_once(finger: Finger) -> None:
    hand = Hand(finger)
    finger.shows(PAD, SLOW)
    hand.strikes(Qt.Key.Key_7, Qt.Key.Key_7, Qt.Key.Key_1, Qt.Key.Key_1, ENTER, after_s=0.05)
    hand.strikes(ENTER, after_s=0.1)
    assert finger.events == [PinTyped("7"), PinTyped("7"), PinTyped("1"), PinTyped("1"), PinDone()]
