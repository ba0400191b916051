from datetime import date
from decimal import Decimal

from hypothesis import assume, given
from hypothesis import strategies as st

from bot.law.calculation import Figures
from bot.law.calculators.probation import run

CONTRACTS = st.decimals("0.5", 600, places=2)
MONTHS = st.decimals(0, 60, places=2)
WAGES = st.decimals(1, 1_000_000, places=2)


def result(contract, probation, wage, paid, served=None):
    facts = {
        "as_of": date(2026, 11, 21), "contract_months": contract, "probation_months": probation,
        "contract_wage_yuan": wage, "probation_wage_yuan": paid, "served_months": served,
    }  # fmt: skip
    return run(facts, Figures({}))


@given(CONTRACTS, MONTHS, WAGES, WAGES)
def test_nothing_is_negative_and_the_total_is_the_sum(contract, probation, wage, paid):
    assume(probation <= contract)
    found = result(contract, probation, wage, paid)
    assert all(item.amount >= 0 for item in found.items)
    parts = [i.amount for i in found.items if i.id in ("excess_compensation", "wage_shortfall")]
    assert found.total == (sum(parts, Decimal(0)) if parts else None)


@given(CONTRACTS, MONTHS, WAGES, WAGES, WAGES)
def test_a_higher_wage_after_probation_never_gives_less(contract, probation, one, other, paid):
    assume(probation <= contract)
    low, high = sorted((one, other))
    assert (result(contract, probation, low, paid).total or 0) <= (result(contract, probation, high, paid).total or 0)


@given(CONTRACTS, CONTRACTS)
def test_a_longer_contract_never_allows_less(one, other):
    short, long = sorted((one, other))
    limits = [result(c, None, None, None).items[0].amount for c in (short, long)]
    assert limits[0] <= limits[1]


@given(CONTRACTS, MONTHS, MONTHS, WAGES)
def test_less_worked_never_gives_more(contract, probation, served, wage):
    assume(served <= probation <= contract)
    assert (result(contract, probation, wage, None, served).total or 0) <= (
        result(contract, probation, wage, None).total or 0
    )
