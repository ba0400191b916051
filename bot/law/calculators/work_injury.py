"""What a worker with an injury grade gets, from the fund and from the employer."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from bot.law.calculation import (
    Calculation,
    Calculator,
    Event,
    Facts,
    Figures,
    Input,
    Item,
    Payer,
    Unit,
    fen,
    missing,
    plain,
)
from bot.law.injury_notes import (
    ASSUMED_INSURED,
    BY_GRADE,
    LOW_BASE,
    NOT_COUNTED,
    OTHER_SIDE,
    TAX,
    UNINSURED,
    UNLICENSED,
)
from bot.law.injury_wage import (
    AVERAGE_INPUT,
    HUNDRED,
    LEAST_WAGE,
    MOST_WAGE,
    as_steps,
    check_day,
    local_average,
    no_figure,
    own_wage,
    unsure_of,
)
from bot.law.parameter import ParameterNotFound
from bot.law.service_time import add_months
from bot.law.text import Bilingual as B
from bot.law.wage_floor import at_least_minimum_wage

GRADES = ("一级", "二级", "三级", "四级", "五级", "六级", "七级", "八级", "九级", "十级")
# The last grades of 工伤保险条例 35 and 36; 37 has the others.
LAST_OF_35, LAST_OF_36 = 4, 6
ARBITRATION_MONTHS = 12

INPUTS = (
    Input(
        "grade", "count", B("工伤鉴定是几级？填1到10", "Which injury grade was found, 1 to 10?"),
        B("每一级赔的月数不同，一级最重。", "Each grade has its own months; 1 is the gravest."),
        least=Decimal(1), most=Decimal(len(GRADES)),
    ),
    Input(
        "monthly_wage_yuan", "yuan", B("受伤前12个月，平均每月工资多少？",
          "What was the average monthly wage of the 12 months before?"),
        B("补助金按受伤前的工资算。", "The grants are counted by the wage before the injury."),
        least=LEAST_WAGE, most=MOST_WAGE,
    ),
    Input(
        "region", "region", B("工伤保险交在哪个省？没交就填干活的省",
          "In which province were you insured, or did you work if uninsured?"),
        B("离开单位时的两笔补助各省不一样。", "The two grants on leaving differ by province."),
    ),
    AVERAGE_INPUT,
    Input(
        "contract_ended", "flag", B("合同结束了吗？（到期，或者你自己提出离开）",
          "Has the contract ended (run out, or you left)?"),
        B("结束了才有医疗和就业两笔补助。", "Only then are the medical and the employment grant due."), required=False,
    ),
    Input(
        "date", "date",
        B("按哪一天的标准算？合同结束了填结束那天，没结束填受伤那天；不填按今天",
          "For which day? The day the contract ended, or of the injury if it goes on; today if left out"),
        B("标准会变，到仲裁申请的期限也从这天看。",
          "Figures change, and the time limit is seen from it."),
        required=False,
    ),
    Input(
        "insured", "flag", B("单位给你交工伤保险了吗？", "Did the employer pay work-injury insurance for you?"),
        B("没交的话全部由单位付。", "If not, the employer pays everything."), required=False,
    ),
)  # fmt: skip


@dataclass(slots=True)
class _Case:
    """The facts, the wages worked out from them, and what is found as the articles are gone through."""

    grade: int
    region: str
    day: date
    ended: bool
    insured: bool | None
    base: Decimal
    average: Decimal | None
    figures: Figures
    items: list[Item] = field(default_factory=list)
    caveats: list[B] = field(default_factory=list)

    @property
    def article(self) -> str:
        return f"工伤保险条例/{35 if self.grade <= LAST_OF_35 else 36 if self.grade <= LAST_OF_36 else 37}"

    @property
    def level(self) -> str:
        return GRADES[self.grade - 1]

    @property
    def instead_of_fund(self) -> Payer:
        return "employer" if self.insured is False else "fund"

    def add(
        self,
        id: str,
        title: B,
        amount: Decimal,
        formula: B,
        payer: Payer,
        unit: Unit = "yuan",
        counts: bool = True,
        basis: tuple[str, ...] = (),
    ) -> None:
        """Note an item, with article 62 where the employer pays what the fund would."""
        cited = basis or (self.article, "工伤保险条例/64")
        if payer == "employer" and self.insured is False:
            cited += ("工伤保险条例/62",)
        self.items.append(Item(id, title, fen(amount), formula, cited, unit, payer, counts))


def run(facts: Facts, figures: Figures) -> Calculation:
    """Every benefit of the grade that the facts can settle.

    Legal basis: 工伤保险条例/33 to 37, 62, 64.
    """
    lacking = missing(INPUTS, facts)
    if lacking:
        return Calculation("needs", needs=lacking)
    day: date = facts.get("date") or facts["as_of"]
    check_day(day, facts["as_of"], "injury_disability_grant", figures)
    average, of_average = local_average(facts.get("monthly_average_yuan"), facts["region"], day, figures)
    base, wage_item, of_base = own_wage(facts["monthly_wage_yuan"], average)
    ended = bool(facts.get("contract_ended"))
    case = _Case(facts["grade"], facts["region"], day, ended, facts.get("insured"), base, average, figures)
    case.caveats += [caveat for caveat in (of_average, of_base) if caveat]
    _disability_grant(case)
    _monthly_allowance(case)
    _nursing(case)
    _grants_on_leaving(case)
    events = _limitation(case, facts)
    steps = as_steps(item for item in (wage_item, *case.items) if item.counts or item is wage_item)
    caveats = tuple(dict.fromkeys([*case.caveats, *_general(case)]))
    return Calculation("owed", (*case.items, wage_item), steps, caveats, events=events)


def _disability_grant(case: _Case) -> None:
    months = case.figures.levels("injury_disability_grant", case.day)[case.level]
    case.add(
        "disability_grant", B("一次性伤残补助金", "One-off disability grant"), case.base * months,
        _months_of(_OWN, case.base, months), case.instead_of_fund,
    )  # fmt: skip


def _monthly_allowance(case: _Case) -> None:
    if case.grade > LAST_OF_36 or (case.grade > LAST_OF_35 and case.ended):
        return
    by_employer = case.grade > LAST_OF_35
    percent = case.figures.levels("injury_monthly_allowance", case.day)[case.level]
    amount = case.base * percent / HUNDRED
    what = B("伤残津贴", "the monthly allowance")
    floored = at_least_minimum_wage(fen(amount), what, case.figures, case.day, case.region)
    raised = floored.raised
    formula = B(
        f"本人工资{plain(case.base)}元 × {plain(percent)}%"
        + (f"，低于最低工资，补到{plain(floored.amount)}元" if raised else ""),
        f"own wage {plain(case.base)} yuan × {plain(percent)}%"
        + (f", under the minimum wage, raised to {plain(floored.amount)} yuan" if raised else ""),
    )
    title = (
        B("伤残津贴（每月，单位安排不了合适的活才有）", "Monthly allowance (only if the employer has no suitable work)")
        if by_employer
        else B("伤残津贴（每月，到退休）", "Monthly allowance (until retirement)")
    )
    payer: Payer = "employer" if by_employer else case.instead_of_fund
    case.add("monthly_allowance", title, floored.amount, formula, payer, "yuan_per_month", counts=not by_employer)
    case.caveats += floored.caveats


def _nursing(case: _Case) -> None:
    if case.grade > LAST_OF_35 or case.average is None:
        return
    levels = case.figures.dated("injury_nursing_allowance", case.day).levels
    average = plain(case.average)
    for id, level in zip(("nursing_full", "nursing_most", "nursing_part"), levels, strict=False):
        name = level.name or B("", "")
        title = B(f"生活护理费（每月，鉴定为{name.zh}才有）", f"Monthly care allowance (if assessed as {name.en})")
        formula = B(f"当地月平均工资{average}元 × {level.value}%", f"local average {average} yuan × {level.value}%")
        amount = case.average * Decimal(level.value) / HUNDRED
        payer, basis = case.instead_of_fund, ("工伤保险条例/34",)
        case.add(id, title, amount, formula, payer, "yuan_per_month", counts=False, basis=basis)


def _grants_on_leaving(case: _Case) -> None:
    if case.grade <= LAST_OF_35:
        return
    _grant(case, "medical_grant", B("一次性工伤医疗补助金", "One-off medical grant"), case.instead_of_fund)
    _grant(case, "employment_grant", B("一次性伤残就业补助金", "One-off employment grant"), "employer")


def _grant(case: _Case, id: str, title: B, payer: Payer) -> None:
    shown = title if case.ended else B(f"{title.zh}（合同结束时才有）", f"{title.en} (only when the contract ends)")
    for kind in ("own_wage", "average_wage", "sum"):
        try:
            dated = case.figures.dated(f"injury_{id}_{kind}", case.day, case.region)
        except ParameterNotFound:
            continue
        figure = next((Decimal(tier.value) for tier in dated.levels if tier.name and tier.name.zh == case.level), None)
        if figure is None:
            continue
        basis = (case.article,)
        if kind == "own_wage":
            formula = _months_of(_OWN, case.base, figure)
            case.add(id, shown, case.base * figure, formula, payer, counts=case.ended)
        elif kind == "sum":
            formula = B(f"{case.level}定额{plain(figure)}元", f"fixed sum of grade {case.grade}: {plain(figure)} yuan")
            case.add(id, shown, figure, formula, payer, counts=case.ended, basis=basis)
        elif case.average is not None:
            formula = _months_of(_AVERAGE, case.average, figure)
            case.add(id, shown, case.average * figure, formula, payer, counts=case.ended, basis=basis)
        else:
            formula = B(
                f"{plain(figure)}个月当地月平均工资，平均工资没有查到，算不出多少元",
                f"{plain(figure)} months of the local average wage, which is not known, so no sum is given",
            )
            case.add(f"{id}_months", shown, figure, formula, payer, "month", counts=False, basis=basis)
        case.caveats += unsure_of(title, dated)
        return
    case.caveats.append(no_figure(title, case.region, case.day))


_OWN = B("本人工资", "own wage")
_AVERAGE = B("当地月平均工资", "local average wage")


def _months_of(wage: B, amount: Decimal, months: Decimal) -> B:
    return B(
        f"{wage.zh}{plain(amount)}元 × {plain(months)}个月", f"{wage.en} {plain(amount)} yuan × {plain(months)} months"
    )


def _limitation(case: _Case, facts: Facts) -> tuple[Event, ...]:
    if not case.ended or case.grade <= LAST_OF_35 or facts.get("date") is None:
        return ()
    last = add_months(case.day, ARBITRATION_MONTHS)
    if last < facts["as_of"]:
        case.caveats.append(
            B(
                f"从合同结束算，申请仲裁的一年到{last}已经过了。这一年里要过钱、投诉过、单位答应过的，期限会重新算，"
                "打12348问清楚再说。",
                f"Counted from the end of the contract, the year for arbitration ran out on {last}. A demand, a "
                "complaint "
                "or a promise of the employer within it starts it afresh: ask 12348 before giving up.",
            )
        )
    title = B(
        "合同结束后，就单位该付的钱申请劳动仲裁的最后一天",
        "Last day to apply for arbitration over what the employer owes",
    )
    return (Event(last, title, "劳动争议调解仲裁法/27"),)


def _general(case: _Case) -> list[B]:
    said = [BY_GRADE[min(g for g in BY_GRADE if case.grade <= g)]]
    if case.insured is False:
        said.append(UNINSURED)
    elif case.insured is None:
        said.append(ASSUMED_INSURED)
    if case.insured is not False:
        said.append(LOW_BASE)
    return [*said, NOT_COUNTED, OTHER_SIDE, UNLICENSED, TAX]


CALCULATOR = Calculator(
    "work_injury",
    B("工伤能赔多少", "Compensation for a work injury"),
    INPUTS,
    (
        "工伤保险条例/35", "工伤保险条例/36", "工伤保险条例/37", "工伤保险条例/34", "工伤保险条例/62",
        "工伤保险条例/64",
        "社会保险法/41", "劳动合同法实施条例/23", "劳动争议调解仲裁法/27",
    ),
    run,
)  # fmt: skip
