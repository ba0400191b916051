"""Severance (N), with the notice month (N+1) or doubled (2N), by how the job ended."""

from __future__ import annotations

from decimal import Decimal

from bot.law.calculation import Calculation, Calculator, Choice, Facts, Figures, Input, Item, fen, missing, plain
from bot.law.calculators import unlawful_termination
from bot.law.severance_grounds import NOT_OWED, OWED
from bot.law.severance_pay import (
    AVERAGE,
    CONTRACT_LAW_IN_FORCE,
    EARLIER_EMPLOYER_CAVEAT,
    END,
    LEAST_WAGE,
    MOST_WAGE,
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

NOTICE_MONTHS = 1
UNLAWFUL = "unlawful"

INPUTS = (
    WAGE,
    START,
    END,
    AVERAGE,
    Input(
        "ground",
        "choice",
        B("是怎么离开的？", "How did the job end?"),
        B("有没有补偿、是N、N+1还是2N，就看这个。", "It decides whether anything is owed, and N, N+1 or 2N."),
        required=False,
        choices=(
            *(Choice(value, ground.title) for value, ground in OWED.items()),
            Choice(UNLAWFUL, B("单位违法辞退", "unlawful dismissal")),
            *(Choice(value, ground.title) for value, ground in NOT_OWED.items()),
        ),
    ),
    REGION,
    Input(
        "last_month_wage_yuan",
        "yuan",
        B("离开前最后一个月的工资是多少？", "What was the wage of the last full month?"),
        B("代通知金按上一个月的工资算，不按平均数。", "Pay in lieu of notice goes by the last month, not the average."),
        required=False,
        least=LEAST_WAGE,
        most=MOST_WAGE,
    ),
)


def run(facts: Facts, figures: Figures) -> Calculation:
    """What is owed at the end of a job, by its ground.

    Legal basis: 劳动合同法/46 and 47, 劳动合同法实施条例/20, 22 and 27.
    """
    lacking = missing(INPUTS, facts)
    if lacking:
        return Calculation("needs", needs=lacking)
    check_service(facts)
    ground = facts.get("ground")
    if ground == UNLAWFUL:
        return unlawful_termination.run({k: v for k, v in facts.items() if k != "ground"}, figures)
    if ground in NOT_OWED:
        return _not_owed(ground, facts)
    pay = severance_pay(facts, figures, since=CONTRACT_LAW_IN_FORCE)
    items = [_severance(pay, OWED[ground].citations if ground else ("劳动合同法/46",))]
    if ground in ("no_fault", None):
        items.append(_notice_pay(facts, pay, counts=ground is not None))
    if ground is None:
        items.append(unlawful_termination.damages_item(severance_pay(facts, figures), counts=False))
    return Calculation(
        "owed",
        tuple(items),
        steps=pay.steps,
        caveats=_caveats(facts, pay, ground),
        reason=None if ground else _GROUND_UNKNOWN,
        events=(claim_event(facts),),
    )


def _severance(pay: SeverancePay, citations: tuple[str, ...]) -> Item:
    return Item(
        "severance",
        B("经济补偿（N）", "Severance (N)"),
        pay.amount,
        pay.formula,
        (*citations, "劳动合同法/47", "劳动合同法实施条例/27"),
        payer="employer",
    )


def _notice_pay(facts: Facts, pay: SeverancePay, counts: bool) -> Item:
    last = facts.get("last_month_wage_yuan")
    wage = pay.average if last is None else last
    which = B("上个月工资", "last month's wage") if last is not None else B("月平均", "the monthly average")
    return Item(
        "notice_pay",
        B("代通知金（+1）", "Pay in lieu of notice (+1)"),
        fen(NOTICE_MONTHS * wage),
        B(f"{which.zh}{plain(wage)}元 × {NOTICE_MONTHS}个月", f"{which.en} {plain(wage)} yuan × {NOTICE_MONTHS} month"),
        ("劳动合同法/40", "劳动合同法实施条例/20"),
        payer="employer",
        counts=counts,
    )


def _not_owed(ground: str, facts: Facts) -> Calculation:
    disputed = ground == "worker_fault"
    none = Item(
        "severance",
        B("经济补偿（N）", "Severance (N)"),
        fen(Decimal(0)),
        B(f"{NOT_OWED[ground].title.zh}：没有", f"{NOT_OWED[ground].title.en}: none"),
        NOT_OWED[ground].citations,
    )
    return Calculation(
        "not_owed",
        (none,),
        reason=NOT_OWED[ground].sentence,
        caveats=(_STILL_OWED, *(late_caveats(facts) if disputed else ())),
        events=(claim_event(facts),) if disputed else (),
    )


def _caveats(facts: Facts, pay: SeverancePay, ground: str | None) -> tuple[B, ...]:
    caveats = [*([OWED[ground].sentence] if ground else []), *pay.caveats]
    if facts["service_start"] < CONTRACT_LAW_IN_FORCE:
        caveats.append(
            B(
                f"你在{CONTRACT_LAW_IN_FORCE}以前就上班了：这里只算了那天以后的年头。以前那段按当时的老规定，"
                "看是怎么离开的，可能还要加，请打12333问。",
                f"You started before {CONTRACT_LAW_IN_FORCE}: only service from that day is counted here. The earlier "
                "part follows the rules of its time and, depending on the ground, may come on top: ask 12333.",
            )
        )
    if ground in ("no_fault", None) and facts.get("last_month_wage_yuan") is None:
        caveats.append(
            B(
                "代通知金按离开前一个月的工资算，这里先用了月平均；填上最后一个月的工资会更准。",
                "Pay in lieu of notice goes by the month before; the average stands in for it here. State the last "
                "month's wage to be exact.",
            )
        )
    return (*caveats, WAGE_CAVEAT, EARLIER_EMPLOYER_CAVEAT, _WHEN_PAID, TAX_CAVEAT, *late_caveats(facts))


_GROUND_UNKNOWN = B(
    "有没有、有多少，要看怎么离开的：下面先按N算。自己辞职、严重违纪被辞、退休的没有；"
    "没提前30天通知的无过错辞退加一个月；"
    "违法辞退是2N。",
    "Whether and how much depends on how the job ended; N is shown first. Resigning, proved misconduct and "
    "retirement bring nothing; a no-fault dismissal without 30 days' notice adds a month; an unlawful one is 2N.",
)
_WHEN_PAID = B(
    "单位应当在办完工作交接时付清。不给的可以仲裁，也可以找劳动监察；监察责令了还不付，要再加付50%到100%。",
    "It falls due when the handover is done. If unpaid, go to arbitration or labour inspection; an employer that "
    "then disobeys the order pays 50% to 100% more.",
)
_STILL_OWED = B(
    "欠的工资、加班费、没休的年假钱不受影响，照样可以要。",
    "Wages owed, overtime pay and unused annual leave are not affected and can still be claimed.",
)

CALCULATOR = Calculator(
    "severance",
    B("经济补偿怎么算（N、N+1、2N）", "Severance (N, N+1, 2N)"),
    INPUTS,
    (
        "劳动合同法/46",
        "劳动合同法/47",
        "劳动合同法/97",
        "劳动合同法/40",
        "劳动合同法/50",
        "劳动合同法/85",
        "劳动合同法/87",
        "劳动合同法实施条例/20",
        "劳动合同法实施条例/27",
    ),
    run,
)
