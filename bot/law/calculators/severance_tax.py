"""Income tax on severance: free up to three times the local average annual wage, the rest taxed on its own."""

from __future__ import annotations

from decimal import Decimal

from bot.law.calculation import Calculation, Calculator, Facts, FactWrong, Figures, Input, Item, fen, missing, plain
from bot.law.text import Bilingual as B

FREE_TIMES_AVERAGE = 3
# 财税〔2018〕164号 5(1) with the annual table of comprehensive income (annex of 个人所得税法):
# up to this sum, percent, quick deduction. The statute text at hand lacks the annex.
TABLE: tuple[tuple[Decimal | None, Decimal, Decimal], ...] = (
    (Decimal(36_000), Decimal(3), Decimal(0)),
    (Decimal(144_000), Decimal(10), Decimal(2_520)),
    (Decimal(300_000), Decimal(20), Decimal(16_920)),
    (Decimal(420_000), Decimal(25), Decimal(31_920)),
    (Decimal(660_000), Decimal(30), Decimal(52_920)),
    (Decimal(960_000), Decimal(35), Decimal(85_920)),
    (None, Decimal(45), Decimal(181_920)),
)
LEAST_SEVERANCE, MOST_SEVERANCE = Decimal(1), Decimal(50_000_000)
# Below this it is a monthly average by mistake.
LEAST_AVERAGE, MOST_AVERAGE = Decimal(20_000), Decimal(600_000)
BASIS = ("个人所得税法/2", "个人所得税法/9")

INPUTS = (
    Input(
        "severance_yuan",
        "yuan",
        B("离职补偿一共多少钱（税前）？", "How much is the severance in all, before tax?"),
        B("只填补偿、赔偿、代通知金这些，工资、加班费、年终奖不算在里面。",
          "Only severance, damages and pay in lieu of notice; not wages, overtime pay or bonus."),
        least=LEAST_SEVERANCE,
        most=MOST_SEVERANCE,
    ),
    Input(
        "local_average_annual_wage_yuan",
        "yuan",
        B("当地上一年职工年平均工资是多少（一整年的数）？",
          "What was last year's local average wage, for the whole year?"),
        B("它的3倍以内不交税；可打12366问。", "Three times this is free of tax; ask 12366 for it."),
        least=LEAST_AVERAGE,
        most=MOST_AVERAGE,
    ),
    Input(
        "own_contributions_yuan",
        "yuan",
        B("从这笔补偿里扣了你个人的社保、公积金多少钱？", "How much of your own insurance and fund was taken from it?"),
        B("这部分可以先减掉再算税。", "It is taken off before the tax is worked out."),
        required=False,
        least=Decimal(0),
        most=MOST_SEVERANCE,
    ),
)  # fmt: skip


def run(facts: Facts, figures: Figures) -> Calculation:
    """The tax, what is free of it and what is left.

    Raises:
        FactWrong: If more contributions were taken than there is severance.
    """
    lacking = missing(INPUTS, facts)
    if lacking:
        return Calculation("needs", needs=lacking)
    severance: Decimal = facts["severance_yuan"]
    average: Decimal = facts["local_average_annual_wage_yuan"]
    own = facts.get("own_contributions_yuan") or Decimal(0)
    if own > severance:
        raise FactWrong(
            "own_contributions_yuan",
            B(
                f"扣的社保公积金{plain(own)}元比补偿{plain(severance)}元还多，应当不超过补偿。",
                f"Contributions of {plain(own)} yuan are more than the severance of {plain(severance)} yuan; "
                "expected: at most that.",
            ),
        )
    limit = FREE_TIMES_AVERAGE * average
    taxable = max(severance - limit - own, Decimal(0))
    tax, formula = _tax(taxable)
    return Calculation(
        "owed" if taxable else "not_owed",
        (
            Item("tax", B("要交的个人所得税", "Income tax"), tax, formula, BASIS, payer="worker"),
            _shown("tax_free", B("不交税的部分", "Free of tax"), severance - taxable, _free(severance, limit, own)),
            _shown("taxable", B("要交税的部分", "Taxable part"), taxable, _rest(severance, limit, own)),
            _shown("net", B("交完税到手", "Left after tax"), severance - own - tax, _net(severance, own, tax)),
        ),
        steps=(
            B(
                f"不交税的上限：{FREE_TIMES_AVERAGE} × 年平均工资{plain(average)}元 = {plain(limit)}元。",
                f"Free limit: {FREE_TIMES_AVERAGE} × average annual wage {plain(average)} yuan = {plain(limit)} yuan.",
            ),
            B(
                "超过的部分单独按年度税率表算，不并进当年工资，也不再减6万。",
                "The rest is taxed on its own by the annual table: not added to the year's pay, no 60,000 allowance.",
            ),
        ),
        caveats=_CAVEATS,
        reason=None if taxable else _no_tax(limit),
    )


def _tax(taxable: Decimal) -> tuple[Decimal, B]:
    percent, quick = next((p, q) for upper, p, q in TABLE if upper is None or taxable <= upper)
    tax = fen(taxable * percent / 100 - quick)
    return tax, B(
        f"{plain(taxable)}元 × {percent}% − 速算扣除数{quick}元",
        f"{plain(taxable)} yuan × {percent}% − quick deduction {quick} yuan",
    )


def _shown(id_: str, title: B, amount: Decimal, formula: B) -> Item:
    return Item(id_, title, fen(amount), formula, BASIS, counts=False)


def _minus_own(own: Decimal) -> B:
    return B(f" − 个人社保公积金{plain(own)}元", f" − own contributions {plain(own)} yuan") if own else B("", "")


def _free(severance: Decimal, limit: Decimal, own: Decimal) -> B:
    if severance <= limit + own:
        return B(f"{plain(severance)}元全部不交税", f"all of the {plain(severance)} yuan")
    if own:
        return B(
            f"{plain(limit)}元 + 个人社保公积金{plain(own)}元",
            f"{plain(limit)} yuan + own contributions {plain(own)} yuan",
        )
    return B(f"上限{plain(limit)}元", f"the limit of {plain(limit)} yuan")


def _rest(severance: Decimal, limit: Decimal, own: Decimal) -> B:
    less = _minus_own(own)
    return B(
        f"{plain(severance)}元 − {plain(limit)}元{less.zh}，不够减就是0",
        f"{plain(severance)} yuan − {plain(limit)} yuan{less.en}, at least 0",
    )


def _net(severance: Decimal, own: Decimal, tax: Decimal) -> B:
    less = _minus_own(own)
    return B(
        f"{plain(severance)}元{less.zh} − 税{plain(tax)}元", f"{plain(severance)} yuan{less.en} − tax {plain(tax)} yuan"
    )


def _no_tax(limit: Decimal) -> B:
    return B(
        f"没超过{plain(limit)}元的上限，不用交税；单位扣了税的，要它退或找税务更正。",
        f"It is within the limit of {plain(limit)} yuan: no tax. If tax was taken, have the employer or the tax "
        "office put it right.",
    )


_CAVEATS = (
    B(
        "按财税〔2018〕164号和年度综合所得税率表算，表的数字没有对过官方原文；年平均工资用哪个口径、税额多少，"
        "请打12366核实。",
        "By the tax notice 财税〔2018〕164号 and the annual table, whose figures were not compared with the official "
        "text; confirm the average wage to use and the tax with 12366.",
    ),
    B(
        "税由单位发钱时代扣。协议写「到手多少」还是「税前多少」差别很大，先看清。",
        "The employer withholds the tax. Whether the agreement states net or gross makes a difference: read it first.",
    ),
    B(
        "2N一般也这样算；单位依法破产给的安置费一般免税；工资、加班费、年终奖、竞业补偿不按这个算。",
        "2N is as a rule treated the same; settlement pay in a lawful bankruptcy is as a rule free; wages, overtime "
        "pay, bonus and non-compete pay are not taxed this way.",
    ),
    B(
        "分几次发的，合起来算一次，3倍的额度不能每次都用。",
        "Paid in parts, it is added up: the limit is not available again for each part.",
    ),
)

CALCULATOR = Calculator("severance_tax", B("离职补偿个税", "Income tax on severance"), INPUTS, BASIS, run)
