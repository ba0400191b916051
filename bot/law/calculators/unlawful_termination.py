"""Damages for an unlawful dismissal (2N), and going back to the job as the other way."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from bot.law.calculation import Calculation, Calculator, Choice, Facts, Figures, Input, Item, fen, missing, plain
from bot.law.service_time import full_months
from bot.law.severance_pay import (
    AVERAGE,
    CONTRACT_LAW_IN_FORCE,
    EARLIER_EMPLOYER_CAVEAT,
    END,
    REGION,
    START,
    TAX_CAVEAT,
    WAGE,
    WAGE_CAVEAT,
    SeverancePay,
    check_service,
    claim_event,
    late_caveats,
    severance_pay,
)
from bot.law.text import Bilingual as B

DAMAGES_TIMES_SEVERANCE = 2
# 劳动合同法/42: fifteen years in a row here and less than five to pension age.
PROTECTED_AFTER_MONTHS = 15 * 12
# 工会法/53: twice the annual income.
UNION_ORDER_YEARS = 2
MONTHS_OF_A_YEAR = 12

INTERPRETATION_1 = "最高人民法院关于审理劳动争议案件适用法律问题的解释（一）"
INTERPRETATION_2 = "最高人民法院关于审理劳动争议案件适用法律问题的解释（二）"
UNION_REASONS = ("union_officer", "union_activity")


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a dismissal is unlawful, the articles that say so, and what to know about it."""

    title: B
    citations: tuple[str, ...]
    caveat: B


REASONS: dict[str, Reason] = {
    "no_ground": Reason(
        B("没说理由，或者口头叫走", "no reason given, or told by word of mouth"),
        (f"{INTERPRETATION_1}/44",),
        B(
            "单位要自己拿出辞退的理由和证据；但你得证明是单位叫你走的，不是你自己不干。",
            "The employer must show its reason and proof; but you must show that it sent you away and you did not "
            "quit.",
        ),
    ),
    "unproved_fault": Reason(
        B("说我违纪、不合格，但没证据", "misconduct or failure alleged without proof"),
        ("劳动合同法/39", f"{INTERPRETATION_1}/44"),
        B(
            "单位要是真拿得出严重违纪、试用期不合格这类证据，就一分不用赔，先看清它有什么。",
            "If the employer can prove serious misconduct, failure on probation or the like, nothing is owed: find "
            "out what it has.",
        ),
    ),
    "union_not_told": Reason(
        B("单位有工会，但辞退没先告诉工会", "the company's union was not told first"),
        ("劳动合同法/43", f"{INTERPRETATION_1}/47"),
        B(
            "单位在打官司（起诉）之前把告诉工会这一步补上了，这条就用不上了。",
            "If the employer makes this good before the suit goes to court, the point is lost.",
        ),
    ),
    "pregnancy": Reason(
        B("怀孕、产假或哺乳期", "pregnancy, maternity leave or nursing"),
        ("劳动合同法/42", "女职工劳动保护特别规定/5", "妇女权益保障法/48"),
        B(
            "单位不能因为怀孕、生育、哺乳辞你，也不能按不胜任、裁员辞；能证明严重违纪的除外。"
            "合同到期要续到这段时间结束。",
            "You may not be dismissed for pregnancy, birth or nursing, nor for inability or in a layoff; proved "
            "serious misconduct is different. An expiring contract runs on until this time is over.",
        ),
    ),
    "medical_period": Reason(
        B("病假，还在医疗期里", "sick leave within the medical treatment period"),
        ("劳动合同法/42",),
        B(
            "保护的是医疗期内；医疗期满了单位可以按程序辞，那时是N+1。能证明严重违纪的也除外。",
            "The protection lasts for the treatment period; after it a lawful dismissal with N+1 is possible. Proved "
            "serious misconduct is different too.",
        ),
    ),
    "work_injury": Reason(
        B("工伤或职业病，鉴定为丧失或部分丧失劳动能力", "work injury or disease with confirmed lost capacity"),
        ("劳动合同法/42", "劳动合同法/45"),
        B(
            "工伤的各项钱另算，见「工伤待遇」。单位能证明严重违纪的除外；七到十级合同到期可以终止，但要付补助金。",
            "Injury benefits come on top: see the work-injury calculator. Proved serious misconduct is different; "
            "with grades 7 to 10 the contract may end at its term, with the grants.",
        ),
    ),
    "hazard_check": Reason(
        B("干有毒有害的活没做离岗体检，或疑似职业病在查", "no exit health check, or suspected occupational disease"),
        ("劳动合同法/42", "职业病防治法/35", f"{INTERPRETATION_2}/17"),
        B(
            "要求回去上班的：单位在一审辩论结束前补做体检、没查出职业病，或者你没理由不肯查，就不支持了。",
            "A claim to go back fails if, before the end of the first-instance debate, a check finds no occupational "
            "disease or you refuse it without good reason.",
        ),
    ),
    "near_retirement": Reason(
        B("连续干满15年、离退休不到5年", "15 years in a row here and under 5 to retirement"),
        ("劳动合同法/42",),
        B(
            "要两样都占：在这家连续满15年，而且离法定退休不到5年（退休年龄已经推迟，先查准）。能证明严重违纪的除外。",
            "Both are needed: 15 years in a row here and under five to pension age, which has been raised, so check "
            "it. Proved serious misconduct is different.",
        ),
    ),
    "union_officer": Reason(
        B("我是工会主席、副主席或委员", "chair, vice-chair or committee member of the union"),
        ("工会法/19", "工会法/53"),
        B(
            "工会干部的合同自动延长到任期结束；自己有严重过失或到了退休年龄的除外。",
            "A union officer's contract runs on for the term of office, except for serious fault or retirement age.",
        ),
    ),
    "union_activity": Reason(
        B("因为参加工会活动", "for taking part in union activities"),
        ("工会法/53",),
        B(
            "要证明辞你是因为工会的事：时间前后、谁说过什么、别人有没有同样被辞。",
            "Show that the union matter was the cause: the timing, what was said, whether others were treated alike.",
        ),
    ),
}

INPUTS = (
    WAGE,
    START,
    END,
    AVERAGE,
    Input(
        "reason",
        "choice",
        B("你觉得辞退哪里不对？", "What was wrong with the dismissal?"),
        B("有些人法律不准随便辞。", "Some people may not be dismissed on ordinary grounds."),
        required=False,
        choices=tuple(Choice(value, reason.title) for value, reason in REASONS.items()),
    ),
    REGION,
)


def run(facts: Facts, figures: Figures) -> Calculation:
    """2N, and the wage that goes on if the job goes on.

    Legal basis: 劳动合同法/48 and 87, 劳动合同法实施条例/25.
    """
    lacking = missing(INPUTS, facts)
    if lacking:
        return Calculation("needs", needs=lacking)
    check_service(facts)
    reason = facts.get("reason")
    pay = severance_pay(facts, figures)
    items = [damages_item(pay, REASONS[reason].citations if reason else ()), _back_to_work(facts)]
    if reason in UNION_REASONS:
        items.append(_union_order(facts))
    double = B(
        f"N＝{plain(pay.amount)}元，违法辞退是它的{DAMAGES_TIMES_SEVERANCE}倍。",
        f"N is {plain(pay.amount)} yuan; an unlawful dismissal costs {DAMAGES_TIMES_SEVERANCE} times that.",
    )
    return Calculation(
        "owed",
        tuple(items),
        steps=(*pay.steps, double),
        caveats=_caveats(facts, pay, reason),
        events=(claim_event(facts),),
    )


def damages_item(pay: SeverancePay, citations: tuple[str, ...] = (), counts: bool = True) -> Item:
    """2N as an item."""
    return Item(
        "damages",
        B("违法辞退赔偿金（2N）", "Damages for unlawful dismissal (2N)"),
        fen(DAMAGES_TIMES_SEVERANCE * pay.base * pay.months),
        B(f"{DAMAGES_TIMES_SEVERANCE} × {pay.formula.zh}", f"{DAMAGES_TIMES_SEVERANCE} × {pay.formula.en}"),
        ("劳动合同法/48", "劳动合同法/87", "劳动合同法/47", "劳动合同法实施条例/25", *citations),
        payer="employer",
        counts=counts,
    )


def _back_to_work(facts: Facts) -> Item:
    wage: Decimal = facts["monthly_wage_yuan"]
    return Item(
        "back_to_work_wage",
        B("不要2N、要求回去上班的：每月补发工资", "If you choose the job instead of 2N: wage for each month out"),
        fen(wage),
        B(
            f"从辞退到复职前一天，按正常上班每月{plain(wage)}元补",
            f"From the dismissal to the day before you return, {plain(wage)} yuan a month as for normal work",
        ),
        ("劳动合同法/48", f"{INTERPRETATION_2}/18", f"{INTERPRETATION_2}/16"),
        unit="yuan_per_month",
        payer="employer",
        counts=False,
    )


def _union_order(facts: Facts) -> Item:
    wage: Decimal = facts["monthly_wage_yuan"]
    return Item(
        "union_order",
        B("找劳动部门处理的另一条路：年收入的2倍", "The other way, through the labour office: twice the annual income"),
        fen(UNION_ORDER_YEARS * MONTHS_OF_A_YEAR * wage),
        B(
            f"{UNION_ORDER_YEARS} × {MONTHS_OF_A_YEAR}个月 × {plain(wage)}元；要么恢复工作补工资，要么给这笔，"
            "由劳动部门责令",
            f"{UNION_ORDER_YEARS} × {MONTHS_OF_A_YEAR} months × {plain(wage)} yuan; the labour office orders either "
            "this or the job back with the pay of the gap",
        ),
        ("工会法/53",),
        payer="employer",
        counts=False,
    )


def _caveats(facts: Facts, pay: SeverancePay, reason: str | None) -> tuple[B, ...]:
    caveats = [REASONS[reason].caveat] if reason else [_UNPROVED]
    if reason == "near_retirement" and full_months(facts["service_start"], facts["service_end"]) < (
        PROTECTED_AFTER_MONTHS
    ):
        caveats.append(
            B(
                "你在这里还没连续干满15年，这一条保护不到你，要看辞退有没有别的毛病。",
                "You have not worked here for 15 years in a row, so this protection does not cover you; see what "
                "else was wrong.",
            )
        )
    caveats += [_ONE_OF_TWO, *pay.caveats]
    if facts["service_start"] < CONTRACT_LAW_IN_FORCE:
        caveats.append(
            B(
                f"赔偿金的年头从上班第一天算，这里把{CONTRACT_LAW_IN_FORCE}以前的也算进去了。单位可能不认那一段，"
                "各地判法也有不同，可打12333问。",
                f"Damages count from the first day worked, so service before {CONTRACT_LAW_IN_FORCE} is included. The "
                "employer may dispute that part and courts differ: ask 12333.",
            )
        )
    return (*caveats, WAGE_CAVEAT, EARLIER_EMPLOYER_CAVEAT, TAX_CAVEAT, *late_caveats(facts))


_UNPROVED = B(
    "这是按辞退违法算的。单位要是能证明理由合法：不胜任、情况大变这类只给N或N+1，严重违纪这类一分不给。",
    "This assumes an unlawful dismissal. If the employer proves a lawful ground: N or N+1 for inability, changed "
    "circumstances and the like, nothing for serious misconduct and the like.",
)
_ONE_OF_TWO = B(
    "2N和回去上班只能选一样；拿了2N就没有N，代通知金一般也不另给。合同官司期间到期又不该续的、开始领养老金的、"
    "单位破产解散的，可能回不去，只能要2N。",
    "Choose either 2N or the job; with 2N there is no N and as a rule no pay in lieu of notice. If the contract runs "
    "out during the case with no right to renewal, you draw a pension, or the employer is bankrupt or dissolved, "
    "only 2N may be left.",
)

CALCULATOR = Calculator(
    "unlawful_termination",
    B("违法辞退赔多少（2N）", "Damages for unlawful dismissal (2N)"),
    INPUTS,
    (
        "劳动合同法/48",
        "劳动合同法/87",
        "劳动合同法/47",
        "劳动合同法实施条例/25",
        "劳动合同法/42",
        f"{INTERPRETATION_2}/18",
        "工会法/53",
    ),
    run,
)
