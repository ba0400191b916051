from __future__ import annotations

import time
from datetime import date

import pytest

from bot.nlu.entities import find_entities
from bot.nlu.normalise import simplify

TODAY = date(2026, 11, 21)


def found(text: str, kind: str) -> list[str]:
    return [entity.value for entity in find_entities(simplify(text), TODAY) if entity.type == kind]


def roles(text: str) -> dict[str, str]:
    return {entity.role: entity.value for entity in find_entities(simplify(text), TODAY) if entity.role}


@pytest.mark.parametrize(
    ("text", "yuan"),
    [
        ("三千五一个月", "3500"),
        ("工资1.2万", "12000"),
        ("8k一个月", "8000"),
        ("月薪６５００", "6500"),
        ("欠我三万二", "32000"),
        ("1万2", "12000"),
        ("一共21000元", "21000"),
        ("I earn 6,500 yuan a month", "6500"),
        ("工资4千5", "4500"),
        ("罚我200块", "200"),
    ],
)
def test_money_as_people_type_it(text, yuan):
    assert found(text, "money") == [yuan]


@pytest.mark.parametrize("text", ["工资三个月没发", "干了10年", "12小时", "5个人", "第47条", "今年30岁", "10级伤残"])
def test_figures_that_are_no_money(text):
    assert found(text, "money") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2019年3月入职", "2019-03"),
        ("去年三月进厂", "2025-03"),
        ("昨天被辞退", "2026-11-20"),
        ("2025年十二月二十五日", "2025-12-25"),
        ("12月3号被辞退", "2025-12-03"),
        ("11月3号", "2026-11-03"),
        ("17年4月底", "2017-04"),
        ("March 2021", "2021-03"),
        ("上个月", "2026-10"),
        ("2024.5.6离职", "2024-05-06"),
    ],
)
def test_dates(text, value):
    assert found(text, "date") == [value]


def test_a_day_that_does_not_exist_is_no_date():
    assert "2025-02-30" not in found("2025年2月30日", "date")


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("干了两年半", "30"),
        ("8个月", "8"),
        ("1年零3个月", "15"),
        ("半年", "6"),
        ("10年", "120"),
        ("两个半月", "2.5"),
        ("for 3 years", "36"),
    ],
)
def test_durations_in_months(text, months):
    assert found(text, "duration") == [months]


@pytest.mark.parametrize(
    ("text", "grade"), [("伤残10级", "10"), ("评了九级", "9"), ("十级伤残", "10"), ("grade 7", "7")]
)
def test_injury_grades(text, grade):
    assert found(text, "injury_grade") == [grade]


@pytest.mark.parametrize(
    ("text", "province"),
    [("我在东莞上班", "广东"), ("Shenzhen", "广东"), ("内蒙古包头", "内蒙古"), ("江苏苏州", "江苏")],
)
def test_places_give_their_province(text, province):
    places = found(text, "province") + found(text, "city")
    assert set(places) == {province}


def test_a_dish_is_no_place():
    assert found("我在兰州拉面店上班", "city") == []


@pytest.mark.parametrize(
    ("text", "article"),
    [
        ("劳动合同法第八十二条", "劳动合同法/82"),
        ("《工伤保险条例》14条", "工伤保险条例/14"),
        ("社保法58条", "社会保险法/58"),
        ("labour contract law article 47", "劳动合同法/47"),
        ("刑法第二百七十六条之一", "刑法/276-1"),
    ],
)
def test_articles_by_their_names(text, article):
    assert found(text, "article") == [article]


def test_one_message_says_all_a_form_asks():
    said = roles("我2019年3月入职，月薪6500，昨天被辞退，能赔多少")
    assert said == {"service_start": "2019-03", "monthly_wage": "6500", "service_end": "2026-11-20"}


def test_a_contract_term_is_no_length_of_service():
    text = "签了三年合同，干了8个月"
    assert found(text, "contract_term") == ["36"]
    assert found(text, "duration") == ["8"]


@pytest.mark.parametrize("text", ["1" * 2000, "一" * 2000, "1," * 1000, "年" * 2000, "a " * 1000, "3月" * 600])
def test_no_text_makes_the_rules_slow(text):
    started = time.perf_counter()
    find_entities(text, TODAY)
    # The rules take about 2 ms for a text of this length; going over it again from each place takes a second.
    assert time.perf_counter() - started < 0.5
