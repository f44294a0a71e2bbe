"""The page that shows whether a printer prints."""

from __future__ import annotations

from io import BytesIO

import msgspec
import pytest
from pypdf import PdfReader

from kiosk import paths
from kiosk.content.reader import read_clinic, read_words
from kiosk.content.words import Words
from kiosk.handout.test_page import render_test_page
from kiosk.printing.sheets import count_pages
from kiosk.settings import PaperSize

WHEN = "Wednesday 25 November 2026, 14:05"


@pytest.fixture(scope="module")
def words() -> Words:
    return Words("en", read_words(paths.INTERFACE / "en.yaml"))


@pytest.mark.parametrize(("paper", "width"), [("a4", 595), ("letter", 612)])
def test_it_is_one_page_that_says_what_to_look_for(words: Words, paper: PaperSize, width: int) -> None:
    clinic = msgspec.structs.replace(read_clinic(paths.CLINIC), paper=paper)
    pdf = render_test_page(words, clinic, WHEN)
    assert count_pages(pdf) == 1
    page = PdfReader(BytesIO(pdf)).pages[0]
    assert round(page.mediabox.width) == width
    text = " ".join(page.extract_text().split())
    for part in (clinic.name, WHEN, words.text("paper.test.frame"), words.text("paper.test.patches")):
        assert part in text


def test_the_same_moment_gives_the_same_bytes(words: Words) -> None:
    clinic = read_clinic(paths.CLINIC)
    assert render_test_page(words, clinic, WHEN) == render_test_page(words, clinic, WHEN)
