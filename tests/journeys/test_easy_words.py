"""Easy words: one touch, on every page and sheet of that patient, on paper and in the consultation room.

The next patient has the plain ones.
"""

from __future__ import annotations

import json
from dataclasses import replace

from msgspec.structs import replace as altered

from kiosk.settings import Looks
from kiosk.visit.events.event import Left, TurnedTo
from kiosk.visit.events.hand_over import Claimed
from kiosk.visit.events.looks import WordsEased
from kiosk.visit.events.room import WentTo
from kiosk.visit.events.setting import LanguageRead
from kiosk.visit.events.speech import AnswersAloudSet, ReadAloudSet
from kiosk.visit.hand_over import CodeTry
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


def test_on_a_glass_on_its_side_the_tile_stands_on_the_welcome_and_on_the_sheet(patient: Patient) -> None:
    patient.wakes()
    setting = replace(patient.visit.setting, width=1920, height=1080)
    patient.visit = replace(patient.visit, setting=setting)
    patient.touches("easy-words", "more-looks", "easy-words", "close", "easy-words").goes_to("feelings")
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


def test_a_caution_is_raised_in_easy_words_too(patient: Patient) -> None:
    patient.wakes().touches("easy-words").goes_to("health").touches("acne").goes_to("plan").touches(
        "microneedling"
    )
    assert said(patient, "easy.caution.acne.text")
    assert not said(patient, "caution.acne.text")


def test_pages_on_the_glass_are_made_anew_as_soon_as_the_words_change(patient: Patient, desk: Desk) -> None:
    patient.wakes().goes_to("print")
    desk.rendered.clear()
    patient.touches("text-size", "easy-words", "easy-words", "close")
    assert [effect.record.is_easy for effect in desk.rendered] == [True, False]


def test_easy_words_that_are_chosen_first_are_on_the_first_pages_and_none_on_the_next_patients(
    patient: Patient, desk: Desk
) -> None:
    patient.wakes().touches("easy-words").goes_to("print").touches("finish", "clear")
    assert {effect.record.is_easy for effect in desk.rendered} == {True}
    desk.rendered.clear()
    patient.wakes().goes_to("print")
    assert {effect.record.is_easy for effect in desk.rendered} == {False}


def takes_along(patient: Patient, *touches: str) -> bytes:
    """What a patient who touches this on the welcome has sent to the consultation room."""
    patient.wakes().touches(*touches).goes_to("print").touches("along", "take-along")
    (record,) = patient.desk.shelf.values()
    return record


def opens(clinician: Clinician, record: bytes) -> Clinician:
    """The clinician types the code of a record."""
    clinician.visit = replace(clinician.visit, code_try=CodeTry(ticket=7))
    return clinician.sends(Claimed(7, record))


def test_easy_words_go_along_into_the_room_for_the_pages_read_together_and_for_paper(
    patient: Patient, desk: Desk
) -> None:
    clinician = opens(Clinician(desk), takes_along(patient, "easy-words"))
    assert clinician.place == "agenda"
    clinician.sends(TurnedTo("natural-lines"))
    assert said(clinician, "easy.page.natural-lines.text")
    clinician.sends(WentTo("leaving"))
    assert desk.made().record.is_easy
    clinician.touches("text-size", "easy-words")
    assert not desk.made().record.is_easy


def test_plain_words_go_along_too_where_the_room_begins_with_easy_ones(patient: Patient, desk: Desk) -> None:
    record = takes_along(patient)
    desk.clinic = altered(desk.clinic, looks=Looks(is_easy=True))
    clinician = Clinician(desk)
    assert clinician.visit.looks.is_easy
    assert opens(clinician, record).visit.looks == Looks()


def test_a_record_that_was_kept_before_there_were_easy_words_opens_in_plain_ones(
    patient: Patient, desk: Desk
) -> None:
    sent = json.loads(takes_along(patient, "easy-words"))
    del sent["record"]["is_easy"]
    clinician = opens(Clinician(desk), json.dumps(sent).encode())
    assert clinician.place == "agenda"
    assert not clinician.visit.looks.is_easy


def test_staffs_own_pages_are_the_same_whatever_the_patient_reads(patient: Patient, desk: Desk) -> None:
    record = takes_along(patient, "easy-words")
    easy, plain = opens(Clinician(desk), record), opens(Clinician(desk), record).sends(WordsEased(False))
    for place in ("agenda", "builder", "leaving"):
        assert easy.sends(WentTo(place)).page == plain.sends(WentTo(place)).page


def test_what_is_read_aloud_in_the_room_is_what_is_shown_there(patient: Patient, desk: Desk) -> None:
    clinician = opens(Clinician(desk), takes_along(patient, "easy-words")).sends(ReadAloudSet(is_on=True))
    clinician.sends(AnswersAloudSet(is_on=True), TurnedTo("feelings"))
    heard = " ".join(effect.text for effect in desk.spoken)
    assert clinician.visit.content.words.text("easy.page.feelings.choice") in heard
    assert clinician.visit.content.words.text("page.feelings.choice") not in heard


def test_after_an_easy_consultation_the_next_one_begins_plain(patient: Patient, desk: Desk) -> None:
    clinician = opens(Clinician(desk), takes_along(patient, "easy-words")).sends(Left())
    assert clinician.visit.looks == Looks()
    assert not clinician.sends(WentTo("leaving")).visit.record.is_easy


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
