"""How long before the end notice must be given, by who ends the contract and why."""

from __future__ import annotations

from decimal import Decimal

from bot.law.calculation import Calculation, Calculator, Choice, Facts, Figures, Input, Item, missing
from bot.law.text import Bilingual as B

RESIGNATION_DAYS = 30
PROBATION_RESIGNATION_DAYS = 3
DISMISSAL_DAYS = 30

INPUTS = (
    Input(
        "who", "choice", B("谁要结束合同？", "Who ends the contract?"),
        B("员工辞职和单位辞退，提前的天数不一样。", "The time differs between resigning and dismissing."),
        choices=(
            Choice("worker", B("员工辞职", "the worker resigns")),
            Choice("employer", B("单位辞退", "the employer dismisses")),
        ),
    ),
    Input(
        "reason", "choice", B("什么原因？", "For what reason?"),
        B("单位有过错，或者员工严重违纪，都不用提前通知。", "Where the other side is at fault no notice is needed."),
        required=False,
        choices=(
            Choice("none", B("没有特别原因", "no special reason")),
            Choice("employer_at_fault", B("单位欠薪、不交社保等", "the employer owes wages, pays no insurance, …")),
            Choice("force_or_danger", B("强迫劳动、冒险作业", "forced labour or orders into danger")),
            Choice("worker_at_fault", B("员工严重违纪等", "serious misconduct of the worker")),
            Choice("no_fault", B("医疗期满、不胜任、情况大变", "illness, incompetence, changed circumstances")),
        ),
    ),
    Input(
        "on_probation", "flag", B("还在试用期吗？", "Still on probation?"),
        B("试用期辞职只要提前3天。", "On probation three days are enough to resign."), required=False,
    ),
)  # fmt: skip


def run(facts: Facts, figures: Figures) -> Calculation:
    """The days of notice.

    Legal basis: 劳动合同法/37 to 40.
    """
    lacking = missing(INPUTS, facts)
    if lacking:
        return Calculation("needs", needs=lacking)
    reason = facts.get("reason") or "none"
    if facts["who"] == "worker":
        return _resignation(reason, bool(facts.get("on_probation")))
    return _dismissal(reason)


def _resignation(reason: str, on_probation: bool) -> Calculation:
    if reason == "force_or_danger":
        return _none(
            B("可以马上走，不用事先告知。", "You may leave at once without telling first."), "劳动合同法/38",
        )  # fmt: skip
    if reason == "employer_at_fault":
        return _none(
            B("不用提前30天，书面告诉单位原因就可以走；记得写明是因为单位的过错。",
              "No 30 days are needed: tell the employer the reason in writing and go; name the employer's breach."),
            "劳动合同法/38",
        )  # fmt: skip
    days = PROBATION_RESIGNATION_DAYS if on_probation else RESIGNATION_DAYS
    formula = (
        B("试用期内辞职：提前3天通知。", "Resigning on probation: three days before.")
        if on_probation
        else B("转正后辞职：提前30天书面通知。", "Resigning after probation: 30 days before, in writing.")
    )
    return Calculation(
        "owed",
        (_item(days, formula, "劳动合同法/37"),),
        steps=(formula,),
        caveats=(B("不需要单位批准；留好通知的证据。", "No approval is needed; keep proof of the notice."),),
    )


def _dismissal(reason: str) -> Calculation:
    if reason == "worker_at_fault":
        return _none(
            B("员工有法定过错的，单位可以不提前通知，但要有证据，并先告诉工会。",
              "For a statutory fault of the worker no notice is needed, but proof is, and the union is told first."),
            "劳动合同法/39",
        )  # fmt: skip
    if reason == "no_fault":
        formula = B(
            "提前30天书面通知，或者多付一个月工资。", "30 days before in writing, or one more month's wage instead."
        )
        return Calculation("owed", (_item(DISMISSAL_DAYS, formula, "劳动合同法/40"),), steps=(formula,))
    return Calculation(
        "not_owed",
        reason=B(
            "单位辞退必须有法定理由，光提前通知不够。没有理由的辞退是违法的。",
            "A dismissal needs a statutory ground; notice alone is not enough. Without one it is unlawful.",
        ),
    )


def _item(days: int, formula: B, citation: str) -> Item:
    return Item("notice", B("提前通知", "Notice"), Decimal(days), formula, (citation,), unit="day")


def _none(sentence: B, citation: str) -> Calculation:
    return Calculation("owed", (_item(0, sentence, citation),), steps=(sentence,), reason=sentence)


CALCULATOR = Calculator(
    "notice",
    B("要提前多少天通知", "How much notice"),
    INPUTS,
    ("劳动合同法/37", "劳动合同法/38", "劳动合同法/39", "劳动合同法/40"),
    run,
)
