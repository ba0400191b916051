"""N: years of service times the monthly wage, with the ceiling and the floor; what severance and damages share."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from bot.law.calculation import Event, Facts, FactWrong, Figures, Input, fen, plain
from bot.law.parameter import ParameterNotFound
from bot.law.region import PROVINCES
from bot.law.service_time import add_months, full_months, severance_years
from bot.law.text import Bilingual as B
from bot.law.wage_floor import at_least_minimum_wage, unsure

# 劳动合同法/97: earlier service follows the rules of its time.
CONTRACT_LAW_IN_FORCE = date(2008, 1, 1)
CEILING_TIMES_AVERAGE = 3
CEILING_YEARS = 12
# 劳动争议调解仲裁法/27
LIMITATION_MONTHS = 12
LONGEST_SERVICE_MONTHS = 60 * 12
# An end that is already announced can be worked out; one further off is a slip of the pen.
FURTHEST_END_MONTHS = 12
LEAST_WAGE, MOST_WAGE = Decimal(1), Decimal(1_000_000)
# A monthly average above this is a yearly one by mistake.
LEAST_AVERAGE, MOST_AVERAGE = Decimal(500), Decimal(50_000)
# Three times the lowest local averages known is about this: from here on an unknown ceiling may bite.
CEILING_LIKELY_FROM = Decimal(15_000)
CEILING_AVERAGE = "severance_average_wage_monthly"

WAGE = Input(
    "monthly_wage_yuan",
    "yuan",
    B("离开前12个月，平均每月应发多少钱？", "What was your average gross pay a month over the last 12 months?"),
    B(
        "要没扣税、没扣社保的数，奖金、津贴、补贴都算；干不满12个月就按实际月数平均。",
        "Before tax and insurance, with bonuses and allowances; under 12 months, the average of the months worked.",
    ),
    least=LEAST_WAGE,
    most=MOST_WAGE,
)
START = Input(
    "service_start",
    "date",
    B("哪天开始在这家上班的？", "Which day did you start working there?"),
    B("年限从实际上班那天算，不看合同哪天签。", "Service counts from the first day worked, not from the signing."),
)
END = Input(
    "service_end",
    "date",
    B("哪天离开的（合同结束那天）？", "Which day did the job end?"),
    B("差一天可能差半个月工资。", "One day can make half a month's difference."),
)
AVERAGE = Input(
    "local_average_monthly_wage_yuan",
    "yuan",
    B(
        "当地上年度职工月平均工资是多少？不知道可以不填。",
        "What was the local average monthly wage of the year before? Leave it out if unknown.",
    ),
    B("只有工资超过它3倍的人才封顶。", "Only a wage above three times this figure is limited."),
    required=False,
    least=LEAST_AVERAGE,
    most=MOST_AVERAGE,
)
REGION = Input(
    "region",
    "region",
    B("在哪个省（市、区）干活？", "In which province do you work?"),
    B("用来核对最低工资。", "It is used to check the minimum wage."),
    required=False,
)


@dataclass(frozen=True, slots=True)
class SeverancePay:
    """N and how it came about.

    Attributes:
        average: The average monthly wage, at least the minimum wage, before the ceiling.
        base: The monthly wage that counts.
        months: The months of pay.
        amount: Base times months, to the fen.
        formula: The same in words.
    """

    average: Decimal
    base: Decimal
    months: Decimal
    amount: Decimal
    formula: B
    steps: tuple[B, ...]
    caveats: tuple[B, ...]


def check_service(facts: Facts) -> None:
    """Refuse days of service that cannot be.

    Raises:
        FactWrong: If the job starts in the future, ends before it starts, ends before the law or too far ahead.
    """
    start, end, today = facts["service_start"], facts["service_end"], facts["as_of"]
    if start > today:
        raise FactWrong(
            "service_start",
            B(
                f"开始上班的日子{start}还没到，应当不晚于{today}。",
                f"The first day {start} is in the future; expected: a day up to {today}.",
            ),
        )
    if end < start:
        raise FactWrong(
            "service_end",
            B(
                f"离开的日子{end}比开始上班的{start}还早，应当在那天或以后。",
                f"The last day {end} is before the first day {start}; expected: that day or later.",
            ),
        )
    latest = add_months(today, FURTHEST_END_MONTHS)
    if end > latest:
        raise FactWrong(
            "service_end",
            B(
                f"离开的日子{end}太远了，应当不晚于{latest}。",
                f"The last day {end} is too far ahead; expected: a day up to {latest}.",
            ),
        )
    if end < CONTRACT_LAW_IN_FORCE:
        raise FactWrong(
            "service_end",
            B(
                f"{CONTRACT_LAW_IN_FORCE}以前离开的按当时的老规定，这里算不了，离开的日子应当在那天或以后。",
                f"Jobs that ended before {CONTRACT_LAW_IN_FORCE} follow older rules; expected: that day or later.",
            ),
        )
    if full_months(start, end) > LONGEST_SERVICE_MONTHS:
        raise FactWrong(
            "service_start",
            B(
                f"从{start}干到{end}超过60年，开始上班的日子写错了吧，应当在60年以内。",
                f"From {start} to {end} is more than 60 years; expected: a first day within 60 years.",
            ),
        )


def severance_pay(facts: Facts, figures: Figures, since: date | None = None) -> SeverancePay:
    """Work out N.

    Legal basis: 劳动合同法/47, 劳动合同法实施条例/27.

    Args:
        since: Service before this day is not counted; None counts from the first day.
    """
    start, end, region = facts["service_start"], facts["service_end"], facts.get("region")
    first = max(start, since or start)
    floored = at_least_minimum_wage(
        facts["monthly_wage_yuan"], B("月平均工资", "the average monthly wage"), figures, end, region
    )
    years = severance_years(first, end)
    steps = [_service_step(first, end, years), _wage_step(facts["monthly_wage_yuan"], floored.amount)]
    local, caveats = _local_average(facts, figures)
    base, months = floored.amount, years
    formula = B(f"{plain(base)}元 × {plain(months)}个月", f"{plain(base)} yuan × {plain(months)} months")
    if local is not None:
        ceiling = CEILING_TIMES_AVERAGE * local
        if floored.amount > ceiling:
            base, months = ceiling, min(years, Decimal(CEILING_YEARS))
            formula = B(
                f"{CEILING_TIMES_AVERAGE} × 当地平均{plain(local)}元 × {plain(months)}个月",
                f"{CEILING_TIMES_AVERAGE} × local average {plain(local)} yuan × {plain(months)} months",
            )
        steps.append(_ceiling_step(floored.amount, ceiling))
    return SeverancePay(
        floored.amount, base, months, fen(base * months), formula, tuple(steps), (*caveats, *floored.caveats)
    )


def claim_event(facts: Facts) -> Event:
    """The last day to apply for arbitration over the end of the job."""
    return Event(
        add_months(facts["service_end"], LIMITATION_MONTHS),
        B("最后一天申请劳动仲裁（从离开那天起一年）", "Last day to apply for arbitration (one year from the end)"),
        "劳动争议调解仲裁法/27",
    )


def late_caveats(facts: Facts) -> tuple[B, ...]:
    """Said where the year for arbitration has gone by."""
    if claim_event(facts).day >= facts["as_of"]:
        return ()
    return (
        B(
            "离开已经过了一年，单位可以说过了仲裁时效。这一年里催要过、投诉过或者单位答应过给的，时间从那时重新算，"
            "快找证据。",
            "More than a year has passed, so the employer may say the claim is out of time. If you demanded payment, "
            "complained, or got a promise within that year, the time ran anew from then: find proof at once.",
        ),
    )


WAGE_CAVEAT = B(
    "单位常拿底薪或到手数来算，应当用12个月平均应发数；加班费、病假月份算不算进去，各地不一样，可打12333问。",
    "Employers often use basic or net pay; it should be average gross pay. Whether overtime pay and sick months "
    "count differs by place: ask 12333.",
)
EARLIER_EMPLOYER_CAVEAT = B(
    "是单位安排你从关联公司、老东家转过来的，那边的年头没给过补偿就接着算，把开始日期填成那边的。",
    "If the employer moved you from a linked or former company that paid no severance, those years count too: state "
    "the first day there.",
)
TAX_CAVEAT = B(
    "这是税前数；多数人不用交税，超过当地上年平均年工资3倍的部分才交，可用「离职补偿个税」再算。",
    "This is before tax; most people pay none, only the part above three times the local average annual wage is "
    "taxed: see the severance-tax calculator.",
)


def _service_step(first: date, last: date, years: Decimal) -> B:
    whole, rest = divmod(full_months(first, last), 12)
    more = add_months(first, whole * 12 + rest) <= last
    return B(
        f"{first}到{last}：满{whole}年{rest}个月{'多几天' if more else '整'}，"
        f"按{plain(years)}年算（零头满6个月算一年，不满算半年）。",
        f"{first} to {last}: {whole} years {rest} months{' and some days' if more else ''}, counted as {plain(years)} "
        "years (a rest of six months or more is a year, less is half a year).",
    )


def _wage_step(stated: Decimal, used: Decimal) -> B:
    if used > stated:
        return B(
            f"月平均{plain(stated)}元低于最低工资，按最低工资{plain(used)}元算。",
            f"The average of {plain(stated)} yuan is below the minimum wage, so {plain(used)} yuan is used.",
        )
    return B(
        f"离开前12个月平均应发：每月{plain(used)}元。", f"Average gross pay of the last 12 months: {plain(used)} yuan."
    )


def _ceiling_step(wage: Decimal, ceiling: Decimal) -> B:
    if wage > ceiling:
        return B(
            f"月工资超过当地平均的3倍（{plain(ceiling)}元），按3倍算，年限最多算{CEILING_YEARS}年。",
            f"The wage is above three times the local average ({plain(ceiling)} yuan): three times counts, for at "
            f"most {CEILING_YEARS} years.",
        )
    return B(
        f"月工资没超过当地平均的3倍（{plain(ceiling)}元），不封顶，也没有{CEILING_YEARS}年的限制。",
        f"The wage is not above three times the local average ({plain(ceiling)} yuan): no ceiling and no limit of "
        f"{CEILING_YEARS} years.",
    )


def _local_average(facts: Facts, figures: Figures) -> tuple[Decimal | None, tuple[B, ...]]:
    """The average for the ceiling: as stated, or the region's own figure, never another statistic."""
    stated: Decimal | None = facts.get("local_average_monthly_wage_yuan")
    if stated is not None:
        return stated, ()
    region = facts.get("region")
    if region is not None:
        try:
            dated = figures.dated(CEILING_AVERAGE, facts["service_end"], region)
            average = figures.value(CEILING_AVERAGE, facts["service_end"], region)
        except ParameterNotFound:
            pass
        else:
            what = B("封顶用的平均工资", "average wage for the ceiling")
            doubts = [unsure(what, dated, region)] if dated.certainty != "verified" else []
            if dated.note is not None:
                doubts.append(B(f"{what.zh}：{dated.note.zh}。", f"The {what.en}: {dated.note.en}."))
            return average, tuple(doubts)
    return None, (_no_average(region, facts["monthly_wage_yuan"] >= CEILING_LIKELY_FROM),)


def _no_average(region: str | None, likely: bool) -> B:
    zh, en = (region, f" of {PROVINCES[region]}") if region else ("", "")
    high = B("你的数可能偏高：", "Your figure may be too high: ") if likely else B("", "")
    return B(
        f"{high.zh}这里没有{zh}封顶用的平均工资，没做封顶。月工资超过当地上年度职工月平均工资3倍的，"
        f"按3倍算、最多{CEILING_YEARS}年；没超过的，{CEILING_YEARS}年的限制用不上。打12333可以问到那个数。",
        f"{high.en}The average wage{en} for the ceiling is not known here, so none was applied. A wage above three "
        f"times last year's local average counts at three times, for at most {CEILING_YEARS} years; below that the "
        f"{CEILING_YEARS}-year limit does not apply. Ask 12333 for the figure.",
    )
