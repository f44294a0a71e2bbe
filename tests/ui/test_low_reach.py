"""Whoever sits or is small reaches everything: on a low glass nothing is touched above its middle."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from kiosk.content.content import Content
from kiosk.settings import Clinic, Looks
from kiosk.shots import DAY
from kiosk.ui.inspect import faults_in, targets_of
from kiosk.ui.kit.glass import glass_for
from kiosk.ui.kit.prose import TitlePart
from kiosk.ui.page import PageScreen
from kiosk.ui.screen import Screen
from kiosk.ui.screens import screen_for
from kiosk.visit.events import Closed
from kiosk.visit.gallery import gallery
from kiosk.visit.views import View
from tests.ui.conftest import Finger
from tests.ui.samples import VIEWS

LOW = Looks(is_low=True)
PORTRAIT, LANDSCAPE, SMALLEST = (1080, 1920), (1920, 1080), (800, 1280)


def screen_of(qtbot: QtBot, view: View, looks: Looks = LOW, size: tuple[int, int] = PORTRAIT) -> Screen:
    screen = screen_for(view, glass_for(looks, *size))
    qtbot.addWidget(screen)
    screen.show()
    screen.settle()
    return screen


@pytest.mark.parametrize(
    ("size", "scale"), [(PORTRAIT, 1.0), (LANDSCAPE, 1.0), (PORTRAIT, 2.0), (SMALLEST, 1.25)]
)
def test_nothing_is_touched_above_the_middle_of_any_screen(
    qtbot: QtBot, flagship: Content, sample_clinic: Clinic, size: tuple[int, int], scale: float
) -> None:
    looks = Looks(is_low=True, scale=scale)
    faults = {}
    for name, view in gallery(flagship, sample_clinic, DAY, (), looks=looks, size=size):
        screen = screen_of(qtbot, view, looks, size)
        if found := faults_in(screen):
            faults[name] = found
        screen.hide()
    assert faults == {}


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE])
def test_no_reply_is_lost_where_the_rows_no_longer_fit_on_one_piece(
    qtbot: QtBot, size: tuple[int, int]
) -> None:
    def seen(looks: Looks) -> set[str]:
        screen = screen_of(qtbot, VIEWS["everything"], looks, size)
        assert isinstance(screen, PageScreen)
        found: set[str] = set()
        for piece in range(screen.pager.pieces):
            screen.pager.show_piece(piece)
            found |= {touch.objectName() for touch, _ in targets_of(screen)}
        return found

    assert seen(Looks()) - seen(LOW) <= {"more-above", "more-below"}


def test_the_way_out_of_a_sheet_can_be_touched_beside_the_bands(finger: Finger) -> None:
    finger.shows(VIEWS["sheet-words"], LOW)
    finger.touches("close")
    assert finger.events == [Closed()]


def test_the_title_keeps_its_place(qtbot: QtBot) -> None:
    def top(looks: Looks) -> int:
        screen = screen_of(qtbot, VIEWS["choices"], looks)
        title = screen.findChild(TitlePart)
        assert title is not None
        return title.mapTo(screen, QPoint(0, 0)).y()

    assert top(LOW) == top(Looks())


def test_the_inspector_sees_what_is_out_of_a_low_reach(qtbot: QtBot) -> None:
    screen = screen_of(qtbot, VIEWS["choices"])
    tile = next(touch for touch, _ in targets_of(screen) if touch.objectName() == "hips")
    part = tile.parentWidget()
    assert part is not None
    part.move(part.x(), part.y() - 500)
    assert "'hips' is out of a low reach" in faults_in(screen)
