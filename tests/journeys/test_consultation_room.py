"""Whole consultations without a pixel: from the door to the wipe."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest
from msgspec.structs import replace as altered

from kiosk.content.content import Content
from kiosk.settings import Clinic, Looks
from kiosk.visit.consultation import PLACES, Consultation
from kiosk.visit.events.event import PathChosen, TurnedTo, WentBack, WentNext
from kiosk.visit.events.looks import SwitchesSet, TextSized, ThemeChosen, WordsEased
from kiosk.visit.events.room import ConsultationBegun, WentTo
from kiosk.visit.events.setting import Resized
from kiosk.visit.room_view import room_view
from kiosk.visit.show import view_of
from kiosk.visit.update import update
from kiosk.visit.views import PadView
from kiosk.visit.visit import WELCOME, Setting, Visit
from tests.journeys.clinician import Clinician
from tests.journeys.patient import TODAY, Desk, Patient, tiles_of


@pytest.fixture
def clinician(desk: Desk) -> Clinician:
    return Clinician(desk)


def test_the_room_goes_from_the_door_through_four_places_and_back_to_the_door(clinician: Clinician) -> None:
    assert clinician.place == "door"
    seen = [clinician.touches("without-code").place]
    while clinician.tiles["next"].sends is not None:
        clinician.touches("next")
        if clinician.place != seen[-1]:
            seen.append(clinician.place)
    assert tuple(seen) == PLACES
    clinician.touches("go-back", "go-back", "finish", "clear")
    assert clinician.visit == Visit(
        setting=clinician.visit.setting, page=WELCOME, consultation=Consultation()
    )


def test_any_step_is_two_touches_away_and_so_is_the_agenda(clinician: Clinician, desk: Desk) -> None:
    clinician.touches("without-code")
    for place in PLACES:
        assert clinician.sends(WentTo(place)).touches("map", "step-risks").place == "walkthrough"
        assert desk.content.step_of(clinician.visit.page).id == "risks"
        assert clinician.touches("to-agenda").place == "agenda"
    assert clinician.touches("map", "place-leaving").place == "leaving"


def test_the_walkthrough_is_larger_and_keeps_the_size_that_was_set_in_it(clinician: Clinician) -> None:
    clinician.touches("without-code", "next")
    assert clinician.visit.looks.scale == 1.25
    clinician.sends(TextSized(1.5)).touches("to-agenda")
    assert clinician.visit.looks.scale == 1.0
    clinician.touches("next")
    assert clinician.visit.looks.scale == 1.5


def test_each_visit_begins_as_the_clinic_has_set_the_screen(flagship: Content, sample_clinic: Clinic) -> None:
    looks = Looks(scale=2.0, theme="dark", switches=2)
    desk = Desk(flagship, altered(sample_clinic, looks=looks))
    clinician = Clinician(desk).touches("without-code")
    for _ in range(2):
        assert clinician.visit.looks == looks
        clinician.sends(TextSized(1.0), ThemeChosen("contrast"), SwitchesSet(0)).sends(WentTo("walkthrough"))
        assert clinician.visit.looks == altered(looks, theme="contrast", switches=0)
        clinician.sends(TextSized(1.0), WordsEased(is_easy=True)).touches("finish", "clear", "without-code")


def test_back_leads_from_the_first_page_to_the_agenda(clinician: Clinician) -> None:
    clinician.touches("without-code", "next", "next", "go-back", "go-back")
    assert clinician.place == "agenda"
    assert "go-back" not in clinician.tiles


def test_the_patients_plan_and_print_pages_have_places_of_their_own(clinician: Clinician) -> None:
    clinician.touches("without-code", "map")
    assert "step-plan" not in clinician.tiles
    assert "step-print" not in clinician.tiles
    assert "print" not in clinician.visit.walk


def test_the_pages_are_made_only_where_they_leave_the_room(clinician: Clinician, desk: Desk) -> None:
    clinician.touches("without-code", "next", "map", "place-builder")
    assert desk.rendered == []
    clinician.touches("next")
    assert len(desk.rendered) == 1


def test_no_two_things_to_touch_in_a_place_share_a_name(clinician: Clinician) -> None:
    for place in ("door", "code", *PLACES):
        view = clinician.sends(WentTo(place)).page
        ids = [tile.id for tile in tiles_of(view) if not tile.id.startswith(("on-picture-", "word-"))]
        assert sorted(ids) == sorted(set(ids)), place


def test_nothing_of_a_patient_is_shown_without_staff(flagship: Content, sample_clinic: Clinic) -> None:
    setting = Setting(
        room="consultation", today=TODAY, clinic=sample_clinic, words=flagship.words, content=flagship
    )
    view = view_of(Visit(setting=setting, page="agenda", consultation=Consultation(place="agenda")))
    assert isinstance(view, PadView)
    visit = Visit(setting=replace(setting, content=None))
    assert view_of(replace(visit, setting=replace(visit.setting, room="consultation"))) is not None


def test_touches_of_the_room_mean_nothing_in_the_waiting_room(patient: Patient) -> None:
    patient.wakes()
    before = patient.visit
    assert patient.sends(ConsultationBegun(), WentTo("leaving")).visit == before
    with pytest.raises(ValueError, match="room"):
        room_view(before)


def test_touches_of_the_walk_mean_nothing_at_the_door(clinician: Clinician) -> None:
    before = clinician.visit
    assert clinician.sends(WentNext(), WentBack(), TurnedTo("where")).visit == before
    clinician.touches("without-code")
    before = clinician.visit
    assert clinician.sends(PathChosen(is_short=True), TurnedTo("no-such-page")).visit == before


def test_every_place_can_be_shown_in_every_size(desk: Desk) -> None:
    for size, scale in itertools.product(((1080, 1920), (1920, 1080), (800, 1280)), (1.0, 1.5, 2.0)):
        clinician = Clinician(desk, size=size).sends(TextSized(scale))
        for place in ("door", "code", *PLACES):
            assert clinician.sends(WentTo(place)).page.title
            clinician.touches("text-size", "close")


def test_the_room_is_dark_until_there_is_something_to_say(sample_clinic: Clinic, flagship: Content) -> None:
    clinician = Clinician(Desk(flagship, sample_clinic))
    setting = replace(clinician.visit.setting, content=None)
    visit, _ = update(Visit(setting=setting), Resized(1080, 1920))
    assert view_of(visit) is None


def test_a_way_that_is_chosen_shows_its_dates_in_the_builder(clinician: Clinician) -> None:
    clinician.touches("without-code", "map", "place-builder", "microneedling")
    assert "more-sessions" in clinician.tiles


def test_the_typing_of_a_code_can_be_left_again(clinician: Clinician) -> None:
    assert clinician.touches("type-code").place == "code"
    assert clinician.touches("go-back").place == "door"
