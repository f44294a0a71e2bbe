"""Keys alone lead through all of a page that is shown in pieces: no piece is passed over, forwards or backwards."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.settings import Looks
from kiosk.ui.kit.bars.frame_bar import FrameBar
from kiosk.ui.kit.touch import Touch
from kiosk.ui.page import PageScreen
from kiosk.ui.ways import can_be_reached, is_in_sight
from kiosk.visit.views import PageView
from tests.ui.conftest import Finger
from tests.ui.gallery_views import views_of
from tests.ui.sample_blocks import CHOICES, INTRO, LINKS, NOTE
from tests.ui.samples import VIEWS, page, sheet

TAB, BACKTAB = Qt.Key.Key_Tab, Qt.Key.Key_Backtab
ENTER, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Space
DOWN, UP, LEFT, RIGHT = Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Right
LARGE = Looks(scale=2.0)
TEXT = [INTRO] * 40
"""Some pieces in large letters, with nothing to touch."""
PAGES = {
    "text-and-links": page(*TEXT, foot=(LINKS,)),
    "text-alone": page(*TEXT),
    "tiles-between": page(CHOICES, *TEXT, CHOICES, *TEXT, foot=(LINKS,)),
    "everything": VIEWS["everything"],
    "sheet": page(NOTE, sheet=sheet(*TEXT, LINKS)),
}
PORTRAIT, LANDSCAPE = (1080, 1920), (1920, 1080)
CASES = [("en", PORTRAIT, 2.0), ("ar", PORTRAIT, 1.5), ("en", LANDSCAPE, 1.0)]


@pytest.fixture(autouse=True)
def _unpainted(finger: Finger) -> None:
    """Nobody looks at it, and painting takes half of the time."""
    finger.window.setUpdatesEnabled(False)


def screen_in(finger: Finger) -> PageScreen:
    assert isinstance(finger.window.shown, PageScreen)
    return finger.window.shown


def at() -> Touch | None:
    focused = QApplication.focusWidget()
    return focused if isinstance(focused, Touch) else None


def is_on_page(finger: Finger) -> bool:
    focused = at()
    return focused is not None and screen_in(finger).pager.content.isAncestorOf(focused)


def id_now() -> str:
    focused = at()
    return focused.objectName() if focused is not None else ""


def press(finger: Finger, *keys: Qt.Key) -> None:
    for key in keys:
        later = finger.window.clock() + 1.0
        finger.window.clock = partial(float, later)
        QTest.keyClick(finger.window.windowHandle(), key)


def walk(finger: Finger, key: Qt.Key) -> list[tuple[Touch | None, int]]:
    """Where a key leads, and the piece that is shown there, until it leads nowhere new."""
    pager = screen_in(finger).pager
    seen: list[tuple[Touch | None, int]] = []
    while (now := (at(), pager.piece)) not in seen:
        seen.append(now)
        press(finger, key)
        assert (touch := at()) is None or is_in_sight(touch), touch.objectName()
    return seen


def passed_over(finger: Finger, key: Qt.Key) -> str:
    """What a walk that begins at an end of the page leaves out; empty where that is nothing."""
    screen = screen_in(finger)
    walked = walk(finger, key)
    pieces = [piece for _, piece in walked]
    if any(abs(after - before) > 1 for before, after in pairwise(pieces)):
        return f"goes by {pieces}"
    if set(pieces) != set(range(screen.pager.pieces)):
        return f"shows {sorted(set(pieces))} of {screen.pager.pieces}"
    touches = {touch for touch in screen.touches if can_be_reached(touch)}
    left = [touch.objectName() for touch in touches - {touch for touch, _ in walked}]
    return f"leaves out {left}" if key in (TAB, BACKTAB) and left else ""


def begin(finger: Finger, piece: int, *, is_at_end: bool) -> None:
    """At the first or the last thing to touch, with this piece shown."""
    screen = screen_in(finger)
    screen.pager.show_piece(piece % screen.pager.pieces)
    screen.stops()[-1 if is_at_end else 0].setFocus(Qt.FocusReason.TabFocusReason)


@pytest.mark.parametrize(("language", "size", "scale"), CASES, ids=str)
def test_tab_passes_over_no_piece_of_any_screen(
    finger: Finger, language: str, size: tuple[int, int], scale: float
) -> None:
    looks = Looks(scale=scale, is_still=True)
    finger.window.resize(*size)
    faults, paged = {}, 0
    for name, view in views_of(language, looks, size).items():
        finger.window.show_view(view, looks)
        if not isinstance(view, PageView) or screen_in(finger).pager.pieces == 1:
            continue
        paged += 1
        begin(finger, 0, is_at_end=False)
        there = passed_over(finger, TAB)
        begin(finger, -1, is_at_end=True)
        back = passed_over(finger, BACKTAB)
        if there or back:
            faults[name] = there, back
    assert paged > 10
    assert faults == {}


@pytest.mark.parametrize(
    ("is_low", "is_mirrored"), [(False, False), (True, False), (False, True)], ids=["high", "low", "mirrored"]
)
@pytest.mark.parametrize("name", PAGES)
def test_no_key_that_leads_on_passes_over_a_piece(
    finger: Finger, name: str, is_low: bool, is_mirrored: bool
) -> None:
    directions = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
    finger.window.setLayoutDirection(directions[is_mirrored])
    finger.shows(PAGES[name], Looks(scale=2.0, is_low=is_low))
    assert screen_in(finger).pager.pieces > 2
    for key in (TAB, LEFT if is_mirrored else RIGHT):
        begin(finger, 0, is_at_end=False)
        assert passed_over(finger, key) == "", key
    for key in (BACKTAB, RIGHT if is_mirrored else LEFT):
        begin(finger, -1, is_at_end=True)
        assert passed_over(finger, key) == "", key


@pytest.mark.parametrize("name", PAGES)
def test_down_and_up_pass_over_no_piece(finger: Finger, name: str) -> None:
    finger.shows(PAGES[name], LARGE)
    begin(finger, 0, is_at_end=False)
    assert passed_over(finger, DOWN) == ""
    begin(finger, -1, is_at_end=True)
    assert passed_over(finger, UP) == ""


def test_what_leads_on_comes_before_what_lies_on_later_pieces(finger: Finger) -> None:
    finger.shows(PAGES["tiles-between"], LARGE)
    screen = screen_in(finger)
    walked = [(touch.objectName(), piece) for touch, piece in walk(finger, TAB) if touch is not None]
    for piece in range(screen.pager.pieces - 1):
        first = next(place for place, (_, shown) in enumerate(walked) if shown > piece)
        assert walked[first - 1] == ("more-below", piece)


def test_on_a_piece_with_nothing_to_touch_the_keys_stay_on_what_leads_on(finger: Finger) -> None:
    finger.shows(PAGES["text-and-links"], LARGE)
    screen = screen_in(finger)
    screen.pager.buttons()[1].setFocus(Qt.FocusReason.TabFocusReason)
    for piece in range(1, screen.pager.pieces - 1):
        press(finger, TAB)
        assert (id_now(), screen.pager.piece) == ("more-below", piece)
    press(finger, TAB)
    assert (id_now(), screen.pager.piece) == ("how-to-read", screen.pager.pieces - 1)


@pytest.mark.parametrize(("key", "back"), [(TAB, BACKTAB), (RIGHT, LEFT), (DOWN, UP)])
def test_after_a_last_piece_with_nothing_to_touch_the_keys_are_on_what_follows_the_page(
    finger: Finger, key: Qt.Key, back: Qt.Key
) -> None:
    finger.shows(PAGES["text-alone"], LARGE)
    screen = screen_in(finger)
    screen.lead_to(screen.pager.buttons()[1])
    for _ in range(screen.pager.pieces - 1):
        press(finger, key)
    assert screen.pager.piece == screen.pager.pieces - 1
    (bar,) = screen.findChildren(FrameBar)
    assert at() in bar.buttons()
    press(finger, back)
    assert (id_now(), screen.pager.piece) == ("more-above", screen.pager.pieces - 1)


def test_what_a_press_of_a_band_has_shown_comes_next(finger: Finger) -> None:
    finger.shows(PAGES["everything"], LARGE)
    screen = screen_in(finger)
    up, down = screen.pager.buttons()
    for band, lead, key in ((down, 1, TAB), (up, -1, BACKTAB)):
        middle = screen.pager.pieces // 2
        screen.pager.show_piece(middle - lead)
        screen.lead_to(band)
        press(finger, ENTER)
        assert at() is band
        press(finger, key)
        assert screen.pager.piece == middle
        assert is_on_page(finger)


def test_at_an_end_the_keys_are_on_the_band_that_leads_back(finger: Finger) -> None:
    finger.shows(PAGES["everything"], LARGE)
    screen = screen_in(finger)
    up, down = screen.pager.buttons()
    ring = screen.ring
    assert ring is not None
    for band, other in ((down, up), (up, down)):
        band.setFocus(Qt.FocusReason.TabFocusReason)
        while band.isVisible():
            assert at() is band
            press(finger, ENTER)
        assert at() is other
        assert ring.isVisible()
        assert screen.rect().contains(ring.geometry())
        there = other.mapTo(screen, other.rect().center())
        assert ring.geometry().contains(there)
        press(finger, TAB)
        assert is_on_page(finger)


def test_the_ring_of_switches_turns_no_page_by_itself(finger: Finger) -> None:
    """Of a tile of another piece some pixels may stand at the edge of this one, while somebody reads it."""
    size, looks = (1280, 800), Looks(scale=2.0, is_still=True, switches=2)
    finger.window.resize(*size)
    finger.window.show_view(views_of("es", looks, size)["options-bad"], looks)
    screen = screen_in(finger)
    offered = set()
    for piece in range(screen.pager.pieces):
        screen.pager.show_piece(piece)
        for _ in range(12):
            press(finger, SPACE)
            assert screen.pager.piece == piece, at()
            offered.add(id_now())
    assert {"about-creams", "about-laser", "about-no-treatment"} <= offered
