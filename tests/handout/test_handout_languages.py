"""Whole handouts in every language that the pack speaks: every rule of PDF/UA-1, read back right, on as few pages."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import get_args

import msgspec
import pytest
from babel import Locale
from pypdf.generic import DictionaryObject

from kiosk import paths
from kiosk.content.content import Content
from kiosk.content.reader import read_content
from kiosk.content.rich import plain
from kiosk.content.scripts import RIGHT_TO_LEFT
from kiosk.handout.handout import render_handout, render_summary
from kiosk.handout.sheet_full import MOST_PAGES
from kiosk.handout.slip import render_slip
from kiosk.handout.test_page import render_test_page
from kiosk.plan.engine import plan_of
from kiosk.settings import PaperSize
from kiosk.visit.effects import HandoutLook, HandoutSize
from tests.handout.objects import root_of
from tests.handout.sheets import ANA, CLINIC, PACK, pages_of, reader, squeezed, text_of
from tests.handout.test_every_script import UNSEEN
from tests.handout.test_pages_read_aloud import rules_broken

LANGUAGES = sorted(file.stem for file in (paths.PACKS / PACK / "words").glob("*.yaml"))
FROM_THE_RIGHT = [language for language in LANGUAGES if Locale.parse(language).text_direction == "rtl"]
NAMES = {"ar": "أنا محمد", "zh": "李明", "hi": "अनीता", "es": "Íñigo"}
EVERY_SIZE = [(language, "full", "a4") for language in LANGUAGES if language != "en"] + [
    (language, size, paper)
    for language in FROM_THE_RIGHT
    for size, paper in (("full", "letter"), ("short", "a4"), ("large-print", "a4"))
]


@cache
def content_in(language: str) -> Content:
    return read_content(paths.PACKS / PACK, language)


@cache
def handout(
    language: str, size: HandoutSize = "full", paper: PaperSize = "a4", *, is_mono: bool = False
) -> bytes:
    look = HandoutLook(size=size, paper=paper, is_mono=is_mono)
    record = replace(ANA, name=NAMES.get(language, ANA.name))
    return render_handout(
        content_in(language), CLINIC, record, plan_of(content_in(language), record, CLINIC), look
    )


def told(pdf: bytes) -> Iterator[str]:
    """What elements say in the order of reading where their letters are turned round."""
    waiting = [root_of(pdf)["/StructTreeRoot"]]
    while waiting:
        element = waiting.pop().get_object()
        if isinstance(element, DictionaryObject):
            if "/ActualText" in element:
                yield str(element["/ActualText"])
            waiting += element.get("/K", []) if isinstance(element.get("/K", []), list) else []


def letters_of(text: str) -> str:
    return squeezed(UNSEEN.sub("", unicodedata.normalize("NFC", plain(text))))


def test_a_pack_that_says_so_is_printed_in_its_languages() -> None:
    assert {"en", "hi", "zh"} <= set(LANGUAGES)


@pytest.mark.parametrize(("language", "size", "paper"), EVERY_SIZE)
def test_every_language_keeps_every_rule_of_pdf_ua(
    language: str, size: HandoutSize, paper: PaperSize
) -> None:
    assert rules_broken(handout(language, size, paper)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_other_pages_keep_every_rule_in_every_language_too(language: str) -> None:
    content = content_in(language)
    summary = render_summary(content, CLINIC, ANA, plan_of(content, ANA, CLINIC))
    assert len(reader(summary).pages) == 1
    slip = render_slip(content.words, CLINIC, "7K3M-XR9D-42WP")
    assert "7K3M XR9D 42WP" in text_of(slip)
    pages = (summary, slip, render_test_page(content.words, CLINIC, "23"))
    assert [rules_broken(pdf) for pdf in pages] == [[], [], []]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_to_do_and_whom_to_call_is_read_back_letter_for_letter(language: str) -> None:
    words, schedule = content_in(language).words, content_in(language).pack.schedule
    page_text = letters_of(text_of(handout(language)))
    for text in (
        *(words.text(f"task.{task.id}.text") for task in schedule.tasks),
        *(words.text(f"alarm.{alarm.id}.text") for alarm in schedule.alarms),
        *(words.text(f"healing.{heal.id}.text") for heal in schedule.healing),
        *(words.text(f"paper.{part}.title") for part in ("glance", "todo", "call", "expect", "talk")),
        words.text("paper.glance.worried", phone=CLINIC.phone),
        NAMES.get(language, ANA.name),
    ):
        assert letters_of(text) in page_text, text


@pytest.mark.parametrize("language", FROM_THE_RIGHT)
def test_letters_that_stand_from_the_right_are_told_in_the_order_of_reading(language: str) -> None:
    pdf = handout(language)
    booked = content_in(language).words.text("paper.glance.booked-says")
    texts = [text for text in told(pdf) if RIGHT_TO_LEFT.search(text) and text != booked]
    page_text = letters_of(text_of(pdf))
    assert len(texts) > 100
    missing = [text for text in texts for line in text.splitlines() if letters_of(line) not in page_text]
    assert missing == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_full_handout_has_six_pages_at_most_in_every_language(language: str) -> None:
    assert len(reader(handout(language)).pages) <= MOST_PAGES
    assert handout(language) == handout.__wrapped__(language)


def test_a_phone_number_is_never_parted_by_the_end_of_a_line() -> None:
    for language in LANGUAGES:
        for size in ("full", "short"):
            pages = reader(handout(language, size)).pages
            lines = [line for one in pages for line in one.extract_text().splitlines()]
            assert not any(line.count("01632") != line.count("01632 960 000") for line in lines), language


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_the_head_are_read_back_apart(language: str) -> None:
    draft = content_in(language).words.text("paper.frame.draft")
    for page in pages_of(handout(language)):
        assert f"{CLINIC.name} {CLINIC.phone} {draft}" in page


@pytest.mark.parametrize("language", FROM_THE_RIGHT)
def test_what_stands_side_by_side_is_read_back_apart_from_the_right_too(language: str) -> None:
    content = content_in(language)
    told = " ".join(UNSEEN.sub("", page) for page in pages_of(handout(language)))
    dates = [content.words.date(one.date, "day") for one in plan_of(content, ANA, CLINIC).sessions]
    for row in (dates, ["0", "50", "100"]):
        assert " ".join(row).replace("\u00a0", " ") in told


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", get_args(HandoutSize)[:3])
def test_hours_stand_in_the_language_of_the_pages(language: str, size: HandoutSize) -> None:
    content, hours = content_in(language), {"en": "Mondays only", "es": "Solo los lunes"}
    clinic = msgspec.structs.replace(CLINIC, hours=hours)
    told = text_of(
        render_handout(content, clinic, ANA, plan_of(content, ANA, clinic), HandoutLook(size=size))
    )
    is_spanish = language == "es"
    assert ("Solo los lunes" in told, "Mondays only" in told) == (is_spanish, not is_spanish)
