"""The statutory retirement month, the window of flexible retirement and the years of contributions needed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from bot.law.calculation import (
    Calculation,
    Calculator,
    Choice,
    Event,
    Facts,
    FactWrong,
    Figures,
    Input,
    Item,
    missing,
    plain,
)
from bot.law.local_figures import look_up
from bot.law.retirement_notes import retirement_notes
from bot.law.text import Bilingual as B

MEASURES = "国务院关于渐进式延迟法定退休年龄的办法"
MOST_EARLIER_MONTHS = 36
MOST_LATER_MONTHS = 36
CONTRIBUTION_YEARS = "pension_contribution_years"


@dataclass(frozen=True, slots=True)
class Column:
    """One annex of the Measures.

    Attributes:
        first_birth: The first month of birth that is delayed at all.
        step_months: So many months of birth delay by one month more.
    """

    key: str
    title: B
    old_age_years: int
    first_birth: tuple[int, int]
    step_months: int
    most_delay_months: int


MEN = Column("men", B("男职工", "men"), 60, (1965, 1), 4, 36)
WOMEN_55 = Column("management", B("原来55岁退休的女职工", "women whose old age was 55"), 55, (1970, 1), 4, 36)
WOMEN_50 = Column("production", B("原来50岁退休的女职工", "women whose old age was 50"), 50, (1975, 1), 2, 60)
CATEGORIES = {"production": (WOMEN_50,), "management": (WOMEN_55,), "unsure": (WOMEN_50, WOMEN_55)}

INPUTS = (
    Input(
        "sex", "choice", B("您是男的还是女的？", "Are you a man or a woman?"),
        B("男女的退休年龄不一样。", "The age differs between men and women."),
        choices=(Choice("male", B("男", "man")), Choice("female", B("女", "woman"))),
    ),
    Input(
        "birth_month", "month",
        B("您是哪年哪月出生的？（档案上的，比如 1970-05）", "Year and month of birth, as in your file?"),
        B("晚退几个月是按出生年月算的。", "The delay goes by the month of birth."),
    ),
    Input(
        "category", "choice", B("女职工是哪一类岗位？", "For women: which kind of post?"),
        B("女职工原来分50岁和55岁两种，男的不用填。", "Women had 50 or 55 before; men need not answer."),
        required=False,
        choices=(
            Choice("production", B("生产、操作岗位（原来50岁）", "production or operating post (50 before)")),
            Choice("management", B("管理、技术岗位（原来55岁）", "management or technical post (55 before)")),
            Choice("unsure", B("不清楚", "not sure")),
        ),
    ),
)  # fmt: skip


def run(facts: Facts, figures: Figures) -> Calculation:
    """The age and the month, by the column of the annexes that fits.

    Legal basis: 国务院关于渐进式延迟法定退休年龄的办法/1 to 3.
    """
    lacking = missing(INPUTS, facts)
    if facts.get("sex") == "female" and facts.get("category") is None:
        lacking = (*lacking, "category")
    if lacking:
        return Calculation("needs", needs=lacking)
    birth: tuple[int, int] = facts["birth_month"]
    today: date = facts["as_of"]
    if birth > (today.year, today.month):
        raise FactWrong(
            "birth_month",
            B(
                f"出生年月 {_month(birth).zh} 还没到，应当是过去的年月。",
                f"The month of birth, {_month(birth).en}, is in the future; a past month is expected.",
            ),
        )
    columns = (MEN,) if facts["sex"] == "male" else CATEGORIES[facts["category"]]
    parts = [_by_column(column, birth, today, figures, several=len(columns) > 1) for column in columns]
    events = [event for part in parts for event in part.events]
    caveats = [caveat for part in parts for caveat in part.caveats] + retirement_notes(for_women=columns != (MEN,))
    reasons = [part.reason for part in parts if part.reason]
    return Calculation(
        "owed",
        tuple(item for part in parts for item in part.items),
        steps=tuple(step for part in parts for step in part.steps),
        caveats=tuple(dict.fromkeys(caveats)),
        reason=B("".join(r.zh for r in reasons), " ".join(r.en for r in reasons)),
        events=tuple(sorted(events, key=lambda event: event.day)),
    )


def delay_months(column: Column, birth: tuple[int, int]) -> int:
    """Months after the old age."""
    behind = _index(birth) - _index(column.first_birth)
    return 0 if behind < 0 else min(behind // column.step_months + 1, column.most_delay_months)


def _by_column(column: Column, birth: tuple[int, int], today: date, figures: Figures, several: bool) -> Calculation:
    delay = delay_months(column, birth)
    age = column.old_age_years * 12 + delay
    retires = _later(birth, age)
    end = f"_{column.key}" if several else ""
    name = B(f"（{column.title.zh}）", f" ({column.title.en})") if several else B("", "")
    formula = B(
        f"{_month(birth).zh}出生 + {column.old_age_years}岁 + 延迟{delay}个月 = {_month(retires).zh}",
        f"born {_month(birth).en} + {column.old_age_years} years + {delay} months of delay = {_month(retires).en}",
    )
    cited = (f"{MEASURES}/1",)

    def item(key: str, zh: str, en: str, amount: int, text: B, unit_is_year: bool = False) -> Item:
        title = B(zh + name.zh, en + name.en)
        return Item(key + end, title, Decimal(amount), text, cited, unit="year" if unit_is_year else "month")

    items = [
        item("age_years", "法定退休年龄的整年数", "Statutory age, full years", age // 12, formula, unit_is_year=True),
        item("age_months", "法定退休年龄另加的月数", "Statutory age, months on top", age % 12, formula),
        item("delay_months", "比原来晚", "Later than before by", delay, formula),
    ]
    caveats: list[B] = []
    events = [
        Event(
            _first_day(retires), B(f"到法定退休年龄的月份{name.zh}", f"Month of the statutory age{name.en}"), cited[0]
        )
    ]
    if delay:
        window, days = _window(retires, delay, end, name)
        items += window
        events += days
    else:
        caveats.append(
            B(
                "2025年以前就到龄的，不延迟，按到龄时的规定办；现在的提前、延迟退休办法不套用。",
                "Whoever reached the age before 2025 is not delayed and follows the rules of that time, not the "
                "new window.",
            )
        )
    years, doubt = _contribution_years(retires, end, name, figures)
    return Calculation(
        "owed",
        (*items, *years),
        steps=_steps(column, birth, delay, formula),
        caveats=(*caveats, *doubt),
        reason=_finding(column, retires, age, delay, today),
        events=tuple(events),
    )


def _window(retires: tuple[int, int], delay: int, end: str, name: B) -> tuple[list[Item], list[Event]]:
    earlier = min(MOST_EARLIER_MONTHS, delay)
    first, last = _later(retires, -earlier), _later(retires, MOST_LATER_MONTHS)
    cited = f"{MEASURES}/3"
    early = B(
        f"最多提前{MOST_EARLIER_MONTHS}个月，但不早于原来的退休年龄：最早{_month(first).zh}",
        f"at most {MOST_EARLIER_MONTHS} months, never before the old age: {_month(first).en} at the earliest",
    )
    late = B(
        f"跟单位谈妥，最多晚{MOST_LATER_MONTHS}个月：最晚{_month(last).zh}",
        f"by agreement with the employer at most {MOST_LATER_MONTHS} months: {_month(last).en} at the latest",
    )
    items = [
        Item("early_months" + end, B(f"自己选提前，最多{name.zh}", f"Earlier by own choice, at most{name.en}"),
             Decimal(earlier), early, (cited,), unit="month"),
        Item("late_months" + end, B(f"双方谈妥延后，最多{name.zh}", f"Later by agreement, at most{name.en}"),
             Decimal(MOST_LATER_MONTHS), late, (cited,), unit="month"),
    ]  # fmt: skip
    events = [
        Event(_first_day(first), B(f"最早可以选的退休月份{name.zh}", f"Earliest month to choose{name.en}"), cited),
        Event(_first_day(last), B(f"谈妥后最晚的退休月份{name.zh}", f"Latest month by agreement{name.en}"), cited),
    ]
    return items, events


def _contribution_years(retires: tuple[int, int], end: str, name: B, figures: Figures) -> tuple[list[Item], list[B]]:
    title = B("最低缴费年限", "the least years of pension contributions")
    local = look_up(figures, CONTRIBUTION_YEARS, title, _first_day(retires), None)
    if not local.levels:
        return [], list(local.caveats)
    years = local.lowest
    formula = B(
        f"{retires[0]}年到龄：养老保险至少缴满{plain(years)}年，才能按月领",
        f"reaching the age in {retires[0]}: at least {plain(years)} years of pension contributions for a monthly "
        "pension",
    )
    shown = B(f"最低缴费年限{name.zh}", f"Least years of contributions{name.en}")
    return [Item("contribution_years" + end, shown, years, formula, (f"{MEASURES}/2",), unit="year")], list(
        local.caveats
    )


def _steps(column: Column, birth: tuple[int, int], delay: int, formula: B) -> tuple[B, ...]:
    start = _month(column.first_birth)
    rule = B(
        f"{column.title.zh}：原来{column.old_age_years}岁；{start.zh}及以后出生的开始延迟，"
        f"每{column.step_months}个月晚1个月，最多晚{column.most_delay_months}个月。",
        f"{column.title.en}: {column.old_age_years} before; born from {start.en} on, one month later for every "
        f"{column.step_months} months of birth, at most {column.most_delay_months} months.",
    )
    behind = _index(birth) - _index(column.first_birth)
    delayed = (
        B(
            f"您比{start.zh}晚{behind}个月出生，延迟{delay}个月。",
            f"Born {behind} months after {start.en}: {delay} months.",
        )
        if delay
        else B(f"您在{start.zh}之前出生，不延迟。", f"Born before {start.en}: no delay.")
    )
    return rule, delayed, formula


def _finding(column: Column, retires: tuple[int, int], age: int, delay: int, today: date) -> B:
    left = _index(retires) - (today.year * 12 + today.month)
    years, months = divmod(age, 12)
    zh_age, en_age = f"{years}岁", f"{years} years"
    if months:
        zh_age, en_age = f"{zh_age}{months}个月", f"{en_age} {months} months"
    zh = f"{column.title.zh}：法定退休月份是{_month(retires).zh}（{zh_age}），比原来晚{delay}个月"
    who = column.title.en.capitalize()
    en = f"{who}: the statutory month is {_month(retires).en} (at {en_age}), {delay} months later than before"
    if left > 0:
        return B(f"{zh}，还有{left}个月。", f"{en}; {left} months from now.")
    if left == 0:
        return B(f"{zh}，就是这个月。", f"{en}; it is this month.")
    return B(f"{zh}，已经过了。", f"{en}; it has passed.")


def _index(month: tuple[int, int]) -> int:
    return month[0] * 12 + month[1]


def _later(month: tuple[int, int], months: int) -> tuple[int, int]:
    year, rest = divmod(_index(month) + months - 1, 12)
    return year, rest + 1


def _first_day(month: tuple[int, int]) -> date:
    return date(month[0], month[1], 1)


def _month(month: tuple[int, int]) -> B:
    return B(f"{month[0]}年{month[1]}月", f"{month[0]}-{month[1]:02}")


CALCULATOR = Calculator(
    "retirement",
    B("什么时候退休", "When to retire"),
    INPUTS,
    tuple(f"{MEASURES}/{article}" for article in (1, 2, 3, 8)),
    run,
)
