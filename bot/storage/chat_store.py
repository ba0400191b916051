"""Inbox, outbox, conversations and web sessions on SQLAlchemy: every method is one transaction."""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, sessionmaker

from bot.storage.encryption import Vault
from bot.storage.tables import Conversation, InboxMessage, OutboxMessage, UnansweredQuestion, WebSession

WAITING, DONE, SENT, PULLED, FAILED, UNSURE = "waiting", "done", "sent", "pulled", "failed", "unsure"


@dataclass(frozen=True, slots=True)
class Received:
    """A message that is safely stored; ``fresh`` is False if it had come before."""

    inbox_id: int
    conversation: str
    fresh: bool


@dataclass(frozen=True, slots=True)
class Waiting:
    """A message whose turn has not been committed."""

    inbox_id: int
    conversation: str
    text: str
    state: bytes | None
    attempts: int


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A reply on its way; ``body`` has text, buttons, citations and card."""

    id: int
    conversation: str
    body: dict[str, Any]
    address: str = ""
    attempts: int = 0


class ChatStore:
    """The chat's part of the database. Synchronous; callers run it in a thread."""

    def __init__(self, sessions: sessionmaker[Session], vault: Vault) -> None:
        """Use a factory of sessions and the keys."""
        self._sessions = sessions
        self._vault = vault

    def receive(self, channel: str, person: str, address: str, key: str, text: str) -> Received:
        """Store one incoming message; after this returns it may be acknowledged.

        The same key of the same person is stored once, also when two processes receive it at once.

        Args:
            channel: The channel's name.
            person: The channel's own id of the person or chat.
            address: What the channel needs to answer.
            key: The channel's own id of the message.
            text: What was sent.
        """
        conversation = self._vault.hide(channel, person)
        hashed = hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()
        for _ in range(3):  # a second try meets what another process has just written
            with self._sessions() as session:
                known = session.scalar(
                    select(InboxMessage.id).where(
                        InboxMessage.conversation_id == conversation, InboxMessage.key == hashed
                    )
                )
                if known is not None:
                    return Received(known, conversation, fresh=False)
                now = _now()
                owner = session.get(Conversation, conversation)
                if owner is None:
                    session.add(
                        Conversation(
                            id=conversation, channel=channel, address_sealed=self._vault.seal(address),
                            created_at=now, seen_at=now,
                        )
                    )  # fmt: skip
                else:
                    owner.seen_at = now
                message = InboxMessage(
                    conversation_id=conversation, key=hashed, text_sealed=self._vault.seal(_storable(text)),
                    received_at=now, status=WAITING, attempts=0,
                )  # fmt: skip
                session.add(message)
                try:
                    session.commit()
                    return Received(message.id, conversation, fresh=True)
                except IntegrityError:
                    session.rollback()
        raise RuntimeError("the message could not be stored")

    def unfinished(self) -> list[tuple[int, str]]:
        """At start: every message whose turn was not committed, oldest first; counts the attempt."""
        with self._sessions.begin() as session:
            session.execute(
                update(InboxMessage).where(InboxMessage.status == WAITING).values(attempts=InboxMessage.attempts + 1)
            )
            rows = session.execute(
                select(InboxMessage.id, InboxMessage.conversation_id)
                .where(InboxMessage.status == WAITING)
                .order_by(InboxMessage.id)
            )
            return [(row.id, row.conversation_id) for row in rows]

    def load(self, inbox_id: int) -> Waiting | None:
        """The message and its conversation's state; None if its turn is over or it was deleted."""
        with self._sessions() as session:
            message = session.get(InboxMessage, inbox_id)
            if message is None or message.status != WAITING:
                return None
            sealed = session.get_one(Conversation, message.conversation_id).state_sealed
            return Waiting(
                message.id,
                message.conversation_id,
                self._vault.open_text(message.text_sealed),
                self._vault.open_bytes(sealed) if sealed is not None else None,
                message.attempts,
            )

    def finish(self, inbox_id: int, state: bytes | None, replies: Sequence[dict[str, Any]], pushed: bool) -> bool:
        """Commit a turn: the new state, the replies and the message's end, together or not at all.

        Args:
            pushed: True if the channel sends the replies; False if the person fetches them.

        Returns:
            False if the turn had been committed before; nothing is written then.
        """
        with self._sessions.begin() as session:
            done = session.execute(
                update(InboxMessage)
                .where(InboxMessage.id == inbox_id, InboxMessage.status == WAITING)
                .values(status=DONE)
            )
            if done.rowcount == 0:
                return False
            message = session.get_one(InboxMessage, inbox_id)
            conversation = session.get_one(Conversation, message.conversation_id)
            if state is not None:
                conversation.state_sealed = self._vault.seal_bytes(state)
            for reply in replies:
                session.add(
                    OutboxMessage(
                        conversation_id=conversation.id, inbox_id=inbox_id, channel=conversation.channel,
                        body_sealed=self._vault.seal(json.dumps(reply, ensure_ascii=False)), created_at=_now(),
                        status=WAITING if pushed else PULLED, attempts=0, next_try_at=0.0,
                    )
                )  # fmt: skip
            return True

    def replies_to(self, inbox_id: int) -> list[Outgoing]:
        """The replies of one turn, in order."""
        return self._outgoing(OutboxMessage.inbox_id == inbox_id)

    def replies_after(self, conversation: str, last: int) -> list[Outgoing]:
        """The replies of a conversation after the one with id ``last``."""
        return self._outgoing(OutboxMessage.conversation_id == conversation, OutboxMessage.id > last)

    def reply_body(self, conversation: str, outbox_id: int) -> dict[str, Any] | None:
        """One reply of a conversation; None if it has no such reply."""
        found = self._outgoing(OutboxMessage.conversation_id == conversation, OutboxMessage.id == outbox_id)
        return found[0].body if found else None

    def due(self, channel: str, now: float, limit: int = 100) -> list[Outgoing]:
        """Replies that the channel should send now, oldest first, with the addresses."""
        with self._sessions() as session:
            rows = session.execute(
                select(OutboxMessage, Conversation.address_sealed)
                .join(Conversation, Conversation.id == OutboxMessage.conversation_id)
                .where(OutboxMessage.channel == channel, OutboxMessage.status == WAITING)
                .order_by(OutboxMessage.id)
                .limit(limit)
            ).all()
            held: set[str] = set()
            ready = []
            for message, address in rows:
                # A later reply never overtakes one that waits for its next try.
                if message.next_try_at > now:
                    held.add(message.conversation_id)
                if message.conversation_id not in held:
                    body = json.loads(self._vault.open_text(message.body_sealed))
                    ready.append(
                        Outgoing(
                            message.id, message.conversation_id, body, self._vault.open_text(address), message.attempts
                        )
                    )
            return ready

    def mark(self, outbox_id: int, status: str, next_try_at: float = 0.0) -> None:
        """Record how sending went: sent, failed, unsure, or waiting until a later try."""
        with self._sessions.begin() as session:
            session.execute(
                update(OutboxMessage)
                .where(OutboxMessage.id == outbox_id)
                .values(status=status, next_try_at=next_try_at, attempts=OutboxMessage.attempts + 1)
            )

    def give_up(self, conversation: str) -> None:
        """The person cannot be reached (blocked us): nothing more is tried for this conversation."""
        with self._sessions.begin() as session:
            session.execute(
                update(OutboxMessage)
                .where(OutboxMessage.conversation_id == conversation, OutboxMessage.status == WAITING)
                .values(status=FAILED)
            )

    def open_web_session(self) -> tuple[str, str]:
        """A new web chat: its public name and its secret token; only the token's hash is kept."""
        name, token = secrets.token_urlsafe(12), secrets.token_urlsafe(32)
        conversation = self._vault.hide("web", name)
        with self._sessions.begin() as session:
            now = _now()
            session.add(
                Conversation(
                    id=conversation, channel="web", address_sealed=self._vault.seal(name), created_at=now, seen_at=now
                )
            )
            session.flush()
            session.add(WebSession(token_hash=_hash(token), conversation_id=conversation, created_at=now))
        return name, token

    def web_name(self, token: str) -> str | None:
        """The name behind a token, or None if there is no such session."""
        with self._sessions() as session:
            row = session.get(WebSession, _hash(token))
            if row is None:
                return None
            return self._vault.open_text(session.get_one(Conversation, row.conversation_id).address_sealed)

    def conversation_of(self, channel: str, person: str) -> str:
        """The id under which a person's conversation is kept."""
        return self._vault.hide(channel, person)

    def forget(self, conversation: str) -> None:
        """Delete a conversation with everything that belongs to it."""
        with self._sessions.begin() as session:
            session.execute(delete(Conversation).where(Conversation.id == conversation))

    def keep(self, redacted: str, language: str, day: date) -> None:
        """Keep an unanswered question for the curators; see ``services.ports.UnansweredQuestions``."""
        with self._sessions.begin() as session:
            session.add(
                UnansweredQuestion(text_sealed=self._vault.seal(_storable(redacted)), language=language, day=day)
            )

    def unanswered(self) -> list[tuple[date, str, str]]:
        """Day, language and text of every kept question, oldest first."""
        with self._sessions() as session:
            rows = session.scalars(select(UnansweredQuestion).order_by(UnansweredQuestion.id))
            return [(row.day, row.language, self._vault.open_text(row.text_sealed)) for row in rows]

    def ping(self) -> None:
        """Raise if the database does not answer."""
        with self._sessions() as session:
            session.execute(select(1))

    def _outgoing(self, *conditions: Any) -> list[Outgoing]:
        with self._sessions() as session:
            rows = session.scalars(select(OutboxMessage).where(*conditions).order_by(OutboxMessage.id))
            return [
                Outgoing(row.id, row.conversation_id, json.loads(self._vault.open_text(row.body_sealed)))
                for row in rows
            ]


def _storable(text: str) -> str:
    """Lone surrogates, which JSON can carry, cannot be written as UTF-8."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)
