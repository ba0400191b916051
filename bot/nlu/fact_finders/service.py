"""Days and spans of a job: when it began and ended, how long it was, contract, probation, insurance, months owed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from bot.law.calculation import plain
from bot.law.service_time import add_months
from bot.nlu.fact_finders.said import Said, Sign

_VAGUE_AFTER = re.compile(r"\s*(?:多|左右|几个?月|以上|上下|出头|or so|or more)")
_VAGUE_BEFORE = re.compile(
    r"(?:快|将近|大概|差不多|近|大约|约|不到|几乎|about|almost|nearly|over|more than|around|less than)\s*$"
)
_S = "([ⓣ①ⓨ])"
_CONTRACT = re.compile(
    rf"(?:合同|contract)(?!到期)[^,。;!?ⓣⓜⓓ]{{0,6}}{_S}(?!的?试用)|{_S}期?的?(?:劳动|固定期限)?合同|{_S} (?:fixed[- ]term |labou?r |employment )?contract"
)
_PROBATION = re.compile(
    rf"(?<!过了)试用期?(?!工资)[^,。;!?ⓣⓜⓓ]{{0,6}}{_S}|{_S}的?试用|{_S}(?: of)? probation|probation (?:is|of|for|period(?: is| of)?) {_S}"
)
_SERVED = re.compile(rf"试用期?(?:才|已经|都)?(?:干|做|上|工作)了?{_S}")
_RESTRICTED = re.compile(rf"(?:竞业|non-?compete)[^。;!?ⓣⓜⓓ]{{0,12}}{_S}|{_S}的?竞业|{_S} non-?compete")
_UNPAID = re.compile(
    rf"(?:欠|压|拖|没有?发|没有?给|没有?付|不发|未发)[^,。;!?ⓣ①ⓨⓜⓓ]{{0,8}}{_S}|{_S}(?:的)?(?:工资|薪水|薪|钱)?(?:都|也|一直|还)?(?:没有?(?:发|给|付|结|拿)|未发|不发|拖着)"
    rf"|(?:工资|薪水){_S}没|(?<![赔偿多给]){_S}的?(?:工资|薪水)|(?:not paid|n't paid|didn?'?t pay|not pay|unpaid|owes?|owed)[^,.;!?ⓣ]{{0,25}}{_S}|{_S}'? (?:of )?(?:unpaid )?(?:wages|salary|pay)\b"
)
_NOT_UNPAID = re.compile(r"(?:赔|补偿|代通知|多付|多给|竞业|加|社保|保险|insurance|social)[^,。;!?]{0,6}$")
_INSURED_YEARS = re.compile(
    rf"(?:社保|失业保险|失业险|养老保险|保险)(?:一共|总共|已经|我|累计|断断续续|都|只|才)*(?:交|缴|买)(?:了|满|过|有)*{_S}|(?:交|缴)(?:了|满|过)*{_S}的?(?:社保|失业|养老|保险)"
    rf"|(?:insurance|contribut\w+)[^,.;!?ⓣ]{{0,12}} for {_S}|{_S} (?:of )?(?:\w+ )?(?:contributions|insurance)"
)
_TOTAL = re.compile(
    rf"(?:(?<!本单位)(?<!公司)(?<!本企业)(?:总|累计|社会|连续)?工龄|累计工作|一共工作|总共工作|一共上班|参加工作)(?:一共|已经|有|是|了|满|:|□)*{_S}|{_S}的?(?:总工龄|累计工龄)"
    rf"|{_S} (?:of (?:work|service|employment) )?(?:in total|altogether|overall|in all)|\btotal(?: of)? {_S}"
)
_HERE = re.compile(
    rf"(?:这家|这个|本单位|本公司|本厂|该公司|在公司|在单位|在厂里|在厂子|同一家)[^,。;!?ⓣⓜⓓ]{{0,8}}{_S}|(?:本单位|公司|本企业|本厂)工龄(?:是|有|满|:)*{_S}|司龄(?:是|有|满|:)*{_S}"
    rf"|{_S} (?:here|at this|with this|in this|at the same|with the same|with my current)|(?:here|at this|with this|in this|for this)[^,.;!?ⓣ]{{0,25}} for {_S}"
)
_WORKED = re.compile(
    rf"(?:干|做|工作|上班|呆|待)(?:了|满|到现在|一共|整|已经|足足|正好|刚好|□)*{_S}|work(?:ed|ing)[^,.;!?ⓣⓜ]{{0,25}} for {_S}|after {_S}"
)
_UNTIL_NOW = re.compile(r"到现在|至今|到今天|目前还在|现在还在|until now|still working|so far")


def find_service(said: Said, days: Mapping[str, str]) -> dict[str, str]:
    """Spans by what they are for; ``service_start`` where a span and its end were said.

    Args:
        days: The days that were found already.
    """
    found: dict[str, str] = {}
    used: set[int] = set()
    _months(said, found, used)
    _years(said, found, used)
    if "service_start" not in days and (start := _derived_start(said, days, used)) is not None:
        found["service_start"] = start
    return found


def _months(said: Said, found: dict[str, str], used: set[int]) -> None:
    for term in said.each("ⓒ"):
        found.setdefault("contract_months", term.value)
    for name, pattern in (
        ("served_months", _SERVED), ("probation_months", _PROBATION), ("months", _RESTRICTED), ("contract_months", _CONTRACT),
    ):  # fmt: skip
        for _, span in _spans(said, pattern, used):
            if name not in found:
                found[name] = plain(Decimal(span.value))
    for match, span in _spans(said, _UNPAID, used, keep=True):
        if _NOT_UNPAID.search(said.text[: match.start()]) or Decimal(span.value) > 240:
            continue
        name = "unpaid_months" if "months" in found and said.has(re.compile("竞业|compete")) else "months"
        found.setdefault(name, plain(Decimal(span.value)))
        used.add(span.place)


def _years(said: Said, found: dict[str, str], used: set[int]) -> None:
    for name, pattern, keep in (
        ("contribution_years", _INSURED_YEARS, False), ("total_work_years", _TOTAL, False), ("years_with_employer", _HERE, True),
    ):  # fmt: skip
        for _, span in _spans(said, pattern, used, keep):
            years = Decimal(span.value) / 12
            if years == years.quantize(Decimal("0.01")) and name not in found and years <= 60:
                found[name] = plain(years)


def _derived_start(said: Said, days: Mapping[str, str], used: set[int]) -> str | None:
    spans = {span.place: span for pattern in (_WORKED, _HERE) for _, span in _spans(said, pattern, used, keep=True)}
    if len(spans) != 1:
        return None
    months = Decimal(next(iter(spans.values())).value)
    end = days.get("service_end") or (said.today.isoformat() if said.has(_UNTIL_NOW) else None)
    if end is None or months != months.to_integral():
        return None
    if len(end) == 7:
        return add_months(date.fromisoformat(end + "-01"), -int(months)).isoformat()[:7]
    return add_months(date.fromisoformat(end), -int(months)).isoformat()


def _spans(
    said: Said, pattern: re.Pattern[str], used: set[int], keep: bool = False
) -> list[tuple[re.Match[str], Sign]]:
    found = []
    for match in pattern.finditer(said.text):
        place = match.start(match.lastindex or 0)
        if place in used or _VAGUE_AFTER.match(said.text, place + 1) or _VAGUE_BEFORE.search(said.text[:place]):
            continue
        found.append((match, said.signs[place]))
        if not keep:
            used.add(place)
    return found
