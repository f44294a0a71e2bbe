"""Amounts of money as they are read out: in digits alone and with the whole name of the currency. Voices halt at the
commas between thousands, and know few signs of money.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from unicodedata import category

from babel.numbers import (
    format_currency,
    get_currency_symbol,
    get_decimal_symbol,
    get_group_symbol,
)

from kiosk.content.locale_rules import rules_of
from kiosk.content.words import SOURCE
from kiosk.speech.unseen import without_unseen

_GAP = r"[\s\u00a0]*"
_SHARED = {"$", "\u00a5", "\u00a4"}
"""Signs of many currencies: which one is meant is known of the clinic's own alone."""


def with_named_money(text: str, own: str, language: str) -> str:
    """A text in which each amount of money, as its language writes it, is one that a voice says whole.

    `own` is the currency of the clinic's prices, empty where it has none. What has no sign of its own, only letters, is
    money in that currency alone: `ALL` and `GEL` are words too.
    """
    signs = _currencies(own, language)
    return _amounts(own, language).sub(lambda found: _named(found, signs, language), text)


@cache
def _currencies(own: str, language: str) -> Mapping[str, str]:
    """The currency of each sign; where the language has none for it, as the English have."""
    tables = (rules_of(SOURCE).currency_symbols, rules_of(language).currency_symbols)
    signs = {
        without_unseen(str(sign)): str(code)
        for table in tables
        for code, sign in table.items()
        if sign not in _SHARED and any(category(letter) == "Sc" for letter in sign)
    }
    return signs | ({_sign_of(own, language): own} if own else {})


def _sign_of(currency: str, language: str) -> str:
    return without_unseen(str(get_currency_symbol(currency, locale=rules_of(language))))


@cache
def _amounts(own: str, language: str) -> re.Pattern[str]:
    """An amount with its sign on the side where the language has signs."""
    group, point = (re.escape(sign) for sign in _signs(language))
    number = rf"\d+(?:{group}\d+)*(?:{point}\d+)?"
    signs = sorted(_currencies(own, language), key=len, reverse=True)
    sign = "|".join(map(re.escape, signs))
    shown = without_unseen(str(format_currency(1, "EUR", locale=rules_of(language))))
    return re.compile(
        rf"(?<![A-Za-z])(?P<sign>{sign}){_GAP}(?P<number>{number})"
        if not shown[0].isdigit()
        else rf"(?<![\w.,])(?P<number>{number}){_GAP}(?P<sign>{sign})(?![A-Za-z])"
    )


@cache
def _signs(language: str) -> tuple[str, str]:
    """What stands between thousands, and before a fraction."""
    rules = rules_of(language)
    return str(get_group_symbol(rules)), str(get_decimal_symbol(rules))


def _named(found: re.Match[str], signs: Mapping[str, str], language: str) -> str:
    group, point = _signs(language)
    amount = Decimal(found["number"].replace(group, "").replace(point, "."))
    has_fraction = amount != amount.to_integral_value()
    said = format_currency(
        amount,
        signs[found["sign"]],
        locale=rules_of(language),
        format_type="name",
        group_separator=False,
        currency_digits=has_fraction,
        decimal_quantization=has_fraction,
    )
    return str(said)
