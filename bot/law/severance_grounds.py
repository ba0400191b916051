"""How a job can end, and whether severance is owed: one entry a ground."""

from __future__ import annotations

from dataclasses import dataclass

from bot.law.text import Bilingual as B

INTERPRETATION_1 = "最高人民法院关于审理劳动争议案件适用法律问题的解释（一）"


@dataclass(frozen=True, slots=True)
class Ground:
    """How a job ended, the articles that decide, and what to know about it."""

    title: B
    citations: tuple[str, ...]
    sentence: B


# 劳动合同法/46, one entry an item; the sentence is a caveat.
OWED: dict[str, Ground] = {
    "employer_breach": Ground(
        B("单位欠薪、不交社保等，我被迫走", "I left because the employer owed wages, paid no insurance, …"),
        ("劳动合同法/46", "劳动合同法/38"),
        B(
            "走的时候要书面写明是因为单位欠薪、没交社保等；写「个人原因」辞职的，很可能要不到。",
            "Say in writing on leaving that it is for owed wages, unpaid insurance and so on; a letter with "
            "'personal reasons' will probably lose it.",
        ),
    ),
    "employer_proposed": Ground(
        B("单位先提出，双方商量好走", "the employer proposed it and we agreed"),
        ("劳动合同法/46", "劳动合同法/36"),
        B(
            "协议上要写明是单位提出的；写成你提出的，就没有这笔钱。",
            "The agreement must say that the employer proposed it; if it says you did, nothing is owed.",
        ),
    ),
    "no_fault": Ground(
        B(
            "医疗期满、不胜任、情况大变被辞，没提前30天通知",
            "illness, inability or great change, without 30 days' notice",
        ),
        ("劳动合同法/46", "劳动合同法/40"),
        B(
            "提前30天书面通知过你的，没有多出来的那个月，只有N。理由站不住的是违法辞退，可以要2N。",
            "With 30 days' notice in writing there is no extra month, only N. If the ground does not hold, it is "
            "unlawful and 2N can be claimed.",
        ),
    ),
    "no_fault_with_notice": Ground(
        B("同上，但提前30天书面通知了", "the same, with 30 days' written notice"),
        ("劳动合同法/46", "劳动合同法/40"),
        B(
            "通知要书面、要满30天；理由站不住的是违法辞退，可以要2N。",
            "The notice must be in writing and a full 30 days; if the ground does not hold, 2N can be claimed.",
        ),
    ),
    "redundancy": Ground(
        B("裁员", "layoff"),
        ("劳动合同法/46", "劳动合同法/41"),
        B(
            "裁员有人数和程序要求：要跟工会或全体员工说明、报劳动部门；没照做的可能是违法，可以要2N。",
            "A layoff has conditions: headcount, explaining it to the union or staff, a report to the labour office. "
            "Without them it may be unlawful, with 2N.",
        ),
    ),
    "expiry": Ground(
        B("固定期限合同到期，单位不续或降条件", "fixed term ran out; no renewal, or on worse terms"),
        ("劳动合同法/46", "劳动合同法/44"),
        B(
            "单位说「是你自己不续」的，要看它提的条件有没有变差。该签无固定期限合同、或在孕期医疗期等保护期里的，"
            "到期不续可能算违法，可以要2N。",
            "If the employer says you refused to renew, what matters is whether its terms were worse. If an "
            "open-ended contract was due, or you were protected (pregnancy, treatment period, …), it may be "
            "unlawful, with 2N.",
        ),
    ),
    "task_done": Ground(
        B("以完成任务为期限的合同，活干完了", "contract for a task, and the task is done"),
        ("劳动合同法实施条例/22",),
        B(
            "要是签过「以完成一定工作任务为期限」的合同；没签合同的零活先弄清是不是劳动关系。",
            "This is for a contract until a task is done; with no contract, first settle whether it was employment.",
        ),
    ),
    "closure": Ground(
        B("单位破产、关闭、吊销、解散或不干了", "bankrupt, closed down, licence revoked, dissolved"),
        ("劳动合同法/46", "劳动合同法/44", f"{INTERPRETATION_1}/48"),
        B(
            "破产的要向管理人核对；老板跑了的，尽快仲裁并申请保全财产。",
            "In a bankruptcy check the list with the administrator; if the boss has fled, apply for arbitration and "
            "for the assets to be secured at once.",
        ),
    ),
}

# What ends a job without severance; the sentence is the reason.
NOT_OWED: dict[str, Ground] = {
    "resignation": Ground(
        B("我自己辞职", "I resigned"),
        ("劳动合同法/37", "劳动合同法/46"),
        B(
            "自己辞职没有经济补偿。是因为欠薪、不交社保等才走的，另当别论，选「被迫走」再算。",
            "Resigning of your own accord brings no severance. If owed wages, unpaid insurance or the like made you "
            "go, choose that ground.",
        ),
    ),
    "worker_proposed": Ground(
        B("我先提出，双方商量好走", "I proposed it and we agreed"),
        ("劳动合同法/36", "劳动合同法/46"),
        B(
            "自己先提出协商走的，法律没规定经济补偿；双方另外说好给的，按说好的给。",
            "If you proposed the agreed end, the law gives no severance; what was agreed beyond that is owed as "
            "agreed.",
        ),
    ),
    "worker_fault": Ground(
        B("试用期不合格、严重违纪等被辞", "failed probation, serious misconduct, …"),
        ("劳动合同法/39", f"{INTERPRETATION_1}/44"),
        B(
            "单位能证明试用期不合格、严重违纪等的，没有经济补偿。证明不了就是违法辞退，可以要2N。",
            "If the employer proves failure on probation, serious misconduct or the like, there is no severance. If "
            "it cannot, the dismissal is unlawful and 2N can be claimed.",
        ),
    ),
    "renewal_refused": Ground(
        B("到期单位按原条件或更好条件续，我不签", "I refused to renew on the same or better terms"),
        ("劳动合同法/46", "劳动合同法/44"),
        B(
            "单位按原条件或更好的条件续，你不签，就没有经济补偿。条件变差了的有，选「合同到期」再算。",
            "If you turn down a renewal on the same or better terms there is no severance. If the terms were worse "
            "there is: choose the end of the term.",
        ),
    ),
    "retirement": Ground(
        B("退休或开始领养老金", "retired or drawing a pension"),
        ("劳动合同法/44", "劳动合同法实施条例/21"),
        B(
            "因为到龄退休、开始领养老金结束的，没有经济补偿。到了年龄却领不上养老金的，各地处理不同，可打12333问。",
            "A job that ends with retirement or the pension brings no severance. At the age but without a pension, "
            "places differ: ask 12333.",
        ),
    ),
    "part_time": Ground(
        B("小时工（非全日制）", "part-time work paid by the hour"),
        ("劳动合同法/71",),
        B(
            "小时工结束没有经济补偿。一天平均超过4小时、一周超过24小时的，可能不算小时工。",
            "Hourly part-time work ends without severance. Above 4 hours a day on average or 24 a week it may not be "
            "part-time work.",
        ),
    ),
    "public_post": Ground(
        B("政府安置的公益性岗位", "public-welfare post placed by the government"),
        ("劳动合同法实施条例/12",),
        B(
            "政府安置困难人员、给岗位补贴和社保补贴的公益岗，没有经济补偿。",
            "Subsidised public-welfare posts for people hard to place bring no severance.",
        ),
    ),
}
