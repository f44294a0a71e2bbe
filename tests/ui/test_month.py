"""A month to choose a day from, in every language: its words as large as they were asked for, days at once in reach,
and on each piece what they are days of.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from msgspec.structs import replace as altered
from PySide6.QtCore import QPoint, QRect, Qt
from pytestqt.qtbot import QtBot

from kiosk.content.content import Content
from kiosk.settings import Clinic, Looks
from kiosk.theme import NOTE
from kiosk.ui.inspect import faults_in, texts_of
from kiosk.ui.kit.blocks.month import DayNames, MonthName, WeeksPart
from kiosk.ui.kit.glass import glass_for
from kiosk.ui.kit.layout.pager import window_on
from kiosk.ui.kit.tiles.tile import TileButton
from kiosk.ui.page import PageScreen
from kiosk.ui.screens import screen_for
from kiosk.ui.ways import is_in_sight
from kiosk.visit.blocks import Month, Tile
from kiosk.visit.events.event import Stirred
from kiosk.visit.views import PageView
from tests.ui import gallery_views
from tests.ui.conftest import Finger
from tests.ui.gallery_views import content_in, views_of
from tests.ui.test_keys_go_through_pieces import DOWN, TAB, UP, begin, passed_over

LANGUAGES = pytest.mark.parametrize("language", gallery_views.LANGUAGES)
SIZES = [(1080, 1920), (1920, 1080), (800, 1280), (1280, 800)]
GLASSES = pytest.mark.parametrize("size", SIZES, ids=str)
LOW_LARGE = Looks(is_low=True, scale=2.0)
PIECES = [
    *(("en", size, looks) for size in SIZES for looks in (Looks(is_low=True), LOW_LARGE)),
    ("en", (1280, 800), Looks(scale=2.0)),
    ("ar", (1280, 800), LOW_LARGE),
    ("ar", (800, 1280), Looks(scale=2.0)),
    ("hi", (1280, 800), Looks(scale=2.0)),
    ("hi", (800, 1280), LOW_LARGE),
]
"""Glasses that do not show six weeks at once, and some that do."""


def longest(month: Month, content: Content) -> Month:
    """The same as a month of six weeks, of which all days can be chosen but one in each."""
    days = [
        Tile(
            id=f"day-{day}",
            text=content.words.number(day),
            sends=Stirred() if day % 7 else None,
            look="number",
            says=str(day),
        )
        for day in range(1, 32)
    ]
    title = content.words.date(dt.date(2027, 9, 1), "month")
    turn = altered(month.earlier, sends=Stirred())
    return altered(month, title=title, days=(*(None,) * 6, *days, *(None,) * 5), earlier=turn)


def _view(clinic: Clinic, language: str, size: tuple[int, int], looks: Looks) -> PageView:
    view = views_of(language, looks, size, clinic.mm_per_pixel)["sheet-date"]
    assert isinstance(view, PageView)
    assert view.sheet is not None
    (month,) = view.sheet.blocks
    assert isinstance(month, Month)
    return altered(view, sheet=altered(view.sheet, blocks=(longest(month, content_in(language)),)))


def _screen(qtbot: QtBot, clinic: Clinic, language: str, size: tuple[int, int], looks: Looks) -> PageScreen:
    view = _view(clinic, language, size, looks)
    screen = screen_for(view, glass_for(looks, *size, clinic.mm_per_pixel, view.script))
    qtbot.addWidget(screen)
    screen.show()
    assert isinstance(screen, PageScreen)
    return screen


def _days_on(screen: PageScreen) -> list[TileButton]:
    weeks = screen.findChild(WeeksPart)
    assert isinstance(weeks, WeeksPart)
    return list(filter(screen.pager.shows_whole, weeks.findChildren(TileButton)))


def _in_sight(screen: PageScreen) -> Iterator[str]:
    """Whatever can be read now, and the names of what can be touched."""
    for widget, text, box in texts_of(screen):
        if window_on(widget, screen).contains(box.toAlignedRect().adjusted(1, 1, -1, -1)):
            yield text
    yield from (touch.objectName() for touch in screen.touches if is_in_sight(touch))


@LANGUAGES
@GLASSES
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_days_of_the_week_are_as_large_as_notes_and_told_in_full(
    qtbot: QtBot, sample_clinic: Clinic, language: str, size: tuple[int, int], scale: float
) -> None:
    screen = _screen(qtbot, sample_clinic, language, size, Looks(scale=scale))
    names = screen.findChild(DayNames)
    assert isinstance(names, DayNames)
    assert {text.type.size for text, _, _ in names.written} == {screen.glass.type(NOTE).size}
    assert {text.lines for text, _, _ in names.written} == {1}
    monday = {"en": "Monday", "es": "lunes", "ar": "الاثنين", "zh": "星期一", "hi": "सोमवार"}[language]
    assert monday in [name for name, _ in names.texts()]
    assert faults_in(screen) == []


@LANGUAGES
@GLASSES
def test_the_name_of_a_month_stands_level_with_its_arrows_and_does_not_fall_back_to_100_percent(
    qtbot: QtBot, sample_clinic: Clinic, language: str, size: tuple[int, int]
) -> None:
    screen = _screen(qtbot, sample_clinic, language, size, Looks(scale=2.0))
    name = screen.findChild(MonthName)
    assert isinstance(name, MonthName)
    title, _, y = name.written[0]
    assert title.type.size > 1.3 * title.type.least
    assert not title.is_broken
    earlier, later = name.arrows
    assert earlier.y() == later.y()
    if screen.glass.is_wide:
        assert y + title.height <= later.y()
    else:
        assert y + title.first_middle == pytest.approx(later.geometry().center().y() + 0.5, abs=1)


@pytest.mark.parametrize(("language", "size", "looks"), PIECES, ids=str)
def test_each_piece_shows_days_the_names_of_their_columns_and_the_month_with_its_arrows(
    qtbot: QtBot, sample_clinic: Clinic, language: str, size: tuple[int, int], looks: Looks
) -> None:
    screen = _screen(qtbot, sample_clinic, language, size, looks)
    assert screen.view.sheet is not None
    (month,) = screen.view.sheet.blocks
    assert isinstance(month, Month)
    named = {month.title, *(day.name for day in month.weekdays), "earlier", "later"}
    shown = []
    for piece in range(screen.pager.pieces):
        screen.pager.show_piece(piece)
        assert named <= set(_in_sight(screen))
        days = _days_on(screen)
        assert len(days) > 1
        shown += days
    assert len(shown) == 31
    assert faults_in(screen) == []


@pytest.mark.parametrize(("language", "size", "looks"), PIECES, ids=str)
def test_each_day_stands_below_the_name_of_its_column(
    qtbot: QtBot, sample_clinic: Clinic, language: str, size: tuple[int, int], looks: Looks
) -> None:
    screen = _screen(qtbot, sample_clinic, language, size, looks)
    names = screen.findChild(DayNames)
    assert isinstance(names, DayNames)
    boxes = [box.translated(names.mapTo(screen, QPoint(0, 0)).toPointF()) for _, box in names.texts()]
    screen.pager.show_piece(screen.pager.pieces - 1)
    for day in _days_on(screen):
        middle = QRect(day.mapTo(screen, QPoint(0, 0)), day.size()).center().x()
        column = boxes[(int(day.tile.says) + 5) % 7]
        assert middle == pytest.approx(column.center().x(), abs=2)


@LANGUAGES
@pytest.mark.parametrize("size", [(1920, 1080), (1280, 800)], ids=str)
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_low_glass_on_its_side_shows_two_weeks_at_once(
    qtbot: QtBot, sample_clinic: Clinic, language: str, size: tuple[int, int], scale: float
) -> None:
    screen = _screen(qtbot, sample_clinic, language, size, Looks(is_low=True, scale=scale))
    assert faults_in(screen) == []
    assert len(_days_on(screen)) >= 8


@LANGUAGES
@GLASSES
def test_all_six_weeks_of_a_month_are_seen_at_once_in_letters_of_100_percent(
    qtbot: QtBot, sample_clinic: Clinic, language: str, size: tuple[int, int]
) -> None:
    screen = _screen(qtbot, sample_clinic, language, size, Looks())
    assert screen.pager.pieces == 1


@pytest.mark.parametrize(("language", "size"), [("en", (800, 1280)), ("ar", (1280, 800))], ids=str)
def test_all_numbers_of_a_month_have_letters_of_one_size(
    qtbot: QtBot, sample_clinic: Clinic, language: str, size: tuple[int, int]
) -> None:
    screen = _screen(qtbot, sample_clinic, language, size, LOW_LARGE)
    sizes = {text.type.size for day in _days_on(screen) for text, *_ in day._placed.texts}
    assert len(sizes) == 1
    assert sizes.pop() > 1.2 * screen.glass.px(34)


@pytest.mark.parametrize("looks", [Looks(scale=2.0), LOW_LARGE], ids=str)
@pytest.mark.parametrize("key", [TAB, DOWN, UP], ids=lambda key: key.name)
def test_keys_pass_over_no_piece_of_a_month(
    finger: Finger, sample_clinic: Clinic, looks: Looks, key: Qt.Key
) -> None:
    finger.window.setUpdatesEnabled(False)
    finger.window.resize(1280, 800)
    finger.shows(_view(sample_clinic, "en", (1280, 800), looks), looks)
    begin(finger, -1 if key == UP else 0, is_at_end=key == UP)
    assert passed_over(finger, key) == ""


def test_no_day_of_two_digits_is_broken_on_a_panel_of_few_pixels(qtbot: QtBot, sample_clinic: Clinic) -> None:
    screen = _screen(qtbot, sample_clinic, "ar", (768, 1366), Looks(scale=2.0))
    assert faults_in(screen) == []


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_title_gives_way_where_else_no_week_has_room_and_no_word_is_broken(
    qtbot: QtBot, sample_clinic: Clinic, scale: float
) -> None:
    fine = altered(sample_clinic, mm_per_pixel=0.17)
    screen = _screen(qtbot, fine, "es", (1280, 800), Looks(scale=scale))
    name = screen.findChild(MonthName)
    assert isinstance(name, MonthName)
    assert not name.written[0][0].is_broken
    assert len(_days_on(screen)) >= 8
    assert faults_in(screen) == []


def test_a_name_of_two_lines_lies_over_no_day_of_the_week_on_a_low_panel_of_fine_grain(
    qtbot: QtBot, sample_clinic: Clinic
) -> None:
    fine = altered(sample_clinic, mm_per_pixel=0.17)
    screen = _screen(qtbot, fine, "es", (800, 1280), Looks(is_low=True))
    assert faults_in(screen) == []
