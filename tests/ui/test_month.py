"""A month to choose a day from, in every language: its words as large as they were asked for, days at once in reach."""

from __future__ import annotations

import pytest
from msgspec.structs import replace as altered
from pytestqt.qtbot import QtBot

from kiosk import paths
from kiosk.commands.shots import DAY
from kiosk.content.reader import languages_of, read_content
from kiosk.settings import Clinic, Looks
from kiosk.theme import NOTE
from kiosk.ui.fonts import load_fonts_for
from kiosk.ui.inspect import faults_in
from kiosk.ui.kit.blocks.month import MonthPart
from kiosk.ui.kit.glass import glass_for
from kiosk.ui.kit.tiles.tile import TileButton
from kiosk.ui.page import PageScreen
from kiosk.ui.screens import screen_for
from kiosk.visit.galleries.gallery import gallery

PACK = paths.PACKS / "microneedling-stretch-marks"
LANGUAGES = pytest.mark.parametrize("language", languages_of(PACK))
GLASSES = pytest.mark.parametrize("size", [(1080, 1920), (1920, 1080), (800, 1280), (1280, 800)], ids=str)


def _screen(
    qtbot: QtBot, clinic: Clinic, language: str, size: tuple[int, int], looks: Looks
) -> tuple[PageScreen, MonthPart]:
    content = read_content(PACK, language)
    load_fonts_for(content.words.script)
    view = dict(gallery(content, clinic, DAY, (), looks=looks, size=size))["sheet-date"]
    screen = screen_for(view, glass_for(looks, *size, clinic.mm_per_pixel, view.script))
    qtbot.addWidget(screen)
    screen.show()
    month = screen.findChild(MonthPart)
    assert isinstance(screen, PageScreen)
    assert isinstance(month, MonthPart)
    return screen, month


@LANGUAGES
@GLASSES
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_days_of_the_week_are_as_large_as_notes_and_told_in_full(
    qtbot: QtBot, sample_clinic: Clinic, language: str, size: tuple[int, int], scale: float
) -> None:
    screen, month = _screen(qtbot, sample_clinic, language, size, Looks(scale=scale))
    _, *names = month.written
    assert {text.type.size for text, _, _ in names} == {screen.glass.type(NOTE).size}
    assert {text.lines for text, _, _ in names} == {1}
    monday = {"en": "Monday", "es": "lunes", "ar": "الاثنين", "zh": "星期一", "hi": "सोमवार"}[language]
    assert monday in [name for name, _ in month.texts()]
    assert faults_in(screen) == []


@LANGUAGES
@GLASSES
def test_the_name_of_a_month_stands_level_with_its_arrows_and_does_not_fall_back_to_100_percent(
    qtbot: QtBot, sample_clinic: Clinic, language: str, size: tuple[int, int]
) -> None:
    screen, month = _screen(qtbot, sample_clinic, language, size, Looks(scale=2.0))
    title, _, y = month.written[0]
    arrow = screen.findChild(TileButton, "later")
    assert isinstance(arrow, TileButton)
    assert y + title.first_middle == pytest.approx(arrow.geometry().center().y() + 0.5, abs=1)
    assert title.type.size > 1.3 * title.type.least


@LANGUAGES
@pytest.mark.parametrize("size", [(1920, 1080), (1280, 800)], ids=str)
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_low_glass_on_its_side_shows_days_on_its_first_piece(
    qtbot: QtBot, sample_clinic: Clinic, language: str, size: tuple[int, int], scale: float
) -> None:
    screen, month = _screen(qtbot, sample_clinic, language, size, Looks(is_low=True, scale=scale))
    assert faults_in(screen) == []
    shown = filter(screen.pager.shows_whole, month.findChildren(TileButton))
    assert [button for button in shown if button.objectName().startswith("day-")]


def test_no_day_of_two_digits_is_broken_on_a_panel_of_few_pixels(qtbot: QtBot, sample_clinic: Clinic) -> None:
    screen, _ = _screen(qtbot, sample_clinic, "ar", (768, 1366), Looks(scale=2.0))
    assert faults_in(screen) == []


def test_a_name_of_two_lines_lies_over_no_day_of_the_week_on_a_low_panel_of_fine_grain(
    qtbot: QtBot, sample_clinic: Clinic
) -> None:
    fine = altered(sample_clinic, mm_per_pixel=0.17)
    screen, _ = _screen(qtbot, fine, "es", (800, 1280), Looks(is_low=True))
    assert faults_in(screen) == []
