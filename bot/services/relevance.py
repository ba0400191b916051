"""Which articles fit a message best.

The topic that is answered says which articles it rests on; the topics that came next say which of
them the message is nearer to. An article that several likely topics rest on is the likelier answer.
"""

from __future__ import annotations

from collections import defaultdict

from bot.law.citation import Citation
from bot.law.knowledge import Knowledge
from bot.law.topic import Topic

# A topic's first article counts most; each further one this much less.
_PLACE = 0.8
# Below 1: near siblings count for more than their bare confidence.
_EVIDENCE = 0.8

# A follow-up stays near what was asked before.
_RELATED, _SAME_AREA = 4.0, 2.0
_FOLLOW_UP_LEAST = 0.3
_COMMON = ("怎么", "怎样", "什么", "多少", "公司", "单位", "员工", "老板", "可以", "没有", "的人")

Ranked = list[tuple[str, float]]


def article_weights(knowledge: Knowledge, ranked: Ranked) -> dict[Citation, float]:
    """How likely each article answers the message.

    Args:
        knowledge: Where the topics' bases are.
        ranked: Topics with confidence, best first.
    """
    weights: dict[Citation, float] = defaultdict(float)
    for name, score in ranked:
        for place, citation in enumerate(knowledge.topics[name].citations):
            weights[citation] += score**_EVIDENCE * _PLACE**place
    return weights


def ordered_basis(topic: Topic, weights: dict[Citation, float]) -> list[Citation]:
    """A topic's articles, the one that fits the message best first; its own order decides a draw."""
    return sorted(topic.citations, key=lambda citation: -weights.get(citation, 0.0))


def nearby_articles(
    knowledge: Knowledge, suggestions: list[str], weights: dict[Citation, float], shown: list[Citation], most: int
) -> list[tuple[str, Citation]]:
    """For the first suggested topics the best article of each that is not shown yet.

    Returns:
        Topic id and article, at most ``most`` pairs.
    """
    pairs: list[tuple[str, Citation]] = []
    seen = set(shown)
    for name in suggestions[:most]:
        for citation in ordered_basis(knowledge.topics[name], weights):
            if citation not in seen:
                seen.add(citation)
                pairs.append((name, citation))
                break
    return pairs


def next_topic(knowledge: Knowledge, current: str, text: str, ranked: Ranked) -> str | None:
    """The topic a follow-up turns to: 「试用期呢」 after a dismissal is dismissal on probation.

    Args:
        knowledge: Where the topics are.
        current: The topic of the talk so far.
        text: The follow-up.
        ranked: Topics of the follow-up alone, with confidence.

    Returns:
        Another topic, or None where the follow-up stays with the current one.
    """
    topic = knowledge.topics[current]
    near = set(topic.related) | {n for n, t in knowledge.topics.items() if current in t.related}
    # A neighbour whose title has both what was talked about and the new word is what is meant.
    for name in sorted(near):
        title = knowledge.topics[name].title
        if _shared(title.zh, text) and _shared(title.zh, topic.title.zh):
            return name

    def nearness(name: str) -> float:
        if name in near:
            return _RELATED
        return _SAME_AREA if knowledge.topics[name].area == topic.area else 1.0

    weighed = sorted(((score * nearness(name), name) for name, score in ranked), reverse=True)
    if not weighed or weighed[0][1] == current or weighed[0][0] < _FOLLOW_UP_LEAST:
        return None
    return weighed[0][1]


def _shared(title: str, text: str) -> bool:
    """True if they share a word of two Chinese characters or more."""
    pairs = {title[i : i + 2] for i in range(len(title) - 1)}
    return any(pair in text for pair in pairs if all("\u4e00" <= c <= "\u9fff" for c in pair) and pair not in _COMMON)
