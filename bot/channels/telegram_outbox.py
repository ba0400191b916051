"""Replies out of the outbox to Telegram: in order, and again only where that is safe."""

from __future__ import annotations

import asyncio
import base64
import json
import logging
import time

import httpx
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.constants import MessageLimit
from telegram.error import Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.channels.split import split_text
from bot.storage.chat_store import FAILED, SENT, UNSURE, WAITING, ChatStore, Outgoing

logger = logging.getLogger(__name__)

MOST_TRIES = 8
FIRST_WAIT, LONGEST_WAIT = 1.0, 60.0


class TelegramSender:
    """Sends what waits in the outbox for one channel."""

    def __init__(self, bot: Bot, store: ChatStore, channel: str) -> None:
        """Send with ``bot`` what ``store`` holds for ``channel``."""
        self._bot, self._store, self._channel = bot, store, channel
        self._wake = asyncio.Event()
        self._stopping = False

    def stop(self) -> None:
        """End after the reply that is being sent: cut off before its mark it would be sent again."""
        self._stopping = True
        self._wake.set()

    def wake(self) -> None:
        """New replies were committed."""
        self._wake.set()

    async def run(self) -> None:
        """Send until stopped; what is unsent stays in the outbox."""
        while not self._stopping:
            self._wake.clear()
            try:
                blocked: set[str] = set()
                for item in await asyncio.to_thread(self._store.due, self._channel, time.time()):
                    if self._stopping:
                        return
                    if item.conversation not in blocked and not await self._send(item):
                        blocked.add(item.conversation)
            except Exception as error:
                logger.error("the outbox could not be read: %s", type(error).__name__)
            try:
                await asyncio.wait_for(self._wake.wait(), 1.0)
            except TimeoutError:
                pass

    async def _send(self, item: Outgoing) -> bool:
        """Send one reply; False holds the conversation's later ones back."""
        address = json.loads(item.address)
        file = item.body.get("file")
        # A file goes with its text as one message: sent apart, one of the two could be repeated alone.
        parts = [] if file else split_text(item.body["text"], MessageLimit.MAX_TEXT_LENGTH)
        try:
            if file:
                await self._bot.send_document(
                    address["chat_id"], base64.b64decode(file["data"]), filename=file["name"],
                    caption=item.body["text"][: MessageLimit.CAPTION_LENGTH],
                    reply_markup=_keyboard(item.body["buttons"]),
                )  # fmt: skip
            for number, part in enumerate(parts, 1):
                keyboard = _keyboard(item.body["buttons"]) if number == len(parts) else None
                await self._bot.send_message(
                    address["chat_id"], part, reply_markup=keyboard, reply_to_message_id=address.get("reply_to"),
                    disable_web_page_preview=True,
                )  # fmt: skip
        except RetryAfter as error:
            await self._mark(item, WAITING, time.time() + seconds(error))
            return False
        except Forbidden:
            await asyncio.to_thread(self._store.give_up, item.conversation)
            return False
        except (TimedOut, NetworkError) as error:
            return await self._after_network_error(item, error)
        except TelegramError as error:
            logger.error("Telegram refused a message: %s", type(error).__name__)
            await self._mark(item, FAILED)
            return True
        await self._mark(item, SENT)
        return True

    async def _after_network_error(self, item: Outgoing, error: NetworkError) -> bool:
        # Only what certainly never left is sent again: a message whose answer was lost may be on the phone already.
        never_left = isinstance(error.__cause__, httpx.ConnectError | httpx.ConnectTimeout | httpx.PoolTimeout)
        if type(error) is not NetworkError and not isinstance(error, TimedOut):
            await self._mark(item, FAILED)  # BadRequest is a NetworkError too: the message itself is wrong
            return True
        if not never_left:
            await self._mark(item, UNSURE)
            return True
        if item.attempts + 1 >= MOST_TRIES:
            await self._mark(item, FAILED)
            return True
        await self._mark(item, WAITING, time.time() + min(FIRST_WAIT * 2**item.attempts, LONGEST_WAIT))
        return False

    async def _mark(self, item: Outgoing, status: str, next_try_at: float = 0.0) -> None:
        await asyncio.to_thread(self._store.mark, item.id, status, next_try_at)


def _keyboard(buttons: list[dict[str, str]]) -> InlineKeyboardMarkup | None:
    # One button a row: titles are sentences, and two beside each other are cut on a phone.
    rows = [[InlineKeyboardButton(button["title"], callback_data=button["payload"])] for button in buttons]
    return InlineKeyboardMarkup(rows) if rows else None


def seconds(error: RetryAfter) -> float:
    """How long Telegram asks to wait, and a little more."""
    after = error.retry_after
    return float(after if isinstance(after, int) else after.total_seconds()) + 0.5
