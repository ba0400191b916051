"""What a paper asks to be paid: sums as the calculators gave them, under the names that papers use."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from bot.documents.field import BLANK
from bot.documents.money import capital_yuan, yuan_text
from bot.documents.statute_names import basis_text
from bot.law.calculation import Calculation
from bot.law.text import Bilingual, Language
from bot.law.text import Bilingual as B

# Calculators speak as people do; these are the names of the same sums before an arbitrator.
FORMAL_TITLES: dict[tuple[str, str], Bilingual] = {
    ("severance", "severance"): B("经济补偿", "Severance"),
    ("severance", "notice_pay"): B(
        "未提前三十日书面通知的额外一个月工资（代通知金）", "One month's wage in lieu of 30 days' notice"
    ),
    ("severance", "damages"): B("违法解除或者终止劳动合同赔偿金", "Damages for unlawful termination"),
    ("unlawful_termination", "damages"): B("违法解除或者终止劳动合同赔偿金", "Damages for unlawful termination"),
    ("wage_arrears", "arrears"): B("拖欠的工资", "Unpaid wages"),
    ("wage_arrears", "surcharge_least"): B(
        "逾期不支付的加付赔偿金", "Surcharge for not paying by the day that was ordered"
    ),
    ("overtime_pay", "weekday"): B("工作日延长工作时间加班工资", "Overtime pay for workdays"),
    ("overtime_pay", "rest_day"): B("休息日加班工资", "Overtime pay for rest days"),
    ("overtime_pay", "holiday"): B("法定休假日加班工资", "Overtime pay for public holidays"),
    ("annual_leave", "unused_leave_pay"): B(
        "未休年休假工资报酬（不含已随正常工资支付的部分）",
        "Pay for annual leave not taken, beyond the normal wage already paid",
    ),
    ("double_wage", "full_months"): B("未订立书面劳动合同的二倍工资差额", "Second wage for want of a written contract"),
    ("double_wage", "part_month"): B(
        "未订立书面劳动合同的二倍工资差额（不满一个月部分）", "Second wage for want of a written contract, part month"
    ),
    ("minimum_wage_check", "shortfall"): B("低于最低工资标准的工资差额", "Shortfall below the minimum wage"),
    ("sick_pay", "sick_pay"): B("病假工资", "Sick pay"),
    ("sick_pay", "shortfall"): B("病假工资差额", "Shortfall of sick pay"),
    ("probation", "excess_compensation"): B("违法约定试用期的赔偿金", "Compensation for probation beyond the limit"),
    ("probation", "wage_shortfall"): B("试用期工资差额", "Shortfall of wages on probation"),
    ("non_compete", "compensation"): B("竞业限制经济补偿", "Non-compete compensation"),
    ("maternity", "employer_pay"): B("产假工资", "Wages during maternity leave"),
}
# 劳动合同法实施条例/25: whoever gets damages gets no severance beside them.
SEVERANCE, DAMAGES, NOTICE_PAY = "severance", "damages", "notice_pay"


class ClaimsClash(ValueError):
    """Two sums that the law does not give beside each other."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One sum.

    Attributes:
        amount: None where it is not known; then it and the total stay blank.
        citations: ``statute/article``.
        calculator: Whose result it is.
        id: The item's own.
    """

    title: Bilingual
    amount: Decimal | None
    formula: Bilingual
    citations: tuple[str, ...]
    calculator: str = ""
    id: str = ""


def claims_of(calculator: str, result: Calculation) -> tuple[Claim, ...]:
    """What the employer has to pay by a calculation; what a fund pays, or is shown beside the total, is left out."""
    return tuple(
        Claim(
            FORMAL_TITLES.get((calculator, item.id), item.title),
            item.amount,
            item.formula,
            item.citations,
            calculator,
            item.id,
        )
        for item in result.items
        if item.unit == "yuan" and item.counts and item.payer == "employer" and item.amount > 0
    )


def check_together(claims: Sequence[Claim]) -> None:
    """Nothing is asked for twice.

    Raises:
        ClaimsClash: If damages stand beside severance or pay in lieu of notice, or work is paid for twice.
    """
    ids = [claim.id for claim in claims]
    if DAMAGES in ids and (SEVERANCE in ids or NOTICE_PAY in ids):
        raise ClaimsClash("damages for unlawful termination and severance exclude each other: choose one of them")
    paid_holidays = ("overtime_pay", "holiday") in {(claim.calculator, claim.id) for claim in claims}
    if paid_holidays and "holiday_pay" in (claim.calculator for claim in claims):
        raise ClaimsClash("overtime pay has the work on public holidays in it: leave holiday_pay out")
    for name in (SEVERANCE, DAMAGES):
        if ids.count(name) > 1:
            raise ClaimsClash(f"{name} is there {ids.count(name)} times")
    if len(set(claims)) < len(claims):
        raise ClaimsClash("the same sum is there twice")


def total(claims: Sequence[Claim]) -> Decimal | None:
    """The sum of the claims; None where one is unknown or there is none."""
    amounts = [claim.amount for claim in claims]
    if not amounts or None in amounts:
        return None
    return sum((amount for amount in amounts if amount is not None), Decimal(0))


def claim_words(claims: Sequence[Claim], language: Language) -> dict[str, Any]:
    """The claims and their total as a paper prints them; without claims, one line of blanks."""
    whole = total(claims)
    blank_sum = yuan_blank(language)
    rows = [
        {
            "number": str(number),
            "title": claim.title.in_language(language),
            "sum": blank_sum if claim.amount is None else yuan_text(claim.amount, language),
            "formula": claim.formula.in_language(language).rstrip("。.") or BLANK,
            "basis": basis_text(claim.citations, language) or BLANK,
        }
        for number, claim in enumerate(claims, start=1)
    ]
    what = Bilingual(f"{BLANK}（款项名称）", f"{BLANK} (what for)").in_language(language)
    blank = {"number": "1", "title": what, "sum": blank_sum, "formula": BLANK, "basis": BLANK}
    return {
        "claims": rows or [blank],
        "has_claims": bool(claims),
        "total": blank_sum if whole is None else yuan_text(whole, language),
        "total_words": f"{BLANK}元" if whole is None else capital_yuan(whole),
    }


def yuan_blank(language: Language) -> str:
    """A sum to be written in."""
    return Bilingual(f"{BLANK}元", f"{BLANK} yuan").in_language(language)
