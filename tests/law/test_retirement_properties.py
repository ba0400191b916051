from __future__ import annotations

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from bot.law.calculation import Figures
from bot.law.calculators.retirement import CALCULATOR
from bot.law.parameter import DatedValue, Parameter
from bot.law.text import Bilingual

BIRTHS = st.tuples(st.integers(1930, 2025), st.integers(1, 12))
WHO = st.sampled_from([("male", None), ("female", "production"), ("female", "management")])


def a_figure(certainty="verified"):
    value = DatedValue(certainty, "a source", value="15")
    name = "pension_contribution_years"
    return Figures(
        {name: Parameter(name, Bilingual("年", "years"), "year", date(2026, 1, 1), "某法/1", {date(1900, 1, 1): value})}
    )


def retire(birth, who, figures=None):
    sex, category = who
    facts = {"sex": sex, "category": category, "birth_month": birth, "as_of": date(2026, 11, 21)}
    return CALCULATOR.run(facts, figures or a_figure())


def next_month(month):
    return (month[0] + 1, 1) if month[1] == 12 else (month[0], month[1] + 1)


def statutory(result):
    return next(event.day for event in result.events if "法定退休年龄" in event.title.zh)


@given(birth=BIRTHS, who=WHO)
def test_born_later_never_retires_earlier_and_at_most_two_months_later(birth, who):
    this, after = statutory(retire(birth, who)), statutory(retire(next_month(birth), who))
    assert 1 <= (after.year - this.year) * 12 + after.month - this.month <= 2


@given(birth=BIRTHS, who=WHO)
def test_nothing_is_negative_nothing_is_money_and_the_window_stays_at_or_after_the_old_age(birth, who):
    result = retire(birth, who)
    assert result.total is None
    amounts = {item.id: item.amount for item in result.items}
    assert all(amount >= 0 for amount in amounts.values())
    assert amounts.get("early_months", Decimal(0)) <= amounts["delay_months"]
    assert [event.day for event in result.events] == sorted(event.day for event in result.events)


@given(birth=BIRTHS)
def test_production_is_before_management_is_before_men(birth):
    days = [
        statutory(retire(birth, who)) for who in (("female", "production"), ("female", "management"), ("male", None))
    ]
    assert days == sorted(days)
    assert len(set(days)) == 3


def test_a_figure_that_is_not_verified_says_so():
    sure = retire((1970, 1), ("male", None))
    unsure = retire((1970, 1), ("male", None), a_figure("secondary"))
    assert not any("a source" in caveat.zh for caveat in sure.caveats)
    assert any("a source" in caveat.zh and "12333" in caveat.zh for caveat in unsure.caveats)


def test_only_a_woman_is_told_that_the_post_decides():
    assert not any("岗位" in caveat.zh for caveat in retire((1970, 1), ("male", None)).caveats)
    assert any("岗位" in caveat.zh for caveat in retire((1976, 1), ("female", "production")).caveats)
