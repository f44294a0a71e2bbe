"""The desk and the patient of the journeys."""

from __future__ import annotations

from tests.journeys.conftest import desk, patient

__all__ = ["desk", "patient"]
