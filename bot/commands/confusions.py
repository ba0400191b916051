"""``gongdao evaluate --confusions``: which topics are taken for each other."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import typer
from rasa.shared.importers.importer import TrainingDataImporter

from bot.nlu.cross_validation import confusions, cross_validate, shares
from bot.nlu.topic_classifier import examples_of, how_often_asked, topic_sentences
from bot.settings import PROJECT

SHOWN_PAIRS = 60
SHOWN_QUESTIONS = 3


def report_confusions(as_json: bool, rows_out: Path | None, say: Callable[[str], None]) -> None:
    """Cross-validate over the topics' own questions and print figures and pairs."""
    importer = TrainingDataImporter.load_from_config(
        str(PROJECT / "config.yml"), str(PROJECT / "domain.yml"), [str(PROJECT / "data")]
    )
    texts, labels = examples_of(importer.get_nlu_data())
    documents, owners = topic_sentences(set(labels))
    results = cross_validate(texts, labels, documents, owners, how_often_asked(), say)
    figures, pairs = shares(results), confusions(results)
    if rows_out is not None:
        rows = [{"question": r.question, "belongs": r.belongs, "ranked": r.ranked} for r in results]
        rows_out.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    if as_json:
        typer.echo(json.dumps({**figures, "pairs": pairs}, ensure_ascii=False))
        return
    for name, value in figures.items():
        typer.echo(f"{name:22} {value}")
    for belongs, put, count in pairs[:SHOWN_PAIRS]:
        typer.echo(f"{count:4}  {belongs} taken for {put}")
        same = [r.question for r in results if r.belongs == belongs and r.ranked[0] == put]
        for question in same[:SHOWN_QUESTIONS]:
            typer.echo(f"        {question}")
