"""The gallery of the flagship for tests of the glass: read once, made once for each glass, and shown in one way.

A view is frozen through and through, and nobody changes a content, so tests share them.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from kiosk import paths
from kiosk.commands.shots import DAY, sample_pages
from kiosk.content.content import Content
from kiosk.content.reader import languages_of, read_clinic, read_content
from kiosk.panel import MM_PER_PIXEL
from kiosk.settings import Looks
from kiosk.ui.fonts import load_fonts_for
from kiosk.ui.kit.glass import glass_for
from kiosk.ui.page import PageScreen
from kiosk.ui.screen import Screen
from kiosk.ui.screens import screen_for
from kiosk.visit.events.paper import PageImage
from kiosk.visit.galleries.gallery import gallery
from kiosk.visit.views import View

PACK = paths.PACKS / "microneedling-stretch-marks"
LANGUAGES = languages_of(PACK)

Size = tuple[int, int]

_MOST = 64
"""How many galleries are kept: each takes a few megabytes, and the tests of one file come back to the same."""


@cache
def content_in(language: str) -> Content:
    return read_content(PACK, language)


def views_of(
    language: str,
    looks: Looks,
    size: Size,
    grain: float = MM_PER_PIXEL,
    *,
    has_pages: bool = False,
    has_others: bool = False,
) -> Mapping[str, View]:
    """Each view of the gallery by its name, in the order of the walk, and the fonts for all of them.

    `has_pages`: with pictures of a real handout. `has_others`: with the other languages that can be chosen.
    """
    for each in LANGUAGES if has_others else (language,):
        load_fonts_for(content_in(each).words.script)
    return _views(language, looks, size, grain, has_pages, has_others)


@lru_cache(_MOST)
def _views(
    language: str, looks: Looks, size: Size, grain: float, has_pages: bool, has_others: bool
) -> Mapping[str, View]:
    content, clinic = content_in(language), replace(read_clinic(paths.CLINIC), mm_per_pixel=grain)
    others = tuple(content_in(each).words for each in LANGUAGES if has_others and each != language)
    pages = _pages(language) if has_pages else ()
    views = gallery(content, clinic, DAY, pages, looks=looks, size=size, translations=others)
    return MappingProxyType(dict(views))


@cache
def _pages(language: str) -> tuple[PageImage, ...]:
    return sample_pages(content_in(language), read_clinic(paths.CLINIC), DAY)


def shown(qtbot: QtBot, view: View, looks: Looks, size: Size, grain: float = MM_PER_PIXEL) -> Screen:
    """A view on a glass, with the end of everything that moves."""
    screen = screen_for(view, glass_for(looks, *size, grain, view.script))
    qtbot.addWidget(screen)
    screen.show()
    screen.settle()
    return screen


def page_of(
    qtbot: QtBot, language: str, name: str, looks: Looks, size: Size, grain: float = MM_PER_PIXEL
) -> PageScreen:
    """The page of a name on a glass."""
    screen = shown(qtbot, views_of(language, looks, size, grain)[name], looks, size, grain)
    assert isinstance(screen, PageScreen)
    return screen
