"""The `plan` command: text or JSON on stdout; what is wrong as Unreadable."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from kiosk.commands.plan import run
from kiosk.errors import Unreadable

VISIT = """\
pack: microneedling-stretch-marks
today: 2026-11-23
name: Ana
answers: {health: [cold-sores]}
choices: {option: microneedling, first-session: 2026-12-07}
"""
CLINIC = 'name: Elm Street\nphone: "01632 960 000"\nemergency: "999"\ncountry: GB\nregion: ENG\n'


@pytest.fixture
def visit(tmp_path: Path) -> Path:
    file = tmp_path / "visit.yaml"
    file.write_text(VISIT, encoding="utf-8")
    return file


@pytest.fixture
def clinic(tmp_path: Path) -> Path:
    file = tmp_path / "clinic.yaml"
    file.write_text(CLINIC, encoding="utf-8")
    return file


def test_json_is_the_plan_of_the_visit(visit: Path, clinic: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(visit, as_json=True, clinic=clinic) == 0
    data = json.loads(capsys.readouterr().out)
    assert [session["date"] for session in data["sessions"]] == [
        "2026-12-07",
        "2027-01-04",
        "2027-02-01",
        "2027-03-01",
    ]
    assert data["sessions"][0]["avoid"][0] == {"what": "swimming", "until": "2026-12-10"}
    assert {"what": "sun", "until": "2026-12-21"} in data["sessions"][0]["avoid"]
    assert data["judge_result_on"] == "2027-06-01"
    assert data["cautions"][0]["id"] == "cold-sores"
    assert data["objections"] == []


def test_text_is_for_a_person(visit: Path, clinic: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(visit, clinic=clinic) == 0
    told = capsys.readouterr().out.replace("\u00a0", " ")
    assert "Ana" in told.splitlines()
    assert "Session 1: Monday 7 December 2026." in told


def test_objections_are_part_of_a_plan_and_no_failure(
    visit: Path, clinic: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    visit.write_text(VISIT.replace("2026-12-07", "2026-11-01"), encoding="utf-8")
    assert run(visit, as_json=True, clinic=clinic) == 0
    assert json.loads(capsys.readouterr().out)["objections"][0]["id"] == "first-session-passed"


def test_the_sample_clinic_and_the_clock_hold_where_nothing_is_said(
    visit: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    visit.write_text("pack: microneedling-stretch-marks\n", encoding="utf-8")
    earliest = dt.datetime.now().astimezone().date()
    assert run(visit, as_json=True) == 0
    today = dt.date.fromisoformat(json.loads(capsys.readouterr().out)["today"])
    assert earliest <= today <= dt.datetime.now().astimezone().date()


def test_settings_that_do_not_go_with_the_pack_are_refused(visit: Path, clinic: Path) -> None:
    clinic.write_text(f"{CLINIC}cautions: {{cold-sore: wait}}\n", encoding="utf-8")
    with pytest.raises(Unreadable, match="did you mean 'cold-sores'"):
        run(visit, clinic=clinic)


def test_settings_for_another_pack_are_not_held_against_this_one(
    visit: Path, clinic: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    clinic.write_text(f"{CLINIC}pack: another\ncautions: {{fever: wait}}\n", encoding="utf-8")
    assert run(visit, as_json=True, clinic=clinic) == 0
    assert json.loads(capsys.readouterr().out)["dates_withheld"] is False


def test_a_wrong_visit_file_is_refused(visit: Path, clinic: Path) -> None:
    visit.write_text("pack: nothing\n", encoding="utf-8")
    with pytest.raises(Unreadable, match="there is no pack 'nothing'"):
        run(visit, clinic=clinic)
