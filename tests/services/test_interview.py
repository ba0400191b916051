from __future__ import annotations

import pytest

from bot.law.calculation import FactWrong
from bot.law.calculators import CALCULATORS
from bot.services import payloads
from bot.services.fact_labels import unlabelled
from bot.services.interview import (
    Interview,
    ask,
    lacks_required,
    next_input,
    skip,
    take_answer,
    take_facts,
    wants_to_stop,
)

SEVERANCE = CALCULATORS["severance"]


def interview(**facts):
    made = Interview("severance")
    take_facts(SEVERANCE, made, facts)
    return made


def test_only_what_is_missing_is_asked():
    made = interview(monthly_wage_yuan="6500", service_start="2019-03-01", service_end="2026-11-13")
    assert next_input(SEVERANCE, made) is None or not next_input(SEVERANCE, made).required
    assert next_input(SEVERANCE, interview(monthly_wage_yuan="6500")).name == "service_start"


def test_the_latest_word_counts():
    made = interview(monthly_wage_yuan="6500")
    take_facts(SEVERANCE, made, {"monthly_wage_yuan": "7200"})
    assert made.facts["monthly_wage_yuan"] == "7200"


def test_a_month_becomes_a_day_and_is_said_to_be_assumed():
    made = interview(service_start="2019-03", service_end="2024-02")
    assert made.facts == {"service_start": "2019-03-01", "service_end": "2024-02-29"}
    assert made.assumed == ["service_start", "service_end"]
    take_facts(SEVERANCE, made, {"service_start": "2019-03-15"})
    assert made.assumed == ["service_end"]


def test_facts_of_another_calculation_are_not_taken():
    assert take_facts(SEVERANCE, Interview("severance"), {"grade": "9"}) == []


@pytest.mark.parametrize("wage", ["0", "10000000", "abc"])
def test_an_impossible_fact_is_refused_and_changes_nothing(wage):
    made = interview(monthly_wage_yuan="6500")
    with pytest.raises(FactWrong):
        take_facts(SEVERANCE, made, {"service_start": "2019-03-01", "monthly_wage_yuan": wage})
    assert made.facts == {"monthly_wage_yuan": "6500"}


@pytest.mark.parametrize(
    ("text", "entities", "value"),
    [
        ("6500", [], "6500"),
        ("六千五", [{"entity": "money", "value": "6500"}], "6500"),
        ("6,500.50", [], "6500.50"),
        ("两千", [], "2000"),
        ("大概一万块吧", [{"entity": "money", "value": "10000"}], "10000"),
    ],
)
def test_an_answer_to_the_wage(text, entities, value):
    made = Interview("severance")
    ask(made, SEVERANCE.input("monthly_wage_yuan"))
    assert take_answer(SEVERANCE, made, text, entities)
    assert made.facts["monthly_wage_yuan"] == value


@pytest.mark.parametrize("text", ["不知道", "忘了", "记不清了", "I don't know", "skip"])
def test_not_knowing_is_an_answer(text):
    made = Interview("severance")
    ask(made, SEVERANCE.input("monthly_wage_yuan"))
    assert take_answer(SEVERANCE, made, text, [])
    assert made.skipped == ["monthly_wage_yuan"]
    assert lacks_required(SEVERANCE, made) == ["monthly_wage_yuan"]


def test_what_was_skipped_can_be_told_later():
    made = Interview("severance")
    skip(made, "monthly_wage_yuan")
    take_facts(SEVERANCE, made, {"monthly_wage_yuan": "5000"})
    assert made.skipped == []


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("flag", "是的", "yes"),
        ("flag", "没有", "no"),
        ("flag", "no", "no"),
        ("choice", "1", None),
        ("choice", "员工辞职", "worker"),
    ],
)
def test_yes_no_and_choices(kind, text, value):
    notice = CALCULATORS["notice"]
    wanted = notice.input("on_probation" if kind == "flag" else "who")
    made = Interview("notice")
    ask(made, wanted)
    assert take_answer(notice, made, text, [])
    assert made.facts[wanted.name] == (value or wanted.choices[0].value)


def test_nonsense_is_no_answer():
    made = Interview("severance")
    ask(made, SEVERANCE.input("monthly_wage_yuan"))
    assert not take_answer(SEVERANCE, made, "今天天气不错", [])
    assert not made.facts


@pytest.mark.parametrize("text", ["停", "算了", "不算了！", "stop", "cancel"])
def test_one_word_stops(text):
    assert wants_to_stop(text)
    assert not wants_to_stop(text + "以后再说工资的事情")


def test_it_survives_as_plain_data():
    made = interview(monthly_wage_yuan="6500", service_start="2019-03")
    assert Interview.from_dict(made.as_dict()) == made
    assert Interview.from_dict(None) is None


def test_every_input_has_an_everyday_name_and_every_choice_fits_a_button():
    assert unlabelled() == set()
    for calculator in CALCULATORS.values():
        assert len(payloads.calculate_payload(calculator.name).encode()) <= payloads.LONGEST_PAYLOAD
        for wanted in calculator.inputs:
            for choice in wanted.choices:
                payload = payloads.fact_payload(wanted.name, choice.value)
                assert len(payload.encode()) <= payloads.LONGEST_PAYLOAD
                assert payloads.intent_of_payload(payload, ()) == ("state_fact", {"fact": payload[6:]})
