"""Pages whose words are drawn: stages side by side, places on the body, new and old marks, an icon for each point."""

from __future__ import annotations

from dataclasses import replace

import pytest
from msgspec.structs import replace as altered

from kiosk.content.content import Content
from kiosk.content.walk import AllStages, Areas, Marks, Story
from kiosk.picture.shapes import Path, Picture, Text
from kiosk.settings import Looks
from kiosk.visit.blocks import Drawing, Prose, Rows
from kiosk.visit.pages.page_blocks import blocks_of as shown_on
from kiosk.visit.pages.source_blocks import facts_of
from tests.journeys.patient import Patient, blocks_of


def _page_with(content: Content, kind: type[AllStages | Areas | Marks]) -> str:
    (page,) = (
        page.id for page in content.pack.pages if any(isinstance(block, kind) for block in page.blocks)
    )
    return page


def _drawn(patient: Patient, page: str) -> Picture:
    (picture,) = (
        block.picture for block in blocks_of(patient.goes_to(page).page) if isinstance(block, Drawing)
    )
    return picture


def _letters(picture: Picture) -> str:
    return " ".join(shape.text for shape in picture.shapes if isinstance(shape, Text))


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_all_stages_have_their_names_and_rest_on_what_the_stages_rest_on(
    patient: Patient, flagship: Content, scale: float
) -> None:
    page = _page_with(flagship, AllStages)
    patient.wakes()
    patient.visit = replace(patient.visit, looks=Looks(scale=scale))
    picture = _drawn(patient, page)
    for stage in range(1, 5):
        name = flagship.words.text(f"stage.{stage}.name")
        assert f"{stage}. {name}" in _letters(picture)
        assert name in picture.says
    stages = {fact for id in range(1, 5) for fact in facts_of(patient.visit, f"page.stage-{id}")}
    assert stages <= set(facts_of(patient.visit, f"page.{page}"))


def test_areas_are_those_that_the_pack_names(patient: Patient, flagship: Content) -> None:
    patient.wakes()
    picture = _drawn(patient, page := _page_with(flagship, Areas))
    (named,) = (block.areas for block in flagship.page(page).blocks if isinstance(block, Areas))
    filled = [shape.id for shape in picture.shapes if isinstance(shape, Path) and shape.fill == "accent"]
    assert {name for name in named if any(id.startswith(name) for id in filled)} == set(named)
    for name in named:
        assert flagship.words.text(f"question.areas.reply.{name}").casefold() in picture.says.casefold()


def test_new_and_old_marks_are_named_as_the_replies_are(patient: Patient, flagship: Content) -> None:
    patient.wakes()
    letters = _letters(_drawn(patient, _page_with(flagship, Marks)))
    for kind in ("new", "old"):
        assert flagship.words.text(f"question.marks.reply.{kind}") in letters


def _story_page(content: Content) -> tuple[str, Story]:
    return next(
        (page.id, block)
        for page in content.pack.pages
        for block in page.blocks
        if isinstance(block, Story) and block.icons
    )


def test_each_text_of_a_story_with_icons_stands_beside_its_own(patient: Patient, flagship: Content) -> None:
    page, story = _story_page(flagship)
    patient.wakes()
    (rows,) = (block for block in blocks_of(patient.goes_to(page).page) if isinstance(block, Rows))
    assert tuple(row.lead for row in rows.rows) == story.icons
    said = [
        "".join(run.text for text in row.texts for run in text).replace("\u00a0", " ") for row in rows.rows
    ]
    assert said == [text.replace("**", "") for text in flagship.words.texts(f"page.{page}.{story.text}")]


def test_no_text_is_lost_where_icons_are_too_few(patient: Patient, flagship: Content) -> None:
    page, story = _story_page(flagship)
    patient.wakes().goes_to(page)
    short = altered(flagship.page(page), blocks=(altered(story, icons=story.icons[1:]),))
    (prose,) = (block for block in shown_on(patient.visit, short).blocks if isinstance(block, Prose))
    assert len(prose.texts) == len(story.icons)


def test_a_story_has_its_heading(patient: Patient, flagship: Content) -> None:
    page, story = _story_page(flagship)
    patient.wakes().goes_to(page)
    leaves = {**flagship.words.leaves, f"page.{page}.{story.text}-heading": "What they say"}
    words = replace(flagship.words, leaves=leaves)
    told = replace(flagship, words=words)
    visit = replace(patient.visit, setting=replace(patient.visit.setting, content=told))
    heading = shown_on(visit, flagship.page(page)).blocks[0]
    assert isinstance(heading, Prose)
    assert heading.look == "heading"
    assert heading.texts[0][0].text == "What they say"
