"""Income tax on severance: what holds for every sum."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.law.calculation import Figures, fen
from bot.law.calculators import severance_tax

sums = st.decimals(min_value=1, max_value=50_000_000, places=2)
averages = st.decimals(min_value=20_000, max_value=600_000, places=2)


def items(severance, average, own=None):
    facts = {
        "severance_yuan": severance,
        "local_average_annual_wage_yuan": average,
        "own_contributions_yuan": own,
        "as_of": date(2026, 11, 21),
    }
    result = severance_tax.run(facts, Figures({}))
    amounts = {item.id: item.amount for item in result.items}
    assert result.total == amounts["tax"]
    return amounts


@given(sums, averages)
def test_the_parts_add_up(severance, average):
    amounts = items(severance, average)
    assert amounts["tax_free"] + amounts["taxable"] == severance
    assert amounts["net"] + amounts["tax"] == severance
    assert all(amount >= 0 for amount in amounts.values())


@given(sums, sums, averages)
def test_more_severance_is_more_tax_and_more_left(one, other, average):
    low, high = (items(severance, average) for severance in sorted((one, other)))
    assert low["tax"] <= high["tax"]
    assert low["net"] <= high["net"]


@given(sums, averages, st.decimals(min_value=0, max_value=1, places=2))
def test_contributions_never_raise_the_tax(severance, average, share):
    own = fen(severance * share)
    if own > severance:
        return
    with_own = items(severance, average, own)
    assert with_own["tax"] <= items(severance, average)["tax"]
    assert with_own["net"] + with_own["tax"] + own == severance


@pytest.mark.parametrize("band", range(len(severance_tax.TABLE) - 1))
def test_the_table_has_no_jump(band):
    upper, percent, quick = severance_tax.TABLE[band]
    _, next_percent, next_quick = severance_tax.TABLE[band + 1]
    assert upper * percent / 100 - quick == upper * next_percent / 100 - next_quick


@given(sums, averages)
def test_the_tax_is_that_of_the_bands_one_by_one(severance, average):
    left, below, tax = max(severance - 3 * average, Decimal(0)), Decimal(0), Decimal(0)
    for upper, percent, _ in severance_tax.TABLE:
        part = left if upper is None else min(left, upper - below)
        tax, left, below = tax + part * percent / 100, left - part, upper or below
    assert items(severance, average)["tax"] == fen(tax)


@pytest.mark.parametrize(
    ("severance", "formula", "free"),
    [
        ("300000", "0元 × 3% − 速算扣除数0元", "300000元全部不交税"),
        ("300000.01", "0.01元 × 3% − 速算扣除数0元", "上限300000元"),
        ("336000", "36000元 × 3% − 速算扣除数0元", "上限300000元"),
        ("336000.01", "36000.01元 × 10% − 速算扣除数2520元", "上限300000元"),
    ],
)
def test_the_formulas_name_the_band(severance, formula, free):
    facts = {"severance_yuan": Decimal(severance), "local_average_annual_wage_yuan": Decimal(100_000)}
    formulas = {item.id: item.formula.zh for item in severance_tax.run(facts, Figures({})).items}
    assert (formulas["tax"], formulas["tax_free"]) == (formula, free)
