"""What is read aloud, against what is painted; and the mark on the part that is being read."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.commands.shots import DAY, sample_pages
from kiosk.content.content import Content
from kiosk.picture.shapes import Text
from kiosk.settings import Clinic, Looks
from kiosk.ui.inspect import texts_of
from kiosk.ui.kit.glass import glass_for
from kiosk.ui.kit.page_band import PageBand
from kiosk.ui.kit.picture import PictureView
from kiosk.ui.kit.pin_pad import PinPadPart
from kiosk.ui.kit.spoken_mark import SpokenMark
from kiosk.ui.page import PageScreen
from kiosk.ui.screen import Screen
from kiosk.ui.screens import screen_for
from kiosk.ui.window import KioskWindow
from kiosk.visit.events.event import Opened
from kiosk.visit.events.speech import KeysReached, SpeechPaused, SpeechRepeated
from kiosk.visit.galleries.gallery import gallery
from kiosk.visit.sheets import VoiceSheet
from kiosk.visit.spoken import spoken_of
from kiosk.visit.views import PageView
from tests.ui.conftest import Finger

SIZE = (1080, 1920)


def _is_key_of_a_pin(widget: QWidget) -> bool:
    return isinstance(widget.parentWidget(), PinPadPart)


def painted_on(screen: Screen) -> list[str]:
    """Every text that is painted, but for the bands that page and the digits of a PIN."""
    texts = [
        text
        for widget, text, _ in texts_of(screen)
        if not isinstance(widget, PageBand) and not (_is_key_of_a_pin(widget) and text.isdigit())
    ]
    pictures = (view.picture for view in screen.findChildren(PictureView) if view.isVisibleTo(screen))
    return texts + [shape.text for picture in pictures for shape in picture.shapes if isinstance(shape, Text)]


def test_all_that_is_painted_is_read_and_nothing_else_but_drawings(
    qtbot: QtBot, flagship: Content, sample_clinic: Clinic
) -> None:
    looks = Looks()
    pages = sample_pages(flagship, sample_clinic, DAY)
    for name, view in gallery(flagship, sample_clinic, DAY, pages, looks=looks, size=SIZE):
        screen = screen_for(view, glass_for(looks, *SIZE, sample_clinic.mm_per_pixel))
        qtbot.addWidget(screen)
        screen.show()
        screen.settle()
        painted = painted_on(screen)
        parts = spoken_of(view, flagship.words)
        said = "\n".join(part.whole for part in parts)
        shown = {text for part in parts for text in part.shown}
        assert [text for text in painted if text not in said and text not in shown] == [], name
        whole = " ".join(painted)
        # A number in a disc is painted as a drawing, and reported by nobody.
        shown = {text for part in parts if not part.is_drawing for text in part.shown if not text.isdigit()}
        unseen = [text for text in shown if text not in whole]
        assert unseen == [], name
        screen.hide()


@pytest.fixture(scope="module")
def read(flagship: Content, sample_clinic: Clinic) -> Callable[[float], PageView]:
    """The page of the gallery that is being read, at a text size."""

    def at(scale: float) -> PageView:
        shown = gallery(flagship, sample_clinic, DAY, (), looks=Looks(scale=scale), size=SIZE)
        view = next(view for name, view in shown if name == "aloud")
        assert isinstance(view, PageView)
        return view

    return at


def mark_in(window: KioskWindow) -> QWidget:
    return next(mark for mark in window.findChildren(QWidget, "spoken-mark") if mark.window() is window)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_each_part_is_marked_in_turn_and_the_page_turns_with_it(
    finger: Finger, flagship: Content, read: Callable[[float], PageView], scale: float
) -> None:
    view, looks = read(scale), Looks(scale=scale)
    finger.shows(view, looks)
    screen = finger.window.shown
    assert isinstance(screen, PageScreen)
    screen.pager.show_piece(0)
    pieces = []
    for part in spoken_of(view, flagship.words):
        if part.id == ":draft" and scale > 1:
            continue  # It stands above the title then, and is marked with it.
        finger.shows(replace(view, spoken=part), looks)
        mark = mark_in(finger.window)
        assert finger.window.shown is screen, "the page was built anew"
        assert mark.isVisible(), part.id
        assert screen.rect().contains(mark.geometry()), part.id
        pieces.append(screen.pager.piece)
    assert pieces == sorted(pieces)
    assert (pieces[-1] > 0) == (scale > 1)


def test_the_mark_stands_beside_its_words_and_tiles(
    finger: Finger, flagship: Content, read: Callable[[float], PageView]
) -> None:
    view = read(1.0)
    boxes = {}
    for part in spoken_of(view, flagship.words):
        finger.shows(replace(view, spoken=part))
        boxes[part.id] = mark_in(finger.window).geometry()
    screen = finger.window.shown
    assert screen is not None
    for name in ("next", "sources", "aloud-again"):
        button = finger.button(name)
        corner = button.mapTo(screen, QPoint(0, 0))
        assert (boxes[name].top(), boxes[name].height()) == (corner.y(), button.height())
        assert 0 < corner.x() - boxes[name].right() < 12
    title = next(box for _, text, box in texts_of(screen) if text == view.title)
    assert boxes[":title"].center().y() == pytest.approx(title.center().y(), abs=2)


def test_nothing_is_marked_while_nothing_is_read(finger: Finger, read: Callable[[float], PageView]) -> None:
    finger.shows(read(1.0))
    assert mark_in(finger.window).isVisible()
    finger.shows(replace(read(1.0), spoken=None))
    assert not mark_in(finger.window).isVisible()


def test_a_mark_that_was_paged_away_is_not_seen(finger: Finger, read: Callable[[float], PageView]) -> None:
    looks = Looks(scale=2.0)
    finger.shows(read(2.0), looks)
    screen = finger.window.shown
    assert isinstance(screen, PageScreen)
    assert mark_in(finger.window).isVisible()
    screen.pager.show_piece(screen.pager.pieces - 1)
    assert not mark_in(finger.window).isVisible()


def test_a_mark_stands_at_the_other_side_where_the_language_reads_from_the_right(
    qtbot: QtBot, read: Callable[[float], PageView], flagship: Content, sample_clinic: Clinic
) -> None:
    view = read(1.0)
    part = next(part for part in spoken_of(view, flagship.words) if part.id == "next")
    screen = screen_for(replace(view, spoken=part), glass_for(Looks(), *SIZE, sample_clinic.mm_per_pixel))
    qtbot.addWidget(screen)
    mark = SpokenMark(screen.glass, screen)
    mark.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    mark.stand_beside(QRect(100, 200, 300, 80))
    assert mark.geometry().left() > 399


def test_the_bar_is_touched_and_the_keys_tell_where_they_are(
    finger: Finger, read: Callable[[float], PageView]
) -> None:
    finger.shows(read(1.0))
    for name in ("aloud-pause", "aloud-again", "aloud-voice"):
        finger.touches(name)
    assert finger.events == [SpeechPaused(), SpeechRepeated(), Opened(VoiceSheet())]
    finger.events.clear()
    finger.button("next").setFocus(Qt.FocusReason.TabFocusReason)
    assert finger.events == [KeysReached("next")]
    screen = finger.window.shown
    assert screen is not None
    screen.surround([finger.button("go-back"), finger.button("map")])
    assert finger.events[1:] == [KeysReached("go-back")]
    finger.shows(replace(read(1.0), aloud=None, spoken=None))
    finger.events.clear()
    finger.button("next").setFocus(Qt.FocusReason.TabFocusReason)
    screen = finger.window.shown
    assert screen is not None
    screen.surround([finger.button("map")])
    assert finger.events == []
