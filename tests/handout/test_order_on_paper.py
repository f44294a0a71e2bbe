"""What keeps its own order on pages that are read from the right, seen by where its letters lie."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import msgspec
import pypdfium2
import pytest

from kiosk.handout.handout import render_handout, render_in_two
from kiosk.plan.engine import plan_of
from kiosk.settings import Prices
from tests.handout.sheets import CLINIC, FULL, FULLEST
from tests.handout.test_handout_languages import content_in
from tests.handout.test_handout_pages import LARGE, SHORT
from tests.handout.test_two_languages import LOOK as IN_TWO

CASES = {
    "full": (("ar",), FULL),
    "short": (("ar",), SHORT),
    "large print": (("ar",), LARGE),
    "with English": (("ar", "en"), IN_TWO),
    "English with it": (("en", "ar"), IN_TWO),
}
"""The languages of a sheet, and its look."""
BUSY = replace(
    FULLEST,
    name="Zoë 2 (García)",
    questions=("هل يمكنني استخدام SPF 50+ (واقي) قبل 3 أيام؟", "اتصل بي +44 1632 960 111 مساءً، 5 مرات"),
    private=(),
)
ELM = msgspec.structs.replace(
    CLINIC,
    name="Skin 360 Clinic",
    address="12 Elm Street",
    hours={"ar": "من الاثنين إلى الجمعة، من 9 إلى 17", "en": "9 to 5"},
)
PRICES = Prices(currency="GBP", per_session={"microneedling": 180, "aquagold": 220})


@cache
def sheet(name: str, currency: str = "GBP") -> bytes:
    (languages, look), record = CASES[name], BUSY
    clinic = msgspec.structs.replace(ELM, prices=msgspec.structs.replace(PRICES, currency=currency))
    first, *others = (content_in(language) for language in languages)
    if others:
        return render_in_two(first, others[0], clinic, record, look)
    return render_handout(first, clinic, record, plan_of(first, record, clinic), look)


def seen(pdf: bytes, *words: str) -> list[tuple[str, ...]]:
    """Wherever the first of some words stands in a line with the others: all, as the eye meets them from the left."""
    found = []
    for page in pypdfium2.PdfDocument(pdf):
        boxes = {word: boxes_of(page.get_textpage(), word) for word in words}
        for box in boxes[words[0]]:
            middles = {word: middle_in_line(boxes[word], box) for word in words}
            if None not in middles.values():
                found.append(tuple(sorted(words, key=lambda word: middles[word] or 0.0)))
    return found


def boxes_of(text: pypdfium2.PdfTextPage, word: str) -> list[tuple[float, ...]]:
    """Where a word stands on a page: left, low, right, high of each."""
    search = text.search(word, match_case=True, match_whole_word=word.isdigit())
    found: list[tuple[float, ...]] = []
    while place := search.get_next():
        letters = [text.get_charbox(place[0] + number) for number in range(place[1])]
        found.append((min(b[0] for b in letters), letters[0][1], max(b[2] for b in letters), letters[0][3]))
    return found


def middle_in_line(boxes: list[tuple[float, ...]], beside: tuple[float, ...]) -> float | None:
    """The middle of the nearest of some boxes that stand in one line with another."""
    level = [box for box in boxes if abs(box[1] - beside[1]) < 4]
    middles = [(box[0] + box[2]) / 2 for box in level]
    return min(middles, key=lambda x: abs(x - beside[0]), default=None)


@pytest.mark.parametrize("name", CASES)
def test_an_address_keeps_its_number_before_its_street(name: str) -> None:
    assert set(seen(sheet(name), "Elm", "12", "Street")) == {("12", "Elm", "Street")}


@pytest.mark.parametrize("name", CASES)
def test_names_of_a_clinic_and_of_a_patient_keep_their_order(name: str) -> None:
    assert set(seen(sheet(name), "360", "Skin", "Clinic")) == {("Skin", "360", "Clinic")}
    assert set(seen(sheet(name), "Zoë", "2", "García")) == {("Zoë", "2", "García")}


@pytest.mark.parametrize("name", CASES)
def test_a_question_in_own_words_keeps_latin_names_with_their_sign_and_phone_numbers_whole(name: str) -> None:
    assert set(seen(sheet(name), "SPF", "50", "+")) == {("SPF", "50", "+")}
    assert set(seen(sheet(name), "+", "44", "1632", "960", "111")) == {("+", "44", "1632", "960", "111")}


@pytest.mark.parametrize("name", ["full", "with English"])
@pytest.mark.parametrize(("currency", "symbol"), [("GBP", "UK£"), ("USD", "US$"), ("EUR", "€")])
def test_an_amount_in_arabic_has_its_whole_currency_on_its_left(
    name: str, currency: str, symbol: str
) -> None:
    assert set(seen(sheet(name, currency), "2,400.00", *symbol)) == {(*symbol, "2,400.00")}
