"""From the waiting room to the consultation room, by touch: one desk, two kiosks."""

from __future__ import annotations

from dataclasses import replace

from kiosk.printing.printer import PrinterStatus
from kiosk.store.code import new_code
from kiosk.store.trouble import Trouble
from kiosk.visit.blocks import Banner, CodeCard
from kiosk.visit.carried import from_bytes
from kiosk.visit.effects import Effect, HandOver, Reword
from kiosk.visit.events.event import Event
from kiosk.visit.events.hand_over import HandedOver, HandOverFailed, SlipAsked, TakeAlongAsked
from kiosk.visit.events.looks import WordsEased
from kiosk.visit.update import update
from tests.journeys.clinician import Clinician
from tests.journeys.patient import Desk, Patient, texts_of

CODE = new_code(bytes(range(32))).shown


def at_the_end(patient: Patient) -> Patient:
    patient.wakes().touches("short-path").goes_to("print")
    return patient


def code_of(patient: Patient) -> str:
    sheet = patient.page.sheet
    assert sheet is not None
    (card,) = (block for block in sheet.blocks if isinstance(block, CodeCard))
    return "".join(card.groups)


def said(patient: Patient) -> str:
    return " ".join(texts_of(patient.view))


def test_the_code_opens_in_the_other_room_what_was_answered_here(desk: Desk) -> None:
    patient = Patient(desk).wakes().touches("short-path")
    patient.goes_to("where").touches("abdomen").goes_to("print").touches("along", "take-along")
    code, record = code_of(patient), patient.visit.record
    patient.touches("close", "finish", "clear")
    assert patient.visit.along is None
    assert len(desk.shelf) == 1

    clinician = Clinician(desk).touches(
        "type-code", *(f"key-{letter}" for letter in code.lower()), "key-done"
    )
    assert clinician.place == "agenda"
    assert clinician.visit.answers == record.answers
    assert clinician.visit.not_covered == record.not_covered
    assert desk.shelf == {}

    other = Clinician(desk).touches("type-code", *(f"key-{letter}" for letter in code.lower()), "key-done")
    assert other.place == "code"
    assert other.visit.code_try is not None
    assert other.visit.code_try.trouble is Trouble.GONE


def test_before_anything_is_kept_the_patient_reads_what_and_for_how_long_and_who_can_read_it(
    patient: Patient,
) -> None:
    text = said(at_the_end(patient).touches("along"))
    assert "4 hours" in text
    assert "only someone who has your code" in text
    assert patient.desk.shelf == {}


def test_what_was_taken_along_can_be_taken_back(patient: Patient) -> None:
    at_the_end(patient).touches("along", "take-along", "take-back")
    assert patient.desk.shelf == {}
    assert "deleted" in said(patient)
    patient.touches("take-along")
    assert len(patient.desk.shelf) == 1


def test_an_answer_that_changes_asks_for_a_new_code(patient: Patient) -> None:
    at_the_end(patient).touches("along", "take-along", "close")
    first = dict(patient.desk.shelf)
    patient.touches("map", "step-where", "thighs").goes_to("print").touches("along", "take-along")
    assert len(patient.desk.shelf) == 1
    assert patient.desk.shelf != first
    assert code_of(patient) in {code.replace("-", "") for code in patient.desk.shelf}


def test_the_room_opens_in_the_words_that_the_patient_read_last_under_the_same_code(desk: Desk) -> None:
    patient = Patient(desk).wakes().touches("short-path")
    patient.goes_to("where").touches("abdomen").goes_to("print").touches("along", "take-along")
    code, answers = code_of(patient), patient.visit.answers
    patient.touches("close", "text-size", "easy-words", "close")
    patient.touches("map", "step-where", "thighs").goes_to("print").touches("along")
    assert code_of(patient) == code
    assert "You have changed something since then" in said(patient)
    clinician = Clinician(desk).touches("type-code", *(f"key-{key}" for key in code.lower()), "key-done")
    assert clinician.visit.looks.is_easy
    assert clinician.visit.answers == answers
    patient.touches("close", "text-size", "easy-words")
    assert desk.shelf == {}


def test_words_that_change_while_the_store_is_at_it_are_taken_along_too(desk: Desk) -> None:
    patient = at_the_end(Patient(desk))
    visit, (asked,) = update(patient.visit, TakeAlongAsked())
    assert isinstance(asked, HandOver)
    visit, waiting = update(visit, WordsEased(is_easy=True))
    assert not any(isinstance(effect, Reword) for effect in waiting)
    visit, (reword,) = update(visit, HandedOver(asked.ticket, CODE))
    assert isinstance(reword, Reword)
    assert reword.code == CODE
    assert from_bytes(reword.record, desk.content).record == replace(visit.record, is_easy=True)


class LockedDesk(Desk):
    """A desk whose store is in trouble."""

    trouble = Trouble.DOWN

    def does(self, effect: Effect) -> tuple[Event, ...]:
        events = super().does(effect)
        if isinstance(effect, HandOver):
            self.shelf.clear()
            return (HandOverFailed(effect.ticket, self.trouble),)
        return events


def test_trouble_is_told_in_a_sentence_and_printing_goes_on(desk: Desk) -> None:
    patient = at_the_end(Patient(LockedDesk(desk.content, desk.clinic))).touches("along", "take-along")
    sheet = patient.page.sheet
    assert sheet is not None
    assert [block.look for block in sheet.blocks if isinstance(block, Banner)] == ["conflict"]
    assert "go on without it" in said(patient)
    patient.touches("take-along", "close", "print", "have-pages")
    assert not patient.visit.is_awake


def test_trouble_that_needs_somebody_is_not_to_be_tried_again(desk: Desk) -> None:
    locked = LockedDesk(desk.content, desk.clinic)
    locked.trouble = Trouble.READ_ONLY
    patient = at_the_end(Patient(locked)).touches("along", "take-along")
    assert "take-along" not in patient.tiles
    assert "tell the desk" in said(patient)


def test_every_trouble_has_words_for_patient_and_staff(desk: Desk) -> None:
    words = desk.content.words
    for trouble in Trouble:
        assert words.text(f"store.{trouble.value}.patient")
        assert words.text(f"store.{trouble.value}.staff")


class SlowDesk(Desk):
    """A desk whose store has not answered yet."""

    def does(self, effect: Effect) -> tuple[Event, ...]:
        return () if isinstance(effect, HandOver) else super().does(effect)


def test_while_the_store_is_at_it_the_sheet_says_so_and_can_be_closed(desk: Desk) -> None:
    patient = at_the_end(Patient(SlowDesk(desk.content, desk.clinic))).touches("along", "take-along")
    assert "being locked" in said(patient)
    patient.touches("close", "print")
    assert len(patient.desk.printed) == 1


def test_the_code_is_printed_if_it_is_wished_for(patient: Patient) -> None:
    at_the_end(patient).touches("along", "take-along", "print-code")
    (slip,) = patient.desk.slips
    assert slip.code in patient.desk.shelf
    assert "from the tray" in said(patient)
    assert patient.visit.job is None


def test_a_printer_in_trouble_is_told_beside_the_code_and_nothing_comes_out_after_leaving(desk: Desk) -> None:
    desk.says = (PrinterStatus.OUT_OF_PAPER,)
    patient = at_the_end(Patient(desk)).touches("along", "take-along", "print-code")
    assert "no paper" in said(patient)
    assert patient.tiles["print-code"].sends is None
    assert patient.sends(SlipAsked()).desk.slips == desk.slips[:1]
    assert code_of(patient)
    patient.touches("close", "finish", "clear")
    assert desk.cancelled == [desk.slips[0].ticket]


def test_a_slip_with_an_older_code_does_not_come_out_any_more(desk: Desk) -> None:
    desk.says = (PrinterStatus.OUT_OF_PAPER,)
    patient = at_the_end(Patient(desk)).touches(
        "along", "take-along", "print-code", "take-back", "take-along"
    )
    assert desk.cancelled == [desk.slips[0].ticket]
    assert "no paper" not in said(patient)
