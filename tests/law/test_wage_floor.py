"""The minimum wage as a floor: both sides of each level, and what is said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from bot.law.calculation import Figures
from bot.law.parameter import DatedValue, Parameter, Tier
from bot.law.text import Bilingual
from bot.law.wage_floor import MINIMUM_WAGE, at_least_minimum_wage

SINCE = date(2025, 3, 1)
WHAT = Bilingual("工资", "the wage")


def figures(certainty="verified", note=None):
    tiers = (Tier("2500", Bilingual("广州", "Guangzhou")), Tier("1750"))
    regions = {"广东": {SINCE: DatedValue(certainty, "the notice", tiers=tiers, note=note)}}
    title = Bilingual("最低工资", "minimum wage")
    parameter = Parameter(MINIMUM_WAGE, title, "yuan_per_month", SINCE, "最低工资规定/5", regions=regions)
    return Figures({MINIMUM_WAGE: parameter})


@pytest.mark.parametrize(
    ("amount", "result", "raised", "named"),
    [
        ("1749.99", "1750", True, True),
        ("1750", "1750", False, True),
        ("2499.99", "2499.99", False, True),
        ("2500", "2500", False, False),
    ],
)
def test_the_lowest_level_is_certain_and_the_higher_one_is_named(amount, result, raised, named):
    floored = at_least_minimum_wage(Decimal(amount), WHAT, figures(), SINCE, "广东")
    assert (floored.amount, floored.raised) == (Decimal(result), raised)
    assert any("2500元（广州）" in caveat.zh for caveat in floored.caveats) == named
    assert not any("1750" in caveat.zh for caveat in floored.caveats)


@pytest.mark.parametrize("certainty", ["secondary", "recalled"])
def test_a_figure_that_is_not_verified_names_its_source(certainty):
    floored = at_least_minimum_wage(Decimal(1000), WHAT, figures(certainty), SINCE, "广东")
    assert any("the notice" in caveat.zh and "12333" in caveat.zh for caveat in floored.caveats)
    verified = at_least_minimum_wage(Decimal(1000), WHAT, figures(), SINCE, "广东")
    assert not any("the notice" in caveat.zh for caveat in verified.caveats)


def test_at_the_highest_level_and_above_nothing_is_said():
    assert not at_least_minimum_wage(Decimal(2500), WHAT, figures("secondary"), SINCE, "广东").caveats


def test_a_province_with_one_level_leaves_nothing_open():
    parameter = figures().parameters[MINIMUM_WAGE]
    single = replace(parameter, regions={"北京": {SINCE: DatedValue("verified", "the notice", value="2540")}})
    floored = at_least_minimum_wage(Decimal(1000), WHAT, Figures({MINIMUM_WAGE: single}), SINCE, "北京")
    assert (floored.amount, floored.raised, floored.caveats) == (Decimal(2540), True, ())


def test_a_note_of_the_figure_is_passed_on():
    note = Bilingual("不含个人社保", "own insurance comes on top")
    floored = at_least_minimum_wage(Decimal(1000), WHAT, figures(note=note), SINCE, "广东")
    assert any("不含个人社保" in caveat.zh for caveat in floored.caveats)


@pytest.mark.parametrize(("day", "region"), [(date(2025, 2, 28), "广东"), (SINCE, "北京")])
def test_without_a_figure_nothing_is_raised_and_it_is_said(day, region):
    floored = at_least_minimum_wage(Decimal(1), WHAT, figures(), day, region)
    assert (floored.amount, floored.raised) == (Decimal(1), False)
    assert any("12333" in caveat.zh for caveat in floored.caveats)


@pytest.mark.parametrize(("amount", "said"), [("2499.99", True), ("2500", False)])
def test_without_a_region_only_a_low_amount_is_told_to_check(amount, said):
    floored = at_least_minimum_wage(Decimal(amount), WHAT, figures(), SINCE, None)
    assert floored.amount == Decimal(amount)
    assert bool(floored.caveats) == said


def test_without_any_figure_it_is_always_told():
    assert at_least_minimum_wage(Decimal(9999), WHAT, Figures({}), SINCE, None).caveats
