"""``gongdao calc``: a calculation on the command line, without the engine."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import typer

from bot.law.calculation import Calculation, Calculator, FactWrong
from bot.law.calculators import CALCULATORS
from bot.law.citation import Citation
from bot.law.parameter import ParameterNotFound
from bot.law.reading import read_facts
from bot.law.text import Language
from bot.services.calculations import calculation_text
from bot.settings import read_settings
from bot.storage.faults import KnowledgeError
from bot.storage.knowledge_files import load_figures


class CalcWrong(ValueError):
    """The command cannot be done as it was written; the text is one line."""


def list_calculators(language: Language, as_json: bool) -> None:
    """Print every calculator with its inputs, units and articles."""
    if as_json:
        typer.echo(json.dumps([_described(calculator) for calculator in CALCULATORS.values()], ensure_ascii=False))
        return
    for calculator in CALCULATORS.values():
        typer.echo(f"{calculator.name}: {calculator.title.in_language(language)}")
        for wanted in calculator.inputs:
            allowed = "|".join(choice.value for choice in wanted.choices) or wanted.kind
            name = wanted.name if wanted.required else f"[{wanted.name}]"
            typer.echo(f"    {name:38} {allowed:10} {wanted.ask.in_language(language)}")
        typer.echo("    " + ", ".join(calculator.articles))


def run_calculator(name: str, facts: list[str], today: date, language: Language, as_json: bool) -> None:
    """Compute and print.

    Raises:
        CalcWrong: If the calculator, an input or a value is wrong; nothing is half-computed.
    """
    calculator = CALCULATORS.get(name)
    if calculator is None:
        raise CalcWrong(f"there is no calculator {name}; one of: {', '.join(CALCULATORS)}")
    texts: dict[str, str] = {}
    for fact in facts:
        key, equals, value = fact.partition("=")
        if not equals or not key:
            raise CalcWrong(f"{fact!r} is not of the form input=value")
        if key in texts:
            raise CalcWrong(f"{key} is given twice")
        texts[key] = value
    try:
        figures = load_figures(read_settings().knowledge_dir)
        result = calculator.run(read_facts(calculator, texts, today), figures)
    except FactWrong as error:
        raise CalcWrong(error.sentence.in_language(language)) from None
    except ParameterNotFound as error:
        raise CalcWrong(f"no figure is known: {error}") from None
    except KnowledgeError as error:
        raise CalcWrong(str(error)) from None
    typer.echo(
        json.dumps(calculation_object(result), ensure_ascii=False)
        if as_json
        else calculation_text(calculator, result, language)
    )


def calculation_object(result: Calculation) -> dict[str, Any]:
    """The contract's object: status, total, items, steps, citations, caveats, and more beside them."""
    return {
        "status": result.status,
        "total": None if result.total is None else str(result.total),
        "items": [
            {
                "id": item.id,
                "title": _both(item.title),
                "amount": str(item.amount),
                "unit": item.unit,
                "payer": item.payer,
                "counts": item.counts,
                "formula": _both(item.formula),
                "citations": [_pair(c) for c in item.citations],
            }
            for item in result.items
        ],
        "steps": [_both(step) for step in result.steps],
        "citations": [_pair(c) for c in result.citations],
        "caveats": [_both(caveat) for caveat in result.caveats],
        "reason": _both(result.reason) if result.reason else None,
        "needs": list(result.needs),
        "events": [
            {"day": event.day.isoformat(), "title": _both(event.title), "citation": _pair(event.citation)}
            for event in result.events
        ],
    }


def _both(text: Any) -> dict[str, str]:
    return {"zh": text.zh, "en": text.en}


def _pair(text: str) -> list[str]:
    citation = Citation.parse(text)
    return [citation.statute, citation.article]


def _described(calculator: Calculator) -> dict[str, Any]:
    return {
        "name": calculator.name,
        "title": _both(calculator.title),
        "inputs": [
            {
                "name": wanted.name,
                "kind": wanted.kind,
                "required": wanted.required,
                "ask": _both(wanted.ask),
                "choices": [choice.value for choice in wanted.choices],
                "least": None if wanted.least is None else str(wanted.least),
                "most": None if wanted.most is None else str(wanted.most),
            }
            for wanted in calculator.inputs
        ],
        "articles": [_pair(article) for article in calculator.articles],
    }
