"""Who reads easy words has them on paper too: each where there is one, in every size and language; the same numbers."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import get_args

import pypdfium2
import pytest

from kiosk import paths
from kiosk.commands import handout
from kiosk.content.content import Content
from kiosk.content.reader import read_clinic
from kiosk.content.words import twin_of, wording_of
from kiosk.errors import KioskError
from kiosk.handout.sheet_full import MOST_PAGES
from kiosk.plan.record import Record
from kiosk.settings import Clinic
from kiosk.visit.effects import HandoutLook, HandoutSize, RenderHandout, RenderSummary
from kiosk.worker.clinic_pages import pages_pdf
from tests.handout.sheets import ADDED, ANA, CLINIC, FULLEST, PACK, choosing, pages_of, text_of
from tests.handout.test_handout_command import VISIT, visit_file
from tests.handout.test_handout_languages import LANGUAGES, content_in, letters_of
from tests.handout.test_handout_pages import CASES
from tests.handout.test_pages_read_aloud import rules_broken

SHEETS = [(language, size) for language in LANGUAGES for size in get_args(HandoutSize)]
FULL = HandoutLook()


def printed(
    language: str,
    *,
    is_easy: bool = True,
    record: Record = ANA,
    look: HandoutLook = FULL,
    clinic: Clinic = CLINIC,
) -> bytes:
    """The sheet as the worker makes it; in two languages the other one is English, under English Spanish."""
    record = replace(record, language=language, is_easy=is_easy)
    other = content_in("es" if language == "en" else "en")
    return pages_pdf(clinic, content_in(language), RenderHandout(1, record, look), lambda _: other)


@cache
def both(language: str, size: HandoutSize) -> tuple[list[str], list[str]]:
    """The pages of the same sheet, as they are read back, in plain and in easy words."""
    look = HandoutLook(size=size)
    plain, easy = (pages_of(printed(language, is_easy=is_easy, look=look)) for is_easy in (False, True))
    return plain, easy


def count(pdf: bytes) -> int:
    """How many pages a sheet has."""
    return len(pypdfium2.PdfDocument(pdf))


def twins(content: Content) -> Iterator[tuple[str, str]]:
    """The letters of each plain text that has an easy one, and of that, paragraph by paragraph."""
    words = content.words
    for id in (id for id in words.leaves if wording_of(id) == "easy"):
        for plain, easy in zip(words.texts(twin_of(id)), words.texts(id), strict=True):
            if letters_of(plain) != letters_of(easy):
                yield letters_of(plain), letters_of(easy)


def stands(letters: str, pages: list[str]) -> bool:
    """Whether a text stands on one of the pages, or begins at the foot of one and goes on on the next."""
    return any(letters in page for page in pages) or any(
        first.endswith(letters[:at]) and letters[at:] in second
        for first, second in pairwise(pages)
        for at in range(1, len(letters))
    )


@pytest.mark.parametrize(("language", "size"), SHEETS)
def test_each_easy_text_stands_where_its_plain_one_would(language: str, size: HandoutSize) -> None:
    plain_sheet, easy_sheet = ([letters_of(page) for page in pages] for pages in both(language, size))
    on_paper = [pair for pair in twins(content_in(language)) if stands(pair[0], plain_sheet)]
    assert len(on_paper) >= {"full": 12, "large-print": 25}.get(size, 1)
    for plain, easy in on_paper:
        assert stands(easy, easy_sheet)
        assert not stands(plain, easy_sheet)


def figures(pages: list[str]) -> Counter[str]:
    """Every figure on the pages and how often it stands there, but for what stands at the head and foot of each."""
    said = Counter(figure for page in pages for figure in re.findall(r"\d+", page))
    for number in range(1, len(pages) + 1):
        # On each page: the phone at its head; at its foot the pack's version, and the page's number of how many.
        frame = f"{CLINIC.phone} {content_in('en').pack.version} {number} {len(pages)}"
        said.subtract(re.findall(r"\d+", frame))
    return said


@pytest.mark.parametrize(("language", "size"), SHEETS)
def test_findings_dates_and_every_other_number_are_the_same(language: str, size: HandoutSize) -> None:
    plain_sheet, easy_sheet = both(language, size)
    assert figures(plain_sheet) == figures(easy_sheet)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_title_of_large_print_stands_alone_on_its_page(language: str) -> None:
    words = content_in(language).words
    title, first = (letters_of(words.text(id)) for id in ("paper.expect.title", "finding.ia-1.title"))
    for pages in both(language, "large-print"):
        told = [letters_of(page) for page in pages]
        assert first in next(page for page in told if title in page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sheet_says_that_it_is_in_easy_words(language: str) -> None:
    told = letters_of(content_in(language).words.text("paper.glance.easy"))
    for size in get_args(HandoutSize):
        plain_sheet, easy_sheet = (letters_of(pages[0]) for pages in both(language, size))
        assert told in easy_sheet
        assert told not in plain_sheet


def test_where_a_language_has_no_easy_words_the_sheet_is_the_plain_one() -> None:
    english = content_in("en")
    leaves = {id: leaf for id, leaf in english.words.leaves.items() if wording_of(id) != "easy"}
    content = replace(english, words=replace(english.words, leaves=leaves))
    easy = pages_pdf(CLINIC, content, RenderHandout(1, replace(ANA, is_easy=True), FULL), content_in)
    assert easy == printed("en", is_easy=False)


def test_the_clinicians_page_is_the_same_whatever_the_patient_reads() -> None:
    plain, easy = (
        pages_pdf(CLINIC, content_in("en"), RenderSummary(1, replace(ADDED, is_easy=is_easy)), content_in)
        for is_easy in (False, True)
    )
    assert plain == easy


# -- pages and rules -------------------------------------------------------------------------


@pytest.mark.parametrize("case", CASES)
def test_a_full_handout_in_easy_words_has_four_to_six_pages(case: str) -> None:
    record, look, clinic = CASES[case]
    assert 4 <= count(printed("en", record=record, look=look, clinic=clinic)) <= MOST_PAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_has_as_few_pages_in_every_language(language: str) -> None:
    six = choosing(option="microneedling", sessions=6)
    assert count(printed(language)) <= MOST_PAGES
    assert count(printed(language, look=HandoutLook(kind="no-decision"))) <= MOST_PAGES
    assert count(printed(language, record=six)) <= MOST_PAGES
    assert count(printed(language, look=HandoutLook(size="short"))) <= 2


def test_page_1_holds_the_longer_words_too() -> None:
    six = choosing(option="microneedling", sessions=6)
    second = pages_of(printed("es", record=six, look=HandoutLook(paper="letter")))[1]
    assert content_in("es").words.text("paper.todo.title") in second


def test_the_fullest_record_keeps_its_pages() -> None:
    assert count(printed("en", record=FULLEST)) <= MOST_PAGES
    assert count(printed("en", record=FULLEST, look=HandoutLook(size="short"))) <= 2


@pytest.mark.parametrize(
    ("language", "size"),
    [
        *((language, "full") for language in LANGUAGES),
        *((language, "short") for language in ("ar", "es", "zh")),
        *((language, "large-print") for language in ("ar", "en", "hi")),
        *((language, "two-languages") for language in ("ar", "hi")),
    ],
)
def test_easy_pages_keep_every_rule_of_pdf_ua(language: str, size: HandoutSize) -> None:
    assert rules_broken(printed(language, look=HandoutLook(size=size))) == []


# -- the command -----------------------------------------------------------------------------

EASY = "It was 2.39 for one kind of laser."


def test_a_visit_file_or_an_option_asks_for_easy_words(tmp_path: Path) -> None:
    out = tmp_path / "ana.pdf"
    handout.run(visit_file(tmp_path), out=out)
    assert EASY not in text_of(out.read_bytes())
    handout.run(visit_file(tmp_path), out=out, easy=True)
    asked_for = out.read_bytes()
    assert EASY in text_of(asked_for)
    handout.run(visit_file(tmp_path, f"{VISIT}easy-words: true\n"), out=out)
    assert out.read_bytes() == asked_for


def test_the_command_makes_the_same_pages_as_the_kiosk(tmp_path: Path) -> None:
    out = tmp_path / "ana.pdf"
    text = f"pack: {ANA.pack}\ntoday: {ANA.today}\nlanguage: es\neasy-words: true\n"
    look = HandoutLook(kind="no-decision", size="two-languages")
    handout.run(visit_file(tmp_path, text), out=out, size="two-languages")
    record = Record(pack=ANA.pack, today=ANA.today)
    assert out.read_bytes() == printed("es", record=record, look=look, clinic=read_clinic(paths.CLINIC))


def test_where_the_pack_has_no_easy_words_the_option_is_refused_and_the_visit_file_is_read(
    tmp_path: Path,
) -> None:
    packs = tmp_path / "packs"
    shutil.copytree(paths.PACKS, packs)
    words = packs / PACK / "words" / "en.yaml"
    text = words.read_text(encoding="utf-8")
    words.write_text(re.sub(r"^easy:\n(?: .*\n|\n)+", "", text, flags=re.MULTILINE), encoding="utf-8")
    out = tmp_path / "ana.pdf"
    with pytest.raises(KioskError, match="the pack has no easy words in 'en'; leave --easy out"):
        handout.run(visit_file(tmp_path), out=out, packs=packs, easy=True)
    assert not out.exists()
    handout.run(visit_file(tmp_path, f"{VISIT}easy-words: true\n"), out=out, packs=packs)
    assert EASY not in text_of(out.read_bytes())
