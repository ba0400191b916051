"""Telegram: updates into the inbox, replies out of the outbox.

By polling, or by webhook where a public address is set. Updates are confirmed to Telegram only after
they are stored: the next ``getUpdates`` asks for what comes after them, the webhook answers 200.
"""

from __future__ import annotations

import asyncio
import hmac
import json
import logging
from collections.abc import Callable
from hashlib import sha256
from typing import Any

from litestar import Request, post
from litestar.exceptions import ClientException, NotAuthorizedException
from litestar.types import ControllerRouterHandler
from telegram import Bot, Message, Update
from telegram.constants import ChatType
from telegram.error import InvalidToken, RetryAfter, TelegramError
from telegram.request import HTTPXRequest

from bot.channels.telegram_outbox import FIRST_WAIT, LONGEST_WAIT, TelegramSender, seconds
from bot.delivery.queue import ConversationQueue
from bot.services import payloads
from bot.storage.chat_store import ChatStore

logger = logging.getLogger(__name__)
# httpx logs every address at INFO, and Telegram's addresses hold the bot token.
logging.getLogger("httpx").setLevel(logging.WARNING)

CHANNEL = "telegram"
WEBHOOK_PATH = "/telegram/webhook"
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
_POLL_SECONDS = 25
_LONGEST_SEND = 5
_COMMANDS = {"/start": payloads.START_PAYLOAD, "/help": payloads.MENU_PAYLOAD, "/menu": payloads.MENU_PAYLOAD}


class TelegramChannel:
    """One bot of Telegram."""

    def __init__(
        self,
        token: str,
        api: str,
        public_url: str,
        store: ChatStore,
        queue: ConversationQueue,
        say: Callable[[str], None],
    ) -> None:
        """Do no I/O yet.

        Args:
            token: The bot token.
            api: Base address of the Bot API.
            public_url: Public https address for the webhook; empty polls.
            say: Takes a line for the operator; never the token.
        """
        self._store, self._queue, self._say = store, queue, say
        self._public_url = public_url
        # Telegram echoes it with each call: who does not know the token cannot know it.
        self._secret = hmac.new(token.encode(), b"gongdao webhook", sha256).hexdigest()
        self._bot: Bot | None = None
        self._token, self._api = token, api
        self._tasks: list[asyncio.Task[None]] = []
        self._sender: TelegramSender | None = None
        self._username = ""
        queue.on_replies(self._wake)

    async def start(self) -> None:
        """Begin in the background: the web chat does not wait for Telegram."""
        self._tasks = [asyncio.create_task(self._run())]

    async def stop(self) -> None:
        """Stop polling and sending; what is unsent stays in the outbox."""
        if self._sender is not None:
            self._sender.stop()
            await asyncio.wait([self._sending], timeout=_LONGEST_SEND)
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._bot is not None:
            await self._bot.shutdown()

    def routes(self) -> list[ControllerRouterHandler]:
        """The webhook, where one is used."""
        if not self._public_url:
            return []

        @post(WEBHOOK_PATH, status_code=200, include_in_schema=False)
        async def webhook(request: Request[Any, Any, Any]) -> dict[str, bool]:
            secret = request.headers.get(SECRET_HEADER, "")
            if not hmac.compare_digest(secret.encode(), self._secret.encode()):
                raise NotAuthorizedException("not from Telegram")
            try:
                data = json.loads(await request.body())
                update = Update.de_json(data, self._bot)
            except (ValueError, RecursionError, TypeError, KeyError, AttributeError):
                raise ClientException("not an update") from None
            await self._take(update)
            return {"ok": True}

        return [webhook]

    async def _run(self) -> None:
        self._bot = _bot(self._token, self._api)
        wait = FIRST_WAIT
        while True:
            try:
                await self._bot.initialize()
                self._username = self._bot.username or ""
                break
            except InvalidToken:
                self._say(
                    "Telegram does not know the token in GONGDAO_TELEGRAM_TOKEN; the web chat works without Telegram."
                )
                return
            except TelegramError as error:
                if wait == FIRST_WAIT:
                    self._say(
                        f"Telegram cannot be reached ({type(error).__name__}); trying again, the web chat works on."
                    )
                await asyncio.sleep(wait)
                wait = min(wait * 2, LONGEST_WAIT)
        self._sender = TelegramSender(self._bot, self._store, CHANNEL)
        self._sending = asyncio.create_task(self._sender.run())
        self._tasks.append(self._sending)
        if self._public_url:
            await self._announce_webhook(self._bot)
        else:
            await self._poll(self._bot)

    async def _announce_webhook(self, bot: Bot) -> None:
        wait = FIRST_WAIT
        while True:
            try:
                await bot.set_webhook(
                    self._public_url + WEBHOOK_PATH,
                    secret_token=self._secret,
                    allowed_updates=["message", "callback_query"],
                )
                self._say(f"Telegram calls {self._public_url}{WEBHOOK_PATH}")
                return
            except TelegramError as error:
                self._say(f"The webhook could not be set ({type(error).__name__}); trying again.")
                await asyncio.sleep(wait)
                wait = min(wait * 2, LONGEST_WAIT)

    async def _poll(self, bot: Bot) -> None:
        offset, wait = None, FIRST_WAIT
        self._say(f"Telegram: listening as @{self._username}")
        while True:
            try:
                updates = await bot.get_updates(
                    offset=offset, timeout=_POLL_SECONDS, allowed_updates=["message", "callback_query"]
                )
                for update in updates:
                    await self._take(update)
                    offset = update.update_id + 1
                wait = FIRST_WAIT
            except RetryAfter as error:
                await asyncio.sleep(seconds(error))
            except Exception as error:  # no network, or the database is away: nothing was confirmed
                logger.warning("polling Telegram failed: %s", type(error).__name__)
                await asyncio.sleep(wait)
                wait = min(wait * 2, LONGEST_WAIT)

    def _wake(self, conversation: str) -> None:
        if self._sender is not None and conversation.startswith(CHANNEL):
            self._sender.wake()

    async def _take(self, update: Update | None) -> None:
        if update is None:
            return
        found = self._incoming(update)
        if found is None:
            return
        person, address, text = found
        received = await asyncio.to_thread(
            self._store.receive, CHANNEL, person, json.dumps(address), str(update.update_id), text
        )
        if received.fresh:
            self._queue.submit(received.inbox_id, received.conversation)
        if update.callback_query is not None and self._bot is not None:
            # Stops the spinner on the button; if it fails only the spinner stays.
            task = asyncio.create_task(self._acknowledge(update.callback_query.id))
            self._tasks.append(task)
            task.add_done_callback(self._tasks.remove)

    async def _acknowledge(self, query: str) -> None:
        try:
            assert self._bot is not None
            await self._bot.answer_callback_query(query)
        except TelegramError as error:
            logger.info("a callback was not answered: %s", type(error).__name__)

    def _incoming(self, update: Update) -> tuple[str, dict[str, Any], str] | None:
        """Who wrote, how to answer, and the text; None for what needs no answer (edits, joins, polls)."""
        if update.callback_query is not None:
            message = update.callback_query.message
            if message is None:
                return None
            return (
                self._person(message.chat, update.callback_query.from_user.id),
                {"chat_id": message.chat.id},
                (update.callback_query.data or ""),
            )
        message = update.message
        if message is None or message.from_user is None or message.from_user.is_bot:
            return None
        text = message.text or ""
        if message.chat.type != ChatType.PRIVATE:
            addressed = self._addressed(message, text)
            if addressed is None:
                return None
            text = addressed
        command = text.split("@", 1)[0].split(maxsplit=1)[0].lower() if text.startswith("/") else ""
        address: dict[str, Any] = {"chat_id": message.chat.id}
        if message.chat.type != ChatType.PRIVATE:
            address["reply_to"] = message.message_id
        return self._person(message.chat, message.from_user.id), address, _COMMANDS.get(command, text)

    @staticmethod
    def _person(chat: Any, user: int) -> str:
        # In a group each member has a conversation of their own: nobody sees another's role or topic.
        return str(chat.id) if chat.type == ChatType.PRIVATE else f"{chat.id}:{user}"

    def _addressed(self, message: Message, text: str) -> str | None:
        """The text without our name if a message in a group is meant for us."""
        name = f"@{self._username}"
        if self._username and name.lower() in text.lower():
            place = text.lower().index(name.lower())
            return (text[:place] + text[place + len(name) :]).strip()
        answered = message.reply_to_message
        if answered is not None and answered.from_user is not None and answered.from_user.username == self._username:
            return text
        return None


def _bot(token: str, api: str) -> Bot:
    def request(read_timeout: float) -> HTTPXRequest:
        return HTTPXRequest(connection_pool_size=16, read_timeout=read_timeout, connect_timeout=10, pool_timeout=10)

    return Bot(token, base_url=f"{api}/bot", request=request(20), get_updates_request=request(_POLL_SECONDS + 10))
