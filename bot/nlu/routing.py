"""From ranked topics and intents to what is done: answer, ask back, turn away, or talk.

The thresholds are confidences of a calibrated model; how they were set is in
docs/decisions/002-classifier.md.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

from bot.nlu.clauses import clauses

Tier = Literal["sure", "between", "unsure"]

SURE = 0.38
# A question that is plainly labour law but lies between several topics has no sure first one; it is
# answered all the same, with the others as buttons.
ANSWER = 0.12
ANSWER_IF_PLAIN = 0.04
PLAIN = 0.8
CLAUSE_SURE = 0.6
# A message of so many parts is a question for each; a longer one is a story with details.
SHORT_MESSAGE = 3
# The second topic of a message must also be plausible for the message as a whole.
SECOND_LEAST = 0.03
FOLLOW_UP = 0.05
# Small talk is short. What is longer and happens to sound like it (「河北省工伤职工的待遇」, a place) is a question.
# Counted in Chinese characters and other words.
LONGEST_TALK = 12
_NOT_TALK = ("out_of_scope", "express_despair", "report_danger")
# Enough for the suggestions and for weighing which article fits best.
SHOWN_TOPICS = 8
# The topic about despair is no question to answer: the help lines are.
_DISTRESS = "legal_aid.distress_support"

_DESPAIR = re.compile(
    r"不想活|活不下去|想自杀|要自杀|去自杀|寻死|跳楼|跳河|上吊|喝农药|割腕|一了百了|死了算了|结束(?:自己的)?生命"
    r"|kill(?:ing)? myself|suicid|want to die|end my life"
)
_DANGER = re.compile(
    r"(?:关|锁|困)(?:在|起来)[^,。]{0,12}(?:不让|出不去|不准)|拿刀|持刀|砍人|正在打|要打死|救命|locked (?:us|me) in|won't let (?:me|us) leave"
)
# The law of another place, not a person from there or sent there, who has topics of their own.
_PLACES = "香港|澳门|台湾|新加坡|日本|韩国|美国|英国|德国|法国|加拿大|澳大利亚|澳洲|新西兰|马来西亚|越南|泰国|印度"
_ELSEWHERE = re.compile(
    rf"(?:{_PLACES})(?:那边|当地|这边)?的?(?:最低工资|劳动法|劳工法|雇佣条例|劳动基准法|劳动合同法|法律|法定假|公众假期|年假|产假|加班费|遣散费)"
    r"|(?:minimum wage|labou?r law|employment law|overtime pay|annual leave|severance) (?:in|of) "
    r"(?:hong kong|macau|taiwan|singapore|japan|korea|the us|the uk|america|canada|australia|malaysia|vietnam)"
)
_UNIT = re.compile(r"[\u4e00-\u9fff]|[^\W\u4e00-\u9fff]+")
_ONLY_SIGNS = re.compile(r"^[\W_]*$")
# A message this short that refers back is about what was asked before.
_FOLLOW_UP = re.compile(
    r"^(?:那|那么|如果|要是|假如|万一|and if|what if|and what about)[^。!?]{0,14}(?:呢|怎么办|咋办)?[?？]?$"
)


@dataclass(frozen=True, slots=True)
class Ranked:
    """Topics and dialogue intents of one text, best first, on one scale.

    Attributes:
        labour: What all topics have together, also those that are not listed: how plainly it is labour law.
    """

    topics: list[tuple[str, float]]
    intents: list[tuple[str, float]]
    labour: float


@dataclass(frozen=True, slots=True)
class Understanding:
    """What a message is about and what to do with it.

    Attributes:
        intents: The dialogue intent decided on first; ``faq`` for a topic.
        topics: Topic ids with confidence, best first.
        tier: How sure the first topic is.
        answers: The topics to answer, at most two.
        elsewhere: True if the law of another place is asked for: Hong Kong, Singapore, the United States.
        alarm: ``despair`` or ``danger`` where the words say so, whatever else is asked.
    """

    intents: list[tuple[str, float]]
    topics: list[tuple[str, float]]
    tier: Tier
    answers: list[str] = field(default_factory=list)
    alarm: str = ""
    elsewhere: bool = False

    def as_dict(self) -> dict[str, Any]:
        """The same as plain data, for the tracker."""
        return asdict(self)


def route(text: str, entities: list[dict[str, Any]], rank: Callable[[list[str]], list[Ranked]]) -> Understanding:
    """Decide what a normalised message wants.

    Args:
        text: The normalised message.
        entities: What was found in it; a named article decides by itself.
        rank: Ranks several texts at once.
    """
    alarm = "despair" if _DESPAIR.search(text) else "danger" if _DANGER.search(text) else ""
    if _ONLY_SIGNS.match(text):
        return Understanding([("nlu_fallback", 1.0)], [], "unsure", alarm=alarm)
    parts = clauses(text)
    whole, *ranked_parts = rank([text, *parts])
    topics = whole.topics[:SHOWN_TOPICS]
    best_topic = topics[0][1] if topics else 0.0
    intent, best_intent = whole.intents[0] if whole.intents else ("nlu_fallback", 0.0)

    def decided(name: str, score: float, tier: Tier, answers: list[str] | None = None) -> Understanding:
        intents = [(name, score), *[pair for pair in whole.intents[:4] if pair[0] != name]]
        return Understanding(intents, topics, tier, answers or [], alarm)

    if _ELSEWHERE.search(text):
        return Understanding([("out_of_scope", 1.0)], topics, "sure", alarm=alarm, elsewhere=True)
    if _names_an_article(text, entities):
        return decided("ask_article", 1.0, "sure")
    short = len(_UNIT.findall(text)) <= LONGEST_TALK
    if alarm and (best_topic < SURE or topics[0][0] == _DISTRESS):
        return decided("express_despair" if alarm == "despair" else "report_danger", 1.0, "sure")
    if intent in _NOT_TALK:
        # All topics together stand for "this is labour law": near siblings share what one alone would have.
        decisive = best_intent >= max(ANSWER, whole.labour)
    else:
        # 「要什么证据」 alone names no topic: the least sign of looking back is enough for so few words.
        least = FOLLOW_UP if intent == "ask_follow_up" else ANSWER
        decisive = best_intent >= max(least, best_topic) and short
    if decisive:
        return decided(intent, best_intent, "sure")
    tier: Tier = "sure" if best_topic >= SURE else "between" if _good_enough(whole) else "unsure"
    if _FOLLOW_UP.match(text):
        # Alone it may name another topic; which one is meant depends on what was talked about.
        return decided("ask_follow_up", best_topic, tier, [] if tier == "unsure" else [topics[0][0]])
    if tier == "unsure":
        return decided("nlu_fallback", 1.0 - best_topic, tier)
    return decided("faq", best_topic, tier, _answers(whole, ranked_parts))


def _good_enough(whole: Ranked) -> bool:
    if not whole.topics:
        return False
    best = whole.topics[0][1]
    return best >= ANSWER or (best >= ANSWER_IF_PLAIN and whole.labour >= PLAIN)


def _answers(whole: Ranked, parts: list[Ranked]) -> list[str]:
    """The topics to answer: one, or two where the message has two questions."""
    sure = [part.topics[0][0] for part in parts if part.topics and part.topics[0][1] >= CLAUSE_SURE]
    if 2 <= len(parts) <= SHORT_MESSAGE and len(sure) == len(parts) and len(set(sure)) > 1:
        # Each part of a short message is a question of its own, and together they may sound like a third.
        return list(dict.fromkeys(sure))[:2]
    plausible = {topic for topic, score in whole.topics if score >= SECOND_LEAST}
    first = whole.topics[0][0]
    others = [topic for topic in dict.fromkeys(sure) if topic != first and topic in plausible]
    return [first, *others[:1]]


def _names_an_article(text: str, entities: list[dict[str, Any]]) -> bool:
    """True if the message is little more than the name of an article."""
    named = sum(entity["end"] - entity["start"] for entity in entities if entity["entity"] == "article")
    return named > 0 and len(text) - named <= 10
