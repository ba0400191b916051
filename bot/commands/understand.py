"""``gongdao understand``: what the engine reads out of a message."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import typer

from bot.engine.engine import Engine
from bot.nlu.entities import Entity, find_entities
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
            "facts": facts(entities),
        }
        typer.echo(json.dumps(shown, ensure_ascii=False))


def facts(entities: list[Entity]) -> dict[str, Any]:
    """What the entities say of the inputs that calculations take; nothing that was not said."""
    names = {"monthly_wage": "monthly_wage_yuan", "service_start": "service_start", "service_end": "service_end"}
    kinds = {"injury_grade": "grade", "province": "region", "city": "region", "contract_term": "contract_months"}
    found: dict[str, Any] = {}
    for entity in entities:
        name = names.get(entity.role) or kinds.get(entity.type)
        if name is not None:
            found.setdefault(name, entity.value)
    return found
