"""Sums of money as people type them: 三千五, 1.2万, 8k一个月, 6500块, RMB 5,000."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from bot.law.numerals import NUMERAL, NumeralMalformed, chinese_to_decimal
from bot.nlu.entities.entity import Entity

_AMOUNT = rf"(?P<amount>(?:\d{{1,3}}(?:,\d{{3}})+(?!\d)|\d+)(?:\.\d+)?|(?:[{NUMERAL}](?!个?月)){{1,12}})(?P<scale>\s*[万千kw](?![a-z]))?(?P<rest>[{NUMERAL}\d](?!\s*个?[月年天]))?"
_MARKED = re.compile(
    rf"(?P<before>(?:rmb|cny|¥|￥)\s*)?{_AMOUNT}\s*(?P<unit>多?元|多?块钱?|人民币|rmb|cny|yuan)?", re.I
)
# A bare figure is money only after a word that announces wages, or a debt of some size.
_WAGE_WORD = re.compile(
    r"(?:月薪|底薪|工资|月工资|薪水|薪资|基本工资|税前|税后|到手|每月|一个月|一月|月收入|salary|wages?|paid|earn)"
    r"(?:是|为|有|平均|大概|大约|约|才|只有|只|拿|发|就|都|了|of|is|me|about|\s|:|,)*$"
)
_DEBT_WORD = re.compile(r"(?:欠|赔|罚|扣|押|交了|借)(?:了|我|他|她|们|钱|款|薪|着|一共|总共|大概)*$")
_LEAST_UNMARKED = 100
_PER_MONTH = re.compile(r"^\s*(?:/|每|一个?|per|a|every)?\s*(?:个?月|month)")
_NOT_MONEY = re.compile(
    r"^\s*(?:个|年|月|日|号|天|小时|岁|级|人|次|点|周|%|倍|条|楼|米|多?年|years?|months?|days?|hours?|people)"
)


def find_money(text: str) -> Iterator[Entity]:
    """Every amount that a unit, a scale or a word for wages marks as money."""
    for match in _MARKED.finditer(text):
        before = text[: match.start()]
        announced = _WAGE_WORD.search(before) is not None
        marked = bool(match["unit"] or match["before"] or (match["scale"] and match["rest"]))
        tail = text[match.end() :]
        counted = _NOT_MONEY.match(tail) is not None and _PER_MONTH.match(tail) is None
        stated = announced or _DEBT_WORD.search(before) is not None or (match["scale"] and _PER_MONTH.match(tail))
        if not marked and (counted or not (stated or _PER_MONTH.match(tail))):
            continue
        value = _yuan(match["amount"], match["scale"], match["rest"])
        if value is None or value < (1 if marked else _LEAST_UNMARKED):
            continue
        monthly = announced or _PER_MONTH.match(tail) is not None
        role = "monthly_wage" if monthly and value >= _LEAST_UNMARKED else ""
        start, end = match.start(), match.end()
        said = text[start:end].rstrip()
        yield Entity("money", said, f"{value:f}", start, start + len(said), role)


def _yuan(amount: str, scale: str | None, rest: str | None) -> Decimal | None:
    try:
        value = Decimal(amount.replace(",", "")) if amount[0].isdigit() else chinese_to_decimal(amount)
    except (NumeralMalformed, ArithmeticError):
        return None
    factor = {"万": 10_000, "w": 10_000, "千": 1_000, "k": 1_000}.get((scale or "").strip().lower(), 1)
    value *= factor
    if rest and factor > 1:  # 1万2 is 12000
        value += (Decimal(rest) if rest.isdigit() else chinese_to_decimal(rest)) * factor / 10
    elif rest:
        return None
    value = value.normalize()
    return value.quantize(Decimal(1)) if value == value.to_integral() else value
