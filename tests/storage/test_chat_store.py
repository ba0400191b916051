from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import inspect

from bot.storage.chat_store import FAILED, SENT, WAITING, ChatStore
from bot.storage.database import DatabaseUnusable, open_database
from bot.storage.tables import Base

MARKER = "老王欠我八千六百块ZQX"


def receive(store: ChatStore, key: str = "1", text: str = "你好", person: str = "a", channel: str = "web"):
    return store.receive(channel, person, "address", key, text)


def a_reply(text: str = "回答") -> dict:
    return {"text": text, "buttons": [], "citations": [], "card": None}


def test_the_same_message_is_stored_once(store):
    first, again = receive(store), receive(store)
    assert (first.fresh, again.fresh) == (True, False)
    assert first.inbox_id == again.inbox_id


def test_the_same_key_of_two_people_is_two_messages(store):
    assert receive(store, person="a").inbox_id != receive(store, person="b").inbox_id


def test_ten_copies_at_once_are_one_message(database_url, vault):
    stores = [ChatStore(open_database(database_url), vault) for _ in range(2)]
    with ThreadPoolExecutor(10) as pool:
        results = list(pool.map(lambda n: receive(stores[n % 2], key="same"), range(10)))
    assert len({result.inbox_id for result in results}) == 1
    assert sum(result.fresh for result in results) == 1


def test_a_turn_is_committed_once_with_state_and_replies(store):
    message = receive(store)
    assert store.finish(message.inbox_id, b"state", [a_reply()], pushed=False)
    assert not store.finish(message.inbox_id, b"other", [a_reply("zwei")], pushed=False)
    assert [reply.body["text"] for reply in store.replies_to(message.inbox_id)] == ["回答"]
    assert store.load(message.inbox_id) is None
    assert store.load(receive(store, key="2").inbox_id).state == b"state"


def test_what_was_not_committed_is_found_after_a_restart(store):
    done, left = receive(store, key="1"), receive(store, key="2")
    store.finish(done.inbox_id, None, [a_reply()], pushed=False)
    assert store.unfinished() == [(left.inbox_id, left.conversation)]
    assert store.load(left.inbox_id).attempts == 1


def test_a_later_reply_does_not_overtake_one_that_waits(store):
    message = receive(store, channel="telegram")
    store.finish(message.inbox_id, None, [a_reply("一"), a_reply("二")], pushed=True)
    first, _ = store.due("telegram", now=100.0)
    store.mark(first.id, WAITING, next_try_at=200.0)
    assert store.due("telegram", now=150.0) == []
    assert [item.body["text"] for item in store.due("telegram", now=201.0)] == ["一", "二"]
    store.mark(first.id, SENT)
    assert [item.body["text"] for item in store.due("telegram", now=201.0)] == ["二"]


def test_a_blocked_person_stops_nobody_else(store):
    for person in ("a", "b"):
        store.finish(receive(store, person=person, channel="telegram").inbox_id, None, [a_reply(person)], pushed=True)
    store.give_up(store.conversation_of("telegram", "a"))
    assert [item.body["text"] for item in store.due("telegram", now=1.0)] == ["b"]
    assert FAILED != SENT


def test_nothing_that_was_said_is_readable_in_the_database_file(store, tmp_path):
    message = receive(store, text=MARKER, person="13800138000")
    store.finish(message.inbox_id, MARKER.encode(), [a_reply(MARKER)], pushed=False)
    _, token = store.open_web_session()
    store.keep(MARKER, "zh", __import__("datetime").date(2026, 11, 21))
    assert store.unanswered()[0][2] == MARKER
    stored = b"".join(path.read_bytes() for path in Path(tmp_path).glob("test.sqlite*"))
    for secret in (MARKER, "13800138000", token):
        assert secret.encode() not in stored


def test_forgetting_leaves_nothing(store):
    message = receive(store, text=MARKER)
    store.finish(message.inbox_id, b"x", [a_reply()], pushed=False)
    store.forget(message.conversation)
    assert store.load(message.inbox_id) is None
    assert store.replies_after(message.conversation, 0) == []
    assert receive(store, text=MARKER).fresh


def test_a_token_opens_its_own_session_only(store):
    name, token = store.open_web_session()
    assert store.web_name(token) == name
    assert store.web_name(token + "x") is None


def test_text_that_is_no_unicode_is_stored_readably(store):
    assert store.load(receive(store, text="a\ud800b\x00").inbox_id).text == "a?b\x00"


def test_the_migrations_make_the_tables_of_the_code(database_url):
    engine = open_database(database_url).kw["bind"]
    found = inspect(engine)
    for table in Base.metadata.sorted_tables:
        columns = {column["name"]: column["nullable"] for column in found.get_columns(table.name)}
        assert columns == {column.name: bool(column.nullable) for column in table.columns}, table.name
        assert {i["name"] for i in found.get_indexes(table.name)} == {i.name for i in table.indexes}
    open_database(database_url)  # a second start finds nothing to do


@pytest.mark.parametrize("url", ["sqlite:////proc/nothing/here.sqlite", "postgresql://nobody@127.0.0.1:1/x"])
def test_a_database_that_cannot_be_used_is_one_clear_line(url):
    try:
        open_database(url)
    except DatabaseUnusable as error:
        assert "cannot be used" in str(error)
    except ModuleNotFoundError as error:
        assert "psycopg" in str(error)
    else:
        raise AssertionError("it was opened")
