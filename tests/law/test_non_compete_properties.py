"""Compensation for a non-compete: what holds for every wage and every time."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.law.calculation import Figures
from bot.law.calculators import non_compete

wages = st.decimals(min_value=1, max_value=1_000_000, places=2)
months = st.integers(1, 120)


def run(wage, count, agreed=None, unpaid=None):
    facts = {
        "monthly_wage_yuan": wage,
        "months": count,
        "compensation_yuan": agreed,
        "unpaid_months": unpaid,
        "as_of": date(2026, 11, 21),
    }
    return non_compete.run(facts, Figures({}))


@given(wages, months, st.none() | wages, st.integers(0, 120))
def test_the_total_is_the_compensation_and_nothing_is_negative(wage, count, agreed, unpaid):
    result = run(wage, count, agreed, min(unpaid, count))
    amounts = {item.id: item.amount for item in result.items}
    assert result.total == amounts["compensation"]
    assert all(amount >= 0 for amount in amounts.values())
    assert amounts.get("arrears", Decimal(0)) <= result.total


@given(wages, wages, months, months)
def test_more_wage_and_more_months_are_never_less(one, other, first, second):
    low, high = sorted((one, other))
    short, long = sorted((first, second))
    assert run(low, short).total <= run(high, long).total


@given(wages, months)
def test_two_years_are_the_most(wage, count):
    assert run(wage, count).total <= run(wage, 24).total


@given(wages, months, wages)
def test_an_agreed_sum_does_not_depend_on_the_wage(wage, count, agreed):
    assert run(wage, count, agreed).total == agreed * min(count, 24)


@pytest.mark.parametrize(
    ("unpaid", "free", "not_yet"), [(0, False, False), (1, False, True), (2, False, True), (3, True, False)]
)
def test_three_unpaid_months_let_the_worker_ask(unpaid, free, not_yet):
    result = run(Decimal(20_000), 12, unpaid=unpaid)
    assert (result.reason is not None) == free
    assert any("还没满三个月" in caveat.zh for caveat in result.caveats) == not_yet


@pytest.mark.parametrize(("count", "beyond"), [(24, False), (25, True)])
def test_beyond_two_years_it_does_not_bind(count, beyond):
    assert any("超过两年的部分" in caveat.zh for caveat in run(Decimal(20_000), count).caveats) == beyond


@pytest.mark.parametrize(("agreed", "article"), [(None, "36"), (Decimal(8000), "37")])
def test_the_compensation_cites_the_article_on_what_was_agreed(agreed, article):
    cited = {item.id: item.citations for item in run(Decimal(20_000), 12, agreed).items}["compensation"]
    assert f"{non_compete.INTERPRETATION_1}/{article}" in cited


@pytest.mark.parametrize(("count", "words"), [(24, "没超过两年"), (25, "只算24个月")])
def test_the_step_on_two_years_agrees_with_the_sum(count, words):
    assert words in run(Decimal(20_000), count).steps[1].zh


@pytest.mark.parametrize(("agreed", "low"), [("5999.99", True), ("6000", False), (None, False)])
def test_only_an_agreed_sum_that_may_be_too_low_is_called_so(knowledge, agreed, low):
    facts = {
        "monthly_wage_yuan": Decimal(20_000),
        "months": 12,
        "compensation_yuan": agreed and Decimal(agreed),
        "as_of": date(2026, 11, 21),
    }
    result = non_compete.run(facts, Figures(knowledge.parameters))
    assert any("单位会说按协议" in caveat.zh for caveat in result.caveats) == low
