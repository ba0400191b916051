"""The ``gongdao`` command."""

from __future__ import annotations

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
    """Write the whole knowledge base to stdout as JSON, beginning with the number of topics of each area."""
    import collections
    import dataclasses

    from pydantic_core import to_json

    knowledge = _knowledge()
    counts = collections.Counter(topic.area for topic in knowledge.topics.values())
    parts = {field.name: getattr(knowledge, field.name) for field in dataclasses.fields(knowledge)}
    typer.echo(to_json({"counts": {"topics": len(knowledge.topics), **dict(sorted(counts.items()))}, **parts}).decode())


@app.command()
def train(force: Annotated[bool, typer.Option(help="Train even if nothing changed.")] = False) -> None:
    """Train the model; skipped when nothing changed."""
    from bot.engine.training import ModelUnusable
    from bot.engine.training import train as train_model
    from bot.settings import read_settings
    from bot.storage.faults import KnowledgeError

    try:
        train_model(read_settings(), lambda line: typer.echo(line, err=True), force)
    except (KnowledgeError, ModelUnusable, OSError) as error:
        raise fail(str(error)) from None


@app.command()
def serve(
    chat_port: Annotated[Optional[int], typer.Option(help="Port of the public chat.", min=1, max=65535)] = None,
) -> None:
    """Run the chat: web page, API, and Telegram where a token is set."""
    import dataclasses

    from bot.engine.quiet import quiet_rasa

    quiet_rasa()
    from bot.engine.training import ModelUnusable
    from bot.settings import SettingWrong, read_settings
    from bot.storage.encryption import KeyFileUnusable
    from bot.storage.faults import KnowledgeError

    try:
        settings = read_settings()
        if chat_port is not None:
            settings = dataclasses.replace(settings, chat_port=chat_port)
        from bot.serve import PortInUse, check_port
        from bot.serve import serve as run_server
        from bot.storage.database import DatabaseUnusable

        check_port(settings.host, settings.chat_port)
        run_server(settings, lambda line: typer.echo(line, err=True))
    except (ModelUnusable, SettingWrong, KnowledgeError, KeyFileUnusable, PortInUse, DatabaseUnusable) as error:
        raise fail(str(error)) from None


@app.command()
def ask(
    question: Annotated[str, typer.Argument(help="The question; - reads one a line from standard input.")],
    lang: Annotated[Optional[str], typer.Option(help="zh or en; by default the language of the question.")] = None,
    role: Annotated[Optional[str], typer.Option(help="worker or employer.")] = None,
    region: Annotated[Optional[str], typer.Option(help="A province, for example 广东.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a question.")] = False,
) -> None:
    """Answer a question as the chat would."""
    from bot.commands.options import Options, OptionWrong

    try:
        options = Options.checked(lang, role, region)
    except OptionWrong as error:
        raise fail(str(error)) from None

    async def answer(engine):
        from bot.commands.ask import ask_all

        await ask_all(engine, _lines(question), options, as_json)

    _run_engine_command(answer)


@app.command()
def understand(
    text: Annotated[str, typer.Argument(help="A message; - reads one a line from standard input.")],
    today: Annotated[Optional[str], typer.Option(help="The day that 昨天 is counted from.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a message (the only form).")] = False,
) -> None:
    """Show what is understood of a message: intent, topics, entities and facts."""
    day = _day(today)

    async def show(engine):
        from bot.commands.understand import understand_all

        await understand_all(engine, _lines(text), day)

    _run_engine_command(show)


@app.command()
def calc(
    name: Annotated[Optional[str], typer.Argument(help="The calculator; --list names them.")] = None,
    facts: Annotated[Optional[list[str]], typer.Argument(help="What is known, as input=value.")] = None,
    show_list: Annotated[
        bool, typer.Option("--list", help="Every calculator with its inputs, units and articles.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="The result as one JSON object.")] = False,
    lang: Annotated[str, typer.Option(help="zh or en.")] = "zh",
) -> None:
    """Compute what is owed, for example: gongdao calc severance monthly_wage_yuan=6500 service_start=2019-03-01."""
    from bot.commands.calc import CalcWrong, list_calculators, run_calculator

    if lang not in ("zh", "en"):
        raise fail(f"--lang is {lang!r}; expected: zh or en")
    try:
        if show_list:
            list_calculators(lang, as_json)
        elif name is None:
            raise fail("name a calculator; gongdao calc --list shows them")
        else:
            run_calculator(name, facts or [], _day(None), lang, as_json)
    except CalcWrong as error:
        raise fail(str(error)) from None


@app.command()
def document(
    name: Annotated[Optional[str], typer.Argument(help="The paper; --list names them.")] = None,
    facts: Annotated[
        Optional[list[str]], typer.Argument(help="What is known, as field=value; the rest stays blank.")
    ] = None,
    claims: Annotated[
        Optional[list[str]], typer.Option(help="Sums of a calculator, CALCULATOR:input=value,…; may be repeated.")
    ] = None,
    out: Annotated[Optional[Path], typer.Option(help="The DOCX file to write.")] = None,
    force: Annotated[bool, typer.Option(help="Overwrite the file.")] = False,
    lang: Annotated[str, typer.Option(help="zh, or en for an English reading copy behind the Chinese paper.")] = "zh",
    show_list: Annotated[bool, typer.Option("--list", help="Every paper with its fields and articles.")] = False,
) -> None:
    """Write a paper to file: gongdao document payment_demand worker_name=… --out demand.docx."""
    from bot.commands.document import DocumentWrong, list_papers, write_paper

    try:
        if show_list:
            list_papers(lang)
        else:
            write_paper(name, facts or [], claims or [], lang, _day(None), out, force)
    except DocumentWrong as error:
        raise fail(str(error)) from None


@app.command()
def evaluate(
    file: Annotated[
        Optional[Path], typer.Argument(help="Rows of id, question and gold articles, as JSON lines.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="The figures as one JSON object.")] = False,
    rows: Annotated[Optional[Path], typer.Option(help="Write the result of each row to this file.")] = None,
    confusions: Annotated[
        bool, typer.Option(help="Cross-validate over the topics' own questions and show what is taken for what.")
    ] = False,
) -> None:
    """Measure how often the shown articles are the right ones, or which topics are taken for each other."""
    if (file is None) != confusions:
        raise fail("name a file of rows, or give --confusions without a file")
    if confusions:
        from bot.engine.quiet import quiet_rasa

        quiet_rasa()
        from bot.commands.confusions import report_confusions

        report_confusions(as_json, rows, lambda line: typer.echo(line, err=True))
        return
    from bot.commands.rows import RowsWrong, read_rows

    assert file is not None
    try:
        loaded = read_rows(file)
    except RowsWrong as error:
        raise fail(str(error)) from None

    async def measure(engine):
        from bot.commands.evaluate import evaluate_file

        await evaluate_file(engine, loaded, as_json, rows)

    _run_engine_command(measure)


def _run_engine_command(command) -> None:
    from bot.engine.quiet import quiet_rasa

    quiet_rasa()
    import asyncio

    from bot.engine.training import ModelUnusable, verify
    from bot.settings import SettingWrong, read_settings
    from bot.storage.faults import KnowledgeError

    try:
        model = verify(read_settings())
        from bot.engine.engine import Engine

        asyncio.run(command(Engine.load(model)))
    except (ModelUnusable, KnowledgeError, SettingWrong) as error:
        raise fail(str(error)) from None


def _lines(text: str) -> list[str]:
    """The text itself, or every line of standard input for a dash."""
    if text != "-":
        return [text]
    return [line.rstrip("\n") for line in sys.stdin if line.strip()]


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
