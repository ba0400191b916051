from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from bot.law.calculation import Figures
from bot.law.calculators import double_wage
from bot.law.service_time import add_months

WAGES = st.decimals(1, 1_000_000, places=2)
STARTS = st.dates(date(2008, 1, 1), date(2026, 11, 21))
SPANS = st.integers(0, 800)
AS_OF = date(2026, 11, 21)


def run(knowledge, wage, start, **more):
    facts = {"as_of": AS_OF, "monthly_wage_yuan": wage, "service_start": start, **more}
    return double_wage.run(facts, Figures(knowledge.parameters))


@given(wage=WAGES, more=WAGES, start=STARTS, span=SPANS)
def test_more_wage_is_never_less_and_the_total_is_the_sum(knowledge, wage, more, start, span):
    low, high = sorted((wage, more))
    end = min(start + timedelta(span), AS_OF)
    result = run(knowledge, high, start, service_end=end)
    assert (run(knowledge, low, start, service_end=end).total or 0) <= (result.total or 0)
    owed = [item.amount for item in result.items if item.counts]
    assert result.total == (sum(owed) if owed else None)
    assert all(item.amount >= 0 for item in result.items)
    assert (result.total or 0) <= 11 * high


@given(wage=WAGES, start=STARTS, span=SPANS)
def test_a_day_more_is_never_less_and_what_is_in_time_is_never_more_than_all(knowledge, wage, start, span):
    end = min(start + timedelta(span), AS_OF - timedelta(1))
    if end < start:
        return
    shorter, longer = (run(knowledge, wage, start, service_end=day) for day in (end, end + timedelta(1)))
    assert (shorter.total or 0) <= (longer.total or 0)
    in_time = [item.amount for item in longer.items if item.id == "within_a_year"]
    assert all(amount <= longer.total for amount in in_time)


@given(wage=WAGES, start=STARTS.filter(lambda day: day < date(2025, 11, 21)))
def test_after_a_year_it_is_eleven_months_whatever_the_day(knowledge, wage, start):
    assert run(knowledge, wage, start).total == 11 * wage
    signed = add_months(start, 12)
    assert run(knowledge, wage, start, contract_signed_on=signed).total == 11 * wage


@given(wage=WAGES, start=STARTS, span=st.integers(1, 364))
def test_leaving_counts_like_signing_on_the_day_after(knowledge, wage, start, span):
    last = start + timedelta(span)
    if last >= AS_OF:
        return
    signed = run(knowledge, wage, start, contract_signed_on=last + timedelta(1))
    left = run(knowledge, wage, start, service_end=last)
    assert (signed.total, signed.events) == (left.total, left.events)


def test_the_divisor_of_today_is_verified_and_not_doubted(knowledge):
    result = run(knowledge, Decimal(8700), date(2026, 3, 1))
    assert not any("月计薪天数" in caveat.zh for caveat in result.caveats)
    old = run(knowledge, Decimal(8700), date(2023, 3, 1), as_of=date(2024, 12, 31))
    assert any("月计薪天数" in caveat.zh for caveat in old.caveats)


def test_out_of_time_is_said_only_when_it_is(knowledge):
    for as_of, said in ((date(2026, 2, 28), False), (date(2026, 3, 1), True)):
        result = run(knowledge, Decimal(8700), date(2024, 3, 1), as_of=as_of)
        assert any("很可能已经过了" in caveat.zh for caveat in result.caveats) == said


def test_it_grows_only_while_nothing_has_ended_it(knowledge):
    for more, said in (({}, True), ({"service_end": AS_OF}, False), ({"contract_signed_on": AS_OF}, False)):
        result = run(knowledge, Decimal(8700), date(2026, 3, 1), **more)
        assert any("接着涨" in caveat.zh for caveat in result.caveats) == said
    assert not any("接着涨" in caveat.zh for caveat in run(knowledge, Decimal(8700), date(2025, 3, 1)).caveats)
