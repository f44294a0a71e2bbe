"""Easy words: one touch, on every page and sheet of that patient; paper and the next patient have the plain ones."""

from __future__ import annotations

from dataclasses import replace

from kiosk.settings import Looks
from kiosk.visit.looks_events import WordsEased
from kiosk.visit.setting_events import LanguageRead
from kiosk.visit.visit import Visit
from kiosk.visit.wordings import chosen_wording, in_chosen_wording
from tests.journeys.clinician import Clinician
from tests.journeys.patient import Desk, Patient


def said(patient: Patient, id: str) -> bool:
    """Whether the beginning of a text, as far as it has no mark, is to be read on the page or its sheet."""
    beginning = patient.visit.content.words.texts(id)[0].partition("[[")[0].partition("**")[0]
    return beginning in str(patient.page)


def test_one_touch_on_the_welcome_makes_pages_and_sheets_easy(patient: Patient) -> None:
    patient.wakes().touches("easy-words")
    assert patient.tiles["easy-words"].is_chosen
    patient.goes_to("feelings")
    assert said(patient, "easy.page.feelings.choice")
    assert not said(patient, "page.feelings.choice")
    patient.goes_to("questions-results").touches("how-soon")
    assert said(patient, "easy.common.how-soon.answer")


def test_one_touch_on_the_sheet_turns_them_plain_again(patient: Patient) -> None:
    patient.wakes().touches("easy-words").goes_to("feelings").touches("text-size", "easy-words", "close")
    assert said(patient, "page.feelings.choice")


def test_on_a_glass_on_its_side_the_tile_stands_on_the_sheet_alone(patient: Patient) -> None:
    patient.wakes()
    setting = replace(patient.visit.setting, width=1920, height=1080)
    patient.visit = replace(patient.visit, setting=setting)
    assert "easy-words" not in patient.tiles
    patient.touches("more-looks", "easy-words", "close").goes_to("feelings")
    assert said(patient, "easy.page.feelings.choice")


def test_the_next_patient_reads_plain_words(patient: Patient) -> None:
    patient.wakes().touches("easy-words", "finish", "clear").wakes()
    assert patient.visit.looks == Looks()
    assert not patient.tiles["easy-words"].is_chosen


def test_a_language_without_easy_words_has_no_tile_and_is_read_as_it_is(patient: Patient) -> None:
    words = patient.wakes().touches("easy-words").visit.content.words
    plain = {id: leaf for id, leaf in words.leaves.items() if not id.startswith("easy.")}
    plain["page.feelings.choice"] = "Las dos están bien."
    patient.sends(LanguageRead(replace(words, language="es", leaves=plain))).touches("language-es")
    assert "easy-words" not in patient.tiles
    patient.goes_to("feelings")
    assert "Las dos están bien." in str(patient.page)


def test_easy_words_are_those_of_the_language_that_is_read(patient: Patient) -> None:
    words = patient.wakes().visit.content.words
    spanish = {**words.leaves, "easy.page.feelings.choice": "Puede elegir."}
    patient.sends(LanguageRead(replace(words, language="es", leaves=spanish)))
    patient.touches("language-es", "easy-words").goes_to("feelings")
    assert "Puede elegir." in str(patient.page)
    patient.touches("text-size", "language-en", "close")
    assert said(patient, "easy.page.feelings.choice")


def test_a_language_that_is_not_there_leaves_the_easy_words_of_the_clinics_own(patient: Patient) -> None:
    visit: Visit = replace(patient.wakes().touches("easy-words").visit, language="xx")
    words = in_chosen_wording(visit).content.words
    assert words.leaves["page.feelings.choice"] == words.leaves["easy.page.feelings.choice"]


def test_paper_is_in_plain_words_whatever_the_patient_reads(desk: Desk) -> None:
    printed = []
    for touches in ((), ("easy-words",)):
        patient = Patient(desk).wakes().touches(*touches).goes_to("print")
        printed.append(desk.made())
        patient.touches("finish", "clear")
    assert printed[0] == printed[1]


def test_in_the_consultation_room_fuller_words_win_over_easy_ones(desk: Desk) -> None:
    clinician = Clinician(desk)
    clinician.touches("without-code", "map", "step-what-they-are").sends(WordsEased(is_easy=True))
    assert chosen_wording(clinician.visit) == "easy"
    assert not clinician.tiles["wording"].is_chosen
    assert said(clinician, "easy.page.natural-lines.text")
    clinician.touches("wording")
    assert chosen_wording(clinician.visit) == "fuller"
    assert said(clinician, "fuller.page.natural-lines.text")
    clinician.touches("wording")
    assert said(clinician, "easy.page.natural-lines.text")
