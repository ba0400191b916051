"""A place's figures for a calculation: what is known, how sure it is, and what to say where nothing is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from bot.law.calculation import Figures, plain
from bot.law.minimum_wage_level import find_level
from bot.law.parameter import DatedValue, ParameterNotFound, Tier
from bot.law.region import PROVINCES
from bot.law.text import Bilingual as B

MINIMUM_WAGE = B("月最低工资", "the monthly minimum wage")

_HOW_SURE = {
    "verified": B("", ""),
    "secondary": B("，是转引来的", ", second-hand"),
    "recalled": B("，还没有对照过原文", ", not yet compared with the text"),
}


@dataclass(frozen=True, slots=True)
class Local:
    """What is known of a figure on a day.

    Attributes:
        levels: Highest first; empty where nothing is known.
        caveats: Where it comes from and on what conditions, or that there is no figure.
    """

    levels: tuple[Tier, ...]
    caveats: tuple[B, ...]

    @property
    def lowest(self) -> Decimal:
        """The least of the levels."""
        return min(Decimal(level.value) for level in self.levels)


def look_up(figures: Figures, name: str, title: B, day: date, region: str | None) -> Local:
    """The figure of a place on a day; the nearest one never stands in for one that is missing."""
    try:
        dated = figures.dated(name, day, region)
    except ParameterNotFound:
        return Local((), (_no_figure(figures, name, title, day, region),))
    return Local(dated.levels, _doubts(dated, title, region))


def minimum_wage(figures: Figures, day: date, region: str, tier: str | None) -> tuple[Tier | None, tuple[B, ...]]:
    """The monthly minimum wage where the person works; the province's lowest where the level cannot be told.

    Args:
        tier: A city, or the number of a class; None where it was not stated.

    Raises:
        FactWrong: If the province has no such city or class.
    """
    local = look_up(figures, "minimum_wage_monthly", MINIMUM_WAGE, day, region)
    if not local.levels:
        return None, local.caveats
    level, fallback = find_level(tier, region, local.levels)
    if level is not None:
        return level, (*fallback, *local.caveats)
    lowest = min(local.levels, key=lambda one: Decimal(one.value))
    shown = all_levels(local.levels)
    which = B(
        f"{region}的最低工资分档：{shown.zh}。不知道你在哪一档，先按最低的算；在高一档的地方，数会更大。",
        f"{PROVINCES[region]} has several minimum wages: {shown.en}. Yours is not known, so the lowest is used; "
        "in a higher level you get more.",
    )
    return lowest, (which, *local.caveats)


def all_levels(levels: Sequence[Tier]) -> B:
    """Every level with its name, or its place from the highest down."""
    zh = [f"{one.name.zh if one.name else f'第{n}档'} {plain(Decimal(one.value))}" for n, one in enumerate(levels, 1)]
    en = [f"{one.name.en if one.name else f'level {n}'} {plain(Decimal(one.value))}" for n, one in enumerate(levels, 1)]
    return B("，".join(zh), ", ".join(en))


def _place(region: str | None) -> B:
    return B("全国", "the country") if region is None else B(region, PROVINCES[region])


def _no_figure(figures: Figures, name: str, title: B, day: date, region: str | None) -> B:
    place = _place(region)
    zh = f"没有查到{place.zh}在{day}的{title.zh}，这一项没有算，请打12333问。"
    en = f"No figure is known for {title.en} in {place.en} on {day}; it is left out. Ask 12333."
    parameter = figures.parameters.get(name)
    history = {} if parameter is None else parameter.values if region is None else parameter.regions.get(region, {})
    later = [first for first, value in history.items() if first > day and value.levels]
    if later:
        shown = all_levels(history[min(later)].levels) if len(history[min(later)].levels) > 1 else None
        single = plain(Decimal(history[min(later)].levels[0].value))
        zh += f"手上只有{min(later)}起的数：{shown.zh if shown else single}。"
        en += f" What is known starts on {min(later)}: {shown.en if shown else single}."
    return B(zh, en)


def _doubts(dated: DatedValue, title: B, region: str | None) -> tuple[B, ...]:
    sure = _HOW_SURE[dated.certainty]
    caveats = []
    if region is not None or dated.certainty != "verified":
        caveats.append(
            B(
                f"{_place(region).zh}的{title.zh}：来源是{dated.source}{sure.zh}；以当地最新公布为准，可打12333核实。",
                f"{_place(region).en}, {title.en}: the source is {dated.source}{sure.en}; "
                "the latest local notice counts, check with 12333.",
            )
        )
    if dated.note is not None:
        caveats.append(B(f"{title.zh}：{dated.note.zh}。", f"{title.en}: {dated.note.en}."))
    return tuple(caveats)
