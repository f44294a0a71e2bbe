"""Is this kiosk ready to open? Every check, from what was found to a verdict: one list for glass and command line.

The words of a check are `doctor.<id>.name` and `doctor.<id>.<verdict>`; a verdict that is not `well` also has
`doctor.<id>.<verdict>-fix`, which says what to do.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal, TypeAlias

from msgspec import Struct

from kiosk.content.words import Words
from kiosk.printing.printer import FoundPrinter, PrinterStatus
from kiosk.speech.voice import Mute
from kiosk.store.trouble import Trouble

LEAST_FREE_MB = 200
"""Free megabytes below which a check complains: handouts, the store and the system's own files need some room."""

CheckId: TypeAlias = Literal[
    "printer", "privacy", "touch", "pack", "templates", "disk", "clock", "database", "pin", "sound"
]


class Hearing(Struct, frozen=True, kw_only=True):
    """Whether the kiosk can be heard: what is wrong, in which languages, with which sound card or folder."""

    trouble: Mute | None = None
    languages: str = ""
    """The names of those that have no voice."""
    goes_to: str = ""
    is_asked_for: bool = False
    """Whether the clinic's settings name anything of sound. Else reading aloud is a help that may be missing."""


class Facts(Struct, frozen=True, kw_only=True):
    """What was found on the machine. None where there is nothing to find, or no way to tell."""

    today: dt.date
    printer: FoundPrinter | None
    """The one that the clinic chose; None where the print server did not say."""
    print_fault: PrinterStatus | None = None
    """Why the print server did not say."""
    kept_lines: tuple[str, ...] | None = None
    """Lines that the print server's settings lack; None where it keeps its settings to itself."""
    has_queue: bool = False
    """Whether handouts go through a print server of CUPS."""
    touch_screens: int | None = None
    pack_problems: tuple[str, ...] = ()
    template_problems: tuple[str, ...] = ()
    """What is wrong with the clinic's templates; those are left out."""
    made_on: dt.date | None = None
    review_due: dt.date | None = None
    free_mb: int | None = None
    is_state_written: bool = True
    store: Trouble | None = None
    pin: Literal["set", "locked", "missing", "unreadable"] = "set"
    hearing: Hearing | None = None


class Check(Struct, frozen=True):
    """One thing that was looked at. `verdict` is `well` or names what is wrong; `values` fill its words.

    A value called `date` is a day as 2026-11-23.
    """

    id: CheckId
    verdict: str = "well"
    values: tuple[tuple[str, str], ...] = ()
    is_optional: bool = False
    """Whether the kiosk may open without it."""

    @property
    def is_well(self) -> bool:
        """Whether nothing could be done about it."""
        return self.verdict == "well"

    @property
    def needs_hand(self) -> bool:
        """Whether something has to be done before the kiosk opens."""
        return not self.is_well and not self.is_optional


def checks_of(facts: Facts) -> tuple[Check, ...]:
    """All checks, in the order in which staff would go round."""
    return (
        _printer(facts),
        *((_privacy(facts),) if facts.has_queue else ()),
        *((_touch(facts.touch_screens),) if facts.touch_screens is not None else ()),
        _pack(facts),
        *((_templates(facts.template_problems),) if facts.template_problems else ()),
        _disk(facts),
        _clock(facts),
        Check("database", facts.store.value) if facts.store is not None else Check("database"),
        Check("pin", "well" if facts.pin == "set" else facts.pin),
        *((_sound(facts.hearing),) if facts.hearing is not None else ()),
    )


def name_of(check: Check, words: Words) -> str:
    """What was looked at, and how it is, in words: colour and sign never stand alone."""
    state = words.text(f"doctor.{_state(check)}")
    return words.text("doctor.named", name=words.text(f"doctor.{check.id}.name"), state=state)


def _state(check: Check) -> str:
    if check.is_well:
        return "well"
    return "not-well" if check.needs_hand else "optional"


def sentences_of(check: Check, words: Words) -> tuple[str, ...]:
    """What was found, and what to do about it. A printer's and a store's own sentence for staff says both."""
    values = {
        name: words.date(dt.date.fromisoformat(value), "full") if name == "date" else value
        for name, value in check.values
    }
    if check.id == "printer" and not check.is_well:
        return (words.text(f"printing.{check.verdict}.staff"),)
    if check.id == "database" and not check.is_well:
        return (words.text(f"store.{check.verdict}.staff"),)
    said = words.text(f"doctor.{check.id}.{check.verdict}", **values)
    if check.is_well:
        return (said,)
    return (said, words.text(f"doctor.{check.id}.{check.verdict}-fix", **values))


def _printer(facts: Facts) -> Check:
    trouble = facts.print_fault or (facts.printer.trouble if facts.printer else None)
    if trouble is not None:
        return Check("printer", trouble.value)
    return Check("printer", values=(("printer", facts.printer.name if facts.printer else ""),))


def _privacy(facts: Facts) -> Check:
    if facts.kept_lines is None:
        return Check("privacy", "unknown")
    if facts.kept_lines:
        return Check("privacy", "keeps", (("lines", "; ".join(facts.kept_lines)),))
    return Check("privacy")


def _touch(screens: int) -> Check:
    return Check("touch") if screens else Check("touch", "none")


def _pack(facts: Facts) -> Check:
    if facts.pack_problems:
        count = len(facts.pack_problems)
        return Check("pack", "broken", (("count", str(count)), ("first", facts.pack_problems[0])))
    if facts.review_due is not None and facts.review_due < facts.today:
        return Check("pack", "expired", (("date", facts.review_due.isoformat()),))
    return Check("pack")


def _templates(problems: tuple[str, ...]) -> Check:
    return Check("templates", "broken", (("count", str(len(problems))), ("first", problems[0])))


def _sound(hearing: Hearing) -> Check:
    values = (("languages", hearing.languages), ("place", hearing.goes_to))
    return Check("sound", hearing.trouble or "well", values, is_optional=not hearing.is_asked_for)


def _disk(facts: Facts) -> Check:
    if not facts.is_state_written:
        return Check("disk", "locked")
    if facts.free_mb is not None and facts.free_mb < LEAST_FREE_MB:
        return Check("disk", "full", (("free", str(facts.free_mb)), ("least", str(LEAST_FREE_MB))))
    return Check("disk")


def _clock(facts: Facts) -> Check:
    """A clock that stands before the day on which the pack was made is wrong; so is every date that is printed."""
    date = (("date", facts.today.isoformat()),)
    is_wrong = facts.made_on is not None and facts.today < facts.made_on
    return Check("clock", "behind" if is_wrong else "well", date)
