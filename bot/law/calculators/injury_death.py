"""What the family gets when a worker dies of the work: funeral, one-off grant, monthly pensions."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_DOWN, Decimal

from bot.law.calculation import (
    FEN,
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
from bot.law.injury_notes import AFTER_A_DEATH, CUT, FROM_ACCIDENT
from bot.law.injury_wage import (
    AVERAGE_INPUT,
    HUNDRED,
    LEAST_WAGE,
    MOST_WAGE,
    as_steps,
    check_day,
    local_average,
    no_national_figure,
    own_wage,
    unsure_of,
)
from bot.law.parameter import ParameterNotFound
from bot.law.relation import RELATIONS
from bot.law.service_time import add_months
from bot.law.text import Bilingual as B

FUNERAL_MONTHS = 6
DEATH_GRANT_TIMES = 20
# 工伤保险条例 17
EMPLOYER_APPLIES_DAYS = 30
FAMILY_APPLIES_MONTHS = 12

SPOUSES = ("spouse", "lone_spouse")
# Lone elders and orphans, who get more.
ALONE = ("lone_spouse", "orphan", "lone_parent", "lone_grandparent")
RATE_OF_SPOUSE, RATE_OF_OTHERS, MORE_IF_ALONE = "配偶", "其他亲属每人", "孤寡老人或孤儿每人另加"

INPUTS = (
    Input(
        "date", "date", B("哪天去世的？", "On which day did the worker die?"),
        B("一次性工亡补助金每年不一样。", "The one-off grant differs by year."),
    ),
    Input(
        "monthly_wage_yuan", "yuan", B("出事前12个月，平均每月工资多少？",
          "What was the average monthly wage of the 12 months before?"),
        B("家属每月的抚恤金按它的百分比算。", "The monthly pensions are a share of it."),
        least=LEAST_WAGE, most=MOST_WAGE,
    ),
    Input(
        "dependants", "relations",
        B("家里有谁主要靠他养，又干不了活（未满18岁、年老或完全没有劳动能力）？一个个写，比如：配偶,孩子,孩子,母亲；没有就写「没有」",
          "Who lived mainly on the worker and cannot work (under 18, old, or wholly unable)? One by one, for example "
          "spouse,child,child,lone_parent; or none"),
        B("每个人每月领的比例按关系定。", "Each person's share depends on the relation."),
    ),
    Input(
        "region", "region", B("工伤保险交在哪个省？没交就填干活的省",
          "In which province was the worker insured, or worked if uninsured?"),
        B("丧葬费按当地平均工资算。", "The funeral grant is counted by the local average wage."),
    ),
    AVERAGE_INPUT,
)  # fmt: skip


def run(facts: Facts, figures: Figures) -> Calculation:
    """The three benefits of the family.

    Legal basis: 工伤保险条例/39, 64.
    """
    lacking = missing(INPUTS, facts)
    if lacking:
        return Calculation("needs", needs=lacking)
    day: date = facts["date"]
    _check(facts, figures)
    average, of_average = local_average(facts.get("monthly_average_yuan"), facts["region"], day, figures)
    base, wage_item, of_base = own_wage(facts["monthly_wage_yuan"], average)
    grant, of_grant = _death_grant(day, figures)
    pensions, of_pensions = _pensions(facts["dependants"], base, day, figures)
    events, of_events = _recognition(day, facts["as_of"])
    items = [_funeral(average), *grant, *pensions, wage_item]
    caveats = [caveat for caveat in (of_average, of_base) if caveat and (caveat is not of_base or pensions)]
    caveats += [*of_grant, *of_pensions, *of_events, *AFTER_A_DEATH]
    return Calculation("owed", tuple(items), as_steps(items), tuple(caveats), events=events)


def _check(facts: Facts, figures: Figures) -> None:
    day, people = facts["date"], facts["dependants"]
    check_day(day, facts["as_of"], "injury_dependant_pension", figures)
    if sum(relation in SPOUSES for relation in people) > 1:
        raise FactWrong(
            "dependants", B("配偶写了不止一个，只能有一个。", "There is more than one spouse; expected: one at most.")
        )


def _funeral(average: Decimal | None) -> Item:
    title, cited = B("丧葬补助金", "Funeral grant"), ("工伤保险条例/39",)
    if average is None:
        formula = B(
            f"{FUNERAL_MONTHS}个月当地上年度月平均工资，平均工资没有查到，算不出多少元",
            f"{FUNERAL_MONTHS} months of the local average wage of the year before, which is not known, so no sum is "
            "given",
        )
        return Item("funeral_months", title, Decimal(FUNERAL_MONTHS), formula, cited, "month", "fund", counts=False)
    formula = B(
        f"当地上年度月平均工资{plain(average)}元 × {FUNERAL_MONTHS}个月",
        f"local average wage of the year before {plain(average)} yuan × {FUNERAL_MONTHS} months",
    )
    return Item("funeral_grant", title, fen(average * FUNERAL_MONTHS), formula, cited, payer="fund")


def _death_grant(day: date, figures: Figures) -> tuple[list[Item], list[B]]:
    title = B("一次性工亡补助金", "One-off death grant")
    try:
        dated = figures.dated("urban_income_per_head", day)
    except ParameterNotFound:
        what = B(
            "上一年度全国城镇居民人均可支配收入（一次性工亡补助金按它算）",
            "national urban disposable income per head of the year before, which the one-off death grant is counted by",
        )
        return [], [no_national_figure(what, day)]
    income = Decimal(dated.levels[0].value)
    formula = B(
        f"{day.year - 1}年全国城镇居民人均可支配收入{plain(income)}元 × {DEATH_GRANT_TIMES}",
        f"national urban disposable income per head of {day.year - 1}, {plain(income)} yuan × {DEATH_GRANT_TIMES}",
    )
    item = Item("death_grant", title, fen(income * DEATH_GRANT_TIMES), formula, ("工伤保险条例/39",), payer="fund")
    return [item], list(unsure_of(title, dated))


def _pensions(people: tuple[str, ...], base: Decimal, day: date, figures: Figures) -> tuple[list[Item], list[B]]:
    """One monthly pension a person; above the whole wage all are cut by the same share.

    The fen of the roundings go to the largest rests, so that the pensions add up and never pass the wage.
    """
    if not people:
        return [], []
    rates = figures.levels("injury_dependant_pension", day)
    percents = [
        rates[RATE_OF_SPOUSE if relation in SPOUSES else RATE_OF_OTHERS]
        + (rates[MORE_IF_ALONE] if relation in ALONE else 0)
        for relation in people
    ]
    together = sum(percents, Decimal(0))
    cut = together > HUNDRED
    exact = [base * percent / max(together, HUNDRED) for percent in percents]
    total = fen(base if cut else base * together / HUNDRED)
    amounts = [amount.quantize(FEN, ROUND_DOWN) for amount in exact]
    by_rest = sorted(range(len(people)), key=lambda n: (amounts[n] - exact[n], n))
    for n in by_rest[: int((total - sum(amounts)) / FEN)]:
        amounts[n] += FEN
    items = [
        _pension(n, relation, amount, base, percent, together if cut else None)
        for n, (relation, amount, percent) in enumerate(zip(people, amounts, percents, strict=True), start=1)
    ]
    return [*items, _together(total, base, together, cut)], [CUT] if cut else []


def _pension(
    n: int, relation: str, amount: Decimal, base: Decimal, percent: Decimal, together: Decimal | None
) -> Item:  # fmt: skip
    who = RELATIONS[relation]
    zh, en = f"本人工资{plain(base)}元 × {plain(percent)}%", f"own wage {plain(base)} yuan × {plain(percent)}%"
    if together is not None:
        zh += f"，大家加起来{plain(together)}%，按比例减到{plain(amount)}元"
        en += f"; all together {plain(together)}%, so cut in proportion to {plain(amount)} yuan"
    title = B(f"供养亲属抚恤金（每月，{who.zh}）", f"Monthly pension ({who.en})")
    cited = ("工伤保险条例/39", "因工死亡职工供养亲属范围规定/2", "因工死亡职工供养亲属范围规定/3")
    return Item(f"pension_{n}_{relation}", title, amount, B(zh, en), cited, "yuan_per_month", "fund")


def _together(total: Decimal, base: Decimal, together: Decimal, cut: bool) -> Item:
    formula = B(
        f"比例加起来{plain(together)}%" + (f"，最多等于本人工资{plain(base)}元" if cut else "，没有超过本人工资"),
        f"{plain(together)}% together"
        + (f", at most the own wage of {plain(base)} yuan" if cut else ", within the own wage"),
    )
    title = B("每月抚恤金合计", "Monthly pensions together")
    return Item(
        "pensions_together", title, total, formula, ("工伤保险条例/39",), "yuan_per_month", "fund", counts=False
    )


def _recognition(day: date, as_of: date) -> tuple[tuple[Event, ...], list[B]]:
    by_employer = day + timedelta(days=EMPLOYER_APPLIES_DAYS)
    by_family = add_months(day, FAMILY_APPLIES_MONTHS)
    events = (
        Event(
            by_employer, B("单位申请工伤认定的最后一天（出事当天去世的）",
          "Last day for the employer to apply for recognition, if the accident was that day"),
            "工伤保险条例/17",
        ),
        Event(
            by_family, B("单位不申请的，家属自己申请工伤认定的最后一天（出事当天去世的）",
          "Last day for the family to apply if the employer does not, if the accident was that day"),
            "工伤保险条例/17",
        ),
    )  # fmt: skip
    said = [FROM_ACCIDENT]
    if by_family < as_of:
        said.append(
            B(
                f"还没做过工伤认定的，家属申请的一年到{by_family}已经过了；不是自己原因耽误的时间可以不算，"
                "打12333或12348问。",
                f"If recognition was never applied for, the family's year ran out on {by_family}; time lost through "
                "no fault of "
                "theirs may not count: ask 12333 or 12348.",
            )
        )
    return events, said


CALCULATOR = Calculator(
    "injury_death",
    B("因工死亡家属能拿多少", "What the family gets after a death at work"),
    INPUTS,
    (
        "工伤保险条例/39", "工伤保险条例/64", "工伤保险条例/62", "工伤保险条例/17", "因工死亡职工供养亲属范围规定/2",
        "因工死亡职工供养亲属范围规定/3", "因工死亡职工供养亲属范围规定/4", "社会保险法/41",
    ),
    run,
)  # fmt: skip
