"""The choices on papers, each with the sentence of the article it stands for, shortened but not altered."""

from __future__ import annotations

from bot.documents.field import Option
from bot.law.text import Bilingual as B

SEX = (Option("male", B("男", "man")), Option("female", B("女", "woman")))

# 劳动合同法/38
BREACH = (
    Option(
        "no_protection",
        B(
            "未按照劳动合同约定提供劳动保护或者劳动条件（第三十八条第一款第（一）项）；",
            "The labour protection or working conditions agreed in the contract are not provided (art. 38(1)(1));",
        ),
    ),
    Option(
        "unpaid_wages",
        B(
            "未及时足额支付劳动报酬（第三十八条第一款第（二）项）；",
            "Wages are not paid on time and in full (art. 38(1)(2));",
        ),
    ),
    Option(
        "no_insurance",
        B(
            "未依法为本人缴纳社会保险费（第三十八条第一款第（三）项）；",
            "Social insurance is not paid for me as the law demands (art. 38(1)(3));",
        ),
    ),
    Option(
        "unlawful_rules",
        B(
            "规章制度违反法律、法规的规定，损害劳动者权益（第三十八条第一款第（四）项）；",
            "The company's rules break the law and harm workers' rights (art. 38(1)(4));",
        ),
    ),
    Option(
        "void_contract",
        B(
            "因《中华人民共和国劳动合同法》第二十六条第一款规定的情形致使劳动合同无效（第三十八条第一款第（五）项）；",
            "The contract is void for a cause of Labour Contract Law, art. 26(1) (art. 38(1)(5));",
        ),
    ),
    Option(
        "force_or_danger",
        B(
            "以暴力、威胁或者非法限制人身自由的手段强迫劳动，或者违章指挥、强令冒险作业危及人身安全（第三十八条第二款）；",
            "Work is forced by violence, threats or unlawful restraint, or dangerous work is ordered against the "
            "rules (art. 38(2));",
        ),
    ),
)

# The values are those of the severance calculator's input of the same name.
GROUND = (
    Option(
        "worker_fault",
        B("第三十九条第（＿）项（劳动者有过错等情形）；", "Art. 39(＿): fault of the worker and the like;"),
    ),
    Option(
        "no_fault",
        B(
            "第四十条第（＿）项，额外支付一个月工资；",
            "Art. 40(＿): without fault, with one month's wage in place of notice;",
        ),
    ),
    Option(
        "no_fault_with_notice",
        B("第四十条第（＿）项，提前三十日书面通知；", "Art. 40(＿): without fault, with 30 days' written notice;"),
    ),
    Option(
        "employer_proposed",
        B("第三十六条，用人单位提出，双方协商一致；", "Art. 36: by agreement, proposed by the employer;"),
    ),
    Option(
        "worker_proposed", B("第三十六条，劳动者提出，双方协商一致；", "Art. 36: by agreement, proposed by the worker;")
    ),
    Option(
        "expiry",
        B(
            "第四十四条第（一）项，劳动合同期满，用人单位不续订或者降低条件续订；",
            "Art. 44(1): the term has run out and the employer does not renew, or only on worse terms;",
        ),
    ),
    Option(
        "renewal_refused",
        B(
            "第四十四条第（一）项，劳动合同期满，用人单位维持或者提高条件续订，劳动者不同意续订；",
            "Art. 44(1): the term has run out and the worker declines a renewal on the same or better terms;",
        ),
    ),
)

# 劳动合同法/39
FAULT = (
    Option(
        "probation",
        B(
            "在试用期间被证明不符合录用条件（第（一）项）；",
            "Proved on probation not to meet the conditions of hiring (item 1);",
        ),
    ),
    Option(
        "rules", B("严重违反用人单位的规章制度（第（二）项）；", "Serious breach of the employer's rules (item 2);")
    ),
    Option(
        "neglect",
        B(
            "严重失职，营私舞弊，给用人单位造成重大损害（第（三）项）；",
            "Grave neglect of duty or graft with great harm to the employer (item 3);",
        ),
    ),
    Option(
        "second_job",
        B(
            "同时与其他用人单位建立劳动关系，对完成本单位的工作任务造成严重影响，或者经用人单位提出，拒不改正（第（四）项）；",
            "A second employment that gravely affects the work here, or is not given up when asked (item 4);",
        ),
    ),
    Option(
        "fraud",
        B(
            "因第二十六条第一款第一项规定的情形致使劳动合同无效（第（五）项）；",
            "The contract is void for a cause of art. 26(1)(1) (item 5);",
        ),
    ),
    Option("crime", B("被依法追究刑事责任（第（六）项）。", "Held criminally liable (item 6).")),
)

# 劳动合同法/40
NO_FAULT = (
    Option(
        "medical",
        B(
            "患病或者非因工负伤，在规定的医疗期满后不能从事原工作，也不能从事由用人单位另行安排的工作（第（一）项）；",
            "After the medical treatment period for illness or injury outside work, unable to do the former work or "
            "other work arranged (item 1);",
        ),
    ),
    Option(
        "incompetence",
        B(
            "不能胜任工作，经过培训或者调整工作岗位，仍不能胜任工作（第（二）项）；",
            "Unable to do the work, also after training or a change of post (item 2);",
        ),
    ),
    Option(
        "change",
        B(
            "劳动合同订立时所依据的客观情况发生重大变化，致使劳动合同无法履行，经协商未能就变更劳动合同内容达成协议（第（三）项）。",
            "The circumstances of the contract have changed so much that it cannot be carried out, and talks brought "
            "no agreement to change it (item 3).",
        ),
    ),
)

CONTRACT_KIND = (
    Option(
        "fixed",
        B("固定期限：自{contract_start}起至{contract_end}止", "Fixed term: from {contract_start} to {contract_end}"),
    ),
    Option("open", B("无固定期限：自{contract_start}起", "Open-ended: from {contract_start}")),
    Option(
        "task",
        B(
            "以完成一定工作任务为期限：自{contract_start}起至工作任务完成之日止",
            "Until a task is done: from {contract_start} until the task is done",
        ),
    ),
)

# 劳动合同法/43 binds where there is a union (解释（一）/47).
UNION = (
    Option(
        "told",
        B(
            "本单位已于{union_told_on}将解除理由通知工会。",
            "The employer told the trade union the reason on {union_told_on}.",
        ),
    ),
    Option("none", B("本单位未建立工会组织。", "The employer has no trade union.")),
)

# 劳动合同法/48
WANTS = (
    Option(
        "job",
        B(
            "要求继续履行劳动合同，恢复本人的工作岗位，并支付自停止工作之日起至恢复工作之日止的工资；",
            "That the contract go on, that I be given my post back, and that wages be paid from the day work was "
            "stopped until the day it is resumed;",
        ),
    ),
    Option(
        "damages",
        B(
            "不要求继续履行劳动合同，要求依照《中华人民共和国劳动合同法》第八十七条的规定支付赔偿金。",
            "Not that the contract go on, but that damages be paid under Labour Contract Law, art. 87.",
        ),
    ),
)

# 工伤保险条例/14 and 15
INJURY_KIND = (
    Option(
        "at_work",
        B(
            "在工作时间和工作场所内，因工作原因受到事故伤害（第十四条第（一）项）",
            "Accident in working time at the place of work, because of the work (art. 14(1))",
        ),
    ),
    Option(
        "before_or_after",
        B(
            "工作时间前后在工作场所内，从事与工作有关的预备性或者收尾性工作受到事故伤害（第十四条第（二）项）",
            "Accident at the place of work before or after hours, preparing or finishing the work (art. 14(2))",
        ),
    ),
    Option(
        "violence",
        B(
            "在工作时间和工作场所内，因履行工作职责受到暴力等意外伤害（第十四条第（三）项）",
            "Violence or the like in working time at the place of work, for doing one's duty (art. 14(3))",
        ),
    ),
    Option("disease", B("患职业病（第十四条第（四）项）", "Occupational disease (art. 14(4))")),
    Option(
        "away",
        B(
            "因工外出期间，由于工作原因受到伤害或者发生事故下落不明（第十四条第（五）项）",
            "Injured because of the work, or missing after an accident, while away on duty (art. 14(5))",
        ),
    ),
    Option(
        "commuting",
        B(
            "在上下班途中，受到非本人主要责任的交通事故或者城市轨道交通、客运轮渡、火车事故伤害（第十四条第（六）项）",
            "On the way to or from work, a traffic, city rail, ferry or train accident not mainly one's own fault "
            "(art. 14(6))",
        ),
    ),
    Option(
        "sudden_death",
        B(
            "在工作时间和工作岗位，突发疾病死亡或者在48小时之内经抢救无效死亡（第十五条第一款第（一）项）",
            "Death from sudden illness in working time at the post, or within 48 hours in spite of treatment "
            "(art. 15(1)(1))",
        ),
    ),
    Option(
        "rescue",
        B(
            "在抢险救灾等维护国家利益、公共利益活动中受到伤害（第十五条第一款第（二）项）",
            "Injured in rescue or other work in the public interest (art. 15(1)(2))",
        ),
    ),
    Option(
        "old_wound",
        B(
            "曾在军队服役，因战、因公负伤致残，已取得革命伤残军人证，到用人单位后旧伤复发（第十五条第一款第（三）项）",
            "An old wound from military service, with the certificate, breaking out again (art. 15(1)(3))",
        ),
    ),
    Option(
        "other",
        B("法律、行政法规规定应当认定为工伤的其他情形（第十四条第（七）项）", "Other cases by law (art. 14(7))"),
    ),
)

APPLICANT = (
    Option("self", B("受伤害职工本人", "the injured worker")),
    Option("relative", B("近亲属", "a close relative")),
    Option("union", B("工会组织", "a trade union")),
    Option("employer", B("用人单位", "the employer")),
)
