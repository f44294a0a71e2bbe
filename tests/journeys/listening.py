"""Hearing what a kiosk says, without a sound."""

from __future__ import annotations

from kiosk.visit.audible import parts_of
from kiosk.visit.events.speech import Heard
from tests.journeys.patient import Patient

LEFT_OUT = "Something of yours is here. It is not read aloud."
LEFT_OUT_AGAIN = "Yours, not read aloud."
"""In the same visit."""


def hears_no_more(patient: Patient) -> Patient:
    """Nothing of what was said until now is kept."""
    patient.desk.spoken.clear()
    patient.desk.silenced.clear()
    return patient


def goes_to(patient: Patient, page: str) -> Patient:
    """Walk to a page without waiting to hear the pages on the way; nothing of what was said is kept."""
    patient.desk.hearing = "later"
    patient.goes_to(page)
    patient.desk.hearing = "at once"
    return hears_no_more(patient)


def said(patient: Patient) -> list[str]:
    """What was said since it was last asked."""
    texts = [speak.text for speak in patient.desk.spoken]
    patient.desk.spoken.clear()
    return texts


def shown(patient: Patient) -> list[str]:
    """What stands on the glass, as it stood there while it was read: with a way to stop."""
    parts = parts_of(patient.visit)
    return ["Stop" if part.id == "aloud-pause" else part.whole for part in parts]


def heard(patient: Patient) -> Patient:
    """The part that is being said has been heard."""
    ticket = patient.visit.speech.ticket
    assert ticket is not None
    return patient.sends(Heard(ticket))
