"""How long probation may be, what it must pay at the least, and what is due for the part beyond."""

from __future__ import annotations

from decimal import Decimal

from bot.law.calculation import (
    Calculation,
    Calculator,
    Choice,
    Facts,
    FactWrong,
    Figures,
    Input,
    Item,
    fen,
    missing,
    plain,
)
from bot.law.probation_pay import Findings, probation_pay
from bot.law.text import Bilingual as B

# Months of the contract from which so many months of probation are allowed.
LIMITS = ((36, 6), (12, 2), (3, 1), (0, 0))

INPUTS = (
    Input(
        "contract_months", "number",
        B("劳动合同签了几个月？没有期限的填36。", "For how many months is the contract? For an open-ended one put 36."),
        B("试用期最长多久看合同期。", "The contract decides how long probation may be."),
        least=Decimal("0.5"), most=Decimal(600),
    ),
    Input(
        "probation_months", "number",
        B("试用期定了几个月？延长过的加在一起；一个半月填1.5。",
          "How many months of probation, extensions included? One and a half months is 1.5."),
        B("看有没有超过上限。", "It is compared with the limit."), required=False, least=Decimal(0), most=Decimal(60),
    ),
    Input(
        "probation_wage_yuan", "yuan", B("试用期每月工资多少？", "What is the monthly wage on probation?"),
        B("看有没有低于底线。", "It is compared with the floor."),
        required=False, least=Decimal(1), most=Decimal(1_000_000),
    ),
    Input(
        "contract_wage_yuan", "yuan", B("转正以后每月工资多少？", "What is the monthly wage after probation?"),
        B("底线和赔偿都按它算。", "The floor and the compensation start from it."),
        required=False, least=Decimal(1), most=Decimal(1_000_000),
    ),
    Input(
        "region", "region", B("在哪个省（市、区）上班？", "In which province do you work?"),
        B("试用期工资也不能低于当地最低工资。", "Probation pay may not be below the local minimum wage."),
        required=False,
    ),
    Input(
        "tier", "text", B("在哪个市，或者最低工资第几档？不知道可以不填。",
                          "Which city, or which class of the minimum wage? Leave it out if unknown."),
        B("一个省里各地的最低工资不一样。", "Minimum wages differ within a province."), required=False,
    ),
    Input(
        "served_months", "number", B("试用期已经干了几个月？干完了可以不填。",
                                     "How many months of probation have you worked? Leave it out if all of it."),
        B("赔偿只算已经干了的。", "Compensation covers only what was worked."),
        required=False, least=Decimal(0), most=Decimal(60),
    ),
    Input(
        "no_probation_reason", "choice", B("有没有下面这种情况？", "Is one of these the case?"),
        B("这几种情况根本不能有试用期。", "In these cases there may be no probation at all."), required=False,
        choices=(
            Choice("none", B("都没有", "none of these")),
            Choice("task", B("干完某个活合同就结束", "the contract ends with a set job")),
            Choice("part_time", B("小时工（非全日制）", "part-time work by the hour")),
            Choice("second", B("在这家已经试用过一次", "second probation with this employer")),
            Choice("probation_only", B("只签了试用期合同", "only a probation contract was signed")),
        ),
    ),
)  # fmt: skip


def run(facts: Facts, figures: Figures) -> Calculation:
    """The limit, the pay below the floor and the compensation for probation beyond the limit.

    Legal basis: 劳动合同法/19, 20, 70 and 83, 劳动合同法实施条例/15.
    """
    lacking = missing(INPUTS, facts)
    if lacking:
        return Calculation("needs", needs=lacking)
    _check(facts)
    longest = _longest(facts)
    pay = probation_pay(facts, figures)
    beyond = _beyond(facts, longest.amount)
    items = (longest, *beyond.items, *pay.items)
    steps = tuple(item.formula for item in items)
    caveats = (*beyond.caveats, *pay.caveats, *_caveats(facts))
    fault = any(item.id in ("excess_months", "wage_shortfall", "wage_shortfall_per_month") for item in items)
    measured = any(item.id == "wage_floor" for item in items)
    compared = facts.get("probation_months") is not None or (facts.get("probation_wage_yuan") is not None and measured)
    if fault or not compared:
        return Calculation("owed", items, steps, caveats)
    return Calculation("not_owed", items, steps, caveats, reason=_in_order(facts, pay))


def _check(facts: Facts) -> None:
    contract: Decimal = facts["contract_months"]
    agreed: Decimal | None = facts.get("probation_months")
    served: Decimal | None = facts.get("served_months")
    if agreed is not None and agreed > contract:
        raise FactWrong(
            "probation_months",
            B(
                f"试用期{plain(agreed)}个月比合同的{plain(contract)}个月还长，试用期包含在合同期里，应当不超过它。",
                f"Probation of {plain(agreed)} months is longer than the contract of {plain(contract)}; it is part of "
                "the contract, so expected: not longer.",
            ),
        )
    whole = contract if agreed is None else agreed
    if served is not None and served > whole:
        raise FactWrong(
            "served_months",
            B(
                f"干了{plain(served)}个月，比定的{plain(whole)}个月还长，应当不超过它；延长过的，先加进试用期里。",
                f"{plain(served)} months worked are more than the {plain(whole)} agreed; expected: not more. "
                "Add extensions to the probation first.",
            ),
        )


def _longest(facts: Facts) -> Item:
    contract, why = facts["contract_months"], facts.get("no_probation_reason") or "none"
    title = B("试用期最长", "Longest probation")
    if why != "none":
        choice = next(choice for choice in INPUTS[-1].choices if choice.value == why)
        words = B(f"{choice.title.zh}：不能有试用期", f"{choice.title.en}: no probation is allowed")
        article = "劳动合同法/70" if why == "part_time" else "劳动合同法/19"
        return Item("longest_probation", title, Decimal(0), words, (article,), unit="month", counts=False)
    months = next(most for least, most in LIMITS if contract >= least)
    words = B(
        f"合同{plain(contract)}个月：试用期最多{months}个月", f"contract of {plain(contract)} months: {months} at most"
    )
    return Item("longest_probation", title, Decimal(months), words, ("劳动合同法/19",), unit="month", counts=False)


def _beyond(facts: Facts, limit: Decimal) -> Findings:
    agreed, wage = facts.get("probation_months"), facts.get("contract_wage_yuan")
    if agreed is None or agreed <= limit:
        return Findings()
    excess = Item(
        "excess_months", B("超过上限的试用期", "Probation beyond the limit"), agreed - limit,
        B(f"{plain(agreed)} − {plain(limit)}个月", f"{plain(agreed)} − {plain(limit)} months"),
        ("劳动合同法/19",), unit="month", counts=False,
    )  # fmt: skip
    stated = facts.get("served_months")
    served = max((agreed if stated is None else stated) - limit, Decimal(0))
    caveats = [
        B(
            "超过上限的那几个月本来就该按转正工资发；除了赔偿，还可以要求补那几个月的工资差，有的地方不支持，打12333问。",
            "The months beyond the limit should have been at full pay; besides the compensation you may ask for that "
            "difference, which not every place grants: ask 12333.",
        )
    ]
    if stated is None:
        caveats.append(
            B(
                "没填已经干了几个月，按试用期全干完算。",
                "The months worked were not stated; all of it is taken as worked.",
            )
        )
    if not served:
        caveats.append(
            B(
                "超过的部分还没干到，没有赔偿；要求单位改过来。",
                "The part beyond was not reached yet: have it corrected.",
            )
        )
        return Findings((excess,), tuple(caveats))
    if wage is None:
        caveats.append(
            B("填上转正后的工资，才能算超期的赔偿。", "State the wage after probation to work out the compensation.")
        )
        return Findings((excess,), tuple(caveats))
    due = Item(
        "excess_compensation", B("超期试用的赔偿金", "Compensation for probation beyond the limit"), fen(wage * served),
        B(f"转正工资{plain(wage)}元 × 已干的超期{plain(served)}个月",
          f"wage after probation {plain(wage)} yuan × {plain(served)} months beyond the limit"),
        ("劳动合同法/83",), payer="employer",
    )  # fmt: skip
    return Findings((excess, due), tuple(caveats))


def _in_order(facts: Facts, pay: Findings) -> B:
    zh, en = [], []
    if facts.get("probation_months") is not None:
        zh.append("试用期没有超过上限")
        en.append("the probation is within the limit")
    if facts.get("probation_wage_yuan") is not None and pay.items:
        zh.append("工资不低于底线")
        en.append("the wage is not below the floor")
    return B("，".join(zh) + "。", (" and ".join(en)).capitalize() + ".")


def _caveats(facts: Facts) -> tuple[B, ...]:
    caveats = []
    if facts.get("probation_months") == facts["contract_months"]:
        caveats.append(
            B(
                "试用期和合同一样长，等于只签了试用期：可以主张试用期不成立，整段都是正式合同。",
                "Probation as long as the contract is a contract for probation only: you may claim that there is no "
                "probation and all of it is normal work.",
            )
        )
    return (
        *caveats,
        B(
            "同一家单位只能试用一次；试用期里辞退你也要有理由，要跟你说明。",
            "The same employer may try you only once, and must tell you its reason if it dismisses you on probation.",
        ),
        B(
            "赔偿金要在一年内申请仲裁；少发的工资在职期间随时能要，离职后一年内要。",
            "Claim the compensation within one year; short pay at any time while employed, and within one year of "
            "leaving.",
        ),
    )


CALCULATOR = Calculator(
    "probation",
    B("试用期多长、工资多少才合法", "Probation: length, pay and compensation"),
    INPUTS,
    (
        "劳动合同法/19",
        "劳动合同法/20",
        "劳动合同法/70",
        "劳动合同法/83",
        "劳动合同法/85",
        "劳动合同法实施条例/15",
    ),
    run,
)
