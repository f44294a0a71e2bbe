"""While a finger lies on the glass the page that it asks for is made; nothing is shown before it is lifted."""

from __future__ import annotations

import datetime as dt
import linecache
import threading
import weakref
from functools import partial

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.settings import Clinic, Looks
from kiosk.theme import PALETTES
from kiosk.ui.ahead import copy_of
from kiosk.ui.host import Host, _make_ready
from kiosk.ui.page import PageScreen
from kiosk.ui.window import KioskWindow
from kiosk.visit.events.event import WentNext
from kiosk.visit.views import PageView
from kiosk.visit.visit import Setting, fresh
from tests.ui.conftest import Finger
from tests.ui.sample_blocks import CHOICES, INTRO, PEOPLE, skin
from tests.ui.samples import PAD, page, sheet

BEFORE = page(INTRO, CHOICES)


def _screens() -> list[PageScreen]:
    """Every page that there is, shown or not."""
    return [widget for widget in QApplication.allWidgets() if isinstance(widget, PageScreen)]


def _is_painted(window: KioskWindow) -> bool:
    """Whether the glass shows what would be painted now."""
    return copy_of(window, window.rect(), None).toImage() == window.grab().toImage()


def test_a_finger_that_lies_tells_what_it_would_send(finger: Finger, qtbot: QtBot) -> None:
    finger.shows(BEFORE)
    with qtbot.waitSignal(finger.window.foreseen) as told:
        finger.presses(finger.middle_of("next"))
    assert told.args == [WentNext()]
    assert finger.events == []


def test_a_finger_on_nothing_tells_nothing(finger: Finger, qtbot: QtBot) -> None:
    finger.shows(BEFORE)
    with qtbot.assertNotEmitted(finger.window.foreseen, wait=60):
        finger.presses(QPoint(20, 20))


def test_a_finger_that_was_lifted_tells_nothing_any_more(finger: Finger, qtbot: QtBot) -> None:
    finger.shows(BEFORE)
    finger.touches("next")
    with qtbot.assertNotEmitted(finger.window.foreseen):
        finger.window._foresee()


def test_the_page_that_was_made_is_the_one_that_comes(finger: Finger) -> None:
    finger.shows(BEFORE)
    known = set(_screens())
    finger.window.prepare(page(PEOPLE, id="people"), Looks())
    (made,) = set(_screens()) - known
    assert finger.window.shown is not made
    finger.window.show_view(page(PEOPLE, id="people"), Looks())
    assert finger.window.shown is made


def test_another_page_than_the_one_that_was_made_is_shown_as_it_is(finger: Finger, qtbot: QtBot) -> None:
    finger.shows(BEFORE)
    known = set(_screens())
    finger.window.prepare(page(PEOPLE, id="people"), Looks())
    (made,) = set(_screens()) - known
    finger.window.show_view(page(INTRO, id="intro"), Looks())
    assert finger.window.shown is not None
    assert finger.window.shown.page == "intro"
    with qtbot.waitSignal(made.destroyed):
        pass


def test_nothing_that_was_made_outlives_a_finger_that_slid_off(finger: Finger, qtbot: QtBot) -> None:
    finger.shows(BEFORE)
    next_page = page(PEOPLE, id="people")
    finger.window.foreseen.connect(lambda _event: finger.window.prepare(next_page, Looks()))
    known = set(_screens())
    place = finger.middle_of("next")
    with qtbot.waitSignal(finger.window.foreseen):
        finger.presses(place)
    (made,) = set(_screens()) - known
    away = place - QPoint(0, 600)
    finger.slides(away)
    with qtbot.waitSignal(made.destroyed):
        finger.lifts(away)
    assert finger.events == []


def test_a_window_of_another_size_makes_the_page_anew(finger: Finger) -> None:
    finger.shows(BEFORE)
    finger.window.prepare(page(PEOPLE, id="people"), Looks())
    finger.window.resize(1080, 1800)
    finger.window.show_view(page(PEOPLE, id="people"), Looks())
    assert finger.window.shown is not None
    assert finger.window.shown.glass.height == 1800


def test_a_page_in_other_colours_than_it_was_made_in_is_made_anew(finger: Finger) -> None:
    finger.shows(BEFORE)
    finger.window.prepare(page(PEOPLE, id="people"), Looks())
    finger.window.show_view(page(PEOPLE, id="people"), Looks(theme="dark"))
    assert finger.window.shown is not None
    assert finger.window.shown.glass.palette is PALETTES["dark"]


@pytest.mark.parametrize(
    ("view", "looks"),
    [
        (PAD, Looks()),
        (BEFORE, Looks()),
        (page(PEOPLE, id="people"), Looks(scale=2.0)),
        (page(PEOPLE, id="people"), Looks(theme="dark")),
    ],
    ids=["a pad", "the same page", "another text size", "another theme"],
)
def test_what_takes_more_than_a_page_is_not_made_before(finger: Finger, view: PageView, looks: Looks) -> None:
    finger.shows(BEFORE)
    known = set(_screens())
    finger.window.prepare(view, looks)
    assert set(_screens()) == known


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (BEFORE, page(PEOPLE, id="people")),
        (page(PEOPLE, id="people"), BEFORE),
        (page(skin(1), id="stage-1"), page(skin(2), id="stage-2")),
        (page(INTRO, id="intro"), page(skin(2), id="stage-2")),
        (BEFORE, page(INTRO, CHOICES, sheet=sheet(INTRO))),
    ],
    ids=["an array comes", "an array goes", "from skin to skin", "a skin comes", "a sheet comes"],
)
def test_a_page_that_was_made_before_comes_in_as_any_other(
    finger: Finger, qtbot: QtBot, before: PageView, after: PageView
) -> None:
    pictures = []
    for is_made_before in (False, True):
        finger.shows(before)
        qtbot.waitUntil(partial(_is_painted, finger.window))
        if is_made_before:
            finger.window.prepare(after, Looks())
        finger.window.show_view(after, Looks())
        change = finger.window._change
        assert change.isVisible()
        change._run.setCurrentTime(100)
        pictures.append(finger.window.grab().toImage())
        finger.window.settle()
        pictures.append(finger.window.grab().toImage())
    assert pictures[0] == pictures[2]
    assert pictures[1] == pictures[3]


def test_a_skin_that_still_moves_is_taken_over_where_it_is(finger: Finger) -> None:
    finger.shows(page(skin(1), id="stage-1"))
    finger.window.show_view(page(skin(2), id="stage-2"), Looks())
    finger.window._change.settle()
    shown = finger.window.shown
    assert isinstance(shown, PageScreen)
    assert shown.skin is not None
    assert not shown.is_at_rest
    finger.window.prepare(page(skin(3), id="stage-3"), Looks())
    shown.skin.show_moment(1.5)
    finger.window.show_view(page(skin(3), id="stage-3"), Looks())
    after = finger.window.shown
    assert isinstance(after, PageScreen)
    assert after.skin is not None
    assert after.skin.moment == 1.5


def test_what_was_read_to_be_made_ready_is_not_kept(qtbot: QtBot, sample_clinic: Clinic) -> None:
    linecache.getlines(__file__)
    assert linecache.cache
    window = KioskWindow(sample_clinic)
    qtbot.addWidget(window)
    host = Host(fresh(Setting(today=dt.date(2026, 3, 2))), window, lambda _effect: None)
    host.open()
    qtbot.waitUntil(lambda: not linecache.cache)


def test_garbage_is_cleared_away_by_the_thread_of_the_glass_alone(
    window: KioskWindow, sample_clinic: Clinic
) -> None:
    class Loop:
        """Holds itself, as widgets do whose parts send to them."""

        def __init__(self) -> None:
            self.itself = self
            weakref.finalize(self, lambda: cleared.append(threading.current_thread()))

    cleared: list[threading.Thread] = []
    host = Host(
        fresh(Setting(today=dt.date(2026, 11, 23), clinic=sample_clinic)), window, lambda _effect: None
    )
    _make_ready()
    Loop()
    busy = threading.Thread(target=lambda: [[number] for number in range(100_000)])
    busy.start()
    busy.join()
    assert cleared == []
    litter = [[number] for number in range(2_000)]
    host._second()
    assert cleared == [threading.main_thread()]
    assert len(litter) == 2_000
