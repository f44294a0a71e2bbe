"""What keeps its own order on a glass that is read from the right, seen by where Qt lays its letters."""

from __future__ import annotations

from itertools import product

import pytest
from babel.numbers import get_currency_symbol

from kiosk.content.order import in_order
from kiosk.content.scripts import RIGHT_TO_LEFT
from kiosk.content.words import Words
from kiosk.settings import Looks
from kiosk.theme import BODY
from kiosk.ui.fonts import load_fonts_for
from kiosk.ui.kit.glass import glass_for
from kiosk.ui.kit.text import SetText, set_text

AMOUNTS = list(product(("en", "es", "ar", "zh", "hi"), ("USD", "EUR", "GBP", "SAR", "INR")))
FRAMES = {"ar": "لكل {amount} جلسة", "zh": "每次{amount}的", "hi": "हर {amount} सत्र"}


def shown_in(words: Words, text: str) -> SetText:
    load_fonts_for("Arab")
    load_fonts_for(words.script)
    type = glass_for(Looks(), 1080, 1920, script=words.script).type(BODY)
    shown = set_text(text, type, 1080, mirrored=words.is_mirrored)
    assert shown.lines == 1
    return shown


def seen(text: SetText, letters: str) -> str:
    """Those of its letters that are among some, as the eye meets them from the left."""
    drawn = []
    for run in text._layout.glyphRuns():
        letter_of = {glyph: one for one in letters for glyph in run.rawFont().glyphIndexesForString(one)}
        places = zip(run.positions(), run.glyphIndexes(), strict=True)
        drawn += [(place.x(), letter_of[glyph]) for place, glyph in places if glyph and glyph in letter_of]
    return "".join(letter for _, letter in sorted(drawn))


@pytest.mark.parametrize(("language", "currency"), AMOUNTS)
@pytest.mark.parametrize("is_alone", [True, False])
def test_an_amount_stands_beside_its_whole_currency_as_unicodes_tables_have_it(
    language: str, currency: str, *, is_alone: bool
) -> None:
    words = Words(language, {"price": "{amount}" if is_alone else FRAMES.get(language, "a {amount} b")})
    symbol = get_currency_symbol(currency, words.locale).strip("\u200f")
    number = "1.416,60" if language == "es" else "1,416.60"
    text = shown_in(words, words.text("price", amount=words.money(1416.6, currency)))
    in_sight = symbol[::-1] if RIGHT_TO_LEFT.search(symbol) else symbol
    assert seen(text, symbol + number) == (number + in_sight if language == "es" else in_sight + number)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("هل يمكنني استخدام SPF 50+ (واقي) قبل 3 أيام؟", "SPF50+"),
        ("كريم Eucerin 50+؛ نعم", "Eucerin50+"),
        ("اتصل +44 1687 960 مساءً، 5 مرات", "+441687960"),
        ("(هاتف 0441687 96)", "044168796"),
    ],
)
def test_own_words_keep_latin_names_with_their_sign_and_phone_numbers_whole(text: str, whole: str) -> None:
    shown = shown_in(Words("ar", {}), in_order(text))
    assert seen(shown, whole) == whole
