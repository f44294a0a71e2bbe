"""What is read aloud of finished pages: real sheets, read back in the order in which they are written."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from kiosk import paths
from kiosk.content.content import Content
from kiosk.content.reader import read_content
from kiosk.handout.handout import render_handout, render_in_two
from kiosk.plan.engine import plan_of
from kiosk.printing.page_words import Passage
from kiosk.printing.sheets import pictures_of
from kiosk.visit.effects import HandoutLook
from tests.handout.sheets import ANA, CLINIC, PACK
from tests.printing.watching import pages

PHONE = "01632\u00a0960\u00a0000"


@cache
def content_in(language: str) -> Content:
    return read_content(paths.PACKS / PACK, language)


@cache
def said(language: str, also: str = "") -> tuple[Passage, ...]:
    record = replace(ANA, language=language, questions=("SPF 50+ (Eucerin)?",))
    content = content_in(language)
    if also:
        pdf = render_in_two(content, content_in(also), CLINIC, record, HandoutLook(size="two-languages"))
    else:
        pdf = render_handout(content, CLINIC, record, plan_of(content, record, CLINIC), HandoutLook())
    return tuple(passage for page in pictures_of(pdf, 60) for passage in page.passages)


def without_marks(text: str) -> str:
    return text.translate(dict.fromkeys((0x2066, 0x2067, 0x2068, 0x2069)))


@pytest.mark.parametrize("language", ["en", "es", "ar", "zh", "hi"])
def test_a_page_is_said_as_its_texts_were_written_whatever_way_they_run(language: str) -> None:
    texts, words = {without_marks(each.text) for each in said(language)}, content_in(language).words
    assert words.text("paper.glance.title") in texts
    assert "SPF 50+ (Eucerin)?" in texts
    assert any(PHONE in text for text in texts)
    of_clinic = {(CLINIC.hours, CLINIC.language), (ANA.notes, CLINIC.language)}
    in_another = {(each.text, each.language) for each in said(language) if each.language}
    assert in_another == (set() if language == CLINIC.language else of_clinic)


@pytest.mark.parametrize(("language", "also"), [("ar", "en"), ("es", "en"), ("en", "ar"), ("hi", "zh")])
def test_of_two_languages_each_text_is_said_in_its_own(language: str, also: str) -> None:
    spoken = {without_marks(each.text): each.language for each in said(language, also)}
    for other, named in ((language, ""), (also, also)):
        heading = content_in(other).words.text("plan.section.sessions")
        assert spoken[heading] == named


def test_a_row_of_a_table_is_one_passage_and_an_empty_box_is_not_said_to_be_ticked() -> None:
    rows = [each.text.splitlines() for each in said("en") if "\n" in each.text]
    first = next(row for row in rows if "Microneedling" in row[-2])
    assert first[0] == "1"
    assert first[-1] == content_in("en").words.text("paper.glance.booked-says")


def test_a_picture_is_said_in_words() -> None:
    assert any("100 people: 40 big change" in each.text for each in said("en"))


def test_pages_that_tell_nothing_say_nothing() -> None:
    assert [page.passages for page in pictures_of(pages(2), 60)] == [(), ()]
