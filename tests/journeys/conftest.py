"""A desk that knows the flagship pack, and patients: one who reads, and two who listen."""

from __future__ import annotations

import msgspec
import pytest

from kiosk.content.content import Content
from kiosk.settings import Clinic, Sound
from tests.journeys.listening import hears_no_more
from tests.journeys.patient import Desk, Patient


@pytest.fixture
def desk(flagship: Content, sample_clinic: Clinic) -> Desk:
    return Desk(flagship, sample_clinic)


@pytest.fixture
def patient(desk: Desk) -> Patient:
    return Patient(desk)


@pytest.fixture
def with_headset(flagship: Content, sample_clinic: Clinic) -> Desk:
    return Desk(flagship, msgspec.structs.replace(sample_clinic, sound=Sound(headset=True)))


@pytest.fixture
def loud(flagship: Content, sample_clinic: Clinic) -> Patient:
    """A patient at a kiosk with a loudspeaker."""
    return Patient(Desk(flagship, sample_clinic)).wakes()


@pytest.fixture
def listener(with_headset: Desk) -> Patient:
    """A patient with a headset, on the welcome page; nothing of what was said until then is kept."""
    return hears_no_more(Patient(with_headset).wakes().touches("text-size", "read-aloud", "close"))
