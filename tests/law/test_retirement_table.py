"""Every row of the three annexes of the Measures, as a table of its own: born from, to, months, age, month from, to.

Only the last row of each has no end: there both ends are its first month, and later births are tested apart.
"""

from __future__ import annotations

import itertools
from datetime import date
from decimal import Decimal

import pytest

from bot.law.calculation import Figures
from bot.law.calculators.retirement import CALCULATOR
from bot.law.reading import read_facts

MEN = """
1965-01 1965-04 1 60y1m 2025-02 2025-05
1965-05 1965-08 2 60y2m 2025-07 2025-10
1965-09 1965-12 3 60y3m 2025-12 2026-03
1966-01 1966-04 4 60y4m 2026-05 2026-08
1966-05 1966-08 5 60y5m 2026-10 2027-01
1966-09 1966-12 6 60y6m 2027-03 2027-06
1967-01 1967-04 7 60y7m 2027-08 2027-11
1967-05 1967-08 8 60y8m 2028-01 2028-04
1967-09 1967-12 9 60y9m 2028-06 2028-09
1968-01 1968-04 10 60y10m 2028-11 2029-02
1968-05 1968-08 11 60y11m 2029-04 2029-07
1968-09 1968-12 12 61 2029-09 2029-12
1969-01 1969-04 13 61y1m 2030-02 2030-05
1969-05 1969-08 14 61y2m 2030-07 2030-10
1969-09 1969-12 15 61y3m 2030-12 2031-03
1970-01 1970-04 16 61y4m 2031-05 2031-08
1970-05 1970-08 17 61y5m 2031-10 2032-01
1970-09 1970-12 18 61y6m 2032-03 2032-06
1971-01 1971-04 19 61y7m 2032-08 2032-11
1971-05 1971-08 20 61y8m 2033-01 2033-04
1971-09 1971-12 21 61y9m 2033-06 2033-09
1972-01 1972-04 22 61y10m 2033-11 2034-02
1972-05 1972-08 23 61y11m 2034-04 2034-07
1972-09 1972-12 24 62 2034-09 2034-12
1973-01 1973-04 25 62y1m 2035-02 2035-05
1973-05 1973-08 26 62y2m 2035-07 2035-10
1973-09 1973-12 27 62y3m 2035-12 2036-03
1974-01 1974-04 28 62y4m 2036-05 2036-08
1974-05 1974-08 29 62y5m 2036-10 2037-01
1974-09 1974-12 30 62y6m 2037-03 2037-06
1975-01 1975-04 31 62y7m 2037-08 2037-11
1975-05 1975-08 32 62y8m 2038-01 2038-04
1975-09 1975-12 33 62y9m 2038-06 2038-09
1976-01 1976-04 34 62y10m 2038-11 2039-02
1976-05 1976-08 35 62y11m 2039-04 2039-07
1976-09 1976-09 36 63 2039-09 2039-09
"""
WOMEN_55 = """
1970-01 1970-04 1 55y1m 2025-02 2025-05
1970-05 1970-08 2 55y2m 2025-07 2025-10
1970-09 1970-12 3 55y3m 2025-12 2026-03
1971-01 1971-04 4 55y4m 2026-05 2026-08
1971-05 1971-08 5 55y5m 2026-10 2027-01
1971-09 1971-12 6 55y6m 2027-03 2027-06
1972-01 1972-04 7 55y7m 2027-08 2027-11
1972-05 1972-08 8 55y8m 2028-01 2028-04
1972-09 1972-12 9 55y9m 2028-06 2028-09
1973-01 1973-04 10 55y10m 2028-11 2029-02
1973-05 1973-08 11 55y11m 2029-04 2029-07
1973-09 1973-12 12 56 2029-09 2029-12
1974-01 1974-04 13 56y1m 2030-02 2030-05
1974-05 1974-08 14 56y2m 2030-07 2030-10
1974-09 1974-12 15 56y3m 2030-12 2031-03
1975-01 1975-04 16 56y4m 2031-05 2031-08
1975-05 1975-08 17 56y5m 2031-10 2032-01
1975-09 1975-12 18 56y6m 2032-03 2032-06
1976-01 1976-04 19 56y7m 2032-08 2032-11
1976-05 1976-08 20 56y8m 2033-01 2033-04
1976-09 1976-12 21 56y9m 2033-06 2033-09
1977-01 1977-04 22 56y10m 2033-11 2034-02
1977-05 1977-08 23 56y11m 2034-04 2034-07
1977-09 1977-12 24 57 2034-09 2034-12
1978-01 1978-04 25 57y1m 2035-02 2035-05
1978-05 1978-08 26 57y2m 2035-07 2035-10
1978-09 1978-12 27 57y3m 2035-12 2036-03
1979-01 1979-04 28 57y4m 2036-05 2036-08
1979-05 1979-08 29 57y5m 2036-10 2037-01
1979-09 1979-12 30 57y6m 2037-03 2037-06
1980-01 1980-04 31 57y7m 2037-08 2037-11
1980-05 1980-08 32 57y8m 2038-01 2038-04
1980-09 1980-12 33 57y9m 2038-06 2038-09
1981-01 1981-04 34 57y10m 2038-11 2039-02
1981-05 1981-08 35 57y11m 2039-04 2039-07
1981-09 1981-09 36 58 2039-09 2039-09
"""
WOMEN_50 = """
1975-01 1975-02 1 50y1m 2025-02 2025-03
1975-03 1975-04 2 50y2m 2025-05 2025-06
1975-05 1975-06 3 50y3m 2025-08 2025-09
1975-07 1975-08 4 50y4m 2025-11 2025-12
1975-09 1975-10 5 50y5m 2026-02 2026-03
1975-11 1975-12 6 50y6m 2026-05 2026-06
1976-01 1976-02 7 50y7m 2026-08 2026-09
1976-03 1976-04 8 50y8m 2026-11 2026-12
1976-05 1976-06 9 50y9m 2027-02 2027-03
1976-07 1976-08 10 50y10m 2027-05 2027-06
1976-09 1976-10 11 50y11m 2027-08 2027-09
1976-11 1976-12 12 51 2027-11 2027-12
1977-01 1977-02 13 51y1m 2028-02 2028-03
1977-03 1977-04 14 51y2m 2028-05 2028-06
1977-05 1977-06 15 51y3m 2028-08 2028-09
1977-07 1977-08 16 51y4m 2028-11 2028-12
1977-09 1977-10 17 51y5m 2029-02 2029-03
1977-11 1977-12 18 51y6m 2029-05 2029-06
1978-01 1978-02 19 51y7m 2029-08 2029-09
1978-03 1978-04 20 51y8m 2029-11 2029-12
1978-05 1978-06 21 51y9m 2030-02 2030-03
1978-07 1978-08 22 51y10m 2030-05 2030-06
1978-09 1978-10 23 51y11m 2030-08 2030-09
1978-11 1978-12 24 52 2030-11 2030-12
1979-01 1979-02 25 52y1m 2031-02 2031-03
1979-03 1979-04 26 52y2m 2031-05 2031-06
1979-05 1979-06 27 52y3m 2031-08 2031-09
1979-07 1979-08 28 52y4m 2031-11 2031-12
1979-09 1979-10 29 52y5m 2032-02 2032-03
1979-11 1979-12 30 52y6m 2032-05 2032-06
1980-01 1980-02 31 52y7m 2032-08 2032-09
1980-03 1980-04 32 52y8m 2032-11 2032-12
1980-05 1980-06 33 52y9m 2033-02 2033-03
1980-07 1980-08 34 52y10m 2033-05 2033-06
1980-09 1980-10 35 52y11m 2033-08 2033-09
1980-11 1980-12 36 53 2033-11 2033-12
1981-01 1981-02 37 53y1m 2034-02 2034-03
1981-03 1981-04 38 53y2m 2034-05 2034-06
1981-05 1981-06 39 53y3m 2034-08 2034-09
1981-07 1981-08 40 53y4m 2034-11 2034-12
1981-09 1981-10 41 53y5m 2035-02 2035-03
1981-11 1981-12 42 53y6m 2035-05 2035-06
1982-01 1982-02 43 53y7m 2035-08 2035-09
1982-03 1982-04 44 53y8m 2035-11 2035-12
1982-05 1982-06 45 53y9m 2036-02 2036-03
1982-07 1982-08 46 53y10m 2036-05 2036-06
1982-09 1982-10 47 53y11m 2036-08 2036-09
1982-11 1982-12 48 54 2036-11 2036-12
1983-01 1983-02 49 54y1m 2037-02 2037-03
1983-03 1983-04 50 54y2m 2037-05 2037-06
1983-05 1983-06 51 54y3m 2037-08 2037-09
1983-07 1983-08 52 54y4m 2037-11 2037-12
1983-09 1983-10 53 54y5m 2038-02 2038-03
1983-11 1983-12 54 54y6m 2038-05 2038-06
1984-01 1984-02 55 54y7m 2038-08 2038-09
1984-03 1984-04 56 54y8m 2038-11 2038-12
1984-05 1984-06 57 54y9m 2039-02 2039-03
1984-07 1984-08 58 54y10m 2039-05 2039-06
1984-09 1984-10 59 54y11m 2039-08 2039-09
1984-11 1984-11 60 55 2039-11 2039-11
"""

# The fourth annex: the year of the statutory age and the years of contributions.
YEARS = {
    2025: "15", 2026: "15", 2027: "15", 2028: "15", 2029: "15", 2030: "15.5", 2031: "16", 2032: "16.5", 2033: "17",
    2034: "17.5", 2035: "18", 2036: "18.5", 2037: "19", 2038: "19.5", 2039: "20", 2040: "20", 2055: "20",
}  # fmt: skip
COLUMNS = {"male": (MEN, None), "management": (WOMEN_55, "management"), "production": (WOMEN_50, "production")}
ROWS = [
    pytest.param(name, category, *line.split(), id=f"{name} {line}")
    for name, (table, category) in COLUMNS.items()
    for line in table.strip().splitlines()
]


def retire(knowledge, name, category, birth):
    texts = {"sex": "male" if name == "male" else "female", "birth_month": birth}
    if category:
        texts["category"] = category
    return CALCULATOR.run(read_facts(CALCULATOR, texts, date(2026, 11, 21)), Figures(knowledge.parameters))


def amounts(result):
    return {item.id: item.amount for item in result.items}


def statutory(result):
    return next(event.day for event in result.events if "法定退休年龄" in event.title.zh)


def first_of(month):
    return date.fromisoformat(f"{month}-01")


def months_of(age):
    years, _, rest = age.partition("y")
    return int(years) * 12 + int(rest.rstrip("m") or 0)


@pytest.mark.parametrize(("name", "category", "first", "last", "delay", "age", "retires_first", "retires_last"), ROWS)
def test_row(knowledge, name, category, first, last, delay, age, retires_first, retires_last):
    for birth, retires in ((first, retires_first), (last, retires_last)):
        result = retire(knowledge, name, category, birth)
        found = amounts(result)
        assert found["delay_months"] == int(delay)
        assert found["age_years"] * 12 + found["age_months"] == months_of(age)
        assert found["age_months"] < 12
        assert statutory(result) == first_of(retires)
        assert found["contribution_years"] == Decimal(YEARS[int(retires[:4])])
        assert found["early_months"] == min(int(delay), 36)
        assert found["late_months"] == 36


def test_the_tables_have_every_month_of_delay_and_no_gap_between_births():
    for table, most in ((MEN, 36), (WOMEN_55, 36), (WOMEN_50, 60)):
        rows = [line.split() for line in table.strip().splitlines()]
        assert [int(row[2]) for row in rows] == list(range(1, most + 1))
        for before, after in itertools.pairwise(rows):
            year, month = divmod(int(before[1][:4]) * 12 + int(before[1][5:]), 12)
            assert after[0] == f"{year}-{month + 1:02}"


@pytest.mark.parametrize(
    ("name", "category", "birth", "age", "retires"),
    [
        ("male", None, "1964-12", 720, "2024-12"),
        ("management", "management", "1969-12", 660, "2024-12"),
        ("production", "production", "1974-12", 600, "2024-12"),
        ("male", None, "1976-10", 756, "2039-10"),
        ("male", None, "2008-01", 756, "2071-01"),
        ("management", "management", "1981-10", 696, "2039-10"),
        ("production", "production", "1984-12", 660, "2039-12"),
        ("production", "production", "2000-02", 660, "2055-02"),
    ],
)
def test_before_the_first_row_and_after_the_last(knowledge, name, category, birth, age, retires):
    result = retire(knowledge, name, category, birth)
    found = amounts(result)
    assert found["age_years"] * 12 + found["age_months"] == age
    assert statutory(result) == first_of(retires)


@pytest.mark.parametrize("year", sorted(YEARS))
def test_the_years_of_contributions_are_those_of_the_year(knowledge, year):
    assert Figures(knowledge.parameters).value("pension_contribution_years", date(year, 7, 1)) == Decimal(YEARS[year])
