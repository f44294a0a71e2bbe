"""A patient reads in another language on any step, and the walk is kept; the next one begins in the clinic's."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest

from kiosk.commands.demo import CLINICIAN, PATIENT, _clinicians_rows, _rows_in
from kiosk.content.content import Content
from kiosk.content.reader import read_interface
from kiosk.content.words import Words
from kiosk.settings import Clinic
from kiosk.visit.effects import HandoutSize
from kiosk.visit.events.event import LanguageChosen, Left, Opened, SizeChosen, Typed
from kiosk.visit.events.room import WentTo
from kiosk.visit.events.setting import ContentRead, LanguageRead
from kiosk.visit.sheets import HelpSheet, InitialsSheet, TypingSheet
from kiosk.visit.views import PageView, StillThereView
from kiosk.visit.visit import Setting
from tests.journeys.languages import carried_in, room_of, room_with_patient_of, said_in
from tests.journeys.patient import TODAY, Desk, Patient


@pytest.fixture
def desk(flagship: Content, sample_clinic: Clinic) -> Desk:
    return Desk(flagship, sample_clinic, translations=(said_in(flagship, "ar"), said_in(flagship, "es")))


@pytest.fixture
def patient(desk: Desk) -> Patient:
    return Patient(desk)


def test_every_language_that_was_read_can_be_chosen_the_clinics_own_first(patient: Patient) -> None:
    assert patient.visit.setting.languages == ("en", "ar", "es")


def test_a_language_that_is_read_twice_is_offered_once(patient: Patient, desk: Desk) -> None:
    patient.sends(LanguageRead(desk.translations[0]))
    assert patient.visit.setting.languages == ("en", "ar", "es")


def test_before_the_pack_is_read_there_is_no_language_to_choose() -> None:
    assert Setting(today=TODAY).languages == ()


def test_a_page_changes_its_language_where_it_stands_and_the_walk_is_kept(patient: Patient) -> None:
    patient.wakes().touches("full-path").goes_to("where").touches("abdomen")
    before = patient.visit
    patient.sends(LanguageChosen("ar"))
    assert patient.page.title.startswith("<ar>")
    assert (patient.page.language, patient.page.script, patient.page.is_mirrored) == ("ar", "Arab", True)
    assert replace(patient.visit, language="") == before


def test_a_sheet_and_what_was_typed_stay_when_the_language_changes(patient: Patient) -> None:
    patient.wakes().touches("full-path").sends(Opened(TypingSheet()), Typed("W"), LanguageChosen("es"))
    assert patient.page.sheet is not None
    assert patient.page.sheet.title.startswith("<es>")
    assert patient.visit.typed == "W"


def test_the_way_back_to_the_clinics_language_is_the_same_touch(patient: Patient) -> None:
    patient.wakes().sends(LanguageChosen("es"), LanguageChosen("en"))
    assert patient.page.language == "en"


@pytest.mark.parametrize("language", ["xx", "en"])
def test_a_language_that_is_not_there_or_is_read_already_changes_nothing(
    patient: Patient, language: str
) -> None:
    before = patient.wakes().visit
    assert patient.sends(LanguageChosen(language)).visit == before


def test_pages_on_the_glass_are_made_anew_in_the_language_that_was_chosen(
    patient: Patient, desk: Desk
) -> None:
    patient.wakes().touches("full-path").goes_to(patient.visit.walk[-1])
    patient.sends(LanguageChosen("es"))
    assert [effect.record.language for effect in desk.rendered][-1] == "es"


@pytest.mark.parametrize("seconds", [0, 500])
def test_the_next_patient_begins_in_the_clinics_language(patient: Patient, seconds: int) -> None:
    patient.wakes().sends(LanguageChosen("ar"))
    if seconds:
        patient.waits(seconds)
    else:
        patient.sends(Left())
    assert patient.visit.language == ""
    assert patient.view.language == "en"
    assert patient.wakes().page.language == "en"


def test_the_question_whether_somebody_is_there_is_asked_in_the_patients_language(patient: Patient) -> None:
    patient.wakes().sends(LanguageChosen("ar")).waits(patient.desk.clinic.idle.after)
    view = patient.view
    assert isinstance(view, StillThereView)
    assert view.is_mirrored
    assert view.title.startswith("<ar>")


def test_a_pack_that_is_read_anew_is_read_in_all_its_languages_anew(patient: Patient, desk: Desk) -> None:
    desk.translations = (said_in(desk.content, "hi"),)
    patient.sends(ContentRead(desk.content))
    assert patient.visit.setting.languages == ("en", "hi")


def test_staff_reads_its_own_screens_in_the_clinics_language_and_the_patient_keeps_theirs(
    patient: Patient, desk: Desk
) -> None:
    patient.wakes().touches("full-path").goes_to(patient.visit.walk[-1]).sends(LanguageChosen("ar"))
    room = carried_in(patient, room_of(desk))
    assert room.visit.record.language == "ar"
    assert room.page.id == "room-agenda"
    assert (room.page.language, room.page.is_mirrored) == ("en", False)
    assert not room.page.title.startswith("<ar>")
    room.sends(WentTo("walkthrough"))
    assert room.page.is_mirrored
    assert room.page.title.startswith("<ar>")
    assert room.page.way is not None
    assert not room.page.way.text.startswith("<ar>")
    assert not room.page.frame.finish.text.startswith("<ar>")


def test_a_sheet_over_the_agenda_is_staffs_too(patient: Patient, desk: Desk) -> None:
    patient.wakes().touches("full-path").goes_to(patient.visit.walk[-1]).sends(LanguageChosen("ar"))
    room = carried_in(patient, room_of(desk)).sends(Opened(HelpSheet()))
    assert isinstance(room.view, PageView)
    assert room.view.sheet is not None
    assert not room.view.sheet.title.startswith("<ar>")


def test_a_record_in_a_language_that_this_room_lacks_is_read_in_the_clinics(
    patient: Patient, desk: Desk
) -> None:
    patient.wakes().touches("full-path").goes_to(patient.visit.walk[-1]).sends(LanguageChosen("ar"))
    desk.translations = ()
    room = carried_in(patient, room_of(desk)).sends(WentTo("walkthrough"))
    assert room.page.language == "en"


def size_tiles(patient: Patient) -> list[str]:
    return [id for id in patient.tiles if id in {f"pages-{size}" for size in get_args(HandoutSize)}]


def test_two_languages_on_paper_are_offered_where_the_patient_reads_another_than_the_clinic(
    patient: Patient, desk: Desk
) -> None:
    patient.wakes().touches("full-path").goes_to("print")
    assert size_tiles(patient) == ["pages-full", "pages-short", "pages-large-print"]
    patient.sends(LanguageChosen("ar")).touches("pages-two-languages")
    assert "pages-two-languages" in size_tiles(patient)
    assert desk.made().look.size == "two-languages"
    patient.sends(LanguageChosen("es"))
    assert desk.made().look.size == "two-languages"


def test_with_one_language_left_all_pages_are_printed_in_it(patient: Patient, desk: Desk) -> None:
    patient.wakes().touches("full-path").goes_to("print").sends(LanguageChosen("ar"))
    patient.touches("pages-two-languages").sends(LanguageChosen("en"))
    assert (desk.made().look.size, patient.visit.print_size) == ("full", "full")
    patient.sends(SizeChosen("two-languages"))
    assert desk.made().look.size == "full"


def test_the_room_offers_two_languages_where_the_patients_is_another_than_the_clinics(
    patient: Patient, desk: Desk
) -> None:
    patient.wakes().touches("full-path").goes_to(patient.visit.walk[-1])
    plain = room_of(desk).touches("without-code").sends(WentTo("leaving"))
    assert "pages-two-languages" not in size_tiles(plain)
    room = carried_in(patient.sends(LanguageChosen("ar")), room_of(desk)).sends(WentTo("leaving"))
    room.touches("pages-two-languages")
    assert desk.made().look.size == "two-languages"
    assert room.tiles["pages-two-languages"].is_chosen
    assert not room.tiles["pages-two-languages"].text.startswith("<ar>")


@pytest.mark.parametrize("language", ["en", "ar", "hi"])
def test_the_demo_types_letters_that_the_keyboard_of_its_language_has(language: str) -> None:
    words = read_interface(language)
    keyboard = words.texts("ui.keyboard")
    for rows, count in ((PATIENT, 3), (CLINICIAN, 2)):
        touched = [id for row in _rows_in(words, rows) for id in row]
        letters = [id.removeprefix("key-") for id in touched if id.startswith("key-") and id != "key-done"]
        assert len(letters) == count
        assert all(any(letter in row for row in keyboard) for letter in letters)
        assert (f"language-{language}" in touched) == (rows == PATIENT)


@pytest.mark.parametrize("language", ["ar", "hi"])
def test_the_demos_clinician_types_initials_on_the_clinics_keys_whatever_the_patient_reads(
    flagship: Content, sample_clinic: Clinic, language: str
) -> None:
    keyboard = read_interface(language).leaves["ui.keyboard"]
    words = Words(language, {**flagship.words.leaves, "ui.keyboard": keyboard})
    room = room_with_patient_of(Desk(flagship, sample_clinic, translations=(words,)), language)
    assert room.visit.content.words.texts("ui.keyboard") == keyboard
    keys = [id for row in _clinicians_rows(room.visit) for id in row if id.startswith("key-")]
    room.sends(Opened(InitialsSheet(""))).touches(*keys)
    assert room.visit.setting.staff is not None
    assert len(room.visit.setting.staff.initials) == 2


def test_the_demo_asks_for_easy_words_where_there_are_any() -> None:
    words = read_interface("ar")
    easy = replace(words, leaves={**words.leaves, "easy.a": "A"})
    for known in (words, easy):
        touched = {id for row in _rows_in(known, PATIENT) for id in row}
        assert ("easy-words" in touched) == (known is easy)
