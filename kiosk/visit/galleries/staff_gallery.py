"""The screens of staff by name: the PIN pad as it is asked, waits and covers a visit, and the desk's page. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from msgspec.structs import replace as altered

from kiosk.printing.printer import FoundPrinter, PrinterStatus
from kiosk.visit.consultation import Consultation
from kiosk.visit.desk import Look, PrintResult
from kiosk.visit.events.desk import DeskAsked, LookedOver
from kiosk.visit.events.staff import CornerHeld, PinAccepted, PinDone, PinMissing, PinRefused, PinTyped
from kiosk.visit.galleries.rehearsal import after, seen
from kiosk.visit.health import Facts, Hearing
from kiosk.visit.staff import Staff
from kiosk.visit.views import View
from kiosk.visit.visit import Visit, fresh


def staff_gallery(visit: Visit) -> Iterator[tuple[str, View]]:
    """Each screen as (name, view), for a visit at which somebody is there."""
    asked = after(visit, CornerHeld(), *(PinTyped(digit) for digit in "739"))
    yield "staff-pad", seen(asked)
    tried = after(asked, *(PinTyped(digit) for digit in "184"), PinDone())
    ticket = tried.setting.last_ticket
    yield "staff-pad-wait", seen(after(tried, PinRefused(ticket, 125, is_locked=False)))
    yield "staff-pad-locked", seen(after(tried, PinRefused(ticket, 0, is_locked=True)))
    yield "staff-pad-missing", seen(after(tried, PinMissing(ticket)))
    room = replace(visit.setting, room="consultation", staff=None)
    yield (
        "staff-pad-kept",
        seen(replace(visit, setting=room, consultation=Consultation(place="agenda"))),
    )
    yield from _desk(after(tried, PinAccepted(ticket)), visit)
    door = fresh(replace(room, staff=Staff()))
    yield "room-desk", seen(after(replace(door, looks=visit.looks), DeskAsked()))


def _desk(visit: Visit, before: Visit) -> Iterator[tuple[str, View]]:
    ticket = visit.setting.last_ticket
    queue = FoundPrinter(name="Front-Desk")
    well = Facts(
        today=before.setting.today,
        printer=queue,
        has_queue=True,
        kept_lines=(),
        touch_screens=1,
        free_mb=9000,
        hearing=Hearing(),
    )
    ill = altered(
        well,
        printer=replace(queue, trouble=PrinterStatus.OUT_OF_PAPER),
        kept_lines=("PreserveJobFiles No", "PageLogFormat"),
        free_mb=84,
        hearing=Hearing(trouble="no-card", goes_to="default"),
    )
    results = tuple(
        PrintResult(at, status, is_test)
        for at, status, is_test in (
            ("14:05", PrinterStatus.GAVE_UP, False),
            ("13:40", PrinterStatus.PRINTED, False),
            ("8:55", PrinterStatus.PRINTED, True),
        )
    )
    for name, facts in (("desk", well), ("desk-needs-a-hand", ill)):
        printers = (facts.printer or queue, FoundPrinter(name="Back-Office", is_ours=False))
        look = Look(facts=facts, printers=printers, results=results)
        yield name, seen(after(visit, LookedOver(ticket, look)))
