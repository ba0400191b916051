"""``gongdao serve``: wire everything and run it until it is told to stop."""

from __future__ import annotations

import asyncio
import logging
import socket
from collections.abc import Callable
from types import FrameType

import uvicorn
from litestar import Litestar

from bot import app as root
from bot.channels.public_app import create_public_app
from bot.channels.telegram import CHANNEL as TELEGRAM
from bot.channels.telegram import TelegramChannel
from bot.channels.web_chat import WebChat
from bot.delivery.queue import ConversationQueue
from bot.engine.engine import Engine
from bot.engine.training import verify
from bot.settings import Settings
from bot.storage.chat_store import ChatStore
from bot.storage.database import open_database
from bot.storage.encryption import Vault


class PortInUse(RuntimeError):
    """The port cannot be listened on; the text says which and why."""


def check_port(host: str, port: int) -> None:
    """Fail before the engine is loaded if the port is taken.

    Raises:
        PortInUse: With the reason.
    """
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise PortInUse(
                f"cannot listen on {host}:{port}: {error.strerror}; choose another with --chat-port"
            ) from None


class _Server(uvicorn.Server):
    """Ends the open streams when it is told to stop; otherwise it would wait for people to close their pages."""

    def __init__(self, config: uvicorn.Config, end_streams: Callable[[], None]) -> None:
        super().__init__(config)
        self._end_streams = end_streams

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        super().handle_exit(sig, frame)
        self._end_streams()


def build(settings: Settings, say: Callable[[str], None]) -> tuple[Litestar, Callable[[], None]]:
    """The public application with its engine, database and channels, and what ends its streams.

    Raises:
        ModelUnusable, KnowledgeError, DatabaseUnusable, KeyFileUnusable: With one clear line each.
    """
    knowledge = root.services().knowledge
    vault = Vault.open(settings.key_file)
    store = ChatStore(open_database(settings.database_url), vault)
    root.services().unanswered = store
    model = verify(settings)
    say(f"Loading the engine ({len(knowledge.topics)} topics)")
    engine = Engine.load(model)
    queue = ConversationQueue(store, engine, pushed_channels=frozenset({TELEGRAM}))
    web = WebChat(store, queue)
    telegram = None
    if settings.telegram_token:
        telegram = TelegramChannel(
            settings.telegram_token, settings.telegram_api, settings.public_url, store, queue, say
        )
    state = {"ready": False}

    async def start() -> None:
        # The first turn loads what is loaded late; nobody should wait for it.
        await engine.handle("warm-up", "你好", None)
        unfinished = await queue.recover()
        if unfinished:
            say(f"Answering {unfinished} messages that an earlier run left")
        if telegram is not None:
            await telegram.start()
        state["ready"] = True
        say(f"Gongdao is ready: http://{_shown(settings.host)}:{settings.chat_port}/")

    async def stop() -> None:
        state["ready"] = False
        if telegram is not None:
            await telegram.stop()
        await queue.close()

    routes = [*web.routes(), *(telegram.routes() if telegram is not None else [])]
    return create_public_app(store, routes, start, stop, lambda: state["ready"]), web.close


def serve(settings: Settings, say: Callable[[str], None]) -> None:
    """Run until SIGINT or SIGTERM; running turns end, the rest stays stored.

    Raises:
        PortInUse: If the port is taken. See :func:`build` for the others.
    """
    application, end_streams = build(settings, say)
    # Access logs would hold addresses of people; Rasa's pin of websockets rules that protocol out.
    config = uvicorn.Config(
        application, host=settings.host, port=settings.chat_port, ws="none", access_log=False, log_level="warning",
        timeout_graceful_shutdown=10, server_header=False, lifespan="on",
    )  # fmt: skip
    server = _Server(config, end_streams)
    logging.getLogger("uvicorn.error").setLevel(logging.WARNING)
    asyncio.run(server.serve())


def _shown(host: str) -> str:
    return "127.0.0.1" if host in ("0.0.0.0", "::") else host
