"""The contact sheet: every screen of the flagship pack, in every language, without a fault.

English at each text size on each glass; the other languages where it is tightest. The themes take turns, as no text
stands elsewhere in another.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import cycle

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from kiosk import paths
from kiosk.commands.shots import DAY, sample_pages
from kiosk.content.content import Content
from kiosk.content.reader import languages_of, read_content
from kiosk.settings import Clinic, Looks, Theme
from kiosk.ui.application import open_application
from kiosk.ui.fonts import load_fonts_for
from kiosk.ui.inspect import faults_in
from kiosk.ui.kit.glass import glass_for
from kiosk.ui.screens import screen_for
from kiosk.visit.galleries.gallery import gallery

PORTRAIT, LANDSCAPE, SMALLEST = (1080, 1920), (1920, 1080), (800, 1280)
SMALL_WIDE = (1280, 800)
PACK = paths.PACKS / "microneedling-stretch-marks"
LANGUAGES = languages_of(PACK)
TIGHTEST = [(PORTRAIT, 1.0), (PORTRAIT, 2.0), (LANDSCAPE, 1.0), (LANDSCAPE, 2.0), (SMALLEST, 1.5)]
CASES = [
    *(("en", size, scale) for size in (PORTRAIT, LANDSCAPE, SMALLEST) for scale in (1.0, 1.5, 2.0)),
    *((language, size, scale) for language in LANGUAGES if language != "en" for size, scale in TIGHTEST),
    *(("en", SMALL_WIDE, scale) for scale in (1.0, 2.0)),
    *((language, size, 2.0) for language in ("es", "ar", "hi") for size in (SMALL_WIDE, SMALLEST)),
    ("es", SMALL_WIDE, 1.0),
]
FINE = 0.17
"""Millimetres for a pixel of a common panel of ten inches: its letters are enlarged so that they can be read."""
THEMES: cycle[Theme] = cycle(("light", "dark", "contrast"))


@lru_cache
def content_in(language: str) -> Content:
    return read_content(PACK, language)


@pytest.mark.parametrize(
    ("language", "size", "scale", "theme"), [(*case, next(THEMES)) for case in CASES], ids=str
)
def test_no_text_is_cut_or_overlapped_and_every_target_is_large_enough(
    qtbot: QtBot, sample_clinic: Clinic, language: str, size: tuple[int, int], scale: float, theme: Theme
) -> None:
    assert faults_of(qtbot, sample_clinic, language, size, Looks(scale=scale, theme=theme)) == {}


@pytest.mark.parametrize(
    ("language", "size"), [("en", SMALLEST), ("zh", SMALLEST), ("en", SMALL_WIDE)], ids=str
)
def test_nor_is_any_on_a_small_panel_of_fine_grain(
    qtbot: QtBot, sample_clinic: Clinic, language: str, size: tuple[int, int]
) -> None:
    fine = replace(sample_clinic, mm_per_pixel=FINE)
    assert faults_of(qtbot, fine, language, size, Looks()) == {}


def faults_of(
    qtbot: QtBot, clinic: Clinic, language: str, size: tuple[int, int], looks: Looks
) -> dict[str, list[str]]:
    """The faults of each screen that has any."""
    open_application()
    content = content_in(language)
    others = tuple(content_in(other).words for other in LANGUAGES if other != language)
    for words in others:
        load_fonts_for(words.script)
    pages = sample_pages(content, clinic, DAY) if language == "en" else ()
    faults = {}
    for name, view in gallery(content, clinic, DAY, pages, looks=looks, size=size, translations=others):
        screen = screen_for(view, glass_for(looks, *size, clinic.mm_per_pixel, view.script))
        qtbot.addWidget(screen)
        screen.show()
        screen.settle()
        found = faults_in(screen)
        if found:
            faults[name] = found
        screen.hide()
    return faults
