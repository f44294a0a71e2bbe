"""Every screen by name: whole, in order, and each name once."""

from __future__ import annotations

import re
from dataclasses import replace

import msgspec
import pytest

from kiosk import paths
from kiosk.content.content import Content
from kiosk.content.reader import read_content
from kiosk.content.spellings import Spellings
from kiosk.picture.lettering import text_width
from kiosk.picture.outline import bounds, points_of
from kiosk.picture.shapes import Anchor, Box, Ellipse, Path, Shape, Text
from kiosk.settings import Clinic, Looks
from kiosk.theme import CAPITAL
from kiosk.visit.blocks import Drawing, Keys
from kiosk.visit.events.paper import PageImage
from kiosk.visit.galleries.gallery import gallery
from kiosk.visit.spoken import spoken_of
from kiosk.visit.views import PageView, blocks_in
from tests.journeys.patient import TODAY, blocks_of

_PEN = 6.0
"""Half of the widest stroke, and the slack of a width of letters that is worked out without a font."""
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


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("size", [(1080, 1920), (1920, 1080), (800, 1280)])
def test_nothing_is_drawn_beyond_the_edges_of_its_picture(
    flagship: Content, sample_clinic: Clinic, size: tuple[int, int], scale: float
) -> None:
    shown = gallery(flagship, sample_clinic, TODAY, PAGES, looks=Looks(scale=scale), size=size)
    for name, view in shown:
        if not isinstance(view, PageView):
            continue
        for picture in (block.picture for block in blocks_of(view) if isinstance(block, Drawing)):
            for shape in picture.shapes:
                if isinstance(shape, Text) or not shape.id.startswith(
                    "dune"
                ):  # They run on beyond the glass.
                    left, top, right, bottom = _box(shape)
                    assert -_PEN <= left <= right <= picture.width + _PEN, (name, shape)
                    assert -_PEN <= top <= bottom <= picture.height + _PEN, (name, shape)


def _box(shape: Shape) -> tuple[float, float, float, float]:
    match shape:
        case Path(segments):
            return bounds(points_of(segments))
        case Ellipse(x, y, rx, ry):
            return x - rx, y - ry, x + rx, y + ry
        case Box(x, y, width, height):
            return x, y, x + width, y + height
        case Text(x, y, text, size):
            wide = text_width(text, size, is_bold=shape.is_bold)
            start = x - {Anchor.START: 0.0, Anchor.MIDDLE: wide / 2, Anchor.END: wide}[shape.anchor]
            return start, y - size * CAPITAL, start + wide, y


def test_the_gallery_keeps_the_looks_it_is_given(flagship: Content, sample_clinic: Clinic) -> None:
    large = dict(gallery(flagship, sample_clinic, TODAY, PAGES, looks=Looks(scale=2.0), size=(1080, 1920)))
    normal = dict(gallery(flagship, sample_clinic, TODAY, PAGES, looks=Looks(), size=(1080, 1920)))
    assert large["what-to-expect"] != normal["what-to-expect"]


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_joined_with_a_space_in_chinese(sample_clinic: Clinic, scale: float) -> None:
    content = read_content(paths.PACKS / "microneedling-stretch-marks", "zh")
    shown = gallery(content, sample_clinic, TODAY, PAGES, looks=Looks(scale=scale), size=(1080, 1920))
    texts = {text for _, view in shown for part in spoken_of(view, content.words) for text in part.shown}
    assert any("100人中" in text for text in texts)
    assert [text for text in texts if re.search("[\u4e00-\u9fff\u3002] +[\u4e00-\u9fff]", text)] == []


def test_where_letters_spell_characters_it_shows_the_longest_word_there_is(sample_clinic: Clinic) -> None:
    content = read_content(paths.PACKS / "microneedling-stretch-marks", "zh")
    table = Spellings("zh", ("* \u6211 \u4f1a", "a \u554a", "xian \u5148"), 4)
    shown = gallery(content, sample_clinic, TODAY, PAGES, looks=Looks(), size=(1080, 1920), spellings=table)
    view = dict(shown)["sheet-composing"]
    assert isinstance(view, PageView)
    (keys,) = (block for block in blocks_in(view) if isinstance(block, Keys))
    assert (keys.text, keys.composed) == ("\u6211\u4f1axian", "xian")
