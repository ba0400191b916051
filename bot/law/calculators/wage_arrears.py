"""Unpaid wages, and the surcharge where an order of the labour inspection was not obeyed."""

from __future__ import annotations

from decimal import Decimal

from bot.law.calculation import Calculation, Calculator, Facts, FactWrong, Figures, Input, Item, fen, missing, plain
from bot.law.day_wage import monthly_wage
from bot.law.text import Bilingual as B

SURCHARGE_LEAST = Decimal("0.5")
SURCHARGE_MOST = Decimal(1)
LEAST_MONTHS = Decimal("0.1")
MOST_MONTHS = Decimal(240)
MOST_PAID = Decimal(1_000_000_000)

LAW = ("劳动合同法/30", "劳动法/50", "工资支付暂行规定/7", "工资支付暂行规定/9")
SURCHARGE_LAW = ("劳动合同法/85", "劳动保障监察条例/26")

INPUTS = (
    Input(
        "months",
        "number",
        B("欠了几个月工资？半个月填0.5", "How many months of wages are unpaid? Half a month is 0.5"),
        B("欠的钱 = 月工资 × 月数。", "What is owed is the monthly wage times the months."),
        least=LEAST_MONTHS,
        most=MOST_MONTHS,
    ),
    monthly_wage(
        B(
            "说好一个月多少钱（元）？每个月不一样就填平均数",
            "What is the agreed monthly wage (yuan)? If it varies, the average",
        ),
        B("欠的钱按应发的工资算。", "What is owed is counted from the wage due."),
    ),
    Input(
        "paid_yuan",
        "yuan",
        B("这几个月里已经给过多少（元）？没有就填0", "How much of it has been paid (yuan)? 0 if nothing"),
        B("给过的要减掉。", "What was paid is taken off."),
        required=False,
        least=Decimal(0),
        most=MOST_PAID,
    ),
    Input(
        "ordered_by_inspection",
        "flag",
        B(
            "劳动监察已经下了文，叫单位几号前付清，到期还没付？",
            "Did the labour inspection order payment by a day, and did that day pass unpaid?",
        ),
        B("只有这种情况才有50%到100%的加付赔偿金。", "Only then is there a surcharge of 50% to 100%."),
        required=False,
    ),
)


def run(facts: Facts, figures: Figures) -> Calculation:
    """The arrears, and at least half as much again where an order was not obeyed.

    Legal basis: 劳动合同法/30 and 85.
    """
    lacking = missing(INPUTS, facts)
    if lacking:
        return Calculation("needs", needs=lacking)
    months, month, paid = facts["months"], facts["monthly_wage_yuan"], facts.get("paid_yuan") or Decimal(0)
    due = fen(months * month)
    if fen(paid) > due:
        raise FactWrong(
            "paid_yuan",
            B(
                f"paid_yuan 是{plain(paid)}元，比应发的{plain(due)}元还多；应当填这几个月里已经给了的，不超过应发的。",
                f"paid_yuan is {plain(paid)}, more than the {plain(due)} yuan due; "
                "state what was paid for these months, at most what was due.",
            ),
        )
    arrears = due - fen(paid)
    if not arrears:
        return Calculation(
            "not_owed", reason=B("这几个月的工资已经付清了。", "The wages of these months are paid in full.")
        )
    items = (
        _arrears(arrears, months, month, paid),
        *(_surcharge(arrears) if facts.get("ordered_by_inspection") else ()),
    )
    caveats = (*(ORDERED if facts.get("ordered_by_inspection") else NOT_ORDERED), *USUAL_CAVEATS)
    return Calculation("owed", items, tuple(item.formula for item in items), caveats)


def _arrears(arrears: Decimal, months: Decimal, month: Decimal, paid: Decimal) -> Item:
    less_zh, less_en = (f" − 已付{plain(paid)}元", f" − {plain(paid)} yuan paid") if paid else ("", "")
    formula = B(
        f"{plain(month)}元 × {plain(months)}个月{less_zh}", f"{plain(month)} yuan × {plain(months)} months{less_en}"
    )
    return Item("arrears", B("欠的工资", "Unpaid wages"), arrears, formula, LAW, payer="employer")


def _surcharge(arrears: Decimal) -> tuple[Item, ...]:
    shown = (
        ("surcharge_least", B("加付赔偿金（最少）", "Surcharge, at least"), SURCHARGE_LEAST, True),
        (
            "surcharge_most",
            B("加付赔偿金（最多，不计入合计）", "Surcharge, at most (not in the total)"),
            SURCHARGE_MOST,
            False,
        ),
    )
    return tuple(
        Item(
            name,
            title,
            fen(arrears * share),
            B(
                f"欠的{plain(arrears)}元 × {plain(share * 100)}%",
                f"{plain(arrears)} yuan unpaid × {plain(share * 100)}%",
            ),
            SURCHARGE_LAW,
            payer="employer",
            counts=counts,
        )
        for name, title, share, counts in shown
    )


ORDERED = (
    B(
        "加付多少由劳动部门在50%到100%之间定，合计里只算了最少的50%；按监察文书上写的应付金额算，"
        "和这里不一样就以文书为准。",
        "The labour department sets the surcharge between 50% and 100%; the total has only the least, 50%. "
        "It is counted from the sum in the order; where that differs, the order decides.",
    ),
)
NOT_ORDERED = (
    B(
        "50%到100%的加付赔偿金现在还没有：要先投诉，劳动部门责令限期付，单位到期还不付才有。",
        "There is no surcharge of 50% to 100% yet: complain first; it is due only once "
        "the labour department has ordered "
        "payment by a day and that day has passed.",
    ),
)
USUAL_CAVEATS = (
    B(
        "这是应发的数；个人那份社保、公积金和个税单位可以依法代扣，到手会少一些。别的扣款要有法律依据。",
        "This is the gross sum; your own social insurance, housing fund and income tax may be withheld. "
        "Other deductions need a basis in law.",
    ),
    B(
        "单位可能说数额、出勤不对，或者说钱已经付了：工资条、转账、考勤、欠条都留好。",
        "The employer may dispute the sum or the days, or say it has paid: keep pay "
        "slips, transfers, attendance, IOUs.",
    ),
    B(
        "还在职的，欠薪申请仲裁没有一年的限制；离职了，要在一年内提。找劳动监察投诉是两年内。",
        "While you are employed the one-year limit does not run; after leaving, claim within one year. "
        "Complain to the labour inspection within two years.",
    ),
    B(
        "单位不按时足额发工资，你可以书面辞职并要经济补偿，这里没有算。",
        "If wages are not paid on time and in full you may resign in writing and claim "
        "severance; it is not counted here.",
    ),
    B(
        "在工地干活的农民工，分包老板欠的钱，总包要先付，可以直接找总包要。",
        "For migrant workers on building sites the general contractor pays first what a "
        "subcontractor owes: claim from it.",
    ),
)

CALCULATOR = Calculator(
    "wage_arrears",
    B("拖欠的工资", "Unpaid wages"),
    INPUTS,
    (
        *LAW,
        *SURCHARGE_LAW,
        "劳动合同法/38",
        "工资支付暂行规定/15",
        "劳动保障监察条例/20",
        "保障农民工工资支付条例/30",
        "劳动争议调解仲裁法/27",
    ),
    run,
)
