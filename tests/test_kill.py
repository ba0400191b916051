"""The process is killed between the ack and the reply: after a restart the message is answered, once."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest

from bot.storage.chat_store import ChatStore
from bot.storage.database import open_database
from bot.storage.encryption import Vault
from tests.channels.bot_api import TOKEN, BotApi, a_message

PROJECT = Path(__file__).resolve().parent.parent
pytestmark = pytest.mark.slow

# Runs the real service, and dies the hard way at the moment that the environment names.
CHILD = """
import os, sys
from bot.engine.quiet import quiet_rasa
quiet_rasa()
from bot.storage.chat_store import ChatStore
moment = os.environ["DIE_AT"]

def dying(name, before):
    original = getattr(ChatStore, name)
    def method(self, *args, **kwargs):
        if before:
            os._exit(9)
        original(self, *args, **kwargs)
        os._exit(9)
    setattr(ChatStore, name, method)

if moment == "after_ack":
    dying("load", before=True)
elif moment == "before_commit":
    dying("finish", before=True)
elif moment == "after_commit":
    dying("finish", before=False)
elif moment == "before_sent_mark":
    dying("mark", before=True)
from bot.cli import main
sys.argv = ["gongdao", "serve"]
main()
"""


def a_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Service:
    """The real ``gongdao serve`` in a process of its own."""

    def __init__(self, data: Path, port: int, die_at: str, **more: str) -> None:
        environment = os.environ | {
            "GONGDAO_DATA_DIR": str(data), "GONGDAO_CHAT_PORT": str(port), "DIE_AT": die_at,
        } | more  # fmt: skip
        self.address = f"http://127.0.0.1:{port}"
        self.log = data / f"log-{time.monotonic_ns()}"
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-c", CHILD], env=environment, cwd=PROJECT, stdout=log, stderr=log
            )

    def wait_ready(self) -> None:
        deadline = time.monotonic() + 90
        while time.monotonic() < deadline:
            assert self.process.poll() is None, self.log.read_text()
            try:
                if httpx.get(f"{self.address}/health/ready").status_code == 200:
                    return
            except httpx.HTTPError:
                pass
            time.sleep(0.2)
        raise AssertionError(self.log.read_text())

    def wait_dead(self) -> None:
        assert self.process.wait(30) == 9

    def stop(self) -> None:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            assert self.process.wait(30) in (0, -15, 143), self.log.read_text()


@pytest.fixture
def data(tmp_path: Path, model: Path) -> Path:
    (tmp_path / "models").symlink_to(model.parent.resolve())
    return tmp_path


def the_store(data: Path) -> ChatStore:
    return ChatStore(open_database(f"sqlite:///{data / 'gongdao.sqlite'}"), Vault.open(data / "keys"))


@pytest.mark.parametrize("moment", ["after_ack", "before_commit", "after_commit"])
def test_a_web_message_survives_a_kill_and_is_answered_once(data, moment):
    service = Service(data, a_port(), moment)
    service.wait_ready()
    headers = {"authorization": f"Bearer {httpx.post(f'{service.address}/api/v1/sessions').json()['token']}"}
    with pytest.raises(httpx.HTTPError):
        httpx.post(
            f"{service.address}/api/v1/messages", headers=headers, json={"id": "1", "text": "公司拖欠工资"}, timeout=30
        )
    service.wait_dead()

    service = Service(data, a_port(), "never")
    service.wait_ready()
    try:
        # The page sends the same id again, as it does after a broken line.
        answers = [
            httpx.post(
                f"{service.address}/api/v1/messages",
                headers=headers,
                json={"id": "1", "text": "公司拖欠工资"},
                timeout=30,
            )
            for _ in range(2)
        ]
    finally:
        service.stop()
    assert answers[0].text == answers[1].text
    replies = answers[0].json()["replies"]
    assert len(replies) == 1 and "劳动合同法" in json.dumps(replies, ensure_ascii=False)
    assert the_store(data).unfinished() == []


@pytest.mark.parametrize(("moment", "copies"), [("after_ack", 1), ("before_commit", 1), ("before_sent_mark", 2)])
def test_a_telegram_message_survives_a_kill_and_a_reply_is_repeated_at_most_once(data, moment, copies):
    api = BotApi().start()
    settings = {"GONGDAO_TELEGRAM_TOKEN": TOKEN, "GONGDAO_TELEGRAM_API": api.address}
    try:
        api.updates = [a_message(1, "公司拖欠工资")]
        Service(data, a_port(), moment, **settings).wait_dead()
        service = Service(data, a_port(), "never", **settings)
        service.wait_ready()
        deadline = time.monotonic() + 20
        while len(api.sent) < copies and time.monotonic() < deadline:
            time.sleep(0.1)
        time.sleep(0.5)
        service.stop()
        log = service.log.read_text()
    finally:
        api.stop()
    assert len(api.sent) == copies
    assert len({message["text"] for message in api.sent}) == 1
    assert TOKEN not in log and "拖欠" not in log
