"""All options stand side by side on a wide glass, wherever no word need be broken for it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from kiosk import paths
from kiosk.commands.shots import DAY
from kiosk.content.reader import read_content
from kiosk.settings import Clinic, Looks
from kiosk.ui.application import open_application
from kiosk.ui.fonts import load_fonts_for
from kiosk.ui.kit.bands import BandButton
from kiosk.ui.kit.glass import glass_for
from kiosk.ui.screens import screen_for
from kiosk.visit.gallery import gallery

PACK = paths.PACKS / "microneedling-stretch-marks"
WIDE = (1920, 1080)


@pytest.mark.parametrize("name", ["ways-to-go", "options-good", "options-bad", "options-cost"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_all_options_are_seen_at_once_on_a_wide_glass(
    qtbot: QtBot, sample_clinic: Clinic, language: str, name: str
) -> None:
    open_application()
    content = read_content(PACK, language)
    load_fonts_for(content.words.script)
    view = dict(gallery(content, sample_clinic, DAY, (), looks=Looks(), size=WIDE))[name]
    screen = screen_for(view, glass_for(Looks(), *WIDE, script=view.script))
    qtbot.addWidget(screen)
    screen.show()
    screen.settle()
    options = screen.findChildren(BandButton)
    assert len(options) == len(content.pack.options)
    assert {option.y() for option in options} == {0}
