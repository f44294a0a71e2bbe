"""Fonts of other scripts: loaded when a language needs them, and not before."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk import paths
from kiosk.errors import KioskError
from kiosk.ui import fonts


@pytest.fixture(autouse=True)
def _nothing_is_loaded(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    del qtbot
    monkeypatch.setattr(fonts, "_loaded", {})


@pytest.mark.parametrize("script", ["Latn", "Grek", "Cyrl"])
def test_scripts_that_the_first_fonts_serve_need_no_other(script: str) -> None:
    fonts.load_fonts_for(script)
    assert fonts.families() == ("Atkinson Hyperlegible", "Noto Sans")


@pytest.mark.parametrize(
    ("script", "family"),
    [("Arab", "Noto Sans Arabic"), ("Deva", "Noto Sans Devanagari"), ("Hans", "Noto Sans SC")],
)
def test_a_language_brings_the_font_of_its_script_and_no_other(script: str, family: str) -> None:
    fonts.load_fonts_for(script)
    fonts.load_fonts_for(script)
    assert fonts.families() == ("Atkinson Hyperlegible", "Noto Sans", family)


@pytest.mark.parametrize("script", ["Latn", "Arab", "Beng"])
def test_a_font_that_a_clinic_has_added_serves_every_script(script: str, tmp_path: Path) -> None:
    for file in ("NotoSansArabic-Regular.ttf", "NotoSansSC-Regular.ttf"):
        shutil.copy(paths.FONTS / file, tmp_path / file)
    shutil.copy(paths.FONTS / "NotoSans-Regular.ttf", tmp_path / "Horns-Regular.ttf")
    fonts.load_fonts_for(script, tmp_path)
    assert (tmp_path / "Horns-Regular.ttf") in fonts._loaded
    assert ((tmp_path / "NotoSansArabic-Regular.ttf") in fonts._loaded) == (script != "Latn")
    assert ((tmp_path / "NotoSansSC-Regular.ttf") in fonts._loaded) == (script == "Beng")


def test_a_script_that_nobody_thought_of_finds_the_fonts_that_a_clinic_has_added(tmp_path: Path) -> None:
    shutil.copy(paths.FONTS / "NotoSans-Regular.ttf", tmp_path / "Added.ttf")
    fonts.load_fonts_for("Beng", tmp_path)
    assert list(fonts._loaded) == [tmp_path / "Added.ttf"]


def test_a_font_that_cannot_be_read_says_which(tmp_path: Path) -> None:
    (tmp_path / "NotoSansArabic-Regular.ttf").write_bytes(b"no font")
    with pytest.raises(KioskError, match="NotoSansArabic-Regular"):
        fonts.load_fonts_for("Arab", tmp_path)
