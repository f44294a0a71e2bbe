"""What a course costs here: each treatment, the tax, and the sum to pay."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.plan.estimate import estimate_of, price_of_session
from kiosk.settings import Prices, Tax
from tests.plan.small_pack import CONTENT, choices_of, line_ids, plan_for, text_of, with_clinic

PRICES = Prices(currency="GBP", per_session={"microneedling": 180, "aquagold": 220.5})


def with_tax(percent: float, *, included: bool, currency: str = "GBP") -> Prices:
    return Prices(
        currency=currency,
        per_session=PRICES.per_session,
        tax=Tax(percent=percent, included=included),
    )


def test_an_estimate_names_each_treatment_and_adds_them_up() -> None:
    estimate = estimate_of(CONTENT, choices_of("microneedling-aquagold"), with_clinic(prices=PRICES))
    assert estimate is not None
    assert [(item.treatment, item.each, item.amount) for item in estimate.items] == [
        ("microneedling", Decimal(180), Decimal(720)),
        ("aquagold", Decimal("220.5"), Decimal("882.0")),
    ]
    assert (estimate.sessions, estimate.currency) == (4, "GBP")
    assert (estimate.tax_percent, estimate.tax, estimate.total) == (None, Decimal(0), Decimal(1602))


@pytest.mark.parametrize(("included", "tax", "total"), [(True, "120.00", "720"), (False, "144.00", "864.00")])
def test_tax_is_in_the_price_or_added_to_it(included: bool, tax: str, total: str) -> None:
    clinic = with_clinic(prices=with_tax(20, included=included))
    estimate = estimate_of(CONTENT, choices_of(), clinic)
    assert estimate is not None
    assert (estimate.tax, estimate.total) == (Decimal(tax), Decimal(total))
    plan = plan_for(clinic=clinic)
    assert text_of(plan, "money") == f"About £{Decimal(total):.2f} for 4 sessions here."
    told = f"This price includes £{tax} of tax (20%)."
    if not included:
        told = f"This is the price with £{tax} of tax (20%) added."
    assert text_of(plan, "money-tax") == told
    assert estimate.is_tax_added is not included


@pytest.mark.parametrize(("included", "total"), [(True, "400.5"), (False, "480.60")])
def test_one_session_costs_what_its_treatments_cost_with_their_tax(included: bool, total: str) -> None:
    clinic = with_clinic(prices=with_tax(20, included=included))
    price = price_of_session(CONTENT.option("microneedling-aquagold"), clinic)
    assert price is not None
    assert (price.sessions, price.total) == (1, Decimal(total))
    assert price_of_session(CONTENT.option("no-treatment"), clinic) is None


def test_no_tax_is_named_where_it_is_nothing() -> None:
    clinic = with_clinic(prices=with_tax(0, included=False))
    estimate = estimate_of(CONTENT, choices_of(), clinic)
    assert estimate is not None
    assert (estimate.tax, estimate.total) == (Decimal(0), Decimal(720))
    assert "money-tax" not in line_ids(plan_for(clinic=clinic))


def test_tax_is_rounded_to_the_smallest_coin_of_its_currency() -> None:
    clinic = with_clinic(prices=with_tax(7.5, included=False, currency="JPY"))
    estimate = estimate_of(CONTENT, choices_of(sessions=1), clinic)
    assert estimate is not None
    assert estimate.tax == Decimal(14)


@pytest.mark.parametrize("option", ["microneedling-aquagold", "no-treatment", None])
def test_there_is_no_estimate_where_a_price_is_missing_or_there_is_no_course(option: str | None) -> None:
    clinic = with_clinic(prices=Prices(currency="GBP", per_session={"microneedling": 180}))
    assert estimate_of(CONTENT, choices_of(option), clinic) is None
    assert estimate_of(CONTENT, choices_of(), with_clinic(prices=None)) is None


@given(st.floats(0, 100).map(lambda percent: round(percent, 2)), st.integers(1, 6), st.booleans())
def test_the_total_without_its_tax_is_the_price_before_tax(
    percent: float, sessions: int, included: bool
) -> None:
    clinic = with_clinic(prices=with_tax(percent, included=included))
    estimate = estimate_of(CONTENT, choices_of(sessions=sessions), clinic)
    assert estimate is not None
    net = estimate.total - estimate.tax
    assert abs(net * (1 + Decimal(str(percent)) / 100) - estimate.total) < Decimal("0.02")
    assert 0 <= estimate.tax <= estimate.total
