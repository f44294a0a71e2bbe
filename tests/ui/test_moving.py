"""What moves: pages slide in, arrays appear row by row, the skin goes from stage to stage; or nothing moves at all."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from kiosk.picture.people import ALONE, Fill, Portion, array
from kiosk.settings import Looks
from kiosk.theme import LIGHT
from kiosk.ui.kit.pictures.drawing import StillView
from kiosk.ui.page import PageScreen
from kiosk.ui.still_there import StillThereScreen
from kiosk.ui.window import KioskWindow
from kiosk.visit.blocks import Drawing
from tests.ui.conftest import Finger
from tests.ui.sample_blocks import CHOICES, INTRO, skin
from tests.ui.samples import STILL, page

PEOPLE = Drawing(
    array((Portion(40, Fill.FULL), Portion(60, Fill.EMPTY)), ALONE, says="40 of 100"), widest=440, rows=10
)
QUIET = Looks(is_still=True)


def _people(window: KioskWindow) -> StillView:
    assert window.shown is not None
    found = window.shown.findChild(StillView)
    assert found is not None
    return found


def test_an_array_appears_row_by_row_once_its_page_has_come_in(finger: Finger, qtbot: QtBot) -> None:
    finger.shows(page(INTRO))
    finger.window.show_view(page(PEOPLE, id="people"), Looks())
    people = _people(finger.window)
    assert people.is_covered
    empty = people.grab().toImage()
    with qtbot.waitSignal(finger.window._change.ended):
        pass
    qtbot.waitUntil(lambda: not people.is_covered)
    assert people.grab().toImage() != empty


def test_a_row_that_is_half_there_is_paler_than_the_rows_above_it(qtbot: QtBot) -> None:
    view = StillView(PEOPLE.picture, LIGHT, rows=2)
    qtbot.addWidget(view)
    view.resize(440, view.height_for(440))
    whole = view.grab().toImage()
    view.uncover(0.75)
    half = view.grab().toImage()
    assert half != whole
    middle = view.height() // 2
    assert half.copy(0, 0, 440, middle) == whole.copy(0, 0, 440, middle)
    assert _ink(half, middle) < _ink(whole, middle)
    view.uncover(0.5)
    assert _ink(view.grab().toImage(), middle) == 0


def _ink(image: QImage, top: int) -> int:
    """How much is painted from this row on: by how far the pixels are from the ground, which the corner shows."""
    ground = image.pixelColor(0, 0).lightness()
    return sum(
        abs(image.pixelColor(x, y).lightness() - ground)
        for x in range(0, image.width(), 5)
        for y in range(top, image.height(), 5)
    )


def test_an_array_appears_only_once(finger: Finger) -> None:
    finger.shows(page(INTRO))
    finger.shows(page(PEOPLE, CHOICES, id="people"))
    finger.window.show_view(page(PEOPLE, replace(CHOICES, label="Touched"), id="people"), Looks())
    assert not _people(finger.window).is_covered


def test_a_first_page_shows_its_array_whole(finger: Finger) -> None:
    finger.window.show_view(page(PEOPLE, id="people"), Looks())
    assert not _people(finger.window).is_covered


def test_settling_shows_what_has_not_appeared_yet(finger: Finger) -> None:
    finger.shows(page(INTRO))
    finger.shows(page(PEOPLE, id="people"))
    assert not _people(finger.window).is_covered


def test_where_nothing_moves_a_page_is_there_at_once(finger: Finger) -> None:
    finger.shows(page(INTRO), QUIET)
    finger.window.show_view(page(PEOPLE, id="people"), QUIET)
    assert not finger.window._change.isVisible()
    assert not _people(finger.window).is_covered


def test_where_nothing_moves_the_skin_is_at_its_stage_at_once(finger: Finger) -> None:
    finger.shows(page(skin(1), id="stage-1"), QUIET)
    finger.window.show_view(page(skin(2), id="stage-2"), QUIET)
    screen = finger.window.shown
    assert isinstance(screen, PageScreen)
    assert screen.skin is not None
    assert screen.skin.moment == 2.0


def test_where_nothing_moves_the_ring_steps(finger: Finger) -> None:
    finger.shows(STILL, QUIET)
    finger.window.show_view(replace(STILL, seconds=21), QUIET)
    screen = finger.window.shown
    assert isinstance(screen, StillThereScreen)
    assert screen._share == 21 / STILL.of


def test_on_a_glass_far_too_small_a_page_comes_without_a_move(finger: Finger) -> None:
    finger.window.resize(480, 320)
    finger.shows(page(INTRO))
    finger.window.show_view(
        page(PEOPLE, id="people"), Looks()
    )  # Qt's warning, that there is nothing to paint on, would fail this.
    assert finger.window.shown is not None
    assert finger.window.shown.page == "people"
