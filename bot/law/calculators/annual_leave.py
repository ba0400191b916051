"""Days of paid annual leave in a year and the pay for those not taken."""

from __future__ import annotations

from decimal import Decimal

from bot.law.calculation import Calculation, Calculator, Facts, FactWrong, Figures, Input, Item, fen, missing, plain
from bot.law.text import Bilingual as B

# Years worked in all: days of leave, and the months of sick leave from which there is none that year.
TIERS = ((20, 15, 4), (10, 10, 3), (1, 5, 2))
PERSONAL_LEAVE_DAYS = 20
YEAR_DAYS = 365
FULL_TIMES = 3
# One of the three daily wages has been paid with the normal wage.
EXTRA_TIMES = 2

REGULATIONS, MEASURES = "职工带薪年休假条例", "企业职工带薪年休假实施办法"

INPUTS = (
    Input(
        "total_work_years", "number", B("你参加工作一共多少年了？", "How many years have you worked in all?"),
        B("换过单位也接着算，不只看在这家的年头。", "All employers count together, not only this one."),
        least=Decimal(0), most=Decimal(60),
    ),
    Input(
        "days_in_year_with_employer", "count",
        B("这一年（1月到12月）里，在这家单位一共有多少天？干满全年填365。",
          "Of this calendar year, how many days were or will you be with this employer? A whole year is 365."),
        B("中间来的、中间走的，年假按天数折算；周末和节日也数进去。",
          "Leave is shared out by calendar days, weekends included, if you joined or left in the year."),
        least=Decimal(1), most=Decimal(366),
    ),
    Input(
        "leave_taken_days", "number", B("这一年已经休了几天年假？", "How many days of leave have you taken this year?"),
        B("休过的要减掉。", "They are subtracted."), required=False, least=Decimal(0), most=Decimal(366),
    ),
    Input(
        "monthly_wage_yuan", "yuan",
        B("最近12个月平均每月工资多少？加班费不算。",
          "Your average monthly wage of the last 12 months, without overtime?"),
        B("用来算没休的假值多少钱。", "It gives the pay for leave not taken."),
        required=False, least=Decimal(1), most=Decimal(1_000_000),
    ),
    Input(
        "contract_ended", "flag", B("这一年里已经离职了吗？", "Has the job ended this year?"),
        B("离职的按已经过去的日子折算，不到一天的不算。",
          "On leaving, only the time passed counts and parts of a day do not."),
        required=False,
    ),
    Input(
        "sick_leave_months", "number",
        B("这一年病假加起来几个月？", "How many months of sick leave this year in all?"),
        B("病假太长的，当年没有年假。", "After long sick leave there is no annual leave that year."),
        required=False, least=Decimal(0), most=Decimal(12),
    ),
    Input(
        "paid_personal_leave_days", "number",
        B("这一年请了几天没扣工资的事假？", "How many days of personal leave without a pay cut this year?"),
        B("满20天的，当年没有年假；扣了工资的不算。",
          "From 20 days on there is no annual leave; days with a pay cut do not count."),
        required=False, least=Decimal(0), most=Decimal(366),
    ),
)  # fmt: skip


def run(facts: Facts, figures: Figures) -> Calculation:
    """Leave of the year, what is left, and the pay for it.

    Legal basis: 职工带薪年休假条例/3 to 5, 企业职工带薪年休假实施办法/5 and 10 to 12.
    """
    lacking = missing(INPUTS, facts)
    if lacking:
        return Calculation("needs", needs=lacking)
    _check(facts)
    tier = next((tier for tier in TIERS if facts["total_work_years"] >= tier[0]), None)
    if tier is None:
        return _none(
            B("参加工作还不满1年，没有年休假。", "There is no annual leave before one full year of work."),
            f"{REGULATIONS}/3",
        )
    excluded = _excluded(facts, tier[2])
    if excluded is not None:
        return _none(excluded, f"{REGULATIONS}/4", _excluded_caveats(facts))
    return _leave(facts, figures, tier[1])


def _check(facts: Facts) -> None:
    taken, days = facts.get("leave_taken_days"), facts["days_in_year_with_employer"]
    if taken is not None and taken > days:
        raise FactWrong(
            "leave_taken_days",
            B(
                f"休了{plain(taken)}天比在这家的{days}天还多，应当不超过{days}天。",
                f"{plain(taken)} days of leave are more than the {days} days with the employer; expected: {days} "
                "at most.",
            ),
        )


def _excluded(facts: Facts, sick_months: int) -> B | None:
    sick, personal = facts.get("sick_leave_months"), facts.get("paid_personal_leave_days")
    if sick is not None and sick >= sick_months:
        return B(
            f"你的工龄，病假累计满{sick_months}个月的当年没有年休假；你请了{plain(sick)}个月。",
            f"With your years of work there is no annual leave after {sick_months} months of sick leave in the year; "
            f"you had {plain(sick)}.",
        )
    if personal is not None and personal >= PERSONAL_LEAVE_DAYS:
        return B(
            f"没扣工资的事假累计满{PERSONAL_LEAVE_DAYS}天的，当年没有年休假；你请了{plain(personal)}天。",
            f"There is no annual leave after {PERSONAL_LEAVE_DAYS} days of personal leave without a pay cut; "
            f"you had {plain(personal)}.",
        )
    return None


def _excluded_caveats(facts: Facts) -> tuple[B, ...]:
    if not facts.get("leave_taken_days"):
        return ()
    return (
        B(
            "今年的年假已经休了的，不用退，但明年的年假就没有了。",
            "Leave already taken this year is not given back, but there is none next year.",
        ),
    )


def _leave(facts: Facts, figures: Figures, full: int) -> Calculation:
    days, ended = facts["days_in_year_with_employer"], bool(facts.get("contract_ended"))
    taken = facts.get("leave_taken_days") or Decimal(0)
    share = min(Decimal(days * full) / YEAR_DAYS, Decimal(full))
    entitled = share // 1
    # 办法/12 drops the part of a day after the days taken; 办法/5 before.
    unused = max((share - taken) // 1 if ended else entitled - taken, Decimal(0))
    article = f"{MEASURES}/12" if ended else f"{MEASURES}/5"
    items = [
        Item(
            "full_year_days", B("全年年休假", "Leave for a full year"), Decimal(full),
            B(f"工龄{plain(facts['total_work_years'])}年：全年{full}天",
              f"{plain(facts['total_work_years'])} years of work: {full} days a year"),
            (f"{REGULATIONS}/3",), unit="day", counts=False,
        ),
        Item(
            "entitled_days", B("这一年该有的天数", "Days due this year"), entitled,
            B(f"{days}天 ÷ {YEAR_DAYS} × {full}天，不到一天的不算",
              f"{days} days ÷ {YEAR_DAYS} × {full} days, parts of a day dropped"),
            (article,), unit="day", counts=False,
        ),
        Item(
            "unused_days", B("还没休的天数", "Days not taken"), unused,
            B(f"该有的减去已休的{plain(taken)}天", f"the days due less {plain(taken)} taken"),
            (article,), unit="day", counts=False,
        ),
    ]  # fmt: skip
    steps = tuple(item.formula for item in items)
    caveats = _caveats(facts, taken > share)
    if not unused:
        return Calculation("not_owed", tuple(items), steps, caveats, reason=_nothing_left(entitled))
    wage = facts.get("monthly_wage_yuan")
    pay = [] if wage is None else _pay(wage, unused, figures.value("paid_days_per_month", facts["as_of"]))
    return Calculation("owed", (*items, *pay), (*steps, *(item.formula for item in pay)), caveats)


def _pay(wage: Decimal, unused: Decimal, paid_days: Decimal) -> list[Item]:
    daily, days, divisor = wage / paid_days, plain(unused), plain(paid_days)
    articles = (f"{MEASURES}/10", f"{MEASURES}/11", f"{REGULATIONS}/5")
    return [
        Item(
            "daily_wage", B("日工资", "Daily wage"), fen(daily),
            B(f"{plain(wage)}元 ÷ {divisor}天", f"{plain(wage)} yuan ÷ {divisor} days"),
            (f"{MEASURES}/11",), counts=False,
        ),
        Item(
            "full_leave_pay", B("没休年假的钱（全部）", "Pay for leave not taken, in all"),
            fen(wage * unused * FULL_TIMES / paid_days),
            B(f"{plain(wage)}元 ÷ {divisor} × {days}天 × {FULL_TIMES}00%，平时工资里已经发过一份",
              f"{plain(wage)} yuan ÷ {divisor} × {days} days × {FULL_TIMES}00 %, of which normal pay gave one part"),
            articles, payer="employer", counts=False,
        ),
        Item(
            "unused_leave_pay", B("还要补的钱", "Still to be paid"), fen(wage * unused * EXTRA_TIMES / paid_days),
            B(f"{plain(wage)}元 ÷ {divisor} × {days}天 × {EXTRA_TIMES}00%",
              f"{plain(wage)} yuan ÷ {divisor} × {days} days × {EXTRA_TIMES}00 %"),
            articles, payer="employer",
        ),
    ]  # fmt: skip


def _nothing_left(entitled: Decimal) -> B:
    if not entitled:
        return B("折算下来不到1整天，这一年没有年休假。", "The share is less than one whole day: no leave this year.")
    return B("该有的年休假已经休完，没有没休的天数。", "The leave due has been taken; no days are left.")


def _caveats(facts: Facts, over: bool) -> tuple[B, ...]:
    caveats = []
    if facts.get("leave_taken_days") is None:
        caveats.append(B("没填已休的天数，先按一天没休算。", "The days taken were not stated; none is assumed."))
    if facts.get("contract_ended"):
        if over:
            caveats.append(B("多休的天数，单位不能扣回去。", "Days taken beyond the share may not be taken back."))
    else:
        caveats.append(
            B(
                "还在职的话，单位可以在年内安排你休掉（你同意的可以推到下一年），休不了才给钱。",
                "While you work there the employer may still have you take the days this year, or next year if you "
                "agree; pay is due only for days not given.",
            )
        )
    if any(years <= facts["total_work_years"] < years + 1 for years, _, _ in TIERS):
        caveats.append(
            B(
                "如果工龄是今年才满1年、10年或20年的，前后两段怎么折算各地不同，打12333问。",
                "If you reached 1, 10 or 20 years only this year, places differ on how the two parts count: ask 12333.",
            )
        )
    return (
        *caveats,
        B(
            "单位可能说：安排过，是你书面说自己不想休。真有这样的书面，就只有正常工资，没有多的。",
            "The employer may say that leave was arranged and you declined in writing for your own reasons; if so, "
            "only normal pay is due.",
        ),
        B(
            "放寒暑假的，假期比年假长就没有年假，短的只补差的天数；合同或单位规定给得更多的，按多的来。",
            "With school holidays longer than the leave there is none, with shorter ones only the difference; more "
            "days by contract or company rules count.",
        ),
        B(
            "这笔钱要交个税。时效从哪天算各地不同，最好在下一年里提，离职的一年内提。",
            "It is taxed. Places differ on when the time to claim starts: best claim within the next year, or "
            "within one year of leaving.",
        ),
    )


def _none(reason: B, citation: str, caveats: tuple[B, ...] = ()) -> Calculation:
    item = Item(
        "entitled_days", B("这一年该有的天数", "Days due this year"), Decimal(0), reason, (citation,),
        unit="day", counts=False,
    )  # fmt: skip
    return Calculation("not_owed", (item,), (reason,), caveats, reason=reason)


CALCULATOR = Calculator(
    "annual_leave",
    B("年休假天数和没休的钱", "Annual leave and pay for days not taken"),
    INPUTS,
    (
        f"{REGULATIONS}/3",
        f"{REGULATIONS}/4",
        f"{REGULATIONS}/5",
        f"{MEASURES}/5",
        f"{MEASURES}/10",
        f"{MEASURES}/11",
        f"{MEASURES}/12",
    ),
    run,
)
