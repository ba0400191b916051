"""The texts of facts into values, within their bounds; what cannot be is said in one sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from bot.law.calculation import Calculator, FactWrong, Input
from bot.law.region import PROVINCES
from bot.law.relation import RELATIONS, find_relations
from bot.law.text import Bilingual

_FIGURE = re.compile(r"^-?\d{1,12}(?:\.\d{1,6})?$")
_MONTH = re.compile(r"^(\d{4})-(\d{2})$")
_YES, _NO = ("yes", "true", "1", "是", "有", "对"), ("no", "false", "0", "否", "没有", "不是", "没")
# Nobody alive worked before this day; a later one than tomorrow is checked by each calculator.
_FIRST_DAY = date(1930, 1, 1)
_LAST_YEAR = 2100
_LONGEST_TEXT = 30


def read_facts(calculator: Calculator, texts: Mapping[str, str], as_of: date) -> dict[str, Any]:
    """Read what was stated, by the calculator's input names.

    Args:
        calculator: Whose inputs they are.
        texts: Input name to text, for example ``{"monthly_wage_yuan": "6500"}``; ``as_of`` may be among them.
        as_of: The day the calculation is made for.

    Raises:
        FactWrong: If a name is unknown, a text cannot be read, or a figure is out of its bounds.
    """
    facts: dict[str, Any] = {"as_of": as_of}
    by_name = {i.name: i for i in calculator.inputs}
    for name, text in texts.items():
        if name == "as_of":
            facts["as_of"] = _day("as_of", text)
        elif name not in by_name:
            known = ", ".join(by_name)
            raise FactWrong(
                name,
                Bilingual(
                    f"{calculator.name} 不用「{name}」，能填的是：{known}。",
                    f"{calculator.name} takes no {name}; it takes: {known}.",
                ),
            )
        else:
            facts[name] = read_fact(by_name[name], text)
    return facts


def read_fact(wanted: Input, text: str) -> Any:
    """One fact: ``Decimal``, ``int``, ``date``, ``(year, month)``, ``bool``, ``str`` or a tuple of days or relations.

    Raises:
        FactWrong: If it cannot be read or is out of its bounds.
    """
    text = str(text).strip()
    if wanted.kind in ("yuan", "number", "count"):
        return _figure(wanted, text)
    if wanted.kind == "date":
        return _day(wanted.name, text)
    if wanted.kind == "dates":
        days = tuple(_day(wanted.name, part) for part in re.split(r"[,，\s]+", text) if part)
        if not days or len(days) > 60:
            raise _wrong(wanted.name, text, "1到60个日期，用逗号分开", "1 to 60 dates, separated by commas")
        return days
    if wanted.kind == "relations":
        return _relations(wanted.name, text)
    if wanted.kind == "month":
        return _month(wanted.name, text)
    if wanted.kind == "flag":
        if text.lower() in (*_YES, *_NO):
            return text.lower() in _YES
        raise _wrong(wanted.name, text, "是 或 否", "yes or no")
    if wanted.kind == "region":
        if text in PROVINCES:
            return text
        raise _wrong(
            wanted.name,
            text,
            "内地31个省份的简称，比如 广东",
            "one of the 31 provinces of the mainland, for example 广东",
        )
    if wanted.kind == "text":
        if 0 < len(text) <= _LONGEST_TEXT:
            return text
        raise _wrong(wanted.name, text, f"1到{_LONGEST_TEXT}个字", f"1 to {_LONGEST_TEXT} characters")
    allowed = [choice.value for choice in wanted.choices]
    if text in allowed:
        return text
    raise _wrong(wanted.name, text, "、".join(allowed), ", ".join(allowed))


def _figure(wanted: Input, text: str) -> Decimal | int:
    whole = wanted.kind == "count"
    if not _FIGURE.match(text) or (whole and "." in text.rstrip("0").rstrip(".")):
        zh, en = ("一个整数", "a whole number") if whole else ("一个数字", "a number")
        raise _wrong(wanted.name, text, zh, en)
    try:
        figure = Decimal(text)
    except InvalidOperation:  # pragma: no cover - the pattern admits nothing else
        raise _wrong(wanted.name, text, "一个数字", "a number") from None
    least, most = wanted.least, wanted.most
    if (least is not None and figure < least) or (most is not None and figure > most):
        low, high = (f"{least:f}" if least is not None else "…"), (f"{most:f}" if most is not None else "…")
        raise _wrong(wanted.name, text, f"{low} 到 {high}", f"{low} to {high}")
    return int(figure) if whole else figure


def _day(name: str, text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise _wrong(name, text, "年-月-日，比如 2024-03-15", "year-month-day, for example 2024-03-15") from None
    if not _FIRST_DAY <= day <= date(_LAST_YEAR, 12, 31):
        raise _wrong(name, text, f"{_FIRST_DAY} 到 {_LAST_YEAR} 年", f"a day from {_FIRST_DAY} to {_LAST_YEAR}")
    return day


def _month(name: str, text: str) -> tuple[int, int]:
    match = _MONTH.match(text[:7]) if len(text) in (7, 10) else None
    if match is None or not 1 <= int(match[2]) <= 12 or not _FIRST_DAY.year <= int(match[1]) <= _LAST_YEAR:
        raise _wrong(name, text, "年-月，比如 1970-05", "year-month, for example 1970-05")
    return int(match[1]), int(match[2])


def _relations(name: str, text: str) -> tuple[str, ...]:
    relations = find_relations(text)
    if relations is None:
        zh = "、".join(relation.zh for relation in RELATIONS.values())
        raise _wrong(
            name,
            text,
            f"用逗号分开，最多20人，从这些里选：{zh}；一个都没有就写「没有」",
            f"up to 20 people separated by commas, out of: {', '.join(RELATIONS)}; or none",
        )
    return relations


def _wrong(name: str, text: str, zh: str, en: str) -> FactWrong:
    shown = text[:40]
    return FactWrong(
        name, Bilingual(f"{name} 写的是「{shown}」，应当是：{zh}。", f"{name} is {shown!r}; expected: {en}.")
    )
