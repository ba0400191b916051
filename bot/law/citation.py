"""Statutes, their articles in our own words, and citations of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from bot.law.text import Bilingual, Language

Status = Literal["in_force", "repealed", "not_yet_in_force"]

_CITATION = re.compile(r"^(?P<statute>[^/]+)/(?P<article>\d+(?:-\d+)?)$")
_DIGITS = "零一二三四五六七八九"


class CitationMalformed(ValueError):
    """The text is not ``statute/article``, for example ``劳动合同法/47``."""


@dataclass(frozen=True, slots=True)
class Citation:
    """One article of one statute: ``Citation("劳动合同法", "47")``; ``276-1`` is 第二百七十六条之一."""

    statute: str
    article: str

    @classmethod
    def parse(cls, text: str) -> Citation:
        """Read ``劳动合同法/47``.

        Raises:
            CitationMalformed: If the text has no statute, no article, or anything else.
        """
        match = _CITATION.match(text)
        if match is None:
            raise CitationMalformed(f"{text!r} is not of the form 劳动合同法/47")
        return cls(match["statute"], match["article"])

    def __str__(self) -> str:
        return f"{self.statute}/{self.article}"

    @property
    def article_zh(self) -> str:
        """The article as it is printed in Chinese: 第四十七条, 第二百七十六条之一."""
        number, _, sub = self.article.partition("-")
        return f"第{chinese_number(int(number))}条" + (f"之{chinese_number(int(sub))}" if sub else "")


@dataclass(frozen=True, slots=True)
class Article:
    """What one article rules, restated in our own words in both languages."""

    zh: str
    en: str
    status: Status = "in_force"

    def digest(self, language: Language) -> str:
        """The restated rule in the language asked for."""
        return self.zh if language == "zh" else self.en


@dataclass(frozen=True, slots=True)
class StatuteName:
    """The full Chinese name, the short one that people cite, and the English one."""

    zh: str
    short: str
    en: str


@dataclass(frozen=True, slots=True)
class Statute:
    """A statute with its dates, state and the digests of its articles."""

    name: StatuteName
    issuer: Bilingual
    adopted: date
    in_force: date
    status: Status
    source: str
    articles: dict[str, Article]
    amended: tuple[date, ...] = field(default=())


def chinese_number(number: int) -> str:
    """Write 1 to 9999 as Chinese law numbers its articles.

    >>> chinese_number(10), chinese_number(47), chinese_number(110), chinese_number(1192)
    ('十', '四十七', '一百一十', '一千一百九十二')
    """
    if not 0 < number < 10_000:
        raise ValueError(f"{number} is outside 1 to 9999")
    written = ""
    gap = False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, unit)
        if digit:
            written += ("零" if gap and written else "") + _DIGITS[digit] + name
            gap = False
        else:
            gap = True
    return written[1:] if written.startswith("一十") else written
