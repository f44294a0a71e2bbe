"""A desk that knows the flagship pack, and a patient."""

from __future__ import annotations

import pytest

from kiosk.content.content import Content
from kiosk.settings import Clinic
from tests.journeys.patient import Desk, Patient


@pytest.fixture
def desk(flagship: Content, sample_clinic: Clinic) -> Desk:
    return Desk(flagship, sample_clinic)


@pytest.fixture
def patient(desk: Desk) -> Patient:
    return Patient(desk)
