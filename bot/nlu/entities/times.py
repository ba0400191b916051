"""Dates, spans, hours and ages: 2019年3月, 去年三月, 昨天, 干了两年半, 每天12小时, 55岁."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from bot.law.numerals import NUMERAL, NumeralMalformed, chinese_to_decimal
from bot.nlu.entities.entity import Entity

_N = rf"(?:\d+(?:\.\d+)?|[{NUMERAL}]+)"
_DATE = re.compile(
    r"(?:(?P<year>(?:19|20)\d\d|[零〇一二三四五六七八九]{4}|\d\d(?=年\s*(?:\d|[一二三四五六七八九十]){1,2}月))\s*[年\-./]\s*|(?P<relative>大前年|前年|去年|今年|本年))"
    r"(?:(?P<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])\s*(?:月份?|[\-./](?=\d))"
    r"\s*(?:(?P<day>3[01]|[12]\d|0?[1-9]|二?十[一二三四五六七八九]?|三十一?|[一二三四五六七八九])\s*(?:日|号)?)?|(?P<half>年?[初底末]))?"
)
_MONTH_DAY = re.compile(
    r"(?<![\d年])(?P<month>1[0-2]|0?[1-9])月(?P<day>3[01]|[12]\d|0?[1-9])(?:日|号)|(?P<last>上个?月|这个月|本月)"
)
_YEARS_AHEAD = 5
_MOST_MONTHS = 720
_DAY_WORDS = {"大前天": 3, "前天": 2, "昨天": 1, "昨日": 1, "今天": 0, "yesterday": 1, "today": 0}
_DAY = re.compile("|".join(sorted(_DAY_WORDS, key=len, reverse=True)))
_ENGLISH = re.compile(
    r"(?:(?P<day>\d{1,2})\s+)?(?P<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+(?P<year>(?:19|20)\d\d)"
)
_MONTHS = {
    name: n
    for n, name in enumerate(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], 1)
}
_SPAN = re.compile(
    rf"(?P<years>{_N})\s*(?:周?年|years?)(?P<half>半)?(?:零|又|and|\s)*(?:(?P<months>{_N})\s*个?(?:多)?(?:月|months?))?"
    rf"|(?P<only>{_N})\s*(?:个(?P<onlyhalf>半)?月|months?)(?P<tail>半)?|(?P<halfyear>半年)"
)
_HOURS = re.compile(rf"(?P<n>{_N})\s*(?:个?(?P<half>半)?(?:小时|钟头)|hours?)")
_AGE = re.compile(rf"(?P<n>{_N})\s*(?:周?岁|years? old)")

_START_AFTER = re.compile(
    r"^[^,。;!?]{0,6}?(?:入职|进厂|进公司|进的?厂|开始上班|来上班|开始干|到公司|上岗|started|joined)"
)
_START_BEFORE = re.compile(
    r"(?:入职时间|入职日期|入职|进厂|进公司|since|started in|joined in|from)(?:是|为|在|于|:|\s)*$"
)
_END_AFTER = re.compile(
    r"^[^,。;!?]{0,8}?(?:被?辞退|被?开除|离职|解除|辞职|被?裁|走人|不干|让我走|到期|终止|fired|dismissed|quit|left)"
)
_END_BEFORE = re.compile(r"(?:离职时间|离职日期|离职|被?辞退|开除|裁员?|fired|dismissed|left)(?:是|为|在|于|on|:|\s)*$")


def find_times(text: str, today: date) -> Iterator[Entity]:
    """Every date, duration, number of hours and age."""
    for match in _AGE.finditer(text):
        if (n := _number(match["n"])) is not None:
            yield _entity("age", match, f"{n:f}")
    for match in _HOURS.finditer(text):
        if (n := _number(match["n"])) is not None:
            yield _entity("hours", match, f"{n + (Decimal('0.5') if match['half'] else 0):f}")
    for match in _DATE.finditer(text):
        if (value := _date_value(match, today)) is not None:
            yield _dated(text, match, value)
    for match in _MONTH_DAY.finditer(text):
        if (value := _month_day_value(match, today)) is not None:
            yield _dated(text, match, value)
    for match in _DAY.finditer(text):
        yield _dated(text, match, (today - timedelta(days=_DAY_WORDS[match[0]])).isoformat())
    for match in _ENGLISH.finditer(text):
        value = f"{match['year']}-{_MONTHS[match['name']]:02d}"
        if (day := match["day"]) and (full := _valid(f"{value}-{int(day):02d}")):
            value = full
        yield _dated(text, match, value)
    for match in _SPAN.finditer(text):
        if (months := _months(match)) is not None:
            yield _entity("duration", match, f"{months:f}")


def _dated(text: str, match: re.Match[str], value: str) -> Entity:
    before, after = text[: match.start()], text[match.end() :]
    role = ""
    if _START_AFTER.match(after) or _START_BEFORE.search(before):
        role = "service_start"
    elif _END_AFTER.match(after) or _END_BEFORE.search(before):
        role = "service_end"
    return _entity("date", match, value, role)


def _date_value(match: re.Match[str], today: date) -> str | None:
    if match["relative"]:
        year = today.year - {"今年": 0, "本年": 0, "去年": 1, "前年": 2, "大前年": 3}[match["relative"]]
    else:
        number = _number(match["year"])
        if number is None:
            return None
        year = int(number)
        if year < 100:  # 17年 is 2017, 72年 is 1972
            year += 2000 if year <= today.year % 100 + _YEARS_AHEAD else 1900
    if not match["month"]:
        # A year alone is a date only if the word says so; 「2019」 by itself may be anything.
        return f"{year:04d}" if match["relative"] or "年" in match[0] else None
    month = int(_number(match["month"]) or 0)
    if not match["day"]:
        return f"{year:04d}-{month:02d}"
    return _valid(f"{year:04d}-{month:02d}-{int(_number(match['day']) or 0):02d}")


def _month_day_value(match: re.Match[str], today: date) -> str | None:
    if match["last"]:
        first = today.replace(day=1)
        if match["last"].startswith("上"):
            first = (first - timedelta(days=1)).replace(day=1)
        return f"{first.year:04d}-{first.month:02d}"
    value = _valid(f"{today.year}-{int(match['month']):02d}-{int(match['day']):02d}")
    if value and value > today.isoformat():  # 「12月3日」 said in November was last year's
        value = _valid(f"{today.year - 1}{value[4:]}")
    return value


def _months(match: re.Match[str]) -> Decimal | None:
    if match["halfyear"]:
        return Decimal(6)
    if match["only"]:
        number = _number(match["only"])
        if number is None or number > _MOST_MONTHS:  # 六千一个月 is a wage
            return None
        return number + (Decimal("0.5") if match["onlyhalf"] or match["tail"] else 0)
    years, more = _number(match["years"]), _number(match["months"] or "0")
    if years is None or more is None or years > 60:
        return None
    return years * 12 + (6 if match["half"] else 0) + more


def _number(text: str) -> Decimal | None:
    try:
        return Decimal(text) if text[0].isdigit() else chinese_to_decimal(text)
    except (NumeralMalformed, ArithmeticError):
        return None


def _valid(text: str) -> str | None:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return None


def _entity(kind: str, match: re.Match[str], value: str, role: str = "") -> Entity:
    said = match[0].rstrip()
    return Entity(kind, said, value, match.start(), match.start() + len(said), role)
