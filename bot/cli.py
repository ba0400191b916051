"""The ``gongdao`` command."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path
from typing import Annotated, Optional

import typer

app = typer.Typer(
    help="Gongdao 公道: labour-law answers for workers and employers in China.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
knowledge_app = typer.Typer(help="Check or export the knowledge base.", no_args_is_help=True)
app.add_typer(knowledge_app, name="knowledge")


def main() -> None:
    """Run the command; what goes wrong is one line on stderr and exit code 2."""
    app()


def fail(message: str, code: int = 2) -> typer.Exit:
    """Say what is wrong on stderr and end with ``code``."""
    typer.echo(message, err=True)
    return typer.Exit(code)


@knowledge_app.command("check")
def knowledge_check(
    root: Annotated[Optional[Path], typer.Argument(help="The knowledge folder; the project's own by default.")] = None,
    statutes: Annotated[
        Optional[Path], typer.Option(help="A folder of official texts to compare the digests with.")
    ] = None,
    today: Annotated[Optional[str], typer.Option(help="The day that staleness is measured from.")] = None,
) -> None:
    """Report every fault of the knowledge base as file:line, what is wrong, how to mend it."""
    from bot.settings import read_settings
    from bot.storage.knowledge_checks import find_faults
    from bot.storage.knowledge_files import read_files

    folder = root or read_settings().knowledge_dir
    if statutes is not None and not statutes.is_dir():
        raise fail(f"{statutes} is not a folder of official texts")
    files = read_files(folder)
    faults = files.faults + find_faults(files, _day(today))
    if statutes is not None:
        from bot.storage.statute_texts import find_text_faults

        faults += find_text_faults(files, statutes)
    for fault in sorted(faults):
        typer.echo(str(fault))
    if faults:
        raise fail(f"{len(faults)} faults", 1)
    articles = sum(len(entry.value.articles) for entry in files.statutes)
    typer.echo(
        f"{len(files.topics)} topics, {len(files.statutes)} statutes with {articles} articles, "
        f"{len(files.parameters)} parameters: no faults"
    )


@knowledge_app.command("export")
def knowledge_export() -> None:
    """Write the whole knowledge base to stdout as JSON."""
    import dataclasses

    typer.echo(json.dumps(dataclasses.asdict(_knowledge()), ensure_ascii=False, default=str))


def _knowledge():
    from bot.settings import read_settings
    from bot.storage.faults import KnowledgeError
    from bot.storage.knowledge_files import load_knowledge

    try:
        return load_knowledge(read_settings().knowledge_dir)
    except KnowledgeError as error:
        raise fail(str(error)) from None


def _day(text: str | None) -> date:
    try:
        return date.fromisoformat(text) if text else date.today()
    except ValueError:
        raise fail(f"{text!r} is not a date; write it as 2026-11-21") from None


if __name__ == "__main__":
    main()
