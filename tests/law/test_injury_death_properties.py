from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.law.calculation import FactWrong, Figures
from bot.law.calculators.injury_death import CALCULATOR
from bot.law.reading import read_fact
from bot.law.region import PROVINCES
from bot.law.relation import MOST_PEOPLE, RELATIONS, find_relations

TODAY = date(2026, 11, 21)
PEOPLE = st.lists(st.sampled_from(sorted(set(RELATIONS) - {"spouse", "lone_spouse"})), max_size=12)
FACTS = st.fixed_dictionaries(
    {
        "date": st.dates(date(2011, 1, 1), TODAY),
        "monthly_wage_yuan": st.decimals("1", "1000000", places=2),
        "dependants": st.builds(
            lambda s, p: (*s, *p), st.sampled_from([(), ("spouse",), ("lone_spouse",)]), PEOPLE.map(tuple)
        ),
        "region": st.sampled_from(sorted(PROVINCES)),
        "monthly_average_yuan": st.none() | st.decimals("1000", "50000", places=2),
        "as_of": st.just(TODAY),
    }
)


@pytest.fixture(scope="module")
def figures(knowledge) -> Figures:
    return Figures(knowledge.parameters)


def items(result):
    return {item.id: item for item in result.items}


def pensions(result):
    return [item.amount for item in result.items if item.id.startswith("pension_")]


@given(facts=FACTS)
def test_the_items_add_up_and_nothing_is_negative(figures, facts):
    result = CALCULATOR.run(facts, figures)
    counted = [item.amount for item in result.items if item.unit == "yuan" and item.counts]
    assert result.total == (sum(counted, Decimal(0)) if counted else None)
    assert all(item.amount >= 0 and item.amount == item.amount.quantize(Decimal("0.01")) for item in result.items)
    assert len(items(result)) == len(result.items)
    assert all(item.payer == "fund" for item in result.items if item.id != "own_wage")
    assert all(text.zh.endswith("。") and text.en for text in result.caveats)


@given(facts=FACTS)
def test_the_pensions_add_up_to_the_fen_and_never_pass_the_wage(figures, facts):
    result = CALCULATOR.run(facts, figures)
    assert len(pensions(result)) == len(facts["dependants"])
    if facts["dependants"]:
        together = items(result)["pensions_together"].amount
        assert sum(pensions(result)) == together <= items(result)["own_wage"].amount


@given(facts=FACTS, more=st.decimals("0", "100000", places=2))
def test_a_higher_wage_never_gives_less(figures, facts, more):
    higher = facts | {"monthly_wage_yuan": min(facts["monthly_wage_yuan"] + more, Decimal(1_000_000))}
    low, high = CALCULATOR.run(facts, figures), CALCULATOR.run(higher, figures)
    assert low.total == high.total
    # A fen of the rounding may move from one person to another; together they never get less.
    assert sum(pensions(low)) <= sum(pensions(high))
    assert all(a <= b + Decimal("0.01") for a, b in zip(pensions(low), pensions(high), strict=True))


@given(facts=FACTS)
def test_one_more_child_never_lowers_the_family_and_never_raises_the_others(figures, facts):
    with_child = facts | {"dependants": (*facts["dependants"], "child")}
    before, after = pensions(CALCULATOR.run(facts, figures)), pensions(CALCULATOR.run(with_child, figures))
    assert sum(after) >= sum(before)
    assert all(b <= a + Decimal("0.01") for a, b in zip(before, after[:-1], strict=True))


@pytest.mark.parametrize(("people", "cut"), [("spouse,child,child", False), ("spouse,child,orphan", True)])
def test_cutting_is_said_only_where_it_happens(figures, people, cut):
    facts = {"date": TODAY, "monthly_wage_yuan": Decimal(6000), "region": "湖南", "as_of": TODAY}
    result = CALCULATOR.run(facts | {"dependants": tuple(people.split(","))}, figures)
    assert any("超过了本人工资" in caveat.zh for caveat in result.caveats) == cut
    assert ("按比例减到" in items(result)["pension_1_spouse"].formula.zh) == cut


@pytest.mark.parametrize(("as_of", "over"), [(date(2026, 3, 31), False), (date(2026, 4, 1), True)])
def test_the_year_of_the_family_is_over_the_day_after(figures, as_of, over):
    facts = {"date": date(2025, 3, 31), "monthly_wage_yuan": Decimal(6000), "region": "湖南", "dependants": ()}
    result = CALCULATOR.run(facts | {"as_of": as_of}, figures)
    assert any("已经过了" in caveat.zh for caveat in result.caveats) == over


def test_the_grant_names_the_year_of_its_income(figures):
    facts = {"date": date(2026, 5, 10), "monthly_wage_yuan": Decimal(6000), "region": "湖南", "dependants": ()}
    formula = items(CALCULATOR.run(facts | {"as_of": TODAY}, figures))["death_grant"].formula
    assert formula.zh == "2025年全国城镇居民人均可支配收入56502元 × 20" and "of 2025" in formula.en


def test_without_pensions_the_bounds_of_the_wage_are_not_mentioned(figures):
    facts = {"date": TODAY, "monthly_wage_yuan": Decimal(6000), "region": "广东", "dependants": (), "as_of": TODAY}
    assert not any("60%" in caveat.zh for caveat in CALCULATOR.run(facts, figures).caveats)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("spouse,child,child,lone_parent", ("spouse", "child", "child", "lone_parent")),
        ("Spouse, Child", ("spouse", "child")),
        ("wife and 2 children", ("spouse", "child", "child")),
        ("老婆和两个孩子", ("spouse", "child", "child")),
        ("配偶、子女；父母", ("spouse", "child", "parent", "parent")),
        ("妻子 儿子 女儿", ("spouse", "child", "child")),
        ("3 kids", ("child", "child", "child")),
        ("十个娃", ("child",) * 10),
        ("爷爷,姥姥,孤寡老人", ("grandparent", "grandparent", "lone_parent")),
        ("没有", ()),
        ("none", ()),
    ],
)
def test_people_are_read_as_they_are_said(text, people):
    assert find_relations(text) == people


@pytest.mark.parametrize(
    "text", ["", ",", "uncle", "舅舅", "0个孩子", "没有,孩子", "99个孩子", "孩子" * 400, "💔", "2"]
)
def test_what_is_no_list_of_people_is_refused(text):
    assert find_relations(text) is None
    with pytest.raises(FactWrong) as caught:
        read_fact(CALCULATOR.input("dependants"), text)
    assert caught.value.fact == "dependants" and "配偶" in caught.value.sentence.zh


@given(text=st.text(max_size=80))
def test_any_text_is_read_or_refused(text):
    people = find_relations(text)
    assert people is None or (len(people) <= MOST_PEOPLE and set(people) <= set(RELATIONS))
