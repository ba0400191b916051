"""The state of one conversation, as bytes that the caller stores.

Rasa's tracker store saves once or several times a turn to a database of its own. Here the state is
handed in before a turn and taken out after it, so that the caller writes it in one commit together
with the replies: either the turn happened or it did not.
"""

from __future__ import annotations

import json
import time
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

from rasa.core.tracker_store import SerializedTrackerAsText, TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, Event, SessionStarted, SlotSet, UserUttered, deserialise_events
from rasa.shared.core.trackers import DialogueStateTracker

# A longer history than this is replaced by the slots and its newest turns: rules look at one turn only.
MOST_EVENTS = 120
KEPT_TURNS = 8


@dataclass(slots=True)
class TurnState:
    """State before a turn and, once it has run, after it."""

    before: bytes | None
    after: bytes | None = None
    latest: dict[str, Any] = field(default_factory=dict)


_turn: ContextVar[TurnState | None] = ContextVar("turn", default=None)


class TurnTrackerStore(TrackerStore, SerializedTrackerAsText):
    """Reads and writes the state of the running turn; keeps nothing itself."""

    def __init__(self, domain: Domain) -> None:
        """Know the domain that states are rebuilt with."""
        super().__init__(domain)

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Hand the state to the turn."""
        turn = _turn.get()
        if turn is not None:
            message = tracker.latest_message
            turn.latest = dict(message.parse_data) if message is not None else {}
            turn.after = dump(tracker)

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """Rebuild the tracker from the turn's state."""
        turn = _turn.get()
        state = None if turn is None else turn.after or turn.before
        return None if state is None else load(sender_id, state, self.domain)

    async def keys(self) -> list[str]:
        """No conversation is kept here."""
        return []


def begin(before: bytes | None) -> TurnState:
    """Start a turn in this context; what the engine saves lands in the returned state."""
    state = TurnState(before)
    _turn.set(state)
    return state


def dump(tracker: DialogueStateTracker) -> bytes:
    """The events of a tracker as compact JSON, shortened where the history is long."""
    events = list(tracker.events)
    if len(events) > MOST_EVENTS:
        events = _shortened(tracker, events)
    return json.dumps([_lean(event) for event in events], ensure_ascii=False, separators=(",", ":")).encode()


def load(sender_id: str, state: bytes, domain: Domain) -> DialogueStateTracker:
    """A tracker with the stored events replayed."""
    tracker = DialogueStateTracker(sender_id, domain.slots)
    for event in deserialise_events(json.loads(state)):
        tracker.update(event, domain)
    return tracker


def _lean(event: Event) -> dict[str, Any]:
    data = event.as_dict()
    parse_data = data.get("parse_data")
    if parse_data:
        # Rankings and features of past turns are never read again.
        data["parse_data"] = {key: parse_data[key] for key in ("intent", "entities", "text") if key in parse_data}
    if data.get("event") == "bot":
        data["metadata"] = {}
        data["data"] = {}
    return data


def _shortened(tracker: DialogueStateTracker, events: list[Event]) -> list[Event]:
    starts = [place for place, event in enumerate(events) if isinstance(event, UserUttered)]
    first = starts[-KEPT_TURNS] if len(starts) >= KEPT_TURNS else 0
    now = events[first].timestamp or time.time()
    slots = [SlotSet(name, slot.value, timestamp=now) for name, slot in tracker.slots.items() if slot.has_been_set]
    opening: list[Event] = [
        ActionExecuted("action_session_start", timestamp=now),
        SessionStarted(timestamp=now),
        *slots,
        ActionExecuted("action_listen", timestamp=now),
    ]
    return opening + events[first:]
