"""``gongdao understand``: what the engine reads out of a message."""

from __future__ import annotations

import json
from datetime import date

import typer

from bot.engine.engine import Engine
from bot.nlu.entities import find_entities
from bot.nlu.facts import find_facts
from bot.nlu.normalise import normalise


async def understand_all(engine: Engine, texts: list[str], today: date) -> None:
    """Print one JSON object for each text."""
    for text in texts:
        result = await engine.handle("understand", text, None)
        normalised = normalise(text)
        entities = find_entities(normalised.text, today)
        understanding = result.understood.get("understanding") or {}
        shown = {
            "intent": (result.understood.get("intent") or {}).get("name"),
            "topics": [[name, round(score, 4)] for name, score in understanding.get("topics") or []],
            "entities": [
                {"type": e.type, "text": text[slice(*normalised.original_span(e.start, e.end))], "value": e.value}
                for e in entities
            ],
            "facts": find_facts(text, today),
        }
        typer.echo(json.dumps(shown, ensure_ascii=False))
