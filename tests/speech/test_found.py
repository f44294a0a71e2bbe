"""Looking whether a kiosk can be heard: with real programs, with none, and with no sound card."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.speech.aplay import Aplay
from kiosk.speech.espeak import Espeak
from kiosk.speech.found import trouble_with_player, trouble_with_voices
from tests.speech.programs import program


def test_every_language_of_the_kiosk_has_a_voice_and_one_that_has_none_is_named() -> None:
    assert trouble_with_voices(Espeak(), ("en", "es", "ar", "zh", "hi")) == (None, ())
    assert trouble_with_voices(Espeak(), ("en", "rn", "ii")) == ("no-language", ("rn", "ii"))


def test_a_voice_that_only_names_the_letters_of_its_language_is_none(tmp_path: Path) -> None:
    """The line is what espeak-ng 1.51 makes of a character that its Japanese voice does not know."""
    names = """case "$*" in *"-v ja"*-x*) echo "_:(en)tS'aIni:z(ja)l'et@"; exit 0;; esac"""
    engine = Espeak(program(tmp_path, "espeak", names, 'exec espeak-ng "$@"'))
    assert trouble_with_voices(engine, ("en", "ja")) == ("no-language", ("ja",))


def test_programs_that_are_not_installed_are_told_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert trouble_with_voices(Espeak(), ("en",)) == ("no-engine", ())
    assert trouble_with_player(Aplay()) == "no-player"


def test_an_engine_that_dies_is_ill(tmp_path: Path) -> None:
    engine = Espeak(program(tmp_path, "espeak", "exit 3"))
    assert trouble_with_voices(engine, ("en", "es")) == ("ill", ())


def test_a_player_plays_or_finds_no_card_or_hangs(tmp_path: Path) -> None:
    plays = program(tmp_path, "plays", "cat > /dev/null")
    fails = program(tmp_path, "fails", "exit 1")
    busy = program(tmp_path, "busy", "echo 'Device or resource busy' >&2; exit 1")
    hangs = program(tmp_path, "hangs", "sleep 60")
    assert trouble_with_player(Aplay(program=plays)) is None
    assert trouble_with_player(Aplay(program=fails)) == "no-card"
    assert trouble_with_player(Aplay(program=busy)) == "card-busy"
    assert trouble_with_player(Aplay(program=hangs, patience=0.1)) == "ill"


def test_a_real_player_without_the_named_card_says_so() -> None:
    assert trouble_with_player(Aplay("no-such-card")) == "no-card"
