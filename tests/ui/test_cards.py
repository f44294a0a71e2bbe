"""A card of the consultation room: its tag is seen as a tag on every ground."""

from __future__ import annotations

from typing import get_args

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from kiosk.settings import Looks, Theme
from kiosk.ui.kit.blocks.card import CardPart
from kiosk.ui.kit.glass import glass_for
from kiosk.visit.blocks import Card

_WIDE = 600


@pytest.mark.parametrize("is_urgent", [False, True])
@pytest.mark.parametrize("theme", get_args(Theme))
def test_a_tag_has_a_face_or_an_edge_of_its_own(qtbot: QtBot, theme: Theme, is_urgent: bool) -> None:
    glass = glass_for(Looks(theme=theme), 1080, 1920)
    card = CardPart(Card(title="Cold sores", tag="Ask", texts=(), is_urgent=is_urgent), glass)
    qtbot.addWidget(card)
    card.resize(_WIDE, card.height_for(_WIDE))
    card.arrange(_WIDE, card.height())
    (_, (letters, at, _)) = card.written
    image = card.grab().toImage()
    beside = [QColor(image.pixelColor(round(at) - x, card.height() // 2)) for x in range(1, 24)]
    assert letters.text == "Ask"
    assert any(colour != glass.colour("surface") for colour in beside)
