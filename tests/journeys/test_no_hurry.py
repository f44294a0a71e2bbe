"""Nobody is hurried: the time that is left is told, no page forces a reply, and a choice can wait."""

from __future__ import annotations

from kiosk.content.walk import Ask
from kiosk.visit.events.event import TurnedTo
from kiosk.visit.views import StillThereView
from tests.journeys.patient import Desk, Patient, texts_of


def time_left(patient: Patient) -> str:
    patient.touches("map")
    (said,) = (text for text in texts_of(patient.view) if text.endswith(" left"))
    patient.touches("close")
    return said


def test_the_map_says_how_long_the_rest_takes(patient: Patient) -> None:
    assert time_left(patient.wakes().touches("full-path", "go-back")) == "About 15 minutes left"
    told = []
    for page in patient.visit.walk[1:-1]:
        patient.sends(TurnedTo(page))
        told.append(int(time_left(patient).split()[1]))
    assert told == sorted(told, reverse=True)
    assert told[0] == 15
    assert told[-1] == 1
    patient.touches("next", "map")
    assert not [text for text in texts_of(patient.view) if text.endswith(" left")]


def test_the_short_path_is_told_in_its_own_minutes(patient: Patient) -> None:
    patient.wakes().touches("short-path")
    assert time_left(patient) == "About 3 minutes left"
    patient.sends(TurnedTo("feelings"))
    assert time_left(patient) == "About 3 minutes left"


def test_no_page_forces_a_reply(patient: Patient) -> None:
    patient.wakes().touches("full-path")
    for page in patient.visit.walk[1:-1]:
        assert patient.visit.page == page
        patient.touches("next")


def test_every_page_that_asks_for_a_choice_offers_to_wait(patient: Patient) -> None:
    patient.wakes()
    for page in patient.desk.content.pack.pages:
        patient.sends(TurnedTo(page.id))
        asks = [block for block in page.blocks if isinstance(block, Ask) and block.look in {"tiles", "scale"}]
        is_choice = bool(asks) or page.id in {"options", "plan-choose"}
        assert ("remind-later" in patient.tiles) == is_choice, page.id


def test_a_choice_left_for_later_is_on_the_list_to_talk_over(patient: Patient, desk: Desk) -> None:
    patient.wakes().touches("full-path")
    for page in patient.visit.walk[1:]:
        patient.sends(TurnedTo(page))
    patient.sends(TurnedTo("ready")).touches("remind-later").sends(TurnedTo("print"))
    assert desk.made().record.not_covered == ("ready",)
    patient.sends(TurnedTo("ready")).touches("remind-later").sends(TurnedTo("print"))
    assert desk.made().record.not_covered == ()


def test_an_answer_takes_its_step_off_the_list(patient: Patient) -> None:
    patient.wakes().sends(TurnedTo("health")).touches("remind-later", "none")
    assert patient.visit.reminders == ()


def test_the_warning_can_be_put_off_as_often_as_wished(patient: Patient) -> None:
    patient.wakes().touches("full-path")
    for _ in range(25):
        patient.waits(90)
        assert isinstance(patient.view, StillThereView)
        patient.touches("still-here")
    assert patient.visit.is_awake
