"""The conversations of ``conversations/*.yml`` through the real engine.

A turn says what is typed or pressed and what must or must not come back:
``topic`` (of the first card), ``topics`` (of all), ``cites`` (each article is shown), ``says`` and
``silent_on`` (parts of the text), ``buttons`` (payloads that are offered), ``intent``.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

FILES = sorted(Path(__file__).parent.glob("*.yml"))
CONVERSATIONS = [
    pytest.param(conversation["turns"], id=f"{path.stem}:{conversation['name']}")
    for path in FILES
    for conversation in yaml.safe_load(path.read_text("utf-8"))
]


@pytest.mark.parametrize("turns", CONVERSATIONS)
async def test_conversation(turns, engine):
    state = None
    for number, turn in enumerate(turns, 1):
        result = await engine.handle("web:test", turn["user"], state)
        state = result.state
        text = "\n".join(reply.text for reply in result.replies)
        topics = [reply.card["topic"] for reply in result.replies if reply.card]
        shown = {"/".join(citation) for reply in result.replies for citation in reply.citations}
        payloads = {button["payload"] for reply in result.replies for button in reply.buttons}
        where = f"turn {number} ({turn['user'][:40]}): {topics} {text[:300]}"
        assert text.strip(), f"silence at {where}"
        if "topic" in turn:
            assert topics[:1] == [turn["topic"]], where
        if "topics" in turn:
            assert topics == turn["topics"], where
        if "intent" in turn:
            assert result.understood["intent"]["name"] == turn["intent"], where
        for part in turn.get("says", []):
            assert part in text, f"no {part!r} in {where}"
        for part in turn.get("silent_on", []):
            assert part not in text, f"{part!r} in {where}"
        for articles in turn.get("cites", []):
            assert shown & set(articles.split(" or ")), f"none of {articles} in {shown}, {where}"
        assert set(turn.get("buttons", [])) <= payloads, f"{payloads} at {where}"


def test_there_are_conversations():
    assert len(CONVERSATIONS) >= 25
