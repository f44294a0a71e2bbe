"""What is said of keys: as the keyboard or a switch comes to them, and as something is typed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.speech.voice import SpeechFault
from kiosk.visit.consultation import Consultation
from kiosk.visit.events.event import Erased, Stirred, Typed
from kiosk.visit.events.looks import SwitchesSet
from kiosk.visit.events.speech import AnswersAloudSet, KeysReached, SpeechPaused
from kiosk.visit.events.staff import CornerHeld, PinTyped
from kiosk.visit.staff import Staff
from tests.journeys.listening import goes_to, said
from tests.journeys.patient import Desk, Patient


@pytest.fixture
def desk(with_headset: Desk) -> Desk:
    return with_headset


def test_each_letter_is_said_to_a_headset_alone_as_it_is_typed(listener: Patient) -> None:
    goes_to(listener, "your-questions").touches("write")
    said(listener)
    assert said(listener.touches("key-w", "key-h", "key-space", "key-erase")) == ["W", "h", "Space", "Erase"]
    assert said(listener.touches("key-turn", "key-é", "key-turn")) == [
        "Letters with accents, and signs",
        "é",
        "The usual letters",
    ]
    assert not listener.visit.speech.is_speaking


def test_from_a_loudspeaker_letters_are_said_with_leave_alone(loud: Patient) -> None:
    goes_to(loud.touches("read-aloud", "answers-no"), "your-questions").touches("write")
    said(loud)
    assert said(loud.touches("key-w", "key-erase", "key-turn")) == ["Letters with accents, and signs"]
    loud.sends(AnswersAloudSet(is_on=True))
    said(loud)
    assert said(loud.touches("key-é")) == ["É"]


def test_no_letter_of_a_code_is_said(listener: Patient) -> None:
    goes_to(listener, "your-questions")
    assert said(listener.sends(Typed("K"), Erased())) == []


def test_no_digit_of_a_pin_is_said(listener: Patient) -> None:
    listener.sends(CornerHeld())
    assert "Staff only" in said(listener)
    assert said(listener.sends(PinTyped("7"), PinTyped("3"))) == []


def test_each_tile_that_the_keys_come_to_is_said_once(listener: Patient) -> None:
    goes_to(listener, "where")
    assert said(listener.sends(KeysReached("thighs"))) == ["Thighs"]
    assert said(listener.sends(KeysReached("thighs"), KeysReached("nothing-that-is-shown"))) == []
    assert said(listener.touches("thighs").sends(KeysReached("thighs"))) == ["Thighs. chosen"]
    assert said(listener.sends(KeysReached("next"))) == ["Next"]
    goes_to(listener, "skin-tone")
    assert said(listener.sends(KeysReached("next"))) == ["Next"]


@pytest.mark.parametrize("is_row", [False, True])
def test_the_bands_between_the_pieces_of_a_page_are_said_by_their_words_and_once(
    listener: Patient, *, is_row: bool
) -> None:
    goes_to(listener, "where")
    for id, words in (("more-below", "More below"), ("more-above", "Back up")):
        assert said(listener.sends(*[KeysReached(id, is_row=is_row)] * 2)) == [words]
    assert said(listener.sends(Stirred(), KeysReached("more-above", is_row=is_row))) == []
    goes_to(listener, "where").touches("text-size")
    said(listener)
    assert said(listener.sends(KeysReached("more-below", is_row=is_row))) == ["More below"]


def test_keys_that_the_reading_takes_from_one_band_to_the_other_cut_nothing_short(listener: Patient) -> None:
    goes_to(listener, "where").sends(KeysReached("more-below"))
    listener.desk.hearing = "later"
    listener.touches("aloud-again")
    said(listener)
    assert said(listener.sends(*[KeysReached("more-above")] * 2)) == []
    assert listener.visit.speech.is_reading
    assert said(
        listener.sends(KeysReached("more-below"), KeysReached("thighs"), KeysReached("more-above"))
    ) == [
        "Thighs",
        "Back up",
    ]


def test_a_letter_key_is_named_as_the_keys_come_to_it_and_is_no_answer_until_it_is_chosen(
    loud: Patient,
) -> None:
    goes_to(loud.touches("read-aloud", "answers-no"), "your-questions").touches("write")
    said(loud)
    reached = ("key-w", "key-w", "key-space", "key-turn", "key-done")
    names = ["W", "Space", "Letters with accents, and signs", "Done"]
    assert said(loud.sends(*map(KeysReached, reached))) == names
    assert said(loud.touches("key-w").sends(KeysReached("key-h"))) == ["h"]
    assert not loud.visit.speech.is_speaking


def test_no_key_of_a_code_is_named_but_to_a_headset(listener: Patient, loud: Patient) -> None:
    for patient, names in (
        (listener, ["K", "Erase"]),
        (loud.touches("read-aloud", "answers-yes"), ["Erase"]),
    ):
        setting = replace(patient.visit.setting, room="consultation", staff=Staff())
        patient.visit = replace(patient.visit, setting=setting, consultation=Consultation(place="code"))
        said(patient)
        assert said(patient.sends(KeysReached("key-k"), KeysReached("key-erase"))) == names


def test_no_digit_of_a_pin_is_named_as_the_keys_come_to_it(listener: Patient) -> None:
    said(listener.sends(CornerHeld()))
    assert said(listener.sends(KeysReached("pin-7"), KeysReached("pin-erase"))) == ["Erase"]


def test_switches_that_step_by_themselves_cut_nothing_short(listener: Patient) -> None:
    goes_to(listener.sends(SwitchesSet(1)), "where")
    listener.sends(SpeechPaused()).desk.hearing = "later"
    listener.touches("aloud-again").sends(KeysReached("thighs"))
    assert len(said(listener)) == 1
    assert said(listener.touches("aloud-pause").sends(KeysReached("thighs"))) == ["Thighs"]


def test_without_a_voice_the_keys_are_not_read(patient: Patient) -> None:
    patient.wakes().sends(KeysReached("next"))
    patient.desk.hearing = SpeechFault.NO_ENGINE
    patient.touches("read-aloud")
    said(patient)
    assert said(patient.sends(KeysReached("next"))) == []
