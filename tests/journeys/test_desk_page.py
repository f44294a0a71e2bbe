"""Staff at the desk's page, without a pixel: what it says, what it can do, and that it knows nothing of a patient."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import get_args

import pytest
from msgspec.structs import replace as altered

from kiosk.printing.printer import FoundPrinter, PrinterStatus
from kiosk.speech.voice import Mute
from kiosk.store.trouble import Trouble
from kiosk.visit.blocks import Banner, Block, Prose, Row, Rows
from kiosk.visit.desk import Look, PrintResult
from kiosk.visit.events.desk import (
    DeskAsked,
    DeskLeft,
    LookAsked,
    LookedOver,
    PrintTestAsked,
    PrintTestProgressed,
    QueueCleared,
)
from kiosk.visit.events.event import Replied, Stirred, WentNext, Woken
from kiosk.visit.events.setting import SecondPassed
from kiosk.visit.events.staff import CornerHeld
from kiosk.visit.health import LEAST_FREE_MB, Facts, Hearing, checks_of, name_of, sentences_of
from kiosk.visit.update import update
from kiosk.visit.views import AttractView, ClosedView, PadView, PageView, StillThereView
from kiosk.visit.visit import Setting
from tests.journeys.clinician import Clinician
from tests.journeys.patient import FACTS, OURS, TODAY, WELL, Desk, Patient, texts_of

PIN = "739184"


@pytest.fixture
def staff(patient: Patient) -> Patient:
    return patient.sends(CornerHeld()).types_pin(PIN)


def rows(staff: Patient, label: str) -> tuple[Row, ...]:
    name = staff.desk.content.words.text(f"desk.{label}")
    return next(
        (block.rows for block in staff.page.blocks if isinstance(block, Rows) and block.label == name), ()
    )


def verdict(staff: Patient) -> Block:
    return staff.page.blocks[0]


def with_look(staff: Patient, look: Look | None) -> Patient:
    staff.desk.found = look
    return staff.touches("look-again")


# -- what it says --------------------------------------------------------------------------


def test_the_pin_opens_the_desks_page_in_the_waiting_room(staff: Patient) -> None:
    assert staff.page.id == "desk"
    found = verdict(staff)
    assert isinstance(found, Banner)
    assert found.look == "info"
    assert rows(staff, "printers")[0].title.startswith("Front-Desk")
    assert [row.lead for row in rows(staff, "results")] == ["14:05"]


def test_until_the_look_is_taken_it_says_so(patient: Patient) -> None:
    patient.desk.found = None
    patient.sends(CornerHeld()).types_pin(PIN)
    assert isinstance(verdict(patient), Prose)
    assert rows(patient, "checks") == ()


def test_what_needs_a_hand_stands_first_with_word_and_sign(staff: Patient) -> None:
    look = altered(WELL, facts=altered(FACTS, free_mb=3, pin="missing"), printers=(), results=())
    with_look(staff, look)
    found = verdict(staff)
    assert isinstance(found, Banner)
    assert found.look == "conflict"
    assert "2" in found.title
    signs = [row.lead for row in rows(staff, "checks")]
    assert signs == sorted(signs, key=lambda lead: lead == "tick")
    assert signs.count("!") == 2
    assert all(("needs a hand" in row.title) == (row.lead == "!") for row in rows(staff, "checks"))
    assert rows(staff, "printers") == rows(staff, "results") == ()


def test_other_printers_and_troubles_are_told_in_words(staff: Patient) -> None:
    printers = (
        FoundPrinter(name="Front-Desk", trouble=PrinterStatus.OUT_OF_PAPER),
        FoundPrinter(name="Back-Office", is_ours=False),
    )
    with_look(staff, altered(WELL, printers=printers))
    said = [(row.title, "".join(run.text for run in row.texts[0])) for row in rows(staff, "printers")]
    assert "fill the tray" in said[0][1]
    assert said[1] == ("Back-Office", "Ready.")


def test_a_look_that_came_to_nothing_leaves_what_was_found(staff: Patient) -> None:
    before = staff.page.blocks
    assert with_look(staff, None).page.blocks == before


# -- what it does ---------------------------------------------------------------------------


def test_a_test_page_is_told_to_its_end_and_looked_at_again(staff: Patient) -> None:
    looks = staff.desk.looks
    staff.touches("test-page")
    assert any("Test page: The job is completed." in text for text in texts_of(staff.view))
    assert staff.desk.looks == looks + 1
    assert staff.desk.printed == []


def test_while_a_test_page_is_on_its_way_no_other_order_is_taken(staff: Patient) -> None:
    staff.desk.says = (PrinterStatus.PRINTING, PrinterStatus.OUT_OF_PAPER)
    staff.touches("test-page")
    assert {staff.tiles[id].sends for id in ("test-page", "clear-queue", "look-again")} == {None}
    before = staff.visit
    assert staff.sends(PrintTestAsked(), LookAsked()).visit == before
    ticket = staff.visit.setting.last_ticket
    staff.sends(PrintTestProgressed(ticket, PrinterStatus.CANCELLED))
    assert staff.tiles["test-page"].sends is not None


@pytest.mark.parametrize("can_clear", [True, False])
def test_the_queue_is_cleared_or_it_is_said_that_it_is_not(staff: Patient, can_clear: bool) -> None:
    staff.desk.can_clear = can_clear
    staff.touches("clear-queue")
    words = staff.desk.content.words.text(f"desk.clearing-{'done' if can_clear else 'failed'}")
    assert words in texts_of(staff.view)
    assert staff.tiles["clear-queue"].sends is not None


def test_answers_to_older_orders_mean_nothing(staff: Patient, patient: Patient) -> None:
    staff.touches("test-page", "clear-queue")
    for event in (
        LookedOver(1, WELL),
        PrintTestProgressed(1, PrinterStatus.JAM),
        PrintTestProgressed(staff.visit.setting.last_ticket, PrinterStatus.JAM),
        QueueCleared(1, is_clear=False),
    ):
        before = staff.visit
        assert staff.sends(event).visit == before


def test_the_desk_means_nothing_without_staff_and_in_the_other_room(desk: Desk, patient: Patient) -> None:
    room = Patient(desk, Setting(room="consultation", today=TODAY, clinic=desk.clinic)).types_pin(PIN)
    for someone in (patient, room):
        before = someone.visit
        assert someone.sends(LookAsked(), PrintTestAsked(), LookedOver(1, WELL)).visit == before
    assert room.page.id == "room-door"


def test_a_lost_order_cannot_outlive_staff_mode(staff: Patient) -> None:
    staff.desk.says = (PrinterStatus.PRINTING,)
    staff.touches("test-page", "finish")
    before = staff.visit
    assert staff.sends(PrintTestProgressed(before.setting.last_ticket, PrinterStatus.PRINTED)).visit == before
    staff.sends(CornerHeld()).types_pin(PIN)
    assert staff.tiles["test-page"].sends is not None


# -- and the patient ------------------------------------------------------------------------


def test_a_visit_below_the_desk_is_untouched_and_unseen(patient: Patient) -> None:
    nobody = Patient(patient.desk).sends(CornerHeld()).types_pin(PIN).view
    patient.wakes().touches("full-path").sends(Replied("areas", "thighs"))
    answers = patient.visit.answers
    patient.sends(CornerHeld()).types_pin(PIN)
    assert patient.view == nobody
    patient.sends(WentNext(), Replied("areas", "abdomen"), Woken())
    assert patient.visit.answers == answers
    patient.waits(patient.desk.clinic.idle.after + 20)
    assert patient.page.id == "desk"
    patient.touches("finish")
    assert isinstance(patient.view, StillThereView)
    patient.sends(Stirred())
    assert patient.visit.answers == answers
    assert isinstance(patient.view, PageView)


def test_with_nobody_there_the_desk_ends_at_the_attract_screen(staff: Patient) -> None:
    staff.touches("finish")
    assert isinstance(staff.view, AttractView)
    assert staff.sends(Woken()).visit.is_awake


def test_a_desk_that_is_left_alone_warns_and_closes_and_leaves_no_visit(patient: Patient) -> None:
    idle = patient.desk.clinic.staff_idle
    patient.wakes().touches("full-path").sends(CornerHeld()).types_pin(PIN).waits(idle - 1)
    assert isinstance(patient.view, StillThereView)
    assert "staff" in patient.view.title
    patient.waits(1)
    assert isinstance(patient.view, AttractView)
    assert not patient.visit.is_awake


def test_a_held_corner_ends_it_too(staff: Patient) -> None:
    assert isinstance(staff.sends(CornerHeld()).view, AttractView)


def test_a_kiosk_without_its_pack_still_has_the_desk_in_both_rooms(desk: Desk) -> None:
    for room in ("waiting", "consultation"):
        someone = Patient(desk, Setting(room=room, today=TODAY, clinic=desk.clinic))
        someone.visit = replace(
            someone.visit, setting=replace(someone.visit.setting, content=None, faults=("broken",)), page=""
        )
        if room == "waiting":
            assert isinstance(someone.view, ClosedView)
        someone.sends(CornerHeld()).types_pin(PIN)
        assert someone.page.id == "desk"


def test_from_the_door_of_the_consultation_room_one_goes_to_the_desk_and_back(desk: Desk) -> None:
    clinician = Clinician(desk)
    door = clinician.view
    clinician.touches("to-desk")
    assert clinician.page.id == "desk"
    assert isinstance(verdict(clinician), Banner)
    assert clinician.touches("test-page", "go-back").view == door
    assert clinician.touches("to-desk", "clear-queue", "go-back", "without-code").place == "agenda"


def test_the_desk_is_left_while_a_test_page_is_on_its_way(desk: Desk) -> None:
    clinician = Clinician(desk)
    desk.says = (PrinterStatus.PRINTING,)
    clinician.touches("to-desk", "test-page", "go-back")
    assert clinician.page.id == "room-door"


def test_an_open_visit_has_no_way_to_the_desk(desk: Desk, patient: Patient) -> None:
    clinician = Clinician(desk).touches("without-code")
    assert "to-desk" not in clinician.tiles
    locked = Patient(desk, Setting(room="consultation", today=TODAY, clinic=desk.clinic))
    for someone in (clinician, patient.wakes(), locked):
        before = someone.visit
        assert someone.sends(DeskAsked()).visit == before


def test_in_the_waiting_room_the_desk_leads_back_to_no_door(staff: Patient) -> None:
    assert "go-back" not in staff.tiles
    assert staff.sends(DeskAsked(), DeskLeft()).page.id == "desk"


def test_staff_mode_that_ends_at_the_desk_of_the_consultation_room_begins_at_its_door(desk: Desk) -> None:
    clinician = Clinician(desk).touches("to-desk", "finish")
    assert isinstance(clinician.view, PadView)
    assert clinician.types_pin(PIN).page.id == "room-door"


def test_seconds_at_the_desk_are_not_the_patients(patient: Patient) -> None:
    patient.wakes().touches("full-path").sends(CornerHeld()).types_pin(PIN)
    quiet = patient.visit.quiet
    visit, _ = update(patient.visit, SecondPassed(TODAY))
    assert visit.quiet == quiet


# -- the checks -----------------------------------------------------------------------------

WRONG: dict[str, Facts] = {
    "printer": altered(FACTS, printer=FoundPrinter(name="x", trouble=PrinterStatus.JAM)),
    "printer-server": altered(FACTS, printer=None, print_fault=PrinterStatus.NO_SERVER),
    "privacy": altered(FACTS, kept_lines=("PreserveJobFiles No", "PageLogFormat")),
    "privacy-unknown": altered(FACTS, kept_lines=None),
    "touch": altered(FACTS, touch_screens=0),
    "pack": altered(FACTS, pack_problems=("pack.yaml:3: steps: oh", "pack.yaml:9: no")),
    "pack-expired": altered(FACTS, review_due=TODAY - dt.timedelta(days=1)),
    "templates": altered(FACTS, template_problems=("templates/pair.yaml:2: option: oh",)),
    "disk": altered(FACTS, free_mb=LEAST_FREE_MB - 1),
    "disk-locked": altered(FACTS, is_state_written=False),
    "clock": altered(FACTS, made_on=TODAY + dt.timedelta(days=1)),
    "database": altered(FACTS, store=Trouble.READ_ONLY),
    "pin": altered(FACTS, pin="missing"),
    "pin-locked": altered(FACTS, pin="locked"),
    "pin-unreadable": altered(FACTS, pin="unreadable"),
    **{
        f"sound-{trouble}": altered(
            FACTS, hearing=Hearing(trouble=trouble, languages="Español", goes_to="here", is_asked_for=True)
        )
        for trouble in get_args(Mute)
    },
}


def test_a_voice_that_nobody_asked_for_may_be_missing_and_that_is_said(desk: Desk) -> None:
    words = desk.content.words
    for trouble in get_args(Mute):
        check = checks_of(altered(FACTS, hearing=Hearing(trouble=trouble)))[-1]
        assert (check.id, check.is_well, check.needs_hand) == ("sound", False, False)
        assert name_of(check, words) == "Reading aloud: not there, but the kiosk can open"
        assert len(sentences_of(check, words)) == 2
    well = checks_of(altered(FACTS, hearing=Hearing()))[-1]
    assert (well.is_well, well.needs_hand) == (True, False)


def test_a_kiosk_that_is_well_is_well_everywhere(desk: Desk) -> None:
    borders = altered(FACTS, free_mb=LEAST_FREE_MB, made_on=TODAY, review_due=TODAY)
    for facts in (FACTS, borders):
        checks = checks_of(facts)
        assert len(checks) == 8
        assert all(check.is_well for check in checks)
        for check in checks:
            assert name_of(check, desk.content.words).endswith("well")
            assert len(sentences_of(check, desk.content.words)) == 1
    assert any(
        "Front-Desk" in sentence for sentence in sentences_of(checks_of(borders)[0], desk.content.words)
    )


@pytest.mark.parametrize("what", WRONG)
def test_each_thing_that_is_wrong_is_the_only_one_and_says_what_to_do(what: str, desk: Desk) -> None:
    bad = [check for check in checks_of(WRONG[what]) if not check.is_well]
    assert [check.id for check in bad] == [what.partition("-")[0]]
    words = desk.content.words
    assert name_of(bad[0], words).endswith("needs a hand")
    said = " ".join(sentences_of(bad[0], words))
    assert "{" not in said
    assert len(said) > 20


def test_a_check_that_does_not_apply_is_left_out() -> None:
    folder = altered(FACTS, has_queue=False, kept_lines=None, touch_screens=None, printer=OURS)
    assert {check.id for check in checks_of(folder)} == {
        "printer",
        "pack",
        "disk",
        "clock",
        "database",
        "pin",
    }


def test_every_trouble_of_a_store_and_a_printer_has_its_sentence(desk: Desk) -> None:
    for trouble in Trouble:
        (check,) = (c for c in checks_of(altered(FACTS, store=trouble)) if not c.is_well)
        assert sentences_of(check, desk.content.words)
    for status in PrinterStatus:
        printer = FoundPrinter(name="x", trouble=status)
        (check,) = (c for c in checks_of(altered(FACTS, printer=printer)) if not c.is_well)
        assert sentences_of(check, desk.content.words)


def test_only_a_time_and_a_word_are_kept_of_a_print() -> None:
    assert PrintResult.__struct_fields__ == ("at", "status", "is_test")
