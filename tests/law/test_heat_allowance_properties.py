from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.law.calculation import Figures
from bot.law.calculators.heat_allowance import run
from bot.law.region import PROVINCES

DAY = date(2026, 11, 21)
REGIONS = st.sampled_from(sorted(PROVINCES))
MONTHS = st.integers(1, 12)


def result(knowledge, region, months, outdoor, days=30, hours=200):
    facts = {
        "as_of": DAY, "region": region, "months": months, "outdoor": outdoor, "hot_days": days, "hot_hours": hours
    }  # fmt: skip
    return run(facts, Figures(knowledge.parameters))


@given(REGIONS, MONTHS, MONTHS, st.booleans())
def test_more_months_never_give_less(knowledge, region, one, other, outdoor):
    few, many = sorted((one, other))
    less, more = result(knowledge, region, few, outdoor), result(knowledge, region, many, outdoor)
    assert 0 <= (less.total or 0) <= (more.total or 0)


@given(REGIONS, MONTHS)
def test_outdoor_work_never_earns_less_than_indoor_work(knowledge, region, months):
    outdoors, indoors = (result(knowledge, region, months, outdoor) for outdoor in (True, False))
    assert (outdoors.total or 0) >= (indoors.total or 0)


@pytest.mark.parametrize("region", sorted(PROVINCES))
def test_every_province_has_a_figure_or_says_that_it_has_none(knowledge, region):
    found = result(knowledge, region, 3, True)
    assert found.status == "owed"
    if found.total is None:
        assert found.reason is not None
        assert any("没有查到" in caveat.zh and "12333" in caveat.zh for caveat in found.caveats)
    else:
        assert found.total == sum(i.amount for i in found.items if i.counts)
        assert any("以当地最新公布为准" in caveat.zh for caveat in found.caveats)


def test_a_single_rate_is_not_called_a_range(knowledge):
    assert not any("范围" in caveat.zh for caveat in result(knowledge, "上海", 3, True).caveats)
    assert any("范围" in caveat.zh for caveat in result(knowledge, "四川", 3, True).caveats)
