"""Plain or fuller: one touch in the consultation room, kept while the visit lasts; nothing of it elsewhere."""

from __future__ import annotations

from kiosk.visit.events.room import WordingChosen
from kiosk.visit.wordings import in_chosen_wording
from tests.journeys.clinician import Clinician
from tests.journeys.patient import Desk, Patient


def fuller_text(desk: Desk, id: str) -> str:
    """The beginning of a fuller text, as far as it has no mark."""
    return desk.content.words.texts(f"fuller.{id}")[0].partition("[[")[0].partition("**")[0]


def plain_text(desk: Desk, id: str) -> str:
    return desk.content.words.texts(id)[0].partition("[[")[0].partition("**")[0]


def test_one_touch_turns_a_page_to_fuller_words_and_one_turns_it_back(desk: Desk) -> None:
    clinician = Clinician(desk)
    clinician.touches("without-code", "map", "step-what-they-are")
    plain = clinician.page
    assert plain_text(desk, "page.natural-lines.text") in str(plain.blocks)
    assert not clinician.tiles["wording"].is_chosen
    assert clinician.touches("wording").tiles["wording"].is_chosen
    assert fuller_text(desk, "page.natural-lines.text") in str(clinician.page.blocks)
    clinician.touches("wording")
    assert clinician.page == plain


def test_the_wording_is_kept_from_page_to_page_and_from_place_to_place(desk: Desk) -> None:
    clinician = Clinician(desk)
    clinician.touches("without-code", "map", "step-how-it-works", "wording", "next")
    assert fuller_text(desk, "stage.1.text") in str(clinician.page.blocks)
    clinician.touches("to-agenda", "map", "step-what-to-expect")
    assert fuller_text(desk, "finding.ia-1.rests-on") in str(clinician.page.blocks)
    clinician.touches("finish", "clear", "without-code", "map", "step-what-they-are")
    assert plain_text(desk, "page.natural-lines.text") in str(clinician.page.blocks)


def test_a_page_without_a_fuller_text_has_no_switch_and_shows_the_plain_one(desk: Desk) -> None:
    clinician = Clinician(desk)
    clinician.touches("without-code", "map", "step-what-they-are", "next", "next")
    assert clinician.page.id == "feelings"
    assert "wording" not in clinician.tiles
    before = clinician.page
    clinician.sends(WordingChosen("fuller"))
    assert clinician.page == before


def test_the_options_switch_row_by_row_and_their_sheets_follow(desk: Desk) -> None:
    clinician = Clinician(desk)
    clinician.touches("without-code", "map", "step-ways-to-go", "wording", "about-microneedling")
    sheet = clinician.page.sheet
    assert sheet is not None
    assert fuller_text(desk, "option.microneedling.how-sure") in str(sheet.blocks)
    clinician.touches("close", "row-cost")
    assert "wording" not in clinician.tiles


def test_the_sources_of_a_fuller_page_are_those_of_both_wordings(desk: Desk) -> None:
    clinician = Clinician(desk)
    clinician.touches("without-code", "map", "step-colour", "sources")
    assert clinician.page.sheet is not None
    plain = len(str(clinician.page.sheet.blocks))
    clinician.touches("close", "wording", "sources")
    assert clinician.page.sheet is not None
    assert len(str(clinician.page.sheet.blocks)) > plain


def test_paper_is_the_same_whatever_the_room_reads(desk: Desk) -> None:
    printed = []
    for touches in ((), ("wording",)):
        clinician = Clinician(desk)
        clinician.touches("without-code", "map", "step-what-they-are", *touches, "map", "place-leaving")
        printed.append(desk.made())
    assert printed[0] == printed[1]


def test_the_waiting_room_has_no_switch(patient: Patient) -> None:
    patient.wakes().touches("full-path")
    assert "wording" not in patient.tiles
    visit = patient.visit
    patient.sends(WordingChosen("fuller"))
    assert patient.visit == visit
    assert in_chosen_wording(visit) is visit
