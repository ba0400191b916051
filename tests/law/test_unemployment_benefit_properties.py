from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.law.calculation import Figures
from bot.law.calculators.unemployment_benefit import CALCULATOR, REASONS
from bot.law.parameter import DatedValue, Parameter, Tier
from bot.law.text import Bilingual

YEARS = st.decimals(Decimal(0), Decimal(60), places=2)
PROVINCE = "广东"


def figures(*tiers, certainty="verified"):
    value = DatedValue(certainty, "a source", tiers=tuple(Tier(v, Bilingual(n, n)) for n, v in tiers))
    name = "unemployment_benefit"
    regions = {PROVINCE: {date(1900, 1, 1): value}}
    return Figures(
        {name: Parameter(name, Bilingual("甲", "x"), "yuan_per_month", date(2026, 1, 1), "某法/1", {}, regions)}
    )


BY_YEARS = figures(("满10年", "2100"), ("满1年不满10年", "1900"), ("第13个月起", "1500"))


def benefit(years, reason=None, known=BY_YEARS):
    facts = {"contribution_years": years, "region": PROVINCE, "unpaid_reason": reason, "as_of": date(2026, 11, 21)}
    return CALCULATOR.run(facts, known)


def amounts(result):
    return {item.id: item.amount for item in result.items}


@given(years=YEARS, more=YEARS)
def test_more_years_never_give_less(years, more):
    less, greater = sorted((years, more))
    small, large = amounts(benefit(less)), amounts(benefit(greater))
    assert small["months"] <= large["months"]
    assert small.get("most_total", Decimal(0)) <= large.get("most_total", Decimal(0))


@given(years=YEARS, reason=st.sampled_from([choice.value for choice in REASONS]))
def test_months_are_in_the_bands_nothing_is_negative_and_the_ceiling_is_no_total(years, reason):
    result = benefit(years, reason)
    found = amounts(result)
    assert found["months"] in (0, 12, 18, 24)
    assert (result.status == "owed") == (found["months"] > 0)
    assert all(amount >= 0 for amount in found.values())
    assert result.total is None


@given(years=YEARS.filter(lambda years: years >= 1))
def test_the_ceiling_is_the_sum_of_the_months(years):
    result = benefit(years)
    spans = [(item.id.split("_"), item.amount) for item in result.items if item.id.startswith("monthly_")]
    summed = sum(((int(last) - int(first) + 1) * amount for (_, first, last), amount in spans), Decimal(0))
    assert summed == amounts(result)["most_total"]
    assert max(int(last) for (_, _, last), _ in spans) == amounts(result)["months"]
    assert all(item.payer == "fund" for item in result.items)


def test_every_level_on_file_is_understood(knowledge):
    for region, history in knowledge.parameters["unemployment_benefit"].regions.items():
        for day in history:
            for years in (1, 5, 10, 15, 20):
                facts = {"contribution_years": Decimal(years), "region": region, "as_of": day}
                result = CALCULATOR.run(facts, Figures(knowledge.parameters))
                assert "most_total" in amounts(result), (region, day, years)


@pytest.mark.parametrize("tiers", [(("满10年", "2100"),), (("第1至11个月", "2100"), ("第13至24个月", "1900"))])
def test_a_month_without_a_level_leaves_every_amount_out(tiers):
    result = benefit(Decimal(3), known=figures(*tiers, ("别的", "1")))
    assert set(amounts(result)) == {"months"}
    assert any("12333" in caveat.zh for caveat in result.caveats)


@pytest.mark.parametrize(("month_band", "last"), [("第1至12个月", 12), ("第1至13个月", 13)])
def test_levels_by_month_reach_as_far_as_they_say(month_band, last):
    found = amounts(benefit(Decimal(5), known=figures((month_band, "2000"), ("第13至24个月", "1500"))))
    assert found[f"monthly_1_{last}"] == 2000
    assert found["months"] == 18


def test_a_level_for_nobody_in_these_months_is_named():
    known = figures(("第1至24个月", "2000"), ("延长领取", "1500"))
    assert any("延长领取" in caveat.zh for caveat in benefit(Decimal(5), known=known).caveats)
    assert not any("另有一档" in caveat.zh for caveat in benefit(Decimal(5)).caveats)
