"""A finger, a mouse and keys: acts on release, sliding off cancels, one touch is one event."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.settings import Looks
from kiosk.ui.kit.pictures.drawing import DrawingPart
from kiosk.ui.kit.pictures.picture import PictureView
from kiosk.ui.kit.touch import Touch
from kiosk.ui.page import PageScreen
from kiosk.ui.ways import box_of, is_in_sight
from kiosk.visit.blocks import Tiles
from kiosk.visit.events.event import Closed, Opened, Replied, StillHere, Stirred, Typed, WentNext, Woken
from kiosk.visit.events.pen import Drawn
from kiosk.visit.sheets import MeaningSheet
from kiosk.visit.views import PageView
from tests.ui.conftest import Finger
from tests.ui.sample_blocks import BODY, CHECK, CHOICES, INTRO, KEYS, LINKS, SCALE, WORDS, reply, skin
from tests.ui.samples import ATTRACT, STILL, VIEWS, page, sheet


def test_a_tile_acts_on_release(finger: Finger) -> None:
    finger.shows(page(CHOICES))
    place = finger.middle_of("hips")
    finger.presses(place)
    assert finger.events == []
    assert finger.button("hips").isDown()
    finger.lifts(place)
    assert finger.events == [Replied("question", "hips")]


def test_sliding_off_cancels(finger: Finger) -> None:
    finger.shows(page(CHOICES))
    place = finger.middle_of("hips")
    away = place + QPoint(0, 400)
    finger.presses(place)
    finger.slides(away)
    assert not finger.button("hips").isDown()
    finger.lifts(away)
    assert finger.events == []


def test_a_tile_that_is_off_sends_nothing(finger: Finger) -> None:
    finger.shows(page(CHOICES))
    finger.touches("full")
    assert finger.events == []


def test_a_trembling_hand_sends_one_event(finger: Finger) -> None:
    finger.shows(page(CHOICES))
    finger.touches("hips")
    finger.touches("hips")
    finger.touches("back")
    assert finger.events == [Replied("question", "hips"), Replied("question", "back")]


def test_after_a_pause_the_same_tile_counts_again(finger: Finger) -> None:
    finger.shows(page(CHOICES))
    finger.touches("hips")
    finger.window.settle()
    finger.touches("hips")
    assert finger.events == [Replied("question", "hips")] * 2


def test_a_mouse_does_what_a_finger_does(finger: Finger) -> None:
    finger.shows(page(CHOICES))
    QTest.mouseClick(finger.window.windowHandle(), Qt.MouseButton.LeftButton, pos=finger.middle_of("hips"))
    assert finger.events == [Replied("question", "hips")]


def test_a_second_button_of_the_mouse_does_nothing(finger: Finger) -> None:
    finger.shows(page(CHOICES))
    QTest.mouseClick(finger.window.windowHandle(), Qt.MouseButton.RightButton, pos=finger.middle_of("hips"))
    assert finger.events == []


def test_a_word_with_a_meaning_opens_it(finger: Finger) -> None:
    finger.shows(page(WORDS))
    finger.touches("word-collagen")
    assert finger.events == [Opened(MeaningSheet("collagen"))]


def test_a_body_part_sends_its_reply(finger: Finger) -> None:
    finger.shows(page(BODY))
    screen = finger.window.shown
    assert isinstance(screen, PageScreen)
    drawing = screen.pager.content.items[1].part
    assert isinstance(drawing, DrawingPart)
    view = drawing.view
    place = view.mapTo(finger.window, view.point_of("abdomen").toPoint())
    finger.presses(place)
    finger.lifts(place)
    assert finger.events == [Replied("areas", "abdomen")]


@pytest.mark.parametrize("look", ["body", "skin"])
def test_a_finger_draws_one_line_from_press_to_lift_and_presses_nothing(finger: Finger, look: str) -> None:
    picture = replace(BODY, pen="body") if look == "body" else replace(skin(), pen="skin")
    finger.shows(page(picture))
    view = finger.window.findChildren(PictureView)[-1]
    finger.presses(
        view.mapTo(finger.window, view.point_of("abdomen").toPoint() if look == "body" else QPoint(40, 40))
    )
    for step in range(5):
        finger.slides(view.mapTo(finger.window, QPoint(100 + 60 * step, 200)))
    assert finger.events == []
    view.grab()
    finger.lifts(view.mapTo(finger.window, QPoint(-90, 200)))
    (drawn,) = finger.events
    assert isinstance(drawn, Drawn)
    assert drawn.on == look
    assert len(drawn.points) >= 7
    assert drawn.points[-1][0] == 0.0, drawn.points
    assert all(0 <= share <= 1000 for point in drawn.points for share in point)


def test_the_waking_touch_presses_nothing(finger: Finger) -> None:
    finger.shows(ATTRACT)
    place = QPoint(540, 1700)
    finger.presses(place)
    assert finger.all[-1:] != [Woken()]
    finger.lifts(place)
    assert finger.events == [Woken()]
    assert Stirred() not in finger.all


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_A, Qt.Key.Key_Tab])
def test_a_key_wakes_too(finger: Finger, key: Qt.Key) -> None:
    finger.shows(ATTRACT)
    QTest.keyClick(finger.window, key)
    assert finger.events == [Woken()]


def test_any_touch_answers_that_somebody_is_there(finger: Finger) -> None:
    finger.shows(STILL)
    finger.presses(QPoint(20, 20))
    finger.lifts(QPoint(20, 20))
    assert finger.events == [StillHere()]


def test_the_tile_of_the_question_answers_it_once(finger: Finger) -> None:
    finger.shows(STILL)
    finger.touches("still-here")
    assert finger.events == [StillHere()]


def test_any_input_on_a_page_is_reported(finger: Finger) -> None:
    finger.shows(page(CHOICES))
    finger.presses(QPoint(20, 900))
    assert Stirred() in finger.all
    finger.lifts(QPoint(20, 900))


def test_tab_goes_through_everything_in_reading_order(finger: Finger) -> None:
    finger.shows(page(INTRO, WORDS, CHOICES, foot=(LINKS,)))
    finger.window.activateWindow()
    order = []
    for _ in range(20):
        QTest.keyClick(finger.window, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        if not isinstance(focused, Touch) or focused.objectName() in order:
            break
        order.append(focused.objectName())
    assert order[:3] == ["word-dermis", "word-collagen", "word-dark-patches"]
    assert order[3:8] == ["hips", "belly", "back", "how-to-read", "sources"]


@pytest.mark.parametrize("name", ["everything", "sheet-map", "sheet-month", "sheet-keys"])
def test_keys_reach_whatever_can_be_touched(finger: Finger, name: str) -> None:
    finger.shows(VIEWS[name])
    finger.window.activateWindow()
    screen = finger.window.shown
    assert screen is not None
    reached: set[Touch] = set()
    for _ in range(300):
        QTest.keyClick(finger.window, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        if isinstance(focused, Touch):
            assert not focused.visibleRegion().isEmpty(), focused.objectName()
            reached.add(focused)
    wanted = {
        touch
        for touch in screen.findChildren(Touch)
        if touch.isEnabled() and touch.takes_focus and not touch.objectName().startswith("more-")
    }
    assert {touch.objectName() for touch in wanted - reached} == set()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_key_presses_what_it_is_on(finger: Finger, key: Qt.Key) -> None:
    finger.shows(page(CHOICES))
    finger.button("hips").setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(finger.button("hips"), key)
    assert finger.events == [Replied("question", "hips")]


def test_escape_closes_a_sheet_and_nothing_else(finger: Finger) -> None:
    finger.shows(page(CHOICES))
    QTest.keyClick(finger.window, Qt.Key.Key_Escape)
    assert finger.events == []
    finger.shows(page(CHOICES, sheet=sheet(INTRO)))
    QTest.keyClick(finger.window, Qt.Key.Key_Escape)
    assert finger.events == [Closed()]


def test_page_keys_and_bands_page(finger: Finger) -> None:
    finger.shows(VIEWS["everything"])
    screen = finger.window.shown
    assert isinstance(screen, PageScreen)
    QTest.keyClick(finger.window, Qt.Key.Key_PageDown)
    assert screen.pager.piece == 1
    QTest.keyClick(finger.window, Qt.Key.Key_PageUp)
    assert screen.pager.piece == 0
    finger.touches("more-below")
    assert screen.pager.piece == 1
    finger.touches("more-above")
    assert screen.pager.piece == 0
    assert finger.events == []


def test_the_focus_goes_along_to_the_piece_that_is_shown(finger: Finger) -> None:
    finger.shows(VIEWS["everything"])
    screen = finger.window.shown
    assert isinstance(screen, PageScreen)
    assert screen.ring is not None
    first = next(touch for touch in screen.touches if screen.pager.content.isAncestorOf(touch))
    first.setFocus(Qt.FocusReason.TabFocusReason)
    for piece in range(1, screen.pager.pieces):
        QTest.keyClick(finger.window, Qt.Key.Key_PageDown)
        assert screen.pager.piece == piece
        focused = screen.focusWidget()
        if isinstance(focused, Touch) and focused.hasFocus():
            assert is_in_sight(focused)
            assert screen.ring.geometry().contains(box_of(focused, screen))
        else:
            assert not screen.ring.isVisible()


def test_a_held_key_does_not_press_again_and_again(finger: Finger) -> None:
    finger.shows(page(sheet=sheet(KEYS)))
    key = finger.button("key-l")
    key.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyPress(key, Qt.Key.Key_Return)
    assert finger.events == [Typed("l")]


def test_what_a_screen_reader_is_told(finger: Finger) -> None:
    finger.shows(page(CHOICES, CHECK, SCALE))
    role = {
        id: QAccessible.queryAccessibleInterface(finger.button(id)).role()
        for id in ("hips", "rare", "little")
    }
    assert role == {
        "hips": QAccessible.Role.CheckBox,
        "rare": QAccessible.Role.RadioButton,
        "little": QAccessible.Role.RadioButton,
    }
    state = QAccessible.queryAccessibleInterface(finger.button("belly")).state()
    assert state.checked == 1
    assert finger.button("rare").accessibleDescription() == "You chose this"


def test_choosing_keeps_piece_and_focus(finger: Finger) -> None:
    view = VIEWS["everything"]
    finger.shows(view)
    screen = finger.window.shown
    assert isinstance(screen, PageScreen)
    screen.pager.show_piece(1)
    finger.window.activateWindow()
    tile = next(touch for touch in screen.findChildren(Touch, "about-laser"))
    tile.setFocus(Qt.FocusReason.TabFocusReason)
    piece = screen.pager.piece
    assert isinstance(view, PageView)
    changed = replace(view, blocks=(*view.blocks, INTRO))
    finger.window.show_view(changed, Looks())
    after = finger.window.shown
    assert isinstance(after, PageScreen)
    assert after is not screen
    assert after.pager.piece == piece
    focused = QApplication.focusWidget()
    assert isinstance(focused, Touch)
    assert (focused.objectName(), focused.shows_focus) == ("about-laser", True)


def test_a_touch_leaves_no_ring(finger: Finger) -> None:
    finger.shows(page(CHOICES))
    finger.window.activateWindow()
    finger.touches("hips")
    assert not finger.button("hips").shows_focus


def test_a_page_is_not_changed_under_a_finger(finger: Finger, qtbot: QtBot) -> None:
    before, after = page(CHOICES), page(CHOICES, INTRO)
    finger.shows(before)
    place = finger.middle_of("hips")
    finger.presses(place)
    screen = finger.window.shown
    finger.window.show_view(after, Looks())
    assert finger.window.shown is screen
    finger.lifts(place)
    assert finger.events == [Replied("question", "hips")]
    qtbot.waitUntil(lambda: finger.window.shown is not screen)


def test_a_second_less_keeps_the_question_where_it_is(finger: Finger) -> None:
    finger.shows(STILL)
    screen = finger.window.shown
    finger.shows(replace(STILL, seconds=21))
    assert finger.window.shown is screen


def test_the_skin_goes_on_from_the_stage_that_was_shown(finger: Finger) -> None:
    finger.shows(page(skin(1), id="stage-1"))
    finger.window.show_view(page(skin(2), id="stage-2"), Looks())
    screen = finger.window.shown
    assert isinstance(screen, PageScreen)
    assert screen.skin is not None
    assert screen.skin.moment == 1.0
    finger.window.settle()
    assert screen.skin.moment == 2.0
    finger.window.show_view(page(skin(1), id="stage-1"), Looks())
    back = finger.window.shown
    assert isinstance(back, PageScreen)
    assert back.skin is not None
    assert back.skin.moment == 2.0


def test_a_change_ends_with_the_new_page_alone(finger: Finger, qtbot: QtBot) -> None:
    finger.shows(page(CHOICES))
    old = finger.window.shown
    with qtbot.waitSignal(finger.window._change.ended):
        finger.window.show_view(page(WORDS, id="next"), Looks())
        assert finger.window._change.isVisible()
    assert finger.window.shown is not old
    assert not finger.window._change.isVisible()
    assert finger.window.shown is not None
    assert finger.window.shown.isVisible()


def test_next_works_while_the_page_still_slides(finger: Finger) -> None:
    finger.shows(page(CHOICES))
    finger.window.show_view(page(WORDS, id="next"), Looks())
    finger.touches("next")
    assert finger.events == [WentNext()]


def test_no_menu_opens(finger: Finger) -> None:
    finger.shows(page(CHOICES))
    tile = finger.button("hips")
    menu = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), tile.mapToGlobal(QPoint(5, 5)))
    QApplication.sendEvent(tile, menu)
    assert QApplication.activePopupWidget() is None


def test_a_small_tile_is_still_a_target(finger: Finger) -> None:
    finger.shows(page(Tiles((reply("x", "I"),), columns=4)))
    assert finger.button("x").width() >= 72
    assert finger.button("x").height() >= 72
