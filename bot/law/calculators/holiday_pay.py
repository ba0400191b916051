"""Pay for work on given days: which are threefold, which twofold, which are plain working days."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import pairwise

from bot.law.calculation import Calculation, Calculator, Facts, FactWrong, Figures, Input, Item, fen, missing, plain
from bot.law.calendar import DayKind
from bot.law.day_wage import CONVERSION, monthly_wage, paid_days
from bot.law.text import Bilingual as B

HOLIDAY_RATE = Decimal(3)
REST_DAY_RATE = Decimal(2)

INPUTS = (
    monthly_wage(
        B(
            "正常上班一个月多少钱？不算加班费（元）",
            "What is the wage for a month of normal hours, without overtime pay (yuan)?",
        ),
        B("节假日的钱按日工资来算。", "Holiday pay is counted from the daily wage."),
    ),
    Input(
        "dates",
        "dates",
        B("哪几天上了班？一天一个日期，用逗号分开", "On which days did you work? Dates, separated by commas"),
        B(
            "同一个长假里，有的天是3倍，有的天是2倍。",
            "Within one holiday block some days are threefold and some twofold.",
        ),
    ),
)

KINDS: dict[DayKind, B] = {
    "statutory": B("法定节假日，3倍", "public holiday, 300%"),
    "day_off": B("长假里的休息日，补休或者2倍", "rest day of a holiday block, time off or 200%"),
    "weekend": B("周末，补休或者2倍", "weekend, time off or 200%"),
    "made_up": B("补班日，平常工资", "make-up working day, normal pay"),
    "weekday": B("平常的工作日，平常工资", "ordinary working day, normal pay"),
}
REST_DAYS = ("day_off", "weekend")

# Days off for some people only: half a day, and no threefold pay.
PARTIAL = {
    (3, 8): B("3月8日妇女节", "8 March, Women's Day"),
    (5, 4): B("5月4日青年节", "4 May, Youth Day"),
}


def run(facts: Facts, figures: Figures) -> Calculation:
    """What is owed for whole days of work on the dates.

    Legal basis: 劳动法/44; 全国年节及纪念日放假办法/2.
    """
    lacking = missing(INPUTS, facts)
    if lacking:
        return Calculation("needs", needs=lacking)
    days = tuple(sorted(facts["dates"]))
    twice = next((day for day, after in pairwise(days) if day == after), None)
    if twice is not None:
        raise FactWrong("dates", B(f"{twice}写了两遍，一天只写一次。", f"{twice} is there twice; state each day once."))
    kinds = {day: _kind(day, figures) for day in days}
    steps = tuple(_step(day, kind) for day, kind in kinds.items())
    holidays = [day for day in days if kinds[day] == "statutory"]
    rest = [day for day in days if kinds[day] in REST_DAYS]
    caveats = _caveats(kinds, facts["as_of"], bool(holidays), bool(rest))
    if not (holidays or rest):
        return Calculation("not_owed", steps=steps, caveats=caveats, reason=_nothing(set(kinds.values())))
    month, divisor = facts["monthly_wage_yuan"], paid_days(figures, days[0])
    wage = month / divisor
    day = B(f"{plain(month)}元 ÷ {plain(divisor)}天", f"{plain(month)} yuan ÷ {plain(divisor)} days")
    items = [
        Item(name, title, fen(wage * len(worked) * rate), _formula(day, len(worked), rate), law, payer="employer")
        for name, title, worked, rate, law in (
            ("statutory_holiday", B("法定节假日", "Public holidays"), holidays, HOLIDAY_RATE, HOLIDAY_LAW),
            ("rest_day", B("休息日", "Rest days"), rest, REST_DAY_RATE, REST_DAY_LAW),
        )
        if worked
    ]
    daily = Item("daily_wage", B("日工资", "Daily wage"), fen(wage), day, (CONVERSION,), counts=False)
    items.append(daily)
    return Calculation("owed", tuple(items), (*steps, *(item.formula for item in items)), caveats)


HOLIDAY_LAW = ("劳动法/44", "全国年节及纪念日放假办法/2", "工资支付暂行规定/13", CONVERSION)
REST_DAY_LAW = ("劳动法/44", "工资支付暂行规定/13", CONVERSION)


def _kind(day: date, figures: Figures) -> DayKind:
    calendar = figures.calendars.get(day.year)
    kind = calendar.kind_of(day) if calendar else None
    if kind is None:
        known = "、".join(str(year) for year in sorted(figures.calendars) if figures.calendars[year].complete)
        raise FactWrong(
            "dates",
            B(
                f"没有{day.year}年完整的放假安排，{day}算不了；能算的年份：{known or '没有'}，别的年份请打12333问。",
                f"The holiday schedule of {day.year} is not known in full, so {day} cannot be counted; "
                f"years that can: {known or 'none'}; for others ask 12333.",
            ),
        )
    return kind


def _step(day: date, kind: DayKind) -> B:
    return B(f"{day}：{KINDS[kind].zh}。", f"{day}: {KINDS[kind].en}.")


def _formula(day: B, worked: int, rate: Decimal) -> B:
    times = f"× {plain(rate * 100)}%"
    return B(f"{day.zh} × 上班{worked}天 {times}", f"{day.en} × {worked} days worked {times}")


def _nothing(kinds: set[DayKind]) -> B:
    if kinds == {"made_up"}:
        return B(
            "这是国家统一安排的补班日，按平常工资，没有加班费。",
            "This is a make-up working day of the national schedule: normal pay, no overtime pay.",
        )
    if kinds == {"weekday"}:
        return B("这是平常的工作日，按平常工资。", "This is an ordinary working day: normal pay.")
    return B("这几天是补班日和平常的工作日，按平常工资。", "These are make-up and ordinary working days: normal pay.")


def _caveats(kinds: dict[date, DayKind], today: date, holidays: bool, rest: bool) -> tuple[B, ...]:
    said: list[B] = []
    if holidays:
        said.append(
            B(
                "3倍一般是在当月工资之外另付，而且不能拿补休顶；有的单位只肯再补2倍。",
                "The 300% usually comes in addition to the month's wage and cannot be replaced by time off; "
                "some employers offer only 200% more.",
            )
        )
    if rest:
        said.append(
            B(
                "休息日的，单位可以先安排补休；补了同样长的时间就不付2倍。",
                "For rest days the employer may give equal time off instead; then no double pay is due.",
            )
        )
    said += [_partial(name) for day in kinds if (name := PARTIAL.get((day.month, day.day)))]
    if any(day > today for day in kinds):
        said.append(
            B("有的日子还没到，真上了班才有这笔钱。", "Some of the days are still to come; pay is due once worked.")
        )
    return (*said, OWN_REST_DAYS, WHOLE_DAYS)


def _partial(name: B) -> B:
    return B(
        f"{name.zh}只给一部分人放半天假，那天上班一般不按3倍算，当地另有规定的按当地，可打12333核实。",
        f"{name.en} is half a day off for some people only; work on it is not threefold as a rule. "
        "Local rules may differ: check with 12333.",
    )


OWN_REST_DAYS = B(
    "这里把周六、周日当休息日。你们要是轮休或者单位自己定休息日，就看你自己的班表；法定节假日不受影响。"
    "批准了综合工时、不定时的，休息日没有2倍。",
    "Saturday and Sunday are taken as rest days. If yours are by rota or set by the employer, your own roster decides; "
    "public holidays stay the same. Approved comprehensive or irregular hours have no double pay on rest days.",
)
WHOLE_DAYS = B(
    "每天按上满8小时算；没上满或者超过的，用加班费计算按小时算。",
    "Each day is counted as eight hours; for more or fewer, use the overtime calculation by hours.",
)

CALCULATOR = Calculator(
    "holiday_pay",
    B("节假日上班的钱", "Pay for work on holidays"),
    INPUTS,
    (*HOLIDAY_LAW, "全国年节及纪念日放假办法/3", "国务院关于职工工作时间的规定/7", "劳动法/51"),
    run,
)
