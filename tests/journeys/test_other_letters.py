"""One key turns our own keys to other letters, and back: an address or a name may be in Latin ones."""

from __future__ import annotations

import string
from dataclasses import replace

import pytest

from kiosk import paths
from kiosk.content.content import Content
from kiosk.content.reader import languages_of, read_interface
from kiosk.content.words import Words
from kiosk.settings import Clinic
from kiosk.visit.events.event import KeysTurned, LanguageChosen, Left, Opened, Woken
from kiosk.visit.events.setting import LanguageRead
from kiosk.visit.sheets import TypingSheet
from tests.journeys.patient import Desk, Patient

LANGUAGES = languages_of(paths.INTERFACE)


@pytest.fixture
def patient(flagship: Content, sample_clinic: Clinic) -> Patient:
    return Patient(Desk(flagship, sample_clinic))


def test_a_hindi_question_can_hold_an_address_in_latin_letters(patient: Patient) -> None:
    leaves = {**patient.visit.content.words.leaves, **read_interface("hi").leaves}
    patient.sends(LanguageRead(Words("hi", leaves))).wakes()
    patient.sends(LanguageChosen("hi"), Opened(TypingSheet()))
    patient.touches("key-क", "key-space")
    turn = patient.tiles["key-turn"]
    assert (turn.text, turn.says) == ("ABC", leaves["ui.keys-other-says"])
    patient.touches("key-turn", "key-a", "key-@", "key-b", "key-.", "key-c")
    assert "key-क" not in patient.tiles
    assert patient.tiles["key-turn"].text == "कखग"
    assert patient.touches("key-turn", "key-ख", "key-done").visit.questions == ("क a@b.cख",)


def test_the_other_letters_are_gone_with_the_sheet_the_language_and_the_visit(patient: Patient) -> None:
    words = patient.visit.content.words
    patient.sends(LanguageRead(replace(words, language="es"))).wakes()
    for end in (Opened(TypingSheet()), LanguageChosen("es"), Left()):
        patient.sends(Woken(), Opened(TypingSheet()), KeysTurned(has_others=True))
        assert patient.visit.has_other_keys
        assert not patient.sends(end).visit.has_other_keys


def test_what_starts_starts_with_a_capital_in_other_letters_too(patient: Patient) -> None:
    patient.wakes().sends(Opened(TypingSheet())).touches("key-turn")
    assert patient.tiles["key-é"].text == "É"
    assert patient.touches("key-é").tiles["key-é"].text == "é"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_can_type_latin_letters_and_the_signs_of_an_address(language: str) -> None:
    words = read_interface(language)
    own, other = words.texts("ui.keyboard"), words.texts("ui.other-keyboard")
    assert set(string.ascii_lowercase + string.digits + "@.-_") <= set("".join((*own, *other)))
    for rows in (own, other):
        letters = "".join(rows)
        assert len(set(letters)) == len(letters)
        assert all(len(row) <= 10 for row in rows), "ten keys of 72 px fill a small panel"
        assert all(len(letter.upper()) == 1 for letter in letters)
