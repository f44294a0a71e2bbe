"""Everything by keys alone, and by one or two switches: a ring that goes over rows and what is in them."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.settings import Looks
from kiosk.ui.kit.touch import Touch
from kiosk.ui.page import PageScreen
from kiosk.ui.scanner import Scanner
from kiosk.visit.blocks import Prose, Tiles
from kiosk.visit.events.event import Left, Opened, Replied, StillHere, WentNext, Woken
from kiosk.visit.events.looks import SwitchesSet
from tests.ui.conftest import Finger
from tests.ui.sample_blocks import CHOICES, INTRO, KEYS, LINKS
from tests.ui.samples import ATTRACT, STILL, VIEWS, page, sheet

ONE, TWO = Looks(switches=1), Looks(switches=2)
SPACE, ENTER = Qt.Key.Key_Space, Qt.Key.Key_Return


def key(finger: Finger, *keys: Qt.Key) -> None:
    """Press keys one after the other, a second apart."""
    for each in keys:
        passes(finger, 1.0)
        QTest.keyClick(finger.window.windowHandle(), each)


def passes(finger: Finger, seconds: float) -> None:
    later = finger.window.clock() + seconds
    finger.window.clock = lambda: later


def tabs_to(finger: Finger, id: str) -> None:
    for _ in range(40):
        if at(finger) == id:
            return
        key(finger, Qt.Key.Key_Tab)
    raise AssertionError(id)


def at(finger: Finger) -> str:
    focused = QApplication.focusWidget()
    return focused.objectName() if isinstance(focused, Touch) else ""


def tick(finger: Finger, times: int = 1) -> None:
    """Let the ring move by itself, without waiting for the clock."""
    (scanner,) = finger.window.findChildren(Scanner)
    for _ in range(times):
        scanner.timer.timeout.emit()


def ring_box(finger: Finger) -> tuple[int, int]:
    shown = finger.window.shown
    assert shown is not None
    ring = shown.ring
    assert ring is not None
    assert ring.isVisible()
    return ring.width(), ring.height()


def test_arrows_lead_over_the_whole_page_and_back(finger: Finger) -> None:
    finger.shows(page(CHOICES))
    seen = []
    for _ in range(40):
        key(finger, Qt.Key.Key_Right)
        seen.append(at(finger))
    shown = finger.window.shown
    assert shown is not None
    there = [touch.objectName() for touch in shown.touches if touch.isVisible() and touch.isEnabled()]
    assert seen[: len(there)] == there
    assert seen[-1] == there[-1]
    for _ in range(40):
        key(finger, Qt.Key.Key_Left)
    assert at(finger) == there[0]


def test_down_and_up_go_by_rows_to_what_lies_nearest(finger: Finger) -> None:
    finger.shows(page(CHOICES))
    key(finger, Qt.Key.Key_Right)
    first, place = at(finger), finger.middle_of(at(finger))
    key(finger, Qt.Key.Key_Down)
    below = finger.middle_of(at(finger))
    assert below.y() > place.y()
    assert abs(below.x() - place.x()) < 60
    key(finger, Qt.Key.Key_Up)
    assert at(finger) == first


def test_left_leads_onward_where_reading_goes_to_the_left(finger: Finger) -> None:
    finger.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    finger.shows(page(CHOICES))
    key(finger, Qt.Key.Key_Left)
    first = at(finger)
    key(finger, Qt.Key.Key_Left)
    assert at(finger) not in {"", first}
    key(finger, Qt.Key.Key_Right)
    assert at(finger) == first


def test_enter_chooses_what_an_arrow_has_led_to(finger: Finger) -> None:
    finger.shows(page(CHOICES))
    while at(finger) != "hips":
        key(finger, Qt.Key.Key_Right)
    key(finger, ENTER)
    assert finger.events == [Replied("question", "hips")]


def has_ring(finger: Finger) -> bool:
    focused = QApplication.focusWidget()
    return isinstance(focused, Touch) and focused.shows_focus and ring_box(finger) > (0, 0)


def test_on_the_next_page_the_keys_are_on_the_same_with_the_ring(finger: Finger) -> None:
    finger.shows(page(CHOICES))
    tabs_to(finger, "next")
    key(finger, ENTER)
    finger.shows(page(CHOICES, id="another"))
    assert at(finger) == "next"
    assert has_ring(finger)
    key(finger, ENTER)
    assert finger.events == [WentNext(), WentNext()]


def test_where_the_same_is_not_there_the_keys_are_on_the_first(finger: Finger) -> None:
    finger.shows(page(CHOICES))
    tabs_to(finger, "hips")
    key(finger, ENTER)
    finger.shows(page(INTRO, id="another"))
    shown = finger.window.shown
    assert shown is not None
    first = next(touch for touch in shown.touches if touch.isVisible() and touch.isEnabled())
    assert at(finger) == first.objectName()
    assert has_ring(finger)


def test_a_sheet_that_a_key_opened_can_be_walked_at_once(finger: Finger) -> None:
    finger.shows(page(CHOICES))
    tabs_to(finger, "help")
    key(finger, ENTER)
    finger.shows(page(CHOICES, sheet=sheet(INTRO)))
    assert has_ring(finger)


@pytest.mark.parametrize("looks", [Looks(), Looks(is_low=True)], ids=["high", "low"])
@pytest.mark.parametrize("inside", [INTRO, CHOICES], ids=["words", "tiles"])
def test_a_sheet_that_a_bar_opened_by_keys_has_them_and_gives_them_back(
    finger: Finger, inside: Prose | Tiles, looks: Looks
) -> None:
    finger.shows(page(CHOICES), looks)
    tabs_to(finger, "help")
    key(finger, ENTER)
    finger.shows(page(CHOICES, sheet=sheet(inside)), looks)
    assert at(finger) == ("close" if inside is INTRO else CHOICES.tiles[0].id)
    assert has_ring(finger)
    key(finger, ENTER)
    finger.shows(page(CHOICES), looks)
    assert at(finger) == "help"
    assert has_ring(finger)


def test_a_sheet_over_another_has_the_keys_and_each_gives_them_back(finger: Finger) -> None:
    first = page(CHOICES, sheet=sheet(LINKS, id="first"))
    finger.shows(first)
    tabs_to(finger, "map")
    key(finger, ENTER)
    finger.shows(page(CHOICES, sheet=sheet(CHOICES, id="map", below="first")))
    assert at(finger) == CHOICES.tiles[0].id
    tabs_to(finger, "help")
    key(finger, ENTER)
    finger.shows(page(CHOICES, sheet=sheet(INTRO, id="help", below="first")))
    assert at(finger) == "close"
    key(finger, ENTER)
    finger.shows(first)
    assert at(finger) == "map"


def test_keys_never_land_by_themselves_on_what_wipes_everything(finger: Finger) -> None:
    finger.shows(page(CHOICES))
    tabs_to(finger, "finish")
    key(finger, ENTER)
    finger.shows(VIEWS["sheet-finish"])
    assert has_ring(finger)
    key(finger, ENTER)
    assert Left() not in finger.events


def test_a_sheet_that_a_finger_opened_has_no_ring(finger: Finger) -> None:
    finger.shows(page(CHOICES))
    finger.touches("help")
    finger.shows(page(CHOICES, sheet=sheet(INTRO)))
    assert at(finger) == ""


@pytest.mark.parametrize("waking", [Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_H])
def test_a_keyboard_that_wakes_the_kiosk_is_on_the_first_thing_to_touch(
    finger: Finger, waking: Qt.Key
) -> None:
    finger.shows(ATTRACT)
    key(finger, waking)
    finger.shows(page(CHOICES))
    assert at(finger) == CHOICES.tiles[0].id
    assert has_ring(finger)
    key(finger, ENTER)
    assert finger.events == [Woken(), CHOICES.tiles[0].sends]


def test_a_finger_that_wakes_the_kiosk_after_a_keyboard_leaves_no_ring_and_no_keyboard(
    finger: Finger,
) -> None:
    finger.shows(page(CHOICES))
    key(finger, Qt.Key.Key_Tab)
    finger.shows(ATTRACT)
    finger.presses(QPoint(500, 900))
    finger.lifts(QPoint(500, 900))
    finger.shows(page(CHOICES))
    assert at(finger) == ""
    key(finger, ENTER)
    assert finger.events == [Woken(), SwitchesSet(1)]


def test_a_visit_that_nobody_here_has_woken_has_no_ring(finger: Finger) -> None:
    finger.shows(page(CHOICES))
    key(finger, Qt.Key.Key_Tab)
    for view in (ATTRACT, page(CHOICES)):
        finger.shows(view)
    assert at(finger) == ""
    assert not has_ring(finger)


def test_a_finger_that_turns_the_page_leaves_no_ring(finger: Finger) -> None:
    finger.shows(page(CHOICES))
    tabs_to(finger, "next")
    finger.touches("next")
    finger.shows(page(CHOICES, id="another"))
    assert at(finger) == ""


@pytest.mark.parametrize("walking", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Down])
def test_enter_begins_no_scanning_for_whoever_has_a_keyboard(finger: Finger, walking: Qt.Key) -> None:
    finger.shows(page(CHOICES))
    key(finger, walking)
    finger.window.setFocus()
    key(finger, ENTER)
    assert finger.events == []
    assert has_ring(finger)
    finger.shows(ATTRACT)
    finger.shows(page(CHOICES))
    key(finger, ENTER)
    assert finger.events == [SwitchesSet(1)]


@pytest.mark.parametrize("first", [SPACE, ENTER])
def test_a_switch_needs_no_other_help_to_begin(finger: Finger, first: Qt.Key) -> None:
    finger.shows(ATTRACT)
    key(finger, first)
    finger.shows(page(CHOICES))
    key(finger, first)
    assert finger.events == [Woken(), SwitchesSet(1)]


def test_one_switch_chooses_a_row_and_then_what_is_in_it(finger: Finger) -> None:
    finger.shows(page(CHOICES), ONE)
    while not _row_holds(finger, "hips"):
        tick(finger)
    key(finger, SPACE)
    while at(finger) != "hips":
        tick(finger)
    key(finger, SPACE)
    assert finger.events == [Replied("question", "hips")]


def test_the_ring_goes_over_all_rows_then_rests_until_the_switch_is_pressed(finger: Finger) -> None:
    finger.shows(page(CHOICES), ONE)
    (scanner,) = finger.window.findChildren(Scanner)
    assert scanner.timer.isActive()
    steps = 0
    while scanner.timer.isActive():
        tick(finger)
        steps += 1
        assert steps < 200
    assert steps > 6
    key(finger, SPACE)
    assert scanner.timer.isActive()
    assert finger.events == []


def test_a_row_that_is_not_wanted_is_left_after_two_rounds(finger: Finger) -> None:
    finger.shows(page(CHOICES), ONE)
    while not _row_holds(finger, "hips"):
        tick(finger)
    key(finger, SPACE)
    seen = [at(finger)]
    while at(finger):
        tick(finger)
        seen.append(at(finger))
    row = seen[: len(seen) // 2]
    assert seen == [*row, *row, ""]
    assert finger.events == []


def test_with_two_switches_one_moves_and_the_other_chooses(finger: Finger) -> None:
    finger.shows(page(CHOICES), TWO)
    (scanner,) = finger.window.findChildren(Scanner)
    assert not scanner.timer.isActive()
    while not _row_holds(finger, "next"):
        key(finger, SPACE)
    key(finger, ENTER)
    while at(finger) != "next":
        key(finger, SPACE)
    key(finger, ENTER)
    assert finger.events == [WentNext()]


def test_where_a_page_is_turned_under_the_ring_a_press_presses_what_the_ring_is_on(finger: Finger) -> None:
    finger.shows(page(*[INTRO] * 30, CHOICES, INTRO), Looks(scale=2.0, switches=2))
    screen = finger.window.shown
    assert isinstance(screen, PageScreen)
    while _row(finger) != ["more-below"]:
        key(finger, SPACE)
    for piece in range(1, screen.pager.pieces):
        assert at(finger) == "more-below"
        key(finger, ENTER)
        assert screen.pager.piece == piece
    assert at(finger) == "more-above"
    assert has_ring(finger)
    key(finger, ENTER)
    assert screen.pager.piece == screen.pager.pieces - 2
    key(finger, SPACE)
    assert at(finger) != "more-above"
    assert finger.events == []


def test_where_what_the_ring_was_on_has_gone_a_press_only_shows_where_it_is(finger: Finger) -> None:
    finger.shows(page(CHOICES, *[INTRO] * 30, CHOICES), Looks(scale=2.0, switches=2))
    screen = finger.window.shown
    assert isinstance(screen, PageScreen)
    while not _row_holds(finger, "hips"):
        key(finger, SPACE)
    screen.pager.show_piece(1)
    key(finger, ENTER)
    assert finger.events == []
    assert screen.pager.piece == 1
    assert has_ring(finger)


def test_a_switch_that_trembles_is_pressed_once(finger: Finger) -> None:
    looks = Looks(switches=2, tap_wait_s=0.5)
    finger.shows(page(CHOICES), looks)
    (scanner,) = finger.window.findChildren(Scanner)
    glass = finger.window.windowHandle()
    QTest.keyClick(glass, SPACE)
    passes(finger, 0.4)
    QTest.keyClick(glass, SPACE)
    assert scanner.row == 1
    passes(finger, 0.2)
    QTest.keyClick(glass, SPACE)
    assert scanner.row == 2
    while not _row_holds(finger, "next"):
        key(finger, SPACE)
    QTest.keyClick(glass, ENTER)
    QTest.keyClick(glass, ENTER)
    assert finger.events == []
    while at(finger) != "next":
        key(finger, SPACE)
    QTest.keyClick(glass, ENTER)
    finger.window.show_view(page(CHOICES, id="another"), looks)
    QTest.keyClick(glass, ENTER)
    assert finger.events == [WentNext()]


def test_the_press_that_begins_scanning_chooses_nothing_where_it_trembles(finger: Finger) -> None:
    finger.shows(page(CHOICES))
    QTest.keyClick(finger.window.windowHandle(), SPACE)
    finger.window.show_view(page(CHOICES), ONE)
    before = ring_box(finger)
    QTest.keyClick(finger.window.windowHandle(), SPACE)
    assert ring_box(finger) == before
    assert finger.events == [SwitchesSet(1)]


def test_the_ring_stays_where_it_is_while_only_the_page_s_state_changes(finger: Finger) -> None:
    finger.shows(page(CHOICES), TWO)
    while not _row_holds(finger, "hips"):
        key(finger, SPACE)
    before = ring_box(finger)
    finger.shows(replace(page(CHOICES), title="The same page says more"), TWO)
    assert ring_box(finger) == before
    assert _row_holds(finger, "hips")


def test_a_sheet_is_gone_over_from_its_top_and_nothing_below_it(finger: Finger) -> None:
    finger.shows(page(CHOICES), TWO)
    key(finger, SPACE, SPACE)
    finger.shows(page(CHOICES, sheet=sheet(KEYS)), TWO)
    reached = set()
    for _ in range(40):
        reached |= set(_row(finger))
        key(finger, SPACE)
    assert "close" in reached
    assert "hips" not in reached


def test_tab_ends_scanning_for_whoever_has_a_keyboard(finger: Finger) -> None:
    finger.shows(page(CHOICES), ONE)
    key(finger, Qt.Key.Key_Tab)
    assert finger.events == [SwitchesSet(0)]


def test_the_question_whether_you_are_there_is_answered_by_a_switch(finger: Finger) -> None:
    finger.shows(STILL, ONE)
    key(finger, SPACE)
    assert finger.events == [StillHere()]


@pytest.mark.parametrize("tab", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_the_question_whether_you_are_there_is_answered_by_tab(finger: Finger, tab: Qt.Key) -> None:
    finger.shows(page(CHOICES))
    finger.shows(STILL)
    key(finger, tab)
    assert finger.events == [StillHere()]


@pytest.mark.parametrize("tab", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_every_stop_of_tab_has_a_name_and_the_ring(finger: Finger, tab: Qt.Key) -> None:
    finger.shows(page(CHOICES))
    seen = []
    for _ in range(20):
        key(finger, tab)
        assert has_ring(finger)
        seen.append(at(finger))
    assert seen.count(seen[0]) > 1


def test_a_second_touch_at_the_same_place_counts_for_nothing_even_if_the_page_has_changed(
    finger: Finger,
) -> None:
    finger.shows(page(CHOICES), Looks(tap_wait_s=0.5))
    place = finger.middle_of("next")
    finger.presses(place)
    finger.lifts(place)
    finger.window.show_view(page(CHOICES, id="another"), Looks(tap_wait_s=0.5))
    finger.presses(place)
    finger.lifts(place)
    assert finger.events == [WentNext()]
    finger.touches("hips")
    assert finger.events[-1] == Replied("question", "hips")


def test_keys_are_typed_as_fast_as_fingers_go(finger: Finger) -> None:
    finger.shows(page(CHOICES, sheet=sheet(KEYS)))
    finger.touches("key-a")
    finger.touches("key-b")
    assert len(finger.events) == 2
    assert not any(isinstance(event, Opened) for event in finger.events)


def _row(finger: Finger) -> list[str]:
    (scanner,) = finger.window.findChildren(Scanner)
    return [touch.objectName() for touch in scanner.row_now]


def _row_holds(finger: Finger, id: str) -> bool:
    return id in _row(finger)


LARGE = Looks(scale=2.0)


def ring(finger: Finger) -> QWidget:
    shown = finger.window.shown
    assert shown is not None
    assert shown.ring is not None
    return shown.ring


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_no_side_of_the_ring_lies_off_the_glass(finger: Finger, direction: Qt.LayoutDirection) -> None:
    finger.window.setLayoutDirection(direction)
    finger.shows(page(*[CHOICES] * 4), LARGE)
    walked = []
    for each in (*[Qt.Key.Key_Backtab] * 20, *[Qt.Key.Key_Tab] * 60):
        key(finger, each)
        walked.append(at(finger))
        assert finger.window.rect().contains(ring(finger).geometry()), at(finger)
    assert {"more-below", "more-above"} <= set(walked)


def test_a_finger_that_pages_to_an_end_leaves_no_ring(finger: Finger) -> None:
    finger.shows(page(CHOICES, sheet=sheet(*[INTRO] * 12)), LARGE)
    for band in ("more-below", "more-above"):
        while any(each.isVisible() for each in finger.window.findChildren(QWidget, band)):
            passes(finger, 1.0)
            finger.touches(band)
            assert not ring(finger).isVisible()
