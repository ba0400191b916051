"""Overtime pay of one month: workdays, rest days and public holidays, by the system of hours."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from bot.law.calculation import (
    Calculation,
    Calculator,
    Choice,
    Facts,
    FactWrong,
    Figures,
    Input,
    Item,
    fen,
    missing,
    plain,
)
from bot.law.day_wage import CONVERSION, HOURS_PER_DAY, monthly_wage, paid_days, paid_days_caveats
from bot.law.overtime_caveats import (
    IRREGULAR,
    USUAL_CAVEATS,
    comprehensive_caveats,
    irregular_caveats,
    piece_rate_caveats,
)
from bot.law.text import Bilingual as B

WEEKDAY_RATE = Decimal("1.5")
REST_DAY_RATE = Decimal(2)
HOLIDAY_RATE = Decimal(3)
PIECE_PRICE_PAID = Decimal(1)  # what the plain piece price has already covered
LAWFUL_HOURS_PER_MONTH = 36  # 劳动法/41
MOST_HOURS_PER_MONTH = Decimal(400)

LAW = ("劳动法/44", "劳动合同法/31", "工资支付暂行规定/13", CONVERSION)
HOURS = ("weekday_hours", "restday_hours", "holiday_hours")


def _hours(name: str, ask: B, why: B) -> Input:
    return Input(name, "number", ask, why, least=Decimal(0), most=MOST_HOURS_PER_MONTH)


INPUTS = (
    monthly_wage(
        B(
            "正常上班一个月多少钱？不算加班费（元）。计件的，填定额内一个月挣的钱",
            "What is the wage for a month of normal hours, without overtime pay (yuan)? On "
            "piece rate: what the quota earns",
        ),
        B("加班费按正常上班的小时工资来算。", "Overtime is paid by the hourly wage of normal hours."),
    ),
    _hours(
        "weekday_hours",
        B("这个月平时（工作日）加了几小时班？没有就填0", "Overtime hours on workdays this month? 0 if none"),
        B("工作日加班是1.5倍。", "Overtime on workdays is paid at 1.5 times."),
    ),
    _hours(
        "restday_hours",
        B("这个月休息日（周末）加了几小时班？没有就填0", "Hours worked on rest days this month? 0 if none"),
        B("休息日加班没给补休的是2倍。", "Work on a rest day without time off is paid twice."),
    ),
    _hours(
        "holiday_hours",
        B("这个月法定节假日加了几小时班？没有就填0", "Hours worked on public holidays this month? 0 if none"),
        B("法定节假日加班是3倍。", "Work on a public holiday is paid three times."),
    ),
    Input(
        "hours_system",
        "choice",
        B("单位实行哪种工时？不知道就选标准工时", "Which system of hours? If unsure: standard"),
        B(
            "综合工时、不定时要劳动部门批准，加班算法不一样。",
            "Other systems need approval and count overtime differently.",
        ),
        required=False,
        choices=(
            Choice("standard", B("标准工时", "standard hours")),
            Choice("comprehensive", B("综合计算工时（批准过）", "comprehensive hours (approved)")),
            Choice("irregular", B("不定时工时（批准过）", "irregular hours (approved)")),
            Choice("piece_rate", B("计件", "piece rate")),
        ),
    ),
    Input(
        "restday_compensated",
        "flag",
        B("休息日加的班，单位给补休了吗？", "Was time off given for the rest days?"),
        B("给了同样长的补休，就不用再付2倍。", "With equal time off no double pay is due."),
        required=False,
    ),
)


def run(facts: Facts, figures: Figures) -> Calculation:
    """What is owed for the hours of one month.

    Legal basis: 劳动法/44; 工资支付暂行规定/13.
    """
    lacking = missing(INPUTS, facts)
    if lacking:
        return Calculation("needs", needs=lacking)
    _believable(facts)
    system = facts.get("hours_system") or "standard"
    rest_hours = Decimal(0) if facts.get("restday_compensated") else facts["restday_hours"]
    hours = (facts["weekday_hours"], rest_hours, facts["holiday_hours"])
    if not any(hours):
        return Calculation("not_owed", reason=_nothing(facts))
    wage = _Wage(facts["monthly_wage_yuan"], paid_days(figures, facts["as_of"]))
    usual = _items(wage, *hours)
    in_all = sum((item.amount for item in usual), Decimal(0))
    hourly = _hourly_wage(wage)
    unsure = paid_days_caveats(figures, facts["as_of"])
    if system == "irregular":
        return Calculation("not_owed", (hourly,), caveats=(*irregular_caveats(in_all), *unsure), reason=IRREGULAR)
    items = usual
    caveats: tuple[B, ...] = ()
    if system == "comprehensive":
        items = _items(wage, hours[0] + hours[1], Decimal(0), hours[2])
        caveats = comprehensive_caveats(in_all)
    elif system == "piece_rate":
        caveats = piece_rate_caveats(fen(in_all - PIECE_PRICE_PAID * wage.hour * sum(hours, Decimal(0))))
    caveats += (*_too_long(sum(hours, Decimal(0))), *_rest(facts), *USUAL_CAVEATS, *unsure)
    return Calculation("owed", (*items, hourly), (hourly.formula, *(item.formula for item in items)), caveats)


def _believable(facts: Facts) -> None:
    in_all = sum((facts[name] for name in HOURS), Decimal(0))
    if in_all > MOST_HOURS_PER_MONTH:
        most = plain(MOST_HOURS_PER_MONTH)
        raise FactWrong(
            max(HOURS, key=lambda name: facts[name]),
            B(
                f"三种加班合起来有{plain(in_all)}小时；这里只填一个月的，合计应当不超过{most}小时。",
                f"The three kinds add up to {plain(in_all)} hours; state one month only, at most {most} hours in all.",
            ),
        )


@dataclass(frozen=True, slots=True)
class _Wage:
    month: Decimal
    days: Decimal

    @property
    def hour(self) -> Decimal:
        return self.month / self.days / HOURS_PER_DAY

    @property
    def formula(self) -> B:
        month, days = plain(self.month), plain(self.days)
        return B(f"{month}元 ÷ {days}天 ÷ {HOURS_PER_DAY}小时", f"{month} yuan ÷ {days} days ÷ {HOURS_PER_DAY} hours")


def _items(wage: _Wage, weekday: Decimal, rest: Decimal, holiday: Decimal) -> tuple[Item, ...]:
    kinds = (
        ("weekday", B("平时加班费", "Overtime on workdays"), weekday, WEEKDAY_RATE),
        ("rest_day", B("休息日加班费", "Work on rest days"), rest, REST_DAY_RATE),
        ("holiday", B("法定节假日加班费", "Work on public holidays"), holiday, HOLIDAY_RATE),
    )
    return tuple(
        Item(name, title, fen(wage.hour * hours * rate), _formula(wage, hours, rate), LAW, payer="employer")
        for name, title, hours, rate in kinds
        if hours
    )


def _formula(wage: _Wage, hours: Decimal, rate: Decimal) -> B:
    times = f"× {plain(rate * 100)}%"
    return B(
        f"{wage.formula.zh} × 加班{plain(hours)}小时 {times}",
        f"{wage.formula.en} × {plain(hours)} hours worked {times}",
    )


def _hourly_wage(wage: _Wage) -> Item:
    title = B("小时工资", "Hourly wage")
    return Item("hourly_wage", title, fen(wage.hour), wage.formula, (CONVERSION,), counts=False)


def _nothing(facts: Facts) -> B:
    if facts["restday_hours"]:
        return B(
            "休息日加的班已经给了补休，就没有加班费了。", "Time off was given for the rest days, so no pay is due."
        )
    return B("没有加班的小时，也就没有加班费。", "There are no overtime hours, so no overtime pay.")


def _too_long(hours: Decimal) -> tuple[B, ...]:
    if hours <= LAWFUL_HOURS_PER_MONTH:
        return ()
    return (
        B(
            f"加班每月最多{LAWFUL_HOURS_PER_MONTH}小时，单位超了是违法的，可以举报；但加了的班全部都要付钱。",
            f"Overtime may be at most {LAWFUL_HOURS_PER_MONTH} hours a month; more is unlawful and may be reported, "
            "but all hours worked must be paid.",
        ),
    )


def _rest(facts: Facts) -> tuple[B, ...]:
    if not facts["restday_hours"]:
        return ()
    if facts.get("restday_compensated"):
        return (
            B(
                "补休要和加班一样长；没补够的小时照付2倍。平时和法定节假日的加班不能用补休顶。",
                "The time off must be as long as the work; what is missing is paid twice. "
                "Overtime on workdays and holidays cannot be made good by time off.",
            ),
        )
    return (
        B(
            "休息日加班，单位可以先安排补休；补了就不付2倍。",
            "For rest days the employer may give time off instead; then no double pay is due.",
        ),
    )


CALCULATOR = Calculator(
    "overtime_pay",
    B("加班费", "Overtime pay"),
    INPUTS,
    (
        *LAW,
        "劳动法/41",
        "国务院关于职工工作时间的规定/3",
        "最高人民法院关于审理劳动争议案件适用法律问题的解释（一）/42",
        "劳动争议调解仲裁法/27",
    ),
    run,
)
