"""The last day to claim, by what is claimed: arbitration, injury recognition, inspection, court."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from bot.law.calculation import Calculation, Calculator, Choice, Event, Facts, FactWrong, Figures, Input, Item, missing
from bot.law.limitation_notes import (
    NOT_ENDED,
    RECORDS,
    claim_notes,
    common_notes,
    demand_notes,
    over_notes,
    rest_notes,
)
from bot.law.limitation_period import (
    ARBITRATION,
    ARBITRATION_MONTHS,
    EMPLOYER_REPORT_DAYS,
    INJURY,
    INSPECTION,
    INTERRUPTION,
    PERIODS,
    Period,
    restarted_on,
    working_day,
)
from bot.law.text import Bilingual as B

INPUTS = (
    Input(
        "claim", "choice", B("您想要什么？", "What is it about?"),
        B("不同的事，期限不一样。", "Different claims have different limits."),
        choices=(
            Choice("wages", B("工资、加班费、奖金", "wages, overtime pay, bonus")),
            Choice("severance", B("经济补偿、违法辞退赔偿", "severance, damages for unlawful dismissal")),
            Choice("double_wage", B("没签合同的双倍工资", "double wages without a contract")),
            Choice("annual_leave", B("没休的年休假工资", "pay for annual leave not taken")),
            Choice("injury_recognition", B("申请工伤认定", "recognition as a work injury")),
            Choice("injury_benefits", B("向单位要工伤待遇", "injury benefits from the employer")),
            Choice("inspection", B("向劳动监察投诉", "a complaint to the labour inspection")),
            Choice("court_suit", B("不服仲裁，去法院起诉", "a suit in court after the award")),
            Choice("reassessment", B("不服伤残鉴定，再次鉴定", "a second assessment of the disability")),
            Choice("other", B("其他劳动争议", "another labour dispute")),
        ),
    ),
    Input(
        "event_date", "date", B("是哪一天的事？（该发没发工资、被辞退、受伤、收到裁决书那天）",
                                "Which day was it (pay not paid, dismissal, accident, award received)?"),
        B("期限从这天算起。", "The time counts from this day."),
    ),
    Input(
        "relation_ended_on", "date",
        B("离职了吗？哪一天离职的？（还在干就不填）", "On which day did the job end, if it has?"),
        B("要工资的，从离职那天算一年。", "For wages the year counts from the end of the job."), required=False,
    ),
    Input(
        "interrupted_on", "dates", B("有没有向单位要过，或者投诉、申请过？哪天？（可以填几个日期）",
                                     "On which days did you demand it, complain or apply, if you did?"),
        B("要过、投诉过，一年重新算。", "A demand or complaint makes the year start again."), required=False,
    ),
)  # fmt: skip


def run(facts: Facts, figures: Figures) -> Calculation:
    """The last day and the days left.

    Legal basis: 劳动争议调解仲裁法/27, 48, 50; 工伤保险条例/17; 劳动保障监察条例/20.
    """
    lacking = missing(INPUTS, facts)
    if lacking:
        return Calculation("needs", needs=lacking)
    claim, event, today = facts["claim"], facts["event_date"], facts["as_of"]
    ended: date | None = facts.get("relation_ended_on")
    demands: tuple[date, ...] = tuple(sorted(set(facts.get("interrupted_on") or ())))
    _check(event, ended, demands, today)
    period = PERIODS[claim]
    if claim == "wages" and ended is None:
        return _still_employed(period, event, today)
    start = ended if claim == "wages" and ended is not None else event
    restarted, late = restarted_on(period, start, demands, figures)
    last = period.last_day(restarted)
    until = working_day(last, figures) if period.moves else last
    items = [_length(period, start), *_left(period, last, until, today)]
    if restarted != start:
        items.append(_restart(restarted))
    more_items, more_events = _besides(claim, event, today)
    events = [Event(last, B(f"{period.step.zh}的最后一天", f"Last day to {period.step.en}"), period.citations[0])]
    if until != last:
        moved = B(
            f"{last}休息，最迟顺延到这天{period.step.zh}", f"{last} is a day of rest: moved to here to {period.step.en}"
        )
        events.append(Event(until, moved, period.citations[0]))
    return Calculation(
        "owed" if today <= until else "not_owed",
        (*items, *more_items),
        steps=_steps(period, start, restarted, last),
        caveats=(
            *over_notes(period, until, today),
            *demand_notes(period, demands, late),
            *claim_notes(claim, event, ended, today, figures),
            *rest_notes(period, last, until, figures),
            *common_notes(period, today <= until),
        ),
        reason=_finding(period, last, until, today),
        events=tuple(sorted([*events, *more_events], key=lambda day: day.day)),
    )


def _check(event: date, ended: date | None, demands: tuple[date, ...], today: date) -> None:
    for name, zh, en, day in (
        ("event_date", "出事的日期", "the day of the event", event),
        ("relation_ended_on", "离职日期", "the day the job ended", ended),
        ("interrupted_on", "要过、投诉过的日期", "the day of the demand", demands[-1] if demands else None),
    ):
        if day is not None and day > today:
            raise FactWrong(
                name,
                B(
                    f"{zh}{day}还没到，应当是{today}或者更早。",
                    f"{en.capitalize()}, {day}, has not come yet; {today} or earlier is expected.",
                ),
            )
    if demands and demands[0] < event:
        raise FactWrong(
            "interrupted_on",
            B(
                f"要过、投诉过的日期{demands[0]}早于出事的日期{event}，应当在它之后。",
                f"The day of the demand, {demands[0]}, is before the event, {event}; a later day is expected.",
            ),
        )


def _still_employed(period: Period, event: date, today: date) -> Calculation:
    reason = B(
        "还没离职，要工资、加班费不受一年限制；离职以后一年内要申请仲裁。",
        "While you are still employed no one-year limit applies to wages; after leaving, apply within a year.",
    )
    items, events = _besides("wages", event, today)
    return Calculation(
        "owed",
        (_length(period, None), *items),
        steps=(reason,),
        caveats=(NOT_ENDED, RECORDS, *common_notes(period, in_time=True)),
        reason=reason,
        events=tuple(events),
    )


def _length(period: Period, start: date | None) -> Item:
    day = B(f"（{start}）", f" ({start})") if start else B("", "")
    formula = B(
        f"从{period.since.zh}{day.zh}起{period.words.zh}内，{period.step.zh}",
        f"{period.words.en} from {period.since.en}{day.en} to {period.step.en}",
    )
    title = B("期限", "Time limit")
    return Item("period", title, Decimal(period.length), formula, period.citations, unit=period.unit)


def _left(period: Period, last: date, until: date, today: date) -> list[Item]:
    cited = period.citations
    if today > until:
        text = B(f"{today}减{until}", f"{today} less {until}")
        return [Item("days_over", B("已超过", "Days over"), Decimal((today - until).days), text, cited, unit="day")]
    text = B(f"{last}减{today}", f"{last} less {today}") if today <= last else B(f"顺延到{until}", f"moved to {until}")
    left = max((last - today).days, 0)
    return [Item("days_left", B("还剩", "Days left"), Decimal(left), text, cited, unit="day")]


def _restart(restarted: date) -> Item:
    formula = B(
        f"{restarted}要过或者投诉过，从这天重新算{ARBITRATION_MONTHS}个月",
        f"demand or complaint on {restarted}: {ARBITRATION_MONTHS} months start again",
    )
    title = B("重新起算", "Started again")
    return Item("restarted", title, Decimal(ARBITRATION_MONTHS), formula, (ARBITRATION, INTERRUPTION), unit="month")


def _besides(claim: str, event: date, today: date) -> tuple[list[Item], list[Event]]:
    """Other ways for the same thing: the employer's own duty, the inspection."""
    if claim == "injury_recognition":
        day = event + timedelta(days=EMPLOYER_REPORT_DAYS)
        formula = B(
            f"受伤（{event}）后{EMPLOYER_REPORT_DAYS}天内，单位必须去申请；到{day}",
            f"the employer must apply within {EMPLOYER_REPORT_DAYS} days of {event}: by {day}",
        )
        title = B("单位去申请的期限", "The employer's time to apply")
        item = Item("employer_days", title, Decimal(EMPLOYER_REPORT_DAYS), formula, (INJURY,), unit="day")
        return [item], [Event(day, B("单位申请工伤认定的最后一天", "Last day for the employer to apply"), INJURY)]
    if claim == "wages":
        last = PERIODS["inspection"].last_day(event)
        if today <= last:
            title = B(
                "向劳动监察投诉的最后一天（按欠薪那天算）", "Last day to complain to the inspection (from that payday)"
            )
            return [], [Event(last, title, INSPECTION)]
    return [], []


def _steps(period: Period, start: date, restarted: date, last: date) -> tuple[B, ...]:
    steps = [
        B(
            f"从{period.since.zh}算起：{start}；当天不算，第二天开始算。",
            f"It counts from {period.since.en}: {start}; that day itself is not counted.",
        )
    ]
    if restarted != start:
        steps.append(
            B(f"{restarted}要过或者投诉过，期限重新算。", f"Demand or complaint on {restarted}: the time starts again.")
        )
    steps.append(B(f"{restarted} + {period.words.zh} = {last}", f"{restarted} + {period.words.en} = {last}"))
    return tuple(steps)


def _finding(period: Period, last: date, until: date, today: date) -> B:
    left = (last - today).days
    if left > 0:
        return B(
            f"最晚{last}：{period.step.zh}，还剩{left}天。",
            f"{period.step.en.capitalize()} by {last}: {left} days left.",
        )
    if left == 0:
        return B(f"今天是{period.step.zh}的最后一天！", f"Today is the last day to {period.step.en}!")
    if today <= until:
        return B(
            f"最后一天{last}休息，顺延到{until}，还来得及：马上{period.step.zh}！",
            f"The last day, {last}, was a day of rest and moves to {until}: {period.step.en} at once!",
        )
    return B(
        f"{period.step.zh}的期限{until}已经过了，超过{(today - until).days}天。",
        f"The time to {period.step.en} ended on {until}, {(today - until).days} days ago.",
    )


CALCULATOR = Calculator(
    "limitation",
    B("最晚哪天要申请", "The last day to claim"),
    INPUTS,
    (
        ARBITRATION,
        INTERRUPTION,
        "劳动争议调解仲裁法/48",
        "劳动争议调解仲裁法/50",
        INJURY,
        INSPECTION,
        "劳动能力鉴定管理办法/19",
        "最高人民法院关于审理工伤保险行政案件若干问题的规定/7",
        "最高人民法院关于审理劳动争议案件适用法律问题的解释（二）/20",
        "最高人民法院关于审理劳动争议案件适用法律问题的解释（一）/15",
        "工资支付暂行规定/6",
        "民法典/188",
    ),
    run,
)
