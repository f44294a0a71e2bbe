"""A sheet is read, walked over by keys and told to assistive technology in the order in which it is seen.

Where its way out stands is for the glass to find out: beside the title, beside our own keys, or at the foot.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, pairwise
from typing import NamedTuple

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.content.content import Content
from kiosk.settings import Clinic, Looks
from kiosk.ui.kit.glass import glass_for
from kiosk.ui.kit.layout.pager import window_on
from kiosk.ui.kit.typing.key_groups import KeyGroups
from kiosk.ui.kit.typing.keys import KeysPart
from kiosk.ui.page import PageScreen
from kiosk.ui.screens import screen_for
from kiosk.ui.ways import box_of, is_in_sight
from kiosk.visit.blocks import Month
from kiosk.visit.events.speech import SheetStood
from kiosk.visit.sheet_order import AT_FOOT, USUAL
from kiosk.visit.spoken import Standing, spoken_of
from kiosk.visit.views import AloudBar, PageView, blocks_in
from tests.ui.conftest import Finger
from tests.ui.gallery_views import content_in, views_of
from tests.ui.sample_blocks import NOTE
from tests.ui.samples import page, sheet
from tests.ui.test_reading_aloud import follows, places_of

GLASSES = [
    (1080, 1920, Looks()),
    (1080, 1920, Looks(scale=2.0)),
    (1920, 1080, Looks(scale=2.0)),
    (1280, 800, Looks(scale=2.0)),
    (1920, 1080, Looks(is_low=True)),
]


class Seen(NamedTuple):
    """Something in sight, and where it may begin."""

    name: str
    boxes: list[QRect]


def read(screen: PageScreen, content: Content) -> Iterator[Seen]:
    """What is read of the sheet."""
    glass = screen.glass
    standing = Standing(glass.is_wide, glass.is_low, screen.sheet_order or USUAL)
    for part in spoken_of(screen.view, content.words, standing=standing):
        if part.id == "close":
            yield Seen(
                part.id, [box_of(each, screen) for each in screen.touches if is_close(each.objectName())]
            )
        elif part.block is not None and not part.is_drawing:
            boxes = [box for box in places_of(part, screen) if is_on_this_piece(box, screen)]
            if boxes:
                yield Seen(part.text, boxes)


def walked(screen: PageScreen, _content: Content) -> Iterator[Seen]:
    """What keys come to."""
    for touch in screen.touches:
        if is_in_sight(touch):
            yield Seen(touch.objectName(), [box_of(touch, screen)])


ROLES = {
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.Heading,
    QAccessible.Role.EditableText,
}


def told(screen: PageScreen, _content: Content) -> Iterator[Seen]:
    """What assistive technology is told."""
    corner = screen.mapToGlobal(QPoint(0, 0))
    for heard in all_of(QAccessible.queryAccessibleInterface(screen)):
        box = heard.rect().translated(-corner)
        owner = heard.object()
        is_paged = isinstance(owner, QWidget) and screen.pager.content.isAncestorOf(owner)
        if heard.role() not in ROLES or heard.state().invisible:
            continue
        if not is_paged or is_on_this_piece(box, screen):
            yield Seen(heard.text(QAccessible.Text.Name), [box])


def all_of(heard: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield heard
    for place in range(heard.childCount()):
        yield from all_of(heard.child(place))


def comes(box: QRect, before: QRect, screen: PageScreen) -> bool:
    """Whether a box is seen after another one. A row of letters runs from the left, and keys go as all else does."""
    parts = (each for kind in (KeysPart, KeyGroups) for each in screen.findChildren(kind))
    boxes = [QRect(each.mapTo(screen, QPoint(0, 0)), each.size()) for each in parts if each.isVisible()]
    are_letters = any(each.contains(before) and each.contains(box) for each in boxes)
    return follows(box, before, screen) or (are_letters and box.bottom() > before.top())


def months_on(view: PageView) -> list[str]:
    """Its name stands between two arrows, which on a low glass stand at both ends of its first week: what comes after
    them may begin before the second one.
    """
    months = [block for block in blocks_in(view) if isinstance(block, Month)]
    arrows = [tile for month in months for tile in (month.earlier, month.later)]
    names = [name for tile in arrows for name in (tile.id, tile.says or tile.text)]
    return [*names, *(month.title for month in months)]


def is_on_this_piece(box: QRect, screen: PageScreen) -> bool:
    """Whether it does not wait on a piece further down."""
    return box.bottom() <= window_on(screen.pager.content, screen).bottom()


def is_close(name: str) -> bool:
    return name == "close"


@pytest.fixture
def _listened_to() -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.mark.usefixtures("_listened_to")
@pytest.mark.parametrize(("language", "glasses"), [("en", GLASSES), ("ar", GLASSES[1:3])])
def test_what_belongs_to_a_sheet_comes_in_the_order_in_which_it_is_seen(
    qtbot: QtBot,
    sample_clinic: Clinic,
    language: str,
    glasses: list[tuple[int, int, Looks]],
) -> None:
    content, faults = content_in(language), []
    for width, height, looks in glasses:
        for name, view in views_of(language, looks, (width, height)).items():
            if not isinstance(view, PageView) or not name.startswith(("sheet-", "aloud")):
                continue
            screen = screen_for(
                view, glass_for(looks, width, height, sample_clinic.mm_per_pixel, view.script)
            )
            assert isinstance(screen, PageScreen)
            qtbot.addWidget(screen)
            screen.show()
            screen.settle()
            of_month = months_on(view)
            ways = [pairwise(way(screen, content)) for way in (read, walked, told)]
            for before, after in chain(*ways):
                if before.name in of_month:
                    continue
                if not any(comes(box, other, screen) for box in after.boxes for other in before.boxes):
                    faults.append(f"{name} on {width}x{height}: “{after.name}” comes after “{before.name}”")
            screen.hide()
    assert faults == []


def test_who_is_read_to_hears_of_a_sheet_in_the_order_that_the_glass_tells(finger: Finger) -> None:
    open_sheet = replace(sheet(NOTE), title="A title " * 20)
    below = page(NOTE, sheet=open_sheet)
    aloud = AloudBar(tiles=())
    finger.shows(below, Looks(scale=2.0))
    assert finger.events == []
    finger.shows(replace(below, aloud=aloud), Looks(scale=2.0))
    finger.shows(replace(below, aloud=aloud, sheet=sheet(NOTE)))
    finger.shows(replace(below, aloud=aloud, sheet=None))
    assert finger.events == [SheetStood(AT_FOOT), SheetStood(USUAL)]
