from __future__ import annotations

import json
import re
import shutil
from functools import cache
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.commands import check
from kiosk.content.checks.interface_checks import problems_in_interface
from kiosk.content.letters import Lacking
from kiosk.errors import Problem, Unreadable
from kiosk.handout.letters import lacking
from tests.content.tiny_pack import EVIDENCE, PACK, WORDS, tiny_pack_in

OURS = paths.INTERFACE
CLINIC = 'name: Skin\nphone: "020 7946 0000"\nemergency: "999"\npack: tiny\n'


@cache
def problems_of_ours() -> tuple[Problem, ...]:
    return problems_in_interface(OURS, lacking())


@pytest.fixture(autouse=True)
def _ours_is_checked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is wrong with the interface that ships is the same in every test here, and takes seconds."""

    def problems(folder: Path, without_font: Lacking) -> tuple[Problem, ...]:
        is_ours = folder == OURS == paths.INTERFACE
        return problems_of_ours() if is_ours else problems_in_interface(folder, without_font)

    monkeypatch.setattr(check, "problems_in_interface", problems)


@pytest.fixture
def clinic(tmp_path: Path) -> Path:
    file = tmp_path / "clinic.yaml"
    file.write_text(CLINIC, "utf-8")
    return file


@pytest.fixture
def packs(tmp_path: Path) -> Path:
    return tiny_pack_in(tmp_path / "packs").parent


def test_a_sound_pack_ends_with_its_score_card(
    clinic: Path, packs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check.run((), clinic=clinic, packs=packs) == 0
    said = capsys.readouterr().out
    assert "tiny 1.0.0 (reviewed), words in en" in said
    assert "0 errors, 0 warnings" in said
    assert "self-checked against IPDASi v4.0: 27 yes, 0 no, 8 by a person, 9 for tests only." in said
    assert re.search(r"QL12 +by a person +needs asked of patients", said)


@pytest.mark.parametrize(
    ("added", "told"),
    [
        ("printer: {folder: out}", ":5: printer.folder: warning: 'out' has no full path"),
        ("sound: {folder: out}", ":5: sound.folder: warning: 'out' has no full path"),
        ("export: {folder: out}", ":5: export.folder: warning: 'out' has no full path"),
        ("export: {folder: /gone/away}", ":5: export.folder: warning: there is no folder /gone/away now"),
        ("printer: {folder: /gone/away}", ""),
        ("export: {folder: /}", ""),
        ("idle: {warning: 29}", ":5: idle.warning: warning: 29 seconds are short for who is slow to touch"),
        ("idle: {warning: 30}", ""),
        ("idle: {after: 29}", ":5: idle.after: warning: 29 seconds are short for who reads a page"),
        ("idle: {after: 30}", ""),
    ],
)
def test_a_setting_that_may_not_be_meant_is_a_warning(
    clinic: Path, packs: Path, capsys: pytest.CaptureFixture[str], added: str, told: str
) -> None:
    clinic.write_text(f"{CLINIC}{added}\n", "utf-8")
    assert check.run((), clinic=clinic, packs=packs) == 0
    of_clinic = [line for line in capsys.readouterr().out.splitlines() if line.startswith(str(clinic))]
    assert len(of_clinic) == bool(told)
    assert all(line.startswith(f"{clinic}{told}") for line in of_clinic)


def test_hours_that_are_not_there_in_just_the_languages_of_the_pack_are_a_warning(
    clinic: Path, packs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = packs / "tiny" / "words"
    (words / "es.yaml").write_text((words / "en.yaml").read_text("utf-8"), "utf-8")
    clinic.write_text(f"{CLINIC}hours:\n  en: Mondays\n  ar: الاثنين\naddress: 12 Elm Street\n", "utf-8")
    assert check.run((), clinic=clinic, packs=packs) == 0
    told = [line for line in capsys.readouterr().out.splitlines() if line.startswith(str(clinic))]
    assert told == [
        f"{clinic}:5: hours: warning: nothing in es: the text in 'en' stands there",
        f"{clinic}:7: hours.ar: warning: nobody is given it, as the pack is not shown in 'ar'",
    ]


def test_an_error_in_a_pack_is_exit_code_one(
    clinic: Path, packs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = packs / "tiny" / "evidence.yaml"
    file.write_text(EVIDENCE.replace("sources: [ray]", "sources: [rey]"), "utf-8")
    assert check.run((packs / "tiny",), clinic=clinic, packs=packs) == 1
    told = f"{file}:6: facts.days.sources.0: there is no source 'rey'; did you mean 'ray'?"
    assert told in capsys.readouterr().out


def test_errors_come_first_and_once_more_at_the_end(
    clinic: Path, packs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (packs / "tiny" / "words" / "en.yaml").write_text(WORDS.replace("Wash the skin.", "It is rare."), "utf-8")
    clinic.write_text(f"{CLINIC}cautions: {{bak: ask}}\n", "utf-8")
    assert check.run((), clinic=clinic, packs=packs) == 1
    first, *_, before, last = capsys.readouterr().out.splitlines()
    assert first.startswith(f"{clinic}:5: cautions.bak: the pack has no caution 'bak'")
    assert re.fullmatch(r"In all 1 errors, \d+ warnings; the errors once more:", before)
    assert last == f"  {first}"


def test_of_many_errors_the_first_come_once_more(
    clinic: Path, packs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = packs / "tiny" / "words" / "en.yaml"
    words.write_text(WORDS + "".join(f"extra-{number}: Nothing\n" for number in range(22)), "utf-8")
    assert check.run((), clinic=clinic, packs=packs) == 1
    lines = capsys.readouterr().out.splitlines()
    errors = [line for line in lines if line.startswith(f"{words}:") and " warning: " not in line]
    assert [line.strip() for line in lines[-21:]] == [
        *errors[:20],
        f"and {len(errors) - 20} more, at the top",
    ]


def test_what_is_missing_in_a_begun_language_is_one_line_a_file_unless_each_is_asked_for(
    clinic: Path, packs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = packs / "tiny" / "words" / "nl.yaml"
    words.write_text("pack: {name: Naaldjes}\n", "utf-8")
    sentence = "warning: 'en' has this text, 'nl' does not; it is shown in English"
    assert check.run((), clinic=clinic, packs=packs, tells_each=True) == 0
    each = [line for line in capsys.readouterr().out.splitlines() if sentence in line]
    ids = [line.split(": ")[1] for line in each]
    assert len(ids) > 50
    assert check.run((), clinic=clinic, packs=packs) == 0
    (told,) = (line for line in capsys.readouterr().out.splitlines() if sentence in line)
    more = f"; so with {len(ids) - 1} others: {', '.join(ids[1:4])} ... (--all names each)"
    assert told == f"{words}:1: {ids[0]}: {sentence}{more}"


def test_a_few_texts_that_are_missing_are_named_one_by_one(
    clinic: Path, packs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    few = WORDS.replace("  marks:\n    title: What marks are\n", "  marks:\n")
    (packs / "tiny" / "words" / "nl.yaml").write_text(
        few.replace("  where: {title: Where they are}\n", ""), "utf-8"
    )
    assert check.run((), clinic=clinic, packs=packs) == 0
    told = [line.split(": ")[1] for line in capsys.readouterr().out.splitlines() if "'nl' does not" in line]
    assert told == ["page.marks.title", "page.where.title"]


def test_a_pack_that_cannot_be_read_has_no_score_card(
    clinic: Path, packs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (packs / "tiny" / "pack.yaml").write_text("pack: [\n", "utf-8")
    assert check.run((), clinic=clinic, packs=packs) == 1
    assert "tiny: cannot be read, so it has no score card" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "pack: tiny",
            "pack: tinny",
            ":4: pack: there is no pack 'tinny'; there is tiny; did you mean 'tiny'?",
        ),
        ("name: Skin", "nam: Skin", ":1: nam: 'nam' is not a key here; did you mean 'name'?"),
        ("pack: tiny", "pack: tiny\ncautions: {bak: ask}", ":5: cautions.bak: the pack has no caution 'bak'"),
    ],
)
def test_the_clinics_settings_are_checked_too(
    clinic: Path, packs: Path, capsys: pytest.CaptureFixture[str], old: str, new: str, told: str
) -> None:
    clinic.write_text(CLINIC.replace(old, new), "utf-8")
    assert check.run((), clinic=clinic, packs=packs) == 1
    assert told in capsys.readouterr().out


def test_the_clinics_templates_are_checked_too(
    clinic: Path, packs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = clinic.parent / "templates"
    folder.mkdir()
    (folder / "usual.yaml").write_text("name: Usual\noption: no-such\n", "utf-8")
    assert check.run((), clinic=clinic, packs=packs) == 1
    assert "usual.yaml:2: option: 'no-such' is not an option of the pack" in capsys.readouterr().out


def test_an_unknown_icon_is_told(clinic: Path, packs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (packs / "tiny" / "pack.yaml").write_text(PACK.replace("icon: drop", "icon: drip"), "utf-8")
    assert check.run((), clinic=clinic, packs=packs) == 1
    assert "schedule.tasks.0.icon: there is no icon 'drip'; did you mean 'drop'?" in capsys.readouterr().out


def test_everything_is_there_as_json(
    clinic: Path,
    packs: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (packs / "tiny" / "words" / "en.yaml").write_text(WORDS.replace("Wash the skin.", "It is rare."), "utf-8")
    interface = tmp_path / "interface"
    interface.mkdir()
    shutil.copy(paths.INTERFACE / "en.yaml", interface)
    monkeypatch.setattr(paths, "INTERFACE", interface)
    assert check.run((), as_json=True, clinic=clinic, packs=packs, interface=interface) == 0
    told = json.loads(capsys.readouterr().out)
    (pack,) = told["packs"]
    assert (pack["errors"], pack["warnings"]) == (0, 1)
    assert pack["problems"][0]["path"] == "task.wash.text"
    assert pack["problems"][0]["line"] > 1
    assert len(pack["score_card"]["items"]) == 44
    assert told["around"] == []


def test_a_folder_without_a_pack_is_bad_input(clinic: Path, tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="there is no pack in this folder"):
        check.run((tmp_path / "gone",), clinic=clinic)
    with pytest.raises(Unreadable, match="there is no pack in this folder"):
        check.run((), clinic=clinic, packs=tmp_path / "gone")


def test_the_packs_that_are_shipped_have_no_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert check.run(()) == 0, capsys.readouterr().out
    assert (paths.PACKS / "microneedling-stretch-marks").is_dir()


def test_a_review_of_the_interface_in_the_future_is_an_error(
    clinic: Path, packs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    interface = tmp_path / "interface"
    shutil.copytree(paths.INTERFACE, interface)
    file = interface / "translations" / "es.yaml"
    before = file.read_text("utf-8")
    after = before.replace(
        "status: draft\n", "status: reviewed\n  reviewer: Dr A. Lee\n  reviewed-on: 9999-11-02\n"
    )
    file.write_text(after, "utf-8")
    (interface / "translations" / "ar.yaml").unlink()
    (interface / "translations" / "hi.yaml").write_text("nonsense", "utf-8")
    line = after.splitlines().index("  reviewed-on: 9999-11-02") + 1
    assert check.run((), clinic=clinic, packs=packs, interface=interface) == 1
    told = f"{file}:{line}: review.reviewed-on: 9999-11-02 lies in the future\n"
    assert told in capsys.readouterr().out
