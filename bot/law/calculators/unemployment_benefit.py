"""How long unemployment benefit may last, how much it is where that is known, and who does not get it."""

from __future__ import annotations

from decimal import Decimal

from bot.law.calculation import Calculation, Calculator, Choice, Facts, Figures, Input, Item, missing, plain
from bot.law.text import Bilingual as B
from bot.law.unemployment_amounts import monthly_amounts

LEAST_YEARS = Decimal(1)
# Years of contributions and the most months, the longest first.
BANDS = ((Decimal(10), 24), (Decimal(5), 18), (LEAST_YEARS, 12))
PROVISIONS = "实施《社会保险法》若干规定"

REASONS = (
    Choice("none",
           B("都没有：被辞退、裁员、合同到期、单位关门", "none: dismissed, laid off, contract over, employer closed")),
    Choice("employer_at_fault", B("单位欠薪、不交社保等，我被迫辞职", "I resigned because of the employer's breach")),
    Choice("employer_proposed", B("单位提出来，双方谈好走的", "agreed to part; the employer proposed it")),
    Choice("worker_proposed", B("我提出来，双方谈好走的", "agreed to part; I proposed it")),
    Choice("resigned", B("我自己辞职的，单位没有过错", "I resigned; the employer did nothing wrong")),
    Choice("not_insured", B("单位没给我交失业保险", "the employer paid no unemployment insurance")),
    Choice("new_job", B("已经找到新工作", "I have a new job")),
    Choice("pension", B("已经在领养老金", "I draw a pension")),
    Choice("refused_job",
           B("没有正当理由，拒绝了介绍的工作或者培训", "I refused a suitable job or training for no good reason")),
    Choice("left_country_or_service", B("去当兵或者移居境外", "I joined the army or moved abroad")),
)  # fmt: skip
STILL_PAID = ("none", "employer_at_fault", "employer_proposed")
OF_OWN_WILL = ("worker_proposed", "resigned")

INPUTS = (
    Input(
        "contribution_years", "number",
        B("失业保险一共交了几年？（4年半填 4.5）", "Years of unemployment insurance (4.5 for 4 and a half)?"),
        B("能领几个月，看交了几年。", "How many months depends on the years paid in."),
        least=Decimal(0), most=Decimal(60),
    ),
    Input(
        "region", "region", B("在哪个省领？", "In which province?"),
        B("每月领多少，由省里定。", "Each province sets the amount."),
    ),
    Input(
        "unpaid_reason", "choice", B("有没有下面这种情况？", "Does one of these apply?"),
        B("自己辞职、已经上班等情况领不到。", "Resigning or working again, for example, stops it."), required=False,
        choices=REASONS,
    ),
)  # fmt: skip


def run(facts: Facts, figures: Figures) -> Calculation:
    """Months and monthly amounts.

    Legal basis: 社会保险法/45 and 46.
    """
    lacking = missing(INPUTS, facts)
    if lacking:
        return Calculation("needs", needs=lacking)
    years: Decimal = facts["contribution_years"]
    reason = facts.get("unpaid_reason") or "none"
    refusal = _refusal(years, reason)
    if refusal is not None:
        return refusal
    most, band = next((months, least) for least, months in BANDS if years >= least)
    length = B(
        f"失业保险缴了{plain(years)}年，满{plain(band)}年这一档：最长{most}个月",
        f"{plain(years)} years paid in, the band from {plain(band)}: at most {most} months",
    )
    amounts, doubts = monthly_amounts(years, most, facts["region"], facts["as_of"], figures)
    months = Item(
        "months", B("最长能领", "At most"), Decimal(most), length, _grounds(reason), unit="month", payer="fund"
    )
    return Calculation(
        "owed",
        (months, *amounts),
        steps=(length, *(item.formula for item in amounts)),
        caveats=(*doubts, *_caveats(reason)),
        reason=B(
            f"符合条件的话，最长领{most}个月；从办失业登记那天算起，先去登记。",
            f"If you meet the conditions, {most} months at most, counted from the day you register as unemployed.",
        ),
    )


def _refusal(years: Decimal, reason: str) -> Calculation | None:
    if years < LEAST_YEARS:
        return _short_of_years(years, reason)
    sentences = {
        "new_job": B("已经重新上班的，停领；没领完的月数先留着。", "Working again stops it; the months left are kept."),
        "pension": B("已经领养老金的，不能再领失业金。", "Whoever draws a pension gets no unemployment benefit."),
        "refused_job": B(
            "没有正当理由拒绝介绍的合适工作或者培训的，停领。",
            "Refusing suitable work or training without good reason stops it.",
        ),
        "left_country_or_service": B("去当兵或者移居境外的，停领。", "Joining the army or moving abroad stops it."),
    }
    if reason in sentences:
        return _not_paid(sentences[reason], "社会保险法/51")
    if reason in OF_OWN_WILL:
        return _not_paid(
            B(
                "自己想走的，不算「非本人意愿」失业，领不到；交过的年限留着，下次接着算。",
                "Leaving of your own will is not involuntary: no benefit now; the years paid in are kept for next "
                "time.",
            ),
            "社会保险法/45",
            B(
                "如果是因为单位欠薪、不交社保等被迫走的，就能领：要有写明原因的通知等证据。",
                "If you left because of unpaid wages, no insurance and the like, you can get it: keep the written "
                "notice.",
            ),
        )
    return None


def _short_of_years(years: Decimal, reason: str) -> Calculation:
    sentence = B(
        f"失业保险才缴{plain(years)}年，不满{plain(LEAST_YEARS)}年，基金不付；交过的时间留着，以后累计。",
        f"{plain(years)} years paid in is less than {plain(LEAST_YEARS)}: the fund does not pay; the time is kept "
        "and adds up.",
    )
    claim = B(
        "单位该交没交、又补不了，害您领不到的，可以申请仲裁让单位赔损失；赔多少由当地定，可打12333问。",
        "If the employer failed to pay and it cannot be made up, claim the loss from the employer in arbitration; "
        "the amount goes by local rules: ask 12333.",
    )
    return _not_paid(sentence, "社会保险法/45", *((claim,) if reason == "not_insured" else ()), _rural())


def _not_paid(sentence: B, citation: str, *caveats: B) -> Calculation:
    zero = Item("months", B("能领", "Paid for"), Decimal(0), sentence, (citation,), unit="month", payer="fund")
    return Calculation("not_owed", (zero,), caveats=caveats, reason=sentence)


def _grounds(reason: str) -> tuple[str, ...]:
    grounds = ("社会保险法/45", "社会保险法/46", "社会保险法/50")
    return (*grounds, f"{PROVISIONS}/13") if reason in STILL_PAID else grounds


def _rural() -> B:
    return B(
        "农民合同制工人连续干满1年、单位交了失业保险的，有的地方不按月领，改领一次性生活补助（失业保险条例21条），标准问当地。",
        "Migrant contract workers with a full year whose employer paid in get a one-off allowance instead in some "
        "places "
        "(Unemployment Insurance Regulations 21); ask locally how much.",
    )


def _caveats(reason: str) -> tuple[B, ...]:
    caveats = [
        B(
            "这是最长的月数，实际几个月由当地按缴费时间细分；以前没领完的月数可以加上，合计不超过24个月。",
            "These are the most months; local rules set the exact number by the time paid in. Months left from "
            "before are "
            "added, 24 in all at most.",
        ),
        B(
            "以前领过再就业的，缴费时间从再就业起重新算。",
            "Time before an earlier spell of benefit does not count again; it starts anew with the next job.",
        ),
        B(
            "要有失业登记和求职要求；单位要马上开离职证明，并在15天内把名单报社保，不开可以投诉。",
            "You must register and look for work; the employer must give proof of leaving at once and report within "
            "15 days; complain if not.",
        ),
        B(
            "领的期间医保由基金交，个人不用交；标准会调，后面的月份以当时公布的为准。",
            "While it is paid the fund pays your medical insurance; amounts change, so later months follow later "
            "notices.",
        ),
        B(
            "正在领、离法定退休不到1年的，可以一直领到退休年龄。",
            "Whoever draws it with less than a year to the statutory age keeps it until then.",
        ),
        _rural(),
    ]
    if reason == "employer_at_fault":
        caveats.insert(
            0,
            B(
                "单位可能说您是自己走的：要有写明欠薪等原因的书面通知和欠薪证据，必要时先仲裁。",
                "The employer may say you left by yourself: have the written notice naming the breach and proof of it.",
            ),
        )
    if reason == "employer_proposed":
        caveats.insert(
            0,
            B(
                "协议上要写明是单位先提出的；写成个人辞职就领不到。",
                "The agreement must say the employer proposed it; written as a resignation it is refused.",
            ),
        )
    if reason == "not_insured":
        caveats.insert(
            0,
            B(
                "只按真正交过的年限算；单位欠交的要求补交，补不了、少领的部分可以申请仲裁让单位赔。",
                "Only years really paid in count; have arrears paid up; what cannot be made up can be claimed from the "
                "employer in arbitration.",
            ),
        )
    return tuple(caveats)


CALCULATOR = Calculator(
    "unemployment_benefit",
    B("失业金能领几个月、多少钱", "Unemployment benefit"),
    INPUTS,
    (
        *(f"社会保险法/{article}" for article in (45, 46, 47, 48, 50, 51)),
        f"{PROVISIONS}/13",
        "失业保险条例/18",
        "失业保险条例/21",
        "国务院关于渐进式延迟法定退休年龄的办法/7",
    ),
    run,
)
