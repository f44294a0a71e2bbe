"""A clinic's own folders: every command that shows words finds them where it is told to."""

from __future__ import annotations

import shutil
from pathlib import Path

import msgspec
import pytest

from kiosk import paths
from kiosk.cli import main
from kiosk.content.reader import read_clinic, read_interface
from kiosk.visit.effects import ReadLanguages
from kiosk.visit.events.event import Event
from kiosk.visit.events.setting import LanguageRead
from kiosk.worker.clinic_runner import open_runner
from tests.content.tiny_pack import tiny_pack_in

VISIT = "pack: tiny\nlanguage: nl\ntoday: 2026-11-23\nanswers: {areas: [back]}\n"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A clinic with settings and a pack of its own, and with a Dutch that was begun, laid over our languages."""
    pack = tiny_pack_in(tmp_path / "packs")
    (pack / "words" / "nl.yaml").write_text("pack: {name: Naaldjes}\n", "utf-8")
    (tmp_path / "interface").mkdir()
    (tmp_path / "interface" / "nl.yaml").write_text("ui: {next: Verder, back: Terug}\n", "utf-8")
    clinic = 'name: Skin\nphone: "020 7946 0000"\nemergency: "999"\npack: tiny\n'
    (tmp_path / "clinic.yaml").write_text(clinic, "utf-8")
    (tmp_path / "visit.yaml").write_text(VISIT, "utf-8")
    return tmp_path


def kiosk(home: Path, *words: str) -> int:
    of_clinic = ("--clinic", "clinic.yaml", "--packs", "packs", "--interface", "interface")
    return main([str(home / word) if (home / word).exists() else word for word in (*words, *of_clinic)])


def test_the_check_and_what_notes_a_translation_find_them(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sentence = "nothing tells which English texts this was made from"
    assert kiosk(home, "check") == 0
    assert f"{home}/interface/translations/nl.yaml: warning: {sentence}" in capsys.readouterr().out
    assert (
        main(["translated", "nl", "--packs", str(home / "packs"), "--interface", str(home / "interface")])
        == 0
    )
    assert kiosk(home, "check") == 0
    assert sentence not in capsys.readouterr().out


def test_a_language_that_only_the_pack_or_only_the_screens_have_is_told_as_not_offered(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for language in ("ar", "es", "hi", "zh"):
        shutil.copy(
            home / "packs" / "tiny" / "words" / "en.yaml",
            home / "packs" / "tiny" / "words" / f"{language}.yaml",
        )
    assert kiosk(home, "check") == 0
    assert "patients are not offered" not in capsys.readouterr().out
    (home / "packs" / "tiny" / "words" / "fr.yaml").write_text("pack: {name: Aiguilles}\n", "utf-8")
    for language in ("de", "it"):
        (home / "interface" / f"{language}.yaml").write_text("ui: {next: A}\n", "utf-8")
    assert kiosk(home, "check") == 0
    assert [line for line in capsys.readouterr().out.splitlines() if "patients are not offered" in line] == [
        f"{home}/packs/tiny/words/fr.yaml: warning: patients are not offered 'fr', as the screens have no words in it"
        f" ({home}/interface/fr.yaml is missing)",
        f"{home}/packs/tiny/words: warning: patients are not offered de, it, as only the screens have words in these"
        " languages and the pack has none",
    ]
    (home / "interface" / "it.yaml").unlink()
    assert kiosk(home, "check") == 0
    assert "patients are not offered de, as only the screens have words in it and" in capsys.readouterr().out


def test_a_folder_of_words_that_is_not_there_is_told_and_not_taken_for_none(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--interface", str(home / "interfaces")]) == 2
    assert f"--interface: there is no folder {home}/interfaces" in capsys.readouterr().err


def test_a_text_of_the_clinic_takes_the_place_of_ours_and_every_other_stays(home: Path) -> None:
    (home / "interface" / "en.yaml").write_text('ui: {next: "Carry on"}\n', "utf-8")
    english = read_interface("en", home / "interface")
    assert english.text("ui.next") == "Carry on"
    assert english.leaves == {**read_interface("en").leaves, "ui.next": "Carry on"}
    assert read_interface("nl", home / "interface").borrowed == english.leaves.keys() - {"ui.next", "ui.back"}


def test_what_a_clinic_says_otherwise_is_held_against_ours(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = 'ui: {minutes: {one: "{n} minute", other: "{m} minutes"}, nexxt: "Carry on", back: "Go back"}\n'
    (home / "interface" / "en.yaml").write_text(words, "utf-8")
    assert kiosk(home, "check") == 1
    here = f"{home}/interface/en.yaml:1: ui"
    told = [line for line in capsys.readouterr().out.splitlines() if line.startswith(here)]
    assert told == [
        f"{here}.minutes: must hold the same values in brackets as in 'en'",
        f"{here}.nexxt: 'en' has this text, the kiosk's own does not",
    ]


def test_a_text_that_was_made_from_other_english_than_the_clinics_is_told_unless_the_clinic_has_its_own(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "interface" / "en.yaml").write_text('ui: {next: "Carry on"}\n', "utf-8")
    older = f"{paths.INTERFACE}/es.yaml:"
    assert kiosk(home, "check") == 0
    (told,) = (line for line in capsys.readouterr().out.splitlines() if line.startswith(older))
    assert "ui.next: warning: the English text has changed since this was made from it" in told
    (home / "interface" / "es.yaml").write_text('ui: {next: "Siga"}\n', "utf-8")
    assert kiosk(home, "check") == 0
    assert older not in capsys.readouterr().out


def test_the_handout_and_the_plan_find_them(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert kiosk(home, "plan", "visit.yaml") == 0
    assert "Naaldjes" in capsys.readouterr().out
    out = home / "out.pdf"
    assert kiosk(home, "handout", "visit.yaml", "-o", str(out)) == 0
    assert out.read_bytes().startswith(b"%PDF")
    assert main(["handout", str(home / "visit.yaml"), "-o", str(out), "--packs", str(home / "packs")]) == 2
    assert "the pack is not shown in 'nl'; there is en" in capsys.readouterr().err


def test_a_note_of_a_pack_without_the_clinics_language_is_in_english(home: Path) -> None:
    clinic = (home / "clinic.yaml").read_text("utf-8").replace("pack: tiny", "pack: other\nlanguage: es")
    (home / "clinic.yaml").write_text(clinic, "utf-8")
    out = home / "note.txt"
    assert kiosk(home, "export", "visit.yaml", "-o", str(out), "--kind", "note") == 0
    assert out.read_text("utf-8").startswith("Consultation note")


def test_the_screens_of_any_pack_are_pictures_in_any_of_its_languages(home: Path) -> None:
    out = home / "out"
    assert kiosk(home, "shots", "-o", str(out), "--lang", "nl", "--size", "800x1280") == 0
    assert len(list(out.glob("nl/800x1280/*.png"))) > 60


def test_a_language_without_a_font_is_on_no_picture(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = home / "packs" / "tiny" / "words" / "nl.yaml"
    file.write_text("pack: {name: வலி}\n", "utf-8")
    out = home / "out"
    assert kiosk(home, "shots", "-o", str(out), "--lang", "nl", "--size", "800x1280") == 2
    assert "'nl' is not shown: no font has the letters" in capsys.readouterr().err
    assert kiosk(home, "shots", "-o", str(out), "--size", "800x1280") == 0
    assert "'nl' is not shown: no font has the letters" in capsys.readouterr().err
    assert [folder.name for folder in out.iterdir()] == ["en"]


def test_a_running_kiosk_offers_the_languages_of_both_folders(home: Path) -> None:
    settings = msgspec.structs.replace(read_clinic(paths.CLINIC), pack="tiny")
    runner = open_runner(settings, paths.CLINIC, home / "packs", home / "state", home / "interface")
    said: list[Event] = []
    runner.do(ReadLanguages("en"), said.append)
    runner.close()
    (dutch,) = (event.words for event in said if isinstance(event, LanguageRead))
    assert (dutch.text("ui.next"), dutch.text("pack.name"), dutch.text("ui.close")) == (
        "Verder",
        "Naaldjes",
        "\u2066Close\u2069",
    )
