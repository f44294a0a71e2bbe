"""The child's side of the worker: content that is read, handouts that are made."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Protocol

import msgspec
import pytest

from kiosk import paths
from kiosk.content.content import Content
from kiosk.content.order import unmarked
from kiosk.content.reader import languages_of, read_clinic, read_content
from kiosk.content.spellings import Spellings
from kiosk.content.words import Words
from kiosk.errors import CannotPrint, KioskError
from kiosk.plan.record import Record
from kiosk.visit.effects import (
    ContentEffect,
    HandoutLook,
    ReadContent,
    ReadLanguages,
    ReadSpellings,
    RenderHandout,
    RenderSummary,
)
from kiosk.visit.events.event import Event
from kiosk.visit.events.paper import HandoutFailed, HandoutRendered
from kiosk.visit.events.setting import (
    ContentRead,
    ContentUnreadable,
    HolidaysRead,
    LanguageRead,
    SpellingsRead,
    WordsRead,
)
from kiosk.worker import content_runner
from kiosk.worker.clinic_runner import ClinicRunner, open_runner
from kiosk.worker.content_runner import ContentRunner
from tests.content.tiny_pack import WORDS, tiny_pack_in
from tests.printing.watching import pages
from tests.worker.print_runner.counter import RECORD


class Reads(Protocol):
    """Whoever reads content and makes handouts."""

    def do(self, effect: ContentEffect, report: Callable[[Event], None]) -> None: ...


@pytest.fixture
def runner(flagship: Content) -> ContentRunner:
    return ContentRunner(read=lambda language: flagship, render=lambda content, effect: pages(2))


def asked(runner: Reads, effect: ContentEffect) -> list[Event]:
    said: list[Event] = []
    runner.do(effect, said.append)
    return said


def test_content_that_can_be_read_is_read(runner: ContentRunner, flagship: Content) -> None:
    assert asked(runner, ReadContent("en")) == [ContentRead(flagship)]


def test_every_other_language_is_read_and_one_that_cannot_be_used_is_told_to_staff_alone(
    runner: ContentRunner, flagship: Content, capsys: pytest.CaptureFixture[str]
) -> None:
    def read(language: str) -> Content:
        if language == "zh":
            raise KioskError("zh.yaml cannot be read")
        return replace(flagship, words=Words(language, flagship.words.leaves))

    runner = replace(runner, read=read, languages=lambda: ("ar", "en", "zh"))
    assert asked(runner, ReadLanguages("en")) == [LanguageRead(Words("ar", flagship.words.leaves))]
    assert capsys.readouterr().err == "zh.yaml cannot be read\n"


def test_what_reading_all_languages_leaves_over_is_given_back(
    runner: ContentRunner, flagship: Content, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def read(language: str) -> Content:
        said.append(language)
        return flagship

    monkeypatch.setattr(content_runner, "give_back", lambda: said.append("given back"))
    asked(replace(runner, read=read, languages=lambda: ("ar", "en", "zh")), ReadLanguages("en"))
    assert said == ["ar", "zh", "given back"]


def tiny_clinic(tmp_path: Path, language: str, words: str) -> ClinicRunner:
    """A kiosk with the tiny pack, whose words in a language are these."""
    packs = tiny_pack_in(tmp_path / "packs").parent
    (packs / "tiny" / "words" / f"{language}.yaml").write_text(words, "utf-8")
    clinic = msgspec.structs.replace(read_clinic(paths.CLINIC), pack="tiny")
    fixed = tmp_path / "interface"
    fixed.mkdir()
    if language not in languages_of(paths.INTERFACE):
        (fixed / f"{language}.yaml").write_text('ui: {next: "Next"}\n', "utf-8")
    return open_runner(clinic, paths.CLINIC, packs, tmp_path / "state", fixed)


def test_a_language_without_a_font_is_not_offered(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    runner = tiny_clinic(tmp_path, "ta", 'pack: {name: "வலி"}\n')
    assert not [event for event in asked(runner, ReadLanguages("en")) if isinstance(event, LanguageRead)]
    assert "ta.yaml: 'ta' is not shown: no font has 31 of the letters" in capsys.readouterr().err
    runner.close()


@pytest.mark.parametrize("language", ["ja", "vi"], ids=["name", "dates"])
def test_a_language_whose_name_or_dates_no_font_has_is_not_offered(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    runner = tiny_clinic(tmp_path, language, 'pack: {name: "Needling"}\n')
    assert not [event for event in asked(runner, ReadLanguages("en")) if isinstance(event, LanguageRead)]
    assert f"{language}.yaml: '{language}' is not shown: no font has the letter" in capsys.readouterr().err
    runner.close()


def test_a_text_with_a_letter_that_no_font_has_is_said_in_english(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = 'pack: {name: "Agujas finas"}\npage: {marks: {title: "Sí 😀"}}\n'
    runner = tiny_clinic(tmp_path, "es", words)
    (spanish,) = (
        event.words for event in asked(runner, ReadLanguages("en")) if isinstance(event, LanguageRead)
    )
    shown = unmarked(spanish.text("page.marks.title"))
    assert (spanish.text("pack.name"), shown) == ("Agujas finas", "What marks are")
    assert "page.marks.title" in spanish.borrowed
    assert capsys.readouterr().err == ""
    runner.close()


def test_one_letter_that_no_font_has_closes_no_kiosk(tmp_path: Path) -> None:
    runner = tiny_clinic(tmp_path, "en", WORDS.replace("They do no harm.", "They do no harm 😀."))
    said = [event for event in asked(runner, ReadContent("en")) if not isinstance(event, HolidaysRead)]
    contents = [event.content for event in said if isinstance(event, ContentRead)]
    assert len(contents) == len(said)
    assert contents[-1].words.texts("page.marks.text")[1] == "They do no harm □."
    runner.close()


def test_a_kiosk_whose_own_language_has_no_font_closes_after_it_was_read(tmp_path: Path) -> None:
    runner = tiny_clinic(tmp_path, "en", WORDS.replace("They do no harm.", "கோடுகள் இயற்கையானவை."))
    said = asked(runner, ReadContent("en"))
    assert [type(event) for event in said] == [ContentRead, WordsRead, ContentUnreadable]
    runner.close()


def test_holidays_follow_the_content_where_the_glass_is_to_know_them(
    runner: ContentRunner, flagship: Content
) -> None:
    days = (dt.date(2026, 12, 25),)
    runner = replace(runner, holidays=lambda: days)
    assert asked(runner, ReadContent("en")) == [ContentRead(flagship), HolidaysRead(days)]


def test_content_that_cannot_be_read_is_told_with_every_problem(
    runner: ContentRunner, tmp_path: Path
) -> None:
    runner.read = lambda language: read_content(tmp_path / "no-such-pack", language)
    (event,) = asked(runner, ReadContent("en"))
    assert isinstance(event, ContentUnreadable)
    assert "no-such-pack" in " ".join(event.sentences)

    def refuse(language: str) -> Content:
        raise KioskError(f"nobody here speaks {language}")

    runner.read = refuse
    assert asked(runner, ReadContent("xx")) == [ContentUnreadable(("nobody here speaks xx",))]


def test_a_pack_that_cannot_be_read_comes_with_the_words_to_say_so(tmp_path: Path) -> None:
    clinic = read_clinic(paths.CLINIC)
    runner = open_runner(clinic, paths.CLINIC, tmp_path / "no-packs", tmp_path / "state")
    words, fault = asked(runner, ReadContent("en"))
    assert isinstance(words, WordsRead)
    assert words.words.text("ui.closed-title")
    assert isinstance(fault, ContentUnreadable)
    assert [type(event) for event in asked(runner, ReadContent("xx"))] == [ContentUnreadable]
    runner.close()


def test_settings_that_do_not_go_with_the_pack_close_the_kiosk_after_it_was_read(tmp_path: Path) -> None:
    settings = tmp_path / "clinic.yaml"
    settings.write_text(paths.CLINIC.read_text("utf-8").replace("region: ENG", "region: NOWHERE"), "utf-8")
    runner = open_runner(read_clinic(settings), settings, paths.PACKS, tmp_path / "state")
    said = asked(runner, ReadContent("en"))
    assert [type(event) for event in said] == [ContentRead, WordsRead, ContentUnreadable]
    runner.close()


def test_a_handout_comes_with_a_picture_of_each_page(runner: ContentRunner) -> None:
    (event,) = asked(runner, RenderHandout(7, RECORD, HandoutLook()))
    assert isinstance(event, HandoutRendered)
    assert (event.ticket, event.pdf, len(event.pages)) == (7, pages(2), 2)
    for page in event.pages:
        assert len(page.pixels) == page.width * page.height * 4


def test_a_handout_that_cannot_be_made_is_told(runner: ContentRunner) -> None:
    def refuse(content: Content, effect: RenderHandout | RenderSummary) -> bytes:
        raise CannotPrint("no font has the letter")

    runner.render = refuse
    assert isinstance(asked(runner, ReadContent("en"))[0], ContentRead)
    (event,) = asked(runner, RenderHandout(7, RECORD, HandoutLook()))
    assert event == HandoutFailed(7, "no font has the letter")


def test_a_handout_that_is_no_pdf_is_told(runner: ContentRunner) -> None:
    runner.render = lambda content, effect: b"a page"
    (event,) = asked(runner, RenderHandout(7, RECORD, HandoutLook()))
    assert event == HandoutFailed(7, "The handout is not a PDF.")


def test_the_real_pages_in_two_languages_say_the_clinics_under_the_patients(tmp_path: Path) -> None:
    runner = open_runner(read_clinic(paths.CLINIC), paths.CLINIC, paths.PACKS, tmp_path)
    flagship = read_clinic(paths.CLINIC).pack
    record = Record(pack=flagship, today=dt.date(2026, 11, 23), language="es")
    look = HandoutLook(kind="no-decision", size="two-languages")
    (event,) = asked(runner.content, RenderHandout(7, record, look))
    assert isinstance(event, HandoutRendered)
    said = {said: language for page in event.pages for said, language in page.passages}
    assert said["Mi plan: Microagujas para las estrías"] == ""
    assert said["My plan: Microneedling for stretch marks"] == "en"
    runner.close()


def test_what_letters_spell_is_read_and_a_table_that_cannot_be_used_is_told_to_staff_alone(
    runner: ContentRunner, capsys: pytest.CaptureFixture[str]
) -> None:
    assert asked(runner, ReadSpellings("zh")) == [SpellingsRead(Spellings("zh", (), 0))]

    def refuse(_language: str) -> Spellings:
        raise KioskError("zh.txt, line 3")

    runner.spell = refuse
    assert asked(runner, ReadSpellings("zh")) == []
    assert capsys.readouterr().err == "zh.txt, line 3\n"


def test_the_clinicians_page_is_in_the_clinics_language_whatever_the_patient_reads(tmp_path: Path) -> None:
    runner = open_runner(read_clinic(paths.CLINIC), paths.CLINIC, paths.PACKS, tmp_path)
    record = Record(pack=read_clinic(paths.CLINIC).pack, today=dt.date(2026, 11, 23), language="es")
    (event,) = asked(runner.content, RenderSummary(7, record))
    assert isinstance(event, HandoutRendered)
    said = {said for page in event.pages for said, _ in page.passages}
    assert "Not for the patient" in said
    runner.close()
