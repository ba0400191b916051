"""The local monthly minimum wage as the least that an amount may be, as far as the figures are known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from bot.law.calculation import Figures, plain
from bot.law.parameter import DatedValue, ParameterNotFound
from bot.law.region import PROVINCES
from bot.law.text import Bilingual as B

MINIMUM_WAGE = "minimum_wage_monthly"


@dataclass(frozen=True, slots=True)
class Floored:
    """An amount after the floor.

    Attributes:
        amount: At least the lowest level of the region, where the region is known.
        raised: True where the floor changed the amount.
        caveats: What could not be decided, and how sure the figure is.
    """

    amount: Decimal
    raised: bool = False
    caveats: tuple[B, ...] = ()


def at_least_minimum_wage(amount: Decimal, what: B, figures: Figures, day: date, region: str | None) -> Floored:
    """Raise an amount to the minimum wage of the region on a day.

    A province with several levels gives its lowest for certain; the higher ones are named in a caveat,
    because only the person knows the city. Without a region nothing is raised.

    Args:
        what: The amount in words, for the caveats.
    """
    if region is None:
        highest = _highest_anywhere(figures)
        return Floored(amount, caveats=(_no_region(what),) if highest is None or amount < highest else ())
    try:
        dated = figures.dated(MINIMUM_WAGE, day, region)
    except ParameterNotFound:
        return Floored(amount, caveats=(_no_figure(what, day, region),))
    levels = [Decimal(tier.value) for tier in dated.levels]
    if amount >= max(levels):
        return Floored(amount)
    raised = max(amount, min(levels))
    caveats = [_other_levels(what, raised, dated, region)] if raised < max(levels) else []
    if dated.certainty != "verified":
        caveats.append(unsure(B("最低工资", "minimum wage"), dated, region))
    if dated.note is not None:
        caveats.append(
            B(f"{region}的最低工资：{dated.note.zh}。", f"Minimum wage of {PROVINCES[region]}: {dated.note.en}.")
        )
    return Floored(raised, raised > amount, tuple(caveats))


def unsure(what: B, dated: DatedValue, region: str) -> B:
    """The caveat of a figure that was not read in its official text."""
    return B(
        f"{region}的{what.zh}数字来自{dated.source}，以当地最新公布为准，可打12333核实。",
        f"The {what.en} of {PROVINCES[region]} is from {dated.source}; the latest local notice decides: check with "
        "12333.",
    )


def _highest_anywhere(figures: Figures) -> Decimal | None:
    parameter = figures.parameters.get(MINIMUM_WAGE)
    histories = parameter.regions.values() if parameter else ()
    known = [Decimal(tier.value) for history in histories for dated in history.values() for tier in dated.levels]
    return max(known, default=None)


def _no_region(what: B) -> B:
    return B(
        f"{what.zh}要是低于当地最低工资，就按最低工资算；填上省份可以核对。",
        f"If {what.en} is below the local minimum wage, the minimum wage is used; state the province to check.",
    )


def _no_figure(what: B, day: date, region: str) -> B:
    return B(
        f"没有{region}在{day}的最低工资数字，没法核对{what.zh}够不够，请打12333问。",
        f"There is no minimum-wage figure of {PROVINCES[region]} for {day}, so {what.en} was not checked: ask 12333.",
    )


def _other_levels(what: B, reached: Decimal, dated: DatedValue, region: str) -> B:
    higher = [tier for tier in dated.levels if Decimal(tier.value) > reached]
    zh = "、".join(f"{plain(Decimal(t.value))}元" + (f"（{t.name.zh}）" if t.name else "") for t in higher)
    en = ", ".join(f"{plain(Decimal(t.value))} yuan" + (f" ({t.name.en})" if t.name else "") for t in higher)
    return B(
        f"{region}各地最低工资不一样。你那里要是{zh}，{what.zh}就按那个数算，会比这里多。",
        f"Minimum wages differ within {PROVINCES[region]}. Where yours is {en}, that figure is used for {what.en} and "
        "the result is higher than here.",
    )
