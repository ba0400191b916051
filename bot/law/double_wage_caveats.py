"""What is said beside double wages: the other side's words, the limit, what is not counted."""

from __future__ import annotations

from bot.law.text import Bilingual as B

STILL_RUNNING = (
    B(
        "这是算到今天的数；还没签、还在干的，会接着涨，一共最多11个月。",
        "This is the sum up to today; while you work on without a contract it grows, to eleven months at most.",
    ),
)
BEFORE_THE_LAW = B(
    "2008年以前入职的，双倍工资最晚也只能算到2008年底，一年的时效早就过了，这里不算。",
    "For those hired before 2008 double wages could run to the end of 2008 at the latest; the one-year limit is long "
    "past, so nothing is counted here.",
)
OLD_RULES = B(
    "2008年1月1日以前那段按旧规定，这里没有算；有疑问请打12348问律师。",
    "The time before 1 January 2008 follows the earlier rules and is not counted here; "
    "for doubts ask a lawyer at 12348.",
)
CAVEATS = (
    B(
        "这里算的是多付的那一倍；正常工资要是没发，还要另外要。",
        "This is the second wage only; if the normal wage was not paid, claim it as well.",
    ),
    B(
        "单位能证明是不可抗力、你自己故意不签或者有重大过失的，不用付；合同依法自动延长的（比如孕期、"
        "医疗期），也不算没签。",
        "Nothing is due if the employer proves force majeure or your own intent or gross "
        "negligence; a contract extended by "
        "law (pregnancy, medical period …) is not a missing one.",
    ),
    B(
        "满一年还没签，就当已经签了无固定期限合同，可以要求补签，但满一年以后的时间没有双倍。",
        "After a full year an open-ended contract is deemed made and you may ask for it in "
        "writing; no double wages after it.",
    ),
    B(
        "不满一个月的按周一到周五的天数算，节假日带薪所以没扣掉；单位可能要求扣掉节假日，轮班的按自己的班算。",
        "A part month counts its days from Monday to Friday; public holidays are paid "
        "and stay in. The employer may want "
        "them out; with shifts your own days count.",
    ),
    B(
        "小时工（非全日制）可以只口头约定，没有双倍。月工资按哪些项目算，各地做法不完全一样，可打12333核实。",
        "Part-time hourly work may be agreed orally and has no double wages. Which parts "
        "of the wage count differs by place: "
        "check with 12333.",
    ),
)
EXPIRED_CONTRACT = (
    B(
        "签过合同、到期没续签的，和这里的算法不一样；该签无固定期限合同而没签的，从该签那天起算，这里没有算。",
        "An expired contract that was not renewed is counted differently. Where an open-ended "
        "contract was due and refused, "
        "double wages run from the day it was due; that is not counted here.",
    ),
)


def limitation_caveats(in_time: bool) -> tuple[B, ...]:
    """How the one-year limit is counted; ``in_time`` is False where even the mildest count is over."""
    if not in_time:
        return (
            B(
                "一年的仲裁时效很可能已经过了：单位在仲裁时提出来，这笔钱就难要到。中间书面要过、"
                "投诉过的，从那天重新算一年。",
                "The one-year limit has very likely run out: if the employer raises it in "
                "arbitration, this is hard to get. "
                "A written claim or complaint in between starts the year afresh.",
            ),
        )
    return (
        B(
            "双倍工资多数地方按一年时效算，有的从请求那天往回逐月（逐日）数，前面的会先过期；"
            "有的从最后一天起算一年。越早提越好。",
            "Most places apply the one-year limit. Some count back from the claim month by month or day by day, so the "
            "earliest part lapses first; others give one year from the last day. Claim early.",
        ),
    )
