from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bot.law.calculation import Figures
from bot.law.calculators.medical_period import run

YEARS = st.decimals(0, 60, places=2)


def found(total, here, first=None):
    facts = {"as_of": date(2026, 11, 21), "total_work_years": total, "years_with_employer": min(total, here)}
    if first is not None:
        facts["first_sick_day"] = first
    return run(facts, Figures({}))


def months(result):
    return {item.id: item.amount for item in result.items}


@given(YEARS, YEARS, YEARS)
def test_longer_with_the_employer_never_gives_less(total, one, other):
    short, long = sorted((one, other))
    assert months(found(total, short))["medical_period"] <= months(found(total, long))["medical_period"]


@given(YEARS, YEARS, YEARS)
def test_longer_work_never_gives_less(one, other, here):
    short, long = sorted((one, other))
    assert months(found(short, here))["medical_period"] <= months(found(long, here))["medical_period"]


@given(YEARS, YEARS, st.dates(date(1995, 1, 1), date(2026, 11, 21)))
def test_the_window_is_longer_than_the_period(total, here, first):
    result = found(total, here, first)
    assert result.total is None
    assert 3 <= months(result)["medical_period"] < months(result)["window"] <= 30
    end, window_end = (event.day for event in result.events)
    assert first < end < window_end
