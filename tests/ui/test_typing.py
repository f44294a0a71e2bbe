"""A keyboard types what our own keys on the glass type, and nothing that they do not have."""

from __future__ import annotations

import pytest
from msgspec.structs import replace as altered
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.content.content import Content
from kiosk.content.reader import read_interface
from kiosk.content.words import Words
from kiosk.settings import Clinic, Looks
from kiosk.ui.kit.touch import Touch
from kiosk.ui.scanner import Scanner
from kiosk.visit.blocks import Keys
from kiosk.visit.events.event import Event, LanguageChosen, Left, Opened, Typed, WentBack, Woken
from kiosk.visit.events.looks import SwitchesSet
from kiosk.visit.events.room import CodeAsked, WentTo
from kiosk.visit.events.setting import LanguageRead
from kiosk.visit.events.staff import PinTyped
from kiosk.visit.sheets import InitialsSheet, NotesSheet, TypingSheet
from kiosk.visit.updates.agenda import LONGEST_INITIALS
from tests.journeys.clinician import Clinician
from tests.journeys.patient import Desk, Patient
from tests.ui.conftest import Finger
from tests.ui.sample_blocks import CHOICES, KEYS
from tests.ui.samples import ATTRACT, PAD, page, sheet

SPACE, ENTER, TAB, BACKSPACE = Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Backspace
NONE = Qt.KeyboardModifier.NoModifier
EMPTY = altered(KEYS, text="")


@pytest.fixture
def desk(flagship: Content, sample_clinic: Clinic) -> Desk:
    return Desk(flagship, sample_clinic)


class Typist:
    """Somebody with a keyboard at the glass: what the window sends happens, and is shown at once."""

    def __init__(self, finger: Finger, patient: Patient) -> None:
        self.finger = finger
        self.patient = patient
        finger.window.sent.connect(self._let_happen)
        self._show()

    def opens(self, *events: Event) -> Typist:
        self.patient.sends(*events)
        self._show()
        return self

    def presses(self, *keys: Qt.Key) -> Typist:
        for key in keys:
            QTest.keyClick(self.finger.window.windowHandle(), key)
        return self

    def types(self, text: str, held: Qt.KeyboardModifier = NONE) -> Typist:
        for letter in text:
            stroke(letter, held)
        return self

    @property
    def typed(self) -> str:
        return self.patient.visit.typed

    def _let_happen(self, event: Event) -> None:
        self.patient.sends(event)
        self._show()

    def _show(self) -> None:
        self.finger.shows(self.patient.view, self.patient.visit.looks)


def stroke(
    letter: str, held: Qt.KeyboardModifier = NONE, *, key: Qt.Key | None = None, repeats: bool = False
) -> None:
    """A key of whatever keyboard has this letter goes down and up."""
    key = key or (Qt.Key.Key_Space if letter == " " else Qt.Key.Key_unknown)
    window = QApplication.focusWindow()
    assert window is not None
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(window, QKeyEvent(kind, key, held, letter, repeats))


def at() -> str:
    focused = QApplication.focusWidget()
    return focused.objectName() if isinstance(focused, Touch) and focused.shows_focus else ""


def test_a_question_is_typed_with_its_spaces_and_erased(finger: Finger, desk: Desk) -> None:
    typist = Typist(finger, Patient(desk).wakes()).opens(Opened(TypingSheet()))
    assert typist.types("will it hurt?").typed == "Will it hurt?"
    assert typist.presses(BACKSPACE, BACKSPACE).typed == "Will it hur"


def test_the_same_letter_twice_at_once_is_meant_but_a_held_key_is_one(finger: Finger, desk: Desk) -> None:
    typist = Typist(finger, Patient(desk).wakes()).opens(Opened(TypingSheet()))
    assert typist.types("all").typed == "All"
    stroke("l", repeats=True)
    stroke(" ", repeats=True)
    assert typist.typed == "All"


@pytest.mark.parametrize(
    ("there", "typed", "comes_of_it"),
    [
        (CodeAsked(), "k3 m_x", "K3MX"),
        (Opened(InitialsSheet("")), "m-r7 1", "MR"),
        (Opened(NotesSheet()), "Start % low", "Start  low"),
    ],
)
def test_only_what_the_keys_of_a_page_have_is_typed(
    finger: Finger, desk: Desk, there: Event, typed: str, comes_of_it: str
) -> None:
    clinician = Clinician(desk, size=(1080, 1920))
    if not isinstance(there, CodeAsked):
        clinician.touches("without-code").sends(WentTo("builder"))
    assert Typist(finger, clinician).opens(there).types(typed).typed == comes_of_it


def test_what_is_full_takes_no_more(finger: Finger, desk: Desk) -> None:
    clinician = Clinician(desk, size=(1080, 1920)).touches("without-code")
    typist = Typist(finger, clinician).opens(Opened(InitialsSheet("")))
    assert typist.types("m" * (LONGEST_INITIALS + 3)).typed == "M" * LONGEST_INITIALS


def test_other_letters_are_typed_once_they_are_shown(finger: Finger, desk: Desk) -> None:
    leaves = {**desk.content.words.leaves, **read_interface("hi").leaves}
    patient = Patient(desk).sends(LanguageRead(Words("hi", leaves))).wakes()
    typist = Typist(finger, patient).opens(LanguageChosen("hi"), Opened(TypingSheet()))
    assert typist.types("कaख").typed == "कख"
    patient.touches("key-turn")
    typist.opens()
    assert typist.types("aक").typed == "कखa"


@pytest.mark.parametrize("digit", ["3", "٣", "३"])
def test_a_digit_of_any_script_is_that_digit(finger: Finger, digit: str) -> None:
    finger.shows(page(sheet=sheet(KEYS)))
    stroke(digit)
    finger.shows(PAD)
    stroke(digit)
    assert finger.events == [Typed("3"), PinTyped("3")]


@pytest.mark.parametrize("rows", ["١٢٣٤", "१२३४"])
def test_where_the_keys_have_digits_of_another_script_those_are_typed(finger: Finger, rows: str) -> None:
    tiles = tuple(
        altered(KEYS.rows[0][0], id=f"key-{digit}", text=digit, sends=Typed(digit)) for digit in rows
    )
    finger.shows(page(sheet=sheet(Keys("", "", (tiles,)))))
    stroke("3")
    assert finger.events == [Typed(rows[2])]


def test_a_letter_with_an_order_is_none_but_a_third_letter_is(finger: Finger) -> None:
    finger.shows(page(sheet=sheet(KEYS)))
    control, alt = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
    for held in (control, alt, Qt.KeyboardModifier.MetaModifier):
        stroke("q", held)
    assert finger.events == []
    stroke("q", control | alt)
    stroke("q", Qt.KeyboardModifier.GroupSwitchModifier)
    stroke("Q", Qt.KeyboardModifier.ShiftModifier)
    assert finger.events == [Typed("q")] * 3


def accent(dead: Qt.Key) -> None:
    """A dead key goes down and up: it says nothing by itself."""
    stroke("", key=dead)


def test_an_accent_that_is_typed_first_comes_on_the_letter_after_it(finger: Finger, desk: Desk) -> None:
    leaves = {**desk.content.words.leaves, **read_interface("es").leaves}
    patient = Patient(desk).sends(LanguageRead(Words("es", leaves))).wakes()
    typist = Typist(finger, patient).opens(LanguageChosen("es"), Opened(TypingSheet())).types("qu")
    accent(Qt.Key.Key_Dead_Acute)
    QTest.keyClick(QApplication.focusWindow(), Qt.Key.Key_Shift)
    assert typist.types("e").typed == "Qué"
    accent(Qt.Key.Key_Dead_Diaeresis)
    assert typist.types("u").typed == "Quéü"
    accent(Qt.Key.Key_Dead_Grave)
    assert typist.types("abe").typed == "Quéübe", "none of the keys that are shown has à"
    accent(Qt.Key.Key_Dead_Acute)
    assert typist.types(" a").typed == "Quéübe a"


def test_an_accent_wakes_the_kiosk_like_any_other_key(finger: Finger) -> None:
    finger.shows(ATTRACT)
    accent(Qt.Key.Key_Dead_Acute)
    assert finger.events == [Woken()]


def test_below_a_sheet_without_keys_and_on_a_page_without_any_nothing_is_typed(finger: Finger) -> None:
    for view in (page(KEYS, sheet=sheet(CHOICES)), page(CHOICES)):
        finger.shows(view)
        stroke("q")
        QTest.keyClick(finger.window.windowHandle(), BACKSPACE)
    assert finger.events == []


def test_where_nothing_is_typed_yet_space_is_the_first_press_of_a_switch(finger: Finger) -> None:
    finger.shows(page(sheet=sheet(EMPTY)))
    stroke(" ")
    finger.shows(page(sheet=sheet(KEYS)))
    finger.window.settle()
    stroke(" ")
    assert finger.events == [SwitchesSet(1), Typed(" ")]


def test_space_chooses_the_key_that_tab_has_led_to_until_a_letter_is_typed(finger: Finger) -> None:
    finger.shows(page(sheet=sheet(KEYS)))
    for _ in range(2):  # Past the way out, which stands beside the title.
        QTest.keyClick(finger.window.windowHandle(), TAB)
    own = Typed(at().removeprefix("key-"))
    stroke(" ")
    stroke("w")
    stroke(" ")
    assert finger.events == [own, Typed("w"), Typed(" ")]
    QTest.keyClick(finger.window.windowHandle(), Qt.Key.Key_Right)
    there = at()
    finger.window.settle()
    stroke(" ")
    assert finger.events[-1] == Typed(there.removeprefix("key-"))


def test_space_chooses_where_the_keys_have_none_to_type(finger: Finger) -> None:
    finger.shows(page(sheet=sheet(altered(KEYS, rows=(*KEYS.rows[:2], KEYS.rows[-1][2:])))))
    for _ in range(2):  # Past the way out, which stands beside the title.
        QTest.keyClick(finger.window.windowHandle(), TAB)
    own = Typed(at().removeprefix("key-"))
    stroke("w")
    stroke(" ")
    assert finger.events == [Typed("w"), own]


def test_a_letter_that_was_typed_says_nothing_of_the_next_page(finger: Finger) -> None:
    finger.shows(page(sheet=sheet(KEYS)))
    stroke("w")
    QTest.keyClick(finger.window.windowHandle(), ENTER)
    assert finger.events == [Typed("w")]
    assert at()
    finger.shows(page(CHOICES, id="another"))
    finger.window.setFocus()
    QTest.keyClick(finger.window.windowHandle(), ENTER)
    assert finger.events == [Typed("w"), SwitchesSet(1)]


@pytest.mark.parametrize("walking", [TAB, Qt.Key.Key_Down])
def test_in_the_room_the_keyboard_of_one_visit_is_not_known_in_the_next(
    finger: Finger, desk: Desk, walking: Qt.Key
) -> None:
    typist = Typist(finger, Clinician(desk, size=(1080, 1920)).touches("without-code")).presses(walking)
    finger.window.setFocus()
    finger.events.clear()
    assert typist.presses(ENTER).finger.events == []
    typist.opens(Left())
    finger.window.setFocus()
    assert typist.presses(ENTER).finger.events == [SwitchesSet(1)]


def test_at_the_door_itself_a_keyboard_stays_known(finger: Finger, desk: Desk) -> None:
    typist = Typist(finger, Clinician(desk, size=(1080, 1920))).presses(TAB)
    typist.opens(CodeAsked(), WentBack())
    finger.window.setFocus()
    finger.events.clear()
    assert typist.presses(ENTER).finger.events == []


def test_what_was_typed_in_one_visit_says_nothing_of_the_next(finger: Finger, desk: Desk) -> None:
    typist = Typist(finger, Patient(desk).wakes()).opens(Opened(TypingSheet())).types("w")
    typist.opens(Left()).opens(Woken()).opens(Opened(TypingSheet()))
    finger.events.clear()
    stroke(" ")
    assert finger.events == [SwitchesSet(1)]


@pytest.mark.parametrize("switches", [1, 2])
def test_switches_go_on_scanning_while_somebody_types(finger: Finger, switches: int) -> None:
    looks = Looks(switches=1 if switches == 1 else 2)
    finger.shows(page(sheet=sheet(KEYS)), looks)
    stroke("w")
    (scanner,) = finger.window.findChildren(Scanner)
    while "key-a" not in [touch.objectName() for touch in scanner.row_now]:
        scanner._step()
    choose = SPACE if switches == 1 else ENTER
    for _ in range(2):
        finger.window.settle()
        QTest.keyClick(finger.window.windowHandle(), choose)
    stroke(" ")
    assert finger.events == [Typed("w"), Typed("a")]
    assert scanner.is_on


def test_escape_and_enter_keep_their_meaning(finger: Finger, desk: Desk) -> None:
    typist = Typist(finger, Patient(desk).wakes()).opens(Opened(TypingSheet())).types("why")
    while at() != "key-done":
        typist.presses(TAB)
    assert typist.presses(ENTER).patient.visit.questions == ("Why",)
    typist.opens(Opened(TypingSheet())).types("no").presses(Qt.Key.Key_Escape)
    assert typist.patient.visit.sheet is None
