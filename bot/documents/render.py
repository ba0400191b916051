"""A paper as a DOCX file."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from docx.document import Document
from docx.oxml.ns import qn
from docxtpl import DocxTemplate  # type: ignore[import-untyped]
from jinja2 import Environment, StrictUndefined

from bot.documents.catalogue import PAPERS, Paper
from bot.documents.claim import Claim
from bot.documents.field import one_line
from bot.documents.filling import words_of
from bot.law.text import Language

TEMPLATES = Path(__file__).resolve().parent / "templates"


def render(name: str, facts: Mapping[str, str], claims: Sequence[Claim], language: Language, today: date) -> bytes:
    """The paper in Chinese, ready to be signed; in English a reading copy follows on a page of its own.

    Args:
        name: A key of ``PAPERS``.
        facts: Texts by field name; those that the paper does not hold are left alone.
        claims: Sums as the calculators gave them (``claims_of``); those that the paper does not take are left out.
        language: ``en`` adds the reading copy.
        today: The date beside the signature.

    Raises:
        KeyError: If there is no such paper.
        FactWrong: If a fact cannot be read, or facts contradict each other.
        ClaimsClash: If sums exclude each other or the ground.
    """
    paper = PAPERS[name]
    words = words_of(paper, facts, claims, today)
    template = DocxTemplate(template_path(paper, facts))
    # A name that a template has and the code has not is a fault, not an empty place on a filed paper.
    environment = Environment(undefined=StrictUndefined, autoescape=True)
    template.render({"zh": words["zh"], "en": words["en"]}, environment, autoescape=True)
    if language == "zh":
        _keep_first_section(template.docx)
    file = io.BytesIO()
    template.save(file)
    return file.getvalue()


def template_path(paper: Paper, facts: Mapping[str, str]) -> Path:
    """The template of the paper, or of its variant for the ground stated."""
    variant = paper.variants.get(one_line(facts.get("ground", "")), paper.name)
    return TEMPLATES / f"{variant}.docx"


def _keep_first_section(document: Document) -> None:
    """Drop the English copy: what follows the first section, and the header and footer of the second."""
    body: Any = document.element.body
    last = body.sectPr
    end = next(child for child in body if child.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None)
    first = end.find(f"{qn('w:pPr')}/{qn('w:sectPr')}")
    for child in list(body)[list(body).index(end) :]:
        body.remove(child)
    body.append(first)
    kept = {reference.get(qn("r:id")) for reference in first if reference.get(qn("r:id"))}
    for reference in last:
        relation = reference.get(qn("r:id"))
        if relation and relation not in kept:
            document.part.drop_rel(relation)
