from __future__ import annotations

import pytest

from bot.nlu.clauses import clauses
from bot.nlu.routing import Ranked as RankedWith
from bot.nlu.routing import route


def ranked(topics, intents):
    return RankedWith(topics, intents, sum(score for _, score in topics))


def ranker(**by_text):
    """Ranks texts from a table; ``whole`` is the first text."""

    def rank(texts):
        return [by_text.get(key, ranked([("a.b", 0.01)], [("chitchat", 0.01)])) for key in ["whole", *texts[1:]]]

    return rank


def whole(topics, intents=(("chitchat", 0.01),)):
    return ranker(whole=ranked(list(topics), list(intents)))


@pytest.mark.parametrize(("score", "tier"), [(0.9, "sure"), (0.3, "between"), (0.05, "unsure")])
def test_confidence_decides_the_tier(score, tier):
    understanding = route("老板不给钱", [], whole([("wages.unpaid_wages", score)]))
    assert understanding.tier == tier
    assert understanding.intents[0][0] == ("nlu_fallback" if tier == "unsure" else "faq")


def test_a_question_with_two_parts_gets_two_answers():
    rank = ranker(
        whole=ranked([("wages.unpaid_wages", 0.6), ("contract.no_written_contract", 0.3)], []),
        **{
            "老板拖欠我三个月工资": ranked([("wages.unpaid_wages", 0.95)], []),
            "还没签合同": ranked([("contract.no_written_contract", 0.9)], []),
        },
    )
    assert route("老板拖欠我三个月工资,还没签合同,怎么办?", [], rank).answers == [
        "wages.unpaid_wages",
        "contract.no_written_contract",
    ]


def test_a_detail_that_does_not_fit_the_whole_is_no_second_question():
    rank = ranker(
        whole=ranked([("wages.unpaid_wages", 0.9), ("x.y", 0.01)], []),
        **{"家里有老人要养": ranked([("leave.annual", 0.9)], [])},
    )
    assert route("老板拖欠工资,家里有老人要养", [], rank).answers == ["wages.unpaid_wages"]


@pytest.mark.parametrize(
    ("text", "alarm"),
    [
        ("我不想活了", "despair"),
        ("再不给钱我就跳楼", "despair"),
        ("老板把我们锁在厂里不让走", "danger"),
        ("i want to kill myself", "despair"),
        ("工资没发", ""),
    ],
)
def test_words_of_despair_and_danger_are_heard_whatever_the_model_says(text, alarm):
    assert route(text, [], whole([("wages.unpaid_wages", 0.2)])).alarm == alarm


def test_despair_goes_before_a_topic_that_is_not_sure_and_beside_one_that_is():
    assert route("我不想活了", [], whole([("a.b", 0.3)])).intents[0][0] == "express_despair"
    sure = route("老板不发工资我不想活了", [], whole([("a.b", 0.8)]))
    assert (sure.intents[0][0], sure.alarm) == ("faq", "despair")


def test_the_name_of_an_article_alone_asks_for_the_article():
    entity = {"entity": "article", "value": "劳动合同法/82", "start": 0, "end": 10}
    assert route("劳动合同法第八十二条", [entity], whole([("a.b", 0.9)])).intents[0][0] == "ask_article"
    assert (
        route("劳动合同法第八十二条说的两倍工资我能不能要到手", [entity], whole([("a.b", 0.9)])).intents[0][0] == "faq"
    )


@pytest.mark.parametrize("text", ["", "？？？", "...", "!!"])
def test_signs_alone_are_asked_back(text):
    assert route(text, [], whole([])).intents[0][0] == "nlu_fallback"


def test_a_short_look_back_is_a_follow_up_and_brings_the_topic_it_names():
    assert route("那公司不给呢", [], whole([("a.b", 0.01)])).answers == []
    named = route("那加班费呢", [], whole([("a.b", 0.8)]))
    assert (named.intents[0][0], named.answers) == ("ask_follow_up", ["a.b"])


@pytest.mark.parametrize("text", ["香港的最低工资是多少", "新加坡劳动法怎么规定", "minimum wage in hong kong"])
def test_the_law_of_another_place_is_not_answered(text):
    assert route(text, [], whole([("a.b", 0.9)])).elsewhere


@pytest.mark.parametrize("text", ["我是香港人在深圳上班要交社保吗", "公司派我去新加坡工作受伤了怎么办"])
def test_people_from_or_sent_to_another_place_are_answered(text):
    assert not route(text, [], whole([("a.b", 0.9)])).elsewhere


def test_clauses_are_parts_that_could_stand_alone():
    assert clauses("老板拖欠我三个月工资,还没签合同,怎么办?") == ["老板拖欠我三个月工资", "还没签合同"]
    assert clauses("老板拖欠我三个月工资") == []


def test_what_is_plainly_labour_law_is_answered_though_no_topic_is_sure():
    topics = [("termination.a", 0.06), ("termination.b", 0.05)]

    def rank(labour):
        return lambda texts: [RankedWith(topics, [("out_of_scope", 1 - labour)], labour) for _ in texts]

    assert route("公司要我走能拿多少", [], rank(0.95)).tier == "between"
    assert route("公司要我走能拿多少", [], rank(0.3)).intents[0][0] == "out_of_scope"
