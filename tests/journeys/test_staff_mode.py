"""Staff comes and goes without a pixel: the PIN, waits, the lock, quiet, and what becomes of a visit meanwhile."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest

from kiosk.store.pin import MOST_MISSES, WAITS_S
from kiosk.visit.consultation import Consultation
from kiosk.visit.events.event import Replied, StillHere, Stirred, WentNext, Woken
from kiosk.visit.events.room import WentTo
from kiosk.visit.events.setting import SecondPassed
from kiosk.visit.events.staff import (
    CornerHeld,
    PadClosed,
    PinAccepted,
    PinDone,
    PinErased,
    PinRefused,
    PinTyped,
    PinUnchecked,
    StaffEnded,
)
from kiosk.visit.staff import COVERED_S, FEWEST_DIGITS, MOST_DIGITS, PAD_IDLE_S, STAFF_MOST_S, STAFF_WARNING_S
from kiosk.visit.update import update
from kiosk.visit.views import AttractView, PadView, PageView, StillThereView
from kiosk.visit.visit import Setting, Visit, pad_of, without_seconds
from tests.journeys.patient import TODAY, Desk, Patient

PIN, OTHER = "739184", "295730"
ROOMS = ("waiting", "consultation")


@pytest.fixture
def room(desk: Desk) -> Patient:
    """The consultation room as it is after a start: locked."""
    return Patient(desk, Setting(room="consultation", today=TODAY, clinic=desk.clinic))


def pad(patient: Patient) -> PadView:
    assert isinstance(patient.view, PadView), patient.view
    return patient.view


def idle_s(patient: Patient) -> int:
    return patient.desk.clinic.staff_idle


# -- the pad -----------------------------------------------------------------------------


def test_the_consultation_room_is_locked_until_the_pin_was_typed(room: Patient) -> None:
    assert pad(room).close is None
    room.types_pin(PIN)
    assert room.page.id == "room-door"


def test_a_held_corner_opens_the_pad_and_a_touch_closes_it(patient: Patient) -> None:
    before = patient.view
    patient.sends(CornerHeld())
    assert isinstance(patient.view, PadView)
    patient.touches("close-pad")
    assert patient.view == before


def test_the_pad_shows_nothing_of_a_patient(patient: Patient) -> None:
    nobody = Patient(patient.desk).sends(CornerHeld()).view
    patient.wakes().touches("full-path", "next", "next").sends(CornerHeld())
    assert patient.view == nobody


def test_only_dots_tell_what_was_typed(room: Patient) -> None:
    room.touches("pin-7", "pin-3")
    assert pad(room).pad.typed == 2
    room.touches("pin-erase")
    assert pad(room).pad.typed == 1
    assert "7" not in f"{pad(room).text}{pad(room).pad.says}{pad(room).note}"


def test_a_pin_that_is_too_short_cannot_be_tried(room: Patient) -> None:
    room.touches(*(f"pin-{digit}" for digit in PIN[: FEWEST_DIGITS - 1]))
    assert room.tiles["pin-done"].sends is None
    assert room.sends(PinDone()).desk.misses == 0
    room.touches("pin-4")
    assert room.tiles["pin-done"].sends is not None


def test_no_more_digits_are_taken_than_a_pin_may_have(room: Patient) -> None:
    room.touches(*["pin-1"] * (MOST_DIGITS + 5))
    assert pad(room).pad.typed == MOST_DIGITS


def test_while_a_pin_is_checked_nothing_can_be_typed(room: Patient) -> None:
    for digit in PIN:
        room.sends(PinTyped(digit))
    visit, effects = update(room.visit, PinDone())
    assert len(effects) == 1
    checking = Patient(room.desk, visit.setting)
    checking.visit = visit
    assert checking.tiles["pin-1"].sends is None
    assert update(visit, PinTyped("1"))[0] == visit
    assert update(visit, PinDone()) == (visit, ())


def test_a_wrong_pin_says_so_and_forgets_what_was_typed(room: Patient) -> None:
    text = pad(room).text
    room.types_pin(OTHER)
    assert pad(room).text != text
    assert pad(room).pad.typed == 0
    assert room.types_pin(PIN).page.id == "room-door"


def test_right_and_wrong_look_alike_but_for_the_words(room: Patient) -> None:
    before = pad(room)
    room.types_pin(OTHER)
    assert msgspec.structs.replace(pad(room), text=before.text) == before


def test_a_wait_counts_down_and_no_key_can_be_touched_meanwhile(room: Patient) -> None:
    while not WAITS_S[room.desk.misses]:
        room.types_pin(OTHER)
    room.types_pin(OTHER)
    wait = WAITS_S[room.desk.misses - 1]
    assert "0:30" in pad(room).text
    room.waits(wait - 1)
    assert "0:01" in pad(room).text
    assert room.tiles["pin-1"].sends is None
    room.waits(1)
    assert room.types_pin(PIN).page.id == "room-door"


def test_whoever_has_waited_finds_the_pad_and_time_to_type(patient: Patient) -> None:
    patient.sends(CornerHeld())
    for _ in range(4):
        patient.types_pin(OTHER)
    patient.waits(WAITS_S[3] + PAD_IDLE_S - 1)
    assert isinstance(patient.view, PadView)
    patient.waits(1)
    assert isinstance(patient.view, AttractView)


def test_after_ten_misses_only_an_administrator_helps(room: Patient) -> None:
    for miss in range(MOST_MISSES):
        room.types_pin(OTHER).waits(WAITS_S[miss] if miss < len(WAITS_S) else 0)
    assert "kiosk pin --reset" in pad(room).text
    assert room.tiles["pin-1"].sends is None
    room.waits(PAD_IDLE_S)
    assert "kiosk pin --reset" in pad(room).text


def test_without_a_pin_the_screen_says_how_one_is_set(room: Patient) -> None:
    room.desk.pin = None
    room.types_pin(PIN)
    assert pad(room).text.endswith("kiosk pin")


def test_a_pin_that_could_not_be_checked_can_be_tried_again(room: Patient) -> None:
    for digit in PIN:
        room.sends(PinTyped(digit))
    visit, _ = update(room.visit, PinDone())
    assert visit.setting.pad is not None
    room.visit = visit
    room.sends(PinUnchecked(visit.setting.last_ticket))
    assert room.types_pin(PIN).page.id == "room-door"


def test_an_answer_to_an_older_try_means_nothing(room: Patient) -> None:
    for event in (PinAccepted(77), PinRefused(77, 900, is_locked=True), PinUnchecked(77)):
        before = room.visit
        assert room.sends(event).visit == before


def test_a_quiet_pad_closes_in_the_waiting_room_and_forgets_in_the_other(
    patient: Patient, room: Patient
) -> None:
    patient.sends(CornerHeld()).touches("pin-7").waits(PAD_IDLE_S - 1)
    assert isinstance(patient.view, PadView)
    patient.sends(Stirred()).waits(PAD_IDLE_S - 1)
    assert isinstance(patient.view, PadView)
    patient.waits(1)
    assert isinstance(patient.view, AttractView)
    room.touches("pin-7").waits(PAD_IDLE_S)
    assert pad(room).pad.typed == 0


def test_keys_of_the_pad_mean_nothing_where_there_is_no_pad(patient: Patient) -> None:
    patient.wakes()
    before = patient.visit
    patient.sends(PinTyped("1"), PinErased(), PinDone(), PadClosed(), StaffEnded())
    assert patient.visit == before


# -- over a patient's visit ----------------------------------------------------------------


def test_no_touch_reaches_a_visit_below_the_pad(patient: Patient) -> None:
    patient.wakes().touches("full-path").sends(CornerHeld())
    before = patient.visit
    assert without_seconds(patient.sends(WentNext(), Replied("areas", "thighs"), Woken()).visit) == (
        without_seconds(before)
    )


def test_toying_with_the_pad_keeps_no_visit_from_being_wiped(patient: Patient) -> None:
    idle = patient.desk.clinic.idle
    patient.wakes().touches("full-path").sends(CornerHeld())
    for _ in range(idle.after + idle.warning):
        patient.sends(SecondPassed(TODAY), Stirred())
    assert not patient.visit.is_awake


def test_over_the_pad_too_a_patient_is_asked_before_their_visit_is_wiped(patient: Patient) -> None:
    idle = patient.desk.clinic.idle
    patient.wakes().touches("full-path").sends(CornerHeld()).touches("pin-7")
    for _ in range(idle.after):
        assert isinstance(patient.view, PadView)
        patient.sends(SecondPassed(TODAY), Stirred())
    assert isinstance(patient.view, StillThereView)
    assert patient.view.seconds == idle.warning
    patient.sends(StillHere())
    assert pad(patient).pad.typed == 1
    assert patient.visit.quiet == 0


def test_the_pad_is_not_opened_twice(patient: Patient) -> None:
    patient.sends(CornerHeld()).touches("pin-7").sends(CornerHeld())
    assert pad(patient).pad.typed == 1


# -- staff mode ends -------------------------------------------------------------------------


def test_the_warning_comes_before_the_end_and_any_touch_answers_it(room: Patient) -> None:
    room.types_pin(PIN).touches("without-code").waits(idle_s(room) - STAFF_WARNING_S - 1)
    assert isinstance(room.view, PageView)
    room.waits(1)
    assert isinstance(room.view, StillThereView)
    assert room.view.seconds == STAFF_WARNING_S
    room.sends(StillHere())
    assert room.page.id == "room-agenda"
    room.waits(idle_s(room) - 1)
    assert isinstance(room.view, StillThereView)


def test_a_visit_is_kept_behind_the_pin_and_is_there_again_after_it(room: Patient) -> None:
    room.types_pin(PIN).touches("without-code", "map", "step-where").sends(Replied("areas", "thighs"))
    before = room.visit
    room.waits(idle_s(room))
    assert "10" in pad(room).note
    assert room.sends(Replied("areas", "abdomen"), WentTo("agenda")).visit.answers == before.answers
    room.waits(COVERED_S - 61)
    assert "2 more minutes" in pad(room).note
    room.types_pin(PIN)
    assert (room.visit.answers, room.visit.page, room.visit.consultation) == (
        before.answers,
        before.page,
        before.consultation,
    )
    assert room.visit.covered == 0


def test_what_nobody_comes_back_for_is_wiped(room: Patient) -> None:
    room.types_pin(PIN).touches("without-code").sends(Replied("areas", "thighs"))
    room.waits(idle_s(room) + COVERED_S - 1)
    assert room.visit.consultation is not None
    room.waits(1)
    assert room.visit == Visit(setting=room.visit.setting)
    assert pad(room).note == ""
    room.types_pin(PIN)
    assert room.visit.consultation == Consultation()


def test_at_the_door_nothing_is_kept(room: Patient) -> None:
    room.types_pin(PIN).waits(idle_s(room))
    assert room.visit == Visit(setting=room.visit.setting)


def test_a_held_corner_locks_the_room_at_once(room: Patient) -> None:
    room.types_pin(PIN).touches("without-code").sends(CornerHeld())
    assert pad(room).note
    assert room.types_pin(PIN).page.id == "room-agenda"


def test_the_pin_is_asked_again_after_four_hours_however_busy_the_room_is(room: Patient) -> None:
    room.types_pin(PIN).touches("without-code")
    for _ in range(STAFF_MOST_S - 1):
        room.visit, _ = update(room.visit, SecondPassed(TODAY))
        room.visit, _ = update(room.visit, Stirred())
    assert isinstance(room.view, PageView)
    assert pad(room.waits(1)).note


def test_quiet_seconds_change_nothing_that_shows(room: Patient) -> None:
    room.touches("pin-7")
    before = room.visit
    assert without_seconds(room.waits(3).visit) == without_seconds(before)
    room.touches("pin-erase").types_pin(PIN).touches("without-code")
    before = room.visit
    assert without_seconds(room.waits(3).visit) == without_seconds(before)


def test_a_clinic_sets_how_long_staff_mode_stays(desk: Desk) -> None:
    clinic = msgspec.structs.replace(desk.clinic, staff_idle=60)
    short = Desk(desk.content, clinic)
    room = Patient(short, Setting(room="consultation", today=TODAY, clinic=clinic)).types_pin(PIN)
    room.touches("without-code").waits(59)
    assert pad_of(room.visit.setting) is None
    assert pad(room.waits(1)).note


def test_a_pack_that_cannot_be_read_leaves_the_pad_to_staff(room: Patient) -> None:
    setting = replace(room.visit.setting, faults=("broken",), content=None)
    room.visit = Visit(setting=setting)
    assert isinstance(room.view, PadView)
