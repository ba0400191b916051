"""Greeting, thanks, help and the like."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.answers import ask_back
from actions.turn import Turn
from bot.services import talk, wording

_SENTENCES = {
    "goodbye": wording.GOODBYE,
    "thank": wording.THANKS,
    "ask_bot": wording.PRIVACY,
    "stop": wording.STOPPED,
    "chitchat": wording.CHITCHAT,
    "send_no_text": wording.ONLY_TEXT,
}


class ActionGreet(Action):
    """Says who we are."""

    def name(self) -> str:
        return "action_greet"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        turn = Turn.read(dispatcher, tracker)
        turn.say(talk.greeting(turn.person))
        return turn.events


class ActionSmallTalk(Action):
    """Says the one sentence that belongs to the intent."""

    def name(self) -> str:
        return "action_small_talk"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        turn = Turn.read(dispatcher, tracker)
        sentence = _SENTENCES.get(turn.intent)
        if sentence is None:
            return ask_back(turn)
        turn.say(talk.say(sentence, turn.person, talk.menu_button(turn.person)))
        turn.remember(misses=0)
        return turn.events


class ActionShowMenu(Action):
    """Shows the areas."""

    def name(self) -> str:
        return "action_show_menu"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        turn = Turn.read(dispatcher, tracker)
        turn.say(talk.menu(turn.services.knowledge, turn.person))
        return turn.events


class ActionShowArea(Action):
    """Shows the topics of the area that was pressed."""

    def name(self) -> str:
        return "action_show_area"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        turn = Turn.read(dispatcher, tracker)
        area = turn.entity("area")
        if area not in wording.AREAS:
            return ask_back(turn)
        turn.say(talk.area(turn.services.knowledge, area, turn.person))
        return turn.events


class ActionGivePeople(Action):
    """Gives the numbers that people answer."""

    def name(self) -> str:
        return "action_give_people"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        turn = Turn.read(dispatcher, tracker)
        turn.say(talk.people(turn.services.knowledge, turn.person))
        turn.remember(misses=0)
        return turn.events
