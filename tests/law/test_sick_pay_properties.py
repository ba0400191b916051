from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from bot.law.calculation import Figures, fen
from bot.law.calculators.sick_pay import run
from bot.law.parameter import DatedValue, Parameter
from bot.law.text import Bilingual


def parameter(name, value, region=None):
    history = {date(1900, 1, 1): DatedValue("verified", "the test", value=value)}
    return Parameter(
        name, Bilingual(name, name), "day", date(2026, 1, 1), "x/1",
        values={} if region else history, regions={region: history} if region else {},
    )  # fmt: skip


FIGURES = Figures(
    {
        "minimum_wage_monthly": parameter("minimum_wage_monthly", "2140", "陕西"),
        "sick_pay_floor_percent": parameter("sick_pay_floor_percent", "80"),
        "sick_pay_own_wage_percent": parameter("sick_pay_own_wage_percent", "70", "陕西"),
        "paid_days_per_month": parameter("paid_days_per_month", "21.75"),
    }
)
WAGES = st.decimals(1, 1_000_000, places=2)
PERCENT = st.none() | st.decimals(1, 100, places=1)
DAYS = st.none() | st.integers(1, 46).map(lambda n: Decimal(n) / 2)
PAID = st.decimals(0, 1_000_000, places=2)


def result(wage, percent, days, paid=None):
    facts = {
        "as_of": date(2026, 11, 21), "region": "陕西", "monthly_wage_yuan": wage, "agreed_percent": percent,
        "sick_workdays": days, "paid_yuan": paid,
    }  # fmt: skip
    return run(facts, FIGURES)


@given(WAGES, WAGES, PERCENT, DAYS)
def test_a_higher_wage_never_gives_less(one, other, percent, days):
    low, high = sorted((one, other))
    assert result(low, percent, days).total <= result(high, percent, days).total


@given(WAGES, PERCENT, DAYS)
def test_no_part_of_a_month_gives_more_than_the_month(wage, percent, days):
    assert 0 < result(wage, percent, days).total <= result(wage, percent, None).total


@given(WAGES, PERCENT)
def test_a_month_is_never_below_any_line(wage, percent):
    found = result(wage, percent, None)
    assert found.total >= Decimal("1712")
    assert found.total >= fen(wage * 70 / 100)
    assert percent is None or found.total >= fen(wage * percent / 100)


@given(WAGES, PERCENT, DAYS, PAID)
def test_what_was_paid_and_what_is_missing_make_up_the_whole(wage, percent, days, paid):
    due = result(wage, percent, days).total
    found = result(wage, percent, days, paid)
    assert all(item.amount >= 0 for item in found.items)
    assert (found.total or 0) == max(due - paid, 0)
