"""The heat allowance of a province for the hot months of one year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from bot.law.calculation import Calculation, Calculator, Facts, Figures, Input, Item, fen, missing, plain
from bot.law.local_figures import all_levels, look_up
from bot.law.parameter import ParameterNotFound, Tier
from bot.law.region import PROVINCES
from bot.law.text import Bilingual as B

OUTDOORS, INDOORS = "室外", ("室内", "其他")
ARTICLES = ("最低工资规定/12", "劳动法/54")

INPUTS = (
    Input(
        "region", "region", B("在哪个省（市、区）干活？", "In which province do you work?"),
        B("发多少、发几个月，各省自己定。", "Each province sets the sum and the months."),
    ),
    Input(
        "months", "count", B("今年热天里干了几个月？", "How many hot months did you work this year?"),
        B("只算当地规定发的那几个月。", "Only the months set by the province count."),
        least=Decimal(1), most=Decimal(12),
    ),
    Input(
        "outdoor", "flag", B("是在室外干活吗？", "Do you work outdoors?"),
        B("有的省室外和室内不一样多。", "Some provinces pay differently outdoors and indoors."),
    ),
    Input(
        "hot_days", "count", B("其中一共有几个高温天在干活？（按天发的省要用）",
                               "On how many hot days did you work? (for provinces that pay by the day)"),
        B("有的省按天发。", "Some provinces pay by the day."), required=False, least=Decimal(1), most=Decimal(366),
    ),
    Input(
        "hot_hours", "number", B("高温天一共干了几个小时？（按小时发的省要用）",
                                 "How many hours in all on hot days? (for provinces that pay by the hour)"),
        B("有的省按小时发。", "Some provinces pay by the hour."),
        required=False, least=Decimal("0.5"), most=Decimal(3000),
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Way:
    """One way in which provinces pay it, and the fact that it is multiplied by."""

    parameter: str
    fact: str
    title: B
    rate: B
    count: B


WAYS = (
    _Way("heat_allowance_monthly", "months", B("每月高温津贴", "the heat allowance a month"),
         B("元/月", " yuan a month"), B("个月", " months")),
    _Way("heat_allowance_daily", "hot_days", B("每天高温津贴", "the heat allowance a day"),
         B("元/天", " yuan a day"), B("天", " days")),
    _Way("heat_allowance_hourly", "hot_hours", B("每小时高温津贴", "the heat allowance an hour"),
         B("元/小时", " yuan an hour"), B("小时", " hours")),
)  # fmt: skip


def run(facts: Facts, figures: Figures) -> Calculation:
    """The rate of the province, times months, days or hours.

    Legal basis: 最低工资规定/12, 劳动法/54; the duty itself is in the national rules on heat protection of 2012.
    """
    lacking = missing(INPUTS, facts)
    if lacking:
        return Calculation("needs", needs=lacking)
    months, caveats = _season(facts, figures)
    way = next((way for way in WAYS if _known(figures, way, facts["as_of"], facts["region"])), None)
    if way is None:
        local = look_up(
            figures, WAYS[0].parameter, B("高温津贴", "the heat allowance"), facts["as_of"], facts["region"]
        )
        return Calculation("owed", caveats=(*local.caveats, *caveats, *_general(facts)), reason=_unknown())
    local = look_up(figures, way.parameter, way.title, facts["as_of"], facts["region"])
    rate, more = _rate(local.levels, facts["region"], facts["outdoor"])
    caveats = (*more, *local.caveats, *caveats, *_general(facts))
    if rate is None:
        return Calculation("owed", caveats=caveats, reason=_unknown())
    shown = Item(
        "rate", B("当地标准", "Local rate"), fen(rate), B(f"{plain(rate)}{way.rate.zh}", f"{plain(rate)}{way.rate.en}"),
        ARTICLES, payer="employer", counts=False,
    )  # fmt: skip
    times = months if way.fact == "months" else facts.get(way.fact)
    if times is None:
        ask = next(wanted for wanted in INPUTS if wanted.name == way.fact).ask
        return Calculation("owed", (shown,), (shown.formula,), (_by_day(ask), *caveats))
    times = Decimal(times)
    words = B(
        f"{plain(rate)}{way.rate.zh} × {plain(times)}{way.count.zh}",
        f"{plain(rate)}{way.rate.en} × {plain(times)}{way.count.en}",
    )
    due = Item("heat_allowance", B("高温津贴", "Heat allowance"), fen(rate * times), words, ARTICLES, payer="employer")
    return Calculation("owed", (shown, due), (shown.formula, words), caveats)


def _known(figures: Figures, way: _Way, day: date, region: str) -> bool:
    try:
        figures.dated(way.parameter, day, region)
    except ParameterNotFound:
        return False
    return True


def _season(facts: Facts, figures: Figures) -> tuple[int, tuple[B, ...]]:
    """The months that count: at most those of the province's season, where it is known."""
    region, months = facts["region"], facts["months"]
    try:
        first = figures.value("heat_season_first_month", facts["as_of"], region)
        last = figures.value("heat_season_last_month", facts["as_of"], region)
    except ParameterNotFound:
        return months, (
            B(
                f"没有查到{region}从几月发到几月，按你填的{months}个月算，打12333问。",
                f"The months of {PROVINCES[region]} are not known; your {months} are used: ask 12333.",
            ),
        )
    most = int(last - first) + 1
    said = B(
        f"{region}一般发{plain(first)}月到{plain(last)}月，以当地最新公布为准，可打12333核实。",
        f"{PROVINCES[region]} pays it as a rule in months {plain(first)} to {plain(last)}; the latest local notice "
        "counts, check with 12333.",
    )
    if months <= most:
        return months, (said,)
    return most, (
        said,
        B(
            f"一年最多发{most}个月，你填的{months}个月里多出来的没算；跨年的请一年一年算。",
            f"It is paid for {most} months of a year at most; the rest of your {months} is not counted. Take each year "
            "by itself.",
        ),
    )


def _rate(levels: tuple[Tier, ...], region: str, outdoor: bool) -> tuple[Decimal | None, tuple[B, ...]]:
    """The level for the place of work; the lowest where a range is all that is known."""
    marks = (OUTDOORS,) if outdoor else INDOORS
    named = [level for level in levels if level.name and any(m in level.name.zh for m in (OUTDOORS, *INDOORS))]
    fitting = [level for level in named if level.name and level.name.zh.startswith(marks)] if named else list(levels)
    if not fitting:
        return None, (
            B(
                f"只查到{region}室外的标准，室内的没有查到，请打12333问。",
                f"Only the outdoor rate of {PROVINCES[region]} is known; ask 12333 about indoor work.",
            ),
        )
    lowest = min(Decimal(level.value) for level in fitting)
    if len(fitting) == 1:
        return lowest, ()
    shown = all_levels(fitting)
    return lowest, (
        B(
            f"{region}的标准是个范围：{shown.zh}。这里按最少的算，具体问12333。",
            f"{PROVINCES[region]} gives a range: {shown.en}. The lowest is used here; ask 12333.",
        ),
    )


def _by_day(ask: B) -> B:
    return B(
        f"这里不是按月发的，要乘上次数才知道总数：{ask.zh}",
        f"It is not paid by the month here; to have the total worked out: {ask.en}",
    )


def _unknown() -> B:
    return B(
        "高温天干活该有高温津贴，但这里没有当地的数，请打12333问。",
        "Work in the heat earns an allowance, but the local figure is not known here: ask 12333.",
    )


def _general(facts: Facts) -> tuple[B, ...]:
    place = (
        B("气温35度以上在室外干活才有", "It is due for outdoor work at 35 °C or more")
        if facts["outdoor"]
        else B("室内没法降到33度以下才有", "Indoors it is due where the place cannot be kept below 33 °C")
    )
    return (
        B(
            f"{place.zh}（国家2012年防暑降温办法，安监总安健〔2012〕89号）。单位可能说温度没到：每天拍下气温和干活的照片。",
            f"{place.en} (national rules on heat protection of 2012). The employer may say that it was not that hot: "
            "take pictures of the temperature and of the work each day.",
        ),
        B(
            "它算工资，要交个税，但不能算进最低工资里；发绿豆汤、药品不能代替。没干满的月份，有的地方按天折算。",
            "It is wage and taxed, but not part of the minimum wage; drinks or medicine do not replace it. Some places "
            "count part months by days.",
        ),
    )


CALCULATOR = Calculator(
    "heat_allowance",
    B("高温津贴", "Heat allowance"),
    INPUTS,
    ARTICLES,
    run,
)
