"""All options on one row: side by side on a wide glass, else below each other, all in one way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from kiosk import paths
from kiosk.commands.shots import DAY
from kiosk.content.reader import read_content
from kiosk.settings import Clinic, Looks
from kiosk.theme import NOTE
from kiosk.ui.application import open_application
from kiosk.ui.fonts import load_fonts_for
from kiosk.ui.kit.glass import glass_for
from kiosk.ui.kit.tiles.bands import BandButton
from kiosk.ui.page import PageScreen
from kiosk.ui.screens import screen_for
from kiosk.visit.galleries.gallery import gallery

PACK = paths.PACKS / "microneedling-stretch-marks"
WIDE = (1920, 1080)
ROWS = ["ways-to-go", "options-good", "options-bad", "options-cost"]


def options_on(
    qtbot: QtBot, clinic: Clinic, language: str, name: str, size: tuple[int, int], looks: Looks
) -> tuple[PageScreen, list[BandButton]]:
    open_application()
    content = read_content(PACK, language)
    load_fonts_for(content.words.script)
    view = dict(gallery(content, clinic, DAY, (), looks=looks, size=size))[name]
    screen = screen_for(view, glass_for(looks, *size, script=view.script))
    qtbot.addWidget(screen)
    screen.show()
    screen.settle()
    assert isinstance(screen, PageScreen)
    options = screen.findChildren(BandButton)
    assert len(options) == len(content.pack.options)
    return screen, options


@pytest.mark.parametrize("name", ROWS)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_all_options_are_seen_at_once_on_a_wide_glass(
    qtbot: QtBot, sample_clinic: Clinic, language: str, name: str
) -> None:
    _screen, options = options_on(qtbot, sample_clinic, language, name, WIDE, Looks())
    assert {option.y() for option in options} == {0}


@pytest.mark.parametrize("name", ROWS)
@pytest.mark.parametrize("language", ["ar", "hi", "zh"])
def test_no_option_is_cut_on_a_small_wide_glass_and_the_first_stands_with_the_title(
    qtbot: QtBot, sample_clinic: Clinic, language: str, name: str
) -> None:
    screen, options = options_on(qtbot, sample_clinic, language, name, (1280, 800), Looks())
    content, cuts = screen.pager.content, screen.pager._cuts
    for option in options:
        top = option.mapTo(content, QPoint(0, 0)).y()
        assert any(start <= top and top + option.height() <= end for start, end in cuts)
    assert cuts[0][1] > content.end_of_title


@pytest.mark.parametrize("name", ROWS)
@pytest.mark.parametrize("language", ["es", "hi", "zh"])
@pytest.mark.parametrize("scale", [1.0, 1.25])
def test_what_is_said_stands_beside_every_name_or_below_every_name(
    qtbot: QtBot, sample_clinic: Clinic, language: str, name: str, scale: float
) -> None:
    _screen, options = options_on(qtbot, sample_clinic, language, name, (1080, 1920), Looks(scale=scale))
    sides = set()
    for option in options:
        (_, title), *said = option.texts()
        sides.add(all(box.left() > title.left() + title.width() / 2 for _, box in said))
    assert len(sides) == 1


@pytest.mark.parametrize("name", ["ways-to-go", "options-good", "options-bad"])
def test_in_large_letters_the_first_option_stands_whole_below_the_title_and_none_shares_a_piece(
    qtbot: QtBot, sample_clinic: Clinic, name: str
) -> None:
    screen, options = options_on(qtbot, sample_clinic, "en", name, (1280, 800), Looks(scale=2.0))
    content, cuts = screen.pager.content, screen.pager._cuts
    tops = [option.mapTo(content, QPoint(0, 0)).y() for option in options]
    assert tops[0] + options[0].height() <= cuts[0][1]
    assert all(tops[0] < start <= top for start, top in zip([end for _, end in cuts], tops[1:], strict=False))
    assert content.title is not None
    assert content.title.glass.type(content.title.glass.title).size >= screen.glass.type(NOTE).size


def test_options_that_share_a_piece_are_of_one_height(qtbot: QtBot, sample_clinic: Clinic) -> None:
    _screen, options = options_on(qtbot, sample_clinic, "en", "ways-to-go", (1080, 1920), Looks(scale=2.0))
    assert len({option.height() for option in options}) == 1
