"""A local stand-in of Telegram's Bot API: real HTTP on loopback, answers as the real one documents them."""

from __future__ import annotations

import asyncio
import json
import re
import threading
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

TOKEN = "123456:test-token"


def parts_of(kind: str, raw: bytes) -> dict:
    """The fields of a multipart body; a file becomes its name and its bytes."""
    boundary = b"--" + kind.partition("boundary=")[2].strip('"').encode()
    fields = {}
    for part in raw.split(boundary)[1:-1]:
        head, _, data = part.strip(b"\r\n").partition(b"\r\n\r\n")
        name = re.search(rb'name="([^"]+)"', head)[1].decode()
        file = re.search(rb'filename="([^"]+)"', head)
        fields[name] = {"name": file[1].decode(), "data": data} if file else data.decode()
    return fields


@dataclass
class BotApi:
    """What the bot sent, what it will be given, and how the next sends fail."""

    updates: list[dict] = field(default_factory=list)
    sent: list[dict] = field(default_factory=list)
    answered: list[str] = field(default_factory=list)
    webhook: dict = field(default_factory=dict)
    failures: list[tuple[int, dict]] = field(default_factory=list)
    hang_up_after_delivery: int = 0
    asked_offsets: list[int] = field(default_factory=list)
    server: ThreadingHTTPServer | None = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server.server_address[1]}"

    def start(self) -> BotApi:
        api = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                length = int(self.headers.get("content-length", 0))
                raw = self.rfile.read(length)
                kind = self.headers.get("content-type", "")
                if kind.startswith("multipart/"):
                    fields = parts_of(kind, raw)
                else:
                    body = raw.decode()
                    fields = (
                        {k: v[0] for k, v in parse_qs(body).items()}
                        if body and body[0] != "{"
                        else json.loads(body or "{}")
                    )
                _, token, method = self.path.split("/", 2)
                status, answer = api.answer(token.removeprefix("bot"), method, fields)
                if status == 0:
                    self.connection.close()
                    return
                data = json.dumps(answer).encode()
                self.send_response(status)
                self.send_header("content-type", "application/json")
                self.send_header("content-length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            do_GET = do_POST

            def log_message(self, *_: object) -> None:
                return

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def stop(self) -> None:
        self.server.shutdown()
        self.server.server_close()

    def answer(self, token: str, method: str, fields: dict) -> tuple[int, dict]:
        if token != TOKEN:
            return 401, {"ok": False, "error_code": 401, "description": "Unauthorized"}
        if method == "getMe":
            return ok({"id": 1, "is_bot": True, "first_name": "公道", "username": "gongdao_bot"})
        if method == "getUpdates":
            offset = int(fields.get("offset", 0))
            self.asked_offsets.append(offset)
            self.updates = [update for update in self.updates if update["update_id"] >= offset]
            if not self.updates:
                time.sleep(0.05)
            return ok(self.updates)
        if method in ("sendMessage", "sendDocument"):
            if self.failures:
                return self.failures.pop(0)
            self.sent.append(fields)
            if self.hang_up_after_delivery:
                self.hang_up_after_delivery -= 1
                return 0, {}
            return ok(
                {"message_id": len(self.sent), "date": 0, "chat": {"id": int(fields["chat_id"]), "type": "private"}}
            )
        if method == "answerCallbackQuery":
            self.answered.append(fields["callback_query_id"])
        if method == "setWebhook":
            self.webhook = fields
        return ok(True)

    async def until(self, condition, seconds: float = 10.0) -> None:
        deadline = time.monotonic() + seconds
        while not condition(self):
            assert time.monotonic() < deadline, f"waited in vain; sent: {self.sent}"
            await asyncio.sleep(0.02)


def ok(result: object) -> tuple[int, dict]:
    return 200, {"ok": True, "result": result}


def a_message(update_id: int, text: str | None = "你好", chat: int = 7, **more: object) -> dict:
    message = {
        "message_id": update_id, "date": 0, "chat": {"id": chat, "type": "private"},
        "from": {"id": chat, "is_bot": False, "first_name": "x"}, **more,
    }  # fmt: skip
    if text is not None:
        message["text"] = text
    return {"update_id": update_id, "message": message}


def a_group_message(update_id: int, text: str, user: int = 9, **more: object) -> dict:
    update = a_message(update_id, text, chat=-100, **more)
    update["message"]["chat"] = {"id": -100, "type": "group", "title": "工友群"}
    update["message"]["from"]["id"] = user
    return update


def a_press(update_id: int, payload: str, chat: int = 7) -> dict:
    return {
        "update_id": update_id,
        "callback_query": {
            "id": f"q{update_id}", "chat_instance": "1", "data": payload,
            "from": {"id": chat, "is_bot": False, "first_name": "x"},
            "message": {"message_id": 1, "date": 1, "chat": {"id": chat, "type": "private"}, "text": "x"},
        },
    }  # fmt: skip
