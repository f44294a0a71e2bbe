"""The attract screen says which languages there are, to who cannot read the one that it speaks."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRect, QTimer
from pytestqt.qtbot import QtBot

from kiosk.settings import Looks
from kiosk.ui.attract import AttractScreen
from kiosk.ui.inspect import faults_in
from kiosk.ui.kit.glass import glass_for
from kiosk.ui.screens import screen_for
from kiosk.visit.views import AttractView
from tests.ui.conftest import Finger
from tests.ui.gallery_views import shown, views_of
from tests.ui.samples import ATTRACT

MANY = (*ATTRACT.languages, "Português (Brasil)", "Kreyòl ayisyen", "Tiếng Việt", "Українська", "Türkçe")
LONG = (
    "Vea qué pueden hacer las microagujas, qué no, y por qué dejar las estrías así también es buena elección."
)


def _screen(
    qtbot: QtBot, view: AttractView, size: tuple[int, int] = (1080, 1920), scale: float = 1.0
) -> AttractScreen:
    screen = screen_for(view, glass_for(Looks(scale=scale), *size))
    assert isinstance(screen, AttractScreen)
    qtbot.addWidget(screen)
    screen.settle()
    return screen


def _boxes(screen: AttractScreen) -> dict[str, QRect]:
    return {text: box.toRect() for text, box in screen.texts()}


def test_languages_that_are_read_later_are_named_where_all_stands_already(finger: Finger) -> None:
    alone = replace(ATTRACT, languages=())
    finger.shows(alone)
    screen = finger.window.shown
    assert isinstance(screen, AttractScreen)
    before, place = screen.grab().toImage(), screen._begin
    finger.window.show_view(ATTRACT, Looks())
    assert finger.window.shown is screen
    assert not finger.window._change.isVisible()
    assert screen._begin == place
    assert set(ATTRACT.languages) < set(_boxes(screen))
    assert all(name in screen.accessibleName() for name in ATTRACT.languages)
    assert screen.grab().toImage() != before
    finger.window.show_view(alone, Looks())
    assert screen.grab().toImage() == before


@pytest.mark.parametrize("is_mirrored", [False, True])
def test_languages_stand_in_their_order_below_the_invitation(qtbot: QtBot, is_mirrored: bool) -> None:
    boxes = _boxes(_screen(qtbot, replace(ATTRACT, is_mirrored=is_mirrored)))
    places = [boxes[name].left() for name in ATTRACT.languages]
    assert places == sorted(places, reverse=is_mirrored)
    assert all(boxes[name].top() >= boxes[ATTRACT.begin].bottom() for name in ATTRACT.languages)


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("size", [(1080, 1920), (1920, 1080), (800, 1280)])
def test_ten_languages_stand_within_the_invitation(qtbot: QtBot, size: tuple[int, int], scale: float) -> None:
    screen = _screen(qtbot, replace(ATTRACT, languages=MANY), size, scale)
    assert faults_in(screen) == []
    boxes = _boxes(screen)
    assert all(screen._begin.contains(boxes[name]) for name in MANY)
    assert screen.rect().contains(screen._begin)
    assert boxes[ATTRACT.text].bottom() < screen._begin.top()


@pytest.mark.parametrize("size", [(1080, 1920), (1920, 1080)])
def test_a_text_of_large_letters_and_many_words_ends_above_the_dunes(
    qtbot: QtBot, size: tuple[int, int]
) -> None:
    screen = _screen(qtbot, replace(ATTRACT, title="Las estrías son naturales.", text=LONG), size, 2.0)
    assert faults_in(screen) == []
    assert _boxes(screen)[LONG].bottom() < screen._dunes_top


def test_a_text_of_many_words_gives_way_to_the_invitation_on_a_small_panel_of_fine_grain(
    qtbot: QtBot,
) -> None:
    screen = AttractScreen(replace(ATTRACT, text=LONG), glass_for(Looks(), 1280, 800, 0.17))
    qtbot.addWidget(screen)
    assert faults_in(screen) == []
    assert _boxes(screen)[LONG].bottom() < screen._begin.top()


def test_an_invitation_of_many_letters_is_one_line_above_the_languages_on_a_small_glass(qtbot: QtBot) -> None:
    begin = "Toque para empezar"
    screen = _screen(qtbot, replace(ATTRACT, begin=begin), (800, 1280), 1.5)
    assert faults_in(screen) == []
    boxes = _boxes(screen)
    assert screen._begin.contains(boxes[begin])
    assert all(boxes[begin].bottom() <= boxes[name].top() for name in ATTRACT.languages)


def test_nothing_moves_where_all_is_to_be_still(qtbot: QtBot) -> None:
    screen = AttractScreen(ATTRACT, glass_for(Looks(is_still=True), 1080, 1920))
    qtbot.addWidget(screen)
    screen.show()
    assert not any(timer.isActive() for timer in screen.findChildren(QTimer))
    screen.grab()  # Large letters that Qt has not painted before have edges of their own.
    first = screen.grab().toImage()
    moving = AttractScreen(ATTRACT, glass_for(Looks(), 1080, 1920))
    qtbot.addWidget(moving)
    moving.show()
    assert any(timer.isActive() for timer in moving.findChildren(QTimer))
    moving.settle()
    assert moving.grab().toImage() == first


@pytest.mark.parametrize("size", [(1080, 1920), (1920, 1080), (800, 1280), (1280, 800)])
@pytest.mark.parametrize("words", [ATTRACT.text, LONG, f"{LONG} {LONG}"])
def test_languages_are_never_small_beside_texts_that_stay_large(
    qtbot: QtBot, size: tuple[int, int], words: str
) -> None:
    screen = _screen(qtbot, replace(ATTRACT, text=words), size, 2.0)
    sizes = {text.text: text.type.size for text, _, _ in screen.written}
    least = min(56, round(sizes[words] * 28 / 40))
    assert faults_in(screen) == []
    assert all(sizes[name] >= least for name in ATTRACT.languages)


def test_where_a_small_glass_is_scant_the_texts_stand_above_the_invitation(qtbot: QtBot) -> None:
    looks, size, grain = Looks(scale=2.0), (1024, 768), 0.2
    view = views_of("ar", looks, size, grain, has_others=True)["attract"]
    assert faults_in(shown(qtbot, view, looks, size, grain)) == []
