"""Every calculator against cases that were worked by hand from the articles.

A case may bring its own parameters, so that it never ages; without them it uses the knowledge base's.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from bot.law.calculation import FactWrong, Figures
from bot.law.calculators import CALCULATORS
from bot.law.calendar import Calendar
from bot.law.parameter import DatedValue, Parameter, Tier
from bot.law.reading import read_facts
from bot.law.text import Bilingual

FOLDER = Path(__file__).resolve().parent.parent / "worked_cases"
CASES = [
    pytest.param(path.stem, case, id=f"{path.stem}: {case['name']}")
    for path in sorted(FOLDER.glob("*.yml"))
    for case in yaml.safe_load(path.read_text("utf-8"))
]


def with_parameters(figures: Figures, own: dict) -> Figures:
    """Figures of the case in place of the knowledge base's: ``name: value`` or ``name: {region: value}``."""
    parameters = dict(figures.parameters)

    def dated(value):
        if isinstance(value, dict):
            tiers = tuple(Tier(str(v), Bilingual(k, k) if k else None) for k, v in value.items())
            return {date(1900, 1, 1): DatedValue("verified", "the case", tiers=tiers)}
        return {date(1900, 1, 1): DatedValue("verified", "the case", value=str(value))}

    for name, value in own.items():
        base = parameters.get(name) or Parameter(name, Bilingual(name, name), "", date(2026, 1, 1), "劳动合同法/47")
        if isinstance(value, dict):
            regions = {region: dated(of_region) if of_region is not None else {} for region, of_region in value.items()}
            parameters[name] = replace(base, values={}, regions=regions)
        else:
            parameters[name] = replace(base, values=dated(value), regions={})
    return replace(figures, parameters=parameters)


def figures_of(knowledge, case: dict) -> Figures:
    """The knowledge base's figures, with the case's own parameters and calendars in place of them."""
    calendars = knowledge.calendars
    if "calendars" in case:
        calendars = {
            year: Calendar(year, "the case", date(2026, 11, 21), **days) for year, days in case["calendars"].items()
        }
    return with_parameters(Figures(knowledge.parameters, calendars), case.get("parameters", {}))


@pytest.mark.parametrize(("name", "case"), CASES)
def test_worked_case(knowledge, name, case):
    calculator = CALCULATORS[name]
    figures = figures_of(knowledge, case)
    texts = {key: str(value) for key, value in case["given"].items()}
    if "wrong" in case:
        with pytest.raises(FactWrong) as caught:
            calculator.run(read_facts(calculator, texts, date(2026, 11, 21)), figures)
        assert caught.value.fact == case["wrong"]
        assert caught.value.sentence.zh and caught.value.sentence.en
        return
    result = calculator.run(read_facts(calculator, texts, date(2026, 11, 21)), figures)
    assert result.status == case["status"]
    if "total" in case:
        assert result.total == (Decimal(str(case["total"])) if case["total"] is not None else None)
    for item, amount in case.get("items", {}).items():
        assert {i.id: i.amount for i in result.items}[item] == Decimal(str(amount)), item
    for item in case.get("absent", ()):
        assert item not in {i.id for i in result.items}
    for article in case.get("cites", ()):
        assert article in result.citations
    for title, day in case.get("events", {}).items():
        assert any(title in event.title.zh and event.day == date.fromisoformat(str(day)) for event in result.events), (
            title
        )
    for words in case.get("caveats", ()):
        assert any(words in caveat.zh for caveat in result.caveats), words
    if "needs" in case:
        assert list(result.needs) == case["needs"]
    if "reason" in case:
        assert case["reason"] in result.reason.zh


def test_every_calculator_has_worked_cases_and_is_well_formed(knowledge):
    assert {path.stem for path in FOLDER.glob("*.yml")} == set(CALCULATORS)
    for calculator in CALCULATORS.values():
        for article in calculator.articles:
            statute, _, number = article.partition("/")
            assert number in knowledge.statutes[statute].articles, f"{calculator.name}: {article}"
        names = [i.name for i in calculator.inputs]
        assert len(names) == len(set(names))
        for wanted in calculator.inputs:
            assert wanted.ask.zh and wanted.ask.en and wanted.why.zh and wanted.why.en
            assert (wanted.kind == "choice") == bool(wanted.choices)


@pytest.mark.parametrize(("name", "case"), CASES)
def test_items_add_up_and_nothing_is_negative(knowledge, name, case):
    if "wrong" in case:
        return
    calculator = CALCULATORS[name]
    figures = figures_of(knowledge, case)
    texts = {key: str(value) for key, value in case["given"].items()}
    result = calculator.run(read_facts(calculator, texts, date(2026, 11, 21)), figures)
    yuan = [item.amount for item in result.items if item.unit == "yuan" and item.counts]
    assert result.total == (sum(yuan, Decimal(0)) if yuan else None)
    assert all(item.amount >= 0 for item in result.items)
    assert all(item.amount == item.amount.quantize(Decimal("0.01")) for item in result.items if item.unit == "yuan")
    for article in result.citations:
        statute, _, number = article.partition("/")
        assert number in knowledge.statutes[statute].articles, article
