"""The public web application: the chat page, its API, health, and the webhooks of chat apps."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from litestar import Litestar, MediaType, Request, Response, get
from litestar.datastructures import CacheControlHeader
from litestar.exceptions import HTTPException
from litestar.openapi import OpenAPIConfig
from litestar.response import File
from litestar.static_files import create_static_files_router
from litestar.types import ControllerRouterHandler

from bot import __version__
from bot.storage.chat_store import ChatStore

STATIC = Path(__file__).parent / "static"
LARGEST_BODY = 4_000_000  # a megabyte of Chinese as escaped JSON still gets a sentence

_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        "manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


def create_public_app(
    store: ChatStore,
    routes: Sequence[ControllerRouterHandler],
    start: Callable[[], Awaitable[None]],
    stop: Callable[[], Awaitable[None]],
    ready: Callable[[], bool],
) -> Litestar:
    """Build the application.

    Args:
        store: Asked by the readiness check.
        routes: The routes of the channels.
        start: Run before the first request.
        stop: Run after the last one.
        ready: True once the engine answers.
    """

    @get("/", media_type=MediaType.HTML, include_in_schema=False)
    async def chat_page() -> File:
        """The chat page."""
        return File(STATIC / "chat.html", content_disposition_type="inline", media_type="text/html; charset=utf-8")

    @get("/health/live", include_in_schema=False)
    async def live() -> dict[str, str]:
        """The process answers."""
        return {"status": "live"}

    @get("/health/ready", include_in_schema=False, sync_to_thread=True)
    def is_ready() -> Response[dict[str, str]]:
        """Messages can be stored and answered."""
        try:
            store.ping()
        except Exception:  # whatever the database says, the answer is "not ready"
            return Response({"status": "no database"}, status_code=503)
        return Response({"status": "ready"}) if ready() else Response({"status": "starting"}, status_code=503)

    @asynccontextmanager
    async def lifespan(_: Litestar):  # type: ignore[no-untyped-def]
        await start()
        try:
            yield
        finally:
            await stop()

    static = create_static_files_router(
        path="/static",
        directories=[STATIC],
        cache_control=CacheControlHeader(max_age=3600),
        include_in_schema=False,
    )
    return Litestar(
        [chat_page, live, is_ready, static, *routes],
        lifespan=[lifespan],
        before_send=[_add_headers],
        exception_handlers={HTTPException: _plain_error, Exception: _hidden_error},
        request_max_body_size=LARGEST_BODY,
        openapi_config=OpenAPIConfig(title="Gongdao public chat", version=__version__, path="/schema"),
        logging_config=None,
    )


async def _add_headers(message: Any, scope: Any) -> None:
    if message["type"] != "http.response.start":
        return
    headers = message.setdefault("headers", [])
    present = {name.lower() for name, _ in headers}
    schema = scope["path"].startswith("/schema")
    for name, value in _HEADERS.items():
        # The browsable schema brings scripts of its own; it holds no data of anyone.
        if name.lower().encode() not in present and not (schema and name == "Content-Security-Policy"):
            headers.append((name.lower().encode(), value.encode()))
    if not scope["path"].startswith("/static") and b"cache-control" not in present:
        headers.append((b"cache-control", b"no-store"))


def _plain_error(_: Request[Any, Any, Any], error: HTTPException) -> Response[str]:
    return Response(
        json.dumps({"error": error.detail}, ensure_ascii=False),
        status_code=error.status_code,
        media_type=MediaType.JSON,
        headers=error.headers,
    )


def _hidden_error(_: Request[Any, Any, Any], error: Exception) -> Response[str]:
    import logging

    # The kind of error and nothing of the request: a message may hold anything.
    logging.getLogger(__name__).error("a request failed: %s", type(error).__name__)
    return Response(json.dumps({"error": "try again later"}), status_code=503, media_type=MediaType.JSON)
