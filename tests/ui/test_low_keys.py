"""On a low glass our own keys come in groups where not all of them stand in its lower half."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.settings import Looks
from kiosk.theme import SMALLEST_TARGET, TOUCH_GAP
from kiosk.ui.inspect import faults_in, targets_of
from kiosk.ui.kit.glass import glass_for
from kiosk.ui.kit.typing.key_groups import KeyGroups
from kiosk.ui.kit.typing.standing import groups_in_reach
from kiosk.ui.page import PageScreen
from kiosk.ui.screens import screen_for
from kiosk.visit.blocks import Keys, Tile
from kiosk.visit.events.event import Closed, Typed
from kiosk.visit.views import AloudBar, PageView
from tests.ui.conftest import Finger
from tests.ui.sample_blocks import INTRO, KEYS, link
from tests.ui.samples import page, sheet

LOW = Looks(is_low=True)
UPRIGHT, SIDE = (800, 1280), (1280, 800)
SIZES = pytest.mark.parametrize("size", [UPRIGHT, SIDE, (1920, 1080)], ids=str)
SCALES = pytest.mark.parametrize("scale", [1.0, 2.0])
SHEET = page(sheet=sheet(replace(KEYS, text="Why gold?")))
LETTERS = {tile.id for row in KEYS.rows[:-1] for tile in row}
WORDS = {tile.id for tile in KEYS.rows[-1]}
_LONG = {"key-space": "Espacio", "key-erase": "Borrar", "key-done": "Guardar"}
_SPANISH = tuple(replace(tile, text=_LONG.get(tile.id, tile.text)) for tile in KEYS.rows[-1])


def _screen(qtbot: QtBot, view: PageView, size: tuple[int, int], scale: float = 1.0) -> PageScreen:
    screen = screen_for(view, glass_for(Looks(is_low=True, scale=scale), *size))
    assert isinstance(screen, PageScreen)
    qtbot.addWidget(screen)
    screen.show()
    return screen


def _groups(screen: PageScreen) -> KeyGroups:
    groups = screen.findChild(KeyGroups)
    assert groups is not None
    return groups


def _seen(screen: PageScreen) -> set[str]:
    return {touch.objectName() for touch, _ in targets_of(screen)}


def _each_group(screen: PageScreen) -> Iterator[set[str]]:
    for place in range(_groups(screen).groups):
        _groups(screen).show_group(place)
        yield _seen(screen)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_where_two_rows_are_left_words_stand_below_the_letters_and_what_leads_to_others_beside_them(
    qtbot: QtBot, scale: float
) -> None:
    view = page(sheet=sheet(replace(KEYS, text="Why gold?", rows=(*KEYS.rows[:-1], _SPANISH))))
    screen = screen_for(view, glass_for(Looks(is_low=True, scale=scale), *SIDE, 0.17))
    assert isinstance(screen, PageScreen)
    qtbot.addWidget(screen)
    screen.show()
    assert faults_in(screen) == []
    groups = list(_each_group(screen))
    assert set.union(*groups) >= LETTERS
    assert all(seen >= WORDS | {"close"} for seen in groups)
    tops = {touch.objectName(): box.top() for touch, box in targets_of(screen)}
    letters = {top for id, top in tops.items() if id in LETTERS}
    assert letters == {top for id, top in tops.items() if id.startswith("group-")}
    assert all(tops[id] > max(letters) for id in WORDS)


def test_keys_stand_closer_than_other_targets_on_a_small_panel_alone(qtbot: QtBot) -> None:
    rows = (*KEYS.rows[:-1], KEYS.rows[0], _SPANISH)
    aloud = AloudBar(tiles=(link("aloud-pause", "Stop"), link("aloud-again", "Again")))
    view = replace(page(sheet=sheet(replace(KEYS, rows=rows))), aloud=aloud)
    assert faults_in(_screen(qtbot, view, (1280, 1024), 2.0)) == []


def test_letters_stand_in_no_groups_where_rows_are_too_short_for_the_words() -> None:
    keys, glass = replace(KEYS, rows=(*KEYS.rows[:-1], _SPANISH)), glass_for(LOW, *UPRIGHT, 0.17)
    two = 2 * SMALLEST_TARGET + TOUCH_GAP
    assert groups_in_reach(keys, glass, (720, 784), whole=0, grouped=two) is None
    groups = groups_in_reach(keys, glass, (1200, 1264), whole=0, grouped=two)
    assert groups is not None
    assert groups.rows == 2


@SIZES
@SCALES
def test_no_letter_is_lost_and_the_words_are_always_there(
    qtbot: QtBot, size: tuple[int, int], scale: float
) -> None:
    screen = _screen(qtbot, SHEET, size, scale)
    assert screen.pager.pieces == 1
    groups = list(_each_group(screen))
    assert set.union(*groups) >= LETTERS
    assert all(seen >= WORDS | {"close"} for seen in groups)
    assert faults_in(screen) == []


def test_the_letters_of_a_small_glass_stand_together_and_digits_in_a_group_of_their_own(qtbot: QtBot) -> None:
    letters, digits = (
        {id for id in seen if id in LETTERS} for seen in _each_group(_screen(qtbot, SHEET, SIDE))
    )
    assert letters == {tile.id for row in KEYS.rows[1:-1] for tile in row}
    assert digits == {tile.id for tile in KEYS.rows[0]}


def test_a_key_leads_to_each_other_group_and_is_named_by_its_letters(qtbot: QtBot) -> None:
    screen = _screen(qtbot, SHEET, SIDE)
    names = []
    for place in range(2):
        _groups(screen).show_group(place)
        (other,) = (touch for touch, _ in targets_of(screen) if touch.objectName().startswith("group-"))
        names.append(other.tile.text)
        assert other.objectName() != f"group-{place}"
    assert names == ["123", "abc"]


def test_the_group_stays_while_its_keys_are_touched(finger: Finger) -> None:
    finger.window.resize(*SIDE)
    finger.shows(SHEET, LOW)
    finger.touches("group-1")
    finger.touches("key-7")
    assert finger.events == [Typed("7")]
    finger.shows(page(sheet=sheet(replace(KEYS, text="Why gold?7"))), LOW)
    assert finger.button("key-7").isVisible()


def test_who_comes_to_another_group_by_keys_is_on_its_first_letter(finger: Finger) -> None:
    finger.window.resize(*SIDE)
    finger.shows(SHEET, LOW)
    finger.button("group-1").setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(finger.window.windowHandle(), Qt.Key.Key_Return)
    assert finger.button("key-1").hasFocus()
    assert finger.button("key-1").shows_focus


def test_other_letters_begin_with_their_first_group(finger: Finger) -> None:
    other = tuple(
        tuple(Tile(id=f"key-{letter}", text=letter, sends=Typed(letter), look="key") for letter in row)
        for row in ("áàâäãåæçñš", "éèêëíìîïóò", "ôöõøœúùûüž", "@-_.:/()&!")
    )
    finger.window.resize(*SIDE)
    finger.shows(SHEET, LOW)
    finger.touches("group-1")
    finger.shows(page(sheet=sheet(replace(KEYS, text="Why gold?", rows=(*other, KEYS.rows[-1])))), LOW)
    assert finger.button("key-á").isVisible()


def test_the_way_out_is_among_the_keys(finger: Finger) -> None:
    finger.window.resize(*SIDE)
    finger.shows(SHEET, LOW)
    finger.touches("close")
    assert finger.events == [Closed()]


@pytest.mark.parametrize("size", [UPRIGHT, SIDE], ids=str)
def test_while_it_is_read_aloud_the_way_out_stands_with_its_tiles_below_two_rows(
    qtbot: QtBot, size: tuple[int, int]
) -> None:
    aloud = AloudBar(tiles=(link("aloud-pause", "Stop"), link("aloud-again", "Again")))
    screen = _screen(qtbot, replace(SHEET, aloud=aloud), size)
    for seen in _each_group(screen):
        assert seen >= WORDS | {"close", "aloud-pause", "aloud-again"}
    assert faults_in(screen) == []


@SCALES
def test_keys_of_a_page_are_seen_at_once_with_what_is_typed(qtbot: QtBot, scale: float) -> None:
    few = Keys(text="2345", hint="Code", rows=(*(row[:8] for row in KEYS.rows[:3]), KEYS.rows[-1][2:]))
    screen = _screen(qtbot, replace(page(INTRO, few), overline="", draft=""), SIDE, scale)
    assert screen.pager.pieces == 1
    assert _groups(screen).groups == 1
    assert faults_in(screen) == []


def test_letters_run_from_the_left_in_a_language_that_does_not(qtbot: QtBot) -> None:
    screen = _screen(qtbot, replace(SHEET, is_mirrored=True), SIDE)
    lefts = {touch.objectName(): box.left() for touch, box in targets_of(screen)}
    row = [lefts[tile.id] for tile in KEYS.rows[1]]
    assert row == sorted(row)
