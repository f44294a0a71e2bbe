"""What leaves the room: pages of the size that was chosen, by touch, with the printer's own word."""

from __future__ import annotations

import datetime as dt

import pytest

from kiosk.content.content import Content
from kiosk.printing.printer import PrinterStatus
from kiosk.settings import Clinic
from kiosk.visit.events import OptionChosen
from kiosk.visit.views import Banner
from tests.journeys.clinician import Clinician
from tests.journeys.patient import Desk, blocks_of


@pytest.fixture
def clinician(desk: Desk) -> Clinician:
    return Clinician(desk).touches("without-code").sends(OptionChosen("microneedling"))


def test_the_pages_are_of_the_size_that_was_chosen(clinician: Clinician, desk: Desk) -> None:
    clinician.touches("map", "place-leaving")
    assert desk.rendered[-1].look.size == "full"
    clinician.touches("pages-large-print")
    assert desk.rendered[-1].look.size == "large-print"
    clinician.touches("pages-short", "print")
    assert desk.rendered[-1].look.size == "short"
    assert len(desk.printed) == 1
    assert clinician.place == "leaving"


def test_no_decision_is_as_near_as_the_plan(clinician: Clinician, desk: Desk) -> None:
    clinician.touches("map", "place-leaving")
    assert desk.rendered[-1].look.kind == "plan"
    clinician.touches("no-decision", "print")
    assert desk.rendered[-1].look.kind == "no-decision"
    clinician.touches("this-plan")
    assert desk.rendered[-1].look.kind == "plan"


@pytest.mark.parametrize(
    ("status", "look"),
    [
        (PrinterStatus.PRINTED, "info"),
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
    assert desk.rendered[-1].record.next_appointment == dt.date(2026, 12, 8)
    clinician.touches("next-appointment")
    assert clinician.tiles["day-2026-12-08"].is_chosen
    clinician.touches("close", "no-appointment")
    assert clinician.consultation.next_appointment is None


def test_what_was_ticked_is_in_what_leaves(clinician: Clinician, desk: Desk) -> None:
    clinician.touches(
        "map", "step-health", "cold-sores", "to-agenda", "talked-cold-sores", "key-m", "key-done"
    )
    clinician.touches("map", "place-leaving")
    assert [aside.initials for aside in desk.rendered[-1].record.set_aside] == ["M"]
