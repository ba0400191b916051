"""A mother's days of leave at a birth: the national ones and those of the province."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from bot.law.calculation import Facts, Figures, Item, plain
from bot.law.local_figures import Local, all_levels, look_up
from bot.law.parameter import ParameterNotFound
from bot.law.region import PROVINCES
from bot.law.text import Bilingual as B

NATIONAL_DAYS = 98
DIFFICULT_DAYS = 15
EXTRA_BABY_DAYS = 15

RULES, PLANNING = "女职工劳动保护特别规定", "人口与计划生育法"
TITLES = {
    "maternity_leave_days": B("产假总天数", "days of maternity leave in all"),
    "difficult_birth_leave_days": B("难产加的产假", "more days for a difficult birth"),
}


@dataclass(frozen=True, slots=True)
class MotherDays:
    """The mother's days.

    Attributes:
        national: By the national rules, with what a difficult birth and more babies add.
        total: With the province's own days; the national ones where the province is not known.
    """

    national: Decimal
    total: Decimal
    items: tuple[Item, ...]
    caveats: tuple[B, ...]


def mother_days(facts: Facts, figures: Figures) -> MotherDays:
    """Count the days of a birth.

    Legal basis: 女职工劳动保护特别规定/7, 人口与计划生育法/25.
    """
    region, birth, babies = facts["region"], facts["birth_date"], facts.get("multiples") or 1
    difficult = DIFFICULT_DAYS if facts.get("difficult") else 0
    more = EXTRA_BABY_DAYS * (babies - 1)
    national = Decimal(NATIONAL_DAYS + difficult + more)
    words = _sum_words(Decimal(NATIONAL_DAYS), Decimal(difficult), more)
    items = [
        Item("national_days", B("国家规定的产假", "Maternity leave by national rules"), national, words,
             (f"{RULES}/7",), unit="day", counts=False)
    ]  # fmt: skip
    local = look_up(figures, "maternity_leave_days", TITLES["maternity_leave_days"], birth, region)
    if not local.levels:
        return MotherDays(national, national, tuple(items), local.caveats)
    base, caveats = level_of_child(local, region, TITLES["maternity_leave_days"], facts.get("child_number"))
    harder, own_caveats = _difficult(figures, birth, region) if difficult else (Decimal(0), ())
    total = max(base + harder + more, national)
    items.append(
        Item("total_days",
             B("当地产假（已含国家的）", "Maternity leave in the province, national days included"), total,
             _sum_words(base, harder, more), (f"{RULES}/7", f"{PLANNING}/25"), unit="day", counts=False)
    )  # fmt: skip
    return MotherDays(national, total, tuple(items), (*caveats, *local.caveats, *own_caveats))


def _sum_words(base: Decimal, difficult: Decimal, more: int) -> B:
    zh, en = f"{plain(base)}天", f"{plain(base)} days"
    if difficult:
        zh, en = f"{zh} + 难产{plain(difficult)}天", f"{en} + {plain(difficult)} for a difficult birth"
    if more:
        zh, en = f"{zh} + 多胞胎{more}天", f"{en} + {more} for more than one baby"
    return B(zh, en)


def _difficult(figures: Figures, birth: date, region: str) -> tuple[Decimal, tuple[B, ...]]:
    """What a difficult birth adds: the national days, or the province's own where it gives others."""
    name = "difficult_birth_leave_days"
    try:
        figures.dated(name, birth, region)
    except ParameterNotFound:
        return Decimal(DIFFICULT_DAYS), ()
    local = look_up(figures, name, TITLES[name], birth, region)
    return max(local.lowest, Decimal(DIFFICULT_DAYS)), local.caveats


def level_of_child(local: Local, region: str, title: B, child: int | None) -> tuple[Decimal, tuple[B, ...]]:
    """The level of this child where levels go by children; else the lowest, with the others named."""
    if len(local.levels) == 1:
        return local.lowest, ()
    if child is not None and child <= 3:
        mark = "一二三"[child - 1] + "孩"
        for level in local.levels:
            if level.name is not None and mark in level.name.zh:
                return Decimal(level.value), ()
    shown = all_levels(local.levels)
    return local.lowest, (
        B(
            f"{region}的{title.zh}分情况：{shown.zh}。这里先按最少的算。",
            f"{PROVINCES[region]}, {title.en}: {shown.en}. The lowest is used here.",
        ),
    )
