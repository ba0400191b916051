"""``gongdao ask``: the chat's answer on the command line."""

from __future__ import annotations

import json
import secrets
from typing import Any

import typer

from bot.commands.options import Options
from bot.engine.engine import Engine, TurnResult
from bot.services import payloads


async def ask_all(engine: Engine, questions: list[str], options: Options, as_json: bool) -> None:
    """Answer each question as a conversation of its own and print it."""
    presses = options.presses()
    for question in questions:
        result = await ask_one(engine, question, presses, options.lang)
        if as_json:
            typer.echo(json.dumps(answer_object(question, result, options.lang), ensure_ascii=False))
        else:
            typer.echo("\n\n".join(reply.text for reply in result.replies) + "\n")


async def ask_one(engine: Engine, question: str, presses: list[str], language: str | None = None) -> TurnResult:
    """One question in a fresh conversation."""
    conversation, state = f"ask:{secrets.token_hex(8)}", None
    for press in presses:
        state = (await engine.handle(conversation, press, state)).state
    result = await engine.handle(conversation, question, state)
    if language is not None and result.replies and _other_language(result, language):
        # An answer follows the language of the question; asked for another, it is given again in that one.
        again = await engine.handle(conversation, payloads.language_payload(language), result.state)
        answers = [reply for reply in again.replies if reply.card]
        if answers:
            return TurnResult(answers, again.state, result.understood, result.elapsed_ms + again.elapsed_ms)
    return result


def answer_object(question: str, result: TurnResult, language: str | None = None) -> dict[str, Any]:
    """The contract's object for one answered question."""
    understanding = result.understood.get("understanding") or {}
    cards = [reply.card for reply in result.replies if reply.card]
    citations: list[list[str]] = []
    for reply in result.replies:
        citations += [citation for citation in reply.citations if citation not in citations]
    topics = understanding.get("topics") or []
    answered = bool(cards)
    topic = cards[0]["topic"] if cards else None
    suggestions = [name for card in cards for name in card["suggestions"]]
    if not answered:
        suggestions = [
            button["payload"].removeprefix("~topic:")
            for reply in result.replies
            for button in reply.buttons
            if button["payload"].startswith("~topic:")
        ]
    return {
        "question": question,
        "lang": cards[0]["language"] if cards else language or ("zh" if not question.isascii() else "en"),
        "intent": (result.understood.get("intent") or {}).get("name"),
        "topic": topic,
        "confidence": round(next((score for name, score in topics if name == topic), 0.0), 4),
        "answered": answered,
        "text": "\n\n".join(reply.text for reply in result.replies),
        "citations": citations,
        "suggestions": suggestions,
        "elapsed_ms": round(result.elapsed_ms, 2),
    }


def _other_language(result: TurnResult, language: str) -> bool:
    return any(reply.card and reply.card["language"] != language for reply in result.replies)
