"""A month to choose a day from: weeks gone by are left out, and the names of its days are of the patient's language."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from kiosk.content.scripts import scripts_in
from kiosk.content.words import Words
from kiosk.visit.date_sheet import month_of, weekday_of
from kiosk.visit.sheets import DateSheet
from tests.journeys.patient import Patient

NOVEMBER = dt.date(2026, 11, 1)


def days_of(patient: Patient, today: dt.date, month: dt.date = NOVEMBER) -> list[str]:
    """The day of each place in the grid, by its id; empty where there is none."""
    visit = patient.visit
    visit = replace(visit, setting=replace(visit.setting, today=today))
    shown = month_of(visit, DateSheet("first-session", month))
    return ["" if day is None else day.id for day in shown.days]


def test_weeks_gone_by_are_left_out_and_the_week_of_the_first_day_to_choose_is_whole(
    patient: Patient,
) -> None:
    days = days_of(patient, dt.date(2026, 11, 25))
    assert days[0] == "day-2026-11-23"
    assert len(days) == 14


def test_the_last_day_of_a_week_leaves_that_week_out(patient: Patient) -> None:
    assert days_of(patient, dt.date(2026, 11, 28))[0] == "day-2026-11-23"
    assert days_of(patient, dt.date(2026, 11, 29))[0] == "day-2026-11-30"


def test_a_month_to_come_has_all_its_weeks(patient: Patient) -> None:
    days = days_of(patient, dt.date(2026, 11, 25), dt.date(2026, 12, 1))
    assert len(days) == 35
    assert days[:2] == ["", "day-2026-12-01"]


@pytest.mark.parametrize("language", ["ur", "ps"])
def test_no_day_of_a_language_whose_narrow_names_are_latin_is_named_in_latin_letters(language: str) -> None:
    for day in range(7):
        weekday = weekday_of(Words(language, {}), day)
        assert scripts_in(weekday.narrow) == scripts_in(weekday.name) == {"ARABIC"}


@pytest.mark.parametrize(("language", "narrow"), [("en", "M"), ("ar", "ن"), ("zh", "一"), ("he", "ב׳")])
def test_narrow_names_of_a_language_in_its_own_script_are_kept(language: str, narrow: str) -> None:
    assert weekday_of(Words(language, {}), 0).narrow == narrow
