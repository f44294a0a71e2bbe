"""Amounts of money as they are read out: in digits alone and with the whole name of the currency. Voices halt at the
commas between thousands, and know few signs of money.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from babel.numbers import (
    format_currency,
    get_currency_symbol,
    get_decimal_symbol,
    get_group_symbol,
)

from kiosk.content.locale_rules import rules_of
from kiosk.speech.unseen import without_unseen

_GAP = r"[\s\u00a0]*"


def with_named_money(text: str, currency: str, language: str) -> str:
    """A text in which each amount of a currency, as its language writes it, is one that a voice says whole."""
    return _amount(currency, language).sub(lambda found: _named(found[1], currency, language), text)


@cache
def _amount(currency: str, language: str) -> re.Pattern[str]:
    """An amount with the currency's sign on the side where the language has it."""
    rules = rules_of(language)
    sign = without_unseen(str(get_currency_symbol(currency, locale=rules)))
    group, point = (re.escape(sign) for sign in _signs(language))
    number = rf"(\d+(?:{group}\d+)*(?:{point}\d+)?)"
    is_before = without_unseen(str(format_currency(1, currency, locale=rules))).startswith(sign)
    sign = re.escape(sign)
    return re.compile(
        rf"(?<![A-Za-z]){sign}{_GAP}{number}"
        if is_before
        else rf"(?<![\w.,]){number}{_GAP}{sign}(?![A-Za-z])"
    )


@cache
def _signs(language: str) -> tuple[str, str]:
    """What stands between thousands, and before a fraction."""
    rules = rules_of(language)
    return str(get_group_symbol(rules)), str(get_decimal_symbol(rules))


def _named(number: str, currency: str, language: str) -> str:
    group, point = _signs(language)
    amount = Decimal(number.replace(group, "").replace(point, "."))
    has_fraction = amount != amount.to_integral_value()
    said = format_currency(
        amount,
        currency,
        locale=rules_of(language),
        format_type="name",
        group_separator=False,
        currency_digits=has_fraction,
        decimal_quantization=has_fraction,
    )
    return str(said)
