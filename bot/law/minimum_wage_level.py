"""Which of a province's minimum wages is meant by a city's name or by the number of a class."""

from __future__ import annotations

import re
from decimal import Decimal

from bot.law.calculation import FactWrong, plain
from bot.law.parameter import Tier
from bot.law.region import CITIES, PROVINCES
from bot.law.text import Bilingual as B

# A city whose own figure stands beside the numbered classes of its province.
STANDS_APART = "深圳"
THE_REST = "其他"
_NUMBER = re.compile(r"^第?([0-9]+|[一二三四五六七八九])(?:类|档|级|等)?(?:地区)?$")
_DIGITS = "一二三四五六七八九"


def find_level(said: str | None, region: str, levels: tuple[Tier, ...]) -> tuple[Tier | None, tuple[B, ...]]:
    """The level meant by a number or a city; None where it cannot be told from what is known."""
    number = _NUMBER.match(said) if said else None
    if number:
        return _numbered(said or "", number[1], region, levels), ()
    if len(levels) == 1:
        return levels[0], ()
    if said is None:
        return None, ()
    named = next((tier for tier in levels if tier.name and _city(said) in _cities(tier.name.zh)), None)
    if named is not None:
        return named, ()
    if _city(said) not in {_city(city) for city in CITIES.get(region, "").split()}:
        zh = f"{region}没有「{said}」这一档或者这个市；应当填{region}的市名，或者第几档。"
        en = f"{said!r} is no city or class of {PROVINCES[region]}; state a city there or the number of the class."
        raise FactWrong("tier", B(zh, en))
    rest = next((tier for tier in levels if tier.name and tier.name.zh.startswith(THE_REST)), None)
    return rest, (_as_the_rest(said),) if rest is not None else ()


def _city(name: str) -> str:
    return name.removesuffix("市")


def _cities(names: str) -> list[str]:
    return [_city(name) for name in names.split("、")]


def _numbered(said: str, number: str, region: str, levels: tuple[Tier, ...]) -> Tier:
    classes = [tier for tier in levels if not (tier.name and tier.name.zh == STANDS_APART)]
    index = int(number) if number.isdigit() else _DIGITS.index(number) + 1
    if not 1 <= index <= len(classes):
        zh = f"tier 写的是「{said}」，{region}只有{len(classes)}档，应当是 1 到 {len(classes)}，1是最高的。"
        en = f"tier is {said!r}; {PROVINCES[region]} has {len(classes)} classes: 1 (the highest) to {len(classes)}."
        raise FactWrong("tier", B(zh, en))
    return classes[index - 1]


def _as_the_rest(said: str) -> B:
    return B(
        f"没有点名列出{said}，所以按「其他」那一档算；下面的县、区可能不一样，可打12333核实。",
        f"{said} is not named, so the level of the rest is used; counties in it may differ: check with 12333.",
    )


def own_city(level: Tier, levels: tuple[Tier, ...]) -> tuple[B, ...]:
    """That a city stands beside the classes with a figure of its own, unless it is the one meant."""
    apart = next((tier for tier in levels if tier.name and tier.name.zh == STANDS_APART), None)
    if apart is None or apart is level or apart.name is None:
        return ()
    return (
        B(
            f"{apart.name.zh}不在这几档里，单独定{plain(Decimal(apart.value))}元。",
            f"{apart.name.en} is outside these classes with {plain(Decimal(apart.value))} yuan.",
        ),
    )


def all_levels(levels: tuple[Tier, ...]) -> B:
    """Every level in words, highest first."""
    zh = "、".join(f"{plain(Decimal(t.value))}元" + (f"（{t.name.zh}）" if t.name else "") for t in levels)
    en = ", ".join(f"{plain(Decimal(t.value))} yuan" + (f" ({t.name.en})" if t.name else "") for t in levels)
    return B(zh, en)
