"""Role, region, language: remember them, change them, undo them, forget them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import ActionExecuted, AllSlotsReset, EventType, SessionStarted, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.answers import show_topics
from actions.turn import Turn
from bot.law.text import Bilingual
from bot.services import talk, wording
from bot.services.answers import context_line, place_name

_NOT_EMPLOYER = re.compile(r"不是(?:老板|单位|公司|hr|人事)|not (?:the |a )?(?:boss|employer)")
_EMPLOYER = re.compile(
    r"老板|单位|公司|hr|人事|人力|用人|雇主|开店|开了|小厂|工厂主|个体户|employer|boss|company|hire|run a|own a"
)


class ActionRememberRole(Action):
    """Answers for the side that was named from now on, and the current topic again for that side."""

    def name(self) -> str:
        return "action_remember_role"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        turn = Turn.read(dispatcher, tracker)
        said = turn.text.lower()
        role = turn.entity("role")
        if role not in ("worker", "employer"):
            role = "employer" if _EMPLOYER.search(said) and not _NOT_EMPLOYER.search(said) else "worker"
        turn.person = replace(turn.person, role=role, role_known=True)
        turn.remember(before_change=turn.state_before(), role=role)
        topic = tracker.get_slot("topic")
        turn.say(talk.say(wording.ROLE_SET[role], turn.person))
        if topic in turn.services.knowledge.topics:
            return show_topics(turn, [topic], "sure", [])
        turn.remember(misses=0)
        return turn.events


class ActionRememberRegion(Action):
    """Gives figures for the province that was named from now on."""

    def name(self) -> str:
        return "action_remember_region"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        turn = Turn.read(dispatcher, tracker)
        region = turn.entity("region") or turn.person.region
        if region is None:
            turn.say(talk.say(wording.REGION_ASK, turn.person))
            return turn.events
        if region != tracker.get_slot("region"):
            turn.remember(before_change=turn.state_before(), region=region)
        turn.person = replace(turn.person, region=region)
        name = place_name(region, turn.language)
        turn.say(talk.say(_filled(wording.REGION_SET, region=name), turn.person))
        topic = turn.services.knowledge.topics.get(tracker.get_slot("topic") or "")
        if topic is not None and topic.parameters:
            return show_topics(turn, [topic.id], "sure", [])
        turn.remember(misses=0)
        return turn.events


class ActionChangeLanguage(Action):
    """Speaks the language that was asked for, and gives the last answer in it."""

    def name(self) -> str:
        return "action_change_language"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        turn = Turn.read(dispatcher, tracker)
        said = turn.text.lower()
        language = turn.entity("language")
        if language not in ("zh", "en"):
            language = "en" if re.search(r"英|english", said) else "zh"
        turn.person = replace(turn.person, language=language)
        turn.remember(language=language)
        turn.say(talk.say(wording.LANGUAGE_SET, turn.person, talk.menu_button(turn.person)))
        topic = tracker.get_slot("topic")
        if topic in turn.services.knowledge.topics:
            return show_topics(turn, [topic], "sure", [])
        return turn.events


class ActionUndo(Action):
    """Takes the last change of role or region back."""

    def name(self) -> str:
        return "action_undo"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        turn = Turn.read(dispatcher, tracker)
        before = tracker.get_slot("before_change")
        if not before:
            turn.say(talk.say(wording.NOTHING_TO_UNDO, turn.person))
            return turn.events
        turn.remember(role=before["role"], region=before["region"], before_change=None)
        turn.person = replace(turn.person, role=before["role"] or "worker", region=before["region"])
        turn.say(talk.say(_filled(wording.UNDONE, state=context_line(turn.person)), turn.person))
        return turn.events


class ActionStartOver(Action):
    """Forgets the role, the region and the topic; the language stays."""

    def name(self) -> str:
        return "action_start_over"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        turn = Turn.read(dispatcher, tracker)
        turn.say(talk.say(wording.STARTED_OVER, turn.person, talk.menu_button(turn.person)))
        return [AllSlotsReset(), SlotSet("language", turn.language)]


class ActionSessionStart(Action):
    """Begins a session with language, role and region only; each answer shows which apply."""

    def name(self) -> str:
        return "action_session_start"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        kept = [SlotSet(name, value) for name in ("language", "role", "region") if (value := tracker.get_slot(name))]
        return [SessionStarted(), *kept, ActionExecuted("action_listen")]


def _filled(text: Bilingual, **values: str) -> Bilingual:
    return Bilingual(text.zh.format(**values), text.en.format(**values))
