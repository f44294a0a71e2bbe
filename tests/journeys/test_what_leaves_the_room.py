"""What leaves the room: pages of the size that was chosen, by touch, with the printer's own word."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import replace

import msgspec
import pytest

from kiosk.content.content import Content
from kiosk.plan.as_note import plan_as_note
from kiosk.plan.engine import plan_of
from kiosk.printing.printer import PrinterStatus
from kiosk.settings import Clinic, Export
from kiosk.visit.blocks import Banner
from kiosk.visit.events.event import OptionChosen, Replied
from kiosk.visit.events.room import ExportAsked, ExportWritten
from kiosk.visit.exports import ENDINGS, ExportFault, ExportKind
from kiosk.visit.update import update
from tests.journeys.clinician import Clinician
from tests.journeys.patient import Desk, Patient, blocks_of, texts_of


@pytest.fixture
def clinician(desk: Desk) -> Clinician:
    return Clinician(desk).touches("without-code").sends(OptionChosen("microneedling"))


def test_the_pages_are_of_the_size_that_was_chosen(clinician: Clinician, desk: Desk) -> None:
    clinician.touches("map", "place-leaving")
    assert desk.made().look.size == "full"
    clinician.touches("pages-large-print")
    assert desk.made().look.size == "large-print"
    clinician.touches("pages-short", "print")
    assert desk.made().look.size == "short"
    assert len(desk.printed) == 1
    assert clinician.place == "leaving"


def test_no_decision_is_as_near_as_the_plan(clinician: Clinician, desk: Desk) -> None:
    clinician.touches("map", "place-leaving")
    assert desk.made().look.kind == "plan"
    clinician.touches("no-decision", "print")
    assert desk.made().look.kind == "no-decision"
    clinician.touches("this-plan")
    assert desk.made().look.kind == "plan"


@pytest.mark.parametrize(
    ("status", "look"),
    [
        (PrinterStatus.PRINTED, "info"),
        (PrinterStatus.SENT, "info"),
        (PrinterStatus.PRINTING, "info"),
        (PrinterStatus.JAM, "conflict"),
        (PrinterStatus.ABORTED, "conflict"),
    ],
)
def test_the_printers_word_is_staffs(
    flagship: Content, sample_clinic: Clinic, status: PrinterStatus, look: str
) -> None:
    desk = Desk(flagship, sample_clinic, says=(status,))
    clinician = Clinician(desk).touches("without-code", "map", "place-leaving", "print")
    banner = next(block for block in blocks_of(clinician.page) if isinstance(block, Banner))
    said = "".join(run.text for run in banner.texts[0])
    assert (clinician.tiles["print"].sends is None) == (not status.is_final)
    assert (banner.look, said) == (look, flagship.words.text(f"printing.{status.value}.staff"))


def test_the_next_appointment_is_a_day_that_the_clinic_is_open(clinician: Clinician, desk: Desk) -> None:
    clinician.touches("map", "place-leaving", "next-appointment", "later")
    assert clinician.tiles["day-2026-12-05"].sends is None
    clinician.touches("day-2026-12-08")
    assert desk.made().record.next_appointment == dt.date(2026, 12, 8)
    clinician.touches("next-appointment")
    assert clinician.tiles["day-2026-12-08"].is_chosen
    clinician.touches("close", "no-appointment")
    assert clinician.consultation.next_appointment is None


def test_what_was_ticked_is_in_what_leaves(clinician: Clinician, desk: Desk) -> None:
    clinician.touches(
        "map", "step-health", "cold-sores", "to-agenda", "talked-cold-sores", "key-m", "key-done"
    )
    clinician.touches("map", "place-leaving")
    assert [aside.initials for aside in desk.made().record.set_aside] == ["M"]


@pytest.fixture
def filing(flagship: Content, sample_clinic: Clinic) -> Desk:
    """A desk whose clinic names a folder for files."""
    return Desk(flagship, msgspec.structs.replace(sample_clinic, export=Export(folder="files")))


def at_the_end(desk: Desk) -> Clinician:
    return Clinician(desk).touches("without-code", "map", "place-leaving")


def said_by(clinician: Clinician) -> str:
    return " ".join(texts_of(clinician.view))


def test_nothing_is_saved_that_nobody_asked_for(filing: Desk) -> None:
    clinician = at_the_end(filing).touches("print", "finish", "clear")
    assert clinician.place == "door"
    assert filing.written == []


@pytest.mark.parametrize("kind", ["calendar", "fhir", "note"])
def test_a_file_is_saved_by_one_touch_and_named_truly(filing: Desk, kind: ExportKind) -> None:
    clinician = at_the_end(filing)
    if kind == "note":
        clinician.touches("for-clinic-note")
    clinician.touches(f"save-{kind}")
    assert [effect.kind for effect in filing.written] == [kind]
    assert f"Saved as ana.{ENDINGS[kind]}." in said_by(clinician)


@pytest.mark.parametrize("fault", list(ExportFault))
def test_a_file_that_was_not_saved_is_said_to_be_so(filing: Desk, fault: ExportFault) -> None:
    filing.fault = fault
    clinician = at_the_end(filing).touches("save-calendar", "save-fhir")
    assert filing.content.words.text(f"export.fault.{fault.value}") in said_by(clinician)
    filing.fault = None
    assert "Saved as ana.ics." in said_by(clinician.touches("save-calendar"))


def test_one_file_of_a_kind_is_asked_for_at_a_time(filing: Desk) -> None:
    clinician = at_the_end(filing)
    event = clinician.tiles["save-fhir"].sends
    assert event is not None
    clinician.visit, effects = update(clinician.visit, event)
    assert len(effects) == 1
    assert clinician.tiles["save-fhir"].sends is None
    assert "being saved" in said_by(clinician)
    clinician.visit, effects = update(clinician.visit, event)
    assert effects == ()


def test_an_answer_to_a_file_of_another_visit_changes_nothing(filing: Desk, patient: Patient) -> None:
    clinician = at_the_end(filing).touches("save-fhir")
    ticket = filing.written[0].ticket
    before = clinician.touches("finish", "clear", "without-code").visit
    assert clinician.sends(ExportWritten(ticket, "late.json")).visit == before
    assert patient.sends(ExportWritten(ticket, "late.json")).visit.consultation is None


def test_no_file_can_be_saved_where_the_clinic_names_no_folder(clinician: Clinician, desk: Desk) -> None:
    clinician.touches("map", "place-leaving")
    assert clinician.tiles["save-calendar"].sends is None
    assert "clinic.yaml names no folder" in said_by(clinician)
    clinician.sends(ExportAsked("fhir"))
    assert desk.written == []


def test_the_page_for_the_clinic_is_seen_and_printed_like_the_patients(
    clinician: Clinician, desk: Desk
) -> None:
    clinician.touches("map", "place-leaving", "for-clinic-summary")
    assert len(desk.summaries) == 1
    assert not clinician.tiles["this-plan"].is_chosen
    clinician.touches("print")
    assert desk.printed[-1].pdf == b"%PDF-summary"
    clinician.touches("pages-short")
    assert desk.made().look.size == "short"
    assert clinician.tiles["this-plan"].is_chosen


def test_the_note_can_be_read_on_the_glass(clinician: Clinician) -> None:
    clinician.sends(Replied("health", "cold-sores")).touches("map", "place-leaving", "for-clinic-note")
    assert "Microneedling" in said_by(clinician)
    assert "Cold sores" in said_by(clinician)


@pytest.mark.parametrize("size", [(1080, 1920), (1920, 1080)])
def test_the_note_on_the_glass_says_all_that_its_file_says(filing: Desk, size: tuple[int, int]) -> None:
    clinician = Clinician(filing, size=size).touches("without-code")
    clinician.sends(Replied("health", "cold-sores")).touches("map", "place-leaving", "for-clinic-note")
    visit = clinician.visit
    plan = plan_of(visit.content, visit.record, visit.clinic)
    marks = str.maketrans("", "", "[]=-.:\u2068\u2069")
    said = said_by(clinician).translate(marks).split()
    written = plan_as_note(visit.content, visit.clinic, visit.record, plan).translate(marks).split()
    assert Counter(written) - Counter(said) == Counter()


def test_the_pages_are_waited_for_in_the_place_where_they_leave(filing: Desk) -> None:
    clinician = Clinician(filing, size=(1080, 1920)).touches("without-code", "map", "place-leaving")
    assert clinician.visit.pages is not None
    clinician.visit = replace(clinician.visit, pages=replace(clinician.visit.pages, pdf=b"", images=()))
    assert clinician.tiles["print"].sends is None
    assert "0" not in clinician.tiles["see-pages"].text
