"""What has to be said beside the last day: what was not counted, what is uncertain, what may still be done."""

from __future__ import annotations

from datetime import date, timedelta

from bot.law.calculation import Figures
from bot.law.limitation_period import EMPLOYER_REPORT_DAYS, Period, working_day
from bot.law.text import Bilingual as B


def over_notes(period: Period, until: date, today: date) -> list[B]:
    """What may still be done once the time is over."""
    if today <= until or not period.restarts:
        return []
    return [
        B(
            "过了期也可以申请：单位在仲裁时没提时效的，到法院再提，一般不管用；单位后来答应给的，也不能再说过期。",
            "You may still apply: an employer that did not plead the limit in arbitration can as a rule not plead it "
            "in court, and one that agreed to pay afterwards cannot plead it either.",
        )
    ]


def demand_notes(period: Period, demands: tuple[date, ...], late: list[date]) -> list[B]:
    """Demands that changed nothing."""
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


def claim_notes(claim: str, event: date, ended: date | None, today: date, figures: Figures) -> list[B]:
    """What is particular to the claim."""
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
    day = working_day(event + timedelta(days=EMPLOYER_REPORT_DAYS), figures)
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


def rest_notes(period: Period, last: date, until: date, figures: Figures) -> list[B]:
    """A last day that is, or may be, a day of rest."""
    if not period.moves:
        return []
    caveats = []
    if until != last:
        caveats.append(
            B(
                f"最后一天{last}休息，按民法典203条顺延到{until}；各地掌握不一，能早办就别等到那天。",
                f"The last day, {last}, is a day of rest and moves to {until} (Civil Code 203); practice differs, so "
                "do not wait for it.",
            )
        )
    calendar = figures.calendars.get(until.year)
    if calendar is None or not calendar.complete:
        caveats.append(
            B(
                f"{until.year}年的放假安排这里没有：最后一天碰上放假的，顺延到放假后第一天，别等到那天。",
                f"The holidays of {until.year} are not on file here: a last day on a holiday moves to the first day "
                "after, but do not wait for it.",
            )
        )
    return caveats


NOT_ENDED = B(
    "没填离职日期，按还在职算的；已经离职的一定填上，一年从离职那天算。",
    "No end of the job was stated, so this is for someone still employed; if it has ended, state the day: the year "
    "counts from it.",
)
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


def common_notes(period: Period, in_time: bool) -> list[B]:
    """Proof, and the way straight to court."""
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
