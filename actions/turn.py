"""What an action needs of the conversation, read from Rasa's tracker in one place."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass, field
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from bot.app import Services, services
from bot.law.text import Language
from bot.services.answers import Person
from bot.services.cards import Message

_HAN = re.compile(r"[\u4e00-\u9fff]")
_ENGLISH_WORD = re.compile(r"[A-Za-z']{2,}")
# Who says such a thing speaks for an employer, for this one question.
_EMPLOYER_VOICE = re.compile(
    r"我(?:们)?(?:公司|单位|厂|店|企业)(?:有|里有|招|想|要|能|可以|需要|应该|该|怎么|如何)[^,。]{0,12}(?:员工|职工|工人|店员|前台|司机|辞退|开除|裁员|交社保)"
    r"|(?:作为|我是)(?:老板|hr|人事|用人单位|雇主|公司负责人)|员工[^,。]{0,10}我(?:们)?(?:公司|单位|该)|as an employer|my (?:employee|worker|staff)|one of (?:my|our) (?:employees|workers)"
)


@dataclass(slots=True)
class Turn:
    """One turn: who asks, what was understood, and the events to return."""

    services: Services
    person: Person
    text: str
    intent: str
    understanding: dict[str, Any]
    entities: list[dict[str, Any]]
    tracker: Tracker
    dispatcher: CollectingDispatcher
    events: list[EventType] = field(default_factory=list)

    @classmethod
    def read(cls, dispatcher: CollectingDispatcher, tracker: Tracker) -> Turn:
        """Read the latest message; remember a new language or province at once."""
        message = tracker.latest_message
        text = message.get("text") or ""
        entities = message.get("entities") or []
        pressed = text.startswith(("/", "~"))
        language = tracker.get_slot("language") or "zh"
        events: list[EventType] = []
        if not pressed and (spoken := _language_of(text)) and spoken != tracker.get_slot("language"):
            language = spoken
            events.append(SlotSet("language", language))
        region = tracker.get_slot("region")
        named = next((e["value"] for e in entities if e["entity"] in ("province", "city")), None)
        if named is not None and named != region:
            events += [SlotSet("before_change", _state(tracker)), SlotSet("region", named)]
            region = named
        role = tracker.get_slot("role")
        voice = "employer" if role is None and _EMPLOYER_VOICE.search(text.lower()) else role
        person = Person(language, voice or "worker", region, role_known=role is not None)
        understanding = message.get("understanding") or {}
        intent = (message.get("intent") or {}).get("name") or ""
        return cls(services(), person, text, intent, understanding, entities, tracker, dispatcher, events)

    @property
    def language(self) -> Language:
        """The language to answer in."""
        return self.person.language

    @property
    def facts(self) -> dict[str, str]:
        """What the message states of the calculators' inputs."""
        return dict(self.tracker.latest_message.get("facts") or {})

    def entity(self, kind: str) -> str | None:
        """The value that a button carried."""
        return next((e["value"] for e in self.entities if e["entity"] == kind), None)

    def ranked_topics(self) -> list[tuple[str, float]]:
        """Topics of this message with confidence, best first."""
        topics = self.services.knowledge.topics
        return [(name, score) for name, score in self.understanding.get("topics", []) if name in topics]

    def say(self, *messages: Message) -> None:
        """Utter messages; the card travels beside the text for channels that can show it."""
        for message in messages:
            self.dispatcher.utter_message(
                text=message.text,
                buttons=[{"title": button.title, "payload": button.payload} for button in message.buttons],
                card=message.card.as_dict() if message.card else None,
                paper=asdict(message.paper) if message.paper else None,
            )

    def remember(self, **slots: Any) -> None:
        """Set slots with the events of this turn."""
        self.events += [SlotSet(name, value) for name, value in slots.items()]

    def state_before(self) -> dict[str, Any]:
        """Role and region as they were before this turn, for undo."""
        return _state(self.tracker)


def _state(tracker: Tracker) -> dict[str, Any]:
    return {"role": tracker.get_slot("role"), "region": tracker.get_slot("region")}


def _language_of(text: str) -> Language | None:
    """The language of a text if it is clear; a lone 「ok」 or figure says nothing."""
    if _HAN.search(text):
        return "zh"
    return (
        "en"
        if len(_ENGLISH_WORD.findall(text)) >= 2 or text.strip().lower() in ("hello", "help", "hi", "menu")
        else None
    )
