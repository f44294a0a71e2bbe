"""All options on one row: side by side on a wide glass, else below each other, all in one way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from kiosk.settings import Looks
from kiosk.theme import NOTE
from kiosk.ui.kit.tiles.bands import BandButton
from kiosk.ui.page import PageScreen
from tests.ui.gallery_views import content_in, page_of

WIDE = (1920, 1080)
ROWS = ["ways-to-go", "options-good", "options-bad", "options-cost"]


def options_on(
    qtbot: QtBot, language: str, name: str, size: tuple[int, int], looks: Looks
) -> tuple[PageScreen, list[BandButton]]:
    screen = page_of(qtbot, language, name, looks, size)
    options = screen.findChildren(BandButton)
    assert len(options) == len(content_in(language).pack.options)
    return screen, options


@pytest.mark.parametrize("name", ROWS)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_all_options_are_seen_at_once_on_a_wide_glass(qtbot: QtBot, language: str, name: str) -> None:
    _screen, options = options_on(qtbot, language, name, WIDE, Looks())
    assert {option.y() for option in options} == {0}


@pytest.mark.parametrize("name", ROWS)
@pytest.mark.parametrize("language", ["ar", "hi", "zh"])
def test_no_option_is_cut_on_a_small_wide_glass_and_the_first_stands_with_the_title(
    qtbot: QtBot, language: str, name: str
) -> None:
    screen, options = options_on(qtbot, language, name, (1280, 800), Looks())
    content, cuts = screen.pager.content, screen.pager._cuts
    for option in options:
        top = option.mapTo(content, QPoint(0, 0)).y()
        assert any(start <= top and top + option.height() <= end for start, end in cuts)
    assert cuts[0][1] > content.end_of_title


@pytest.mark.parametrize("name", ROWS)
@pytest.mark.parametrize("language", ["es", "hi", "zh"])
@pytest.mark.parametrize("scale", [1.0, 1.25])
def test_what_is_said_stands_beside_every_name_or_below_every_name(
    qtbot: QtBot, language: str, name: str, scale: float
) -> None:
    _screen, options = options_on(qtbot, language, name, (1080, 1920), Looks(scale=scale))
    sides = set()
    for option in options:
        (_, title), *said = option.texts()
        sides.add(all(box.left() > title.left() + title.width() / 2 for _, box in said))
    assert len(sides) == 1


@pytest.mark.parametrize("name", ["ways-to-go", "options-good", "options-bad"])
def test_in_large_letters_the_first_option_stands_whole_below_the_title_and_none_shares_a_piece(
    qtbot: QtBot, name: str
) -> None:
    screen, options = options_on(qtbot, "en", name, (1280, 800), Looks(scale=2.0))
    content, cuts = screen.pager.content, screen.pager._cuts
    tops = [option.mapTo(content, QPoint(0, 0)).y() for option in options]
    assert tops[0] + options[0].height() <= cuts[0][1]
    assert all(tops[0] < start <= top for start, top in zip([end for _, end in cuts], tops[1:], strict=False))
    assert content.title is not None
    assert content.title.glass.type(content.title.glass.title).size >= screen.glass.type(NOTE).size


def test_options_that_share_a_piece_are_of_one_height(qtbot: QtBot) -> None:
    _screen, options = options_on(qtbot, "en", "ways-to-go", (1080, 1920), Looks(scale=2.0))
    assert len({option.height() for option in options}) == 1
