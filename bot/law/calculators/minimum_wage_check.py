"""Whether a wage reaches the local minimum: of the day, the level and the kind of work."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from bot.law.calculation import (
    Calculation,
    Calculator,
    Facts,
    FactWrong,
    Figures,
    Input,
    Item,
    Unit,
    fen,
    missing,
    plain,
)
from bot.law.day_wage import monthly_wage
from bot.law.minimum_wage_level import all_levels, find_level, own_city
from bot.law.parameter import DatedValue, ParameterNotFound, Tier
from bot.law.region import PROVINCES
from bot.law.text import Bilingual as B

LEAST_HOURLY = Decimal("0.1")
MOST_HOURLY = Decimal(10_000)

LAW = ("劳动法/48", "最低工资规定/5", "最低工资规定/3", "最低工资规定/12")

INPUTS = (
    Input(
        "region",
        "region",
        B("在哪个省干活？", "In which province is the work?"),
        B("最低工资各省不一样。", "The minimum wage differs by province."),
    ),
    Input(
        "tier",
        "text",
        B(
            "在哪个市，或者第几档（类）？不知道的打12333问",
            "Which city, or which class of the province? If unknown ask 12333",
        ),
        B("一个省里常常分几档。", "Most provinces have several levels."),
        required=False,
    ),
    monthly_wage(
        B(
            "正常上满班一个月多少钱（元）？先去掉加班费、夜班高温这类津贴和法定福利",
            "What is the wage for a full month of normal hours (yuan)? Without overtime "
            "pay, allowances for night, heat "
            "and the like, and statutory benefits",
        ),
        B("最低工资不能拿加班费这些来凑。", "Overtime pay and the like do not count towards the minimum."),
    ),
    Input(
        "hourly_wage_yuan",
        "yuan",
        B("小时工（非全日制）一小时多少钱（元）？", "Part-time: how much an hour (yuan)?"),
        B("小时工看小时最低工资。", "Part-time work has an hourly minimum."),
        required=False,
        least=LEAST_HOURLY,
        most=MOST_HOURLY,
    ),
    Input(
        "date",
        "date",
        B("是哪天的工资？不填就是今天", "The wage of which day? Today if left out"),
        B("最低工资会涨，看那天的标准。", "The minimum rises; the figure of that day counts."),
        required=False,
    ),
)


@dataclass(frozen=True, slots=True)
class _Pay:
    """What is compared: a month's wage with the monthly figure, or an hour's with the hourly one."""

    amount: Decimal
    hourly: bool

    @property
    def parameter(self) -> str:
        return "minimum_wage_hourly" if self.hourly else "minimum_wage_monthly"

    @property
    def per(self) -> B:
        return B("小时", "hour") if self.hourly else B("月", "month")

    @property
    def law(self) -> tuple[str, ...]:
        return (*LAW, "劳动合同法/72") if self.hourly else LAW


def run(facts: Facts, figures: Figures) -> Calculation:
    """Compare the wage with the figure of its day and place.

    Legal basis: 劳动法/48; 最低工资规定/5 and 12; 劳动合同法/72.
    """
    hourly, monthly = facts.get("hourly_wage_yuan"), facts.get("monthly_wage_yuan")
    lacking = missing(INPUTS, facts)
    if hourly is not None:
        if monthly is not None:
            zh, en = (
                "月工资和小时工资只填一个：小时工填小时的，别的填月的。",
                "State the monthly or the hourly wage, not both.",
            )
            raise FactWrong("hourly_wage_yuan", B(zh, en))
        lacking = tuple(name for name in lacking if name != "monthly_wage_yuan")
    if lacking:
        return Calculation("needs", needs=lacking)
    pay = _Pay(hourly, True) if hourly is not None else _Pay(facts["monthly_wage_yuan"], False)
    region, day = facts["region"], _day(facts)
    try:
        since, dated = figures.parameters[pay.parameter].at(day, region)
    except (KeyError, ParameterNotFound):
        return _unknown(region, day, pay)
    caveats = (*_sources(region, since, dated), *_usual(pay))
    level, fallback = find_level(facts.get("tier"), region, dated.levels)
    if level is not None:
        return _compared(pay, level, (*own_city(level, dated.levels), *fallback, *caveats))
    return _undecided(pay, facts.get("tier"), region, dated.levels, caveats)


def _day(facts: Facts) -> date:
    day: date = facts.get("date") or facts["as_of"]
    if day > facts["as_of"]:
        zh = f"date 是{day}，那天的最低工资还不知道；应当不晚于{facts['as_of']}。"
        raise FactWrong("date", B(zh, f"date {day} is to come; expected by {facts['as_of']}."))
    return day


def _compared(pay: _Pay, level: Tier, caveats: tuple[B, ...]) -> Calculation:
    least = Decimal(level.value)
    standard = _standard(pay, level)
    said = B(
        f"你的{plain(pay.amount)}元，当地最低{plain(least)}元/{pay.per.zh}。",
        f"Yours is {plain(pay.amount)} yuan; the minimum is {plain(least)} yuan a {pay.per.en}.",
    )
    if pay.amount >= least:
        reason = B(f"没有低于最低工资。{said.zh}", f"Not below the minimum wage. {said.en}")
        return Calculation("not_owed", (standard,), (said,), caveats, reason)
    gap = Item(
        "hourly_shortfall" if pay.hourly else "shortfall",
        B("每小时少发", "Too little an hour") if pay.hourly else B("每个月少发", "Too little a month"),
        fen(least - pay.amount),
        B(f"{plain(least)}元 − {plain(pay.amount)}元", f"{plain(least)} yuan − {plain(pay.amount)} yuan"),
        (*pay.law, "劳动合同法/85"),
        payer="employer",
        counts=not pay.hourly,
    )
    return Calculation("owed", (gap, standard), (said, gap.formula), (*caveats, SURCHARGE))


def _undecided(
    pay: _Pay, said: str | None, region: str, levels: tuple[Tier, ...], caveats: tuple[B, ...]
) -> Calculation:
    """Without the level: sure where the wage is below them all or above them all, else the level is needed."""
    by_figure = sorted(levels, key=lambda tier: Decimal(tier.value))
    shown = all_levels(levels)
    which = B(
        f"{region}分几档：{shown.zh}。你那里是哪一档，打12333问。",
        f"{PROVINCES[region]} has several levels: {shown.en}. Ask 12333 which one is yours.",
    )
    if pay.amount >= Decimal(by_figure[-1].value):
        return _compared(pay, by_figure[-1], caveats)
    if pay.amount < Decimal(by_figure[0].value):
        lowest = B(
            "这里按最低的一档算；你那里要是高一档，少发的更多。",
            "The lowest level is used here; at a higher one the shortfall is larger.",
        )
        return _compared(pay, by_figure[0], (lowest, which, *caveats))
    if said is not None:
        zh = f"不知道{said}是第几档（{region}：{shown.zh}）；请打12333问清楚，tier 填第几档。"
        en = f"The class of {said} is not known ({PROVINCES[region]}: {shown.en}); ask 12333 and state its number."
        raise FactWrong("tier", B(zh, en))
    reason = B("够不够要看在哪一档。" + which.zh, "It depends on the level. " + which.en)
    return Calculation("needs", caveats=caveats, reason=reason, needs=("tier",))


def _standard(pay: _Pay, level: Tier) -> Item:
    unit: Unit = "yuan" if pay.hourly else "yuan_per_month"
    least = Decimal(level.value)
    title_zh, title_en = f"当地最低工资（每{pay.per.zh}）", f"Local minimum wage (a {pay.per.en})"
    formula = level.name or B("当地公布的标准", "the figure announced for the place")
    amount = fen(least) if pay.hourly else least
    return Item("minimum_wage", B(title_zh, title_en), amount, formula, pay.law, unit=unit, counts=False)


def _unknown(region: str, day: date, pay: _Pay) -> Calculation:
    return Calculation(
        "not_owed",
        caveats=(
            B(
                "没有这一天的数，别的日子的数也不能拿来顶，请打12333问。",
                "There is no figure for this day, and that of another day is not used instead: ask 12333.",
            ),
        ),
        reason=B(
            f"没法比：没有查到{region}在{day}的最低工资（每{pay.per.zh}）。这不等于没少发。",
            f"Cannot be compared: no minimum wage a {pay.per.en} is known for {PROVINCES[region]} on {day}. "
            "This does not mean that nothing is owed.",
        ),
    )


def _sources(region: str, since: date, dated: DatedValue) -> tuple[B, ...]:
    said = [
        B(
            f"{region}的数字来自{dated.source}，以当地最新公布为准，可打12333核实。",
            f"The figure of {PROVINCES[region]} is from {dated.source}; the latest local "
            "notice decides: check with 12333.",
        )
    ]
    if not dated.exact_start:
        said.append(
            B(
                f"只知道{since}已经在用，不知道是哪天开始的。",
                f"It is only known to be in force by {since}, not from which day.",
            )
        )
    if dated.note is not None:
        said.append(dated.note)
    return tuple(said)


def _usual(pay: _Pay) -> tuple[B, ...]:
    kind = (
        B(
            "小时最低工资只管非全日制（平均一天不超过4小时、一周不超过24小时）；全天上班、"
            "按小时发钱的，拿一个月的钱跟月最低工资比。",
            "The hourly minimum is for part-time work (at most 4 hours a day on average "
            "and 24 a week); for full-time work "
            "paid by the hour compare the month's pay with the monthly minimum.",
        )
        if pay.hourly
        else B(
            "月最低工资是上满班的数；自己请事假、缺勤的月份不能直接比。试用期、计件、提成也不能低于它。",
            "The monthly minimum is for full normal hours; months with your own absences cannot be compared directly. "
            "It also holds on probation and for piece or commission pay.",
        )
    )
    return (
        B(
            "加班费，中班、夜班、高温、低温、井下、有毒有害的津贴，还有法定的福利，"
            "都不能算进去凑数；包吃包住一般也不能抵。",
            "Overtime pay, allowances for evening and night shifts, heat, cold, underground "
            "or toxic work and statutory "
            "benefits do not count; as a rule board and lodging do not either.",
        ),
        B(
            "自己交的社保、公积金算不算在最低工资里，各地不一样：有的地方（北京、"
            "上海）是扣完以后还要够。可打12333核实。",
            "Whether your own social insurance and housing fund are inside the minimum "
            "differs: in some places (Beijing, "
            "Shanghai) what is left after them must reach it. Check with 12333.",
        ),
        kind,
    )


SURCHARGE = B(
    "少发几个月就补几个月。劳动部门责令限期补，到期还不补的，再加付差额的50%到100%。",
    "The gap is due for every such month. If the labour department orders payment and "
    "the day passes, 50% to 100% of the "
    "gap is due on top.",
)

CALCULATOR = Calculator(
    "minimum_wage_check",
    B("工资够不够最低工资", "Is the wage below the minimum"),
    INPUTS,
    (*LAW, "劳动合同法/72", "劳动合同法/68", "劳动合同法/85"),
    run,
)
