"""Words in drawings are as large as those around them, on every glass, at every text size, in every language."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from kiosk.content.reader import read_interface
from kiosk.picture.ring import SIZE
from kiosk.picture.shapes import Text
from kiosk.settings import Looks
from kiosk.theme import BODY, CAPITAL, LEAST_CAPITAL_MM, NOTE
from kiosk.ui.fonts import load_fonts_for
from kiosk.ui.inspect import faults_in
from kiosk.ui.kit.glass import glass_for
from kiosk.ui.kit.pictures.picture import PictureView
from kiosk.ui.page import PageScreen
from kiosk.ui.still_there import StillThereScreen
from tests.ui.gallery_views import LANGUAGES, shown, views_of
from tests.ui.samples import STILL
from tests.ui.test_pieces_of_a_page import cut_pictures

_NAMES = {
    "where",
    "how-it-works-stage-1",
    "how-it-works-stage-2",
    "what-to-expect",
    "what-to-expect-what-change-looks-like",
    "what-to-expect-sessions-and-time",
    "risks-pain",
    "day-by-day",
    "plan-plan",
    "aloud",
    "room-agenda",
    "room-fuller-stage-1",
    "room-builder",
}
_CASES = [
    ("en", (1080, 1920), 1.0),
    ("en", (1080, 1920), 2.0),
    ("es", (1920, 1080), 2.0),
    ("hi", (800, 1280), 2.0),
    ("en", (1280, 800), 1.0),
    ("es", (1280, 800), 1.5),
    ("ar", (1280, 800), 2.0),
]
_FINE = 0.17
"""Millimetres a pixel of a panel of 10.1 inches with 1280x800."""
_LEAST_SHARE = 0.9


def letters_of(view: PictureView) -> list[tuple[str, float]]:
    """Each text of a picture and how many pixels high its letters are on the glass."""
    picture, room = view.picture, view.room()
    scale = min(room.width() / picture.width, room.height() / picture.height)
    return [(shape.text, shape.size * scale) for shape in picture.shapes if isinstance(shape, Text)]


@pytest.mark.parametrize(("language", "size", "scale"), _CASES, ids=str)
def test_words_in_drawings_are_as_large_as_others_and_none_is_cut(
    qtbot: QtBot, language: str, size: tuple[int, int], scale: float
) -> None:
    looks = Looks(scale=scale)
    seen, small = set[str](), list[str]()
    for name, view in views_of(language, looks, size).items():
        if name not in _NAMES:
            continue
        screen = shown(qtbot, view, looks, size)
        assert isinstance(screen, PageScreen)
        least = screen.glass.type(NOTE).size * _LEAST_SHARE
        for drawn in screen.findChildren(PictureView):
            texts = letters_of(drawn)
            seen.update({name} if texts else ())
            small += [f"{name}: {text} {high:.0f} of {least:.0f}" for text, high in texts if high < least]
        assert faults_in(screen) == []
        assert cut_pictures(screen.pager) == [], name
        screen.hide()
    assert small == []
    assert seen == _NAMES


@pytest.mark.parametrize(("language", "scale"), [("en", 1.0), ("hi", 1.25)])
def test_no_capital_of_a_drawing_is_too_small_on_a_small_panel_of_fine_grain(
    qtbot: QtBot, language: str, scale: float
) -> None:
    size, looks = (800, 1280), Looks(scale=scale)
    seen = set[str]()
    for name, view in views_of(language, looks, size, _FINE).items():
        if name not in _NAMES:
            continue
        screen = shown(qtbot, view, looks, size, _FINE)
        assert isinstance(screen, PageScreen)
        for drawn in screen.findChildren(PictureView):
            for text, high in letters_of(drawn):
                assert high * CAPITAL * _FINE >= _LEAST_SHARE * LEAST_CAPITAL_MM, f"{name}: {text}"
                seen.add(name)
        screen.hide()
    assert len(seen) > 8


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("size", "scale", "share"),
    [
        ((1080, 1920), 1.0, 1.0),
        ((1080, 1920), 2.0, 0.9),
        ((1920, 1080), 2.0, 0.9),
        ((800, 1280), 2.0, 0.45),
        ((1280, 800), 1.5, 1.0),
    ],
    ids=str,
)
def test_the_word_in_the_ring_grows_with_the_text_and_is_never_too_small(
    qtbot: QtBot, language: str, size: tuple[int, int], scale: float, share: float
) -> None:
    words = read_interface(language)
    load_fonts_for(words.script)
    glass = glass_for(Looks(scale=scale), *size, script=words.script)
    view = replace(STILL, unit=words.text("ui.seconds"))
    screen = StillThereScreen(view, glass)
    qtbot.addWidget(screen)
    letters = screen.letters * screen.ring_box.width() / SIZE
    assert letters >= max(NOTE.size, share * glass.type(BODY).size) - 1
