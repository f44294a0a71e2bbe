"""Two read the glass of the consultation room: the patient in their language, staff what they lead by in theirs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.content.content import Content
from kiosk.content.words import Words
from kiosk.settings import Clinic
from kiosk.visit.blocks import Tiles
from kiosk.visit.consultation import Place
from kiosk.visit.events.event import LanguageChosen, Opened
from kiosk.visit.events.room import WentTo
from kiosk.visit.sheets import HowToReadSheet, Sheet, TextSizeSheet, VoiceSheet
from tests.journeys.languages import room_of, room_with_patient_of, said_in
from tests.journeys.patient import Desk, Patient


@pytest.fixture
def desk(flagship: Content, sample_clinic: Clinic) -> Desk:
    return Desk(flagship, sample_clinic, translations=(said_in(flagship, "ar"), said_in(flagship, "es")))


def languages_on(room: Patient) -> Tiles:
    """The row of languages on the sheet that is open."""
    assert room.page.sheet is not None
    rows = [block for block in room.page.sheet.blocks if isinstance(block, Tiles)]
    return next(row for row in rows if row.tiles[0].id.startswith("language-"))


@pytest.mark.parametrize("place", ["agenda", "builder", "leaving"])
def test_on_staffs_screens_the_languages_are_the_patients_and_say_so(desk: Desk, place: Place) -> None:
    room = room_with_patient_of(desk, "ar").sends(WentTo(place)).touches("text-size")
    row = languages_on(room)
    assert [tile.id for tile in row.tiles if tile.is_chosen] == ["language-ar"]
    assert row.label == "The patient reads"
    assert [tile.says for tile in row.tiles] == [f"The patient reads: {tile.text}" for tile in row.tiles]
    room.touches("language-es")
    assert room.visit.content.words.language == "es"
    assert room.page.language == "en"
    assert [tile.id for tile in languages_on(room).tiles if tile.is_chosen] == ["language-es"]


def test_a_patient_is_not_told_whose_language_it_is(patient: Patient) -> None:
    row = languages_on(patient.wakes().sends(LanguageChosen("ar")).touches("text-size"))
    assert (row.label, {tile.says for tile in row.tiles}) == ("", {""})
    assert [tile.id for tile in row.tiles if tile.is_chosen] == ["language-ar"]


@pytest.mark.parametrize("has_staffs", [True, False])
@pytest.mark.parametrize("has_patients", [True, False])
def test_easy_words_are_offered_where_the_patients_language_has_any(
    flagship: Content, sample_clinic: Clinic, has_patients: bool, has_staffs: bool
) -> None:
    staffs = flagship if has_staffs else replace(flagship, words=without_easy(flagship.words))
    arabic = said_in(flagship, "ar")
    desk = Desk(staffs, sample_clinic, translations=(arabic if has_patients else without_easy(arabic),))
    room = room_with_patient_of(desk, "ar").touches("text-size")
    assert ("easy-words" in room.tiles) == has_patients


def without_easy(words: Words) -> Words:
    return Words(
        words.language, {id: leaf for id, leaf in words.leaves.items() if not id.startswith("easy.")}
    )


@pytest.mark.parametrize("opener", ["map", "help", "finish"])
def test_what_the_clinician_leads_by_is_theirs_and_the_page_stays_the_patients(
    desk: Desk, opener: str
) -> None:
    room = room_with_patient_of(desk, "ar").sends(WentTo("walkthrough"))
    page = room.page
    room.touches(opener)
    assert (room.page.language, room.page.is_mirrored) == ("en", False)
    assert "<ar>" not in repr(room.page)
    assert room.touches("close").page == page


def test_the_map_says_titles_to_staff_and_sends_the_same(desk: Desk) -> None:
    room = room_with_patient_of(desk, "ar").sends(WentTo("walkthrough")).touches("map")
    english = room_of(desk).touches("without-code").sends(WentTo("walkthrough")).touches("map")
    steps = {id: tile for id, tile in room.tiles.items() if id.startswith(("step-", "place-"))}
    assert {id: (tile.text, tile.sends) for id, tile in steps.items()} == {
        id: (english.tiles[id].text, english.tiles[id].sends) for id in steps
    }
    room.touches("step-risks")
    assert room.page.title.startswith("<ar>")


@pytest.mark.parametrize("sheet", [TextSizeSheet(), VoiceSheet(), HowToReadSheet(("ia-1",))])
def test_what_the_patient_reads_or_sets_in_the_walkthrough_is_theirs(desk: Desk, sheet: Sheet) -> None:
    room = room_with_patient_of(desk, "ar").sends(WentTo("walkthrough"), Opened(sheet))
    assert room.page.is_mirrored
    assert room.page.sheet is not None
    assert room.page.sheet.title.startswith("<ar>")
