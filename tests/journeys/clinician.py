"""A clinician without a pixel: in the consultation room, with staff mode on."""

from __future__ import annotations

from dataclasses import replace

from kiosk.visit.consultation import Consultation, Place
from kiosk.visit.staff import Staff
from kiosk.visit.visit import Setting
from tests.journeys.patient import TODAY, Desk, Patient


class Clinician(Patient):
    """One clinician at the glass of the consultation room, from its door on."""

    def __init__(self, desk: Desk, initials: str = "", *, size: tuple[int, int] = (1920, 1080)) -> None:
        setting = Setting(
            room="consultation",
            today=TODAY,
            width=size[0],
            height=size[1],
            clinic=desk.clinic,
            staff=Staff(initials=initials),
        )
        super().__init__(desk, setting)

    def makes_private(self, question: str) -> Clinician:
        """As if the patient had kept a question for the clinician."""
        self.visit = replace(self.visit, private=(*self.visit.private, question))
        return self

    @property
    def consultation(self) -> Consultation:
        """What the room knows."""
        assert self.visit.consultation is not None
        return self.visit.consultation

    @property
    def place(self) -> Place:
        """Where in the room the consultation is."""
        return self.consultation.place
