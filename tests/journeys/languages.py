"""Words as if they were of another language, and a patient who reads it in the consultation room."""

from __future__ import annotations

from dataclasses import replace

from kiosk.content.content import Content
from kiosk.content.words import Words
from kiosk.visit.events.event import LanguageChosen
from kiosk.visit.events.hand_over import Claimed
from kiosk.visit.hand_over import CodeTry
from kiosk.visit.staff import Staff
from kiosk.visit.visit import Setting
from tests.journeys.patient import TODAY, Desk, Patient


def said_in(content: Content, language: str) -> Words:
    """The flagship's English with a mark on it, as if it were another language."""
    leaves = {
        id: f"<{language}> {leaf}" if isinstance(leaf, str) else leaf
        for id, leaf in content.words.leaves.items()
    }
    return Words(language, leaves)


def room_of(desk: Desk) -> Patient:
    setting = Setting(today=TODAY, clinic=desk.clinic, room="consultation", staff=Staff())
    return Patient(desk, setting)


def carried_in(patient: Patient, room: Patient) -> Patient:
    """The patient's answers, opened by their code in the consultation room."""
    patient.touches("along").touches("take-along")
    (record,) = patient.desk.shelf.values()
    room.visit = replace(room.visit, code_try=CodeTry(ticket=7))
    return room.sends(Claimed(7, record))


def room_with_patient_of(desk: Desk, language: str) -> Patient:
    """The agenda of a patient who came from the waiting room and reads this language."""
    patient = Patient(desk).wakes().touches("full-path")
    return carried_in(patient.goes_to(patient.visit.walk[-1]).sends(LanguageChosen(language)), room_of(desk))
