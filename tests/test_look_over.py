"""Looking a kiosk over, and `kiosk doctor`: what is found on a real disk."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from kiosk import paths
from kiosk.content.reader import read_clinic, read_words
from kiosk.content.words import Words
from kiosk.look_over import Rounds
from kiosk.printing.cups import CupsPrinter
from kiosk.printing.folder import FolderPrinter
from kiosk.printing.ipp import Server
from kiosk.printing.printer import PrinterStatus
from kiosk.printing.privacy import LINES
from kiosk.printing.spooler import SpoolerPrinter
from kiosk.settings import Printer, Sound
from kiosk.store.pin import MOST_MISSES, PinLock
from kiosk.store.trouble import Trouble
from kiosk.visit.health import Facts, Hearing, checks_of, name_of, sentences_of
from kiosk.worker.clinic_runner import printer_of
from tests.content.tiny_pack import tiny_pack_in
from tests.store.hands import StandingClock

TODAY = dt.date(2026, 11, 25)
TOUCH = 'I: Bus=0003\nN: Name="A touch screen"\nB: PROP=2\nB: EV=b\n\n'
MOUSE = 'I: Bus=0003\nN: Name="A mouse"\nB: PROP=0\n\n'


def rounds(tmp_path: Path) -> Rounds:
    return Rounds(
        clinic=read_clinic(paths.CLINIC),
        clinic_file=paths.CLINIC,
        packs=paths.PACKS,
        state=tmp_path / "state",
        store=lambda: None,
        cupsd_conf=tmp_path / "cupsd.conf",
        input_devices=tmp_path / "devices",
    )


def found(where: Rounds) -> Facts:
    return where.facts("en", TODAY)[0]


def test_a_kiosk_with_a_folder_and_no_pin(tmp_path: Path) -> None:
    facts, printers = rounds(tmp_path).facts("en", TODAY)
    assert printers == (facts.printer,)
    assert facts.printer is not None
    assert facts.printer.trouble is None
    assert facts.printer.name == str(tmp_path / "state" / "handouts")
    assert (facts.pin, facts.store, facts.pack_problems, facts.has_queue) == ("missing", None, (), False)
    assert facts.made_on is not None
    assert facts.free_mb is not None
    assert facts.is_state_written
    assert list((tmp_path / "state").iterdir()) == []


def test_touch_screens_are_counted_where_the_system_lists_them(tmp_path: Path) -> None:
    assert found(rounds(tmp_path)).touch_screens is None
    (tmp_path / "devices").write_text(MOUSE)
    assert found(rounds(tmp_path)).touch_screens == 0
    (tmp_path / "devices").write_text(MOUSE + TOUCH)
    assert found(rounds(tmp_path)).touch_screens == 1


def test_the_print_servers_settings_are_read_where_they_can_be(tmp_path: Path) -> None:
    assert found(rounds(tmp_path)).kept_lines is None
    (tmp_path / "cupsd.conf").write_text("PreserveJobFiles No\n")
    assert found(rounds(tmp_path)).kept_lines == LINES[1:]
    remote = msgspec.structs.replace(
        read_clinic(paths.CLINIC), printer=Printer(queue="Desk", server="127.0.0.1:9")
    )
    facts = found(replace(rounds(tmp_path), clinic=remote))
    assert facts.kept_lines is None
    assert (facts.printer, facts.print_fault) == (None, PrinterStatus.NO_SERVER)
    assert facts.has_queue


def test_on_windows_its_own_printers_are_listed_and_no_settings_of_cups_are_asked_for(tmp_path: Path) -> None:
    clinic = msgspec.structs.replace(read_clinic(paths.CLINIC), printer=Printer(queue="Front Desk 7"))
    facts, printers = replace(rounds(tmp_path), clinic=clinic, system="win32").facts("en", TODAY)
    assert facts.printer == printers[0]
    assert printers[0].name == "Front Desk 7"
    assert printers[0].trouble is PrinterStatus.NO_QUEUE
    assert not facts.has_queue


def test_each_system_and_each_setting_has_its_printer(tmp_path: Path) -> None:
    clinic = read_clinic(paths.CLINIC)
    queue = Printer(queue="Desk", two_sided=True)
    with_queue = msgspec.structs.replace(clinic, printer=queue, paper="letter")
    assert printer_of(with_queue, tmp_path, "linux") == CupsPrinter(
        Server(queue.server), "Desk", "letter", is_two_sided=True
    )
    assert isinstance(printer_of(with_queue, tmp_path, "darwin"), CupsPrinter)
    spooler = printer_of(with_queue, tmp_path, "win32")
    assert isinstance(spooler, SpoolerPrinter)
    assert (spooler.queue, spooler.paper, spooler.is_two_sided) == ("Desk", "letter", True)
    assert printer_of(clinic, tmp_path, "win32") == FolderPrinter(tmp_path / "handouts")


def test_a_pack_that_cannot_be_read_is_told_with_its_problems(tmp_path: Path) -> None:
    facts = found(replace(rounds(tmp_path), packs=tmp_path))
    assert len(facts.pack_problems) >= 1
    assert facts.made_on is None
    clinic = msgspec.structs.replace(read_clinic(paths.CLINIC), cautions={"no-such": "ask"})
    assert "no-such" in found(replace(rounds(tmp_path), clinic=clinic)).pack_problems[0]
    assert rounds(tmp_path).facts("xx", TODAY)[0].pack_problems != ()


def test_a_pack_whose_letters_no_font_has_is_told(tmp_path: Path) -> None:
    pack = tiny_pack_in(tmp_path / "packs")
    file = pack / "words" / "en.yaml"
    file.write_text(file.read_text("utf-8").replace("They do no harm.", "கோடுகள் இயற்கையானவை."), "utf-8")
    clinic = msgspec.structs.replace(read_clinic(paths.CLINIC), pack="tiny")
    settings = tmp_path / "clinic.yaml"
    settings.write_text(
        paths.CLINIC.read_text("utf-8").replace(read_clinic(paths.CLINIC).pack, "tiny"), "utf-8"
    )
    (told,) = found(
        replace(rounds(tmp_path), clinic=clinic, clinic_file=settings, packs=pack.parent)
    ).pack_problems
    assert told.startswith(f"{file}: 'en' is not shown: no font has 13 of the letters, as 'இ' (U+0B87), ")


def test_a_template_that_cannot_be_used_is_told_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "clinic.yaml"
    file.write_bytes(paths.CLINIC.read_bytes())
    assert found(replace(rounds(tmp_path), clinic_file=file)).template_problems == ()
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "pair.yaml").write_text("name: Pair\noption: cream\n", encoding="utf-8")
    facts = found(replace(rounds(tmp_path), clinic_file=file))
    assert "pair.yaml:2: option: 'cream' is not an option of the pack" in facts.template_problems[0]
    assert facts.pack_problems == ()
    check = next(check for check in checks_of(facts) if check.id == "templates")
    words = Words("en", read_words(paths.INTERFACE / "en.yaml"))
    said = " ".join((name_of(check, words), *sentences_of(check, words)))
    assert said.startswith("Templates: needs a hand Problems in the clinic's templates: 1. ")
    assert "kiosk check" in said


def test_a_state_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    facts = found(replace(rounds(tmp_path), state=tmp_path / "file"))
    assert not facts.is_state_written
    assert facts.pin == "unreadable"


def test_a_store_that_does_not_work_is_told(tmp_path: Path) -> None:
    assert found(replace(rounds(tmp_path), store=lambda: Trouble.DOWN)).store is Trouble.DOWN


def test_a_pin_is_set_locked_or_unreadable(tmp_path: Path) -> None:
    state = tmp_path / "state"
    lock = PinLock(state, StandingClock(step=2000))
    lock.choose("739184")
    assert found(rounds(tmp_path)).pin == "set"
    for _ in range(MOST_MISSES):
        lock.check("295730")
    assert found(rounds(tmp_path)).pin == "locked"
    (state / "pin.json").unlink()
    (state / "pin.json").mkdir()
    assert found(rounds(tmp_path)).pin == "unreadable"


def with_sound(where: Rounds, sound: Sound) -> Rounds:
    return replace(where, clinic=msgspec.structs.replace(where.clinic, sound=sound))


def test_reading_aloud_is_a_help_until_the_clinic_asks_for_sound(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    optional = found(rounds(tmp_path)).hearing
    assert optional == Hearing(trouble="no-engine", goes_to="default")
    asked_for = found(with_sound(rounds(tmp_path), Sound(from_start=True))).hearing
    assert asked_for == Hearing(trouble="no-engine", goes_to="default", is_asked_for=True)


def test_a_folder_takes_sounds_where_it_can_be_written(tmp_path: Path) -> None:
    folder = tmp_path / "sounds"
    hearing = found(with_sound(rounds(tmp_path), Sound(folder=str(folder)))).hearing
    assert hearing == Hearing(goes_to=str(folder), is_asked_for=True)
    assert list(folder.iterdir()) == []
    (tmp_path / "file").touch()
    hearing = found(with_sound(rounds(tmp_path), Sound(folder=str(tmp_path / "file" / "sounds")))).hearing
    assert hearing is not None
    assert hearing.trouble == "no-folder"


def test_a_sound_card_that_is_not_there_is_told_with_its_name(tmp_path: Path) -> None:
    hearing = found(with_sound(rounds(tmp_path), Sound(device="no-such-card"))).hearing
    assert hearing == Hearing(trouble="no-card", goes_to="no-such-card", is_asked_for=True)


def test_without_a_pack_the_clinics_own_language_is_tried(tmp_path: Path) -> None:
    folder = Sound(folder=str(tmp_path / "sounds"))
    hearing = found(with_sound(replace(rounds(tmp_path), packs=tmp_path / "none"), folder)).hearing
    assert hearing == Hearing(goes_to=str(tmp_path / "sounds"), is_asked_for=True)


def kiosk_doctor(state: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "main.py", "doctor", "--state", str(state), *words]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, env={**os.environ})


def test_the_doctor_tells_each_check_on_a_line_and_ends_with_1_where_a_hand_is_needed(tmp_path: Path) -> None:
    done = kiosk_doctor(tmp_path / "state")
    assert (done.returncode, done.stderr) == (1, "")
    lines = done.stdout.splitlines()
    assert any(line.startswith("[ !! ] Staff PIN: needs a hand.") and "kiosk pin" in line for line in lines)
    assert any(line.startswith("[ ok ] Disk: well.") for line in lines)
    bad = sum(line.startswith("[ !! ]") for line in lines)
    assert lines[-1].startswith(f"{bad} thing")


def test_the_doctor_ends_with_0_where_all_is_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from kiosk import cli

    (tmp_path / "devices").write_text(TOUCH)
    monkeypatch.setattr("kiosk.look_over._touch_screens", lambda _: 1)
    PinLock(tmp_path / "state").choose("739184")
    assert cli.main(["doctor", "--state", str(tmp_path / "state")]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "All is well. The kiosk can open."
    monkeypatch.setenv("PATH", str(tmp_path))
    assert cli.main(["doctor", "--state", str(tmp_path / "state")]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith("[ -- ] Reading aloud") and "espeak-ng" in line for line in lines)


def test_the_doctor_refuses_settings_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "clinic.yaml").write_text("nam: x\n")
    done = kiosk_doctor(tmp_path, "--clinic", str(tmp_path / "clinic.yaml"))
    assert done.returncode == 2
    assert "name" in done.stderr
