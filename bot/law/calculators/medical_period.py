"""How long a worker who is ill may stay away protected, and the window in which the time is added up."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from bot.law.calculation import Calculation, Calculator, Event, Facts, FactWrong, Figures, Input, Item, missing, plain
from bot.law.service_time import last_day
from bot.law.text import Bilingual as B

LONG_WORK_YEARS = 10
# Years with the employer from which so many months are given.
SHORT_WORK = ((5, 6), (0, 3))
LONG_WORK = ((20, 24), (15, 18), (10, 12), (5, 9), (0, 6))
# Months given: months in which sick leave is added up.
WINDOWS = {3: 6, 6: 12, 9: 15, 12: 18, 18: 24, 24: 30}

PROVISIONS = "企业职工患病或非因工负伤医疗期规定"

INPUTS = (
    Input(
        "total_work_years", "number", B("你参加工作一共多少年了？", "How many years have you worked in all?"),
        B("所有单位的年头都算。", "All employers count."), least=Decimal(0), most=Decimal(60),
    ),
    Input(
        "years_with_employer", "number", B("在现在这家单位干了多少年？", "How many years with this employer?"),
        B("在这家越久，医疗期越长。", "The longer you are here, the longer the period."),
        least=Decimal(0), most=Decimal(60),
    ),
    Input(
        "first_sick_day", "date", B("哪天开始病休的？", "On which day did the sick leave begin?"),
        B("用来算这段时间到哪天。", "It gives the day on which the window ends."), required=False,
    ),
)  # fmt: skip


def run(facts: Facts, figures: Figures) -> Calculation:
    """The months and their window.

    Legal basis: 企业职工患病或非因工负伤医疗期规定/3 and 4.
    """
    lacking = missing(INPUTS, facts)
    if lacking:
        return Calculation("needs", needs=lacking)
    _check(facts)
    total, here = facts["total_work_years"], facts["years_with_employer"]
    steps_of = LONG_WORK if total >= LONG_WORK_YEARS else SHORT_WORK
    months = next(months for years, months in steps_of if here >= years)
    window = WINDOWS[months]
    long = total >= LONG_WORK_YEARS
    zh, en = (f"满{LONG_WORK_YEARS}年", "or more") if long else (f"不满{LONG_WORK_YEARS}年", "not reached")
    formula = B(
        f"总工龄{plain(total)}年（{zh}），在本单位{plain(here)}年：{months}个月",
        f"{plain(total)} years of work ({LONG_WORK_YEARS} {en}), {plain(here)} years here: {months} months",
    )
    counted = B(
        f"断断续续的病假，在{window}个月里加起来算，满{months}个月才算用完",
        f"Sick leave in parts is added up over {window} months; the period is used up at {months} months",
    )
    items = (
        Item("medical_period", B("医疗期", "Medical treatment period"), Decimal(months), formula,
             (f"{PROVISIONS}/3", "劳动合同法/42", "劳动合同法/45"), unit="month", counts=False),
        Item("window", B("累计计算的时间", "Window for adding up"), Decimal(window), counted,
             (f"{PROVISIONS}/4",), unit="month", counts=False),
    )  # fmt: skip
    first = facts.get("first_sick_day")
    events = _events(first, months, window) if first is not None else ()
    return Calculation("owed", items, (formula, counted), _caveats(total, here), events=events)


def _check(facts: Facts) -> None:
    total, here, first = facts["total_work_years"], facts["years_with_employer"], facts.get("first_sick_day")
    if here > total:
        raise FactWrong(
            "years_with_employer",
            B(
                f"在本单位{plain(here)}年，比总工龄{plain(total)}年还长，应当不超过总工龄。",
                f"{plain(here)} years here are more than {plain(total)} years of work in all; expected: not more.",
            ),
        )
    if first is not None and first > facts["as_of"]:
        raise FactWrong(
            "first_sick_day",
            B(
                f"病休从{first}开始，晚于{facts['as_of']}，应当是已经到了的日子。",
                f"The sick leave begins on {first}, after {facts['as_of']}; expected: a day that has come.",
            ),
        )


def _events(first: date, months: int, window: int) -> tuple[Event, ...]:
    return (
        Event(
            last_day(first, months),
            B("一直连着休的，医疗期到这天满", "Off without a break: the period ends on this day"),
            f"{PROVISIONS}/3",
        ),
        Event(
            last_day(first, window),
            B("断续病休的，累计算到这天", "Off in parts: sick leave is added up until this day"),
            f"{PROVISIONS}/4",
        ),
    )


def _caveats(total: Decimal, here: Decimal) -> tuple[B, ...]:
    caveats = []
    edges = {years for years, _ in LONG_WORK if years}
    if total == LONG_WORK_YEARS or here in edges:
        caveats.append(
            B(
                "年限正好在分档的线上，这里按高的一档算；单位可能按低的算，打12333问。",
                "Your years are exactly on a step; the higher one is used here, the employer may use the lower: ask "
                "12333.",
            )
        )
    return (
        *caveats,
        B(
            "医疗期内，单位不能拿生病、不胜任、裁员这些理由辞退你；合同到期也要顺延到医疗期满。你自己严重违纪的除外。",
            "In this time you may not be dismissed for illness, incompetence or redundancy, and a contract that "
            "expires runs on; serious misconduct is another matter.",
        ),
        B(
            "一般周末和节日也算在内；癌症、精神病、瘫痪这类重病有的可以更长；上海等地另有自己的算法。打12333核实。",
            "Weekends and holidays usually count; cancer, mental illness or paralysis may give more; Shanghai and some "
            "other places have rules of their own. Check with 12333.",
        ),
        B(
            "医疗期满也不能直接赶人：原来的活和另安排的活都干不了，才能提前30天书面通知或多付一个月工资，并付经济补偿。",
            "Afterwards the employer may end the contract only if you can do neither the old nor another job, with 30 "
            "days' written notice or a month's wage, and severance.",
        ),
    )


CALCULATOR = Calculator(
    "medical_period",
    B("医疗期有几个月", "Medical treatment period"),
    INPUTS,
    (f"{PROVISIONS}/3", f"{PROVISIONS}/4", "劳动合同法/40", "劳动合同法/42", "劳动合同法/45"),
    run,
)
