"""What the tests of papers share: facts of one made-up case, sums of the calculators, and the text of a DOCX."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal
from pathlib import Path

from docx import Document

from bot.documents.catalogue import PAPERS
from bot.documents.claim import Claim
from bot.law.text import Bilingual

PROJECT = Path(__file__).resolve().parents[2]
TODAY = date(2026, 11, 21)

FACTS = {
    "worker_name": "王小明", "sex": "male", "worker_birth_date": "1988-05-12", "worker_id_number": "44010619880512001X",
    "worker_phone": "13800000000", "worker_address": "广州市天河区某某路1号", "worker_mailing_address": "广州市越秀区某某路2号",
    "employer_name": "某某电子有限公司", "employer_address": "深圳市南山区某某路8号", "employer_mailing_address": "深圳市某某路9号",
    "employer_phone": "0755-80000000", "employer_representative": "李某", "employer_representative_post": "总经理",
    "employer_credit_code": "91440300MA5XXXXX0X", "region": "广东", "authority": "深圳市南山区某某机关", "position": "装配工",
    "workplace": "二号厂房", "site": "某某工地", "general_contractor": "某某建设集团", "service_start": "2019-03-01",
    "service_end": "2026-12-31", "monthly_wage_yuan": "6500", "breach": "unpaid_wages,no_insurance", "wants": "job",
    "union": "told", "union_told_on": "2026-11-10", "contract_kind": "fixed", "contract_start": "2023-01-01",
    "contract_end": "2026-12-31", "probation": "二个月", "working_hours": "标准工时制", "sign_by": "2026-12-05",
    "pay_by": "2026-12-06", "handover_by": "2026-12-30", "dismissed_on": "2026-11-20", "employer_reason": "订单减少",
    "unpaid_period": "2026年8月至10月", "total_work_years": "8", "leave_taken_days": "1", "leave_year": "2026",
    "leave_days": "4", "leave_from": "2026-12-14", "leave_to": "2026-12-17", "applicant": "relative",
    "applicant_name": "王大明", "applicant_phone": "13700000000", "injury_kind": "at_work", "injury_time": "2026年11月3日14时",
    "injury_place": "二号车间", "injury_cause": "冲压机失灵", "injured_part": "右手食指", "diagnosed_on": "2026-11-03",
    "hospital": "某某医院", "diagnosis": "开放性骨折", "exposure": "喷漆岗位", "story": "第一段经过。\n第二段经过。",
    "requests": "请求出具离职证明", "evidence": "工资流水|银行|欠薪\n考勤截图", "witnesses": "张三|某某路3号|13900000000",
}  # fmt: skip
HOSTILE = (
    "<w:p/>&amp;<b>'\"</w:t></w:r>{{ 7*7 }}{% for x in y %}{%p if z %}{# c #}"
    "\x00\x07\x0b\x0c\x1f\ud800\u202e\u2066﻿😀👩‍👩‍👧\r\n\u2028\t尾巴" + "长" * 10_000
)


def claim(amount: str | None, calculator: str = "wage_arrears", id: str = "arrears", note: str = "1") -> Claim:
    return Claim(
        Bilingual("拖欠的工资", "Unpaid wages"),
        None if amount is None else Decimal(amount),
        Bilingual(f"算法{note}。", f"working {note}."),
        ("劳动合同法/30", "劳动法/50"),
        calculator,
        id,
    )


def facts_of(name: str) -> dict[str, str]:
    return {key: value for key, value in FACTS.items() if key in PAPERS[name].field_names}


def hostile_facts(name: str) -> dict[str, str]:
    return {f.name: HOSTILE for f in PAPERS[name].fields if f.kind in ("text", "lines", "rows")}


def text_of(file: bytes) -> str:
    """Everything that is read on the paper, headers and footers too, cells of a row with tabs between them."""
    document = Document(io.BytesIO(file))
    lines = []
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            lines += ["\t".join(dict.fromkeys(cell.text for cell in row.cells)) for row in block.rows]
        else:
            lines.append(block.text)
    for section in document.sections:
        lines += [paragraph.text for part in (section.header, section.footer) for paragraph in part.paragraphs]
    return "\n".join(lines)


def chinese(text: str, paper: str) -> str:
    """The part before the reading copy."""
    return text.split("English reading copy")[0]
