from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.law.calculation import FactWrong, Figures
from bot.law.calculators import holiday_pay
from bot.law.reading import read_facts

WAGES = st.decimals(1, 1_000_000, places=2)
DAYS_2026 = st.dates(date(2026, 1, 1), date(2026, 12, 31))
DAYS = st.sets(DAYS_2026, min_size=1, max_size=60)


def run(knowledge, wage, days):
    facts = {"as_of": date(2026, 11, 21), "monthly_wage_yuan": wage, "dates": tuple(days)}
    return holiday_pay.run(facts, Figures(knowledge.parameters, knowledge.calendars))


@given(wage=WAGES, more=WAGES, days=DAYS)
def test_more_wage_is_never_less_pay_and_the_total_is_the_sum(knowledge, wage, more, days):
    low, high = sorted((wage, more))
    result = run(knowledge, high, days)
    assert (run(knowledge, low, days).total or 0) <= (result.total or 0)
    owed = [item.amount for item in result.items if item.counts]
    assert result.total == (sum(owed) if owed else None)
    assert all(amount >= 0 for amount in owed)
    assert len([step for step in result.steps if step.zh.startswith("2026-")]) == len(days)


@given(wage=WAGES, days=DAYS, another=DAYS_2026)
def test_one_more_day_is_never_less_pay(knowledge, wage, days, another):
    assert (run(knowledge, wage, days).total or 0) <= (run(knowledge, wage, {*days, another}).total or 0)


def test_the_order_of_the_days_does_not_matter(knowledge):
    days = [date(2026, 10, 1) + timedelta(n) for n in range(10)]
    assert run(knowledge, 8700, days) == run(knowledge, 8700, days[::-1])


def test_2026_has_thirteen_threefold_days(knowledge):
    calendar = knowledge.calendars[2026]
    year = [date(2026, 1, 1) + timedelta(n) for n in range(365)]
    kinds = [calendar.kind_of(day) for day in year]
    assert (kinds.count("statutory"), kinds.count("made_up"), len(calendar.days_off)) == (13, 6, 20)
    # 248 working days a year as 人社部发〔2025〕2号 counts them; 2026 has one Monday-to-Friday day more than 52 weeks.
    assert kinds.count("weekday") + kinds.count("made_up") == 248


@pytest.mark.parametrize("count", [60, 61])
def test_at_most_sixty_days(count):
    texts = {"dates": ",".join(str(date(2026, 1, 1) + timedelta(n)) for n in range(count))}
    if count > 60:
        with pytest.raises(FactWrong):
            read_facts(holiday_pay.CALCULATOR, texts, date(2026, 11, 21))
    else:
        assert len(read_facts(holiday_pay.CALCULATOR, texts, date(2026, 11, 21))["dates"]) == count


@pytest.mark.parametrize(
    ("day", "words", "said"),
    [
        ("2026-11-21", "还没到", False),
        ("2026-11-22", "还没到", True),
        ("2026-03-08", "妇女节", True),
        ("2026-03-09", "妇女节", False),
        ("2026-05-04", "青年节", True),
        ("2026-05-03", "青年节", False),
        ("2026-10-01", "平常", False),
    ],
)
def test_caveats_only_where_they_apply(knowledge, day, words, said):
    result = run(knowledge, 8700, [date.fromisoformat(day)])
    assert any(words in caveat.zh for caveat in result.caveats) == said


@pytest.mark.parametrize(("day", "words"), [("2026-10-10", "补班日"), ("2026-11-20", "平常的工作日")])
def test_a_refused_day_says_what_it_is(knowledge, day, words):
    assert words in run(knowledge, 8700, [date.fromisoformat(day)]).reason.zh
