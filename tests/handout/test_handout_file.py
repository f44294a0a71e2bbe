"""The PDF as a file: the same bytes, its own fonts, its name, and letters that cannot be printed."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.errors import CannotPrint
from kiosk.handout.dates import MOST_OCTETS, calendar_of, escaped
from kiosk.handout.handout import warm_up
from kiosk.settings import Clinic
from kiosk.visit.effects import HandoutLook
from tests.handout.objects import dictionaries_in, dictionary_in, root_of, text_in
from tests.handout.sheets import (
    ANA,
    CLINIC,
    LATER_FACIAL,
    choosing,
    flagship,
    plan_for,
    reader,
    sheet,
    squeezed,
    text_of,
)

LOOKS = [
    HandoutLook(size=size, is_mono=mono)
    for size in ("full", "short", "large-print")
    for mono in (False, True)
]


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_the_same_input_makes_the_same_bytes(look: HandoutLook) -> None:
    assert sheet(look=look) == sheet(look=look)


def test_warming_up_changes_no_byte() -> None:
    before = sheet()
    warm_up()
    assert sheet() == before


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_only_embedded_fonts_are_used(look: HandoutLook) -> None:
    fonts = 0
    for page in reader(sheet(replace(ANA, name="Łukasz ΔЖ"), look)).pages:
        for font in dictionaries_in(page, "/Resources", "/Font"):
            fonts += 1
            (glyphs,) = dictionaries_in(font, "/DescendantFonts")
            assert "/FontFile2" in dictionary_in(glyphs, "/FontDescriptor")
    assert fonts


def test_the_file_says_its_title_language_and_author() -> None:
    pdf = reader(sheet())
    assert pdf.metadata is not None
    assert pdf.metadata.title == "My plan: Microneedling for stretch marks"
    assert pdf.metadata.author == "Example Clinic"
    assert text_in(root_of(sheet()), "/Lang") == "en"


@pytest.mark.parametrize(
    "own",
    [
        "**Ana** {name} {0} [[x|collagen]]",
        '<b>Ana</b><img src="/etc/passwd"/>&amp;',
        "50 % \\ (a) ) ( %d",
        "Zoë Ōé ñ Łukasz",
        "Ω Жанна",
    ],
)
def test_a_patients_words_are_printed_as_they_were_written(own: str) -> None:
    text = squeezed(text_of(sheet(replace(ANA, name=own, notes=own, questions=(own,)))))
    assert text.count(squeezed(own)) == 3


def test_letters_that_print_nothing_or_turn_the_reading_order_are_left_out() -> None:
    text = text_of(sheet(replace(ANA, name="A\x00n\u202ea\u2066 \u200bB\x1b")))
    assert "For Ana B" in text


def test_a_word_of_five_thousand_letters_is_cut_and_nothing_of_it_is_lost() -> None:
    pdf = sheet(replace(ANA, notes="W" * 5000, name="M" * 60))
    assert text_of(pdf).count("W") >= 5000
    margin = 28  # Ten millimetres, the narrowest.
    for page in pypdfium2.PdfDocument(pdf):
        text, edge = page.get_textpage(), page.get_width() - margin
        assert max(text.get_rect(number)[2] for number in range(text.count_rects())) <= edge


@pytest.mark.parametrize("letter", ["😀", "漢", "\u05d0"])
def test_a_letter_that_no_font_has_is_named_and_no_page_is_made(letter: str) -> None:
    with pytest.raises(CannotPrint, match=f"U\\+{ord(letter):04X}"):
        sheet(replace(ANA, notes=f"Hello {letter}"))


@settings(max_examples=20)
@given(st.text(max_size=60))
def test_any_name_is_printed_or_refused_in_a_sentence(name: str) -> None:
    look = HandoutLook(size="short")
    try:
        told = sheet(replace(ANA, name=name), look)[:5].decode()
    except CannotPrint as refusal:
        told = str(refusal)
    assert told == "%PDF-" or "U+" in told


def scanned(pdf: bytes) -> str:
    """What a phone reads in the code of page 1 or 2."""
    for page in pypdfium2.PdfDocument(pdf):
        found = zxingcpp.read_barcodes(page.render(scale=4).to_pil().convert("L"))
        if found:
            return str(found[0].text)
    return ""


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_the_code_holds_every_date_as_a_calendar_entry(look: HandoutLook) -> None:
    text = scanned(sheet(look=look))
    for day in ("20261207", "20270104", "20270201", "20270301", "20270601"):
        assert f"DTSTART;VALUE=DATE:{day}" in text
    assert text.count("BEGIN:VEVENT") == text.count("END:VEVENT") == 5


def test_a_long_course_with_facials_is_scanned_too() -> None:
    record = choosing(sessions=6, event=None)
    text = scanned(sheet(record, clinic=LATER_FACIAL))
    for session in plan_for(record, LATER_FACIAL).sessions:
        assert session.aquagold_on is not None
        assert f"{session.date:%Y%m%d}" in text
        assert f"{session.aquagold_on:%Y%m%d}" in text


def test_calendar_lines_are_escaped_and_folded() -> None:
    clinic = Clinic(name="Skin; Care, \\ Ünïcødé " + "é" * 35, phone="123", emergency="999")
    text, is_short = calendar_of(plan_for(ANA, clinic), flagship(), clinic)
    assert not is_short
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert "Skin\\; Care\\, \\\\ " in text.replace("\r\n ", "")
    assert escaped("a\nb") == "a\\nb"


def test_a_calendar_that_is_too_long_drops_details_and_says_so() -> None:
    record = choosing(sessions=6, event=None)
    clinic = Clinic(
        name="Ж" * 60, phone=CLINIC.phone, emergency=CLINIC.emergency, aquagold=LATER_FACIAL.aquagold
    )
    text, is_short = calendar_of(plan_for(record, clinic), flagship(), clinic)
    assert is_short
    assert len(text.encode()) <= MOST_OCTETS
    assert "Ж" not in text
    assert squeezed("There is no room for the clinic") in squeezed(text_of(sheet(record, clinic=clinic)))
