"""What is read aloud, against what is painted; and the mark on the part that is being read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.content.content import Content
from kiosk.picture.shapes import Text
from kiosk.settings import Clinic, Looks
from kiosk.ui.inspect import texts_of
from kiosk.ui.kit.bars.frame_bar import FrameBar
from kiosk.ui.kit.bars.page_band import PageBand
from kiosk.ui.kit.glass import Glass, glass_for
from kiosk.ui.kit.pictures.numbered_skin import NumberedSkinPart
from kiosk.ui.kit.pictures.picture import PictureView
from kiosk.ui.kit.spoken_mark import SpokenMark
from kiosk.ui.kit.touch import Touch
from kiosk.ui.kit.typing.keys import KeysPart
from kiosk.ui.kit.typing.pin_pad import PinPadPart
from kiosk.ui.page import PageScreen
from kiosk.ui.screen import Screen
from kiosk.ui.screens import screen_for
from kiosk.ui.window import KioskWindow
from kiosk.visit.blocks import Month
from kiosk.visit.events.event import Opened
from kiosk.visit.events.speech import KeysReached, SpeechPaused, SpeechRepeated
from kiosk.visit.sheet_order import USUAL
from kiosk.visit.sheets import VoiceSheet
from kiosk.visit.spoken import Standing, spoken_of
from kiosk.visit.spoken_part import Spoken
from kiosk.visit.views import PageView, View, blocks_in
from tests.ui.conftest import Finger
from tests.ui.gallery_views import LANGUAGES, content_in, views_of

SIZE = (1080, 1920)
GLASSES = [((1080, 1920), 1.0), ((1920, 1080), 2.0), ((1080, 1920), 2.0), ((1920, 1080), 1.0)]
"""Both ways up, in the smallest letters and the largest."""


def _is_key_of_a_pin(widget: QWidget) -> bool:
    return isinstance(widget.parentWidget(), PinPadPart)


def painted_on(screen: Screen) -> list[str]:
    """Every text that is painted, but for the bands that page, the digits of a PIN and the numbers on the skin."""
    texts = [
        text
        for widget, text, _ in texts_of(screen)
        if not isinstance(widget, PageBand) and not (_is_key_of_a_pin(widget) and text.isdigit())
    ]
    pictures = [view for view in screen.findChildren(PictureView) if view.isVisibleTo(screen)]
    letters = [
        shape.text
        for view in pictures
        for shape in view.picture.shapes
        if isinstance(shape, Text) and not (_has_numbers(view) and shape.text.isdigit())
    ]
    return texts + letters


def _has_numbers(view: PictureView) -> bool:
    """Whether numbers on a drawing lead to the words below it."""
    return isinstance(view.parentWidget(), NumberedSkinPart)


def seen_in(
    language: str, clinic: Clinic, *, is_low: bool = False
) -> Iterator[tuple[str, View, Glass, Content]]:
    """Every screen once in a language, on each glass in turn; in another language on another one."""
    content, shift = content_in(language), LANGUAGES.index(language)
    looks = [Looks(scale=scale, is_low=is_low) for _, scale in GLASSES]
    galleries = [
        views_of(language, look, size, clinic.mm_per_pixel, has_pages=True).items()
        for (size, _), look in zip(GLASSES, looks, strict=True)
    ]
    for place, shown in enumerate(zip(*galleries, strict=True)):
        at = (place + shift) % len(GLASSES)
        (size, scale), (name, view) = GLASSES[at], shown[at]
        glass = glass_for(looks[at], *size, clinic.mm_per_pixel, view.script)
        yield f"{name} on {size} at {scale}", view, glass, content


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_that_is_painted_is_read_in_its_order_and_nothing_else_but_drawings(
    qtbot: QtBot, sample_clinic: Clinic, language: str
) -> None:
    faults: dict[str, list[str]] = {}
    for name, view, glass, content in seen_in(language, sample_clinic):
        screen = screen_for(view, glass)
        qtbot.addWidget(screen)
        screen.show()
        screen.settle()
        parts = spoken_of(view, content.words, standing=standing_on(screen))
        if found := [*not_read(screen, parts), *not_painted(screen, parts), *out_of_order(screen, parts)]:
            faults[name] = found
        screen.hide()
    assert faults == {}


@pytest.mark.parametrize("language", ["en", "ar"])
def test_with_low_reach_what_has_moved_to_the_foot_is_read_there(
    qtbot: QtBot, sample_clinic: Clinic, language: str
) -> None:
    faults: dict[str, list[str]] = {}
    for name, view, glass, content in seen_in(language, sample_clinic, is_low=True):
        if not (isinstance(view, PageView) and (view.sheet or view.switch or view.way or view.aloud)):
            continue
        screen = screen_for(view, glass)
        qtbot.addWidget(screen)
        screen.show()
        screen.settle()
        if found := [*out_of_order(screen, spoken_of(view, content.words, standing=standing_on(screen)))]:
            faults[name] = found
        screen.hide()
    assert faults == {}


def standing_on(screen: Screen) -> Standing:
    """As the glass tells it."""
    return Standing(screen.glass.is_wide, screen.glass.is_low, screen.sheet_order or USUAL)


def not_read(screen: Screen, parts: Sequence[Spoken]) -> Iterator[str]:
    said = "\n".join(part.whole for part in parts)
    shown = {text for part in parts for text in part.shown}
    for text in painted_on(screen):
        # Of what is too long for its field, its end is painted.
        if text.removeprefix("… ") not in said and text not in shown:
            yield f"“{text}” is not read"


def not_painted(screen: Screen, parts: Sequence[Spoken]) -> Iterator[str]:
    painted = painted_on(screen)
    whole, ends = " ".join(painted), tuple(text[2:] for text in painted if text.startswith("… "))
    bar = screen.findChild(FrameBar)
    # The largest letters may leave a bar that is off no room.
    left_out = {touch.objectName() for touch in bar.findChildren(Touch)} if bar and bar.isHidden() else set()
    for part in parts:
        if part.is_drawing or part.id in left_out:
            continue
        # A number in a disc is painted as a drawing, and reported by nobody.
        for text in (text for text in part.shown if not text.isdigit()):
            if text not in whole and not text.endswith(ends or "\n"):
                yield f"“{text}” is not painted"


def out_of_order(screen: Screen, parts: Sequence[Spoken]) -> Iterator[str]:
    """What is read after what stands below it, or further on in the same row."""
    if not isinstance(screen, PageScreen):
        return
    before: tuple[Spoken, QRect] | None = None
    for part in parts:
        boxes = [] if part.is_drawing else places_of(part, screen)
        if not boxes:
            continue
        last = before
        following = [box for box in boxes if last is None or follows(box, last[1], screen)]
        if last is not None and not following and not stands_between_arrows(last[0], screen):
            yield f"“{part.text}” stands above or before “{last[0].text}”"
        before = part, (following or boxes)[0]


def places_of(part: Spoken, screen: PageScreen) -> list[QRect]:
    """Where a part may begin: its tile, or its first words wherever its block has them.

    What stands below the blocks has no place among them where they are in pieces.
    """
    if part.block is None and (part.id.startswith(":") or screen.pager.pieces > 1):
        return []
    roots = screen._roots_of(part)
    tiles = [tile for root in roots for tile in root.findChildren(Touch, part.id.partition("#")[0])]
    if tiles:
        return [QRect(tile.mapTo(screen, QPoint(0, 0)), tile.size()) for tile in tiles]
    return [
        box.translated(root.mapTo(screen, QPoint(0, 0))).toAlignedRect()
        for root in roots
        for _, text, box in texts_of(root)
        if part.shown and text == part.shown[0]
    ]


def follows(box: QRect, before: QRect, screen: PageScreen) -> bool:
    """Whether a box stands below another one or further on, as the language reads; keys are laid from the left."""
    keys = [
        QRect(each.mapTo(screen, QPoint(0, 0)), each.size())
        for each in screen.findChildren(KeysPart)
        if each.isVisible()
    ]
    is_from_right = screen.view.is_mirrored and not any(
        each.intersects(before) and each.intersects(box) for each in keys
    )
    is_beyond = box.right() <= before.left() + 4 if is_from_right else box.left() >= before.right() - 4
    return is_beyond or box.top() >= before.center().y()


def stands_between_arrows(part: Spoken, screen: PageScreen) -> bool:
    """Whether it is the name of a month, which is read before the arrows at both sides of it."""
    return part.block is not None and isinstance(blocks_in(screen.view)[part.block], Month)


@pytest.fixture(scope="module")
def read() -> Callable[[float], PageView]:
    """The page of the gallery that is being read, at a text size."""

    def at(scale: float) -> PageView:
        view = views_of("en", Looks(scale=scale), SIZE)["aloud"]
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
    assert finger.events[1:] == [KeysReached("go-back", is_row=True)]
    finger.shows(replace(read(1.0), aloud=None, spoken=None))
    finger.events.clear()
    finger.button("next").setFocus(Qt.FocusReason.TabFocusReason)
    screen = finger.window.shown
    assert screen is not None
    screen.surround([finger.button("map")])
    assert finger.events == []
