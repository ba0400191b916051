"""Days and spans as people speak of them: 上周五, 上个月15号, 去年年底, last March, two weeks ago, 2½ years."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from bot.law.numerals import NUMERAL, NumeralMalformed, chinese_to_decimal
from bot.nlu.entities.entity import Entity

_WEEKDAYS = {name: n for n, names in enumerate(("一", "二", "三", "四", "五", "六", "日天")) for name in names}
_ENGLISH_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_ENGLISH_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_MONTH = rf"(?P<month>{'|'.join(_ENGLISH_MONTHS)})[a-z]*\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_COUNT = rf"(?P<n>\d{{1,3}}(?:\.\d)?|an?|{'|'.join(_WORDS)})"

_WEEKDAY = re.compile(r"(?P<which>上上|上|这|本)个?(?:周|星期|礼拜)(?P<day>[一二三四五六日天])")
_DAY_OF_MONTH = re.compile(rf"(?P<which>上个?月|这个月|本月)(?P<day>\d{{1,2}}|[{NUMERAL}]{{1,3}})(?:号|日)")
_YEAR_END = re.compile(r"(?P<which>前年|去年|今年|(?:19|20)\d\d年)年?(?P<part>底|末)")
_SHORT_YEAR = re.compile(
    r"(?P<tens>[零〇一二五六七八九])(?P<ones>[零〇一二三四五六七八九])年(?P<month>十[一二]?|[一二三四五六七八九]|\d\d?)月"
)
_ISO_MONTH = re.compile(r"(?<![\d\-./])(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])(?![\d\-./])")
_AGO = re.compile(rf"(?P<n>\d{{1,3}}|[{NUMERAL}]{{1,3}})(?P<unit>天|周|个?星期|个?礼拜)(?:之|以)?前")
_ENGLISH = (
    re.compile(rf"\b{_MONTH}\s+{_DAY},?\s+{_YEAR}\b"),
    re.compile(rf"\b{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}\b"),
    re.compile(rf"\b{_MONTH},?\s+(?:of\s+)?{_YEAR}\b"),
)
_LAST_WEEKDAY = re.compile(rf"\blast (?P<day>{'|'.join(_ENGLISH_DAYS)})\b")
_LAST_MONTH = re.compile(rf"\b(?:last|this) {_MONTH}(?= |$|[,.;!?])|\b(?P<before>last) month\b")
_ENGLISH_AGO = re.compile(rf"\b{_COUNT} (?P<unit>day|week)s? ago\b")
_ENGLISH_SPAN = re.compile(
    rf"\b{_COUNT}(?P<half> and a half)?[ -](?P<unit>year|month)s?(?P<late> and a half)?"
    rf"(?:,? and (?P<more>\d{{1,2}}|{'|'.join(_WORDS)}) months?)?\b(?! old)"
)


def find_spoken_times(text: str, today: date) -> Iterator[Entity]:
    """Every day or month that is counted from today or said in English words, and spans in English words."""
    yield from _chinese(text, today)
    if re.search("[a-z]", text):
        yield from _english(text, today)
    for match in _ISO_MONTH.finditer(text):
        yield _date(match, f"{match['year']}-{match['month']}")


def _chinese(text: str, today: date) -> Iterator[Entity]:
    for match in _WEEKDAY.finditer(text):
        monday = today - timedelta(days=today.weekday())
        weeks = {"上上": 2, "上": 1}.get(match["which"], 0)
        yield _date(match, (monday + timedelta(days=_WEEKDAYS[match["day"]] - 7 * weeks)).isoformat())
    for match in _DAY_OF_MONTH.finditer(text):
        first = today.replace(day=1)
        if match["which"].startswith("上"):
            first = (first - timedelta(days=1)).replace(day=1)
        day = _number(match["day"])
        if day is not None and (value := _day(first.year, first.month, int(day))):
            yield _date(match, value)
    for match in _YEAR_END.finditer(text):
        back = {"今年": 0, "去年": 1, "前年": 2}.get(match["which"])
        year = int(match["which"][:4]) if back is None else today.year - back
        yield _date(match, f"{year:04d}-12")
    for match in _SHORT_YEAR.finditer(text):
        year = int(_number(match["tens"]) or 0) * 10 + int(_number(match["ones"]) or 0)
        month = _number(match["month"])
        if month is not None and 1 <= month <= 12:
            yield _date(match, f"{year + (2000 if year <= today.year % 100 else 1900)}-{int(month):02d}")
    for match in _AGO.finditer(text):
        number = _number(match["n"])
        if number is not None and number == number.to_integral() and number < 1000:
            days = int(number) * (1 if match["unit"] == "天" else 7)
            yield _date(match, (today - timedelta(days=days)).isoformat())


def _english(text: str, today: date) -> Iterator[Entity]:
    for pattern in _ENGLISH:
        for match in pattern.finditer(text):
            year, month = int(match["year"]), _ENGLISH_MONTHS.index(match["month"]) + 1
            day = match.groupdict().get("day")
            value = _day(year, month, int(day)) if day else f"{year}-{month:02d}"
            if value:
                yield _date(match, value)
    for match in _LAST_WEEKDAY.finditer(text):
        monday = today - timedelta(days=today.weekday() + 7)
        yield _date(match, (monday + timedelta(days=_ENGLISH_DAYS.index(match["day"]))).isoformat())
    for match in _LAST_MONTH.finditer(text):
        if match["before"]:
            value = (today.replace(day=1) - timedelta(days=1)).isoformat()[:7]
        else:
            month = _ENGLISH_MONTHS.index(match["month"]) + 1
            value = f"{today.year - (month >= today.month)}-{month:02d}"
        yield _date(match, value)
    for match in _ENGLISH_AGO.finditer(text):
        days = int(_count(match["n"])) * (7 if match["unit"] == "week" else 1)
        yield _date(match, (today - timedelta(days=days)).isoformat())
    for match in _ENGLISH_SPAN.finditer(text):
        if match["n"] in ("a", "an") and not (match["half"] or match["late"]):
            continue
        number = _count(match["n"]) + (Decimal("0.5") if match["half"] or match["late"] else 0)
        months = number * (12 if match["unit"] == "year" else 1) + (_count(match["more"]) if match["more"] else 0)
        if months <= 720:
            value = f"{months.normalize():f}"
            yield Entity("duration", match[0], value, match.start(), match.end())


def _count(text: str) -> Decimal:
    if text in ("a", "an"):
        return Decimal(1)
    return Decimal(_WORDS.index(text) + 1) if text in _WORDS else Decimal(text)


def _number(text: str) -> Decimal | None:
    try:
        return Decimal(text) if text.isdigit() else chinese_to_decimal(text)
    except NumeralMalformed:
        return None


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _date(match: re.Match[str], value: str) -> Entity:
    return Entity("date", match[0], value, match.start(), match.end())
