from __future__ import annotations

from datetime import date

import pytest

from bot.law.region import PROVINCES
from bot.services import payloads, wording
from bot.services.answers import Person, answer_topics, context_line, show_more
from bot.services.cards import card_text
from bot.services.talk import alarm, area, article, ask_back, greeting, menu, outside, people

TODAY = date(2026, 11, 21)


def every_message(knowledge):
    for language in ("zh", "en"):
        for role in ("worker", "employer"):
            person = Person(language, role, "广东")
            for topic in knowledge.topics:
                yield from answer_topics(
                    knowledge, [topic], person, TODAY, "between", [(name, 0.1) for name in list(knowledge.topics)[:6]]
                )
                yield show_more(knowledge, topic, person, TODAY)
            yield menu(knowledge, person)
            yield greeting(person)
            yield outside(person)
            yield people(knowledge, person)
            yield from (alarm(knowledge, kind, person) for kind in ("despair", "danger"))
            yield from (area(knowledge, name, person) for name in {t.area for t in knowledge.topics.values()})


def test_every_button_of_every_answer_fits_telegram_and_can_be_pressed(knowledge):
    for message in every_message(knowledge):
        for button in message.buttons:
            assert len(button.payload.encode()) <= payloads.LONGEST_PAYLOAD, button
            assert payloads.intent_of_payload(button.payload, knowledge.topics) is not None, button
            assert button.title


def test_every_answer_names_its_articles_and_its_day_and_no_gap_is_left(knowledge):
    for topic in knowledge.topics:
        for language in ("zh", "en"):
            card = answer_topics(knowledge, [topic], Person(language), TODAY, "sure", [])[0].card
            assert card is not None
            assert 1 <= len(card.basis) <= 3
            assert "2026-" in card.as_of
            text = card_text(card)
            assert "{" not in text and "None\n" not in text


def test_every_area_has_a_name(knowledge):
    assert {topic.area for topic in knowledge.topics.values()} <= set(wording.AREAS)


def test_two_answers_share_the_citations(knowledge):
    messages = answer_topics(
        knowledge, ["wages.unpaid_wages", "contract.no_written_contract"], Person(), TODAY, "sure", []
    )
    assert [len(message.card.basis) for message in messages] == [2, 2]


def test_the_employers_side_is_another_answer(knowledge):
    worker, employer = (
        answer_topics(knowledge, ["wages.unpaid_wages"], Person("zh", role), TODAY, "sure", [])[0]
        for role in ("worker", "employer")
    )
    assert worker.card.answer != employer.card.answer
    assert "按单位一方" in employer.text and "按员工一方" in worker.text


def test_between_says_how_it_was_understood_and_offers_others(knowledge):
    message = answer_topics(
        knowledge,
        ["wages.unpaid_wages"],
        Person(),
        TODAY,
        "between",
        [("wages.unpaid_wages", 0.3), ("wages.deductions", 0.2)],
    )[0]
    assert "拖欠工资" in message.card.lead
    assert message.card.suggestions == ("wages.deductions",)


@pytest.mark.parametrize("province", PROVINCES)
def test_the_local_minimum_wage_is_shown_with_its_day_and_source(knowledge, province):
    message = answer_topics(knowledge, ["wages.minimum_wage"], Person("zh", "worker", province), TODAY, "sure", [])[0]
    line = next(line for line in message.card.figures if "月最低工资" in line)
    assert province in line and "元/月" in line and "12333" in line and "20" in line


def test_a_province_without_a_figure_is_told_so(knowledge):
    message = answer_topics(knowledge, ["special_work.part_time"], Person("zh", "worker", "云南"), TODAY, "sure", [])[0]
    text = "".join(message.card.figures)
    assert "没有查到云南" in text and "21元" not in text


def test_no_province_is_guessed(knowledge):
    message = answer_topics(knowledge, ["wages.minimum_wage"], Person("en"), TODAY, "sure", [])[0]
    assert any("Tell me your province" in line for line in message.card.figures)


def test_danger_to_life_comes_with_the_numbers_first(knowledge):
    for topic in knowledge.topics.values():
        if topic.urgency == "safety":
            message = answer_topics(knowledge, [topic.id], Person(), TODAY, "sure", [])[0]
            assert message.text.index("110") < message.text.index(topic.title.zh)


def test_despair_names_the_help_line_and_the_police(knowledge):
    text = alarm(knowledge, "despair", Person()).text
    assert text.index("12356") < text.index("110")


def test_misses_lead_to_topics_then_the_menu_then_people(knowledge):
    nearest = ["wages.unpaid_wages", "wages.final_pay"]
    first, second, third = (ask_back(knowledge, nearest, misses, Person())[0] for misses in (1, 2, 3))
    assert [b.payload for b in first.buttons][:2] == ["~topic:wages.unpaid_wages", "~topic:wages.final_pay"]
    assert any(button.payload.startswith("~area:") for button in second.buttons)
    assert "12348" in third.text and "12333" in third.text


def test_an_article_is_shown_with_its_digest_and_an_unknown_one_is_not_invented(knowledge):
    assert (
        "两倍" in article(knowledge, ["劳动合同法/82"], Person()).text
        or "二倍" in article(knowledge, ["劳动合同法/82"], Person()).text
    )
    assert "没有收录" in article(knowledge, ["劳动合同法/99999"], Person()).text


def test_the_context_names_side_and_place():
    assert context_line(Person("en", "employer", "广东")) == "employer's side, Guangdong"
