from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.law.calculation import FactWrong, Figures
from bot.law.calculators.work_injury import CALCULATOR
from bot.law.injury_wage import unsure_of
from bot.law.parameter import DatedValue
from bot.law.region import PROVINCES
from bot.law.text import Bilingual

TODAY = date(2026, 11, 21)
GRADE = st.integers(1, 10)
WAGE = st.decimals("1", "1000000", places=2)
AVERAGE = st.none() | st.decimals("1000", "50000", places=2)
FACTS = st.fixed_dictionaries(
    {
        "grade": GRADE,
        "monthly_wage_yuan": WAGE,
        "region": st.sampled_from(sorted(PROVINCES)),
        "monthly_average_yuan": AVERAGE,
        "contract_ended": st.none() | st.booleans(),
        "insured": st.none() | st.booleans(),
        "date": st.none() | st.dates(date(2011, 1, 1), TODAY),
        "as_of": st.just(TODAY),
    }
)


@pytest.fixture(scope="module")
def figures(knowledge) -> Figures:
    return Figures(knowledge.parameters)


def of(figures: Figures, **facts):
    usual = {"grade": 10, "monthly_wage_yuan": Decimal(10000), "region": "广东", "as_of": TODAY}
    return CALCULATOR.run(usual | {"monthly_average_yuan": Decimal(10000)} | facts, figures)


def items(result):
    return {item.id: item for item in result.items}


@given(facts=FACTS)
def test_the_total_is_the_sum_and_nothing_is_negative(figures, facts):
    result = CALCULATOR.run(facts, figures)
    counted = [item for item in result.items if item.unit == "yuan" and item.counts]
    assert result.total == sum((item.amount for item in counted), Decimal(0))
    assert all(item.amount >= 0 and item.amount == item.amount.quantize(Decimal("0.01")) for item in result.items)
    assert all(item.formula.zh and item.formula.en and item.citations for item in result.items)
    assert all(text.zh.endswith("。") and text.en for text in result.caveats)
    assert len(items(result)) == len(result.items)


@given(facts=FACTS, more=st.decimals("0", "100000", places=2))
def test_a_higher_wage_never_gives_less(figures, facts, more):
    higher = facts | {"monthly_wage_yuan": min(facts["monthly_wage_yuan"] + more, Decimal(1_000_000))}
    low, high = items(CALCULATOR.run(facts, figures)), items(CALCULATOR.run(higher, figures))
    assert low.keys() == high.keys()
    assert all(low[id].amount <= high[id].amount for id in low)


@given(facts=FACTS, grade=GRADE)
def test_a_graver_injury_has_the_higher_disability_grant(figures, facts, grade):
    one, other = CALCULATOR.run(facts, figures), CALCULATOR.run(facts | {"grade": grade}, figures)
    if grade < facts["grade"]:
        assert items(one)["disability_grant"].amount <= items(other)["disability_grant"].amount


@given(facts=FACTS)
def test_insurance_decides_who_pays_and_not_how_much(figures, facts):
    insured = CALCULATOR.run(facts | {"insured": True}, figures)
    not_insured = CALCULATOR.run(facts | {"insured": False}, figures)
    assert [i.amount for i in insured.items] == [i.amount for i in not_insured.items]
    assert all(i.payer == "employer" for i in not_insured.items if i.id != "own_wage")


@given(facts=FACTS)
def test_what_is_not_known_is_said(figures, facts):
    result = CALCULATOR.run(facts, figures)
    said = "".join(caveat.zh for caveat in result.caveats)
    for id, name in (("medical_grant", "医疗补助金"), ("employment_grant", "就业补助金")):
        if facts["grade"] > 4 and not {id, f"{id}_months"} & items(result).keys():
            assert f"{name}，跟它有关的没有算进去" in said


def test_payers_of_an_insured_worker(figures):
    payers = {id: item.payer for id, item in items(of(figures, grade=6, contract_ended=True, insured=True)).items()}
    assert (payers["disability_grant"], payers["medical_grant"], payers["employment_grant"]) == (
        "fund",
        "fund",
        "employer",
    )
    assert items(of(figures, grade=6))["monthly_allowance"].payer == "employer"
    gravest = items(of(figures, grade=1))
    assert {gravest[id].payer for id in ("disability_grant", "monthly_allowance", "nursing_full")} == {"fund"}


def test_grants_that_are_not_due_yet_are_shown_and_not_counted(figures):
    staying, leaving = items(of(figures, grade=9)), items(of(figures, grade=9, contract_ended=True))
    assert not staying["employment_grant"].counts and leaving["employment_grant"].counts
    assert "结束时才有" in staying["medical_grant"].title.zh and "结束时才有" not in leaving["medical_grant"].title.zh


def test_the_allowance_counts_only_for_the_grades_that_always_have_it(figures):
    assert items(of(figures, grade=4))["monthly_allowance"].counts
    assert not items(of(figures, grade=5))["monthly_allowance"].counts


def test_an_unverified_rate_names_its_source_and_a_verified_one_does_not(figures):
    recalled = "".join(c.zh for c in of(figures, region="四川", contract_ended=True).caveats)
    assert "一次性伤残就业补助金的标准来自" in recalled and "12333核实" in recalled
    assert "标准来自" not in "".join(c.zh for c in of(figures, region="广东", contract_ended=True).caveats)


def test_what_is_said_of_a_figure():
    name, note = Bilingual("甲", "x"), Bilingual("丙", "z")
    assert unsure_of(name, DatedValue("verified", "乙", "1")) == ()
    assert [t.zh for t in unsure_of(name, DatedValue("secondary", "乙", "1", note=note))] == [
        "甲的标准来自乙，以当地最新公布为准，可打12333核实。",
        "甲：丙。",
    ]


def test_a_level_that_a_province_does_not_have_is_a_gap(figures):
    grant = figures.parameters["injury_medical_grant_own_wage"]
    regions = {
        "广东": {day: replace(v, tiers=v.tiers[:5]) for day, v in grant.regions["广东"].items()},
    }
    short = Figures({**figures.parameters, grant.id: replace(grant, regions=regions)})
    assert "medical_grant" not in items(of(short, grade=10, contract_ended=True))
    assert "medical_grant" in items(of(short, grade=9, contract_ended=True))


def test_no_arbitration_day_without_an_end_or_without_its_day(figures):
    assert of(figures, contract_ended=True).events == ()
    assert of(figures, date=date(2026, 3, 31)).events == ()
    assert of(figures, grade=4, contract_ended=True, date=date(2026, 3, 31)).events == ()
    assert len(of(figures, contract_ended=True, date=date(2026, 3, 31)).events) == 1


@pytest.mark.parametrize(("as_of", "over"), [(date(2026, 3, 31), False), (date(2026, 4, 1), True)])
def test_the_year_is_over_the_day_after(figures, as_of, over):
    result = of(figures, contract_ended=True, date=date(2025, 3, 31), as_of=as_of)
    assert any("已经过了" in caveat.zh for caveat in result.caveats) == over


def test_the_error_of_an_old_day_names_the_first_day_of_the_table(figures):
    with pytest.raises(FactWrong, match="2011-01-01"):
        of(figures, date=date(2000, 1, 1))
