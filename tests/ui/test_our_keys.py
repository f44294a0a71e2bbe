"""Our own keys stay whole on every glass, and what is typed stays in sight."""

from __future__ import annotations

import gc

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.content.rich import literal
from kiosk.settings import Looks
from kiosk.theme import BODY
from kiosk.ui.inspect import faults_in, targets_of, texts_of
from kiosk.ui.kit.glass import glass_for
from kiosk.ui.kit.layout.pager import window_on
from kiosk.ui.kit.tiles.tile import TileButton
from kiosk.ui.kit.typing.field import FieldPart
from kiosk.ui.kit.typing.keys import KeysPart
from kiosk.ui.kit.words.prose import TitlePart
from kiosk.ui.page import PageScreen
from kiosk.ui.screens import screen_for
from kiosk.visit.blocks import Keys, Prose
from kiosk.visit.views import PadView, PageView
from tests.ui.gallery_views import LANGUAGES, page_of, views_of
from tests.ui.sample_blocks import INTRO, KEYS
from tests.ui.samples import VIEWS, page, sheet

MANY_KEYS = replace(KEYS, rows=(*2 * KEYS.rows[:-1], KEYS.rows[-1]))
SPOKEN = ("aloud-typing", "room-aloud-code", "room-aloud-initials")
GLASSES = pytest.mark.parametrize("size", [(800, 1280), (1280, 800), (1080, 1920), (1920, 1080)])
LOW, LARGE_LOW = Looks(is_low=True), Looks(is_low=True, scale=2.0)
SCALES = pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])


def _screen(qtbot: QtBot, view: PageView, size: tuple[int, int], scale: float) -> PageScreen:
    screen = PageScreen(view, glass_for(Looks(scale=scale), *size))
    qtbot.addWidget(screen)
    screen.show()
    return screen


def _typed(text: str) -> Keys:
    return replace(KEYS, text=text)


@GLASSES
@SCALES
def test_on_a_sheet_all_keys_and_the_field_are_seen_at_once(
    qtbot: QtBot, size: tuple[int, int], scale: float
) -> None:
    screen = _screen(qtbot, page(sheet=sheet(_typed("Why gold?"))), size, scale)
    assert screen.pager.pieces == 1
    assert "Why gold?" in {text for _, text, _ in texts_of(screen)}
    assert faults_in(screen) == []


@pytest.mark.parametrize("looks", [Looks(scale=2.0), LARGE_LOW], ids=["large", "low"])
@pytest.mark.parametrize(
    "view",
    [
        page(sheet=sheet(INTRO, MANY_KEYS)),
        replace(page(INTRO, MANY_KEYS), overline="", draft=""),
    ],
    ids=["sheet", "page"],
)
def test_no_widget_that_is_made_for_a_screen_is_left_outside_it(
    qtbot: QtBot, view: PageView, looks: Looks
) -> None:
    gc.collect()
    gc.disable()
    try:
        before = set(QApplication.allWidgets())
        screen = PageScreen(view, glass_for(looks, 1280, 800))
        qtbot.addWidget(screen)
        assert set(QApplication.allWidgets()) - before == {screen, *screen.findChildren(QWidget)}
    finally:
        gc.enable()


def test_what_is_said_of_the_keys_is_paged_where_it_leaves_them_no_room(qtbot: QtBot) -> None:
    said = Prose(tuple(literal("It is only for the clinician who sees you.") for _ in range(3)))
    screen = PageScreen(page(sheet=sheet(said, KEYS)), glass_for(Looks(scale=2.0), 1024, 768, 0.2))
    qtbot.addWidget(screen)
    screen.show()
    keys = {tile.id for tile in KEYS.rows[-1]}
    assert keys <= {touch.objectName() for touch, _ in targets_of(screen)}
    assert screen.pager.piece == 0
    assert faults_in(screen) == []
    screen.pager.page_down()
    assert not keys & {touch.objectName() for touch, _ in targets_of(screen)}


@GLASSES
@SCALES
def test_on_a_page_too(qtbot: QtBot, size: tuple[int, int], scale: float) -> None:
    few = Keys(text="2345", hint="Code", rows=(*(row[:8] for row in KEYS.rows[:3]), KEYS.rows[-1][2:]))
    screen = _screen(qtbot, replace(page(INTRO, few), overline="", draft=""), size, scale)
    assert screen.pager.pieces == 1
    assert "2345" in {text for _, text, _ in texts_of(screen)}
    assert faults_in(screen) == []


@GLASSES
def test_of_a_long_text_its_end_is_seen_and_the_field_does_not_grow(
    qtbot: QtBot, size: tuple[int, int]
) -> None:
    def field_with(text: str) -> tuple[QRect, str]:
        screen = _screen(qtbot, page(sheet=sheet(_typed(text))), size, 2.0)
        assert faults_in(screen) == []
        field = screen.findChild(FieldPart)
        assert field is not None
        (shown,) = [words for words, _ in field.texts()]
        return field.geometry(), shown

    short, long = field_with("Why"), field_with("Why gold " * 12 + "at last")
    assert long[0] == short[0]
    assert long[1].startswith("…")
    assert long[1].endswith("at last")


def test_of_a_word_that_is_longer_than_the_field_the_end_is_seen_too(qtbot: QtBot) -> None:
    letters = "Why-" + "0123456789" * 20
    screen = _screen(qtbot, page(sheet=sheet(_typed(letters))), (800, 1280), 2.0)
    field = screen.findChild(FieldPart)
    assert field is not None
    (shown,) = [words for words, _ in field.texts()]
    assert shown.startswith("…")
    assert letters.endswith(shown.removeprefix("…").strip())
    assert faults_in(screen) == []


@GLASSES
def test_no_word_of_the_title_of_a_sheet_is_broken(qtbot: QtBot, size: tuple[int, int]) -> None:
    view = replace(sheet(INTRO), title="¿Reemplazar esta recomendación?")
    screen = _screen(qtbot, page(sheet=view), size, 2.0)
    titles = [title for title in screen.findChildren(TitlePart) if title.isVisible()]
    assert [title.is_broken_at(title.width()) for title in titles] == [False]


@GLASSES
def test_a_hint_longer_than_the_field_is_set_smaller(qtbot: QtBot, size: tuple[int, int]) -> None:
    keys = replace(KEYS, text="", hint="The name that everybody at the clinic is to see in the list")
    assert faults_in(_screen(qtbot, page(sheet=sheet(keys)), size, 2.0)) == []


def test_digits_run_from_the_left_in_a_language_that_does_not(qtbot: QtBot) -> None:
    assert isinstance(VIEWS["pad"], PadView)
    screen = screen_for(replace(VIEWS["pad"], is_mirrored=True), glass_for(Looks(), 1080, 1920))
    qtbot.addWidget(screen)
    screen.show()
    lefts = [
        box.left() for touch, box in targets_of(screen) if touch.objectName() in {"pin-1", "pin-2", "pin-3"}
    ]
    assert len(lefts) == 3
    assert lefts == sorted(lefts)


def test_what_is_said_of_keys_follows_them_where_it_has_no_room_beside_them(qtbot: QtBot) -> None:
    few = replace(KEYS, text="Why gold?", rows=KEYS.rows[1:])
    long = Prose((literal("All that is to be said of it takes many lines. " * 8),), look="intro")
    screen = _screen(qtbot, page(sheet=sheet(long, few)), (1280, 800), 1.0)
    field, keys = screen.findChild(FieldPart), screen.findChild(KeysPart)
    assert isinstance(field, FieldPart)
    assert isinstance(keys, KeysPart)
    assert screen.pager.pieces > 1
    assert window_on(keys, screen).contains(QRect(keys.mapTo(screen, QPoint(0, 0)), keys.size()))
    assert field.mapTo(screen, QPoint(0, 0)).x() < keys.mapTo(screen, QPoint(0, 0)).x()
    assert faults_in(screen) == []


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("name", ["pad", "pad-locked"])
def test_all_digits_of_a_small_low_glass_are_in_reach(qtbot: QtBot, name: str, scale: float) -> None:
    looks = Looks(is_low=True, scale=scale)
    screen = screen_for(VIEWS[name], glass_for(looks, 1280, 800))
    qtbot.addWidget(screen)
    screen.show()
    assert faults_in(screen) == []


def test_the_way_out_of_the_pad_is_no_wider_than_what_is_left_beside_its_keys(qtbot: QtBot) -> None:
    pad = VIEWS["pad"]
    assert isinstance(pad, PadView)
    assert pad.close is not None
    keys = tuple(replace(key, text="Clear all") if len(key.text) > 1 else key for key in pad.pad.keys)
    wordy = replace(pad, text="Type.", note="", pad=replace(pad.pad, keys=keys))
    screen = screen_for(wordy, glass_for(LARGE_LOW, 1024, 768, 0.2))
    qtbot.addWidget(screen)
    screen.show()
    assert faults_in(screen) == []


@pytest.mark.parametrize("looks", [Looks(), Looks(scale=1.25), Looks(scale=2.0), LOW, LARGE_LOW], ids=repr)
@pytest.mark.parametrize("language", LANGUAGES)
@GLASSES
def test_keys_stay_apart_and_their_words_whole_beside_the_bar_of_reading_aloud(
    qtbot: QtBot, language: str, size: tuple[int, int], looks: Looks
) -> None:
    views = views_of(language, looks, size)
    faults = {}
    for name in SPOKEN:
        screen = screen_for(views[name], glass_for(looks, *size, script=views[name].script))
        qtbot.addWidget(screen)
        screen.show()
        if found := faults_in(screen):
            faults[name] = found
    assert faults == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_a_glass_on_its_side_what_is_typed_is_as_large_as_it_was_asked_for(
    qtbot: QtBot, language: str
) -> None:
    looks, size = Looks(scale=2.0), (1920, 1080)
    views = views_of(language, looks, size)
    for name in ("sheet-typing", "aloud-typing"):
        glass = glass_for(looks, *size, script=views[name].script)
        screen = screen_for(views[name], glass)
        qtbot.addWidget(screen)
        screen.show()
        field = screen.findChild(FieldPart)
        assert isinstance(field, FieldPart)
        ((text, _, _),) = field.written
        assert text.type.size == glass.type(BODY).size, name


@pytest.mark.parametrize("is_low", [False, True])
@pytest.mark.parametrize("size", [(768, 1366), (720, 1280)], ids=str)
def test_ten_keys_have_room_beside_each_other_on_a_panel_of_few_pixels(
    qtbot: QtBot, size: tuple[int, int], is_low: bool
) -> None:
    screen = PageScreen(page(sheet=sheet(_typed("Why"))), glass_for(Looks(is_low=is_low), *size))
    qtbot.addWidget(screen)
    screen.show()
    assert faults_in(screen) == []


@pytest.mark.parametrize("scale", [1.25, 2.0])
def test_keys_stay_apart_beside_the_bar_of_reading_aloud_on_a_low_panel_of_few_pixels(
    qtbot: QtBot, scale: float
) -> None:
    looks, size = Looks(scale=scale), (1024, 768)
    views = views_of("es", looks, size)
    screen = screen_for(views["aloud-typing"], glass_for(looks, *size))
    assert isinstance(screen, PageScreen)
    qtbot.addWidget(screen)
    screen.show()
    assert screen.pager.pieces == 1
    assert faults_in(screen) == []


@pytest.mark.parametrize("language", ["ar", "hi"])
def test_a_letter_stands_clear_of_the_frame_of_its_key(qtbot: QtBot, language: str) -> None:
    screen = page_of(qtbot, language, "sheet-typing", Looks(scale=2.0), (800, 1280))
    keys = screen.findChildren(TileButton)
    letters = [key for key in keys if key.tile.look == "key" and len(key.tile.text) == 1]
    assert len(letters) > 8
    for key in letters:
        ((text, box),) = key.texts()
        assert box.left() >= 5, text
        assert box.right() <= key.width() - 5, text
