"""Compare the digests with the official texts: does the article exist, does each number stand in it.

The texts are other people's data and are never part of the repository; a folder of them is
named on the command line. One file a statute, ``<short name>(<date>).md``, an article opening a
line as 「第四十七条」, or as 「四、」 in a notice that has no articles.
"""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

from bot.law.citation import Article, Statute
from bot.law.numerals import NUMERAL, NumeralMalformed, chinese_to_decimal
from bot.storage.faults import Fault
from bot.storage.knowledge_files import Entry, KnowledgeFiles

# So many characters in a row that stand in the text make it a copy, not a restatement.
LONGEST_COPY = 30

_ARTICLE = re.compile(rf"^(?:\*\*)?第([{NUMERAL}]+)条(?:之([{NUMERAL}]+))?(?:\*\*)?[\s　]*", re.M)
_POINT = re.compile(rf"^#*\s*(?:\*\*)?([{NUMERAL}]+)、", re.M)
_NUMBER = re.compile(rf"\d[\d,]*(?:\.\d+)?万?|[{NUMERAL}]+")
_FIGURE_ZH = re.compile(
    rf"百分之([{NUMERAL}]+|\d+)|(\d[\d,]*(?:\.\d+)?万?)|([{NUMERAL}]+)(?=(?:个工作|个)?(?:年|月|天|日|小时|周|元|倍|级|人|类|名|%))"
)
_FIGURE_EN = re.compile(r"(?<![\w-])\d[\d,]*(?:\.\d+)?")
# Dates of later changes and the names of other rules are ours, not the article's.
_NOT_FIGURES = re.compile(
    r"《[^》]*》|(?:19|20)\d\d\s*年(?:\d+月)?(?:\d+日)?|(?:19|20)\d\d-\d\d(?:-\d\d)?"
    r"|\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) (?:19|20)\d\d"
    r"|(?:19|20)\d\d|[（(][^（）()]*号[）)]"
    r"|解释（[一二]）第[^，。；）]*条|Articles? [\d, andto]+ of (?:the )?SPC Interpretation II?\b"
    r"|SPC Interpretation II?,? Articles? [\d, andto]+"
)


def find_text_faults(files: KnowledgeFiles, texts: Path) -> list[Fault]:
    """Faults of every digest against the official text of its article."""
    faults: list[Fault] = []
    for entry in files.statutes:
        statute = entry.value
        articles = read_statute_text(texts, statute.name.short)
        if articles is None:
            problem = f"no official text of {statute.name.short} in {texts}"
            faults.append(entry.fault(("name", "short"), problem, "add the text, or correct the short name"))
            continue
        for number, article in statute.articles.items():
            faults += _article_faults(entry, number, article, articles.get(number))
    return faults


def read_statute_text(texts: Path, short_name: str) -> dict[str, str] | None:
    """The articles of one statute by number, or None if the folder has no such statute.

    A code that is split over several files (民法典-总则, 民法典-侵权责任编) is read as one.
    """
    found = [
        path for path in sorted(texts.glob("*.md"))
        if (name := re.sub(r"\([\d-]+\)$", "", path.stem)) == short_name or name.startswith(short_name + "-")
    ]  # fmt: skip
    if not found:
        return None
    articles: dict[str, str] = {}
    for path in found:
        text = path.read_text(encoding="utf-8")
        articles.update(_split(text, _ARTICLE) or _split(text, _POINT))
    return articles


def _split(text: str, opening: re.Pattern[str]) -> dict[str, str]:
    starts = list(opening.finditer(text))
    articles: dict[str, str] = {}
    for start, following in zip(starts, [*starts[1:], None], strict=False):
        number = str(chinese_to_decimal(start[1]))
        if start.re.groups > 1 and start[2]:
            number += f"-{chinese_to_decimal(start[2])}"
        articles.setdefault(number, text[start.start() : following.start() if following else len(text)])
    return articles


def _article_faults(entry: Entry[Statute], number: str, article: Article, text: str | None) -> list[Fault]:
    place = ("articles", number)
    if text is None:
        return [entry.fault(place, f"the official text has no article {number}", "correct the number")]
    faults = []
    known = _numbers(text)
    for language, digest in (("zh", article.zh), ("en", article.en)):
        for figure in _figures(digest, language):
            if figure not in known:
                problem = f"{language}: {figure} does not stand in article {number}"
                faults.append(entry.fault((*place, language), problem, "check the figure against the article"))
    if (copied := _longest_copy(article.zh, text)) is not None:
        faults.append(entry.fault((*place, "zh"), f"copied from the text: {copied}", "say it in our own words"))
    return faults


def _numbers(text: str) -> set[Decimal]:
    numbers = {Decimal("0.5")} if "半" in text else set()
    if "双倍" in text or "两倍" in text or "二倍" in text:
        numbers |= {Decimal(2), Decimal(200)}
    for found in _NUMBER.findall(text):
        value = _value(found)
        if value is not None:
            numbers.add(value)
    return numbers


def _figures(digest: str, language: str) -> list[Decimal]:
    plain = _NOT_FIGURES.sub(" ", digest)
    pattern = _FIGURE_ZH if language == "zh" else _FIGURE_EN
    found = [match[0].removeprefix("百分之") for match in pattern.finditer(plain)]
    return [value for text in found if (value := _value(text)) is not None]


def _value(text: str) -> Decimal | None:
    if text[0].isdigit():
        factor = 10_000 if text.endswith("万") else 1
        return Decimal(text.replace(",", "").rstrip("万")) * factor
    try:
        return chinese_to_decimal(text)
    except NumeralMalformed:
        return None


def _longest_copy(digest: str, text: str) -> str | None:
    bare = re.sub(r"\s", "", text)
    for start in range(len(digest) - LONGEST_COPY + 1):
        run = digest[start : start + LONGEST_COPY]
        if run in bare:
            return run
    return None
