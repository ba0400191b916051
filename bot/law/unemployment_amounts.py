"""The monthly amounts of unemployment benefit: by years of contributions in some places, by month in others."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby

from bot.law.calculation import Figures, Item, plain
from bot.law.local_figures import all_levels, look_up
from bot.law.parameter import Tier
from bot.law.region import PROVINCES
from bot.law.text import Bilingual as B

AMOUNT = "unemployment_benefit"


@dataclass(frozen=True, slots=True)
class Level:
    """One local amount with the years of contributions or the months of benefit it is for."""

    amount: Decimal
    first_year: Decimal | None
    under_years: Decimal | None
    first_month: int | None
    last_month: int | None
    from_month: int | None

    @property
    def nobody(self) -> bool:
        """Whether the name says neither years nor months."""
        return self.first_year is None and self.first_month is None and self.from_month is None

    def by_month(self, month: int) -> bool:
        """Whether the amount is for that month of benefit, whatever the years."""
        if self.from_month is not None:
            return month >= self.from_month
        return (
            self.first_month is not None
            and self.last_month is not None
            and self.first_month <= month <= self.last_month
        )

    def by_years(self, years: Decimal) -> bool:
        """Whether the amount is for so many years of contributions."""
        return self.first_year is not None and self.first_year <= years < (self.under_years or Decimal("Infinity"))


def monthly_amounts(
    years: Decimal, most: int, region: str, day: date, figures: Figures
) -> tuple[tuple[Item, ...], tuple[B, ...]]:
    """The monthly amounts, and what is doubtful about them; no items where the figure is not known."""
    local = look_up(figures, AMOUNT, B("失业金", "unemployment benefit"), day, region)
    if not local.levels:
        between = B(
            "失业金一般低于当地最低工资、高于低保。",
            "The benefit lies below the local minimum wage and above the subsistence allowance.",
        )
        return (), (*local.caveats, between)
    levels = [_level(tier, alone=len(local.levels) == 1) for tier in local.levels]
    by_month = [_amount_of(levels, years, month) for month in range(1, most + 1)]
    known = [amount for amount in by_month if amount is not None]
    if len(known) < most:
        listed = all_levels(local.levels)
        unclear = B(
            f"{region}的标准分几档，说不准您是哪一档：{listed.zh}（元/月）。请打12333问。",
            f"{PROVINCES[region]} has several amounts and which is yours is not clear: {listed.en} (yuan a month). "
            "Ask 12333.",
        )
        return (), (unclear, *local.caveats)
    others = tuple(_other(tier) for tier, level in zip(local.levels, levels, strict=True) if level.nobody)
    return tuple(_items(known)), (*local.caveats, *others)


def _other(tier: Tier) -> B:
    name = tier.name or B("其他", "other")
    return B(
        f"另有一档「{name.zh}」每月{tier.value}元，不在上面的月数里。",
        f"There is also a level for {name.en}, {tier.value} yuan a month, which is not in these months.",
    )


def _level(tier: Tier, alone: bool) -> Level:
    """Read from the level's name for whom it is: 满5年不满10年, 第13至24个月, 第13个月起; the only level is for all."""
    name = tier.name.zh if tier.name else ""
    first_year = re.search(r"(?<!不)满(\d+)年", name)
    under = re.search(r"不满(\d+)年", name)
    months = re.search(r"第(\d+)至(\d+)个月", name)
    since = re.search(r"第(\d+)个月起", name)
    return Level(
        Decimal(tier.value),
        Decimal(first_year[1]) if first_year else Decimal(0) if alone else None,
        Decimal(under[1]) if under else None,
        int(months[1]) if months else None,
        int(months[2]) if months else None,
        int(since[1]) if since else None,
    )


def _amount_of(levels: list[Level], years: Decimal, month: int) -> Decimal | None:
    by_month = [level.amount for level in levels if level.by_month(month)]
    by_years = [level.amount for level in levels if level.by_years(years)]
    return next(iter([*by_month, *by_years]), None)


def _items(by_month: list[Decimal]) -> list[Item]:
    items, first, steps = [], 1, []
    for amount, group in groupby(by_month):
        count = len(list(group))
        last = first + count - 1
        text = B(
            f"第{first}至{last}个月：每月{plain(amount)}元",
            f"months {first} to {last}: {plain(amount)} yuan a month",
        )
        title = B(f"第{first}至{last}个月每月", f"Months {first} to {last}, each")
        cited = ("社会保险法/47", "失业保险条例/18")
        items.append(Item(f"monthly_{first}_{last}", title, amount, text, cited, "yuan_per_month", "fund"))
        steps.append(f"{plain(amount)} × {count}")
        first = last + 1
    sums = " + ".join(steps)
    items.append(
        Item(
            "most_total", B("领满最长月数，一共最多", "In all at most, over the longest time"),
            sum(by_month, Decimal(0)), B(f"{sums}，领满才有这么多", f"{sums}, only if paid to the last month"),
            ("社会保险法/46",), payer="fund", counts=False,
        )
    )  # fmt: skip
    return items
