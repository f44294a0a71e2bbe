"""The code that the patient takes along is copied by hand or by camera: it stands whole, large, on one piece."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from kiosk import paths
from kiosk.commands.shots import DAY
from kiosk.content.reader import languages_of, read_content
from kiosk.settings import Clinic, Looks
from kiosk.theme import CODE
from kiosk.ui.fonts import load_fonts_for
from kiosk.ui.kit.glass import glass_for
from kiosk.ui.kit.words.code_card import CodeCardPart
from kiosk.ui.page import PageScreen
from kiosk.ui.screens import screen_for
from kiosk.visit.galleries.gallery import gallery

PACK = paths.PACKS / "microneedling-stretch-marks"
SIZES = ((1080, 1920), (1920, 1080), (800, 1280), (1280, 800), (1024, 768))
LOOKS = [Looks(scale=scale, is_low=is_low) for scale in (1.0, 1.5, 2.0) for is_low in (False, True)]


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("language", languages_of(PACK))
def test_a_code_to_copy_stands_whole_on_one_piece_in_letters_as_large_as_the_page_gives(
    qtbot: QtBot, sample_clinic: Clinic, language: str, size: tuple[int, int]
) -> None:
    content = read_content(PACK, language)
    load_fonts_for(content.words.script)
    for looks in LOOKS:
        view = next(
            view
            for name, view in gallery(content, sample_clinic, DAY, (), looks=looks, size=size)
            if name == "along-code"
        )
        screen = screen_for(view, glass_for(looks, *size, sample_clinic.mm_per_pixel, view.script))
        qtbot.addWidget(screen)
        screen.show()
        screen.settle()
        assert isinstance(screen, PageScreen)
        card = screen.findChild(CodeCardPart)
        assert card is not None
        screen.pager.reveal(card)
        assert screen.pager.shows_whole(card), looks
        assert all(text.type.size >= screen.glass.px(CODE.size) for text, _, _ in card.written), looks
        screen.hide()
