"""The web chat's API: sessions, messages, and a stream of later replies."""

from __future__ import annotations

import asyncio
import base64
import json
import urllib.parse
from collections import defaultdict
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Annotated, Any

from litestar import Request, Response, get, post
from litestar.exceptions import ClientException, NotAuthorizedException, NotFoundException
from litestar.params import Parameter
from litestar.response import ServerSentEvent, ServerSentEventMessage
from litestar.types import ControllerRouterHandler

from bot.delivery.queue import ConversationQueue
from bot.storage.chat_store import ChatStore, Outgoing

CHANNEL = "web"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
# As long as a phone waits without doubt; what takes longer comes over the stream.
LONGEST_WAIT = 10.0
_HEARTBEAT = 15.0
_LONGEST_ID = 200


@dataclass(slots=True)
class Session:
    """A new chat: ``session`` names it, ``token`` is the bearer token to send with each request."""

    session: str
    token: str


@dataclass(slots=True)
class ReplyButton:
    """``payload`` is sent as the text of the next message when the button is pressed."""

    title: str
    payload: str


@dataclass(slots=True)
class ReplyFile:
    """A file to fetch from ``url`` with the same bearer token."""

    name: str
    url: str


@dataclass(slots=True)
class ReplyMessage:
    """One message of the bot; ``id`` grows, ``card`` is the same answer as data or null, ``file`` a paper or null."""

    id: int
    text: str
    buttons: list[ReplyButton]
    citations: list[list[str]]
    card: dict[str, Any] | None
    file: ReplyFile | None = None


@dataclass(slots=True)
class Replies:
    """The replies to one message; empty with ``pending`` true if they will come over the stream."""

    replies: list[ReplyMessage]
    pending: bool = False


class WebChat:
    """The web chat on top of the store and the queue."""

    def __init__(self, store: ChatStore, queue: ConversationQueue) -> None:
        """Answer from ``store``, run turns in ``queue``."""
        self._store = store
        self._queue = queue
        self._wakers: dict[str, set[asyncio.Event]] = defaultdict(set)
        queue.on_replies(self._wake)
        self.closing = asyncio.Event()

    def routes(self) -> list[ControllerRouterHandler]:
        """The routes to mount."""

        @post("/api/v1/sessions", summary="Open a chat")
        async def open_session() -> Session:
            name, token = await asyncio.to_thread(self._store.open_web_session)
            return Session(name, token)

        @post("/api/v1/messages", status_code=200, summary="Send a message and get the replies")
        async def send(request: Request[Any, Any, Any]) -> Replies:
            """Body: ``{"id": …, "text": …}``. The same id again gives the same replies and changes nothing."""
            name = await self._name(request.headers.get("authorization"))
            key, text = _message(await request.body())
            return await self._send(name, key, text)

        @get("/api/v1/events", summary="Stream replies as they come")
        async def events(
            request: Request[Any, Any, Any],
            after: Annotated[int, Parameter(description="Id of the last reply that is known.", ge=0)] = 0,
        ) -> ServerSentEvent:
            name = await self._name(request.headers.get("authorization"))
            resumed = request.headers.get("last-event-id", "")
            last = int(resumed) if resumed.isdigit() else after
            return ServerSentEvent(self._stream(self._store.conversation_of(CHANNEL, name), last))

        @get("/api/v1/files/{reply:int}", summary="Fetch the file of a reply", media_type=DOCX)
        async def file(request: Request[Any, Any, Any], reply: int) -> Response[bytes]:
            name = await self._name(request.headers.get("authorization"))
            conversation = self._store.conversation_of(CHANNEL, name)
            body = await asyncio.to_thread(self._store.reply_body, conversation, reply)
            if body is None or not body.get("file"):
                raise NotFoundException("there is no such file in this chat")
            quoted = urllib.parse.quote(body["file"]["name"])
            headers = {"content-disposition": f"attachment; filename*=UTF-8''{quoted}", "cache-control": "no-store"}
            return Response(base64.b64decode(body["file"]["data"]), media_type=DOCX, headers=headers)

        return [open_session, send, events, file]

    async def _name(self, header: str | None) -> str:
        kind, _, token = (header or "").partition(" ")
        name = await asyncio.to_thread(self._store.web_name, token) if kind.lower() == "bearer" and token else None
        if name is None:
            raise NotAuthorizedException("open a session first: POST /api/v1/sessions")
        return name

    async def _send(self, name: str, key: str, text: str) -> Replies:
        received = await asyncio.to_thread(self._store.receive, CHANNEL, name, name, key, text)
        if received.fresh:
            done = self._queue.submit(received.inbox_id, received.conversation)
            try:
                await asyncio.wait_for(asyncio.shield(done), LONGEST_WAIT)
            except (TimeoutError, asyncio.CancelledError):
                return Replies([], pending=True)
        replies = await asyncio.to_thread(self._store.replies_to, received.inbox_id)
        if not replies and not received.fresh:
            # Sent again while the first one is still at work.
            replies = await self._wait_for(received.inbox_id, received.conversation)
        return Replies([_reply(item) for item in replies], pending=not replies)

    async def _wait_for(self, inbox_id: int, conversation: str) -> list[Outgoing]:
        waker = asyncio.Event()
        self._wakers[conversation].add(waker)
        try:
            for _ in range(int(LONGEST_WAIT)):
                replies = await asyncio.to_thread(self._store.replies_to, inbox_id)
                if replies:
                    return replies
                waker.clear()
                await _woken(waker, 1.0)
            return []
        finally:
            self._drop(conversation, waker)

    async def _stream(self, conversation: str, last: int) -> AsyncIterator[ServerSentEventMessage]:
        waker = asyncio.Event()
        self._wakers[conversation].add(waker)
        try:
            while not self.closing.is_set():
                waker.clear()
                for item in await asyncio.to_thread(self._store.replies_after, conversation, last):
                    last = item.id
                    yield ServerSentEventMessage(
                        data=json.dumps(_as_dict(item), ensure_ascii=False), id=str(item.id), event="reply"
                    )
                if not await _woken(waker, _HEARTBEAT):
                    yield ServerSentEventMessage(comment="still here")
        finally:
            self._drop(conversation, waker)

    def _wake(self, conversation: str) -> None:
        for waker in self._wakers.get(conversation, ()):
            waker.set()

    def close(self) -> None:
        """End the streams, so that the server can stop."""
        self.closing.set()
        for wakers in self._wakers.values():
            for waker in wakers:
                waker.set()

    def _drop(self, conversation: str, waker: asyncio.Event) -> None:
        self._wakers[conversation].discard(waker)
        if not self._wakers[conversation]:
            del self._wakers[conversation]


def _message(body: bytes) -> tuple[str, str]:
    try:
        data = json.loads(body)
    except (ValueError, RecursionError):
        raise ClientException('the body must be JSON: {"id": "…", "text": "…"}') from None
    if not isinstance(data, dict) or not isinstance(data.get("text"), str):
        raise ClientException('the body must be {"id": "…", "text": "…"}')
    key = data.get("id")
    if not isinstance(key, str) or not 0 < len(key) <= _LONGEST_ID:
        raise ClientException(f"id must be a text of 1 to {_LONGEST_ID} characters")
    return key, data["text"]


async def _woken(waker: asyncio.Event, seconds: float) -> bool:
    try:
        await asyncio.wait_for(waker.wait(), seconds)
        return True
    except TimeoutError:
        return False


def _reply(item: Outgoing) -> ReplyMessage:
    body = item.body
    return ReplyMessage(
        item.id,
        body["text"],
        [ReplyButton(**button) for button in body["buttons"]],
        body["citations"],
        body["card"],
        ReplyFile(**file) if (file := _file(item)) else None,
    )


def _file(item: Outgoing) -> dict[str, str] | None:
    file = item.body.get("file")
    return {"name": file["name"], "url": f"/api/v1/files/{item.id}"} if file else None


def _as_dict(item: Outgoing) -> dict[str, Any]:
    return {"id": item.id, **item.body, "file": _file(item)}
