"""What a course costs at this clinic: each treatment, the tax and the total, as values. Never a bill."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from babel.numbers import get_currency_precision

from kiosk.content.content import Content
from kiosk.content.pack import Option
from kiosk.plan.course import chosen_or_usual
from kiosk.plan.record import Choices
from kiosk.settings import Clinic, Prices


@dataclass(frozen=True, slots=True)
class Item:
    """One treatment of a course: `amount` is what all its sessions cost, as the clinic's prices say it."""

    treatment: str
    each: Decimal
    amount: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """What a course costs. `total` is what is paid, so `tax` is in it, whether the prices held it or not
    (`is_tax_added`).

    `tax_percent` is None where the clinic has set no tax; `tax` is 0 then.
    """

    currency: str
    sessions: int
    items: tuple[Item, ...]
    tax_percent: Decimal | None
    tax: Decimal
    total: Decimal
    is_tax_added: bool = False


def estimate_of(content: Content, choices: Choices, clinic: Clinic) -> Estimate | None:
    """The estimate of what was chosen; None where it is no course, or a treatment of it has no price here.

    Raises:
        KeyError: an option that the pack does not have.
        ValueError: more or fewer sessions than the pack allows.
    """
    option = content.option(choices.option) if choices.option else None
    prices = _prices_of(option, clinic)
    if option is None or prices is None:
        return None
    count = chosen_or_usual(content.pack.schedule.sessions, choices.sessions)
    return _estimate(option, count, prices)


def price_of_session(option: Option, clinic: Clinic) -> Estimate | None:
    """What one session of an option costs; None where it is no course, or a treatment of it has no price here."""
    prices = _prices_of(option, clinic)
    return _estimate(option, 1, prices) if prices else None


def _prices_of(option: Option | None, clinic: Clinic) -> Prices | None:
    """The clinic's prices, where each treatment of this option has one."""
    treatments = option.treatments if option else ()
    has_all = clinic.prices and all(id in clinic.prices.per_session for id in treatments)
    return clinic.prices if treatments and has_all else None


def _estimate(option: Option, count: int, prices: Prices) -> Estimate:
    items = tuple(_item(id, prices.per_session[id], count) for id in option.treatments)
    amount = sum((item.amount for item in items), Decimal())
    percent = Decimal(str(prices.tax.percent)) if prices.tax else None
    is_added = prices.tax is not None and not prices.tax.included
    tax = Decimal()
    if percent:
        tax = _rounded(amount * percent / (100 if is_added else 100 + percent), prices.currency)
    return Estimate(
        currency=prices.currency,
        sessions=count,
        items=items,
        tax_percent=percent,
        tax=tax,
        total=amount + tax if is_added else amount,
        is_tax_added=is_added,
    )


def _item(treatment: str, price: float, count: int) -> Item:
    each = Decimal(str(price))
    return Item(treatment, each, each * count)


def _rounded(amount: Decimal, currency: str) -> Decimal:
    """To the smallest coin of the currency, half a coin up."""
    return amount.quantize(Decimal(1).scaleb(-get_currency_precision(currency)), ROUND_HALF_UP)
