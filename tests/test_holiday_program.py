"""The public holidays are worked out by a program of their own, and all the same where it cannot run."""

from __future__ import annotations

import datetime as dt
import os
import sys
from pathlib import Path

import pytest

from kiosk import holiday_program
from kiosk.content.clinic_checks import regions_of
from kiosk.holiday_program import looked_up_holidays, looked_up_regions
from kiosk.paths import CLINIC, PACKS, Places
from kiosk.plan.calendar import public_holidays
from kiosk.settings import Clinic
from kiosk.worker.duties import duties_of

YEARS = (2026, 2027)


def clinic_in(country: str, region: str | None = None) -> Clinic:
    return Clinic(name="Elm Street", phone="01632 960000", emergency="999", country=country, region=region)


@pytest.mark.parametrize(("country", "region"), [("GB", None), ("GB", "SCT"), ("IN", "KA"), ("XX", None)])
def test_the_program_says_what_the_library_says(country: str, region: str | None) -> None:
    clinic = clinic_in(country, region)
    assert looked_up_holidays(clinic, YEARS) == public_holidays(clinic, YEARS)


def test_the_program_knows_the_regions_of_a_country() -> None:
    assert looked_up_regions("GB") == regions_of("GB")
    assert "SCT" in looked_up_regions("GB")
    assert looked_up_regions("XX") == ()


def test_it_finds_the_kiosk_from_any_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert dt.date(2026, 12, 25) in looked_up_holidays(clinic_in("GB"), YEARS)


@pytest.mark.skipif(sys.platform == "win32", reason="its processes have no groups")
def test_an_interrupt_at_the_terminal_does_not_reach_the_program() -> None:
    (group,) = looked_up_regions("GB", (sys.executable, "-c", "import os; print(os.getpgrp())"))
    assert int(group) != os.getpgrp()


def test_a_list_in_the_settings_needs_no_program() -> None:
    listed = (dt.date(2026, 11, 25),)
    clinic = Clinic(name="Elm Street", phone="01632 960000", emergency="999", public_holidays=listed)
    assert looked_up_holidays(clinic, YEARS, ("/does/not/exist",)) == listed


@pytest.mark.parametrize(
    "program",
    [
        ("/does/not/exist",),
        (sys.executable, "-c", "raise SystemExit(3)"),
        (sys.executable, "-c", "print('not a date')"),
        (sys.executable, "-c", "print('\\xe9')"),
    ],
    ids=["is not there", "fails", "says something else", "says letters"],
)
def test_where_the_program_cannot_do_it_the_days_are_the_same(program: tuple[str, ...]) -> None:
    clinic = clinic_in("GB")
    assert looked_up_holidays(clinic, YEARS, program) == public_holidays(clinic, YEARS)


def test_a_program_that_hangs_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(holiday_program, "PATIENCE_S", 0.2)
    clinic, hung = clinic_in("GB"), (sys.executable, "-c", "import time; time.sleep(60)")
    assert looked_up_holidays(clinic, YEARS, hung) == public_holidays(clinic, YEARS)


def test_the_worker_is_not_taken_for_hung_while_it_waits_for_both_answers(tmp_path: Path) -> None:
    places = Places(clinic=CLINIC, packs=PACKS, state=tmp_path)
    assert duties_of(clinic_in("GB"), places).patience > 2 * holiday_program.PATIENCE_S


def test_where_the_program_cannot_do_it_the_regions_are_the_same() -> None:
    assert looked_up_regions("GB", ("/does/not/exist",)) == regions_of("GB")
