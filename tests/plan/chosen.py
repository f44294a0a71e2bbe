"""What a test may say of somebody's choices, each of its type; what is left unsaid stays as it was."""

from __future__ import annotations

import datetime as dt
from typing import TypedDict

from kiosk.plan.record import Event
from kiosk.settings import Aquagold


class Chosen(TypedDict, total=False):
    """The fields of `Choices`, but for the option."""

    sessions: int | None
    weeks_apart: int | None
    first_session: dt.date | None
    event: Event | None
    aquagold: Aquagold | None
    closed_days: tuple[dt.date, ...]


class ChosenWay(Chosen, total=False):
    """All fields of `Choices`."""

    option: str | None
