"""``gongdao evaluate``: how often the articles shown are the right ones."""

from __future__ import annotations

import json
import statistics
from pathlib import Path
from typing import Any

import typer

from bot.app import services
from bot.commands.ask import answer_object, ask_one
from bot.commands.rows import Row
from bot.engine.engine import Engine


async def evaluate_file(engine: Engine, rows: list[Row], as_json: bool, rows_out: Path | None) -> None:
    """Ask every question, print the figures."""
    await ask_one(engine, "你好", [])  # the first turn loads what is loaded late; it is not measured
    results = []
    for row in rows:
        answer = answer_object(row.question, await ask_one(engine, row.question, []))
        shown = {(statute, article) for statute, article in answer["citations"]}
        suggested = {
            tuple(text.split("/")) for name in answer["suggestions"] for text in services().knowledge.topics[name].basis
        }
        results.append(
            {
                "id": row.id,
                "question": row.question,
                "gold": sorted(map(list, row.gold)),
                "hit": bool(answer["answered"] and shown & row.gold),
                "hit_with_suggestions": bool((shown | suggested) & row.gold),
                **{
                    key: answer[key]
                    for key in ("intent", "topic", "confidence", "answered", "citations", "suggestions", "elapsed_ms")
                },
            }
        )
    if rows_out is not None:
        rows_out.write_text("".join(json.dumps(result, ensure_ascii=False) + "\n" for result in results), "utf-8")
    figures = summarise(results)
    if as_json:
        typer.echo(json.dumps(figures))
    else:
        for name, value in figures.items():
            typer.echo(f"{name:22} {value}")


def summarise(results: list[dict[str, Any]]) -> dict[str, float | int]:
    """The figures of the contract, over all rows."""
    inside = [result for result in results if result["gold"]]
    outside = [result for result in results if not result["gold"]]
    answered = [result for result in results if result["answered"]]
    times = sorted(result["elapsed_ms"] for result in results)

    def share(part: int, whole: int) -> float:
        return round(part / whole, 4) if whole else 0.0

    return {
        "n": len(results),
        "answered": share(len(answered), len(results)),
        "hit": share(sum(result["hit"] for result in inside), len(inside)),
        "hit_with_suggestions": share(sum(result["hit_with_suggestions"] for result in inside), len(inside)),
        "mean_citations": round(statistics.fmean(len(result["citations"]) for result in answered), 2)
        if answered
        else 0.0,
        "outside_answered": share(sum(result["answered"] for result in outside), len(outside)),
        "p50_ms": round(statistics.median(times), 2),
        "p95_ms": round(times[min(len(times) - 1, int(len(times) * 0.95))], 2),
    }
