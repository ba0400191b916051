"""One message of a conversation at a time, in the order in which they came."""

from __future__ import annotations

import asyncio
import base64
import logging
from collections import deque
from collections.abc import Callable
from typing import Any, Protocol

from bot.nlu.normalise import LONGEST_TEXT
from bot.services import wording
from bot.services.papers import Paper
from bot.storage.chat_store import ChatStore, Waiting

logger = logging.getLogger(__name__)

# A message at whose turn the process died this often is answered with an apology and not tried again.
MOST_ATTEMPTS = 3
_FIRST_WAIT, _LONGEST_WAIT = 1.0, 30.0


class RunsTurns(Protocol):
    """What the queue needs of the engine."""

    async def handle(self, conversation: str, text: str, before: bytes | None) -> Any:
        """Run one turn."""
        ...


class ConversationQueue:
    """Runs turns: the conversations side by side, the messages of one conversation in order.

    A turn is run from what the database holds and ends in one commit. Killed at any point before the
    commit, the message is still waiting and is run after the next start; after it, the replies are there.
    """

    def __init__(self, store: ChatStore, engine: RunsTurns, pushed_channels: frozenset[str]) -> None:
        """Run turns of ``engine`` on what ``store`` holds.

        Args:
            pushed_channels: The channels that send their replies themselves.
        """
        self._store = store
        self._engine = engine
        self._pushed = pushed_channels
        self._lines: dict[str, deque[tuple[int, asyncio.Future[None]]]] = {}
        self._workers: dict[str, asyncio.Task[None]] = {}
        self._listeners: list[Callable[[str], None]] = []

    def on_replies(self, listener: Callable[[str], None]) -> None:
        """Call ``listener`` with the conversation whenever replies were committed."""
        self._listeners.append(listener)

    async def recover(self) -> int:
        """Take up what an earlier process left unfinished; returns how many messages."""
        rows = await asyncio.to_thread(self._store.unfinished)
        for inbox_id, conversation in rows:
            self.submit(inbox_id, conversation)
        return len(rows)

    def submit(self, inbox_id: int, conversation: str) -> asyncio.Future[None]:
        """Put a stored message in its line; the future is done when its replies are committed."""
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._lines.setdefault(conversation, deque()).append((inbox_id, done))
        if conversation not in self._workers:
            self._workers[conversation] = asyncio.create_task(self._work(conversation))
        return done

    async def close(self) -> None:
        """Let running turns end; what still waits is in the database for the next start."""
        for line in self._lines.values():
            while len(line) > 1:
                line.pop()[1].cancel()
        if self._workers:
            await asyncio.wait(list(self._workers.values()), timeout=10)

    async def _work(self, conversation: str) -> None:
        line = self._lines[conversation]
        wait = _FIRST_WAIT
        while line:
            inbox_id, done = line[0]
            try:
                await self._run(inbox_id, conversation)
            except Exception as error:
                # The database is full or away: the message stays first in line and is tried again.
                logger.error("a turn could not be committed: %s", type(error).__name__)
                await asyncio.sleep(wait)
                wait = min(wait * 2, _LONGEST_WAIT)
                continue
            wait = _FIRST_WAIT
            line.popleft()
            if not done.done():
                done.set_result(None)
        del self._lines[conversation]
        del self._workers[conversation]

    async def _run(self, inbox_id: int, conversation: str) -> None:
        waiting = await asyncio.to_thread(self._store.load, inbox_id)
        if waiting is None:
            return
        state, replies = await self._turn(waiting)
        pushed = conversation.partition(":")[0] in self._pushed
        await asyncio.to_thread(self._store.finish, inbox_id, state, replies, pushed)
        for listener in self._listeners:
            listener(conversation)

    async def _turn(self, waiting: Waiting) -> tuple[bytes | None, list[dict[str, Any]]]:
        if waiting.attempts >= MOST_ATTEMPTS:
            return waiting.state, [body_of(wording.FAILED.zh)]
        result = await self._engine.handle(waiting.conversation, waiting.text, waiting.state)
        replies = [
            body_of(reply.text, reply.buttons, reply.citations, reply.card, reply.paper) for reply in result.replies
        ]
        if len(waiting.text) > LONGEST_TEXT:
            replies.insert(0, body_of(f"{wording.TOO_LONG.zh}\n{wording.TOO_LONG.en}"))
        return result.state, replies


def body_of(
    text: str,
    buttons: list[dict[str, str]] | None = None,
    citations: list[list[str]] | None = None,
    card: dict[str, Any] | None = None,
    paper: Paper | None = None,
) -> dict[str, Any]:
    """A reply as it is stored: with its file, so that both are kept and deleted together."""
    file = None if paper is None else {"name": paper.file, "data": base64.b64encode(paper.data).decode("ascii")}
    return {"text": text, "buttons": buttons or [], "citations": citations or [], "card": card, "file": file}
