from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.law.calculation import FactWrong, Figures, fen
from bot.law.calculators import wage_arrears
from bot.law.reading import read_facts

WAGES = st.decimals(1, 1_000_000, places=2)
MONTHS = st.decimals(Decimal("0.1"), 240, places=1)
AS_OF = date(2026, 11, 21)


def run(wage, months, paid=None, ordered=None):
    facts = {"as_of": AS_OF, "monthly_wage_yuan": wage, "months": months}
    facts |= {"paid_yuan": paid, "ordered_by_inspection": ordered}
    return wage_arrears.run(facts, Figures({}))


@given(wage=WAGES, more=WAGES, months=MONTHS, ordered=st.booleans())
def test_more_wage_is_never_less_owed_and_the_total_is_the_sum(wage, more, months, ordered):
    low, high = sorted((wage, more))
    result = run(high, months, None, ordered)
    assert run(low, months, None, ordered).total <= result.total
    assert result.total == sum(item.amount for item in result.items if item.counts)


@given(wage=WAGES, months=MONTHS, share=st.decimals(0, 1, places=2), ordered=st.booleans())
def test_what_was_paid_is_taken_off_and_never_goes_below_nothing(wage, months, share, ordered):
    paid = (fen(wage * months) * share).quantize(Decimal("0.01"), "ROUND_DOWN")
    result = run(wage, months, paid, ordered)
    amounts = {item.id: item.amount for item in result.items}
    assert amounts.get("arrears", 0) == fen(wage * months) - paid
    assert all(amount > 0 for name, amount in amounts.items() if name == "arrears")
    if ordered and amounts:
        assert amounts["surcharge_least"] <= amounts["surcharge_most"] == amounts["arrears"]


def test_the_most_that_can_have_been_paid():
    read = {"months": "1", "monthly_wage_yuan": "1"}
    assert read_facts(wage_arrears.CALCULATOR, {**read, "paid_yuan": "1000000000"}, AS_OF)
    with pytest.raises(FactWrong):
        read_facts(wage_arrears.CALCULATOR, {**read, "paid_yuan": "1000000000.01"}, AS_OF)


def test_an_order_is_only_spoken_of_as_missing_where_it_is():
    assert not any("现在还没有" in caveat.zh for caveat in run(Decimal(1), Decimal(1), None, True).caveats)
    assert any("现在还没有" in caveat.zh for caveat in run(Decimal(1), Decimal(1)).caveats)
