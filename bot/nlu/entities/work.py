"""Injury grades and the terms of contracts: 九级伤残, 伤残10级, 签了三年合同."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.law.numerals import NUMERAL, NumeralMalformed, chinese_to_decimal
from bot.nlu.entities.entity import Entity

_GRADE = re.compile(
    r"(?:伤残|工伤|残疾|鉴定(?:为|是|成|了)?|评(?:为|了|上)?|认定(?:为|是)?|定(?:为|了)?|伤|为|是|级别)?\s*"
    r"(?P<grade>10|[1-9]|十|[一二三四五六七八九])\s*级(?!别|以上|台阶|风|地震|市|城|公路)"
)
_ENGLISH_GRADE = re.compile(r"(?:grade|level)[\s-]*(?P<grade>10|[1-9])\b")
_TERM = re.compile(
    rf"(?:签|订|续)[^,。;!?]{{0,6}}?(?P<n>\d+|[{NUMERAL}]+)\s*(?P<unit>年|个月)(?:期|的)?[^,。;!?]{{0,4}}?(?:合同|协议)"
    rf"|(?P<n2>\d+|[{NUMERAL}]+)\s*(?P<unit2>年|个月)期?的?(?:劳动|固定期限)?合同"
)


def find_work(text: str) -> Iterator[Entity]:
    """Every injury grade (1 to 10) and contract term (in months)."""
    for pattern in (_GRADE, _ENGLISH_GRADE):
        for match in pattern.finditer(text):
            yield Entity("injury_grade", match[0].strip(), str(_int(match["grade"])), match.start(), match.end())
    for match in _TERM.finditer(text):
        number = _int(match["n"] or match["n2"])
        if number is not None:
            months = number * (12 if (match["unit"] or match["unit2"]) == "年" else 1)
            yield Entity("contract_term", match[0], str(months), match.start(), match.end())


def _int(text: str) -> int | None:
    try:
        return int(text) if text.isdigit() else int(chinese_to_decimal(text))
    except NumeralMalformed:
        return None
