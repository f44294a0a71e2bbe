"""Civil days: open and closed, the next open day, months later."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.plan.calendar import clear_days, months_after, next_open_day, public_holidays, why_closed
from tests.plan.small_pack import CLINIC, with_clinic

CHRISTMAS = dt.date(2026, 12, 25)


def test_a_weekday_that_is_not_in_open_on_is_closed() -> None:
    assert why_closed(dt.date(2026, 11, 28), CLINIC) == "open-on"


def test_a_public_holiday_is_closed_unless_the_clinic_works_on_it() -> None:
    assert why_closed(CHRISTMAS, CLINIC) == "holiday"
    assert why_closed(CHRISTMAS, with_clinic(open_on_holidays=True)) is None


def test_a_day_named_by_the_clinic_is_closed_on_holidays_too() -> None:
    assert why_closed(CHRISTMAS, with_clinic(open_on_holidays=True, closed_on=(CHRISTMAS,))) == "closed-on"


def test_a_clinic_that_lists_its_holidays_keeps_those_and_no_others() -> None:
    listed = with_clinic(public_holidays=(dt.date(2026, 11, 25),))
    assert why_closed(dt.date(2026, 11, 25), listed) == "holiday"
    assert why_closed(CHRISTMAS, listed) is None
    assert public_holidays(listed, (2026, 2027)) == listed.public_holidays


@given(day=st.dates(dt.date(2026, 1, 1), dt.date(2028, 12, 31)))
def test_holidays_that_were_looked_up_before_are_the_same(day: dt.date) -> None:
    clinic = with_clinic()
    known = with_clinic(public_holidays=public_holidays(clinic, range(2026, 2029)))
    assert why_closed(day, known) == why_closed(day, clinic)


def test_a_region_has_its_own_holidays() -> None:
    second_of_january = dt.date(2026, 1, 2)
    assert why_closed(second_of_january, CLINIC) is None
    assert why_closed(second_of_january, with_clinic(region="SCT")) == "holiday"


@pytest.mark.parametrize(("country", "region"), [("XX", None), ("GB", "ZZ")])
def test_a_place_without_a_known_calendar_has_no_holidays(country: str, region: str | None) -> None:
    assert why_closed(CHRISTMAS, with_clinic(country=country, region=region)) is None


def test_the_next_open_day_after_christmas_jumps_the_weekend_and_the_day_in_lieu() -> None:
    assert next_open_day(CHRISTMAS, CLINIC) == dt.date(2026, 12, 29)


def test_an_open_day_is_its_own_next_open_day() -> None:
    assert next_open_day(dt.date(2026, 11, 23), CLINIC) == dt.date(2026, 11, 23)


def test_a_clinic_that_never_opens_has_no_next_open_day() -> None:
    assert next_open_day(CHRISTMAS, with_clinic(open_on=())) is None


def test_clear_days_are_the_full_days_in_between() -> None:
    assert clear_days(dt.date(2026, 3, 1), dt.date(2026, 3, 20)) == 18
    assert clear_days(dt.date(2026, 3, 1), dt.date(2026, 3, 2)) == 0
    assert clear_days(dt.date(2026, 3, 1), dt.date(2026, 3, 1)) == -1


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        ("2027-03-01", 3, "2027-06-01"),
        ("2026-11-30", 3, "2027-02-28"),
        ("2027-11-30", 3, "2028-02-29"),
        ("2026-12-31", 1, "2027-01-31"),
        ("2026-12-31", 24, "2028-12-31"),
        ("2026-09-30", 3, "2026-12-30"),
    ],
)
def test_months_later_is_the_same_day_or_the_last_of_a_shorter_month(
    day: str, months: int, later: str
) -> None:
    assert months_after(dt.date.fromisoformat(day), months) == dt.date.fromisoformat(later)


@given(st.dates(dt.date(2000, 1, 1), dt.date(2099, 12, 31)), st.integers(1, 24))
def test_months_later_lands_in_the_month_that_is_counted(day: dt.date, months: int) -> None:
    later = months_after(day, months)
    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day == day.day or (later + dt.timedelta(days=1)).day == 1
