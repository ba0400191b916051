from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.law.calculation import Figures
from bot.law.calculators import minimum_wage_check
from bot.law.region import PROVINCES

WAGES = st.decimals(1, 5000, places=2)
AS_OF = date(2026, 11, 21)


def run(knowledge, region, **facts):
    return minimum_wage_check.run({"as_of": AS_OF, "region": region, **facts}, Figures(knowledge.parameters))


@given(region=st.sampled_from(sorted(PROVINCES)), wage=WAGES, more=WAGES, tier=st.sampled_from([None, "1"]))
def test_more_wage_never_leaves_a_larger_gap_and_the_total_is_the_gap(knowledge, region, wage, more, tier):
    low, high = sorted((wage, more))
    poor, better = (run(knowledge, region, monthly_wage_yuan=w, tier=tier) for w in (low, high))
    assert (better.total or 0) <= (poor.total or 0)
    for result, paid in ((poor, low), (better, high)):
        amounts = {item.id: item.amount for item in result.items}
        if result.status == "owed":
            assert amounts["shortfall"] == result.total == amounts["minimum_wage"] - paid > 0
        elif result.status == "not_owed":
            assert amounts["minimum_wage"] <= paid


@pytest.mark.parametrize("region", sorted(PROVINCES))
def test_a_fen_decides_at_each_class_of_each_province(knowledge, region):
    classes = [
        Decimal(tier.value)
        for tier in knowledge.parameters["minimum_wage_monthly"].at(AS_OF, region)[1].levels
        if not (tier.name and tier.name.zh == "深圳")
    ]
    for number, least in enumerate(classes, 1):
        enough = run(knowledge, region, monthly_wage_yuan=least, tier=str(number))
        short = run(knowledge, region, monthly_wage_yuan=least - Decimal("0.01"), tier=str(number))
        assert (enough.status, enough.total) == ("not_owed", None)
        assert (short.status, short.total) == ("owed", Decimal("0.01"))


@pytest.mark.parametrize("region", sorted(PROVINCES))
def test_without_a_level_only_what_is_sure_is_said(knowledge, region):
    levels = [Decimal(t.value) for t in knowledge.parameters["minimum_wage_monthly"].at(AS_OF, region)[1].levels]
    assert run(knowledge, region, monthly_wage_yuan=max(levels)).status == "not_owed"
    assert run(knowledge, region, monthly_wage_yuan=min(levels) - Decimal("0.01")).status == "owed"
    if len(levels) > 1:
        assert run(knowledge, region, monthly_wage_yuan=min(levels)).needs == ("tier",)


@pytest.mark.parametrize(
    ("tier", "least"), [("广州", 2500), ("佛山市", 2080), ("惠州", 1850), ("云浮", 1750), ("深圳", 2520)]
)
def test_a_city_finds_its_class(knowledge, tier, least):
    result = run(knowledge, "广东", monthly_wage_yuan=Decimal(1), tier=tier)
    assert result.total == least - 1


@pytest.mark.parametrize(("tier", "least"), [("吉林市", 2020), ("延吉", 2020), ("延边", 1870), ("长春", 2230)])
def test_a_city_that_is_called_like_its_province(knowledge, tier, least):
    assert run(knowledge, "吉林", monthly_wage_yuan=Decimal(1), tier=tier).total == least - 1


def test_shenzhen_is_told_apart_only_to_others(knowledge):
    for tier, said in (("1", True), ("广州", True), ("深圳", False)):
        result = run(knowledge, "广东", monthly_wage_yuan=Decimal(1), tier=tier)
        assert any("单独定" in caveat.zh for caveat in result.caveats) == said
