"""A day's and an hour's wage out of a month's, and the bounds of a wage that is believed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from bot.law.calculation import FactWrong, Figures, Input
from bot.law.parameter import DatedValue, ParameterNotFound
from bot.law.text import Bilingual as B

HOURS_PER_DAY = 8  # 国务院关于职工工作时间的规定/3
PAID_DAYS = "paid_days_per_month"
CONVERSION = "关于职工全年月平均工作时间和工资折算问题的通知/2"
LEAST_WAGE = Decimal(1)
MOST_WAGE = Decimal(1_000_000)


def monthly_wage(ask: B, why: B) -> Input:
    """The input for a month's wage, with the bounds that all these calculators share."""
    return Input("monthly_wage_yuan", "yuan", ask, why, least=LEAST_WAGE, most=MOST_WAGE)


def paid_days(figures: Figures, day: date) -> Decimal:
    """What a month's wage is divided by for a day's.

    Legal basis: 关于职工全年月平均工作时间和工资折算问题的通知/2.

    Raises:
        FactWrong: If there is no figure for so early a day.
    """
    return Decimal(_dated(figures, day).value or 0)


def paid_days_caveats(figures: Figures, day: date) -> tuple[B, ...]:
    """How sure the figure of that day is; nothing where its text was read."""
    dated = _dated(figures, day)
    if dated.certainty == "verified":
        return ()
    return (
        B(
            f"月计薪天数是按{dated.source}，没有对照过原文，可打12333核实。",
            f"The paid days in a month are from {dated.source}, not compared with the text: check with 12333.",
        ),
    )


def _dated(figures: Figures, day: date) -> DatedValue:
    try:
        return figures.dated(PAID_DAYS, day)
    except ParameterNotFound:
        raise FactWrong(
            "as_of",
            B(
                f"{day}太早，没有那时的月计薪天数，as_of应当是2008-01-03以后的日子。",
                f"as_of {day} is too early: the paid days in a month are known from 2008-01-03 on.",
            ),
        ) from None
