"""The least pay for a month, or some days, of sick leave within the medical treatment period."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from bot.law.calculation import Calculation, Calculator, Facts, Figures, Input, Item, fen, missing, plain
from bot.law.local_figures import Local, look_up, minimum_wage
from bot.law.parameter import ParameterNotFound
from bot.law.region import PROVINCES
from bot.law.text import Bilingual as B

HUNDRED = Decimal(100)
BASIS = "企业职工患病或非因工负伤医疗期规定/5"
FLOOR = B("病假工资底线（占最低工资的百分比）", "the floor of sick pay in percent of the minimum wage")
OWN_SHARE = B("病假工资占本人工资的最低比例", "the least share of your own wage that is paid as sick pay")

INPUTS = (
    Input(
        "monthly_wage_yuan", "yuan", B("你平时每月工资多少？", "What is your normal monthly wage?"),
        B("有约定比例的、有些省份，要按它算。", "Agreed rates and some provinces start from it."),
        least=Decimal(1), most=Decimal(1_000_000),
    ),
    Input(
        "region", "region", B("在哪个省（市、区）上班？", "In which province do you work?"),
        B("底线跟着当地最低工资走。", "The floor follows the local minimum wage."),
    ),
    Input(
        "tier", "text", B("在哪个市，或者最低工资第几档？不知道可以不填。",
                          "Which city, or which class of the minimum wage? Leave it out if unknown."),
        B("一个省里各地的最低工资不一样。", "Minimum wages differ within a province."), required=False,
    ),
    Input(
        "sick_workdays", "number",
        B("这个月病假占了几个上班的日子？整月都病假可以不填。",
          "How many working days were you off sick this month? Leave it out for a whole month."),
        B("只病几天的按天算。", "A few days are worked out by the day."),
        required=False, least=Decimal("0.5"), most=Decimal(23),
    ),
    Input(
        "agreed_percent", "number",
        B("合同或单位规定病假发工资的百分之几？没有可以不填。",
          "What percent of the wage do contract or company rules give? Leave it out if none."),
        B("约定比底线高的，按约定。", "An agreement above the floor counts."),
        required=False, least=Decimal(1), most=Decimal(100),
    ),
    Input(
        "paid_yuan", "yuan", B("这段病假单位已经发了多少钱？", "How much was paid for this sick leave?"),
        B("用来算还差多少。", "It gives what is still missing."),
        required=False, least=Decimal(0), most=Decimal(1_000_000),
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Line:
    """One line below which sick pay may not fall."""

    id: str
    title: B
    monthly: Decimal
    words: B


def run(facts: Facts, figures: Figures) -> Calculation:
    """The highest of the floors and the agreement.

    Legal basis: 企业职工患病或非因工负伤医疗期规定/5, and the wage rules of the province.
    """
    lacking = missing(INPUTS, facts)
    if lacking:
        return Calculation("needs", needs=lacking)
    lines, caveats = _lines(facts, figures)
    if not lines:
        unknown = B(
            "医疗期内的病假要发工资，但这里没有当地的数，打12333问底线是多少。",
            "Sick leave in the medical treatment period is paid, but no local figure is known here: ask 12333.",
        )
        return Calculation("owed", caveats=(*caveats, *_general(facts)), reason=unknown)
    best = max(lines, key=lambda line: line.monthly)
    share, days = _share(facts, figures)
    due = fen(best.monthly * share)
    pay = Item(
        "sick_pay", B("至少要发的病假工资", "Sick pay at the least"), due,
        B(f"{best.words.zh}{days.zh}", f"{best.words.en}{days.en}"), (BASIS,), payer="employer",
        counts=facts.get("paid_yuan") is None,
    )  # fmt: skip
    items = [
        Item(line.id, line.title, fen(line.monthly), line.words, (BASIS,), counts=False) for line in lines
    ] + [pay]  # fmt: skip
    steps = (*(line.words for line in lines), pay.formula)
    caveats = (*caveats, *_general(facts))
    paid = facts.get("paid_yuan")
    if paid is None:
        return Calculation("owed", tuple(items), steps, caveats)
    if paid >= due:
        enough = B(
            f"发了{plain(paid)}元，不低于底线{plain(due)}元。",
            f"{plain(paid)} yuan were paid, not below the floor of {plain(due)} yuan.",
        )
        return Calculation("not_owed", tuple(items), steps, caveats, reason=enough)
    words = B(f"{plain(due)}元 − 已发{plain(paid)}元", f"{plain(due)} yuan − {plain(paid)} yuan paid")
    title = B("还差的病假工资", "Sick pay still missing")
    short = Item("shortfall", title, fen(due - paid), words, (BASIS, "劳动合同法/85"), payer="employer")
    return Calculation("owed", (*items, short), (*steps, words), caveats)


def _lines(facts: Facts, figures: Figures) -> tuple[list[_Line], tuple[B, ...]]:
    wage, region, day = facts["monthly_wage_yuan"], facts["region"], facts["as_of"]
    lines: list[_Line] = []
    level, caveats = minimum_wage(figures, day, region, facts.get("tier"))
    floor, more = _floor(figures, day, region)
    caveats += more
    if level is not None and floor.levels:
        least, percent = Decimal(level.value), floor.lowest
        lines.append(
            _Line(
                "floor", B("当地底线（整月）", "Local floor for a month"), least * percent / HUNDRED,
                B(f"最低工资{plain(least)}元 × {plain(percent)}%",
                  f"minimum wage {plain(least)} yuan × {plain(percent)} %"),
            )
        )  # fmt: skip
        if wage < least:
            caveats += (
                B(
                    f"你填的工资{plain(wage)}元比当地最低工资{plain(least)}元还低，全日制上班的话，平时工资也该补。",
                    f"Your wage of {plain(wage)} yuan is below the minimum wage of {plain(least)}; for full-time work "
                    "normal pay should be made up too.",
                ),
            )
    own = _own_share(figures, day, region)
    caveats += own.caveats
    if own.levels:
        lines.append(
            _of_wage("own_wage_floor", B("本人工资的底线（整月）", "Floor from your own wage"), wage, own.lowest)
        )
    if facts.get("agreed_percent") is not None:
        agreed = _of_wage("agreed", B("约定的病假工资（整月）", "Agreed sick pay"), wage, facts["agreed_percent"])
        if lines and agreed.monthly < max(line.monthly for line in lines):
            caveats += (
                B("约定的比底线低，按底线发。", "The agreement is below the floor, so the floor counts."),
            )  # fmt: skip
        lines.append(agreed)
    return lines, caveats


def _of_wage(name: str, title: B, wage: Decimal, percent: Decimal) -> _Line:
    words = B(f"工资{plain(wage)}元 × {plain(percent)}%", f"wage {plain(wage)} yuan × {plain(percent)} %")
    return _Line(name, title, wage * percent / HUNDRED, words)


def _floor(figures: Figures, day: date, region: str) -> tuple[Local, tuple[B, ...]]:
    """The province's own percentage, or the national one, which binds everywhere."""
    own = look_up(figures, "sick_pay_floor_percent", FLOOR, day, region)
    if own.levels:
        return own, own.caveats
    national = look_up(figures, "sick_pay_floor_percent", FLOOR, day, None)
    said = B(
        f"没有查到{region}自己的病假工资规定，按全国的底线算；当地可能更高，打12333问。",
        f"No rule of {PROVINCES[region]} on sick pay is known; the national floor is used. The local one may be "
        "higher: ask 12333.",
    )
    return national, (said, *national.caveats)


def _own_share(figures: Figures, day: date, region: str) -> Local:
    """Only some provinces tie sick pay to the wage too; elsewhere nothing is missing."""
    try:
        figures.dated("sick_pay_own_wage_percent", day, region)
    except ParameterNotFound:
        return Local((), ())
    return look_up(figures, "sick_pay_own_wage_percent", OWN_SHARE, day, region)


def _share(facts: Facts, figures: Figures) -> tuple[Decimal, B]:
    days = facts.get("sick_workdays")
    if days is None:
        return Decimal(1), B("（一整月）", " (a whole month)")
    paid_days = figures.value("paid_days_per_month", facts["as_of"])
    if days >= paid_days:
        return Decimal(1), B("（一整月）", " (a whole month)")
    return days / paid_days, B(
        f" ÷ {plain(paid_days)} × {plain(days)}天", f" ÷ {plain(paid_days)} × {plain(days)} days"
    )


def _general(facts: Facts) -> tuple[B, ...]:
    caveats = [
        B(
            "这是底线，只管医疗期内的病假；合同、集体合同或单位规定给得多的，按多的来。工伤不是病假，工资照原来的发。",
            "This is the least, for sick leave in the medical treatment period; contract, collective contract or "
            "company rules that give more count. A work injury is not sick leave: full pay goes on.",
        ),
        B(
            "单位可能要病假条、病历来核对，要留好复印件。",
            "The employer may ask for sick notes and records; keep copies.",
        ),
    ]
    if facts.get("sick_workdays") is not None:
        caveats.append(
            B(
                "只病几天的，折算办法各地和各单位不同；没病的日子工资照发。",
                "How a few days are worked out differs by place and company; the other days are paid as normal.",
            )
        )
    return tuple(caveats)


CALCULATOR = Calculator(
    "sick_pay",
    B("病假工资至少多少", "Sick pay"),
    INPUTS,
    (BASIS, "最低工资规定/5", "劳动合同法/85"),
    run,
)
