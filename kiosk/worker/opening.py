"""The start, as short as it can be: the first child reads the clinic's settings and says what the glass shows first.

Loaded before everything else, so it loads next to nothing itself. While the child reads, the parent loads Qt.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

from kiosk.errors import KioskError, Unreadable
from kiosk.paths import Places
from kiosk.worker.child import Duties, Runner

if TYPE_CHECKING:
    from kiosk.options import Room
    from kiosk.settings import Clinic
    from kiosk.visit.effects import Effect
    from kiosk.visit.events.event import Event
    from kiosk.visit.views import View


class Opened(Struct, frozen=True):
    """The clinic's settings, and the view to begin with: None where that needs more than words."""

    clinic: Clinic
    view: View | None


class CannotOpen(Struct, frozen=True):
    """The clinic's settings cannot be used; `sentence` is for staff."""

    sentence: str


Opening: TypeAlias = Opened | CannotOpen
News: TypeAlias = "Event | Opening"


def first_duties(places: Places, room: Room) -> Duties[Effect, News]:
    """What the first child is for: to read the clinic's settings and tell of them, then the duties of every child."""
    return Duties(open_runner=partial(_open, places, room), waits=_waits, lost=_lost)


def _open(places: Places, room: Room, report: Callable[[News], None]) -> Runner[Effect, Event]:
    from kiosk.content.reader import chosen_pack, read_clinic  # noqa: PLC0415 - in the child

    try:
        clinic = read_clinic(places.clinic)
        if not (
            places.packs / clinic.pack
        ).exists():  # One that is there and cannot be read takes no kiosk down.
            chosen_pack(places.clinic, clinic, places.packs)
    except Unreadable as fault:
        report(CannotOpen(str(fault)))
        raise SystemExit from None
    report(Opened(clinic, _first_view(clinic, places) if room == "waiting" else None))
    # Only now, as it takes longer than all that came before.
    from kiosk.worker.clinic_runner import open_runner  # noqa: PLC0415

    return open_runner(clinic, places.clinic, places.packs, places.state, places.interface)


def _first_view(clinic: Clinic, places: Places) -> View | None:
    """What a kiosk shows that has only its words. What is wrong with them is told when the whole pack is read."""
    from kiosk.content.reader import read_all_words  # noqa: PLC0415 - in the child
    from kiosk.visit.show import view_of  # noqa: PLC0415 - as above
    from kiosk.visit.visit import Setting, Visit  # noqa: PLC0415 - as above

    try:
        words = read_all_words(places.packs / clinic.pack, clinic.language, places.interface)
        return view_of(Visit(setting=Setting(today=dt.date.today(), clinic=clinic, words=words)))
    except KioskError:
        return None


def _waits(effect: Effect) -> bool:
    from kiosk.worker.duties import waits  # noqa: PLC0415 - in the child

    return waits(effect)


def _lost(effect: Effect, last: News | None) -> News | None:
    from kiosk.worker.duties import lost  # noqa: PLC0415 - in the child, or after the start

    return lost(effect, None if isinstance(last, Opening) else last)
