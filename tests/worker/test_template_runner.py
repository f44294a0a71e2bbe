"""The child reads the clinic's templates and saves one: whole, never over another, or it says why not."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import threading
from pathlib import Path
from queue import Queue

import pytest

from kiosk import paths
from kiosk.content.pack import Pack
from kiosk.content.reader import read_clinic, read_pack
from kiosk.errors import KioskError
from kiosk.plan.record import Product
from kiosk.plan.template import MOST_TEMPLATES, Template, TemplateFault
from kiosk.visit.effects import ReadTemplates, SaveTemplate, TemplateEffect
from kiosk.visit.events.event import Event
from kiosk.visit.events.template import TemplateFailed, TemplateSaved, TemplatesRead
from kiosk.worker.clinic_runner import open_runner, template_runner_of
from kiosk.worker.template_runner import TemplateRunner

PAIR = Template(name="The pair", option="microneedling-aquagold", sessions=3)


@pytest.fixture(scope="module")
def pack() -> Pack:
    return read_pack(paths.PACKS / "microneedling-stretch-marks")[0]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "clinic" / "templates"


@pytest.fixture
def runner(folder: Path, pack: Pack) -> TemplateRunner:
    folder.parent.mkdir()
    return TemplateRunner(pack=lambda: pack, folder=folder)


def asked(runner: TemplateRunner, effect: TemplateEffect) -> Event:
    said: Queue[Event] = Queue()
    runner.do(effect, said.put)
    assert said.qsize() == 1
    return said.get_nowait()


def saves(runner: TemplateRunner, template: Template, *, may_replace: bool = False) -> Event:
    return asked(runner, SaveTemplate(7, template, may_replace))


def kept(runner: TemplateRunner) -> tuple[Template, ...]:
    event = asked(runner, ReadTemplates(1))
    assert isinstance(event, TemplatesRead)
    return event.templates


def test_what_is_saved_is_there_for_the_next_consultation(runner: TemplateRunner, folder: Path) -> None:
    assert kept(runner) == ()
    assert saves(runner, PAIR) == TemplateSaved(7, "the-pair.yaml")
    assert kept(runner) == (PAIR,)
    assert [file.name for file in folder.iterdir()] == ["the-pair.yaml"]
    assert (folder / "the-pair.yaml").read_text(encoding="utf-8") == (
        'name: "The pair"\noption: microneedling-aquagold\nsessions: 3\n'
    )


def test_the_same_name_is_replaced_only_where_it_may_be(runner: TemplateRunner, folder: Path) -> None:
    saves(runner, PAIR)
    (folder / "the-pair.yaml").rename(folder / "mine.yaml")
    other = Template(name="the PAIR", option="creams")
    assert saves(runner, other) == TemplateFailed(7, TemplateFault.NAME_TAKEN)
    assert kept(runner) == (PAIR,)
    assert saves(runner, other, may_replace=True) == TemplateSaved(7, "mine.yaml")
    assert kept(runner) == (other,)


def test_no_file_of_another_name_is_written_over(
    runner: TemplateRunner, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder.mkdir()
    (folder / "the-pair.yaml").write_text("name: The pair\nbroken: yes\n", encoding="utf-8")
    (folder / "the-pair-2.yaml").write_text("name: Other\noption: creams\n", encoding="utf-8")
    assert saves(runner, PAIR, may_replace=True) == TemplateSaved(7, "the-pair-3.yaml")
    assert "broken" in (folder / "the-pair.yaml").read_text(encoding="utf-8")
    assert asked(runner, ReadTemplates(2)) == TemplatesRead(
        2, (Template(name="Other", option="creams"), PAIR), 1
    )
    assert "the-pair.yaml:2: broken:" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["../../../out", "/etc/passwd", ".", "..", "a\u202eb", "李", "con", "a/b"])
def test_a_hostile_name_stays_in_the_folder(runner: TemplateRunner, folder: Path, name: str) -> None:
    event = saves(runner, Template(name=name, option="creams"))
    assert isinstance(event, TemplateSaved)
    assert [file.name for file in folder.iterdir()] == [event.file_name]
    assert {file.name for file in folder.parent.iterdir()} == {"templates"}
    assert kept(runner)[0].name == name


def test_the_sample_settings_keep_no_templates() -> None:
    runner = template_runner_of(read_clinic(paths.CLINIC), paths.CLINIC, paths.PACKS)
    assert kept(runner) == ()
    assert saves(runner, PAIR) == TemplateFailed(7, TemplateFault.SAMPLE)
    assert not (paths.CLINIC.parent / "templates").exists()


def test_a_clinics_templates_lie_beside_its_settings(tmp_path: Path) -> None:
    file = tmp_path / "clinic.yaml"
    file.write_bytes(paths.CLINIC.read_bytes())
    runner = template_runner_of(read_clinic(file), file, paths.PACKS)
    assert saves(runner, PAIR) == TemplateSaved(7, "the-pair.yaml")
    assert (tmp_path / "templates" / "the-pair.yaml").is_file()


def test_the_kiosks_room_has_them_read_and_saved(tmp_path: Path) -> None:
    file = tmp_path / "clinic.yaml"
    file.write_bytes(paths.CLINIC.read_bytes())
    whole = open_runner(read_clinic(file), file, paths.PACKS, tmp_path / "state")
    said: Queue[Event] = Queue()
    try:
        whole.do(SaveTemplate(3, PAIR, may_replace=False), said.put)
        whole.do(ReadTemplates(4), said.put)
    finally:
        whole.close()
    assert [said.get_nowait(), said.get_nowait()] == [
        TemplateSaved(3, "the-pair.yaml"),
        TemplatesRead(4, (PAIR,)),
    ]


def test_a_folder_that_is_gone_or_no_folder_is_told(runner: TemplateRunner, folder: Path) -> None:
    folder.write_text("", encoding="utf-8")
    assert asked(runner, ReadTemplates(1)) == TemplateFailed(1, TemplateFault.UNREADABLE)
    folder.unlink()
    folder.parent.rmdir()
    assert saves(runner, PAIR) == TemplateFailed(7, TemplateFault.NO_FOLDER)


def test_too_many_and_a_letter_that_cannot_be_written_are_told(runner: TemplateRunner, folder: Path) -> None:
    folder.mkdir()
    strange = Template(name="A", option="creams", products=(Product(kind="device", name="\x07"),))
    assert saves(runner, strange) == TemplateFailed(7, TemplateFault.FAILED)
    for number in range(MOST_TEMPLATES):
        (folder / f"{number}.yaml").write_text(f"name: T{number}\noption: creams\n", encoding="utf-8")
    assert saves(runner, PAIR) == TemplateFailed(7, TemplateFault.TOO_MANY)
    assert isinstance(saves(runner, Template(name="T3", option="creams"), may_replace=True), TemplateSaved)


@pytest.mark.parametrize(
    ("number", "fault"),
    [
        (errno.ENOSPC, TemplateFault.FULL),
        (errno.EROFS, TemplateFault.LOCKED),
        (errno.EIO, TemplateFault.FAILED),
    ],
)
def test_a_disk_that_refuses_leaves_nothing_behind(
    runner: TemplateRunner, folder: Path, monkeypatch: pytest.MonkeyPatch, number: int, fault: TemplateFault
) -> None:
    def refuses(_descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuses)
    assert saves(runner, PAIR) == TemplateFailed(7, fault)
    assert list(folder.iterdir()) == []


def test_a_pack_that_cannot_be_read_is_told(folder: Path) -> None:
    def broken() -> Pack:
        raise KioskError("the pack is broken")

    folder.mkdir(parents=True)
    runner = TemplateRunner(pack=broken, folder=folder)
    assert asked(runner, ReadTemplates(1)) == TemplateFailed(1, TemplateFault.UNREADABLE)
    assert saves(runner, PAIR) == TemplateFailed(7, TemplateFault.FAILED)


def test_a_share_that_hangs_is_not_waited_for(folder: Path, pack: Pack) -> None:
    answers = threading.Event()

    def slow() -> Pack:
        answers.wait(30)
        return pack

    runner = TemplateRunner(pack=slow, folder=folder, patience_s=0.05)
    try:
        assert asked(runner, ReadTemplates(1)) == TemplateFailed(1, TemplateFault.SLOW)
    finally:
        answers.set()


_AS_NOBODY = """
import os, sys
from pathlib import Path
from kiosk import paths
from kiosk.content.reader import read_pack
from kiosk.plan.template import Template
from kiosk.worker.template_runner import TemplateRunner
from kiosk.visit.effects import ReadTemplates, SaveTemplate

pack = read_pack(paths.PACKS / "microneedling-stretch-marks")[0]
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
runner = TemplateRunner(pack=lambda: pack, folder=Path(sys.argv[1]))
runner.do(SaveTemplate(7, Template(name="A", option="creams"), False), print)
runner.do(ReadTemplates(8), print)
"""


def test_a_folder_that_is_truly_read_only_is_told_and_still_read(
    runner: TemplateRunner, folder: Path
) -> None:
    saves(runner, PAIR)
    (folder / "the-pair.yaml").chmod(0o444)
    for place in (folder, folder.parent, folder.parent.parent):
        place.chmod(0o555)
    opened = [place for place in folder.parents if not place.stat().st_mode & 0o001]
    modes = {place: place.stat().st_mode for place in opened}
    try:
        for place in opened:
            place.chmod(place.stat().st_mode | 0o011)
        done = subprocess.run(
            [sys.executable, "-c", _AS_NOBODY, str(folder)], capture_output=True, text=True, check=True
        )
    finally:
        for place, mode in modes.items():
            place.chmod(mode)
        for place in (folder.parent.parent, folder.parent, folder):
            place.chmod(0o755)
    said = done.stdout.splitlines()
    assert said[0].startswith("TemplateFailed(ticket=7, reason=<TemplateFault.LOCKED")
    assert said[1].startswith("TemplatesRead(ticket=8")
    assert "The pair" in said[1]
