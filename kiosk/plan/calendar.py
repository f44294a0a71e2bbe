"""Civil days: when the clinic is open, the next open day, clear days between two days, months later."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from collections.abc import Iterable
from functools import cache
from typing import Literal, TypeAlias

from kiosk.settings import Clinic, Weekday

DAYS_TO_LOOK_AHEAD = 366
"""A clinic that has no open day within this many days is taken to have none."""

WhyClosed: TypeAlias = Literal["open-on", "closed-on", "holiday"]

_WEEKDAYS: tuple[Weekday, ...] = (
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
)  # fmt: skip


def why_closed(day: dt.date, clinic: Clinic) -> WhyClosed | None:
    """What in the clinic's settings closes it on this day; None where it is open."""
    if _WEEKDAYS[day.weekday()] not in clinic.open_on:
        return "open-on"
    if day in clinic.closed_on:
        return "closed-on"
    if not clinic.open_on_holidays and _is_public_holiday(day, clinic):
        return "holiday"
    return None


def public_holidays(clinic: Clinic, years: Iterable[int]) -> tuple[dt.date, ...]:
    """The public holidays of a clinic's place in these years, sorted; its own list, where its settings hold one."""
    if clinic.public_holidays is not None:
        return clinic.public_holidays
    return tuple(
        sorted(day for year in years for day in _public_holidays(clinic.country, clinic.region, year))
    )


def _is_public_holiday(day: dt.date, clinic: Clinic) -> bool:
    if clinic.public_holidays is not None:
        return day in clinic.public_holidays
    return day in _public_holidays(clinic.country, clinic.region, day.year)


def next_open_day(day: dt.date, clinic: Clinic) -> dt.date | None:
    """This day, or the first day after it on which the clinic is open; None where no such day comes."""
    for ahead in range(DAYS_TO_LOOK_AHEAD):
        later = day + dt.timedelta(days=ahead)
        if why_closed(later, clinic) is None:
            return later
    return None


def clear_days(first: dt.date, second: dt.date) -> int:
    """Full days strictly between two days; negative where `second` is not after `first`."""
    return (second - first).days - 1


def months_after(day: dt.date, months: int) -> dt.date:
    """The same day of the month so many months later, or that month's last day where it is shorter."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return dt.date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


@cache
def _public_holidays(country: str, region: str | None, year: int) -> frozenset[dt.date]:
    # Loaded with the first date: it costs a fifth of a second and 18 MB, and the first screen needs no date.
    import holidays  # noqa: PLC0415

    try:
        return frozenset(holidays.country_holidays(country, subdiv=region, years=year))
    except NotImplementedError:  # A country or region that the library does not know has no days off here.
        return frozenset()
