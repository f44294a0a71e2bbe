"""A sheet of the frame bar lies over the sheet that was open: it comes back, and so does what was typed on it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.content.content import Content
from kiosk.settings import Clinic
from kiosk.visit.blocks import Sheets
from kiosk.visit.events.builder import NotesBegun
from kiosk.visit.events.event import (
    Closed,
    Event,
    Left,
    Opened,
    OptionChosen,
    QuestionToggled,
    TurnedTo,
    Typed,
    WentBack,
)
from kiosk.visit.events.paper import HandoutRendered, PageImage
from kiosk.visit.events.room import CodeAsked, ConsultationBegun, WentTo
from kiosk.visit.events.setting import SecondPassed
from kiosk.visit.events.template import TemplateNaming
from kiosk.visit.sheets import (
    AnswersAloudSheet,
    AppliedTypingSheet,
    FinishSheet,
    HelpSheet,
    InitialsSheet,
    MapSheet,
    NotesSheet,
    SourcesSheet,
    TextSizeSheet,
    TypingSheet,
    VoiceSheet,
)
from kiosk.visit.updates.choices import MOST_OWN_QUESTIONS
from kiosk.visit.visit import Visit, fresh
from tests.journeys.clinician import Clinician
from tests.journeys.languages import said_in
from tests.journeys.listening import heard, said, shown
from tests.journeys.patient import TODAY, Desk, Patient, blocks_of


@pytest.fixture
def desk(flagship: Content, sample_clinic: Clinic) -> Desk:
    return Desk(flagship, sample_clinic, translations=(said_in(flagship, "ar"),))


def types_why(patient: Patient) -> Patient:
    return patient.sends(TurnedTo("your-questions")).touches("write", "key-w", "key-h", "key-y")


@pytest.fixture
def asker(patient: Patient) -> Patient:
    """A patient who has begun to type a question."""
    return types_why(patient.wakes().touches("full-path"))


def laid_on(visit: Visit) -> tuple[object, object, str]:
    return visit.sheet, visit.below, visit.typed


def test_another_language_is_chosen_while_typing_and_the_words_are_still_there(asker: Patient) -> None:
    asker.touches("text-size", "language-ar", "close")
    assert laid_on(asker.visit) == (TypingSheet(), None, "Why")
    assert asker.page.sheet is not None
    assert asker.page.sheet.title.startswith("<ar>")
    assert asker.touches("key-done").visit.questions == ("Why",)


@pytest.mark.parametrize("opener", ["text-size", "help", "map", "finish"])
def test_each_sheet_of_the_frame_bar_gives_the_typing_back_when_it_is_closed(
    asker: Patient, opener: str
) -> None:
    before = asker.visit
    assert asker.touches(opener).visit.sheet != before.sheet
    assert asker.page.sheet is not None
    assert asker.page.sheet.below == "TypingSheet"
    assert asker.touches("close").visit == before
    assert asker.touches(opener).sends(Closed()).visit == before  # As Escape does.


def test_whoever_stays_after_all_goes_on_typing(asker: Patient) -> None:
    assert asker.touches("finish", "stay", "key-erase").visit.typed == "Wh"


def test_sheets_of_the_frame_bar_do_not_pile_up(asker: Patient) -> None:
    asker.touches("text-size", "text-size", "help", "map", "finish")
    assert laid_on(asker.visit) == (FinishSheet(), TypingSheet(), "Why")
    assert laid_on(asker.touches("close").visit) == (TypingSheet(), None, "Why")


def test_the_sources_come_back_in_the_language_that_was_chosen_over_them(patient: Patient) -> None:
    patient.wakes().sends(TurnedTo("how-much-change")).touches("sources")
    before = patient.visit
    assert isinstance(before.sheet, SourcesSheet)
    patient.touches("text-size", "language-ar", "close")
    assert patient.visit == replace(before, language="ar")
    assert laid_on(patient.touches("close").visit) == (None, None, "")


def test_a_sheet_of_the_frame_bar_over_a_page_alone_is_simply_closed(patient: Patient) -> None:
    before = patient.wakes().visit
    assert patient.touches("help", "close").visit == before
    assert laid_on(patient.touches("text-size", "map").visit) == (MapSheet(), None, "")
    assert patient.touches("close").visit == before


LEAVINGS = (("close",), ("go-back",), ("next",), ("help", "close", "close"), ("map",))
"""Every way off the sheet with the keys that does not end the typing."""


@pytest.mark.parametrize("leaving", LEAVINGS, ids=" ".join)
def test_a_question_that_was_begun_is_gone_on_with_however_the_keys_were_left(
    asker: Patient, leaving: tuple[str, ...]
) -> None:
    asker.touches(*leaving).sends(TurnedTo("your-questions"))
    assert laid_on(asker.visit) == (None, None, "")
    assert asker.tiles["write"].text == "Go on with your question"
    assert asker.touches("write").visit.typed == "Why"
    asker.touches("key-erase", "key-done")
    assert asker.visit.questions == ("Wh",)
    assert asker.tiles["write"].text == "Write a question of your own"
    assert asker.touches("write").visit.typed == ""


def test_a_question_that_was_begun_is_wiped_with_the_visit(asker: Patient) -> None:
    asker.touches("close").sends(Left()).wakes().sends(TurnedTo("your-questions")).touches("write")
    assert asker.visit.typed == ""


def test_a_question_that_is_written_twice_is_on_the_list_once(asker: Patient) -> None:
    types_why(asker.touches("key-done")).touches("key-done")
    assert asker.visit.questions == ("Why",)


def test_a_question_for_which_the_list_has_no_room_waits(asker: Patient) -> None:
    asker.sends(*(QuestionToggled(f"Question {n}") for n in range(MOST_OWN_QUESTIONS))).touches("key-done")
    assert "Why" not in asker.visit.questions
    asker.sends(QuestionToggled("Question 0")).touches("write", "key-done")
    assert "Why" in asker.visit.questions


def test_each_sheet_of_the_room_has_the_words_that_were_begun_on_it(desk: Desk) -> None:
    clinician = Clinician(desk).sends(ConsultationBegun(), WentTo("builder"))
    clinician.sends(OptionChosen("microneedling"))
    begun: dict[str, Event] = {
        "a": NotesBegun(),
        "b": Opened(AppliedTypingSheet("device")),
        "c": Opened(AppliedTypingSheet("product")),
        "d": TemplateNaming(),
    }
    for letter, opening in begun.items():
        clinician.sends(opening).touches(f"key-{letter}", "close")
    clinician.sends(WentTo("agenda"), WentTo("builder"))
    assert {clinician.sends(opening).visit.typed for opening in begun.values()} == {"A", "B", "C", "D"}


def test_notes_that_were_written_are_changed_from_where_their_typing_was_left(desk: Desk) -> None:
    clinician = Clinician(desk).sends(ConsultationBegun(), WentTo("builder"))
    clinician.sends(OptionChosen("microneedling")).touches(
        "notes", "key-a", "key-done", "notes", "key-b", "close"
    )
    assert clinician.consultation.notes == "A"
    assert clinician.touches("notes").visit.typed == "Ab"
    assert clinician.touches("key-done").consultation.notes == "Ab"


def test_initials_and_codes_never_wait(desk: Desk) -> None:
    clinician = Clinician(desk).sends(ConsultationBegun())
    clinician.sends(Opened(InitialsSheet("")), Typed("M"), Closed(), Opened(InitialsSheet("")))
    assert clinician.visit.typed == ""
    room = Clinician(desk).sends(CodeAsked(), Typed("K"), WentBack(), CodeAsked())
    assert room.visit.typed == ""
    assert room.sends(Typed("K"), Opened(TypingSheet())).visit.typed == ""


def test_of_pages_that_were_made_anew_and_are_fewer_the_last_one_is_shown(patient: Patient) -> None:
    patient.wakes().sends(TurnedTo("print")).touches("see-pages", "page-3", "text-size", "language-ar")
    made = patient.visit.pages
    assert made is not None
    fewer = tuple(PageImage(1, 1, bytes(4), ((f"Page {number}", ""),)) for number in (1, 2))
    patient.sends(HandoutRendered(made.ticket, b"%PDF-", fewer)).touches("close")
    assert [block.pages for block in blocks_of(patient.page) if isinstance(block, Sheets)][-1] == fewer[1:]
    assert patient.tiles["page-1"].is_chosen


@pytest.mark.parametrize("touches", [("text-size", "next"), ("help", "go-back"), ("map", "step-plan")])
def test_on_another_page_nothing_of_it_comes_back(asker: Patient, touches: tuple[str, str]) -> None:
    asker.touches(*touches)
    assert laid_on(asker.visit) == (None, None, "")
    assert laid_on(asker.touches("help", "close").visit) == (None, None, "")


@pytest.mark.parametrize("opener", ["text-size", "help", "map"])
def test_the_next_patient_has_nothing_of_it(asker: Patient, opener: str) -> None:
    asker.touches(opener).sends(Left())
    assert asker.visit == fresh(asker.visit.setting)
    assert laid_on(asker.wakes().touches("help", "close").visit) == (None, None, "")


def test_nothing_of_it_is_left_when_nobody_stirs(asker: Patient) -> None:
    asker.touches("text-size")
    asker.waits(asker.visit.seconds_left)
    assert asker.visit == fresh(asker.visit.setting)


def test_the_question_who_is_there_leaves_both_sheets_where_they_were(asker: Patient) -> None:
    asker.touches("text-size").sends(*[SecondPassed(TODAY)] * asker.desk.clinic.idle.after)
    asker.touches("still-here")
    assert laid_on(asker.visit) == (TextSizeSheet(), TypingSheet(), "Why")


def test_the_question_about_answers_aloud_gives_the_typing_back(asker: Patient) -> None:
    asker.touches("text-size", "read-aloud")
    assert laid_on(asker.visit) == (AnswersAloudSheet(), TypingSheet(), "Why")
    assert laid_on(asker.touches("answers-no").visit) == (TypingSheet(), None, "Why")
    assert laid_on(asker.touches("aloud-voice").visit) == (VoiceSheet(), TypingSheet(), "Why")
    assert laid_on(asker.touches("end-reading").visit) == (TypingSheet(), None, "Why")


def test_the_sheet_that_comes_back_is_read_once_and_the_page_not_again(listener: Patient) -> None:
    listener.sends(TurnedTo("how-much-change")).touches("sources")
    below = listener.visit.sheet
    said(listener.touches("help"))
    assert said(listener.touches("close")) == shown(listener)
    assert listener.visit.sheet == below
    assert said(listener.touches("close")) == []


def test_a_page_is_read_on_once_neither_sheet_lies_over_it(listener: Patient) -> None:
    listener.desk.hearing = "later"
    listener.sends(TurnedTo("how-much-change"))
    heard(listener)
    part = listener.page.spoken
    assert part is not None
    listener.touches("sources", "help", "close", "close")
    assert listener.page.spoken == part


def test_the_clinicians_notes_come_back_after_a_look_at_the_text_size(desk: Desk) -> None:
    clinician = Clinician(desk)
    clinician.touches("without-code").sends(WentTo("builder"), OptionChosen("microneedling"))
    clinician.touches("notes", "key-o", "key-k", "text-size")
    assert laid_on(clinician.visit) == (TextSizeSheet(), NotesSheet(), "Ok")
    assert laid_on(clinician.touches("close").visit) == (NotesSheet(), None, "Ok")
    assert laid_on(clinician.touches("help").visit) == (HelpSheet(), NotesSheet(), "Ok")
    assert laid_on(clinician.sends(WentTo("agenda")).visit) == (None, None, "")


def test_what_was_typed_of_a_code_is_still_there_after_a_look_at_the_help(desk: Desk) -> None:
    clinician = Clinician(desk)
    clinician.touches("type-code", "key-k", "help", "close")
    assert laid_on(clinician.visit) == (None, None, "K")
