"""Every screen by name: whole, in order, and each name once."""

from __future__ import annotations

from dataclasses import replace

import msgspec

from kiosk.content.content import Content
from kiosk.settings import Clinic, Looks
from kiosk.visit.gallery import gallery
from kiosk.visit.paper_events import PageImage
from kiosk.visit.views import PageView
from tests.journeys.patient import TODAY

PAGES = (PageImage(1, 1, bytes(4)),) * 4


def test_the_gallery_holds_every_page_once_and_every_kind_of_sheet(
    flagship: Content, sample_clinic: Clinic
) -> None:
    shown = list(gallery(flagship, sample_clinic, TODAY, PAGES, looks=Looks(), size=(1080, 1920)))
    names = [name for name, _ in shown]
    assert len(names) == len(set(names))
    pages = {view.id for _, view in shown if isinstance(view, PageView)}
    places = {f"room-{place}" for place in ("door", "code", "agenda", "builder", "leaving")}
    assert pages == {"welcome", "desk", *(page.id for page in flagship.pack.pages), *places}
    assert sum(name.startswith("sheet-") for name in names) == 12


def test_a_pack_that_plans_no_sessions_has_a_gallery_without_templates(
    flagship: Content, sample_clinic: Clinic
) -> None:
    options = tuple(msgspec.structs.replace(option, treatments=()) for option in flagship.pack.options)
    content = replace(flagship, pack=msgspec.structs.replace(flagship.pack, options=options))
    names = [
        name for name, _ in gallery(content, sample_clinic, TODAY, PAGES, looks=Looks(), size=(1080, 1920))
    ]
    assert "room-builder" in names
    assert not any(name.startswith("room-template") for name in names)


def test_the_gallery_keeps_the_looks_it_is_given(flagship: Content, sample_clinic: Clinic) -> None:
    large = dict(gallery(flagship, sample_clinic, TODAY, PAGES, looks=Looks(scale=2.0), size=(1080, 1920)))
    normal = dict(gallery(flagship, sample_clinic, TODAY, PAGES, looks=Looks(), size=(1080, 1920)))
    assert large["what-to-expect"] != normal["what-to-expect"]
