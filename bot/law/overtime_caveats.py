"""What is said beside overtime pay: the other side's words, and what each system of hours depends on."""

from __future__ import annotations

from decimal import Decimal

from bot.law.calculation import plain
from bot.law.text import Bilingual as B

IRREGULAR = B(
    "批准了不定时工时的，国家规定里没有加班费。",
    "Under approved irregular hours the national rules give no overtime pay.",
)

USUAL_CAVEATS = (
    B(
        "节假日的3倍，一般是在当月工资之外另付；有的单位只肯再补2倍。",
        "Holiday pay at 300% usually comes on top of the month's wage; some employers offer only 200% more.",
    ),
    B(
        "单位可能说只按底薪算，或者工资里已经包了加班费：看合同怎么写的，而且折成小时不能低于最低工资。",
        "The employer may say that only the basic wage counts or that overtime is included: see the contract; "
        "the wage for normal hours may not be below the minimum wage.",
    ),
    B(
        "加没加班要你先举证：考勤、排班、聊天记录都行；能证明证据在单位手里、单位不交的，后果由单位担。",
        "You must prove the overtime: attendance, rosters, chats. If you show that the employer holds the evidence "
        "and does not produce it, it bears the consequences.",
    ),
    B(
        "还在职的，加班费没有一年的限制；离职了，要在一年内申请仲裁。",
        "While you are employed the one-year limit does not run for overtime pay; after "
        "leaving, claim within one year.",
    ),
)


def irregular_caveats(in_all: Decimal) -> tuple[B, ...]:
    """For irregular hours.

    Args:
        in_all: What standard hours would give.
    """
    return (
        B(
            f"要有劳动部门的批准，而且包括你的岗位。没批准的，一般按标准工时算，那就是{plain(in_all)}元。",
            "It needs an approval that covers your post. Without it standard hours apply "
            f"as a rule: {plain(in_all)} yuan.",
        ),
        B(
            "有的地方（比如上海）不定时的人在法定节假日上班也给3倍，请打12333问当地怎么算。",
            "Some places, for example Shanghai, still pay 300% on public holidays: ask 12333 about the local rule.",
        ),
    )


def comprehensive_caveats(in_all: Decimal) -> tuple[B, ...]:
    """For comprehensive hours.

    Args:
        in_all: What standard hours would give.
    """
    return (
        B(
            "综合工时只有整个周期（周、月、季、年）加起来超过法定总时数的部分才算加班，不管落在哪天都是1.5倍；"
            "休息日的小时如果没超过总数，就没有加班费。",
            "Under comprehensive hours only what goes beyond the legal total of the whole "
            "period counts, at 150% on any day; "
            "hours on rest days within the total earn no overtime pay.",
        ),
        B(
            f"要有劳动部门的批准。没批准的，一般按标准工时算，那就是{plain(in_all)}元。",
            f"It needs approval. Without it standard hours apply as a rule: {plain(in_all)} yuan.",
        ),
    )


def piece_rate_caveats(rest: Decimal) -> tuple[B, ...]:
    """For piece rate.

    Args:
        rest: What is left once the plain price of the pieces is paid.
    """
    return (
        B(
            "计件的，完成定额以后单位再安排加班，才按单价的1.5倍、2倍、3倍；"
            "定额高到正常时间干不完的，可以说定额不合理。",
            "On piece rate, pay at 150%, 200% and 300% of the price is due for work ordered after the quota is done; "
            "a quota that cannot be reached in normal hours may be challenged.",
        ),
        B(
            f"加班做的件如果已经按原单价付过钱，要减掉，还差大约{plain(rest)}元（按平均每小时一样快算的）。",
            "If the pieces made in overtime were paid at the plain price, that is taken off: "
            f"about {plain(rest)} yuan is left "
            "(at the same speed as in normal hours).",
        ),
    )
