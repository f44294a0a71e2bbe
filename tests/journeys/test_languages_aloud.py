"""Who cannot read the glass hears each language by its own name, from a voice of its own."""

from __future__ import annotations

import msgspec
import pytest

from kiosk.content.content import Content
from kiosk.content.words import own_name
from kiosk.settings import Clinic, Sound
from kiosk.visit.events.event import LanguageChosen
from kiosk.visit.events.speech import KeysReached
from tests.journeys.languages import said_in
from tests.journeys.patient import Desk, Patient

OTHERS = ("ar", "es", "hi", "zh")


@pytest.fixture
def welcomed(flagship: Content, sample_clinic: Clinic) -> Patient:
    """A patient who is read to from the start, at a kiosk of five languages."""
    clinic = msgspec.structs.replace(sample_clinic, sound=Sound(headset=True, from_start=True))
    return Patient(Desk(flagship, clinic, translations=tuple(said_in(flagship, tag) for tag in OTHERS)))


def names_of(patient: Patient) -> list[tuple[str, str]]:
    """What was said since it was last asked in voices other than the English one."""
    said = [(speak.language, speak.text) for speak in patient.desk.spoken if speak.language != "en"]
    patient.desk.spoken.clear()
    return said


def test_each_language_is_named_by_a_voice_of_its_own(welcomed: Patient) -> None:
    assert sorted(names_of(welcomed.wakes())) == [(tag, own_name(tag)) for tag in OTHERS]
    assert sorted(names_of(welcomed.touches("text-size"))) == [(tag, own_name(tag)) for tag in OTHERS]


def test_a_language_that_the_keys_reach_is_named_by_its_own_voice(welcomed: Patient) -> None:
    names_of(welcomed.wakes())
    for tag in OTHERS:
        assert names_of(welcomed.sends(KeysReached(f"language-{tag}"))) == [(tag, own_name(tag))]


def test_a_language_that_is_read_is_named_in_it_with_its_state(welcomed: Patient) -> None:
    welcomed.wakes().sends(LanguageChosen("es"))
    welcomed.desk.spoken.clear()
    assert names_of(welcomed.sends(KeysReached("language-es"))) == [("es", "Español. <es> chosen")]


def test_a_language_without_a_voice_is_left_out_and_the_page_is_read_on(welcomed: Patient) -> None:
    welcomed.desk.voiceless = ("zh",)
    welcomed.wakes()
    assert welcomed.visit.speech.fault is None
    assert welcomed.page.frame.finish.text in [speak.text for speak in welcomed.desk.spoken]
    assert sorted(names_of(welcomed)) == [(tag, own_name(tag)) for tag in OTHERS if tag != "zh"]
    assert names_of(welcomed.sends(KeysReached("language-zh"))) == []
