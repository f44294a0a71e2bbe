"""The tour of the demo waits for the worker, and gives up only where nothing comes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.commands import tour
from kiosk.commands.demo import PATIENT
from kiosk.commands.tour import TouchScreen, Tour
from kiosk.errors import KioskError
from kiosk.settings import Looks
from kiosk.ui.host import Host
from kiosk.ui.kit.touch import Touch
from kiosk.ui.page import PageScreen
from kiosk.ui.window import KioskWindow
from kiosk.visit.events.event import Event, Replied, WentNext
from kiosk.visit.visit import Setting, fresh
from tests.journeys.patient import TODAY
from tests.ui.conftest import Finger
from tests.ui.sample_blocks import CHOICES
from tests.ui.samples import VIEWS, page


@pytest.fixture
def impatient(qapp: QApplication, window: KioskWindow, monkeypatch: pytest.MonkeyPatch) -> Tour:
    monkeypatch.setattr(tour, "PATIENCE_S", 0.0)
    host = Host(fresh(Setting(today=TODAY)), window, lambda _effect: None)
    return Tour(qapp, window, host, Path(), TouchScreen())


def one_by_one(*parts: int | None) -> Callable[[], int | None]:
    left = list(parts)
    return lambda: left.pop(0) if len(left) > 1 else left[0]


def test_however_many_parts_there_are_each_has_time_of_its_own(impatient: Tour) -> None:
    impatient.until_over(one_by_one(1, 2, 3, 4, None), "it did not end")


def test_a_part_that_does_not_end_is_told(impatient: Tour) -> None:
    with pytest.raises(KioskError, match="it did not end"):
        impatient.until_over(one_by_one(1, 2), "it did not end")


@pytest.fixture
def choices(impatient: Tour, finger: Finger) -> Finger:
    """A page of replies in rows, for two switches."""
    finger.shows(page(CHOICES), Looks(switches=2))
    return finger


@pytest.mark.parametrize(
    ("id", "sent"),
    [("hips", Replied("question", "hips")), ("back", Replied("question", "back")), ("next", WentNext())],
)
def test_two_switches_come_to_what_is_in_a_row_and_choose_nothing_on_the_way(
    impatient: Tour, choices: Finger, id: str, sent: Event
) -> None:
    impatient.switch_to(id)
    assert choices.events == [sent]


def test_what_the_ring_does_not_come_to_is_told(impatient: Tour, choices: Finger) -> None:
    with pytest.raises(KioskError, match="the ring does not come to 'full'"):
        impatient.switch_to("full")
    assert choices.events == []


def test_the_tour_shows_the_settings_that_a_patient_may_need() -> None:
    touched = {id for row in PATIENT for id in row}
    assert {"easy-words", "size-200", "theme-dark", "theme-contrast", "low-reach"} <= touched


@pytest.mark.parametrize("piece", [0, 1, 2])
def test_a_finger_pages_down_and_back_up_to_what_it_is_to_touch(
    impatient: Tour, finger: Finger, piece: int
) -> None:
    finger.shows(VIEWS["everything"])
    screen = finger.window.shown
    assert isinstance(screen, PageScreen)
    assert screen.pager.pieces > 2
    whole = [touch for touch in screen.pager.content.findChildren(Touch) if touch.isEnabled()]
    for id in (whole[0].objectName(), whole[-1].objectName()):
        screen.pager.show_piece(piece)
        impatient.touch(id)
        assert len(finger.events) == 1, id
        finger.events.clear()


def test_what_is_on_no_piece_of_a_page_is_told(impatient: Tour, finger: Finger) -> None:
    finger.shows(VIEWS["everything"])
    with pytest.raises(KioskError, match="'nowhere' is not to be touched"):
        impatient.touch("nowhere")
