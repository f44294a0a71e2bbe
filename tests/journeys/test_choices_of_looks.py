"""Whoever sees, reaches or reads less well finds the choices on the welcome, and on every page after it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from msgspec.structs import replace as altered

from kiosk.content.content import Content
from kiosk.settings import Clinic, Looks
from kiosk.visit.events.setting import LanguageRead
from kiosk.visit.views import PageView, StillThereView
from tests.journeys.patient import Desk, Patient


def test_the_choices_stand_on_the_welcome(patient: Patient) -> None:
    patient.wakes().touches("size-150", "contrast", "low-reach")
    assert patient.visit.looks == Looks(theme="contrast", scale=1.5, is_low=True)
    assert {id for id, tile in patient.tiles.items() if tile.is_chosen} == {
        "size-150",
        "contrast",
        "low-reach",
    }
    patient.touches("contrast", "low-reach")
    assert patient.visit.looks == Looks(scale=1.5)
    patient.touches("dark")
    assert patient.visit.looks.theme == "dark"


@pytest.mark.parametrize("size", [(1080, 1920), (1920, 1080)])
def test_what_is_asked_for_most_stands_on_the_welcome_of_every_glass(
    patient: Patient, size: tuple[int, int]
) -> None:
    width, height = size
    patient.visit = replace(patient.visit, setting=replace(patient.visit.setting, width=width, height=height))
    assert {"read-aloud", "easy-words", "contrast", "dark", "low-reach", "more-looks", "size-200"} <= set(
        patient.wakes().tiles
    )


def test_every_choice_has_a_picture(patient: Patient) -> None:
    for touches in ((), ("more-looks",)):
        patient.wakes().touches(*touches)
        settings = [tile for tile in patient.tiles.values() if tile.look == "setting"]
        assert settings
        assert all(tile.icon or tile.sample for tile in settings)
        patient.touches("finish", "clear")


def test_all_choices_are_one_touch_from_every_page(patient: Patient) -> None:
    patient.wakes()
    for page in patient.visit.walk:
        patient.goes_to(page).touches("text-size")
        assert {"size-200", "theme-dark", "theme-contrast", "low-reach", "still"} <= set(patient.tiles)
        patient.touches("close")


def test_each_language_stands_under_its_own_name_on_the_welcome_and_on_the_sheet(patient: Patient) -> None:
    assert not any(id.startswith("language-") for id in patient.wakes().tiles)
    words = patient.visit.content.words
    patient.sends(*(LanguageRead(replace(words, language=tag)) for tag in ("es", "ar", "zh", "hi")))
    for touches in ((), ("text-size",)):
        patient.touches(*touches)
        names = [tile.text for id, tile in patient.tiles.items() if id.startswith("language-")]
        assert names == ["English", "Español", "العربية", "简体中文", "हिन्दी"]
    patient.touches("language-hi")
    assert patient.visit.content.words.language == "hi"
    assert patient.tiles["language-hi"].is_chosen
    assert not patient.tiles["language-en"].is_chosen
    patient.touches("close", "finish", "clear").wakes()
    assert patient.visit.content.words.language == "en"


def test_where_there_are_languages_the_way_to_them_shows_and_says_so(patient: Patient) -> None:
    tile = patient.wakes().tiles["text-size"]
    assert (tile.icon, tile.says) == ("text-size", "")
    patient.sends(LanguageRead(replace(patient.visit.content.words, language="es")))
    for view in (patient.view, patient.touches("next").view, patient.waits(100).view):
        assert isinstance(view, PageView | StillThereView)
        looks = view.frame.text_size
        assert (looks.icon, looks.says) == ("globe-letter", "Text size, language, and more")


def test_low_reach_stands_at_the_bottom_of_the_sheet_where_it_can_be_reached(patient: Patient) -> None:
    sheet = patient.wakes().touches("text-size").page.sheet
    assert sheet is not None
    assert "low-reach" in [tile.id for block in sheet.foot for tile in getattr(block, "tiles", ())]


def test_a_theme_that_is_put_off_gives_way_to_the_clinics_own(
    flagship: Content, sample_clinic: Clinic
) -> None:
    clinic = altered(sample_clinic, looks=Looks(theme="dark"))
    patient = Patient(Desk(flagship, clinic)).wakes()
    assert patient.touches("contrast").visit.looks.theme == "contrast"
    assert patient.touches("contrast").visit.looks.theme == "dark"
    assert patient.touches("dark").visit.looks.theme == "light"
    assert patient.touches("dark").visit.looks.theme == "dark"
