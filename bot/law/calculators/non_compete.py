"""What the employer owes for a non-compete after the job, and when it no longer binds."""

from __future__ import annotations

from decimal import Decimal

from bot.law.calculation import Calculation, Calculator, Facts, FactWrong, Figures, Input, Item, fen, missing, plain
from bot.law.severance_pay import LEAST_WAGE, MOST_WAGE, REGION
from bot.law.text import Bilingual as B
from bot.law.wage_floor import Floored, at_least_minimum_wage

PERCENT_WHERE_NONE_AGREED = 30
LONGEST_MONTHS = 24
UNPAID_MONTHS_TO_END = 3
EARLY_RELEASE_MONTHS = 3
# 企业实施竞业限制合规指引, art. 13: advice, not law.
GUIDE_LONG_AFTER_MONTHS = 12
GUIDE_PERCENT_LONG = 50
MOST_STATED_MONTHS = Decimal(120)

INTERPRETATION_1 = "最高人民法院关于审理劳动争议案件适用法律问题的解释（一）"
INTERPRETATION_2 = "最高人民法院关于审理劳动争议案件适用法律问题的解释（二）"

INPUTS = (
    Input(
        "monthly_wage_yuan",
        "yuan",
        B("离开前12个月，平均每月应发多少钱？", "What was your average gross pay a month over the last 12 months?"),
        B("没说好补偿多少的，按它的30%算。", "If no sum was agreed, 30% of it is due."),
        least=LEAST_WAGE,
        most=MOST_WAGE,
    ),
    Input(
        "months",
        "count",
        B("协议限制你几个月不能去同行？", "For how many months may you not work for competitors?"),
        B("离职后最多两年，补偿按月给。", "At most two years after leaving; it is paid by the month."),
        least=Decimal(1),
        most=MOST_STATED_MONTHS,
    ),
    Input(
        "compensation_yuan",
        "yuan",
        B("协议写了每月补偿多少钱？没写就不填。", "What monthly compensation was agreed? Leave it out if none."),
        B("写了的按写的算。", "An agreed sum is what counts."),
        required=False,
        least=Decimal(0),
        most=MOST_WAGE,
    ),
    REGION,
    Input(
        "unpaid_months",
        "count",
        B("单位有几个月没给补偿了？", "For how many months has the employer not paid?"),
        B("满3个月没给，你可以请求解除。", "After three months you may ask to be released."),
        required=False,
        least=Decimal(0),
        most=MOST_STATED_MONTHS,
    ),
)


def run(facts: Facts, figures: Figures) -> Calculation:
    """The compensation for each month and in all.

    Legal basis: 劳动合同法/23 and 24, Interpretation I, art. 36 to 39.

    Raises:
        FactWrong: If more months are unpaid than the restriction has.
    """
    lacking = missing(INPUTS, facts)
    if lacking:
        return Calculation("needs", needs=lacking)
    stated: int = facts["months"]
    unpaid: int = facts.get("unpaid_months") or 0
    if unpaid > stated:
        raise FactWrong(
            "unpaid_months",
            B(
                f"没给的{unpaid}个月比限制的{stated}个月还多，应当不超过{stated}个月。",
                f"{unpaid} unpaid months are more than the {stated} of the restriction; expected: at most {stated}.",
            ),
        )
    months = min(stated, LONGEST_MONTHS)
    agreed = facts.get("compensation_yuan") or None
    share = PERCENT_WHERE_NONE_AGREED * facts["monthly_wage_yuan"] / 100
    lawful = _floor(share, facts, figures)
    monthly, items = (agreed, [_agreed(agreed)]) if agreed else (lawful.amount, [_by_law(facts, share, lawful)])
    items.append(_compensation(monthly, months, agreed is not None))
    items += _for_comparison(facts, monthly, months, unpaid, lawful)
    return Calculation(
        "owed",
        tuple(items),
        steps=_steps(stated, months, agreed is not None),
        caveats=_caveats(facts, figures, stated, unpaid, lawful, agreed),
        reason=_FREE_TO_ASK if unpaid >= UNPAID_MONTHS_TO_END else None,
    )


def _floor(amount: Decimal, facts: Facts, figures: Figures) -> Floored:
    what = B("每月补偿", "the monthly compensation")
    return at_least_minimum_wage(amount, what, figures, facts["as_of"], facts.get("region"))


def _agreed(monthly: Decimal) -> Item:
    return Item(
        "monthly_compensation",
        B("每月补偿（约定的）", "Compensation a month, as agreed"),
        fen(monthly),
        B(f"协议写的每月{plain(monthly)}元", f"{plain(monthly)} yuan a month in the agreement"),
        ("劳动合同法/23", f"{INTERPRETATION_1}/37"),
        unit="yuan_per_month",
        payer="employer",
        counts=False,
    )


def _by_law(facts: Facts, share: Decimal, lawful: Floored) -> Item:
    wage = facts["monthly_wage_yuan"]
    formula = B(
        f"月平均{plain(wage)}元 × {PERCENT_WHERE_NONE_AGREED}% = {plain(share)}元",
        f"average {plain(wage)} yuan × {PERCENT_WHERE_NONE_AGREED}% = {plain(share)} yuan",
    )
    if lawful.raised:
        formula = B(
            f"{formula.zh}，低于最低工资，按{plain(lawful.amount)}元",
            f"{formula.en}, below the minimum wage, so {plain(lawful.amount)} yuan",
        )
    return Item(
        "monthly_compensation",
        B("每月补偿（没约定数额的）", "Compensation a month, none agreed"),
        fen(lawful.amount),
        formula,
        (f"{INTERPRETATION_1}/36", "劳动合同法/23"),
        unit="yuan_per_month",
        payer="employer",
        counts=False,
    )


def _compensation(monthly: Decimal, months: int, agreed: bool) -> Item:
    return Item(
        "compensation",
        B(f"竞业补偿（守满{months}个月）", f"Non-compete compensation, {months} months kept"),
        fen(monthly * months),
        B(f"{plain(monthly)}元 × {months}个月", f"{plain(monthly)} yuan × {months} months"),
        ("劳动合同法/23", "劳动合同法/24", f"{INTERPRETATION_1}/{37 if agreed else 36}"),
        payer="employer",
    )


def _early_release(monthly: Decimal) -> Item:
    return Item(
        "early_release",
        B("限制期内单位提前解除的，可以另要", "If the employer ends it early, claimable on top"),
        fen(monthly * EARLY_RELEASE_MONTHS),
        B(f"{plain(monthly)}元 × {EARLY_RELEASE_MONTHS}个月", f"{plain(monthly)} yuan × {EARLY_RELEASE_MONTHS} months"),
        (f"{INTERPRETATION_1}/39",),
        payer="employer",
        counts=False,
    )


def _for_comparison(facts: Facts, monthly: Decimal, months: int, unpaid: int, lawful: Floored) -> list[Item]:
    """Figures beside the total: an early release, what is in arrears, and what the ministry's guide thinks right."""
    items = [_early_release(monthly)]
    if unpaid:
        owed = min(unpaid, months)
        items.append(
            Item(
                "arrears",
                B("到现在欠的补偿（已包括在上面）", "In arrears so far, part of the above"),
                fen(monthly * owed),
                B(f"{plain(monthly)}元 × {owed}个月", f"{plain(monthly)} yuan × {owed} months"),
                ("劳动合同法/23", f"{INTERPRETATION_1}/38"),
                payer="employer",
                counts=False,
            )
        )
    wage = facts["monthly_wage_yuan"]
    percent = GUIDE_PERCENT_LONG if months > GUIDE_LONG_AFTER_MONTHS else PERCENT_WHERE_NONE_AGREED
    guide = max(percent * wage / 100, lawful.amount)
    if guide > monthly:
        items.append(
            Item(
                "guide_level",
                B("人社部指引建议的每月补偿", "What the ministry's guide advises a month"),
                fen(guide),
                B(
                    f"月平均{plain(wage)}元 × {percent}%，不低于最低工资（指引第13条，只是建议）",
                    f"average {plain(wage)} yuan × {percent}%, at least the minimum wage (guide, art. 13: advice only)",
                ),
                ("劳动合同法/23",),
                unit="yuan_per_month",
                payer="employer",
                counts=False,
            )
        )
    return items


def _steps(stated: int, months: int, agreed: bool) -> tuple[B, ...]:
    how = (
        B("说好了数额的，按说好的算。", "A sum was agreed, so it is used.")
        if agreed
        else B(
            f"没说好数额、你又守了约的，每月按离职前12个月平均工资的{PERCENT_WHERE_NONE_AGREED}%，"
            "不低于干活那地的最低工资。",
            f"With no agreed sum and the restriction kept: {PERCENT_WHERE_NONE_AGREED}% of the average wage of the "
            "last 12 months, at least the minimum wage where you worked.",
        )
    )
    if stated > months:
        limit = B(
            f"协议写{stated}个月，法律最多两年，只算{months}个月。",
            f"The agreement says {stated} months; the law allows two years, so {months} are counted.",
        )
    else:
        limit = B(f"限制{months}个月，没超过两年。", f"{months} months are within two years.")
    return how, limit


def _caveats(
    facts: Facts, figures: Figures, stated: int, unpaid: int, lawful: Floored, agreed: Decimal | None
) -> tuple[B, ...]:
    caveats = [_KEPT]
    if stated > LONGEST_MONTHS:
        caveats.append(
            B(
                "超过两年的部分不管用，两年后可以去同行。",
                "Beyond two years it does not bind: then you may join a competitor.",
            )
        )
    if 0 < unpaid < UNPAID_MONTHS_TO_END:
        caveats.append(_NOT_YET)
    if agreed is None:
        caveats += lawful.caveats
    elif agreed < lawful.amount or _floor(agreed, facts, figures).caveats:
        caveats.append(_LOW)
    if agreed is None and facts.get("compensation_yuan") is not None:
        caveats.append(_ZERO)
    return (*caveats, _ONLY_SECRETS, _BREACH, _TAX)


_FREE_TO_ASK = B(
    "单位满三个月没给补偿，是它自己的原因的，你可以请求解除竞业限制，欠的照样要。先书面通知，稳妥的再让仲裁确认，"
    "别直接去对手那里。",
    "After three months unpaid for reasons of the employer you may ask to be released and still claim the arrears. "
    "Give written notice first and, to be safe, have arbitration confirm it before you join a competitor.",
)
_KEPT = B(
    "守了约才有这笔钱，按月给。留好没去同行的证据（社保、新工作），从每月该给没给那天起一年内申请仲裁。",
    "It is owed only while you keep to it, month by month. Keep proof (insurance record, new job) and apply for "
    "arbitration within a year of each missed month.",
)
_NOT_YET = B(
    "还没满三个月，法院一般不支持解除；先书面催。人社部指引说欠了超过1个月、催了还不给也可以不守，但那只是建议。",
    "Under three months courts as a rule do not release you; demand it in writing. The ministry's guide lets you "
    "stop after one month and a reminder, but that is advice.",
)
_LOW = B(
    "说好的数要是低于平均工资的30%或者最低工资：有的地方让补足，有的按约定，可以主张差额，单位会说按协议。",
    "If the agreed sum is below 30% of the average wage or the minimum wage, some courts raise it, some keep the "
    "agreement. You may claim the difference; the employer will point to the agreement.",
)
_ZERO = B(
    "协议写着没有补偿的，这里按没约定算；单位可能不认，也可能说条款作废。",
    "Where the agreement says no compensation, it is treated as none agreed; the employer may object or call the "
    "clause void.",
)
_ONLY_SECRETS = B(
    "没接触过商业秘密的人，条款可以请求确认不生效；范围、地区、时间过宽的部分无效。",
    "Without access to trade secrets you may have the clause declared without effect; what is too wide is void.",
)
_BREACH = B(
    "没守约的，要退补偿、付违约金，单位还可以要你接着守。",
    "Breaking it means paying back, the penalty, and perhaps having to keep to it all the same.",
)
_TAX = B(
    "这是税前数，不享受离职补偿的免税额，税怎么扣打12366问。",
    "Before tax, without the free limit of severance: ask 12366.",
)

CALCULATOR = Calculator(
    "non_compete",
    B("竞业限制补偿", "Compensation for a non-compete"),
    INPUTS,
    (
        "劳动合同法/23",
        "劳动合同法/24",
        *(f"{INTERPRETATION_1}/{article}" for article in (36, 37, 38, 39)),
        f"{INTERPRETATION_2}/13",
        f"{INTERPRETATION_2}/15",
        "企业实施竞业限制合规指引/17",
    ),
    run,
)
