"""Leave at a birth: the mother's days, the money for them, the father's days and childcare leave."""

from __future__ import annotations

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
from bot.law.local_figures import look_up
from bot.law.maternity_days import PLANNING, RULES, MotherDays, level_of_child, mother_days
from bot.law.service_time import last_day
from bot.law.text import Bilingual as B

# Births before this day had fewer days.
RULES_IN_FORCE = date(2012, 4, 28)
BEFORE_BIRTH_DAYS = 15
ALLOWANCE_DAYS_PER_MONTH = 30
NURSING_MONTHS = 12
# A due date may be stated, but not one further off than a pregnancy.
MOST_DAYS_AHEAD = 300

TITLES = {
    "father_leave_days": B("陪产假（护理假）", "father's leave"),
    "childcare_leave_days": B("育儿假", "childcare leave"),
}

INPUTS = (
    Input(
        "region", "region", B("在哪个省（市、区）上班？", "In which province do you work?"),
        B("各省在98天上加的天数不一样。", "Provinces add different days to the 98."),
    ),
    Input(
        "birth_date", "date", 
        B("孩子哪天出生的？还没生的填预产期。", "When was the child born? Before the birth, the due date."),
        B("按那天当地的规定算。", "The local rules of that day count."),
    ),
    Input(
        "difficult", "flag", 
        B("是难产（一般剖宫产也算）吗？", "Was it a difficult birth (as a rule, also a caesarean)?"),
        B("难产多加天数。", "It adds days."), required=False,
    ),
    Input(
        "multiples", "count", B("这次生了几个宝宝？", "How many babies were born?"),
        B("每多一个多加天数。", "Each extra baby adds days."), required=False, least=Decimal(1), most=Decimal(8),
    ),
    Input(
        "child_number", "count", B("是第几个孩子？", "Which child is it: first, second, third?"),
        B("有的省二孩、三孩的产假更长。", "Some provinces give more for the second or third."),
        required=False, least=Decimal(1), most=Decimal(10),
    ),
    Input(
        "monthly_average_yuan", "yuan",
        B("单位上一年职工的月平均工资多少？", "What was the average monthly wage of all staff last year?"),
        B("生育津贴按它算，不按你自己的工资。", "The allowance is worked out on it, not on your own wage."),
        required=False, least=Decimal(1), most=Decimal(1_000_000),
    ),
    Input(
        "monthly_wage_yuan", "yuan", 
        B("你产假前自己每月工资多少？", "What was your own monthly wage before the leave?"),
        B("没参保的按它发；参保的看差多少。", "Without insurance it is what you get; with it, it shows the gap."),
        required=False, least=Decimal(1), most=Decimal(1_000_000),
    ),
    Input(
        "maternity_insured", "flag",
        B("单位给你交了生育保险（跟医保一起交）吗？", "Did the employer pay maternity insurance (with medical)?"),
        B("交了由基金付，没交由单位付。", "With it the fund pays, without it the employer."), required=False,
    ),
)  # fmt: skip


def run(facts: Facts, figures: Figures) -> Calculation:
    """Days and money.

    Legal basis: 女职工劳动保护特别规定/7 and 8, 社会保险法/56, 人口与计划生育法/25.
    """
    lacking = missing(INPUTS, facts)
    if lacking:
        return Calculation("needs", needs=lacking)
    birth: date = facts["birth_date"]
    latest = facts["as_of"] + timedelta(days=MOST_DAYS_AHEAD)
    if not RULES_IN_FORCE <= birth <= latest:
        raise FactWrong(
            "birth_date",
            B(
                f"出生的日子写的是{birth}，应当在{RULES_IN_FORCE}（现行规定开始）到{latest}之间；还没生的填预产期。",
                f"The birth on {birth} cannot be worked out; expected: a day from {RULES_IN_FORCE}, when today's rules "
                f"began, to {latest}; before the birth, the due date.",
            ),
        )
    days = mother_days(facts, figures)
    money, money_caveats = _money(facts, days)
    others, other_caveats = _others(facts, figures)
    items = (*days.items, *money, *others)
    return Calculation(
        "owed",
        items,
        tuple(item.formula for item in (*days.items, *money)),
        (*days.caveats, *money_caveats, *other_caveats, *_caveats(facts)),
        events=_events(birth, days.total),
    )


def _money(facts: Facts, days: MotherDays) -> tuple[tuple[Item, ...], tuple[B, ...]]:
    wage = facts.get("monthly_wage_yuan")
    if facts.get("maternity_insured") is False:
        if wage is None:
            return (), (
                B("没参保的，单位要按你产假前的工资发；填上工资才能算。",
                  "Without insurance the employer pays your earlier wage; state it to have it worked out."),
            )  # fmt: skip
        pay = Item(
            "employer_pay", B("产假工资（单位付）", "Pay in the leave"), _for_days(wage, days.total),
            _day_words("产前工资", "wage before the leave", wage, days.total), (f"{RULES}/8",), payer="employer",
        )  # fmt: skip
        return (pay,), ()
    average = facts.get("monthly_average_yuan")
    caveats: tuple[B, ...] = ()
    if facts.get("maternity_insured") is None:
        caveats = (
            B("这里当作参加了生育保险；没参保的，产假的钱由单位按你产前工资付。",
              "You are taken as insured; without insurance the employer pays your wage before the leave."),
        )  # fmt: skip
    if average is None:
        return (), (
            *caveats,
            B("生育津贴按单位上年度职工月平均工资算，填上才能算；可以问单位或医保经办。",
              "The allowance needs last year's average monthly wage of all staff; ask the employer or the insurer."),
        )  # fmt: skip
    return _insured(average, wage, days), caveats


def _insured(average: Decimal, wage: Decimal | None, days: MotherDays) -> tuple[Item, ...]:
    articles = (f"{RULES}/8", "社会保险法/56")
    items = [
        Item("allowance", B("生育津贴（国家的天数）", "Maternity allowance for the national days"),
             _for_days(average, days.national),
             _day_words("单位月平均", "average wage", average, days.national), articles, payer="fund"),
    ]  # fmt: skip
    extra = days.total - days.national
    if extra > 0:
        items.append(
            Item("extra_days_pay", B("当地多给的天数的钱（基金或单位付，各省不同）",
                                     "Pay for the province's extra days (fund or employer, by province)"),
                 _for_days(average, extra), _day_words("单位月平均", "average wage", average, extra),
                 (f"{PLANNING}/25", "妇女权益保障法/48"))
        )  # fmt: skip
    if wage is not None and wage > average:
        items.append(
            Item("top_up", B("津贴比自己工资少的差额（很多地方由单位补）",
                             "Gap between allowance and own wage (in many places the employer pays it)"),
                 _for_days(wage - average, days.total),
                 B(f"（{plain(wage)} − {plain(average)}）元 ÷ {ALLOWANCE_DAYS_PER_MONTH} × {plain(days.total)}天",
                   f"({plain(wage)} − {plain(average)}) yuan ÷ {ALLOWANCE_DAYS_PER_MONTH} × {plain(days.total)} days"),
                 (f"{RULES}/5", "妇女权益保障法/48"), payer="employer", counts=False)
        )  # fmt: skip
    return tuple(items)


def _for_days(monthly: Decimal, days: Decimal) -> Decimal:
    return fen(monthly * days / ALLOWANCE_DAYS_PER_MONTH)


def _day_words(zh: str, en: str, monthly: Decimal, days: Decimal) -> B:
    return B(
        f"{zh}{plain(monthly)}元 ÷ {ALLOWANCE_DAYS_PER_MONTH} × {plain(days)}天",
        f"{en} {plain(monthly)} yuan ÷ {ALLOWANCE_DAYS_PER_MONTH} × {plain(days)} days",
    )


def _others(facts: Facts, figures: Figures) -> tuple[tuple[Item, ...], tuple[B, ...]]:
    """The father's leave by the rules of the day of birth, childcare leave by today's."""
    region, birth = facts["region"], facts["birth_date"]
    wanted = (
        ("father_leave_days", B("爸爸的陪产假", "Father's leave"), birth, B("生的时候休", "at the birth")),
        ("childcare_leave_days", B("育儿假（爸妈每人每年）", "Childcare leave (each parent, each year)"),
         max(birth, facts["as_of"]), B("孩子小的时候每年都有", "every year while the child is small")),
    )  # fmt: skip
    items, caveats = [], []
    for name, title, day, words in wanted:
        local = look_up(figures, name, TITLES[name], day, region)
        caveats += list(local.caveats)
        if local.levels:
            days, more = level_of_child(local, region, TITLES[name], None)
            caveats += list(more)
            items.append(Item(name, title, days, words, (f"{PLANNING}/25",), unit="day", counts=False))
    return tuple(items), tuple(caveats)


def _events(birth: date, total: Decimal) -> tuple[Event, ...]:
    day = timedelta(days=1)
    return (
        Event(birth - BEFORE_BIRTH_DAYS * day, B("最早从这天起可以休产假（产前15天）",
                                                 "Leave may begin on this day (15 days before)"), f"{RULES}/7"),
        Event(birth + (int(total) - 1) * day,
              B("从生的那天起休，产假到这天", "Leave from the day of birth ends on this day"), f"{RULES}/7"),
        Event(last_day(birth, NURSING_MONTHS),
              B("到这天为止，每天有1小时喂奶时间，不能安排加班、夜班",
                "Until this day: one hour a day for nursing, no overtime, no night work"), f"{RULES}/9"),
    )  # fmt: skip


def _caveats(facts: Facts) -> tuple[B, ...]:
    caveats = []
    if facts["birth_date"] > facts["as_of"]:
        caveats.append(
            B("还没出生，按现在的规定算；到时候可能变。", "Before the birth today's rules are used; they may change.")
        )
    return (
        *caveats,
        B(
            "产假连着算，周末也在内，法定节日有的省不算在内。单位可能只肯给98天，当地多加的天数也是该给的。",
            "The days run on, weekends included; some provinces leave public holidays out. The employer may offer 98 "
            "days only, but the province's days are due too.",
        ),
        B(
            "津贴发多少天、用什么除、连续交多久保险才能领，各省不同；津贴和工资一般不能拿两份。领之前问医保经办（可打12345）。",
            "How many days are paid, the divisor and how long you must have been insured differ by province; allowance "
            "and wage cannot be had twice as a rule. Ask the medical-insurance office (12345).",
        ),
    )


CALCULATOR = Calculator(
    "maternity",
    B("产假天数和生育津贴", "Maternity leave and allowance"),
    INPUTS,
    (f"{RULES}/5", f"{RULES}/7", f"{RULES}/8", f"{RULES}/9", "社会保险法/56", f"{PLANNING}/25", "妇女权益保障法/48"),
    run,
)
