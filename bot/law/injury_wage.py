"""The wages that injury benefits are counted in, and what is said where a figure is missing or unsure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from bot.law.calculation import FactWrong, Figures, Input, Item, fen, plain
from bot.law.parameter import DatedValue, ParameterNotFound
from bot.law.region import PROVINCES
from bot.law.text import Bilingual as B

# 工伤保险条例 64
FLOOR_PERCENT = Decimal(60)
CAP_PERCENT = Decimal(300)
HUNDRED = Decimal(100)

AVERAGE_WAGE = "average_wage_monthly"
LEAST_WAGE, MOST_WAGE = Decimal(1), Decimal(1_000_000)
# Wide enough for every province, too narrow for a yearly figure.
LEAST_AVERAGE, MOST_AVERAGE = Decimal(1_000), Decimal(50_000)

AVERAGE_INPUT = Input(
    "monthly_average_yuan", "yuan",
    B("当地上年度职工月平均工资是多少？（不知道可以不填，12333能查到）",
      "What was the local average monthly wage of the year before? (Leave it out if unknown; 12333 can tell.)"),
    B("本人工资的上下限和有些补助金按它算。", "The bounds of your wage and some grants are counted by it."),
    required=False, least=LEAST_AVERAGE, most=MOST_AVERAGE,
)  # fmt: skip


def check_day(day: date, as_of: date, table: str, figures: Figures) -> None:
    """See that a day has come and that the national table of today's rules is as old.

    Raises:
        FactWrong: For the input ``date``.
    """
    if day > as_of:
        raise FactWrong(
            "date", B(f"{day}还没到，应当是已经过去的日子。", f"{day} has not come; expected: a day that has.")
        )
    try:
        figures.dated(table, day)
    except ParameterNotFound:
        first = min(figures.parameters[table].values)
        raise FactWrong(
            "date",
            B(
                f"{day}的时候还是旧的赔偿标准，这里算不了；应当是{first}以后的日子。旧标准请打12333问。",
                f"On {day} older rules were in force, which are not here; expected: a day from {first}. Ask 12333.",
            ),
        ) from None


def as_steps(items: Iterable[Item]) -> tuple[B, ...]:
    """How each item was worked out, one sentence each."""
    return tuple(B(f"{i.title.zh}：{i.formula.zh}", f"{i.title.en}: {i.formula.en}") for i in items)


def local_average(stated: Decimal | None, region: str, day: date, figures: Figures) -> tuple[Decimal | None, B | None]:
    """The average wage of the year before ``day``, as stated or as published, and what is to be said of it.

    A year's figure comes out in the middle of it and counts for all of it (意见 14), so the figure of
    the end of that year is taken. One that nobody has checked since the year began is of an older year.
    """
    if stated is not None:
        return stated, None
    parameter = figures.parameters.get(AVERAGE_WAGE)
    try:
        if parameter is None or parameter.last_checked.year < day.year:
            raise ParameterNotFound(AVERAGE_WAGE)
        dated = parameter.at(date(day.year, 12, 31), region)[1]
    except ParameterNotFound:
        return None, no_figure(B("上年度职工月平均工资", "average monthly wage of the year before"), region, day)
    amount = Decimal(dated.levels[0].value)
    return amount, B(
        f"当地月平均工资先用{plain(amount)}元（{dated.source}）。各地核定工伤待遇的口径可能不同，"
        "以当地最新公布为准，可打12333核实。",
        f"The local average monthly wage is taken as {plain(amount)} yuan ({dated.source}). Places may count the "
        "average "
        "for injury benefits differently; the latest local notice decides: check with 12333.",
    )


def own_wage(wage: Decimal, average: Decimal | None) -> tuple[Decimal, Item, B | None]:
    """The wage within 60 and 300 % of the average, as an item that is shown but not owed, and a caveat.

    Legal basis: 工伤保险条例/64.
    """
    base, zh, en = wage, f"出事前平均每月{plain(wage)}元", f"{plain(wage)} yuan a month on average before it"
    caveat = None
    if average is None:
        caveat = B(
            f"本人工资要在当地月平均工资的{FLOOR_PERCENT}%到{CAP_PERCENT}%之间算。没有平均工资的数，这里按你填的算，"
            "工资太低或太高的人结果会变。",
            f"The wage counts between {FLOOR_PERCENT}% and {CAP_PERCENT}% of the local average. Without that figure "
            "the wage "
            "you stated is used; for a very low or very high wage the result will differ.",
        )
    elif wage < (floor := average * FLOOR_PERCENT / HUNDRED):
        base = floor
        zh = f"{zh}，不到当地平均工资{plain(average)}元的{FLOOR_PERCENT}%，按{FLOOR_PERCENT}%算"
        en = f"{en}, under {FLOOR_PERCENT}% of the local average of {plain(average)} yuan, counts as {FLOOR_PERCENT}%"
    elif wage > (cap := average * CAP_PERCENT / HUNDRED):
        base = cap
        zh = f"{zh}，超过当地平均工资{plain(average)}元的{CAP_PERCENT}%，按{CAP_PERCENT}%算"
        en = f"{en}, above {CAP_PERCENT}% of the local average of {plain(average)} yuan, counts as {CAP_PERCENT}%"
    title = B("本人工资（计算用）", "Wage that counts")
    item = Item("own_wage", title, fen(base), B(zh, en), ("工伤保险条例/64",), "yuan_per_month", counts=False)
    return base, item, caveat


def no_figure(what: B, region: str, day: date) -> B:
    """The caveat of a figure that is not known; nothing is put in its place."""
    return B(
        f"没有查到{region}{day}的{what.zh}，跟它有关的没有算进去，请打12333问。",
        f"There is no figure for the {what.en} of {PROVINCES[region]} on {day}; what depends on it is left out: ask "
        "12333.",
    )


def no_national_figure(what: B, day: date) -> B:
    """The same for a national figure."""
    return B(
        f"没有查到{day}适用的{what.zh}，跟它有关的没有算进去，请打12333问。",
        f"There is no figure for the {what.en} for {day}; what depends on it is left out: ask 12333.",
    )


def unsure_of(what: B, dated: DatedValue) -> tuple[B, ...]:
    """What is to be said of a figure: its source if it was not read in its official text, and its note."""
    said = []
    if dated.certainty != "verified":
        said.append(
            B(
                f"{what.zh}的标准来自{dated.source}，以当地最新公布为准，可打12333核实。",
                f"{what.en}: the rate is from {dated.source}; the latest local notice decides: check with 12333.",
            )
        )
    if dated.note:
        said.append(B(f"{what.zh}：{dated.note.zh}。", f"{what.en}: {dated.note.en}."))
    return tuple(said)
