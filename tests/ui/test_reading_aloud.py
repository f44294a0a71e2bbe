"""What is read aloud, against what is painted; and the mark on the part that is being read."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk import paths
from kiosk.content.content import Content
from kiosk.content.reader import read_clinic, read_content
from kiosk.picture.shapes import Text
from kiosk.settings import Clinic, Looks
from kiosk.shots import DAY, sample_pages
from kiosk.ui.inspect import texts_of
from kiosk.ui.kit.glass import glass_for
from kiosk.ui.kit.pager import PageBand
from kiosk.ui.kit.picture import PictureView
from kiosk.ui.kit.pin_pad import PinPadPart
from kiosk.ui.screen import Screen
from kiosk.ui.screens import screen_for
from kiosk.visit.gallery import gallery
from kiosk.visit.spoken import spoken_of

SIZE = (1080, 1920)


@pytest.fixture(scope="module")
def clinic() -> Clinic:
    return read_clinic(paths.CLINIC)


@pytest.fixture(scope="module")
def content(clinic: Clinic) -> Content:
    return read_content(paths.PACKS / clinic.pack, clinic.language)


def _is_key_of_a_pin(widget: QWidget) -> bool:
    return isinstance(widget.parentWidget(), PinPadPart)


def painted_on(screen: Screen) -> list[str]:
    """Every text that is painted, but for the bands that page and the digits of a PIN."""
    texts = [
        text
        for widget, text, _ in texts_of(screen)
        if not isinstance(widget, PageBand) and not (_is_key_of_a_pin(widget) and text.isdigit())
    ]
    pictures = (view.picture for view in screen.findChildren(PictureView) if view.isVisibleTo(screen))
    return texts + [shape.text for picture in pictures for shape in picture.shapes if isinstance(shape, Text)]


def test_all_that_is_painted_is_read_and_nothing_else_but_drawings(
    qtbot: QtBot, content: Content, clinic: Clinic
) -> None:
    looks = Looks()
    pages = sample_pages(content, clinic, DAY)
    for name, view in gallery(content, clinic, DAY, pages, looks=looks, size=SIZE):
        screen = screen_for(view, glass_for(looks, *SIZE, clinic.mm_per_pixel))
        qtbot.addWidget(screen)
        screen.show()
        screen.settle()
        painted = painted_on(screen)
        parts = spoken_of(view, content.words)
        said = "\n".join(part.whole for part in parts)
        shown = {text for part in parts for text in part.shown}
        assert [text for text in painted if text not in said and text not in shown] == [], name
        whole = " ".join(painted)
        # A number in a disc is painted as a drawing, and reported by nobody.
        shown = {text for part in parts if not part.is_drawing for text in part.shown if not text.isdigit()}
        unseen = [text for text in shown if text not in whole]
        assert unseen == [], name
        screen.hide()
