"""The last day to claim, by what is claimed: arbitration, injury recognition, inspection, court."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal

from bot.law.calculation import Calculation, Calculator, Choice, Event, Facts, FactWrong, Figures, Input, Item, missing
from bot.law.service_time import add_months
from bot.law.text import Bilingual as B

ARBITRATION_MONTHS = 12
INJURY_RECOGNITION_MONTHS = 12
EMPLOYER_REPORT_DAYS = 30
INSPECTION_MONTHS = 24
COURT_SUIT_DAYS = 15
REASSESSMENT_DAYS = 15
SATURDAY = 5

ARBITRATION = "劳动争议调解仲裁法/27"
INTERRUPTION = "劳动人事争议仲裁办案规则/27"
INJURY = "工伤保险条例/17"
INSPECTION = "劳动保障监察条例/20"


@dataclass(frozen=True, slots=True)
class Period:
    """How long there is, from when, and to do what.

    Attributes:
        step: What has to be done by the last day.
        since: The day it counts from, in words.
        restarts: Whether a demand or a complaint makes it start anew.
        moves: Whether a last day of rest gives way to the first working day after it (民法典 203).
    """

    length: int
    unit: Literal["month", "day"]
    step: B
    since: B
    citations: tuple[str, ...]
    restarts: bool = False
    moves: bool = True

    def last_day(self, start: date) -> date:
        """The first day is not counted; a month ends on the same day, or on its last (民法典 201, 202)."""
        return add_months(start, self.length) if self.unit == "month" else start + timedelta(days=self.length)

    @property
    def words(self) -> B:
        """The length as people say it."""
        if self.unit == "day":
            return B(f"{self.length}天", f"{self.length} days")
        years = self.length // 12
        return B(f"{years}年", f"{years} year" + ("s" if years > 1 else ""))


def _arbitration(since: B) -> Period:
    step = B("申请劳动仲裁", "apply for labour arbitration")
    return Period(ARBITRATION_MONTHS, "month", step, since, (ARBITRATION,), restarts=True)


KNEW = B("您知道或者该知道权利被侵害的那天", "the day you knew, or should have known, of the wrong")
OWN_APPLICATION = B("本人、家属或者工会申请工伤认定", "apply for recognition as a work injury yourself")
PERIODS = {
    "wages": _arbitration(B("离职那天", "the day the employment ended")),
    "severance": _arbitration(KNEW),
    "double_wage": _arbitration(KNEW),
    "annual_leave": _arbitration(KNEW),
    "injury_benefits": _arbitration(KNEW),
    "other": _arbitration(KNEW),
    "injury_recognition": Period(
        INJURY_RECOGNITION_MONTHS, "month", OWN_APPLICATION,
        B("受伤或者确诊职业病那天", "the day of the accident or the diagnosis"), (INJURY,),
    ),
    "inspection": Period(
        INSPECTION_MONTHS, "month", B("向劳动监察投诉", "complain to the labour inspection"),
        B("违法行为发生或者结束那天", "the day of the breach, or the day it ended"), (INSPECTION,), moves=False,
    ),
    "court_suit": Period(
        COURT_SUIT_DAYS, "day", B("向法院起诉", "sue in court"),
        B("收到仲裁裁决书那天", "the day you received the award"), ("劳动争议调解仲裁法/50", "劳动争议调解仲裁法/48"),
    ),
    "reassessment": Period(
        REASSESSMENT_DAYS, "day", B("向省里申请再次鉴定", "ask the province to assess again"),
        B("收到鉴定结论那天", "the day you received the assessment"), ("劳动能力鉴定管理办法/19",),
    ),
}  # fmt: skip

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
    restarted, late = _restarted(period, start, demands, figures)
    last = period.last_day(restarted)
    until = _working_day(last, figures) if period.moves else last
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
            *_over(period, until, today),
            *_demands(period, demands, late),
            *_of_claim(claim, event, ended, today, figures),
            *_rest(period, last, until, figures),
            *_common(period, today <= until),
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


def _working_day(day: date, figures: Figures) -> date:
    """The day itself, or the first one after it that is not a weekend or holiday as far as the calendars say."""
    while _is_rest(day, figures):
        day += timedelta(days=1)
    return day


def _is_rest(day: date, figures: Figures) -> bool:
    calendar = figures.calendars.get(day.year)
    kind = calendar.kind_of(day) if calendar else None
    return day.weekday() >= SATURDAY if kind is None else kind in ("statutory", "day_off", "weekend")


def _restarted(period: Period, start: date, demands: Iterable[date], figures: Figures) -> tuple[date, list[date]]:
    """The day from which the period runs now, and the demands that came after it had run out."""
    late = []
    for day in demands:
        if not period.restarts or day <= start:
            continue
        if day <= _working_day(period.last_day(start), figures):
            start = day
        else:
            late.append(day)
    return start, late


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
        caveats=(RECORDS, *_common(period, in_time=True)),
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


def _over(period: Period, until: date, today: date) -> list[B]:
    if today <= until or not period.restarts:
        return []
    return [
        B(
            "过了期也可以申请：单位在仲裁时没提时效的，到法院再提，一般不管用；单位后来答应给的，也不能再说过期。",
            "You may still apply: an employer that did not plead the limit in arbitration can as a rule not plead it "
            "in court, and one that agreed to pay afterwards cannot plead it either.",
        )
    ]


def _demands(period: Period, demands: tuple[date, ...], late: list[date]) -> list[B]:
    if demands and not period.restarts:
        return [
            B("这个期限不会因为要过、投诉过就重新算。", "A demand or complaint does not make this time start again.")
        ]
    if not late:
        return []
    zh, en = "、".join(str(day) for day in late), ", ".join(str(day) for day in late)
    return [
        B(
            f"{zh}那次已经过了期限，不能让时间重新算，除非单位那时答应给；之前还有要过的日期，也请填上。",
            f"The demand of {en} came after the time had run out and does not restart it, unless the employer then "
            "agreed to pay; add any earlier demands.",
        )
    ]


def _of_claim(claim: str, event: date, ended: date | None, today: date, figures: Figures) -> list[B]:
    caveats = []
    if claim == "wages" and ended is not None and event > ended:
        caveats.append(
            B(
                "发薪日在离职之后的，也先按离职那天算一年，最稳妥。",
                "Even where payday came after the end of the job, counting from the end is the safe way.",
            )
        )
    if claim == "injury_recognition":
        caveats.append(_employer(event, today, figures))
    return [*caveats, *CLAIM_CAVEATS.get(claim, ())]


def _employer(event: date, today: date, figures: Figures) -> B:
    day = _working_day(event + timedelta(days=EMPLOYER_REPORT_DAYS), figures)
    if today <= day:
        return B(
            f"单位最晚{day}要去申请，先催单位；单位到时不报，您自己报。",
            f"The employer must apply by {day}: press it; if it does not, apply yourself.",
        )
    return B(
        f"单位的期限{day}已经过了：还没报的，到报上去为止的工伤费用由单位付；您自己快去报。",
        f"The employer's time ended on {day}: if it has not applied, it bears the injury costs until the "
        "application; apply yourself now.",
    )


def _rest(period: Period, last: date, until: date, figures: Figures) -> list[B]:
    if not period.moves:
        return []
    if until != last:
        return [
            B(
                f"最后一天{last}休息，按民法典203条顺延到{until}；各地掌握不一，能早办就别等到那天。",
                f"The last day, {last}, is a day of rest and moves to {until} (Civil Code 203); practice differs, so "
                "do not wait for it.",
            )
        ]
    calendar = figures.calendars.get(last.year)
    if calendar is not None and calendar.complete:
        return []
    return [
        B(
            f"{last.year}年的放假安排这里没有：最后一天碰上放假的，顺延到放假后第一天，别等到那天。",
            f"The holidays of {last.year} are not on file here: a last day on a holiday moves to the first day after, "
            "but do not wait for it.",
        )
    ]


RECORDS = B(
    "工资记录单位只需保存两年，更早的要自己有证据，别拖。",
    "The employer need keep pay records for two years only; for older months you need proof of your own.",
)
CLAIM_CAVEATS: dict[str, tuple[B, ...]] = {
    "injury_recognition": (
        B(
            "不是您自己原因耽误的时间要扣掉，比如单位拖着、先去仲裁确认劳动关系；要有证据。",
            "Time lost through no fault of yours is not counted, such as arbitration on the employment; keep proof.",
        ),
    ),
    "injury_benefits": (
        B(
            "工伤待遇多数从收到认定或者鉴定结论那天算；工伤认定本身另有期限，先别耽误。",
            "For benefits the time mostly counts from the recognition or the assessment; recognition has its own "
            "limit.",
        ),
    ),
    "double_wage": (
        B(
            "双倍工资各地算法不同：有的按月一个月一个月地过期，前面的月份可能先过，越早申请越好。",
            "Courts differ on double wages: in some places each month lapses on its own, so apply as early as you can.",
        ),
    ),
    "annual_leave": (
        B(
            "年休假工资各地算法不同：有的跟工资一样从离职算一年，有的从那一年年底算；这里按最早的算。",
            "Courts differ on leave pay: some count from the end of the job as for wages, some from the end of "
            "that year; "
            "the earliest is used here.",
        ),
    ),
    "severance": (
        B(
            "经济补偿、赔偿金不算工资，没有「在职不限」的特例。",
            "Severance and damages are not wages: the exception for wages does not apply.",
        ),
    ),
    "inspection": (
        B(
            "违法一直没停的，从停下来那天才开始算；过了2年监察不再查，但欠的工资还可以仲裁。",
            "While the breach goes on the time does not start; after it the inspection no longer acts, but wages "
            "can still "
            "be claimed in arbitration.",
        ),
    ),
    "court_suit": (
        B(
            "裁决书写明是终局的，您可以起诉；单位不能起诉，只能在30天内请中级法院撤销。",
            "If the award is final you may sue; the employer may not, but may ask the intermediate court within 30 "
            "days to "
            "set it aside.",
        ),
        B("到期不起诉，裁决就生效。", "Without a suit in time the award takes effect."),
    ),
    "wages": (RECORDS,),
}


def _common(period: Period, in_time: bool) -> list[B]:
    caveats = []
    if in_time:
        caveats.append(
            B("提前几天办，留好递交和寄出的凭证。", "Act some days before, and keep proof of handing in or posting.")
        )
    if period.restarts:
        caveats += [
            B(
                "要过、投诉过，要能证明：聊天记录、短信、快递单、投诉回执；因不可抗力没法申请的，时间暂停。",
                "Keep proof of demands: chats, texts, courier slips, receipts; where force majeure kept you from "
                "applying the time stands still.",
            ),
            B(
                "只有欠条、没有别的争议的，可以直接去法院，按普通欠款三年；不是劳动关系的，也按三年。",
                "With a wage IOU and nothing else in dispute you may go straight to court, where three years apply; so "
                "they do where there is no employment.",
            ),
        ]
    return caveats


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
