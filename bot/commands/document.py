"""``gongdao document``: a paper as a DOCX file, without the engine."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import typer

from bot.documents.catalogue import PAPERS, Paper
from bot.documents.claim import Claim, ClaimsClash, claims_of
from bot.documents.render import render
from bot.law.calculation import FactWrong
from bot.law.calculators import CALCULATORS
from bot.law.parameter import ParameterNotFound
from bot.law.reading import read_facts
from bot.law.text import LANGUAGES, Language
from bot.settings import read_settings
from bot.storage.faults import KnowledgeError
from bot.storage.knowledge_files import load_figures

# A comma stands between two inputs only before the next name: dates=2026-01-01,2026-01-02 is one input.
_BETWEEN_INPUTS = re.compile(r",(?=[a-z_]+=)")


class DocumentWrong(ValueError):
    """The command cannot be done as it was written; the text is one line."""


def list_papers(lang: str) -> None:
    """Print every paper with its fields, its articles and the calculators whose sums it takes.

    Raises:
        DocumentWrong: If the language is neither zh nor en.
    """
    language = _language(lang)
    for paper in PAPERS.values():
        typer.echo(f"{paper.name} ({paper.side}): {paper.title.in_language(language)}")
        for field in paper.fields:
            allowed = "|".join(option.value for option in field.options) or field.kind
            typer.echo(f"    {field.name:30} {allowed:10} {field.label.in_language(language)}")
        if paper.takes:
            typer.echo(f"    --claims: {', '.join(paper.takes)}")
        typer.echo(f"    {', '.join(paper.articles)}")


def write_paper(
    name: str | None, facts: list[str], claims: list[str], lang: str, today: date, out: Path | None, force: bool
) -> None:
    """Render the paper and write it; what to do with it and what is still blank goes to stderr.

    Raises:
        DocumentWrong: If a name or value is wrong, or the file is there already; nothing is written.
    """
    language = _language(lang)
    if name is None or out is None:
        raise DocumentWrong("name a paper and --out FILE; gongdao document --list shows the papers")
    paper = PAPERS.get(name)
    if paper is None:
        raise DocumentWrong(f"there is no paper {name}; one of: {', '.join(PAPERS)}")
    texts = _pairs(facts, "field")
    unknown = [key for key in texts if key not in paper.field_names]
    if unknown:
        raise DocumentWrong(f"{name} has no field {unknown[0]}; it has: {', '.join(paper.field_names)}")
    try:
        sums = [claim for text in claims for claim in _claims(paper, text, today, language)]
        file = render(name, texts, sums, language, today)
    except FactWrong as error:
        raise DocumentWrong(error.sentence.in_language(language)) from None
    except (ClaimsClash, KnowledgeError) as error:
        raise DocumentWrong(str(error)) from None
    _write(out, file, force)
    blank = [key for key in paper.field_names if not texts.get(key, "").strip()]
    typer.echo(paper.hand_in.in_language(language), err=True)
    if blank:
        typer.echo(("还空着：" if language == "zh" else "Still blank: ") + ", ".join(blank), err=True)
    typer.echo(str(out))


def _language(text: str) -> Language:
    for language in LANGUAGES:
        if text == language:
            return language
    raise DocumentWrong(f"--lang is {text!r}; expected: {' or '.join(LANGUAGES)}")


def _claims(paper: Paper, text: str, today: date, language: Language) -> tuple[Claim, ...]:
    name, _, inputs = text.partition(":")
    calculator = CALCULATORS.get(name)
    if calculator is None:
        raise DocumentWrong(f"there is no calculator {name}; {paper.name} takes: {', '.join(paper.takes) or 'none'}")
    if name not in paper.takes:
        raise DocumentWrong(f"{paper.name} takes no sums of {name}; it takes: {', '.join(paper.takes) or 'none'}")
    given = _pairs([part for part in _BETWEEN_INPUTS.split(inputs) if part], "input")
    try:
        result = calculator.run(read_facts(calculator, given, today), load_figures(read_settings().knowledge_dir))
    except ParameterNotFound as error:
        raise DocumentWrong(f"no figure is known: {error}") from None
    if result.needs:
        raise DocumentWrong(f"{name} still needs: {', '.join(result.needs)}")
    claims = claims_of(name, result)
    if not claims:
        why = result.reason.in_language(language) if result.reason else "nothing in it is the employer's to pay"
        raise DocumentWrong(f"{name} gives no sum to claim: {why}")
    return claims


def _pairs(texts: list[str], what: str) -> dict[str, str]:
    pairs: dict[str, str] = {}
    for text in texts:
        key, equals, value = text.partition("=")
        if not equals or not key:
            raise DocumentWrong(f"{text!r} is not of the form {what}=value")
        if key in pairs:
            raise DocumentWrong(f"{key} is given twice")
        pairs[key] = value
    return pairs


def _write(out: Path, file: bytes, force: bool) -> None:
    try:
        with out.open("wb" if force else "xb") as target:
            target.write(file)
    except FileExistsError:
        raise DocumentWrong(f"{out} is there already; --force overwrites it") from None
    except OSError as error:
        raise DocumentWrong(f"{out} cannot be written: {error.strerror}") from None
