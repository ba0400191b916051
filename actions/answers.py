"""Answer questions about the law."""

from __future__ import annotations

import re
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.calculation import begin, corrected, wanted_calculation
from actions.turn import Turn
from bot.services import talk, wording
from bot.services.answers import answer_topics, show_more
from bot.services.redact import redact
from bot.services.relevance import Ranked, next_topic

NEAREST = 3
# 「试用期没有工资对吧」 wants a yes. Whether it is one only the rule can say.
_PREMISE = re.compile(r"(?:对吧|是吧|没错吧|对不对|对吗|是吗|没问题吧|right|correct|isn't it)[?？。.!！]*$")


class ActionAnswerQuestion(Action):
    """Answers the topic that was asked, or both topics of a double question."""

    def name(self) -> str:
        return "action_answer_question"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        turn = Turn.read(dispatcher, tracker)
        if (again := corrected(turn)) is not None:
            return again
        topics = [name for name in turn.understanding.get("answers", []) if name in turn.services.knowledge.topics]
        if not topics:
            return ask_back(turn)
        if turn.understanding.get("alarm"):
            turn.say(talk.alarm(turn.services.knowledge, turn.understanding["alarm"], turn.person))
        calculator = next(filter(None, (wanted_calculation(turn, name) for name in topics)), None)
        if calculator is not None:
            # The sum is what was asked for; a second answer would push it off the screen.
            topics = topics[:1]
        events = show_topics(turn, topics, turn.understanding.get("tier", "sure"), turn.ranked_topics())
        return events if calculator is None else begin(turn, calculator)


class ActionShowTopic(Action):
    """Answers the topic of the button that was pressed."""

    def name(self) -> str:
        return "action_show_topic"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        turn = Turn.read(dispatcher, tracker)
        topic = turn.entity("topic")
        if topic not in turn.services.knowledge.topics:
            return ask_back(turn)
        return show_topics(turn, [topic], "sure", [])


class ActionShowMore(Action):
    """Shows steps, evidence and the whole basis of a topic."""

    def name(self) -> str:
        return "action_show_more"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        turn = Turn.read(dispatcher, tracker)
        topic = turn.entity("topic") or tracker.get_slot("topic")
        if topic not in turn.services.knowledge.topics:
            return ask_back(turn)
        turn.say(show_more(turn.services.knowledge, topic, turn.person, turn.services.clock.today()))
        turn.remember(topic=topic, misses=0)
        return turn.events


class ActionAnswerFollowUp(Action):
    """Answers 「那公司不给呢」, 「要什么证据」 and 「试用期呢」 from the topic the talk is about, or one next to it."""

    def name(self) -> str:
        return "action_answer_follow_up"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        turn = Turn.read(dispatcher, tracker)
        if (again := corrected(turn)) is not None:
            return again
        topic = tracker.get_slot("topic")
        own = [name for name in turn.understanding.get("answers", []) if name in turn.services.knowledge.topics]
        if topic not in turn.services.knowledge.topics and own:
            return show_topics(turn, own, turn.understanding.get("tier", "between"), turn.ranked_topics())
        if topic not in turn.services.knowledge.topics:
            turn.say(talk.say(wording.NO_TOPIC_YET, turn.person, talk.menu_button(turn.person)))
            return turn.events
        other = next_topic(turn.services.knowledge, topic, turn.text, turn.ranked_topics())
        if other is not None:
            return show_topics(turn, [other], "sure", [])
        turn.say(show_more(turn.services.knowledge, topic, turn.person, turn.services.clock.today()))
        turn.remember(misses=0)
        return turn.events


class ActionShowArticle(Action):
    """Shows what an article rules when someone names it."""

    def name(self) -> str:
        return "action_show_article"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        turn = Turn.read(dispatcher, tracker)
        cited = [entity["value"] for entity in turn.entities if entity["entity"] == "article"]
        turn.say(talk.article(turn.services.knowledge, cited, turn.person))
        turn.remember(misses=0)
        return turn.events


class ActionAskBack(Action):
    """Asks what is meant; after three misses names people to ask."""

    def name(self) -> str:
        return "action_ask_back"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        turn = Turn.read(dispatcher, tracker)
        return corrected(turn) or ask_back(turn)


class ActionSayOutside(Action):
    """Says that the question is not labour law, and where to ask it."""

    def name(self) -> str:
        return "action_say_outside"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        turn = Turn.read(dispatcher, tracker)
        turn.say(talk.outside(turn.person, bool(turn.understanding.get("elsewhere"))))
        return turn.events


class ActionGiveHelpLines(Action):
    """Despair or danger: the numbers to call, before anything else."""

    def name(self) -> str:
        return "action_give_help_lines"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        turn = Turn.read(dispatcher, tracker)
        kind = turn.understanding.get("alarm") or ("despair" if turn.intent == "express_despair" else "danger")
        turn.say(talk.alarm(turn.services.knowledge, kind, turn.person))
        turn.remember(misses=0)
        return turn.events


def show_topics(turn: Turn, topics: list[str], tier: str, ranked: Ranked) -> list[EventType]:
    """Say the answers and remember the first topic for follow-ups."""
    today = turn.services.clock.today()
    premise = bool(_PREMISE.search(turn.text.lower()))
    turn.say(*answer_topics(turn.services.knowledge, topics, turn.person, today, tier, ranked, premise))
    turn.remember(topic=topics[0], misses=0)
    if turn.facts:
        turn.remember(facts={**(turn.tracker.get_slot("facts") or {}), **turn.facts})
    return turn.events


def ask_back(turn: Turn) -> list[EventType]:
    """Count the miss, keep the question for the curators without personal data, and ask."""
    misses = int(turn.tracker.get_slot("misses") or 0) + 1
    if turn.text and not turn.text.startswith(("/", "~")):
        turn.services.unanswered.keep(redact(turn.text), turn.language, turn.services.clock.today())
    turn.say(
        *talk.ask_back(
            turn.services.knowledge, [name for name, _ in turn.ranked_topics()[:NEAREST]], misses, turn.person
        )
    )
    turn.remember(misses=0 if misses >= talk.MISSES_BEFORE_PEOPLE else misses)
    return turn.events
