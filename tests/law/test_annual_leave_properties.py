from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.law.calculation import Figures
from bot.law.calculators.annual_leave import run
from bot.law.parameter import DatedValue, Parameter
from bot.law.text import Bilingual

DIVISOR = Parameter(
    "paid_days_per_month", Bilingual("月计薪天数", "paid days"), "day", date(2026, 1, 1), "x/1",
    values={date(1900, 1, 1): DatedValue("verified", "the test", value="21.75")},
)  # fmt: skip
FIGURES = Figures({"paid_days_per_month": DIVISOR})
YEARS = st.decimals(0, 60, places=2)
DAYS = st.integers(1, 366)
HALVES = st.integers(0, 40).map(lambda n: Decimal(n) / 2)
WAGES = st.decimals(1, 1_000_000, places=2)


def result(years, days, taken, wage, ended):
    facts = {
        "as_of": date(2026, 11, 21), "total_work_years": years, "days_in_year_with_employer": days,
        "leave_taken_days": min(taken, Decimal(days)), "monthly_wage_yuan": wage, "contract_ended": ended,
    }  # fmt: skip
    return run(facts, FIGURES)


@given(YEARS, DAYS, HALVES, WAGES, st.booleans())
def test_nothing_is_negative_and_the_total_is_the_pay(years, days, taken, wage, ended):
    found = result(years, days, taken, wage, ended)
    assert all(item.amount >= 0 for item in found.items)
    paid = [item.amount for item in found.items if item.id == "unused_leave_pay"]
    assert found.total == (paid[0] if paid else None)
    assert (found.status == "owed") == bool(paid)


@given(YEARS, DAYS, HALVES, WAGES, WAGES, st.booleans())
def test_a_higher_wage_never_gives_less(years, days, taken, one, other, ended):
    low, high = sorted((one, other))
    assert (result(years, days, taken, low, ended).total or 0) <= (result(years, days, taken, high, ended).total or 0)


@given(YEARS, YEARS, DAYS, HALVES, WAGES, st.booleans())
def test_more_years_of_work_never_give_less(one, other, days, taken, wage, ended):
    short, long = sorted((one, other))
    assert (result(short, days, taken, wage, ended).total or 0) <= (result(long, days, taken, wage, ended).total or 0)


@given(YEARS, DAYS, HALVES, HALVES, WAGES, st.booleans())
def test_more_leave_taken_never_gives_more(years, days, one, other, wage, ended):
    few, many = sorted((one, other))
    assert (result(years, days, few, wage, ended).total or 0) >= (result(years, days, many, wage, ended).total or 0)


@pytest.mark.parametrize(
    ("years", "said"),
    [
        ("1", True),
        ("1.99", True),
        ("2", False),
        ("9.99", False),
        ("10.99", True),
        ("11", False),
        ("20", True),
        ("21", False),
    ],
)
def test_a_step_reached_within_the_year_is_pointed_out(years, said):
    found = result(Decimal(years), 365, Decimal(0), Decimal(6000), False)
    assert any("今年才满" in caveat.zh for caveat in found.caveats) == said
