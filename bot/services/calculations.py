"""A calculation as text: the total first, then the items, then how it was worked out."""

from __future__ import annotations

from collections.abc import Callable

from bot.law.calculation import Calculation, Calculator, Item, plain
from bot.law.citation import Citation
from bot.law.text import Bilingual, Language
from bot.services import wording

# On a phone: what to act on first; the rest comes with a press.
SHORT_ARTICLES = 4


def calculation_text(
    calculator: Calculator,
    result: Calculation,
    language: Language,
    citation_name: Callable[[str, Language], str] | None = None,
    short: bool = False,
) -> str:
    """The result for a chat or a terminal.

    Args:
        calculator: What was worked out.
        result: The outcome.
        language: zh or en.
        citation_name: How a citation is printed; by the statute's own name if left out.
        short: Without how it was worked out and what to mind.
    """
    name = citation_name or citation_label
    title = calculator.title.in_language(language)
    lines = [f"【{title}】" if language == "zh" else f"[{title}]"]
    if result.status == "needs":
        asks = [calculator.input(name).ask.in_language(language) for name in result.needs]
        if result.reason is not None:
            lines.append(result.reason.in_language(language))
        return "\n".join([*lines, wording.STILL_NEEDED.in_language(language), *(f"· {ask}" for ask in asks)])
    if result.total is not None:
        lines.append(wording.TOTAL.in_language(language).format(total=money(result.total, language)))
    if result.reason is not None:
        lines.append(result.reason.in_language(language))
    lines += [item_line(item, language) for item in result.items]
    if not short:
        lines += workings(result, language)
    if result.events:
        lines.append(wording.DAYS_TO_KNOW.in_language(language))
        lines += [f"· {event.day.isoformat()} {event.title.in_language(language)}" for event in result.events]
    if result.citations:
        separator = "、" if language == "zh" else "; "
        colon = "：" if language == "zh" else ": "
        shown = result.citations[:SHORT_ARTICLES] if short else result.citations
        lines.append(wording.BASIS.in_language(language) + colon + separator.join(name(c, language) for c in shown))
    return "\n".join(lines)


def workings(result: Calculation, language: Language) -> list[str]:
    """How it was worked out and what to mind, as lines."""
    lines = []
    for heading, texts in ((wording.WORKED_OUT, result.steps), (wording.MIND, result.caveats)):
        if texts:
            lines += [heading.in_language(language), *(f"· {text.in_language(language)}" for text in texts)]
    return lines


def item_line(item: Item, language: Language) -> str:
    """One item with its amount, who pays and how it comes about."""
    payer = wording.PAYERS.get(item.payer)
    who = f"（{payer.zh}）" if payer and language == "zh" else f" ({payer.en})" if payer else ""
    colon = "：" if language == "zh" else ": "
    first = f"· {item.title.in_language(language)}{who}{colon}{amount_text(item, language)}"
    return f"{first}\n  {item.formula.in_language(language)}"


def amount_text(item: Item, language: Language) -> str:
    """The amount with its unit."""
    if item.unit == "yuan":
        return money(item.amount, language)
    return plain(item.amount) + wording.UNITS[item.unit].in_language(language)


def money(amount: object, language: Language) -> str:
    """Yuan as people read them: 48,000元, 48,000.50元."""
    text = f"{amount:,.2f}".removesuffix(".00")
    return Bilingual(f"{text}元", f"{text} yuan").in_language(language)


def citation_label(text: str, language: Language) -> str:
    """A citation by the statute's own name; only the chat, which has the statutes, prints the English names."""
    citation = Citation.parse(text)
    if language == "zh":
        return f"《{citation.statute}》{citation.article_zh}"
    return f"{citation.statute} art. {citation.article.replace('-', ' bis ')}"
