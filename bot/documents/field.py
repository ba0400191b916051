"""What a paper asks for: fields, the options of a choice, and the texts of facts as the paper prints them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from bot.documents.money import yuan_text
from bot.law.calculation import FactWrong, plain
from bot.law.region import PROVINCES
from bot.law.text import Bilingual, Language

Kind = Literal["text", "lines", "rows", "date", "yuan", "number", "choice", "region"]
Source = Literal["calculation", "person"]

BLANK = "＿＿＿＿"
BLANK_DAY = Bilingual("＿＿＿＿年＿月＿日", BLANK)
# As wide as the page, so that there is room to write by hand.
BLANK_LINE = "＿" * 33
BOX = "□ "
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_DAY = re.compile(r"^(\d{4})-(\d{2})(?:-(\d{2}))?$", re.ASCII)
_FIGURE = re.compile(r"^\d{1,12}(?:\.\d{1,6})?$", re.ASCII)
# XML knows no control characters; marks that turn the direction of writing could make a paper read otherwise
# than it was typed.
_NOT_PRINTED = re.compile(
    "[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\u202a-\u202e\u2066-\u2069\u200e\u200f]"
)
_LINE_ENDS = re.compile("\r\n|[\r\n\u2028\u2029]")
_FIRST_YEAR, _LAST_YEAR = 1900, 2100


@dataclass(frozen=True, slots=True)
class Option:
    """One allowed value of a choice and the sentence that it puts on the paper.

    ``{name}`` in the sentence stands for another field of the same paper.
    """

    value: str
    text: Bilingual


@dataclass(frozen=True, slots=True)
class Field:
    """One thing a paper holds.

    Attributes:
        name: That of the calculators' input where it is the same fact.
        source: ``calculation`` is a fact that the calculators ask for as well, ``person`` is asked for the paper alone.
        kind: ``lines`` is text of several paragraphs; ``rows`` is one row a line with ``|`` between the columns.
        blanks: How many lines or rows are left to write on.
        options: Of a choice; where nothing is chosen, all are printed with a box to tick.
        many: Several options may be chosen, with commas between them.
        columns: The names of the columns of ``rows``.
    """

    name: str
    label: Bilingual
    kind: Kind = "text"
    source: Source = "person"
    blanks: int = 3
    options: tuple[Option, ...] = ()
    many: bool = False
    columns: tuple[str, ...] = ()


def clean(text: str) -> str:
    """The text without what no paper can print."""
    return _NOT_PRINTED.sub("", _LINE_ENDS.sub("\n", text)).strip()


def one_line(text: str) -> str:
    """The cleaned text in one line."""
    return " ".join(clean(text).split())


def paragraphs(text: str) -> list[str]:
    """The cleaned text by lines, without empty ones."""
    return [" ".join(line.split()) for line in clean(text).split("\n") if line.strip()]


def text_of(field: Field, text: str, language: Language) -> str:
    """A stated fact of one line as the paper prints it, or the blank.

    Raises:
        FactWrong: If a day, figure, place or choice cannot be read; free text is taken as it is.
    """
    stated = one_line(text)
    if field.kind == "date":
        return day_text(field.name, stated, language) if stated else BLANK_DAY.in_language(language)
    if field.kind == "yuan":
        return (
            yuan_text(_figure(field, stated), language)
            if stated
            else Bilingual(f"{BLANK}元", f"{BLANK} yuan").in_language(language)
        )
    if not stated:
        return BLANK
    if field.kind == "number":
        return plain(_figure(field, stated))
    if field.kind == "region":
        if stated not in PROVINCES:
            raise _wrong(
                field.name, stated, "内地31个省份的简称，比如 广东", "a province of the mainland, for example 广东"
            )
        return stated if language == "zh" else PROVINCES[stated]
    return stated


def chosen(field: Field, text: str) -> tuple[str, ...]:
    """The values chosen.

    Raises:
        FactWrong: If one is not among the options, or several are given where one is expected.
    """
    values = tuple(dict.fromkeys(part for part in re.split(r"[,，、\s]+", one_line(text)) if part))
    allowed = [option.value for option in field.options]
    if any(value not in allowed for value in values) or (len(values) > 1 and not field.many):
        raise _wrong(field.name, one_line(text), "、".join(allowed), ", ".join(allowed))
    return values


def option_lines(field: Field, values: tuple[str, ...], words: Mapping[str, str], language: Language) -> list[str]:
    """The sentences of what was chosen; with nothing chosen, every sentence with a box to tick."""
    lines = [
        option.text.in_language(language).format_map(words)
        for option in field.options
        if not values or option.value in values
    ]
    if not values:
        return [BOX + line for line in lines]
    between, end = ("；", "。") if language == "zh" else (";", ".")
    last = len(lines) - 1
    return [
        line[:-1] + (end if place == last else between) if line[-1] in "；。;." else line
        for place, line in enumerate(lines)
    ]


def rows_of(field: Field, text: str) -> list[dict[str, str]]:
    """One row a line; a cell that was not stated is blank, and with no line there are empty rows to write on."""
    lines = paragraphs(text)
    if not lines:
        return [{"number": str(n), **dict.fromkeys(field.columns, "")} for n in range(1, field.blanks + 1)]
    rows = []
    for number, line in enumerate(lines, start=1):
        cells = [cell.strip() for cell in line.split("|", len(field.columns) - 1)]
        cells += [""] * (len(field.columns) - len(cells))
        rows.append({"number": str(number)} | {k: v or BLANK for k, v in zip(field.columns, cells, strict=True)})
    return rows


def day_text(name: str, text: str, language: Language) -> str:
    """A day or a month as papers write it: 2019年3月1日; 2019年3月＿日 where only the month is known.

    Raises:
        FactWrong: If it is not a day or month of the calendar.
    """
    match = _DAY.match(text)
    try:
        day = date(int(match[1]), int(match[2]), int(match[3] or 1)) if match else None
    except ValueError:
        day = None
    if match is None or day is None or not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        raise _wrong(
            name, text, "年-月-日，比如 2024-03-15，不记得哪天写 2024-03", "a day, 2024-03-15, or a month, 2024-03"
        )
    shown = str(day.day) if match[3] else "＿"
    zh = f"{day.year}年{day.month}月{shown}日"
    return zh if language == "zh" else f"{shown} {_MONTHS[day.month - 1]} {day.year}"


def full_day(text: str) -> date | None:
    """The day, where a whole one is stated."""
    match = _DAY.match(one_line(text))
    return date.fromisoformat(match[0]) if match and match[3] else None


def _figure(field: Field, text: str) -> Decimal:
    if not _FIGURE.match(text):
        raise _wrong(field.name, text, "一个数字", "a number")
    return Decimal(text)


def _wrong(name: str, text: str, zh: str, en: str) -> FactWrong:
    shown = text[:40]
    return FactWrong(
        name, Bilingual(f"{name} 写的是「{shown}」，应当是：{zh}。", f"{name} is {shown!r}; expected: {en}.")
    )
