"""Severance and damages: what holds for every wage and every length of service."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.law.calculation import Figures
from bot.law.calculators import severance, unlawful_termination
from bot.law.service_time import full_months
from bot.law.severance_pay import CONTRACT_LAW_IN_FORCE

TODAY = date(2026, 11, 21)
NO_FIGURES = Figures({})
wages = st.decimals(min_value=1, max_value=1_000_000, places=2)
averages = st.decimals(min_value=500, max_value=50_000, places=2)
starts = st.dates(date(1975, 1, 1), TODAY)
grounds = st.sampled_from([None, *severance.OWED])


def facts(wage, start, days, ground=None, average=None):
    end = max(min(start + timedelta(days=days), TODAY), CONTRACT_LAW_IN_FORCE)
    return {
        "monthly_wage_yuan": wage,
        "service_start": start,
        "service_end": end,
        "ground": ground,
        "local_average_monthly_wage_yuan": average,
        "as_of": TODAY,
    }


@given(wages, starts, st.integers(0, 15_000), grounds, st.none() | averages)
def test_the_total_is_the_sum_and_nothing_is_negative(wage, start, days, ground, average):
    for run in (severance.run, unlawful_termination.run):
        result = run(facts(wage, start, days, ground, average), NO_FIGURES)
        counted = [item.amount for item in result.items if item.counts]
        assert result.total == sum(counted, Decimal(0))
        assert all(item.amount >= 0 for item in result.items)


@given(wages, wages, starts, st.integers(0, 15_000), grounds)
def test_more_wage_is_never_less_severance(one, other, start, days, ground):
    low, high = sorted((one, other))
    totals = [severance.run(facts(wage, start, days, ground), NO_FIGURES).total for wage in (low, high)]
    assert totals[0] <= totals[1]


@given(wages, starts, st.integers(0, 15_000), st.integers(0, 400), averages)
def test_longer_service_is_never_less(wage, start, days, more, average):
    for run in (severance.run, unlawful_termination.run):
        short, long = (run(facts(wage, start, n, average=average), NO_FIGURES).total for n in (days, days + more))
        assert short <= long


@given(wages, starts, st.integers(0, 15_000), averages)
def test_the_ceiling_never_raises_what_is_owed(wage, start, days, average):
    with_ceiling = severance.run(facts(wage, start, days, average=average), NO_FIGURES).total
    assert with_ceiling <= severance.run(facts(wage, start, days), NO_FIGURES).total


@given(wages, st.dates(CONTRACT_LAW_IN_FORCE, TODAY), st.integers(0, 7_000), st.none() | averages)
def test_damages_are_twice_the_severance_where_all_service_is_under_the_law(wage, start, days, average):
    stated = facts(wage, start, days, average=average)
    n = severance.run(stated, NO_FIGURES)
    twice = unlawful_termination.run(stated, NO_FIGURES).total
    assert abs(twice - 2 * n.total) <= Decimal("0.01")
    assert {item.id: item.amount for item in n.items}["damages"] == twice


@given(wages, st.dates(CONTRACT_LAW_IN_FORCE, TODAY), st.integers(0, 7_000))
def test_months_of_pay_are_within_half_a_year_of_the_service(wage, start, days):
    stated = facts(Decimal(1), start, days, "redundancy")
    months = severance.run(stated, NO_FIGURES).total
    worked = Decimal(full_months(stated["service_start"], stated["service_end"])) / 12
    assert worked <= months <= worked + Decimal("0.5")


@given(wages, starts, st.integers(0, 15_000), st.sampled_from([*severance.NOT_OWED]))
def test_what_is_not_owed_is_nothing_with_a_reason(wage, start, days, ground):
    result = severance.run(facts(wage, start, days, ground), NO_FIGURES)
    assert result.status == "not_owed"
    assert not result.total
    assert result.reason is not None and result.citations


def test_every_ground_and_every_reason_is_a_choice():
    values = {choice.value for choice in severance.CALCULATOR.input("ground").choices}
    assert values == {*severance.OWED, *severance.NOT_OWED, severance.UNLAWFUL}
    reasons = {choice.value for choice in unlawful_termination.CALCULATOR.input("reason").choices}
    assert reasons == set(unlawful_termination.REASONS)
    assert set(unlawful_termination.UNION_REASONS) <= reasons


@pytest.mark.parametrize(("wage", "average", "warned"), [
    ("14999.99", None, False), ("15000", None, True), ("15000", "8000", False),
])  # fmt: skip
def test_a_high_wage_without_an_average_is_warned_that_the_sum_may_be_too_high(wage, average, warned):
    stated = facts(Decimal(wage), date(2020, 1, 1), 800, "redundancy", average and Decimal(average))
    caveats = severance.run(stated, NO_FIGURES).caveats
    assert any("偏高" in caveat.zh for caveat in caveats) == warned


@pytest.mark.parametrize(("as_of", "late"), [(date(2026, 6, 30), False), (date(2026, 7, 1), True)])
def test_the_warning_of_lateness_starts_after_the_last_day(as_of, late):
    stated = {**facts(Decimal(6500), date(2022, 1, 1), 0), "service_end": date(2025, 6, 30), "as_of": as_of}
    for run in (severance.run, unlawful_termination.run):
        assert any("过了仲裁时效" in caveat.zh for caveat in run(stated, NO_FIGURES).caveats) == late


@pytest.mark.parametrize(("start", "said"), [(date(2007, 12, 31), True), (date(2008, 1, 1), False)])
def test_service_before_the_law_is_said(start, said):
    stated = {**facts(Decimal(6500), start, 0, "redundancy"), "service_end": date(2020, 1, 1)}
    assert any("2008-01-01" in caveat.zh for caveat in severance.run(stated, NO_FIGURES).caveats) == said
    assert any("2008-01-01" in caveat.zh for caveat in unlawful_termination.run(stated, NO_FIGURES).caveats) == said


@pytest.mark.parametrize(("last", "short"), [(date(2025, 12, 30), True), (date(2025, 12, 31), False)])
def test_fifteen_years_protect_those_near_retirement(last, short):
    stated = {**facts(Decimal(6500), date(2011, 1, 1), 0), "service_end": last, "reason": "near_retirement"}
    caveats = unlawful_termination.run(stated, NO_FIGURES).caveats
    assert any("还没连续干满15年" in caveat.zh for caveat in caveats) == short


@pytest.mark.parametrize(
    ("last", "words"),
    [
        (date(2025, 8, 30), "满5年5个月多几天，按5.5年算"),
        (date(2025, 8, 31), "满5年6个月整，按6年算"),
        (date(2025, 9, 1), "满5年6个月多几天，按6年算"),
        (date(2026, 2, 28), "满6年0个月整，按6年算"),
        (date(2026, 3, 1), "满6年0个月多几天，按6.5年算"),
    ],
)
def test_the_first_step_says_how_service_was_counted(last, words):
    stated = {**facts(Decimal(6500), date(2020, 3, 1), 0, "redundancy"), "service_end": last}
    assert words in severance.run(stated, NO_FIGURES).steps[0].zh


@pytest.mark.parametrize(("wage", "words"), [("24000", "不封顶"), ("24000.01", "按3倍算")])
def test_the_step_on_the_ceiling_agrees_with_the_sum(wage, words):
    stated = facts(Decimal(wage), date(2020, 1, 1), 800, "redundancy", Decimal(8000))
    steps = severance.run(stated, NO_FIGURES).steps
    assert words in steps[-1].zh
    assert "最低工资" not in steps[1].zh
