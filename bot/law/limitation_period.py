"""How long there is for each claim, when that starts again, and what a day of rest does to the last day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from bot.law.calculation import Figures
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


def working_day(day: date, figures: Figures) -> date:
    """The day itself, or the first one after it that is not a weekend or holiday as far as the calendars say."""
    while _is_rest(day, figures):
        day += timedelta(days=1)
    return day


def _is_rest(day: date, figures: Figures) -> bool:
    calendar = figures.calendars.get(day.year)
    kind = calendar.kind_of(day) if calendar else None
    return day.weekday() >= SATURDAY if kind is None else kind in ("statutory", "day_off", "weekend")


def restarted_on(period: Period, start: date, demands: Iterable[date], figures: Figures) -> tuple[date, list[date]]:
    """The day from which the period runs now, and the demands that came after it had run out."""
    late = []
    for day in demands:
        if not period.restarts or day <= start:
            continue
        if day <= working_day(period.last_day(start), figures):
            start = day
        else:
            late.append(day)
    return start, late
