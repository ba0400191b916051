"""References to statutes: 劳动合同法第八十二条, 《工伤保险条例》14条, labour contract law article 47."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from bot.law.numerals import NUMERAL, NumeralMalformed, chinese_to_decimal
from bot.nlu.entities.entity import Entity
from bot.nlu.normalise import simplify
from bot.settings import read_settings

_NUMBER = rf"\s*(?:的|,|:)?\s*(?:第\s*(?P<zh>\d+|[{NUMERAL}]+)\s*条|(?P<bare>\d+|[{NUMERAL}]+)\s*条)(?:之(?P<sub>\d+|[{NUMERAL}]+))?"
_ENGLISH = re.compile(
    r"(?:(?P<name>[a-z][a-z' ]+(?:law|regulations|rules|interpretation i{1,2})),?\s*)?(?:article|art\.?)\s*(?P<number>\d+)"
    r"(?:\s*(?:of|in)\s*(?:the\s*)?(?P<after>[a-z][a-z' ]+(?:law|regulations|rules)))?"
)


def find_articles(text: str) -> Iterator[Entity]:
    """Every article of a statute that the knowledge base knows by name."""
    names = _names()
    for match in _pattern().finditer(text):
        try:
            article = _digits(match["zh"] or match["bare"]) + (f"-{_digits(match['sub'])}" if match["sub"] else "")
        except NumeralMalformed:
            continue
        yield Entity("article", match[0], f"{names[match['name']]}/{article}", match.start(), match.end())
    for match in _ENGLISH.finditer(text):
        said = (match["after"] or match["name"] or "").strip()
        short = next((short for name, short in names.items() if said.endswith(name) and name.isascii()), None)
        if short is not None:
            yield Entity("article", match[0], f"{short}/{match['number']}", match.start(), match.end())


@functools.cache
def _names() -> dict[str, str]:
    from bot.storage.statute_names import statute_names

    return {simplify(name): short for name, short in statute_names(read_settings().knowledge_dir).items()}


@functools.cache
def _pattern() -> re.Pattern[str]:
    chinese = sorted((name for name in _names() if not name.isascii()), key=len, reverse=True)
    alternatives = "|".join(re.escape(name) for name in chinese) or "(?!)"
    return re.compile(rf"[《<]?(?P<name>{alternatives})[》>]?{_NUMBER}")


def _digits(text: str) -> str:
    return text if text.isdigit() else str(chinese_to_decimal(text))
