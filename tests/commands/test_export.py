"""The `export` command writes a whole file or nothing, and says why in one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk import cli

VISIT = """\
pack: microneedling-stretch-marks
today: 2026-11-23
choices: {option: microneedling, sessions: 2, first-session: 2026-12-07}
"""


def exported(folder: Path, kind: str, visit: str = VISIT, out: str = "out/file") -> int:
    (folder / "out").mkdir()
    file = folder / "visit.yaml"
    file.write_text(visit, encoding="utf-8")
    return cli.main(["export", str(file), "-o", str(folder / out), "--kind", kind])


@pytest.mark.parametrize(
    ("kind", "begin"),
    [("calendar", b"BEGIN:VCALENDAR"), ("fhir", b"{"), ("note", b"Consultation note"), ("summary", b"%PDF-")],
)
def test_every_kind_is_written_whole(kind: str, begin: bytes, tmp_path: Path) -> None:
    assert exported(tmp_path, kind) == 0
    assert [file.name for file in (tmp_path / "out").iterdir()] == ["file"]
    assert (tmp_path / "out" / "file").read_bytes().startswith(begin)


@pytest.mark.parametrize(
    ("kind", "said"),
    [("calendar", "Cita 1 de 2"), ("fhir", '"language": "en"'), ("note", "Consultation note")],
)
def test_what_is_for_the_clinic_is_in_its_language_whatever_the_patient_reads(
    kind: str, said: str, tmp_path: Path
) -> None:
    assert exported(tmp_path, kind, f"{VISIT}language: es\n") == 0
    assert said in (tmp_path / "out" / "file").read_text("utf-8")


def test_why_there_is_no_calendar_is_said_in_the_clinics_language(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    visit = "pack: microneedling-stretch-marks\nlanguage: es\n"
    assert exported(tmp_path, "calendar", visit) == 2
    assert "this plan has no dates" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("kind", "visit", "out", "sentence"),
    [
        ("calendar", "pack: microneedling-stretch-marks\n", "out/file", "this plan has no dates"),
        ("note", VISIT, "gone/file", "there is no folder"),
        ("note", VISIT, "out", "cannot be written"),
        ("notes", VISIT, "out/file", "did you mean 'note'?"),
        ("note", "pack: nothing\n", "out/file", "there is no pack 'nothing'"),
    ],
)
def test_what_cannot_be_written_is_said_in_one_sentence(
    kind: str, visit: str, out: str, sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert exported(tmp_path, kind, visit, out) == 2
    assert sentence in capsys.readouterr().err
    assert list((tmp_path / "out").iterdir()) == []
