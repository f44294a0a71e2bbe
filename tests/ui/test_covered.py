"""What lay over a page is gone again: the patient is where they were, with finger, keys and switches alike."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.settings import Looks
from kiosk.ui.covered import Covered
from kiosk.ui.kit.touch import Touch
from kiosk.ui.page import PageScreen
from kiosk.ui.scanner import Scanner
from kiosk.ui.screen import Place
from kiosk.visit.events.event import Closed
from kiosk.visit.views import PageView, View
from tests.ui.conftest import Finger
from tests.ui.sample_blocks import CHOICES, INTRO
from tests.ui.samples import ATTRACT, STILL, VIEWS, page, sheet

SHEET = page(CHOICES, sheet=sheet(INTRO))
STILLED = Looks(is_still=True)


def long_page(covered_by: bool = False) -> PageView:
    view = VIEWS["everything"]
    assert isinstance(view, PageView)
    return page(*view.blocks, sheet=sheet(INTRO) if covered_by else None)


def piece(finger: Finger) -> int:
    screen = finger.window.shown
    assert isinstance(screen, PageScreen)
    return screen.pager.piece


@pytest.mark.parametrize("over", [long_page(covered_by=True), STILL], ids=["a-sheet", "the-question"])
@pytest.mark.parametrize("looks", [Looks(), STILLED], ids=["moving", "still"])
def test_a_page_is_at_the_piece_where_it_was(finger: Finger, over: View, looks: Looks) -> None:
    finger.shows(long_page(), looks)
    QTest.keyClick(finger.window, Qt.Key.Key_PageDown)
    QTest.keyClick(finger.window, Qt.Key.Key_PageDown)
    assert piece(finger) == 2
    finger.shows(over, looks)
    finger.shows(long_page(), looks)
    assert piece(finger) == 2


def test_a_page_that_is_made_ahead_is_made_there(finger: Finger) -> None:
    finger.shows(long_page())
    QTest.keyClick(finger.window, Qt.Key.Key_PageDown)
    finger.shows(long_page(covered_by=True))
    finger.window.prepare(long_page(), Looks())
    ready = finger.window._ahead.made
    assert ready is not None
    assert isinstance(ready.screen, PageScreen)
    assert ready.screen.pager.piece == 1
    finger.shows(long_page())
    assert finger.window.shown is ready.screen
    assert piece(finger) == 1


def test_a_sheet_begins_at_its_top_where_nothing_moves(finger: Finger) -> None:
    finger.shows(long_page(), STILLED)
    QTest.keyClick(finger.window, Qt.Key.Key_PageDown)
    finger.shows(page(*long_page().blocks, sheet=sheet(*long_page().blocks)), STILLED)
    assert piece(finger) == 0


def test_a_sheet_under_the_question_is_at_its_piece_and_so_is_the_page_below(finger: Finger) -> None:
    long_sheet = page(*long_page().blocks, sheet=sheet(*long_page().blocks))
    finger.shows(long_page())
    QTest.keyClick(finger.window, Qt.Key.Key_PageDown)
    finger.shows(long_sheet)
    QTest.keyClick(finger.window, Qt.Key.Key_PageDown)
    QTest.keyClick(finger.window, Qt.Key.Key_PageDown)
    finger.shows(STILL)
    finger.shows(long_sheet)
    assert piece(finger) == 2
    finger.shows(long_page())
    assert piece(finger) == 1


def test_a_sheet_below_another_is_at_its_piece_and_so_is_the_page(finger: Finger) -> None:
    long_sheet = page(*long_page().blocks, sheet=sheet(*long_page().blocks))
    over = page(*long_page().blocks, sheet=sheet(INTRO, id="over", below="sheet"))
    finger.shows(long_page())
    QTest.keyClick(finger.window, Qt.Key.Key_PageDown)
    finger.shows(long_sheet)
    QTest.keyClick(finger.window, Qt.Key.Key_PageDown)
    QTest.keyClick(finger.window, Qt.Key.Key_PageDown)
    finger.shows(over)
    finger.shows(long_sheet)
    assert piece(finger) == 2
    finger.shows(long_page())
    assert piece(finger) == 1
    finger.shows(long_sheet)
    assert piece(finger) == 0


def test_a_sheet_that_was_closed_begins_at_its_top_over_the_same_one_again(finger: Finger) -> None:
    below = page(*long_page().blocks, sheet=sheet(INTRO))
    over = page(*long_page().blocks, sheet=sheet(*long_page().blocks, id="over", below="sheet"))
    finger.shows(below)
    finger.shows(over)
    QTest.keyClick(finger.window, Qt.Key.Key_PageDown)
    finger.shows(STILL)
    finger.shows(over)
    assert piece(finger) == 1
    finger.shows(below)
    finger.shows(over)
    assert piece(finger) == 0


def test_another_page_and_the_same_one_later_begin_at_their_top(finger: Finger) -> None:
    finger.shows(long_page())
    QTest.keyClick(finger.window, Qt.Key.Key_PageDown)
    finger.shows(long_page(covered_by=True))
    finger.shows(page(CHOICES, id="another"))
    finger.shows(long_page())
    assert piece(finger) == 0


def test_the_keys_go_on_from_what_opened_the_sheet_and_nothing_is_touched_by_that(finger: Finger) -> None:
    finger.shows(page(CHOICES))
    finger.window.activateWindow()
    finger.button("hips").setFocus(Qt.FocusReason.TabFocusReason)
    finger.shows(SHEET)
    finger.all.clear()
    finger.shows(page(CHOICES))
    focused = QApplication.focusWidget()
    assert isinstance(focused, Touch)
    assert (focused.objectName(), focused.shows_focus) == ("hips", True)
    assert finger.all == []


@pytest.mark.parametrize("over", [SHEET, STILL], ids=["a-sheet", "the-question"])
@pytest.mark.parametrize("switches", [1, 2])
def test_the_ring_of_switches_is_at_the_row_where_it_was(finger: Finger, over: View, switches: int) -> None:
    looks = Looks(switches=1 if switches == 1 else 2)
    finger.shows(page(CHOICES), looks)
    (scanner,) = finger.window.findChildren(Scanner)
    while "hips" not in (touch.objectName() for touch in scanner.row_now):
        scanner._step()
    finger.shows(over, looks)
    scanner._step()
    finger.shows(page(CHOICES), looks)
    assert "hips" in [touch.objectName() for touch in scanner.row_now]
    QTest.keyClick(finger.window, Qt.Key.Key_Escape)
    assert Closed() not in finger.events


def test_nothing_is_kept_of_a_patient_who_has_left() -> None:
    place = Place(2, "thighs", shows_focus=True)
    covered = Covered()
    covered.changes(page(CHOICES), STILL, place)
    assert covered.place_on(page(CHOICES)) == place
    covered.changes(STILL, ATTRACT, None)
    assert covered.place_on(page(CHOICES)) is None
