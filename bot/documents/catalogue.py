"""The papers: whose they are, what each holds, the articles it rests on, and whose sums it takes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.documents.field import Field
from bot.documents.fields import FIELDS
from bot.law.text import Bilingual
from bot.law.text import Bilingual as B
from bot.law.topic import Role

CONTRACT, CONTRACT_RULES = "劳动合同法", "劳动合同法实施条例"
ARBITRATION, INSPECTION = "劳动争议调解仲裁法", "劳动保障监察条例"
INJURY, RECOGNITION = "工伤保险条例", "工伤认定办法"
LEAVE, LEAVE_MEASURES = "职工带薪年休假条例", "企业职工带薪年休假实施办法"
WAGES = "工资支付暂行规定"
INTERPRETATION_1 = "最高人民法院关于审理劳动争议案件适用法律问题的解释（一）"

# Before an arbitrator every sum an employer owes can be asked for; the inspection takes wages and severance.
WAGE_SUMS = ("wage_arrears", "overtime_pay", "holiday_pay", "minimum_wage_check", "sick_pay", "heat_allowance")
LEAVE_SUMS = ("annual_leave",)
ALL_SUMS = (
    "severance", "unlawful_termination", "double_wage", *WAGE_SUMS, *LEAVE_SUMS, "probation", "maternity",
    "work_injury", "non_compete",
)  # fmt: skip

WORKER = ("worker_name", "sex", "worker_birth_date", "worker_id_number", "worker_phone", "worker_address")
EMPLOYER = ("employer_name", "employer_address", "employer_representative", "employer_representative_post")
SIGNED_LETTER = ("worker_name", "worker_id_number", "worker_phone", "employer_name", "service_start", "position")


@dataclass(frozen=True, slots=True)
class Paper:
    """One kind of paper.

    Attributes:
        side: Who signs it.
        field_names: What it may hold; every one may stay blank.
        articles: ``statute/article``, those its fixed text names.
        takes: The calculators whose sums it may claim.
        office: What the office is called that takes it; None for a letter between the two sides.
        hand_in: What to do with it before and after signing.
        variants: The value of ``ground`` to the template used for it.
    """

    name: str
    title: Bilingual
    side: Role
    field_names: tuple[str, ...]
    articles: tuple[str, ...]
    hand_in: Bilingual
    takes: tuple[str, ...] = ()
    office: Bilingual | None = None
    variants: Mapping[str, str] = field(default_factory=dict)

    @property
    def fields(self) -> tuple[Field, ...]:
        """What it may hold, in the order in which it is asked."""
        return tuple(FIELDS[name] for name in self.field_names)

    @property
    def templates(self) -> tuple[str, ...]:
        """Its own template and those of its variants."""
        return tuple(dict.fromkeys((self.name, *self.variants.values())))


_DELIVER = B(
    "签名后送给单位，留下送到的证据：当面签收，或者寄邮政特快专递（内件写明文件名），留底稿和单号。",
    "Sign it, deliver it and keep proof: a signature of receipt, or EMS with the paper's name on the slip, and a copy.",
)
_EMPLOYER_DELIVER = B(
    "发出前请法务核对事实和证据；盖章，送达劳动者本人并留存签收。劳动合同文本至少保存二年备查。",
    "Have facts and proof checked before it goes out; seal it, deliver it to the worker and keep the receipt. Keep the "
    "contract on file for two years at least.",
)


def _articles(*groups: tuple[str, Any]) -> tuple[str, ...]:
    return tuple(f"{statute}/{number}" for statute, numbers in groups for number in str(numbers).split())


_ALL = (
    Paper(
        "arbitration_application",
        B("劳动人事争议仲裁申请书", "Application for labour arbitration"),
        "worker",
        (
            *WORKER, "worker_mailing_address", *EMPLOYER, "employer_mailing_address", "employer_phone",
            "employer_credit_code", "region", "authority", "position", "workplace", "service_start", "service_end",
            "monthly_wage_yuan", "story", "requests", "evidence", "witnesses",
        ),
        _articles((ARBITRATION, "5 28")),
        B(
            "一份正本，再按被申请人人数交副本，附身份证复印件、单位登记信息和证据清单；交劳动合同履行地或者单位所在地的"
            "仲裁委，不收费。先看清每一项请求，有空白的手写补上。",
            "One original and a copy for each respondent, with copies of your identity document, the employer's "
            "registration and the list of evidence; at the commission where you work or where the employer is; no fee. "
            "Read every claim and fill in the blanks by hand.",
        ),
        ALL_SUMS,
        B("劳动人事争议仲裁委员会", "Labour and Personnel Dispute Arbitration Commission"),
    ),
    Paper(
        "evidence_list",
        B("证据清单", "List of evidence"),
        "worker",
        ("worker_name", "worker_phone", "employer_name", "evidence", "witnesses"),
        _articles((ARBITRATION, "6 39")),
        B(
            "按序号给证据编页码，交复印件，原件开庭时带去。",
            "Number the pages in this order; hand in copies and bring the originals.",
        ),
    ),
    Paper(
        "wage_complaint",
        B("劳动保障监察投诉书", "Complaint to the labour inspection"),
        "worker",
        (
            *WORKER, *EMPLOYER, "employer_phone", "region", "authority", "position", "workplace", "site",
            "general_contractor", "service_start", "monthly_wage_yuan", "unpaid_period", "story", "requests",
            "evidence",
        ),
        _articles((CONTRACT, 85), (INSPECTION, 26)),
        B(
            "交用工所在地的劳动保障监察机构，带身份证和证据复印件；违法行为终了超过2年的不再查处。",
            "Hand it in at the labour inspection where the work was done, with copies of your identity document and "
            "the evidence; matters that ended over 2 years ago are not taken.",
        ),
        (*WAGE_SUMS, *LEAVE_SUMS, "severance"),
        B("人力资源和社会保障局（劳动保障监察机构）", "Human Resources and Social Security Bureau (labour inspection)"),
    ),
    Paper(
        "payment_demand",
        B("催告函", "Demand for payment"),
        "worker",
        (*SIGNED_LETTER, "service_end", "monthly_wage_yuan", "story", "requests", "pay_by"),
        _articles((CONTRACT, 30), ("劳动法", 50), (ARBITRATION, 27)),
        _DELIVER,
        ALL_SUMS,
    ),
    Paper(
        "forced_resignation_notice",
        B("解除劳动合同通知书（依据第三十八条）", "Notice ending the labour contract (art. 38)"),
        "worker",
        (*SIGNED_LETTER, "breach", "story", "requests", "pay_by"),
        _articles((CONTRACT, "38 46 47 50"), (WAGES, 9)),
        B(
            "发出就不能反悔，先确认单位确有所写的情形、证据在手；不要另写「个人原因」辞职。" + _DELIVER.zh,
            "It cannot be taken back: make sure that what it says is so and you can prove it, and write no other "
            "letter with 'personal reasons'. " + _DELIVER.en,
        ),
        ("severance", "double_wage", *WAGE_SUMS, *LEAVE_SUMS),
    ),
    Paper(
        "dismissal_reply",
        B("关于解除劳动合同决定的复函", "Reply to a dismissal"),
        "worker",
        (*SIGNED_LETTER, "service_end", "dismissed_on", "employer_reason", "story", "wants", "requests", "pay_by"),
        _articles((CONTRACT, "43 48 87"), (INTERPRETATION_1, 44)),
        _DELIVER,
        ("unlawful_termination", "double_wage", *WAGE_SUMS, *LEAVE_SUMS),
    ),
    Paper(
        "injury_recognition_application",
        B("工伤认定申请书", "Application for recognition of a work injury"),
        "worker",
        (
            "applicant", "applicant_name", "applicant_phone", *WORKER, "employer_name", "employer_address",
            "employer_representative", "employer_phone", "region", "authority", "position", "service_start",
            "injury_time", "injury_place", "injury_cause", "injured_part", "diagnosed_on", "hospital", "diagnosis",
            "exposure", "injury_kind", "story", "witnesses",
        ),
        _articles((INJURY, "14 15 17 18"), (RECOGNITION, 6)),
        B(
            "办理时还要填当地发的《工伤认定申请表》，可以照着这份抄；单位30日内没申请的，本人或近亲属在1年内申请。"
            "带劳动关系证明和诊断证明，交通事故带交警的认定书。",
            "The office also has its own form, to be copied from this; if the employer has not applied within 30 days, "
            "the worker or a relative may within 1 year. Bring proof of employment and the diagnosis, and for a "
            "traffic accident the police document.",
        ),
        office=B("人力资源和社会保障局（社会保险行政部门）", "Human Resources and Social Security Bureau"),
    ),
    Paper(
        "contract_request",
        B("关于订立书面劳动合同的申请", "Request for a written labour contract"),
        "worker",
        (*SIGNED_LETTER, "workplace", "monthly_wage_yuan", "story", "sign_by"),
        _articles((CONTRACT, "10 14 16 17 82"), (CONTRACT_RULES, "6 7")),
        _DELIVER,
    ),
    Paper(
        "leave_request",
        B("年休假申请", "Request for annual leave"),
        "worker",
        (
            "worker_name", "employer_name", "position", "total_work_years", "leave_year", "leave_taken_days",
            "leave_from", "leave_to", "leave_days", "story", "pay_by",
        ),
        _articles((LEAVE, "2 3 5"), (LEAVE_MEASURES, "9 10 11")),
        _DELIVER,
        LEAVE_SUMS,
    ),
    Paper(
        "contract_offer",
        B("订立书面劳动合同通知书", "Notice to make a written labour contract"),
        "employer",
        (
            "worker_name", "worker_id_number", "employer_name", "employer_address", "employer_representative",
            "service_start", "contract_kind", "contract_start", "contract_end", "probation", "position", "workplace",
            "working_hours", "monthly_wage_yuan", "sign_by",
        ),
        _articles((CONTRACT, "10 47"), (CONTRACT_RULES, "5 6")),
        _EMPLOYER_DELIVER,
    ),
    Paper(
        "termination_notice",
        B("解除（终止）劳动合同通知书", "Notice ending the labour contract"),
        "employer",
        (
            "worker_name", "worker_id_number", "employer_name", "employer_address", "employer_representative",
            "position", "service_start", "service_end", "contract_start", "contract_end", "ground", "fault", "no_fault",
            "story", "union", "union_told_on", "handover_by",
        ),
        _articles((CONTRACT, "36 39 40 43 44 46 47 50"), (CONTRACT_RULES, 20), (WAGES, 9), (ARBITRATION, 27)),
        B(
            "先核对劳动者有没有第四十二条的保护情形（孕期、医疗期、工伤等；到期终止的看第四十五条），理由先通知工会。"
            + _EMPLOYER_DELIVER.zh,
            "First see that none of the protections of Labour Contract Law, arts. 42 and 45, applies (pregnancy, "
            "treatment period, work injury, …), and tell the union the reason. " + _EMPLOYER_DELIVER.en,
        ),
        ("severance", *WAGE_SUMS, *LEAVE_SUMS),
        variants={
            "worker_fault": "termination_notice_fault",
            "no_fault": "termination_notice_no_fault",
            "no_fault_with_notice": "termination_notice_no_fault",
            "employer_proposed": "termination_notice_agreement",
            "worker_proposed": "termination_notice_agreement",
            "expiry": "termination_notice_expiry",
            "renewal_refused": "termination_notice_expiry",
        },
    ),
    Paper(
        "leaving_certificate",
        B("解除（终止）劳动合同证明书", "Leaving certificate"),
        "employer",
        (
            "worker_name", "worker_id_number", "employer_name", "contract_kind", "contract_start", "contract_end",
            "service_start", "service_end", "position",
        ),
        _articles((CONTRACT, 50), (CONTRACT_RULES, 24)),
        B(
            "解除或者终止当时就要出具，盖章交给劳动者；不写离职原因和评价。",
            "It is due when the contract ends: seal it and give it to the worker; no reason and no verdict go in it.",
        ),
    ),
)  # fmt: skip
PAPERS: dict[str, Paper] = {paper.name: paper for paper in _ALL}
