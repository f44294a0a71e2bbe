"""Where two read one glass, each word is said by a voice of its own language, or by none."""

from __future__ import annotations

import msgspec
import pytest

from kiosk.content.content import Content
from kiosk.content.words import own_name
from kiosk.settings import Clinic, Sound
from kiosk.speech.voice import SpeechFault
from kiosk.visit.events.event import LanguageChosen, Opened, TurnedTo, Typed
from kiosk.visit.events.room import WentTo
from kiosk.visit.events.speech import KeysReached, ReadAloudSet, SpeechRepeated
from kiosk.visit.sheets import NotesSheet, TypingSheet
from tests.journeys.languages import room_with_patient_of, said_in
from tests.journeys.patient import Desk, Patient

MARK = "<ar>"


@pytest.fixture
def desk(flagship: Content, sample_clinic: Clinic) -> Desk:
    clinic = msgspec.structs.replace(sample_clinic, sound=Sound(headset=True))
    return Desk(flagship, clinic, translations=(said_in(flagship, "ar"),))


@pytest.fixture
def room(desk: Desk) -> Patient:
    """A page of the walkthrough that an Arabic patient hears and an English clinician leads them through."""
    room = room_with_patient_of(desk, "ar").sends(WentTo("walkthrough"), TurnedTo("what"))
    return room.sends(ReadAloudSet(is_on=True))


def voices(room: Patient) -> dict[str, list[str]]:
    """What each voice has said since it was last asked."""
    said: dict[str, list[str]] = {}
    for speak in room.desk.spoken:
        said.setdefault(speak.language, []).append(speak.text)
    room.desk.spoken.clear()
    return said


def is_marked(text: str) -> bool:
    return text.startswith(MARK)


def test_each_part_of_the_walkthrough_is_said_by_a_voice_of_its_language(room: Patient) -> None:
    said = voices(room)
    assert {"Consultation room", "Agenda. Back to the agenda", "Finish and clear"} <= set(said["en"])
    assert "Next" in said["en"]
    assert room.page.title in said["ar"]
    assert f"{MARK} Stop" in said["ar"]
    assert not any(map(is_marked, said["en"]))
    assert not set(said["ar"]) & {"Consultation room", "Finish and clear", "Next"}


def test_what_the_bar_shows_by_a_colour_is_said_in_its_language_too(room: Patient) -> None:
    first = next(id for id in room.visit.walk if room.sends(TurnedTo(id)).page.switch is not None)
    voices(room)
    room.sends(TurnedTo(first)).touches("wording")
    said = voices(room)
    assert any(text.endswith("chosen") for text in said["en"])
    assert not any(map(is_marked, said["en"]))


def test_a_sheet_that_staff_leads_by_is_said_in_their_language_alone(room: Patient) -> None:
    voices(room)
    assert set(voices(room.touches("map"))) == {"en"}
    room.touches("step-risks")
    assert set(voices(room)) == {"en", "ar"}


def test_a_tile_that_the_keys_reach_is_said_in_its_language(room: Patient) -> None:
    voices(room)
    assert voices(room.sends(KeysReached("next"))) == {"en": ["Next"]}
    assert set(voices(room.sends(KeysReached("aloud-again")))) == {"ar"}


def test_on_staffs_screens_each_language_is_named_by_its_own_voice(room: Patient) -> None:
    room.sends(WentTo("agenda"))
    voices(room)
    said = voices(room.touches("text-size"))
    assert "The patient reads" in said["en"]
    assert said["ar"] == [f"{own_name('ar')}. {MARK} chosen"]
    assert voices(room.sends(KeysReached("language-ar"))) == {"ar": [f"{own_name('ar')}. {MARK} chosen"]}
    assert voices(room.sends(KeysReached("language-en"))) == {"en": [own_name("en")]}
    said = voices(room.touches("language-en"))
    assert said["ar"] == [own_name("ar")]
    assert f"{own_name('en')}. chosen" in said["en"]


def test_keys_are_said_in_the_language_of_their_sheet(room: Patient) -> None:
    room.sends(Opened(TypingSheet()))
    voices(room)
    assert voices(room.sends(Typed(" "))) == {"ar": [f"{MARK} Space"]}
    room.sends(WentTo("builder"), Opened(NotesSheet()))
    voices(room)
    assert voices(room.sends(Typed(" "))) == {"en": ["Space"]}
    assert set(voices(room.touches("key-turn"))) == {"en"}


def test_without_a_voice_for_staffs_language_the_page_is_read_all_the_same(room: Patient) -> None:
    room.desk.voiceless = ("en",)
    voices(room)
    room.touches("next")
    said = voices(room)
    assert set(said) == {"ar"}
    assert room.page.title in said["ar"]
    assert room.visit.speech.fault is None
    assert voices(room.sends(KeysReached("next"))) == {}
    room.desk.voiceless = ()
    assert set(voices(room.sends(SpeechRepeated()))) == {"en", "ar"}


def test_on_their_own_screens_staff_is_told_that_there_is_no_voice_and_the_patient_is_read_to_again(
    room: Patient,
) -> None:
    room.desk.voiceless = ("en",)
    for there in (WentTo("agenda"), Opened(NotesSheet())):
        assert room.sends(there).visit.speech.fault is SpeechFault.NO_LANGUAGE
        assert room.page.aloud is not None
        assert room.page.aloud.note
    voices(room)
    assert set(voices(room.sends(WentTo("walkthrough")))) == {"ar"}


def test_without_a_voice_for_the_patient_staff_is_read_to_on_their_own_screens(room: Patient) -> None:
    room.desk.voiceless = ("ar",)
    room.touches("next")
    assert room.visit.speech.fault is SpeechFault.NO_LANGUAGE
    voices(room)
    assert set(voices(room.sends(WentTo("agenda")))) == {"en"}
    assert room.visit.speech.fault is None


def test_what_is_silent_for_another_reason_stays_so_in_another_language(room: Patient) -> None:
    room.desk.hearing = SpeechFault.NO_SOUND
    room.touches("next")
    voices(room)
    assert voices(room.touches("map")) == {}
    assert voices(room.sends(LanguageChosen("en"))) == {}


@pytest.mark.parametrize(
    ("question", "voice"),
    [("هل يؤلم؟", "ar"), ("Does it hurt?", "en"), ("هل يؤلم Aquagold؟", "en"), ("больно?", "en")],
)
def test_what_was_typed_in_another_script_is_said_by_a_voice_that_reads_it(
    desk: Desk, question: str, voice: str
) -> None:
    patient = Patient(desk).wakes().sends(TurnedTo("your-questions"), Opened(TypingSheet()))
    patient.sends(*map(Typed, question)).touches("key-done").sends(ReadAloudSet(is_on=True))
    assert any(question in text for text in voices(patient)[voice])
