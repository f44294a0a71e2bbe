"""What a course costs at this clinic: each treatment, the tax and the total, as values. Never a bill."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from babel.numbers import get_currency_precision

from kiosk.content.content import Content
from kiosk.plan.course import chosen_or_usual
from kiosk.plan.record import Choices
from kiosk.settings import Clinic


@dataclass(frozen=True, slots=True)
class Item:
    """One treatment of a course: `amount` is what all its sessions cost, as the clinic's prices say it."""

    treatment: str
    each: Decimal
    amount: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """What a course costs. `total` is what is paid, so `tax` is in it, whether the prices held it or not.

    `tax_percent` is None where the clinic has set no tax; `tax` is 0 then.
    """

    currency: str
    sessions: int
    items: tuple[Item, ...]
    tax_percent: Decimal | None
    tax: Decimal
    total: Decimal


def estimate_of(content: Content, choices: Choices, clinic: Clinic) -> Estimate | None:
    """The estimate of what was chosen; None where it is no course, or a treatment of it has no price here.

    Raises:
        KeyError: an option that the pack does not have.
        ValueError: more or fewer sessions than the pack allows.
    """
    prices = clinic.prices
    treatments = content.option(choices.option).treatments if choices.option else ()
    if prices is None or not treatments or any(id not in prices.per_session for id in treatments):
        return None
    count = chosen_or_usual(content.pack.schedule.sessions, choices.sessions)
    items = tuple(_item(id, prices.per_session[id], count) for id in treatments)
    amount = sum((item.amount for item in items), Decimal())
    percent = Decimal(str(prices.tax.percent)) if prices.tax else None
    tax = Decimal()
    if prices.tax and percent:
        whole = 100 + percent if prices.tax.included else Decimal(100)
        tax = _rounded(amount * percent / whole, prices.currency)
    return Estimate(
        currency=prices.currency,
        sessions=count,
        items=items,
        tax_percent=percent,
        tax=tax,
        total=amount if prices.tax is None or prices.tax.included else amount + tax,
    )


def _item(treatment: str, price: float, count: int) -> Item:
    each = Decimal(str(price))
    return Item(treatment, each, each * count)


def _rounded(amount: Decimal, currency: str) -> Decimal:
    """To the smallest coin of the currency, half a coin up."""
    return amount.quantize(Decimal(1).scaleb(-get_currency_precision(currency)), ROUND_HALF_UP)
