"""What a clinic or a patient wrote in another language than that of the pages is marked with it, for who listens."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from PIL import Image

from kiosk.handout.handout import render_handout, render_in_two, render_summary
from kiosk.handout.slip import render_slip
from kiosk.plan.engine import plan_of
from kiosk.plan.record import Record
from kiosk.settings import Clinic
from kiosk.visit.effects import HandoutLook, HandoutSize
from tests.handout.objects import code_of
from tests.handout.sheets import ADDED, CLINIC, reader
from tests.handout.test_handout_languages import content_in, letters_of
from tests.handout.test_pages_read_aloud import rules_broken
from tests.handout.test_two_languages import paragraphs
from tests.handout.tree import tree_of

ADDRESS = "12 Elm Street, second floor"
OURS = msgspec.structs.replace(
    CLINIC, hours={"en": "Monday to Friday", "es": "De lunes a viernes"}, address=ADDRESS
)
NOTES = "Start with the thighs.\nThen the belly, if all goes well."
ASKED = "هل يؤلم كثيرا؟"
WROTE = replace(ADDED, notes=NOTES, questions=(ASKED,), private=(), on_paper=())
SIZES: tuple[HandoutSize, ...] = ("full", "short", "large-print", "two-languages")


def pages_in(
    language: str, size: HandoutSize = "full", clinic: Clinic = OURS, record: Record = WROTE
) -> bytes:
    content, look = content_in(language), HandoutLook(size=size)
    record = replace(record, language=language)
    if size == "two-languages":
        return render_in_two(content, content_in("en"), clinic, record, look)
    return render_handout(content, clinic, record, plan_of(content, record, clinic), look)


def languages_told(pdf: bytes) -> dict[str, str]:
    """The language of each paragraph, by its letters; empty where it is that of the pages."""
    return {text: language for language, text in paragraphs(tree_of(pdf))}


@pytest.mark.parametrize("size", SIZES)
def test_the_clinics_own_words_are_marked_with_their_language(size: HandoutSize) -> None:
    pdf = pages_in("es", size)
    told = languages_told(pdf)
    assert [language for text, language in told.items() if letters_of(ADDRESS) in text] == ["en"]
    noted = [language for text, language in told.items() if letters_of("Start with the thighs.") in text]
    assert noted == ["en"]
    assert told[letters_of("De lunes a viernes")] == ""
    assert rules_broken(pdf) == []


@pytest.mark.parametrize("size", SIZES)
def test_in_the_clinics_language_nothing_of_its_own_is_marked(size: HandoutSize) -> None:
    told = languages_told(pages_in("en", size)) if size != "two-languages" else {}
    assert {language for text, language in told.items() if text != letters_of(ASKED)} <= {""}


def test_hours_and_address_in_one_language_stay_one_paragraph_where_room_is_scarce() -> None:
    told = languages_told(pages_in("es", "full", msgspec.structs.replace(OURS, hours="Monday to Friday")))
    both = [text for text in told if letters_of(ADDRESS) in text]
    assert [letters_of("Monday to Friday") in text for text in both] == [True]
    assert told[both[0]] == "en"


def test_a_question_in_another_script_is_marked_with_the_language_that_writes_it() -> None:
    content, record = content_in("en"), replace(WROTE, language="ar")
    for_staff = languages_told(render_summary(content, OURS, record, plan_of(content, record, OURS)))
    assert for_staff[letters_of(ASKED)] == "ar"
    assert languages_told(pages_in("ar"))[letters_of(ASKED)] == ""
    of_arabs = msgspec.structs.replace(CLINIC, language="ar")
    assert languages_told(pages_in("en", clinic=of_arabs))[letters_of(ASKED)] == "ar"


def test_the_clinics_name_is_marked_on_every_page_on_the_slip_and_in_its_logo(tmp_path: Path) -> None:
    Image.new("RGB", (60, 20)).save(tmp_path / "logo.png")
    pdf = pages_in("es", clinic=msgspec.structs.replace(OURS, logo=str(tmp_path / "logo.png")))
    for page in reader(pdf).pages:
        marked = re.findall(r"/Span << /Lang <FEFF(\w+)> >> BDC", code_of(page))
        assert marked == [b"\0e\0n".hex().upper()]
    (logo,) = (one for one in tree_of(pdf).all("Figure") if str(one.facts["/Alt"]) == CLINIC.name)
    assert str(logo.facts["/Lang"]) == "en"
    slip = render_slip(content_in("es").words, OURS, "7K3M-XR9D-42WP")
    assert languages_told(slip)[letters_of(CLINIC.name)] == "en"
