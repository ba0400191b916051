"""Double wages where there was no written contract: from the second month, at most eleven months."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from bot.law.calculation import (
    Calculation,
    Calculator,
    Event,
    Facts,
    FactWrong,
    Figures,
    Input,
    Item,
    fen,
    missing,
    plain,
)
from bot.law.day_wage import CONVERSION, monthly_wage, paid_days, paid_days_caveats
from bot.law.double_wage_caveats import (
    BEFORE_THE_LAW,
    CAVEATS,
    EXPIRED_CONTRACT,
    OLD_RULES,
    STILL_RUNNING,
    limitation_caveats,
)
from bot.law.service_time import add_months, working_days
from bot.law.text import Bilingual as B

GRACE_MONTHS = 1
YEAR_MONTHS = 12
LIMITATION_MONTHS = 12
IN_FORCE = date(2008, 1, 1)  # 劳动合同法/98

INTERPRETATION_2 = "最高人民法院关于审理劳动争议案件适用法律问题的解释（二）"
LAW = ("劳动合同法/82", "劳动合同法实施条例/6", "劳动合同法实施条例/7", f"{INTERPRETATION_2}/6")
LIMITATION = "劳动争议调解仲裁法/27"

INPUTS = (
    monthly_wage(
        B(
            "没签合同那段时间，一个月应发多少钱（元）？不算加班费",
            "What was the monthly wage due without a contract (yuan)? No overtime pay",
        ),
        B("多出来的那一倍按月工资算。", "The second wage is counted from the monthly wage."),
    ),
    Input(
        "service_start",
        "date",
        B("哪天开始上班的？", "On which day did you start work?"),
        B("满一个月的第二天起才有双倍工资。", "Double wages begin on the day after the first month."),
    ),
    Input(
        "contract_signed_on",
        "date",
        B("后来哪天签的书面合同？没签就不填", "When was a written contract signed? Leave out if never"),
        B("双倍工资算到签合同的前一天。", "Double wages run to the day before signing."),
        required=False,
    ),
    Input(
        "service_end",
        "date",
        B("哪天离开的？还在干就不填", "On which day did you leave? Leave out if you still work there"),
        B("走了以后就不再有工资，也没有双倍。", "After leaving there is no wage to double."),
        required=False,
    ),
)


@dataclass(frozen=True, slots=True)
class _Sum:
    months: int
    full: Decimal
    part: Decimal
    days: int

    @property
    def total(self) -> Decimal:
        return self.full + self.part


def run(facts: Facts, figures: Figures) -> Calculation:
    """The second wage of every month without a contract.

    Legal basis: 劳动合同法/82; 劳动合同法实施条例/6 and 7; 解释（二）/6.
    """
    lacking = missing(INPUTS, facts)
    if lacking:
        return Calculation("needs", needs=lacking)
    _believable(facts)
    start: date = facts["service_start"]
    if start < IN_FORCE:
        return Calculation("not_owed", caveats=(OLD_RULES,), reason=BEFORE_THE_LAW)
    first, last = add_months(start, GRACE_MONTHS), _last(facts)
    month, divisor = facts["monthly_wage_yuan"], paid_days(figures, facts["as_of"])
    owed = _between(start, first, last, month, divisor)
    if not owed.total:
        return Calculation("not_owed", caveats=EXPIRED_CONTRACT, reason=_nothing(facts, first))
    lapses = add_months(last, LIMITATION_MONTHS)
    in_time = facts["as_of"] <= lapses
    items = [*_items(owed, month, divisor, last)]
    if in_time:
        cut = max(first, add_months(facts["as_of"], -LIMITATION_MONTHS))
        items.append(_within_a_year(_between(start, cut, last, month, divisor).total, cut, last))
    steps = (
        B(f"双倍从{first}算到{last}。", f"Double wages run from {first} to {last}."),
        *(item.formula for item in items),
    )
    running = last == facts["as_of"] and not facts.get("service_end")
    caveats = (
        *(STILL_RUNNING if running else ()),
        *limitation_caveats(in_time),
        *CAVEATS,
        *EXPIRED_CONTRACT,
        *paid_days_caveats(figures, facts["as_of"]),
    )
    return Calculation("owed", tuple(items), steps, caveats, events=_events(first, lapses))


def _believable(facts: Facts) -> None:
    start, as_of = facts["service_start"], facts["as_of"]
    signed, end = facts.get("contract_signed_on"), facts.get("service_end")
    for name, day in (("service_start", start), ("contract_signed_on", signed), ("service_end", end)):
        if day is not None and day > as_of:
            zh, en = f"{name} 是{day}，还没到；应当不晚于{as_of}。", f"{name} {day} is to come; expected by {as_of}."
            raise FactWrong(name, B(zh, en))
    if end is not None and end < start:
        zh = f"离开的日子{end}早于上班的日子{start}，应当在它以后。"
        raise FactWrong("service_end", B(zh, f"service_end {end} is before the first day {start}; expected after it."))
    if end is not None and signed is not None and signed > end:
        zh = f"签合同的日子{signed}晚于离开的日子{end}，应当在离开以前。"
        en = f"contract_signed_on {signed} is after leaving on {end}; expected before it."
        raise FactWrong("contract_signed_on", B(zh, en))


def _last(facts: Facts) -> date:
    """The last day that is doubled: the eleventh month's, the eve of signing, the last day of work, or today."""
    ends: list[date] = [add_months(facts["service_start"], YEAR_MONTHS) - timedelta(days=1), facts["as_of"]]
    if signed := facts.get("contract_signed_on"):
        ends.append(signed - timedelta(days=1))
    if left := facts.get("service_end"):
        ends.append(left)
    return min(ends)


def _between(start: date, first: date, last: date, month: Decimal, divisor: Decimal) -> _Sum:
    """The second wage from one day to another, by months of service; a part month by its weekdays."""
    months, days, part = 0, 0, Decimal(0)
    for number in range(GRACE_MONTHS, YEAR_MONTHS):
        opens, closes = add_months(start, number), add_months(start, number + 1) - timedelta(days=1)
        if first <= opens and closes <= last:
            months += 1
        elif first <= closes and opens <= last:
            worked = working_days(max(first, opens), min(last, closes))
            days += worked
            part += min(month * worked / divisor, month)
    return _Sum(months, fen(month * months), fen(part), days)


def _items(owed: _Sum, month: Decimal, divisor: Decimal, last: date) -> tuple[Item, ...]:
    items = []
    if owed.months:
        formula = B(f"{plain(month)}元 × {owed.months}个月", f"{plain(month)} yuan × {owed.months} months")
        title = B("没签合同，多付的一倍工资", "No contract: the second wage")
        items.append(Item("full_months", title, owed.full, formula, LAW, payer="employer"))
    if owed.part:
        zh = (
            f"{plain(month)}元 ÷ {plain(divisor)}天 × {owed.days}个工作日（最后不满一个月的部分，"
            f"到{last}），不超过一个月工资"
        )
        en = (
            f"{plain(month)} yuan ÷ {plain(divisor)} days × {owed.days} weekdays (the last part month, to {last}), "
            "at most one month's wage"
        )
        title = B("不满一个月的部分", "The part month")
        items.append(Item("part_month", title, owed.part, B(zh, en), (*LAW, CONVERSION), payer="employer"))
    return tuple(items)


def _within_a_year(amount: Decimal, cut: date, last: date) -> Item:
    return Item(
        "within_a_year",
        B("其中按最严的时效也没过期的", "Of this, in time even by the strictest count"),
        amount,
        B(f"只算{cut}到{last}这一段（不另加）", f"only from {cut} to {last} (not added again)"),
        (LIMITATION,),
        counts=False,
    )


def _events(first: date, lapses: date) -> tuple[Event, ...]:
    strict = B(
        "按最严的逐日算法：最晚这天申请仲裁才一天都不过期",
        "By the strictest count, day by day: last day to claim without losing any of it",
    )
    mild = B(
        "按最宽的算法：双倍工资最晚这天申请仲裁", "By the mildest count: last day to claim the double wages at all"
    )
    return (
        Event(add_months(first, LIMITATION_MONTHS), strict, LIMITATION),
        Event(lapses, mild, LIMITATION),
    )


def _nothing(facts: Facts, first: date) -> B:
    signed = facts.get("contract_signed_on")
    if signed is not None and signed <= first:
        return B(
            f"合同在上班一个月内（{first}以前）就签了，没有双倍工资。",
            f"The contract was signed within the first month (by {first}), so there are no double wages.",
        )
    return B(
        f"上班满一个月的第二天（{first}）起才有双倍工资，到现在还没有算得上的工作日。",
        f"Double wages begin on the day after the first month ({first}); no working day counts so far.",
    )


CALCULATOR = Calculator(
    "double_wage",
    B("没签合同的双倍工资", "Double wages for no written contract"),
    INPUTS,
    (
        *LAW,
        CONVERSION,
        LIMITATION,
        "劳动合同法/10",
        "劳动合同法/14",
        "劳动合同法/97",
        *(f"{INTERPRETATION_2}/{n}" for n in (7, 8, 9, 20)),
    ),
    run,
)
