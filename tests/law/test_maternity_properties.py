from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.law.calculation import Figures
from bot.law.calculators.maternity import run
from bot.law.region import PROVINCES

BIRTHS = st.dates(date(2012, 4, 28), date(2027, 9, 17))
REGIONS = st.sampled_from(sorted(PROVINCES))
WAGES = st.decimals(1, 1_000_000, places=2)


def result(knowledge, region, birth, average=None, wage=None, insured=None, difficult=False, babies=1, child=None):
    facts = {
        "as_of": date(2026, 11, 21), "region": region, "birth_date": birth, "monthly_average_yuan": average,
        "monthly_wage_yuan": wage, "maternity_insured": insured, "difficult": difficult, "multiples": babies, "child_number": child,
    }  # fmt: skip
    return run(facts, Figures(knowledge.parameters))


def amounts(found):
    return {item.id: item.amount for item in found.items}


@given(REGIONS, BIRTHS, st.booleans(), st.integers(1, 8), st.integers(1, 10))
def test_the_province_never_gives_less_than_the_nation(knowledge, region, birth, difficult, babies, child):
    found = amounts(result(knowledge, region, birth, difficult=difficult, babies=babies, child=child))
    assert found["national_days"] >= 98
    assert found.get("total_days", found["national_days"]) >= found["national_days"]


@given(REGIONS, BIRTHS, st.booleans(), st.integers(1, 7))
def test_one_more_baby_gives_fifteen_more_days(knowledge, region, birth, difficult, babies):
    one = amounts(result(knowledge, region, birth, difficult=difficult, babies=babies))
    more = amounts(result(knowledge, region, birth, difficult=difficult, babies=babies + 1))
    assert more["national_days"] - one["national_days"] == 15
    assert ("total_days" in one) == ("total_days" in more)
    assert more.get("total_days", 15) - one.get("total_days", 0) == 15


@given(REGIONS, BIRTHS, WAGES, WAGES, st.sampled_from([None, True, False]))
def test_more_pay_never_gives_less_and_the_total_is_the_sum(knowledge, region, birth, one, other, insured):
    low, high = sorted((one, other))
    less = result(knowledge, region, birth, low, low, insured)
    more = result(knowledge, region, birth, high, high, insured)
    assert 0 < less.total <= more.total
    assert less.total == sum(i.amount for i in less.items if i.id in ("allowance", "extra_days_pay", "employer_pay"))


@given(REGIONS, BIRTHS)
def test_the_days_to_know_are_in_order(knowledge, region, birth):
    found = result(knowledge, region, birth)
    earliest, end, nursing = (event.day for event in found.events)
    assert earliest + timedelta(days=15) == birth
    assert birth < end <= nursing


def test_a_single_figure_is_not_called_a_choice_of_several(knowledge):
    assert not any("分情况" in c.zh for c in result(knowledge, "北京", date(2026, 9, 1)).caveats)
    assert any("分情况" in c.zh for c in result(knowledge, "浙江", date(2026, 9, 1)).caveats)
