"""What everybody sees of the welcome before "Begin": its first piece, in whatever letters."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from pytestqt.qtbot import QtBot

from kiosk.content.words import own_name
from kiosk.settings import Clinic, Looks
from kiosk.ui.inspect import texts_of
from kiosk.ui.kit.layout.pager import window_on
from kiosk.ui.kit.pictures.marks import badge_box
from kiosk.ui.kit.tiles.tile import TileButton
from kiosk.ui.page import PageScreen
from kiosk.ui.screen import Screen
from kiosk.visit.visit import WELCOME
from tests.ui.gallery_views import LANGUAGES, shown, views_of

PORTRAIT, LANDSCAPE, SMALLEST, SMALL_LANDSCAPE = (1080, 1920), (1920, 1080), (800, 1280), (1280, 800)
CASES = [
    ("en", PORTRAIT, Looks(scale=1.25)),
    ("es", PORTRAIT, Looks(scale=2.0, is_low=True)),
    ("hi", LANDSCAPE, Looks(is_low=True)),
    ("zh", SMALLEST, Looks()),
    ("ar", SMALL_LANDSCAPE, Looks(scale=1.25)),
    ("es", LANDSCAPE, Looks(scale=2.0)),
    ("es", SMALLEST, Looks(scale=1.5)),
    ("hi", SMALLEST, Looks(scale=1.5, is_low=True)),
    ("es", SMALL_LANDSCAPE, Looks(scale=2.0)),
    ("ar", SMALL_LANDSCAPE, Looks(scale=2.0, is_low=True)),
]
TIGHT = [
    ("es", SMALLEST, Looks(scale=2.0, is_low=True)),
    ("hi", SMALLEST, Looks(scale=2.0)),
]
"""The largest letters leave a small upright glass no room for more than the title and what is told of the time."""


def welcome(qtbot: QtBot, language: str, size: tuple[int, int], looks: Looks) -> Screen:
    return shown(qtbot, views_of(language, looks, size, has_others=True)[WELCOME], looks, size)


def seen_on(screen: Screen) -> list[str]:
    """The texts that are whole in sight."""
    return [
        text
        for widget, text, box in texts_of(screen)
        if QRectF(window_on(widget, screen)).adjusted(-1, -1, 1, 1).contains(box)
    ]


@pytest.mark.parametrize(("language", "size", "looks"), [*CASES, *TIGHT], ids=str)
def test_when_all_is_wiped_is_told_before_anything_is_touched(
    qtbot: QtBot, sample_clinic: Clinic, language: str, size: tuple[int, int], looks: Looks
) -> None:
    seen = seen_on(welcome(qtbot, language, size, looks))
    assert any(str(sample_clinic.idle.warning) in text for text in seen), seen


@pytest.mark.parametrize(("language", "size", "looks"), CASES, ids=str)
def test_every_language_is_found_there_by_its_own_name(
    qtbot: QtBot, sample_clinic: Clinic, language: str, size: tuple[int, int], looks: Looks
) -> None:
    seen = seen_on(welcome(qtbot, language, size, looks))
    assert {own_name(each) for each in LANGUAGES} <= set(seen)


@pytest.mark.parametrize("language", ["es", "zh"])
def test_no_name_of_a_language_lies_below_the_mark_of_what_is_chosen(
    qtbot: QtBot, sample_clinic: Clinic, language: str
) -> None:
    screen = welcome(qtbot, language, SMALL_LANDSCAPE, Looks(scale=1.5))
    chosen = screen.findChild(TileButton, f"language-{language}")
    assert chosen is not None
    badge = badge_box(screen.glass, QRectF(chosen.rect()), None, is_mirrored=False)
    assert not any(badge.intersects(box) for _, box in chosen.texts())


def test_languages_have_the_letters_asked_for_where_there_is_room(
    qtbot: QtBot, sample_clinic: Clinic
) -> None:
    def largest_on(size: tuple[int, int]) -> float:
        screen = welcome(qtbot, "es", size, Looks(scale=2.0))
        tile = screen.findChild(TileButton, "language-es")
        assert tile is not None
        return tile.glass.scale

    assert largest_on(PORTRAIT) == 2.0
    assert 1.0 < largest_on(SMALL_LANDSCAPE) < 2.0


def test_the_marks_of_languages_take_no_room_where_letters_are_small(
    qtbot: QtBot, sample_clinic: Clinic
) -> None:
    screen = welcome(qtbot, "zh", LANDSCAPE, Looks())
    assert isinstance(screen, PageScreen)
    assert screen.pager.pieces == 1
