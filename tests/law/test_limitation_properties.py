from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.law.calculation import FactWrong, Figures
from bot.law.calculators.limitation import CALCULATOR
from bot.law.limitation_period import PERIODS

TODAY = date(2026, 11, 21)
DAYS = st.dates(date(2008, 5, 1), TODAY)
CLAIMS = st.sampled_from(sorted(PERIODS))


def limit(claim, event, **facts):
    return CALCULATOR.run({"claim": claim, "event_date": event, "as_of": TODAY, **facts}, Figures({}))


def last_day(result):
    return next(
        event.day for event in result.events if event.title.zh.endswith("的最后一天") and "单位" not in event.title.zh
    )


@given(claim=CLAIMS, event=DAYS)
def test_days_left_or_days_over_agree_with_the_last_day_and_the_status(claim, event):
    result = limit(claim, event, relation_ended_on=event)
    amounts = {item.id: item.amount for item in result.items}
    last = last_day(result)
    until = max([last, *(event.day for event in result.events if "顺延" in event.title.zh)])
    assert until - last <= timedelta(days=2)
    assert until.weekday() < 5 or not PERIODS[claim].moves
    assert ("days_left" in amounts) != ("days_over" in amounts)
    assert result.status == ("owed" if until >= TODAY else "not_owed")
    assert amounts.get("days_left", Decimal(0)) == max((last - TODAY).days, 0)
    assert amounts.get("days_over", Decimal(0)) == max((TODAY - until).days, 0)
    assert result.total is None
    assert all(amount >= 0 for amount in amounts.values())


@given(claim=CLAIMS, event=DAYS)
def test_a_later_event_never_has_an_earlier_last_day(claim, event):
    if event < TODAY:
        later = event + timedelta(days=1)
        assert last_day(limit(claim, event, relation_ended_on=event)) <= last_day(
            limit(claim, later, relation_ended_on=later)
        )


@given(claim=CLAIMS, event=DAYS, days=st.lists(st.integers(0, 2000), max_size=4))
def test_demands_only_ever_move_the_last_day_of_arbitration_and_only_forward(claim, event, days):
    demands = tuple(event + timedelta(days=n) for n in days if event + timedelta(days=n) <= TODAY)
    without = last_day(limit(claim, event, relation_ended_on=event))
    with_them = last_day(limit(claim, event, relation_ended_on=event, interrupted_on=demands))
    assert with_them >= without
    if not PERIODS[claim].restarts:
        assert with_them == without


@given(event=DAYS)
def test_wages_of_any_age_can_be_claimed_while_employed(event):
    result = limit("wages", event)
    assert result.status == "owed"
    assert "days_left" not in {item.id for item in result.items}


@given(claim=CLAIMS, ahead=st.integers(1, 400))
def test_what_lies_ahead_is_refused(claim, ahead):
    with pytest.raises(FactWrong):
        limit(claim, TODAY + timedelta(days=ahead))


@pytest.mark.parametrize(
    ("event", "moved"),
    [("2026-03-05", ""), ("2026-03-06", "2027-03-08"), ("2026-03-07", "2027-03-08"), ("2026-03-08", "")],
)
def test_a_last_day_on_a_weekend_moves_to_monday(event, moved):
    # 5 March 2027 is a Friday, 6 and 7 are the weekend, 8 is a Monday.
    result = limit("severance", date.fromisoformat(event))
    assert last_day(result).isoformat() == event.replace("2026", "2027")
    assert last_day(result).weekday() == {"05": 4, "06": 5, "07": 6, "08": 0}[event[-2:]]
    assert [event.day.isoformat() for event in result.events if "顺延" in event.title.zh] == ([moved] if moved else [])


def test_only_what_has_run_out_says_that_it_may_be_tried_all_the_same():
    late = "过了期也可以申请"
    assert any(late in caveat.zh for caveat in limit("other", date(2025, 1, 1)).caveats)
    assert not any(late in caveat.zh for caveat in limit("other", date(2026, 1, 1)).caveats)
    assert not any(late in caveat.zh for caveat in limit("court_suit", date(2025, 1, 1)).caveats)


@pytest.mark.parametrize(("payday", "shown"), [("2024-11-20", False), ("2024-11-21", True)])
def test_the_inspection_is_shown_beside_wages_while_it_still_acts(payday, shown):
    result = limit("wages", date.fromisoformat(payday))
    assert any("劳动监察" in event.title.zh for event in result.events) is shown


def test_without_the_calendar_of_the_year_its_holidays_are_said_to_be_unknown(knowledge):
    known = Figures(knowledge.parameters, knowledge.calendars)
    facts = {"claim": "other", "as_of": TODAY}
    for event, unknown in ((date(2025, 6, 1), False), (date(2026, 6, 1), True)):
        caveats = CALCULATOR.run({**facts, "event_date": event}, known).caveats
        assert any("放假安排这里没有" in caveat.zh for caveat in caveats) is unknown
