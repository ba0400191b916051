"""Overtime in hours, the system of working hours, and leave that was taken."""

from __future__ import annotations

import re
from decimal import Decimal

from bot.law.calculation import plain
from bot.law.numerals import NUMERAL, NumeralMalformed, chinese_to_decimal
from bot.nlu.fact_finders.said import Said

HOURS_A_DAY = 8
MOST_HOLIDAYS_IN_A_ROW = 4
MOST_HOURS = 400

_OVERTIME = re.compile(r"加班|加了|overtime|\bextra hours|on (?:weekdays|weekends|rest days|holidays)")
_HOLIDAY = re.compile(r"国庆|春节|五一|元旦|中秋|端午|清明|法定|节假日|过年|holidays?")
_REST_DAY = re.compile(r"周末|双休|休息日|周六|周日|星期六|星期天|礼拜天|weekends?|rest days?|saturday|sunday")
_EACH = re.compile(
    r"每天|每日|每晚|一天|天天|每个?周|一周|每个?(?:星期|礼拜)|(?:a|per|every|each) (?:day|week|weekend|night)|daily|weekly"
)
_OF_A_MONTH = re.compile(r"上个月|这个月|本月|ⓓ|①|每个?月|当月|一共|总共|month|in total")
_N = rf"(?P<n>\d{{1,2}}|[{NUMERAL}]{{1,3}})"
_DAYS = re.compile(
    rf"(?P<when>国庆节?|春节|五一|元旦|中秋节?|端午节?|清明节?|法定节?假日|节假日|周末|休息日|双休日)[^,。;!?ⓗ]{{0,5}}(?:加班?|上|干)(?:班)?了?\s?{_N}天"
)
_DAILY_BY_DAYS = re.compile(
    rf"(?:每天|每日)[^,。;!?ⓗⓡ]{{0,4}}加班?(?P<h>[ⓗⓡ])[^。;!?]{{0,8}}(?:①|每个?月|上个月|ⓓ|这个月)[^,。;!?]{{0,4}}?{_N}天"
)
_SYSTEMS = (
    ("comprehensive", re.compile(r"综合(?:计算)?工时|综合工时制|comprehensive (?:working )?hours")),
    ("irregular", re.compile(r"不定时|flexible (?:working )?hours system|irregular (?:working )?hours")),
    ("piece_rate", re.compile(r"计件|按件|piece[- ]?(?:rate|work)")),
    ("standard", re.compile(r"标准工时|standard (?:working )?hours")),
)
_COMPENSATED = re.compile(
    r"(?<![没不])(?<!没有)(?:给|安排|有)了?(?:我们?)?(?:补休|调休)(?!吗)|(?:got|given) (?:time off|days off) (?:instead|in lieu)"
)
_NOT_COMPENSATED = re.compile(
    r"(?:没有?|不)(?:给|安排)?(?:我们?)?(?:补休|调休)|no (?:time off|days off) in (?:lieu|return)"
)
_LEAVE_TAKEN = re.compile(
    rf"(?:休|请|用)(?:了|过|掉)?\s?{_N}天的?(?:带薪)?年(?:休)?假|年(?:休)?假[^,。;!?]{{0,5}}(?:休|用)(?:了|过|掉)\s?(?P<n2>\d{{1,2}}|[{NUMERAL}]{{1,3}})天"
    r"|(?:took|taken|used) (?P<n3>\d{1,2}) days? (?:of |off )?(?:my |paid )*annual leave"
)
_NO_LEAVE = re.compile(
    r"年(?:休)?假(?:一|1)天(?:都|也)?没(?:有)?(?:休|用|请)|(?:一|1)天年(?:休)?假(?:都|也)?没(?:有)?(?:休|用|请)|(?:never took|took no) (?:any )?annual leave"
)


def find_hours(said: Said) -> dict[str, str]:
    """The inputs of overtime pay and annual leave."""
    found: dict[str, str] = {}
    for name, hours in _hours(said):
        if 0 < hours <= MOST_HOURS:
            found.setdefault(name, plain(hours))
    for system, pattern in _SYSTEMS:
        if said.has(pattern):
            found["hours_system"] = system
            break
    if said.has(_NOT_COMPENSATED):
        found["restday_compensated"] = "no"
    elif said.has(_COMPENSATED):
        found["restday_compensated"] = "yes"
    if said.has(_NO_LEAVE):
        found["leave_taken_days"] = "0"
    elif (match := _LEAVE_TAKEN.search(said.text)) and (days := _number(match["n"] or match["n2"] or match["n3"])):
        found["leave_taken_days"] = plain(days)
    return found


def _hours(said: Said) -> list[tuple[str, Decimal]]:
    found = []
    for match in _DAILY_BY_DAYS.finditer(said.text):
        days = _number(match["n"])
        if days is not None and days <= 31:
            found.append(("weekday_hours", Decimal(said.at(match, "h").value) * days))
    for match in _DAYS.finditer(said.text):
        days = _number(match["n"])
        rest = _REST_DAY.search(match["when"]) is not None
        if days is not None and days < (9 if rest else MOST_HOLIDAYS_IN_A_ROW):
            found.append(("restday_hours" if rest else "holiday_hours", days * HOURS_A_DAY))
    overtime = said.has(_OVERTIME)
    for sign in said.each("ⓗⓡ"):
        clause = re.split(r"[,。;!?]", said.text[: sign.place])[-1]
        earlier = max(clause.rfind("ⓗ"), clause.rfind("ⓡ"))
        before = clause[earlier + 1 :]
        after = re.split(r"[,。;!?ⓗⓡ]| and ", said.text[sign.place + 1 :])[0]
        english = said.text.isascii() or re.search("[a-z]{4}", after) is not None
        here = before + (after if english else after[:6])
        if not overtime or _EACH.search(here):
            continue
        if _HOLIDAY.search(here):
            found.append(("holiday_hours", Decimal(sign.value)))
        elif _REST_DAY.search(here):
            found.append(("restday_hours", Decimal(sign.value)))
        elif _OVERTIME.search(here) and _OF_A_MONTH.search(said.text[: sign.place] + after):
            found.append(("weekday_hours", Decimal(sign.value)))
    return found


def _number(text: str) -> Decimal | None:
    try:
        return Decimal(text) if text.isdigit() else chinese_to_decimal(text)
    except NumeralMalformed:
        return None
