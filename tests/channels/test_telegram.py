from __future__ import annotations

import json
import socket
from contextlib import asynccontextmanager

import httpx
import pytest

from bot.channels.public_app import create_public_app
from bot.channels.telegram import SECRET_HEADER, WEBHOOK_PATH, TelegramChannel
from bot.delivery.queue import ConversationQueue
from tests.channels.bot_api import TOKEN, BotApi, a_group_message, a_message, a_press
from tests.fakes import EchoEngine


@pytest.fixture
def api():
    api = BotApi().start()
    yield api
    api.stop()


@asynccontextmanager
async def channel(store, address: str, engine=None, token: str = TOKEN, public_url: str = ""):
    said: list[str] = []
    queue = ConversationQueue(store, engine or EchoEngine(), pushed_channels=frozenset({"telegram"}))
    telegram = TelegramChannel(token, address, public_url, store, queue, said.append)
    telegram.said, telegram.queue = said, queue  # type: ignore[attr-defined]
    await queue.recover()
    await telegram.start()
    try:
        yield telegram
    finally:
        await telegram.stop()
        await queue.close()


def texts(api: BotApi) -> list[str]:
    return [message["text"] for message in api.sent]


async def test_a_message_is_answered_with_a_keyboard(store, api):
    api.updates = [a_message(1, "老板不发工资")]
    async with channel(store, api.address):
        await api.until(lambda a: a.sent)
    assert texts(api) == ["1: 老板不发工资"]
    keyboard = json.loads(api.sent[0]["reply_markup"])["inline_keyboard"]
    assert keyboard == [[{"text": "看看都能问什么", "callback_data": "~menu"}]]


async def test_updates_are_confirmed_only_after_they_are_stored_and_duplicates_are_dropped(store, api):
    engine = EchoEngine()
    api.updates = [a_message(5, "一"), a_message(5, "一"), a_message(6, "二")]
    async with channel(store, api.address, engine):
        await api.until(lambda a: len(a.sent) == 2 and 7 in a.asked_offsets)
        api.updates = [a_message(6, "二")]  # Telegram sends it once more
        await api.until(lambda a: a.asked_offsets.count(7) > 3)
    assert engine.seen == ["一", "二"]


async def test_a_pressed_button_is_its_payload_and_the_spinner_stops(store, api):
    engine = EchoEngine()
    api.updates = [a_press(1, "~topic:wages.unpaid_wages")]
    async with channel(store, api.address, engine):
        await api.until(lambda a: a.sent and a.answered == ["q1"])
    assert engine.seen == ["~topic:wages.unpaid_wages"]


@pytest.mark.parametrize(
    ("command", "payload"),
    [("/start", "~start"), ("/start overtime", "~start"), ("/HELP", "~menu"), ("/restart", "/restart")],
)
async def test_commands(store, api, command, payload):
    engine = EchoEngine()
    api.updates = [a_message(1, command)]
    async with channel(store, api.address, engine):
        await api.until(lambda a: a.sent)
    assert engine.seen == [payload]


async def test_a_photo_gets_a_sentence_and_an_edit_or_a_poll_nothing(store, api):
    engine = EchoEngine()
    edited = {"update_id": 2, "edited_message": a_message(2, "改了")["message"]}
    joined = {"update_id": 3, "my_chat_member": {"x": 1}}
    api.updates = [a_message(1, None, photo=[]), edited, {"update_id": 4, "poll": None}]
    async with channel(store, api.address, engine):
        await api.until(lambda a: len(a.sent) == 1 and 5 in a.asked_offsets)
    assert engine.seen == [""]
    assert joined


async def test_in_a_group_only_what_is_addressed_is_answered_and_each_member_alone(store, api):
    engine = EchoEngine()
    api.updates = [
        a_group_message(1, "今天吃什么"),
        a_group_message(2, "@gongdao_bot 加班费怎么算", user=9),
        a_group_message(3, "@Gongdao_Bot 工资呢", user=10),
    ]
    async with channel(store, api.address, engine):
        await api.until(lambda a: len(a.sent) == 2)
    assert sorted(engine.seen) == sorted(["加班费怎么算", "工资呢"])
    # Both are first turns: the second member does not continue the first one's conversation.
    assert sorted(texts(api)) == sorted(["1: 加班费怎么算", "1: 工资呢"])


async def test_a_long_answer_is_split_and_only_the_last_part_has_buttons(store, api):
    api.updates = [a_message(1, "很长。" * 600 * 3)]
    async with channel(store, api.address):
        await api.until(lambda a: len(a.sent) >= 3)
    assert all(len(text) <= 4096 for text in texts(api))
    assert ["reply_markup" in message for message in api.sent][-1]


async def test_too_many_requests_are_waited_out_and_sent_once(store, api):
    api.failures = [
        (429, {"ok": False, "error_code": 429, "description": "Too Many Requests", "parameters": {"retry_after": 1}})
    ]
    api.updates = [a_message(1, "问")]
    async with channel(store, api.address):
        await api.until(lambda a: a.sent)
    assert texts(api) == ["1: 问"]


async def test_what_may_have_arrived_is_not_sent_again(store, api):
    api.hang_up_after_delivery = 1
    api.updates = [a_message(1, "一"), a_message(2, "二")]
    async with channel(store, api.address):
        await api.until(lambda a: len(a.sent) == 2)
    assert texts(api) == ["1: 一", "2: 二"]
    assert store.due("telegram", now=1e12) == []


async def test_who_blocked_the_bot_stops_nobody_else(store, api):
    api.failures = [(403, {"ok": False, "error_code": 403, "description": "Forbidden: bot was blocked by the user"})]
    api.updates = [a_message(1, "甲", chat=7)]
    async with channel(store, api.address):
        await api.until(lambda a: not a.failures)
        api.updates = [a_message(2, "乙", chat=8)]
        await api.until(lambda a: a.sent)
    assert texts(api) == ["1: 乙"]
    assert store.due("telegram", now=1e12) == []


async def test_replies_made_before_a_stop_are_sent_after_it(store, api):
    received = store.receive("telegram", "7", json.dumps({"chat_id": 7}), "1", "问")
    store.finish(received.inbox_id, None, [{"text": "答", "buttons": [], "citations": [], "card": None}], pushed=True)
    async with channel(store, api.address):
        await api.until(lambda a: a.sent)
    assert texts(api) == ["答"]


async def test_a_wrong_token_is_one_line_without_the_token(store, api):
    async with channel(store, api.address, token="999:wrong") as telegram:
        await api.until(lambda _: telegram.said)
    assert len(telegram.said) == 1
    assert "GONGDAO_TELEGRAM_TOKEN" in telegram.said[0] and "999" not in telegram.said[0]


async def test_no_network_is_one_line(store, api):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        nowhere = f"http://127.0.0.1:{probe.getsockname()[1]}"
    async with channel(store, nowhere) as telegram:
        await api.until(lambda _: telegram.said)
    assert "cannot be reached" in telegram.said[0]


@asynccontextmanager
async def webhook(store, api, engine=None):
    async with channel(store, api.address, engine, public_url="https://chat.example.org") as telegram:
        await api.until(lambda a: a.webhook)

        async def nothing() -> None:
            return None

        app = create_public_app(store, telegram.routes(), nothing, nothing, lambda: True)
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://chat") as client:
            yield client


async def test_the_webhook_takes_calls_with_the_secret_only(store, api):
    engine = EchoEngine()
    async with webhook(store, api, engine) as client:
        assert api.webhook["url"] == "https://chat.example.org" + WEBHOOK_PATH
        secret = api.webhook["secret_token"]
        for headers in ({}, {SECRET_HEADER: "wrong"}, {SECRET_HEADER: secret[:-1]}):
            assert (await client.post(WEBHOOK_PATH, headers=headers, json=a_message(1, "假的"))).status_code == 401
        for _ in range(3):
            assert (
                await client.post(WEBHOOK_PATH, headers={SECRET_HEADER: secret}, json=a_message(2, "真的"))
            ).status_code == 200
        await api.until(lambda a: a.sent)
    assert engine.seen == ["真的"]


@pytest.mark.parametrize("body", [b"", b"[]", b"\xff", b'{"update_id": "x", "message": 5}', b"[" * 50_000])
async def test_what_is_no_update_is_refused_and_changes_nothing(store, api, body):
    engine = EchoEngine()
    async with webhook(store, api, engine) as client:
        answer = await client.post(WEBHOOK_PATH, headers={SECRET_HEADER: api.webhook["secret_token"]}, content=body)
    assert answer.status_code == 400
    assert engine.seen == [] and store.unfinished() == []


async def test_a_paper_goes_as_a_file_with_its_text_in_one_message(store, api):
    api.updates = [a_press(1, "~doc:arbitration_application")]
    async with channel(store, api.address):
        await api.until(lambda a: a.sent)
    (sent,) = api.sent
    assert sent["caption"].startswith("1: ") and "text" not in sent
    file = next(value for value in sent.values() if isinstance(value, dict))
    assert file == {"name": "申请书.docx", "data": b"PK-a-paper"}
