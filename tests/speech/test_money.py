"""A price is read out as the amount and the name of its currency, in every language of the kiosk."""

from __future__ import annotations

import pytest

from kiosk.content.words import Words
from kiosk.speech.espeak import Espeak
from kiosk.speech.money import with_named_money
from kiosk.speech.unseen import without_unseen
from tests.speech.programs import never

PRICES = [
    ("en", "GBP", "1250.50 British pounds", "900 British pounds"),
    ("en", "SAR", "1250.50 Saudi riyals", "900 Saudi riyals"),
    ("es", "EUR", "1250,50 euros", "900 euros"),
    ("hi", "INR", "1250.50 भारतीय रुपए", "900 भारतीय रुपए"),
    ("zh", "CNY", "1250.50人民币", "900人民币"),
    ("ar", "SAR", "1250.50 ريال سعودي", "900 ريال سعودي"),
    ("ar", "GBP", "1250.50 جنيه إسترليني", "900 جنيه إسترليني"),
]


@pytest.mark.parametrize(("language", "currency", "uneven", "even"), PRICES)
def test_each_price_is_said_whole_with_the_name_of_its_currency(
    language: str, currency: str, uneven: str, even: str
) -> None:
    words = Words(language, {})
    text = f"4: {words.money(1250.5, currency)}; {words.money(900, currency)}; 3"
    assert with_named_money(without_unseen(text), currency, language) == f"4: {uneven}; {even}; 3"


@pytest.mark.parametrize(
    ("text", "currency", "said"),
    [
        ("4 £900.", "GBP", "4 900 British pounds."),
        ("¥9, $9, GEL 9, ALL 9, 1,250 people, 12%", "GBP", "¥9, $9, GEL 9, ALL 9, 1,250 people, 12%"),
        ("£1 and £1,000,000", "GBP", "1 British pound and 1000000 British pounds"),
    ],
)
def test_what_may_be_no_price_or_in_which_currency_nobody_knows_is_said_as_it_is(
    text: str, currency: str, said: str
) -> None:
    assert with_named_money(text, currency, "en") == said


@pytest.mark.parametrize("own", ["", "GBP", "JPY"])
def test_an_amount_in_another_currency_than_the_clinics_is_named_too(own: str) -> None:
    assert (
        with_named_money("Is €1,200 or CN¥900 usual?", own, "en")
        == "Is 1200 euros or 900 Chinese yuan usual?"
    )
    assert (
        with_named_money("¿Son 1200 £ o 90,50 €?", own, "es") == "¿Son 1200 libras esterlinas o 90,50 euros?"
    )


@pytest.mark.parametrize(("own", "said"), [("USD", "900 US dollars"), ("CHF", "$900"), ("", "$900")])
def test_a_sign_of_many_currencies_is_named_where_it_is_that_of_the_clinics_own(own: str, said: str) -> None:
    assert with_named_money("$900", own, "en") == said


def test_a_currency_of_letters_is_named_where_it_is_the_clinics_own() -> None:
    text = without_unseen(Words("en", {}).money(900, "CHF"))
    assert with_named_money(text, "CHF", "en") == "900 Swiss francs"
    assert with_named_money(text, "", "en") == text


@pytest.mark.parametrize(
    ("language", "currency", "name"), [("hi", "INR", "भारतीय रुपए"), ("ar", "SAR", "ريال سعودي")]
)
def test_the_voice_says_the_fraction_and_the_name(language: str, currency: str, name: str) -> None:
    text = with_named_money(without_unseen(Words(language, {}).money(1250.5, currency)), currency, language)
    heard, whole, named = (Espeak().phonemes_of(each, language, never) for each in (text, "1250.50", name))
    assert heard is not None
    assert whole is not None
    assert named is not None
    assert letters(heard) == letters(whole) + letters(named)


def letters(phonemes: str) -> str:
    """What is said, without stress and pauses."""
    return "".join(sign for sign in phonemes if sign not in "',_!:- ")
