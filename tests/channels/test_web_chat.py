from __future__ import annotations

import asyncio
import json
from contextlib import asynccontextmanager

import httpx
import pytest

from bot.channels.public_app import LARGEST_BODY, create_public_app
from bot.channels.web_chat import WebChat
from bot.delivery.queue import ConversationQueue
from tests.fakes import EchoEngine


@asynccontextmanager
async def chat(store, engine=None):
    queue = ConversationQueue(store, engine or EchoEngine(), pushed_channels=frozenset())
    web = WebChat(store, queue)

    async def nothing() -> None:
        return None

    app = create_public_app(store, web.routes(), nothing, nothing, lambda: True)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://chat") as client:
        client.web = web  # type: ignore[attr-defined]
        yield client
    web.close()


async def opened(client) -> dict[str, str]:
    answer = await client.post("/api/v1/sessions")
    assert answer.status_code == 201
    assert set(answer.json()) == {"session", "token"}
    return {"authorization": f"Bearer {answer.json()['token']}"}


async def test_a_message_gets_its_replies_in_the_contracts_shape(store):
    async with chat(store) as client:
        answer = await client.post("/api/v1/messages", headers=await opened(client), json={"id": "1", "text": "你好"})
        assert answer.status_code == 200
        reply = answer.json()["replies"][0]
        assert {"text", "buttons", "citations"} <= set(reply)
        assert reply["text"] == "1: 你好"
        assert reply["buttons"] == [{"title": "看看都能问什么", "payload": "~menu"}]


async def test_the_same_id_gives_the_same_replies_and_changes_nothing(store):
    engine = EchoEngine()
    async with chat(store, engine) as client:
        headers = await opened(client)
        answers = [
            await client.post("/api/v1/messages", headers=headers, json={"id": "1", "text": text})
            for text in ("问", "问", "别的")
        ]
    assert len({answer.text for answer in answers}) == 1
    assert engine.seen == ["问"]


async def test_ten_copies_at_once_are_one_turn(store):
    engine = EchoEngine(delay=0.2)
    async with chat(store, engine) as client:
        headers = await opened(client)
        answers = await asyncio.gather(
            *[client.post("/api/v1/messages", headers=headers, json={"id": "x", "text": "问"}) for _ in range(10)]
        )
    assert {answer.text for answer in answers} == {answers[0].text}
    assert answers[0].json()["replies"] and engine.seen == ["问"]


@pytest.mark.parametrize(
    "headers", [{}, {"authorization": "Bearer nothing"}, {"authorization": "Basic x"}, {"authorization": "Bearer "}]
)
async def test_without_a_session_nothing_is_answered(store, headers):
    async with chat(store) as client:
        assert (
            await client.post("/api/v1/messages", headers=headers, json={"id": "1", "text": "x"})
        ).status_code == 401
        assert (await client.get("/api/v1/events", headers=headers)).status_code == 401


@pytest.mark.parametrize(
    "body",
    [b"", b"\x00\xff\xfe", b"[]", b'"x"', b'{"id": "1"}', b'{"text": 5}', b'{"text": null}', b'{"id": [], "text": "x"}',
     b"[" * 100_000, b'{"id":"' + b"x" * 500 + b'","text":"x"}'],
)  # fmt: skip
async def test_a_body_that_is_no_message_is_refused_in_one_line(store, body):
    async with chat(store) as client:
        answer = await client.post("/api/v1/messages", headers=await opened(client), content=body)
        assert answer.status_code == 400
        assert set(answer.json()) == {"error"}


async def test_a_megabyte_is_answered_and_more_than_the_limit_is_refused(store):
    async with chat(store) as client:
        headers = await opened(client)
        answer = await client.post("/api/v1/messages", headers=headers, json={"id": "1", "text": "工" * 350_000})
        assert answer.status_code == 200
        assert "2000" in answer.json()["replies"][0]["text"]
        answer = await client.post("/api/v1/messages", headers=headers, content=b"x" * (LARGEST_BODY + 1))
        assert answer.status_code == 413


async def test_a_stranger_never_sees_another_persons_replies(store):
    async with chat(store) as client:
        mine, other = await opened(client), await opened(client)
        await client.post("/api/v1/messages", headers=mine, json={"id": "1", "text": "秘密"})
        answer = await client.post("/api/v1/messages", headers=other, json={"id": "1", "text": "别的"})
        assert "秘密" not in answer.text


async def test_the_stream_resumes_after_the_last_known_reply(store):
    async with chat(store) as client:
        headers = await opened(client)
        ids = []
        for n in range(3):
            answer = await client.post("/api/v1/messages", headers=headers, json={"id": str(n), "text": str(n)})
            ids.append(answer.json()["replies"][0]["id"])
        name = store.web_name(headers["authorization"].split()[1])
        stream = client.web._stream(store.conversation_of("web", name), ids[0])
        replies = [json.loads((await anext(stream)).data) for _ in range(2)]
        assert [reply["id"] for reply in replies] == ids[1:]
        await stream.aclose()


async def test_the_page_tells_nothing_to_others_and_stays_small(store):
    async with chat(store) as client:
        size = 0
        for path in ("/", "/static/chat.css", "/static/chat.js"):
            answer = await client.get(path)
            assert answer.status_code == 200
            assert answer.headers["referrer-policy"] == "no-referrer"
            assert "default-src 'none'" in answer.headers["content-security-policy"]
            size += len(answer.content)
        assert size < 100_000
        assert (await client.get("/")).headers["cache-control"] == "no-store"


async def test_health_and_the_api_description(store):
    async with chat(store) as client:
        assert (await client.get("/health/live")).json() == {"status": "live"}
        assert (await client.get("/health/ready")).json() == {"status": "ready"}
        schema = (await client.get("/schema/openapi.json")).json()
        assert {"/api/v1/sessions", "/api/v1/messages", "/api/v1/events"} <= set(schema["paths"])


async def test_a_database_that_is_away_is_said_and_not_hidden(store, monkeypatch):
    def away(*_: object) -> None:
        raise OSError("gone")

    async with chat(store) as client:
        headers = await opened(client)
        monkeypatch.setattr(store, "ping", away)
        monkeypatch.setattr(store, "receive", away)
        assert (await client.get("/health/ready")).status_code == 503
        answer = await client.post("/api/v1/messages", headers=headers, json={"id": "1", "text": "秘密"})
        assert answer.status_code == 503
        assert "gone" not in answer.text and "秘密" not in answer.text


async def test_a_paper_is_fetched_with_the_token_of_its_own_chat_only(store):
    async with chat(store) as client:
        owner, other = await opened(client), await opened(client)
        body = {"id": "1", "text": "~doc:arbitration_application"}
        (reply,) = (await client.post("/api/v1/messages", headers=owner, json=body)).json()["replies"]
        assert reply["file"] == {"name": "申请书.docx", "url": f"/api/v1/files/{reply['id']}"}
        answer = await client.get(reply["file"]["url"], headers=owner)
        assert answer.content == b"PK-a-paper" and "attachment" in answer.headers["content-disposition"]
        assert answer.headers["cache-control"] == "no-store"
        assert (await client.get(reply["file"]["url"], headers=other)).status_code == 404
        assert (await client.get(reply["file"]["url"])).status_code == 401
        assert (await client.get("/api/v1/files/999999", headers=owner)).status_code == 404
        stored = (await client.post("/api/v1/messages", headers=owner, json=body)).text
        assert "UEst" not in stored  # the bytes themselves are not in the reply
