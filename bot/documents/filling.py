"""From what was stated to the words a template prints, in both languages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from bot.documents.catalogue import Paper
from bot.documents.claim import DAMAGES, NOTICE_PAY, SEVERANCE, Claim, ClaimsClash, check_together, claim_words
from bot.documents.field import (
    BLANK,
    BLANK_LINE,
    chosen,
    day_text,
    full_day,
    one_line,
    option_lines,
    paragraphs,
    rows_of,
    text_of,
)
from bot.law.calculation import FactWrong
from bot.law.service_time import full_months
from bot.law.text import LANGUAGES, Language
from bot.law.text import Bilingual as B

NOTICE_DAYS = 30
MONTHS_OF_A_YEAR = 12
# Which ground an article's items belong to.
ITEMS_OF = {"fault": ("worker_fault",), "no_fault": ("no_fault", "no_fault_with_notice")}
NO_SEVERANCE = ("worker_fault", "worker_proposed", "renewal_refused")

Values = Mapping[str, tuple[str, ...]]


def words_of(
    paper: Paper, facts: Mapping[str, str], claims: Sequence[Claim], today: date
) -> dict[Language, dict[str, Any]]:
    """Every word of the paper by language; what was not stated is a blank.

    Sums of calculators that the paper does not take are left out: a talk hands over all that it worked out.

    Raises:
        FactWrong: If a fact cannot be read, or facts contradict each other.
        ClaimsClash: If sums exclude each other or the ground.
    """
    values = {f.name: chosen(f, facts.get(f.name, "")) for f in paper.fields if f.kind == "choice"}
    _check(paper, facts, values, today)
    claims = [claim for claim in claims if paper.takes and claim.calculator in ("", *paper.takes)]
    _check_claims(claims, values)
    if DAMAGES in (claim.id for claim in claims) and "wants" in values:
        values["wants"] = ("damages",)
    return {language: _words(paper, facts, values, claims, today, language) for language in LANGUAGES}


def _words(
    paper: Paper, facts: Mapping[str, str], values: Values, claims: Sequence[Claim], today: date, language: Language
) -> dict[str, Any]:
    words: dict[str, Any] = {"today": day_text("today", today.isoformat(), language)}
    for field in paper.fields:
        stated = facts.get(field.name, "")
        words[f"has_{field.name}"] = bool(one_line(stated))
        if field.kind == "lines":
            words[field.name] = _printed(paragraphs(stated) or [BLANK_LINE] * field.blanks)
        elif field.kind == "rows":
            words[field.name] = rows_of(field, stated)
        elif field.kind != "choice":
            words[field.name] = text_of(field, stated, language)
    for field in paper.fields:
        if field.kind == "choice":
            picked = values[field.name]
            words[f"{field.name}_chosen"] = picked
            lines = option_lines(field, picked, words, language)
            words[f"{field.name}_lines"] = _printed(lines)
            words[f"{field.name}_text"] = "\n".join(lines)
            words[field.name] = lines[0] if picked else BLANK
    words |= claim_words(claims, language)
    requests = words.get("requests", [])
    words["requests"] = [
        {"number": n, "text": _ended(line["text"], language)} for n, line in enumerate(requests, start=len(claims) + 1)
    ]
    # Without a sum and with another request, no line of blanks is wanted.
    if requests and not claims:
        words["claims"] = []
    words["authority"] = _office(paper, facts, words, language)
    words["years_here"] = _years_here(facts, language)
    return words


def _ended(sentence: str, language: Language) -> str:
    return sentence if sentence[-1] in "。；！？.;!?" else sentence + ("。" if language == "zh" else ".")


def _printed(lines: Sequence[str]) -> list[dict[str, str]]:
    return [{"text": line} for line in lines]


def _office(paper: Paper, facts: Mapping[str, str], words: Mapping[str, Any], language: Language) -> str:
    if paper.office is None:
        return ""
    named = one_line(facts.get("authority", ""))
    if named:
        return named
    place = words["region"] if words["has_region"] else ""
    office = paper.office.in_language(language)
    if language == "zh":
        return f"{place}{BLANK}{office}"
    return f"{office}, {BLANK}" + (f", {place}" if place else "")


def _years_here(facts: Mapping[str, str], language: Language) -> str:
    first, last = full_day(facts.get("service_start", "")), full_day(facts.get("service_end", ""))
    if first is None or last is None:
        return B(f"{BLANK}年＿个月", f"{BLANK} years ＿ months").in_language(language)
    years, months = divmod(full_months(first, last), MONTHS_OF_A_YEAR)
    return B(f"{years}年{months}个月", f"{years} years {months} months").in_language(language)


def _check(paper: Paper, facts: Mapping[str, str], values: Values, today: date) -> None:
    for field in paper.fields:
        if field.kind in ("date", "number", "yuan", "region"):
            text_of(field, facts.get(field.name, ""), "zh")
    first, last = full_day(facts.get("service_start", "")), full_day(facts.get("service_end", ""))
    if {"service_start", "service_end"} <= set(paper.field_names) and first and last and last < first:
        raise FactWrong(
            "service_end",
            B(f"service_end {last} 早于 service_start {first}。", f"service_end {last} is before {first}."),
        )
    ground = values.get("ground", ())
    for name, grounds in ITEMS_OF.items():
        if values.get(name) and ground and ground[0] not in grounds:
            raise FactWrong(
                name,
                B(
                    f"{name} 只能和 ground={'、'.join(grounds)} 一起填。",
                    f"{name} goes with ground {' or '.join(grounds)}.",
                ),
            )
    if ground == ("no_fault_with_notice",) and last and last < today + timedelta(days=NOTICE_DAYS):
        raise FactWrong(
            "service_end",
            B(
                f"从{today}到{last}不满{NOTICE_DAYS}日；推迟解除日期，或者用 ground=no_fault 并额外支付一个月工资。",
                f"{today} to {last} is less than {NOTICE_DAYS} days; choose a later day, or ground no_fault with a "
                "month's wage in place of notice.",
            ),
        )


def _check_claims(claims: Sequence[Claim], values: Values) -> None:
    check_together(claims)
    ids = {claim.id for claim in claims}
    ground = "".join(values.get("ground", ()))
    if ground in NO_SEVERANCE and SEVERANCE in ids:
        raise ClaimsClash(f"with ground {ground} the law gives no severance, but a sum of it was handed over")
    if ground and ground != "no_fault" and NOTICE_PAY in ids:
        raise ClaimsClash(f"with ground {ground} there is no month's wage in place of notice")
    if values.get("wants") == ("job",) and DAMAGES in ids:
        raise ClaimsClash("whoever wants the job back gets no damages: choose one of the two")
