"""The least pay on probation and what is short of it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from bot.law.calculation import Facts, Figures, Item, fen, plain
from bot.law.local_figures import minimum_wage
from bot.law.text import Bilingual as B

LEAST_PERCENT = Decimal(80)
HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Findings:
    """Items with what is to be said of them."""

    items: tuple[Item, ...] = ()
    caveats: tuple[B, ...] = ()


def probation_pay(facts: Facts, figures: Figures) -> Findings:
    """The floor, and what was paid below it.

    Legal basis: 劳动合同法/20, 劳动合同法实施条例/15.
    """
    wage, region = facts.get("contract_wage_yuan"), facts.get("region")
    floors: list[tuple[Decimal, B]] = []
    caveats: tuple[B, ...] = ()
    if wage is not None:
        share = wage * LEAST_PERCENT / HUNDRED
        percent = plain(LEAST_PERCENT)
        floors.append(
            (
                share,
                B(f"转正工资{plain(wage)}元 × {percent}%", f"wage after probation {plain(wage)} yuan × {percent} %"),
            )
        )
    if region is not None:
        level, caveats = minimum_wage(figures, facts["as_of"], region, facts.get("tier"))
        if level is not None:
            least = Decimal(level.value)
            floors.append((least, B(f"当地最低工资{plain(least)}元", f"local minimum wage {plain(least)} yuan")))
    elif wage is not None or facts.get("probation_wage_yuan") is not None:
        caveats = (
            B("没填省份，没有跟当地最低工资比。", "No province was stated, so the minimum wage was not compared."),
        )  # fmt: skip
    if not floors:
        return Findings(caveats=caveats)
    floor, words = max(floors, key=lambda pair: pair[0])
    item = Item(
        "wage_floor", B("试用期工资底线（每月）", "Least monthly wage on probation"), fen(floor), words,
        ("劳动合同法/20", "劳动合同法实施条例/15"), counts=False,
    )  # fmt: skip
    if wage is not None:
        caveats += (
            B(
                "单位可能说：同样岗位最低一档的工资更低，给到它的80%就行。要它拿出工资表来；最低工资这条线还是不能破。",
                "The employer may say that 80 % of the lowest grade for the same post is enough; ask to see the pay "
                "scale. The minimum wage holds in any case.",
            ),
        )
    return Findings((item, *_shortfall(facts, floor)), caveats)


def _shortfall(facts: Facts, floor: Decimal) -> tuple[Item, ...]:
    paid = facts.get("probation_wage_yuan")
    if paid is None or paid >= floor:
        return ()
    months = facts.get("served_months")
    if months is None:
        months = facts.get("probation_months")
    articles = ("劳动合同法/20", "劳动合同法/85")
    gap = B(f"底线{plain(floor)}元 − 实发{plain(paid)}元", f"floor {plain(floor)} yuan − {plain(paid)} yuan paid")
    if months is None:
        return (
            Item("wage_shortfall_per_month", B("每月少发的工资", "Short pay a month"), fen(floor - paid), gap, articles,
                 payer="employer", counts=False),
        )  # fmt: skip
    words = B(f"（{gap.zh}）× {plain(months)}个月", f"({gap.en}) × {plain(months)} months")
    title = B("试用期少发的工资", "Short pay on probation")
    return (Item("wage_shortfall", title, fen((floor - paid) * months), words, articles, payer="employer"),)
