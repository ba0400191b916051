"""Every figure that may be a sum of money, exact ones only; what it is for is decided by :mod:`wages`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from bot.law.calculation import plain
from bot.law.numerals import NUMERAL, NumeralMalformed, chinese_to_decimal
from bot.nlu.entities import Entity

_SUM = re.compile(
    rf"(?P<before>(?:rmb|cny|¥)\s*)?(?<![\d.a-z])(?:(?P<digits>\d{{1,3}}(?:,\d{{3}})+(?!\d)(?:\.\d+)?|\d{{1,9}}(?:\.\d{{1,2}})?)|(?P<zh>(?:[{NUMERAL}](?!个?(?:月|小时|钟)|[天年日号])){{1,12}}))"
    rf"(?:\s?(?P<scale>[万千百]|[kw](?![a-z])))?(?P<rest>[{NUMERAL}\d](?![\d{NUMERAL}年月日号天个]))?(?P<unit>\s?(?:元|块钱?|圆|人民币|rmb|cny|yuan))?(?P<tail>[多几来余])?"
)
_COUNTED = re.compile(
    r"\s*(?:[个岁年月日号天级人名次点周%倍条楼层栋米台件斤位口辆节集届]|分(?!钱)|小时|钟头|平方|公里|percent|years?|months?|days?|hours?|weeks?|people|times|minutes|floors?|(?:st|nd|rd|th)\b|[:/\-]\d)"
)
_PER = re.compile(r"\s*/?\s*(?:个月|月(?!\d)|天(?!\d)|小时|month|hour|day|年|year)")
_DIGIT = "[一二三四五六七八九]"
_RANGE = re.compile(
    rf"[\d.]+\s?[千万kw]?\s?(?:元|块)?\s?(?:-|~|—|到(?!手)|至|or|to)\s?(?:[\d.]{{3,}}\s?[千万kw]?|[\d.]+\s?[千万kw])(?![\d\-./年月])|between [\d,]+ and [\d,]+"
    rf"|[{NUMERAL}]*{_DIGIT}{_DIGIT}(?:[千百万]|[块元])|[{NUMERAL}]+到[{NUMERAL}]+[千百万]|[{NUMERAL}]+[千百万]到(?!手)[{NUMERAL}]+[千百万]|[千万百]把(?:块|元)?|[上几数]+[千万百]"
)
_LEAST_UNMARKED = 100


def find_sums(text: str, taken: Iterable[Entity]) -> Iterator[Entity]:
    """Exact figures that may be money, outside of what is a date, a span or the like already."""
    spans = [(e.start, e.end) for e in taken] + [match.span() for match in _RANGE.finditer(text)]
    for match in _SUM.finditer(text):
        start, end = match.start(), match.end()
        if any(start < e and s < end for s, e in spans) or match["tail"]:
            continue
        value = _yuan(match)
        if value is None:
            continue
        marked = bool(match["unit"] or match["before"])
        after = text[end:]
        if not marked and (value < 1 or (_COUNTED.match(after) and not _PER.match(after))):
            continue
        # 18 an hour is money, 18 alone is not.
        if (
            not marked
            and value < _LEAST_UNMARKED
            and not re.search(r"(?:时薪|小时|hour(?:ly)?(?: wage| pay)?)[^\d]{0,3}$", text[:start])
        ):
            continue
        if match["digits"] and not marked and re.match(r"[a-z]", after):
            continue
        yield Entity("money", match[0], plain(value), start, end)


def _yuan(match: re.Match[str]) -> Decimal | None:
    digits, scale, rest = match["digits"], (match["scale"] or "").strip(), match["rest"]
    try:
        value = Decimal(digits.replace(",", "")) if digits else chinese_to_decimal(match["zh"])
        factor = {"万": 10_000, "w": 10_000, "千": 1_000, "k": 1_000, "百": 100}.get(scale, 1)
        value *= factor
        if rest and factor == 1:
            return None
        if rest:  # 1万2 is 12000
            value += (Decimal(rest) if rest.isdigit() else chinese_to_decimal(rest)) * factor / 10
    except (NumeralMalformed, ArithmeticError):
        return None
    return value
