from __future__ import annotations

import asyncio

import pytest

from bot.delivery.queue import MOST_ATTEMPTS, ConversationQueue
from tests.fakes import EchoEngine


def queue_of(store, engine) -> ConversationQueue:
    return ConversationQueue(store, engine, pushed_channels=frozenset({"telegram"}))


def texts(store, received) -> list[str]:
    return [item.body["text"] for item in store.replies_to(received.inbox_id)]


async def test_messages_of_one_person_are_answered_one_at_a_time_and_in_order(store):
    engine = EchoEngine(delay=0.02)
    queue = queue_of(store, engine)
    received = [store.receive("web", "a", "a", str(n), f"第{n}句") for n in range(5)]
    await asyncio.gather(*[queue.submit(item.inbox_id, item.conversation) for item in received])
    assert engine.seen == [f"第{n}句" for n in range(5)]
    assert [texts(store, item) for item in received] == [[f"{n + 1}: 第{n}句"] for n in range(5)]
    assert not engine.overlapped


async def test_people_do_not_wait_for_each_other(store):
    engine = EchoEngine(delay=0.2)
    queue = queue_of(store, engine)
    received = [store.receive("web", f"p{n}", "a", "1", "问") for n in range(10)]
    started = asyncio.get_running_loop().time()
    await asyncio.gather(*[queue.submit(item.inbox_id, item.conversation) for item in received])
    assert asyncio.get_running_loop().time() - started < 1.5


async def test_what_an_earlier_process_left_is_answered_once(store):
    left = store.receive("web", "a", "a", "1", "在吗")
    engine = EchoEngine()
    assert await queue_of(store, engine).recover() == 1
    await asyncio.sleep(0.3)
    assert await queue_of(store, engine).recover() == 0
    assert texts(store, left) == ["1: 在吗"]


async def test_a_message_that_kills_the_process_is_not_tried_for_ever(store):
    left = store.receive("web", "a", "a", "1", "毒")
    for _ in range(MOST_ATTEMPTS):
        store.unfinished()
    engine = EchoEngine()
    await queue_of(store, engine).submit(left.inbox_id, left.conversation)
    assert engine.seen == []
    assert "12333" in texts(store, left)[0]


async def test_a_full_disk_loses_nothing(store, monkeypatch):
    monkeypatch.setattr("bot.delivery.queue._FIRST_WAIT", 0.01)
    failures = [OSError("full"), OSError("full")]
    finish = store.finish

    def sometimes(*args, **kwargs):
        if failures:
            raise failures.pop()
        return finish(*args, **kwargs)

    monkeypatch.setattr(store, "finish", sometimes)
    received = store.receive("web", "a", "a", "1", "问")
    await asyncio.wait_for(queue_of(store, EchoEngine()).submit(received.inbox_id, received.conversation), 5)
    assert texts(store, received) == ["1: 问"]


async def test_a_very_long_message_is_told_that_it_was_cut(store):
    received = store.receive("web", "a", "a", "1", "长" * 3000)
    await queue_of(store, EchoEngine()).submit(received.inbox_id, received.conversation)
    assert "2000" in texts(store, received)[0]


@pytest.mark.parametrize(("channel", "waits"), [("telegram", 1), ("web", 0)])
async def test_only_pushed_channels_have_something_to_send(store, channel, waits):
    received = store.receive(channel, "a", "a", "1", "问")
    await queue_of(store, EchoEngine()).submit(received.inbox_id, received.conversation)
    assert len(store.due(channel, now=1.0)) == waits
