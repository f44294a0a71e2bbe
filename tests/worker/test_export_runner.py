"""The child saves what staff asked for and says its name, or why there is none."""

from __future__ import annotations

import os
import threading
from dataclasses import replace
from pathlib import Path
from queue import Queue

import msgspec
import pytest

from kiosk import paths
from kiosk.content.reader import read_words
from kiosk.content.words import Words
from kiosk.errors import CannotPrint
from kiosk.export.files import export_file
from kiosk.plan.engine import plan_of
from kiosk.settings import Export
from kiosk.visit.effects import WriteExport
from kiosk.visit.events.event import Event
from kiosk.visit.events.room import ExportFailed, ExportWritten
from kiosk.visit.exports import ENDINGS, ExportFault, ExportKind
from kiosk.worker.clinic_runner import export_runner_of
from kiosk.worker.export_runner import ExportRunner
from tests.export.consultations import EMPTY, WHOLE
from tests.export.test_export_folder import names_in
from tests.handout.sheets import LATER_FACIAL, flagship
from tests.handout.test_handout_languages import content_in


def asked(runner: ExportRunner, effect: WriteExport) -> Event:
    said: Queue[Event] = Queue()
    runner.do(effect, said.put)
    assert said.qsize() == 1
    return said.get_nowait()


def room_for(folder: Path | None) -> ExportRunner:
    export = Export(folder=str(folder) if folder else None)
    clinic = msgspec.structs.replace(LATER_FACIAL, export=export)
    return export_runner_of(clinic, lambda: clinic, lambda language: flagship())


@pytest.mark.parametrize("kind", list(ENDINGS))
def test_every_kind_of_file_lands_in_the_folder(kind: ExportKind, tmp_path: Path) -> None:
    event = asked(room_for(tmp_path), WriteExport(3, WHOLE, kind))
    assert event == ExportWritten(3, f"plan-2026-11-23-1.{ENDINGS[kind]}")
    begins = {"calendar": b"BEGIN:VCALENDAR", "fhir": b"{", "note": b"Consultation note", "summary": b"%PDF-"}
    assert (tmp_path / event.file_name).read_bytes().startswith(begins[kind])


@pytest.mark.parametrize(
    ("kind", "language"), [("calendar", "es"), ("fhir", "en"), ("note", "en"), ("summary", "en")]
)
def test_what_is_for_the_clinic_is_in_its_language_and_the_calendar_in_the_patients(
    kind: ExportKind, language: str, tmp_path: Path
) -> None:
    clinic = msgspec.structs.replace(LATER_FACIAL, export=Export(folder=str(tmp_path)))
    record = replace(WHOLE, language="es")
    event = asked(export_runner_of(clinic, lambda: clinic, content_in), WriteExport(3, record, kind))
    assert isinstance(event, ExportWritten)
    saved = (tmp_path / event.file_name).read_bytes()
    content = content_in(language)
    assert saved == export_file(kind, content, clinic, record, plan_of(content, record, clinic))


def test_nothing_is_saved_where_the_clinic_names_no_folder() -> None:
    assert asked(room_for(None), WriteExport(3, WHOLE, "note")) == ExportFailed(3, ExportFault.NOT_SET)


def test_a_missing_folder_and_a_plan_without_dates_are_told_apart(tmp_path: Path) -> None:
    gone = asked(room_for(tmp_path / "gone"), WriteExport(3, WHOLE, "note"))
    assert gone == ExportFailed(3, ExportFault.NO_FOLDER)
    undated = asked(room_for(tmp_path), WriteExport(4, EMPTY, "calendar"))
    assert undated == ExportFailed(4, ExportFault.NO_DATES)
    assert names_in(tmp_path) == []


def test_a_file_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    def made(effect: WriteExport) -> bytes:
        raise CannotPrint("the fonts have no such letter")

    runner = ExportRunner(make=made, folder=tmp_path)
    assert asked(runner, WriteExport(3, WHOLE, "summary")) == ExportFailed(3, ExportFault.NOT_MADE)


def test_a_share_that_hangs_is_not_waited_for_and_keeps_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = threading.Event()
    real = os.fsync

    def hanging(descriptor: int) -> None:
        answers.wait(30)
        real(descriptor)

    monkeypatch.setattr(os, "fsync", hanging)
    runner = ExportRunner(make=lambda effect: b"x", folder=tmp_path, patience_s=0.05)
    try:
        slow = asked(runner, WriteExport(3, WHOLE, "note"))
    finally:
        answers.set()
    for thread in threading.enumerate():
        if thread.name == "writes-export":
            thread.join(30)
    assert slow == ExportFailed(3, ExportFault.FOLDER_SLOW)
    assert names_in(tmp_path) == []


def test_every_reason_has_its_sentence() -> None:
    words = Words("en", read_words(paths.INTERFACE / "en.yaml"))
    sentences = {words.text(f"export.fault.{fault.value}") for fault in ExportFault}
    assert len(sentences) == len(ExportFault)
