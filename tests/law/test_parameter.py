from __future__ import annotations

from datetime import date

import pytest

from bot.law.parameter import DatedValue, Parameter, ParameterNotFound
from bot.law.text import Bilingual


def a_parameter() -> Parameter:
    return Parameter(
        id="x",
        title=Bilingual("甲", "x"),
        unit="day",
        last_checked=date(2026, 11, 21),
        citation="某法/1",
        values={
            date(2008, 1, 3): DatedValue("verified", "old", "20.83"),
            date(2025, 1, 1): DatedValue("verified", "new", "20.67"),
        },
        regions={
            "云南": {
                date(2025, 10, 1): DatedValue("secondary", "a", "21"),
                date(2026, 9, 1): DatedValue("secondary", "b"),
            }
        },
    )


@pytest.mark.parametrize(
    ("day", "value"),
    [("2008-01-03", "20.83"), ("2024-12-31", "20.83"), ("2025-01-01", "20.67"), ("2030-01-01", "20.67")],
)
def test_a_value_applies_from_its_first_day(day, value):
    assert a_parameter().at(date.fromisoformat(day))[1].value == value


@pytest.mark.parametrize(
    ("day", "region"), [("2008-01-02", None), ("2026-01-01", "广东"), ("2025-09-30", "云南"), ("2026-09-01", "云南")]
)
def test_a_missing_or_ended_value_is_never_the_nearest_one(day, region):
    with pytest.raises(ParameterNotFound):
        a_parameter().at(date.fromisoformat(day), region)


def test_every_parameter_covers_today_nationally_or_says_it_does_not(knowledge):
    for parameter in knowledge.parameters.values():
        if parameter.values:
            parameter.at(date(2026, 11, 21))


def test_minimum_wage_is_known_for_all_provinces(knowledge):
    from bot.law.region import PROVINCES

    monthly = knowledge.parameters["minimum_wage_monthly"]
    for province in PROVINCES:
        _, dated = monthly.at(date(2026, 11, 21), province)
        figures = [float(tier.value) for tier in dated.levels]
        assert figures == sorted(figures, reverse=True)
        assert 1700 < figures[-1] <= figures[0] < 2800
