"""The flagship pack as it ships, a desk and a patient."""

from __future__ import annotations

import pytest

from kiosk import paths
from kiosk.content.content import Content
from kiosk.content.reader import read_clinic, read_content
from kiosk.settings import Clinic
from tests.journeys.patient import Desk, Patient


@pytest.fixture(scope="session")
def flagship() -> Content:
    return read_content(paths.PACKS / "microneedling-stretch-marks", "en")


@pytest.fixture(scope="session")
def sample_clinic() -> Clinic:
    return read_clinic(paths.CLINIC)


@pytest.fixture
def desk(flagship: Content, sample_clinic: Clinic) -> Desk:
    return Desk(flagship, sample_clinic)


@pytest.fixture
def patient(desk: Desk) -> Patient:
    return Patient(desk)
