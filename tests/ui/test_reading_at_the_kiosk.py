"""A page that is read aloud at the kiosk itself: it follows the voice, and the mark stands beside the very words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget

from kiosk.content.content import Content
from kiosk.settings import Clinic
from kiosk.ui.inspect import texts_of
from kiosk.ui.kit.layout.pager import window_on
from kiosk.ui.kit.touch import Touch
from kiosk.ui.page import PageScreen
from kiosk.ui.window import KioskWindow
from kiosk.visit.events.event import Event, Opened, TurnedTo
from kiosk.visit.events.looks import TextSized
from kiosk.visit.events.speech import SpeechRepeated
from kiosk.visit.sheets import MapSheet
from kiosk.visit.spoken_part import Spoken
from tests.ui.listening_kiosk import Kiosk

PAGES: list[tuple[Event, ...]] = [
    (TurnedTo("stage-1"),),
    (TurnedTo("pain"),),
    (TurnedTo("your-questions"),),
    (TurnedTo("pain"), Opened(MapSheet())),
]


def boxes_in_sight(part: Spoken, screen: PageScreen) -> list[QRect]:
    """Where its words or its tile are to be seen now."""
    tiles = screen.findChildren(Touch, part.id.partition("#")[0])
    boxes: list[tuple[QWidget, QRect]] = [
        *((tile, QRect(tile.mapTo(screen, QPoint(0, 0)), tile.size())) for tile in tiles),
        *((widget, box.toAlignedRect()) for widget, text, box in texts_of(screen) if text in part.shown),
    ]
    return [box for widget, box in boxes if window_on(widget, screen).intersects(box)]


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("way", PAGES, ids=["skin", "drawing", "tiles", "sheet"])
def test_each_part_of_a_page_is_in_sight_and_marked_while_it_is_said(
    window: KioskWindow, flagship: Content, sample_clinic: Clinic, way: tuple[Event, ...], scale: float
) -> None:
    kiosk = Kiosk(window, flagship, sample_clinic)
    kiosk.takes(TextSized(scale), *way)
    faults, marked = [], 0
    screen = kiosk.screen
    (mark,) = screen.findChildren(QWidget, "spoken-mark")
    for part in kiosk.parts_said():
        assert kiosk.screen is screen, "the page was built anew"
        if part.block is None:
            continue
        marked += 1
        if mark.isHidden():
            faults.append(f"{part.id} “{part.text}” is not marked")
        elif not part.is_drawing and not any(
            stands_beside(mark, box) for box in boxes_in_sight(part, screen)
        ):
            faults.append(f"{part.id} “{part.text}” is marked beside something else")
    assert faults == []
    assert marked


def stands_beside(mark: QWidget, box: QRect) -> bool:
    """Whether the middle of what is said is level with the mark."""
    return mark.geometry().top() <= box.center().y() <= mark.geometry().bottom()


def test_the_voice_that_turns_to_the_last_piece_is_not_stopped_by_the_keys_that_were_on_more_below(
    window: KioskWindow, flagship: Content, sample_clinic: Clinic
) -> None:
    kiosk = Kiosk(window, flagship, sample_clinic)
    kiosk.takes(TextSized(2.0), TurnedTo("how-safe"))
    whole = list(kiosk.takes(SpeechRepeated()).parts_said())
    kiosk.screen.pager.show_piece(0)
    kiosk.button("more-below").setFocus(Qt.FocusReason.TabFocusReason)
    assert list(kiosk.takes(SpeechRepeated()).parts_said()) == whole
    assert kiosk.screen.pager.piece == kiosk.screen.pager.pieces - 1
