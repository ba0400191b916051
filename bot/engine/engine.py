"""The dialogue engine: one message and the conversation's state in, replies and the new state out."""

from __future__ import annotations

import contextlib
import ctypes
import gc
import logging
import time
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from rasa.core.agent import Agent
from rasa.core.channels.channel import OutputChannel, UserMessage
from rasa.core.lock_store import InMemoryLockStore
from rasa.shared.core.domain import Domain
from rasa.utils.endpoints import EndpointConfig

from bot.app import services
from bot.engine import state
from bot.engine.in_process_actions import InProcessActions
from bot.nlu.normalise import LONGEST_TEXT
from bot.services import wording
from bot.services.cards import PaperOrder
from bot.services.papers import Paper, write_paper

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Reply:
    """One message to the person."""

    text: str
    buttons: list[dict[str, str]] = field(default_factory=list)
    card: dict[str, Any] | None = None
    paper: Paper | None = None

    @property
    def citations(self) -> list[list[str]]:
        """The articles shown, as ``[statute short name, article number]``."""
        card = self.card or {}
        return [[item["statute"], item["article"]] for item in (*card.get("basis", ()), *card.get("nearby", ()))]


@dataclass(frozen=True, slots=True)
class TurnResult:
    """What a turn brought.

    Attributes:
        state: The conversation's state after it; None where it could not be run.
        understood: Rasa's parse of the message: intent, entities, understanding.
    """

    replies: list[Reply]
    state: bytes | None
    understood: dict[str, Any]
    elapsed_ms: float


class _Collector(OutputChannel):
    """Keeps what the bot utters, cards and all."""

    def __init__(self) -> None:
        self.replies: list[Reply] = []

    @classmethod
    def name(cls) -> str:
        return "gongdao"

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        reply = Reply(message.get("text") or "", message.get("buttons") or [], message.get("card"))
        if message.get("paper"):
            # Only the order goes through the tracker: a file would stay in the conversation's state.
            ours = services()
            paper = write_paper(ours.knowledge, ours.papers, PaperOrder(**message["paper"]), ours.clock.today())
            reply = replace(reply, paper=paper)
        self.replies.append(reply)


class Engine:
    """A loaded model. One instance serves all conversations; the caller keeps their order."""

    def __init__(self, agent: Agent) -> None:
        """Wrap a loaded agent."""
        self._agent = agent

    @classmethod
    def load(cls, model: Path, actions: EndpointConfig | None = None) -> Engine:
        """Load a trained model.

        Raises:
            ModelUnusable: If the file is missing, damaged or made by another version.
        """
        from bot.engine.training import ModelUnusable

        if not model.is_file():
            raise ModelUnusable(f"no trained model at {model}; run: uv run gongdao train")
        store = state.TurnTrackerStore(Domain.empty())
        try:
            agent = Agent.load(
                str(model),
                action_endpoint=actions or InProcessActions(),
                tracker_store=store,
                lock_store=InMemoryLockStore(),
            )
        except Exception as error:  # Rasa wraps damage in many kinds of errors
            raise ModelUnusable(
                f"{model} cannot be loaded ({type(error).__name__}); run: uv run gongdao train --force"
            ) from error
        if agent.processor is None:
            raise ModelUnusable(f"{model} cannot be loaded; run: uv run gongdao train --force")
        store.domain = agent.domain
        _give_back_memory()
        return cls(agent)

    async def handle(self, conversation: str, text: str, before: bytes | None) -> TurnResult:
        """Run one turn.

        Never raises for what a person writes: an error inside gives a sentence and leaves the state as it was.

        Args:
            conversation: An id that says nothing of the person.
            text: What was typed, or the payload of a button.
            before: The state that the last turn left, or None.
        """
        started = time.perf_counter()
        turn = state.begin(before)
        collector = _Collector()
        try:
            await self._agent.handle_message(UserMessage(_for_rasa(text), collector, sender_id=conversation))
        except Exception as error:
            logger.error("a turn failed: %s", type(error).__name__)
            collector.replies = []
        replies, after = collector.replies, turn.after
        if not replies:
            # A rule that broke or an action that failed must not end in silence.
            replies = [Reply(wording.FAILED.in_language(_language(text)))]
            after = after or before
        return TurnResult(replies, after, turn.latest, (time.perf_counter() - started) * 1000)


def _give_back_memory() -> None:
    """Loading leaves much that is not used again; glibc keeps it until it is asked to give it back."""
    gc.collect()
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL("libc.so.6").malloc_trim(0)


def _for_rasa(text: str) -> str:
    """Rasa's text of a message.

    Rasa takes any text that begins with a slash for an intent with entities. What people type is
    never that: leading slashes are dropped, so that ``/restart`` is the word and nothing more. Pressed
    buttons are payloads that the classifier reads.
    """
    plain = text[:LONGEST_TEXT].replace("\x00", " ").strip().lstrip("/／").strip()
    # Rasa passes over empty texts without a word to the person.
    return plain or "/send_no_text"


def _language(text: str) -> str:
    return "zh" if any("\u4e00" <= character <= "\u9fff" for character in text) or not text.isascii() else "en"
