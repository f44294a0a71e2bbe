"""One switch and a voice: the ring is where the voice is, and nothing can be chosen that was not named."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.content.content import Content
from kiosk.settings import Clinic
from kiosk.ui.kit.touch import Touch
from kiosk.ui.scanner import Scanner
from kiosk.ui.window import KioskWindow
from kiosk.visit.events.event import TurnedTo
from kiosk.visit.events.looks import SwitchesSet
from kiosk.visit.events.speech import KeysReached, SpeechResumed
from tests.ui.listening_kiosk import Kiosk


class Scanned(Kiosk):
    """One with a single switch, whose ring steps when the test says that its time is over."""

    @property
    def scanner(self) -> Scanner:
        (scanner,) = self.window.findChildren(Scanner)
        return scanner

    @property
    def may_step(self) -> bool:
        return self.scanner.timer.isActive()

    @property
    def row(self) -> list[str]:
        return [touch.objectName() for touch in self.scanner.row_now]

    @property
    def first_name(self) -> str:
        """What the eye reads first in the row that the ring is on."""
        first = self.scanner.row_now[0]
        assert isinstance(first, Touch)
        return first.tile.says or first.tile.text

    def steps(self) -> Scanned:
        assert self.may_step
        self.scanner.timer.timeout.emit()
        return self

    def chooses(self, id: str) -> list[str]:
        """Let the ring come to it, past whatever is read, and choose it; the row that it stands in."""
        self.presses()
        while id not in self.row:
            self.hears().steps()
        row = self.row
        self.presses()
        for _ in range(row.index(id)):
            self.hears().steps()
        self.presses()
        return row

    def presses(self) -> Scanned:
        later = self.window.clock() + 1.0
        self.window.clock = lambda: later
        QTest.keyClick(self.window.windowHandle(), Qt.Key.Key_Space)
        return self


@pytest.fixture
def kiosk(window: KioskWindow, flagship: Content, sample_clinic: Clinic) -> Scanned:
    """It reads a page with areas to choose."""
    kiosk = Scanned(window, flagship, sample_clinic)
    kiosk.takes(SwitchesSet(1), TurnedTo("where"))
    assert kiosk.said
    return kiosk


def test_while_the_page_is_read_the_ring_rests_and_a_press_only_stops_the_reading(kiosk: Scanned) -> None:
    before = kiosk.host.visit
    assert not kiosk.may_step
    assert not kiosk.hears().may_step
    kiosk.presses()
    assert (kiosk.host.visit.page, kiosk.host.visit.sheet) == (before.page, before.sheet)
    assert kiosk.said.startswith(kiosk.first_name)
    assert kiosk.host.visit.speech.is_name


def test_once_the_page_was_read_the_ring_begins_by_itself_with_a_name(kiosk: Scanned) -> None:
    while not kiosk.host.visit.speech.is_name:
        assert not kiosk.may_step
        kiosk.hears()
    assert kiosk.said.startswith(kiosk.first_name)


def test_the_ring_waits_for_the_name_of_each_row_and_then_for_its_own_time(kiosk: Scanned) -> None:
    kiosk.presses()
    rows = []
    for _ in range(12):
        rows.append(kiosk.row)
        assert kiosk.said.startswith(kiosk.first_name)
        assert not kiosk.may_step
        kiosk.hears()
        assert kiosk.said == ""
        assert kiosk.row == rows[-1]
        kiosk.steps()
    assert rows[1] != rows[0]
    assert len({tuple(row) for row in rows}) > 4


def test_a_row_that_is_chosen_while_it_is_named_says_what_is_in_it(kiosk: Scanned) -> None:
    kiosk.presses()
    while "thighs" not in kiosk.row:
        kiosk.hears().steps()
    row = kiosk.row
    assert len(row) > 1
    kiosk.presses()
    for id in row:
        if id == "thighs":
            break
        assert kiosk.said.startswith(kiosk.button(id).tile.text)
        assert not kiosk.may_step
        kiosk.hears().steps()
    assert kiosk.said == "Thighs"
    kiosk.presses()
    assert kiosk.host.visit.answers.to("areas") == ("thighs",)
    assert kiosk.said == "Thighs. chosen"


def test_while_it_is_told_what_was_chosen_a_press_goes_on(kiosk: Scanned) -> None:
    row = kiosk.chooses("thighs")
    assert kiosk.said == "Thighs. chosen"
    assert not kiosk.may_step
    kiosk.presses()
    assert kiosk.said.startswith(kiosk.button(row[0]).tile.text)
    assert kiosk.host.visit.speech.reached == (row[0], False)
    assert kiosk.host.visit.answers.to("areas") == ("thighs",)


def test_once_it_was_told_what_was_chosen_the_ring_goes_on_by_itself(kiosk: Scanned) -> None:
    row = kiosk.chooses("thighs")
    kiosk.hears()
    assert kiosk.said == ""
    assert kiosk.row == row
    assert kiosk.steps().row != row
    assert kiosk.said.startswith(kiosk.first_name)


def test_what_was_chosen_is_told_to_its_end_where_nothing_is_pressed(kiosk: Scanned) -> None:
    row = kiosk.chooses("thighs")
    kiosk.takes(
        KeysReached(kiosk.row[0], is_row=True), KeysReached(kiosk.button("next").objectName(), is_row=True)
    )
    assert kiosk.said == "Thighs. chosen"
    assert kiosk.row == row


def test_the_ring_rests_after_its_rounds_and_leaves_the_kiosk_silent(kiosk: Scanned) -> None:
    kiosk.presses()
    for _ in range(200):
        if kiosk.said:
            kiosk.hears()
        if not kiosk.may_step:
            break
        kiosk.steps()
    assert not kiosk.may_step
    assert kiosk.said == ""
    assert kiosk.presses().may_step


def test_the_reading_goes_on_where_the_switch_has_stopped_it(kiosk: Scanned) -> None:
    kiosk.hears().hears()
    part = kiosk.host.visit.speech.part
    kiosk.presses().hears().steps().hears()
    kiosk.takes(SpeechResumed())
    assert kiosk.host.visit.speech.part == part
    assert not kiosk.may_step
