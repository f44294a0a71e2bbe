"""The contact sheet: every screen of the flagship pack, in both orientations and at each text size, without a fault."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from kiosk import paths
from kiosk.content.content import Content
from kiosk.content.reader import read_clinic, read_content
from kiosk.settings import Clinic, Looks
from kiosk.shots import DAY, sample_pages
from kiosk.ui.application import open_application
from kiosk.ui.inspect import faults_in
from kiosk.ui.kit.glass import glass_for
from kiosk.ui.screens import screen_for
from kiosk.visit.events import PageImage
from kiosk.visit.gallery import gallery

PORTRAIT, LANDSCAPE, SMALLEST = (1080, 1920), (1920, 1080), (800, 1280)


@pytest.fixture(scope="module")
def clinic() -> Clinic:
    return read_clinic(paths.CLINIC)


@pytest.fixture(scope="module")
def content(clinic: Clinic) -> Content:
    return read_content(paths.PACKS / clinic.pack, clinic.language)


@pytest.fixture(scope="module")
def pages(content: Content, clinic: Clinic) -> tuple[PageImage, ...]:
    return sample_pages(content, clinic, DAY)


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE, SMALLEST], ids=["portrait", "landscape", "smallest"])
def test_no_text_is_cut_or_overlapped_and_every_target_is_large_enough(
    qtbot: QtBot,
    content: Content,
    clinic: Clinic,
    pages: tuple[PageImage, ...],
    size: tuple[int, int],
    scale: float,
) -> None:
    open_application()
    looks = Looks(scale=scale)
    faults = {}
    for name, view in gallery(content, clinic, DAY, pages, looks=looks, size=size):
        screen = screen_for(view, glass_for(looks, *size, clinic.mm_per_pixel))
        qtbot.addWidget(screen)
        screen.show()
        screen.settle()
        found = faults_in(screen)
        if found:
            faults[name] = found
        screen.hide()
    assert faults == {}
