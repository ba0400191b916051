from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.law.calculation import Figures
from bot.law.calculators import overtime_pay

WAGES = st.decimals(1, 1_000_000, places=2)
HOURS = st.decimals(0, 133, places=1)
SYSTEMS = st.sampled_from([None, "standard", "comprehensive", "irregular", "piece_rate"])


def run(knowledge, wage, weekday, rest, holiday, system=None, compensated=None):
    facts = {"as_of": date(2026, 11, 21), "monthly_wage_yuan": wage, "weekday_hours": weekday}
    facts |= {"restday_hours": rest, "holiday_hours": holiday}
    facts |= {"hours_system": system, "restday_compensated": compensated}
    return overtime_pay.run(facts, Figures(knowledge.parameters))


@given(wage=WAGES, more=WAGES, hours=st.tuples(HOURS, HOURS, HOURS), system=SYSTEMS, rested=st.booleans())
def test_more_wage_is_never_less_pay_and_the_total_is_the_sum(knowledge, wage, more, hours, system, rested):
    low, high = sorted((wage, more))
    result = run(knowledge, high, *hours, system, rested)
    assert (run(knowledge, low, *hours, system, rested).total or 0) <= (result.total or 0)
    owed = [item.amount for item in result.items if item.counts]
    assert result.total == (sum(owed) if owed else None)
    assert all(amount >= 0 for amount in owed)
    assert (result.status == "owed") == bool(owed)


@given(wage=WAGES, hours=st.tuples(HOURS, HOURS, HOURS))
def test_time_off_and_comprehensive_hours_never_pay_more(knowledge, wage, hours):
    usual = run(knowledge, wage, *hours).total or 0
    assert (run(knowledge, wage, *hours, None, True).total or 0) <= usual
    # Two sums are rounded once where three were: half a fen each.
    assert (run(knowledge, wage, *hours, "comprehensive").total or 0) <= usual + Decimal("0.02")


@pytest.mark.parametrize(
    ("weekday", "rest", "holiday", "compensated", "said"),
    [
        (36, 0, 0, False, False),
        ("36.1", 0, 0, False, True),
        (12, 12, 12, False, False),
        (12, 12, "12.5", False, True),
        (30, 20, 6, True, False),
        (30, 20, "6.5", True, True),
    ],
)
def test_the_lawful_month_is_named_only_above_36_hours(knowledge, weekday, rest, holiday, compensated, said):
    result = run(knowledge, Decimal(8700), Decimal(weekday), Decimal(rest), Decimal(holiday), None, compensated)
    assert any("36" in caveat.zh for caveat in result.caveats) == said


def test_today_the_divisor_is_verified_and_not_doubted(knowledge):
    result = run(knowledge, Decimal(8700), Decimal(1), Decimal(0), Decimal(0))
    assert not any("12333" in caveat.zh for caveat in result.caveats)


def test_what_is_not_asked_about_is_not_warned_of(knowledge):
    result = run(knowledge, Decimal(8700), Decimal(1), Decimal(0), Decimal(1))
    assert not any("补休" in caveat.zh for caveat in result.caveats)
