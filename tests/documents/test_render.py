import io
import re
import time
import zipfile
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from lxml import etree

from bot.documents.catalogue import PAPERS
from bot.documents.claim import ClaimsClash
from bot.documents.field import BLANK, BLANK_LINE, day_text
from bot.documents.render import render
from bot.law.calculation import FactWrong
from tests.documents.papers import FACTS, HOSTILE, TODAY, chinese, claim, facts_of, hostile_facts, text_of

GROUNDS = list(PAPERS["termination_notice"].variants)
PAYING = [name for name, paper in PAPERS.items() if paper.takes]


def taken(name: str, amounts: tuple[str | None, ...]):
    calculator = PAPERS[name].takes[0]
    return [claim(amount, calculator, f"item{n}", str(n)) for n, amount in enumerate(amounts)]


def sound(file: bytes) -> str:
    """The text of a file of which every part is well-formed and nothing of the template is left over."""
    with zipfile.ZipFile(io.BytesIO(file)) as parts:
        assert parts.testzip() is None
        for part in parts.namelist():
            if part.endswith((".xml", ".rels")):
                etree.fromstring(parts.read(part))
    text = text_of(file)
    assert "None" not in text and "undefined" not in text.lower()
    return text


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", PAPERS)
def test_without_facts_every_paper_shows_its_blanks(name, language):
    text = sound(render(name, {}, [], language, TODAY))
    assert "{{" not in text and "{%" not in text
    assert BLANK in text and "2026年11月21日" in text
    assert ("English reading copy" in text) is (language == "en")
    assert ("21 November 2026" in text) is (language == "en")


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_variant_of_the_termination_notice_renders_without_other_facts(ground, language):
    text = sound(render("termination_notice", {"ground": ground}, [], language, TODAY))
    assert "{{" not in text and "{%" not in text and BLANK in text


@pytest.mark.parametrize("name", PAPERS)
def test_every_fact_is_on_the_paper(name):
    facts = facts_of(name)
    items = {"worker_fault": {"fault": "rules"}, "no_fault": {"no_fault": "change"}}
    text = "\n".join(
        sound(render(name, facts | {"ground": ground} | items.get(ground, {}), [], "en", TODAY))
        for ground in (*PAPERS[name].variants, "")
    )
    if "authority" in PAPERS[name].field_names:
        assert text.count("深圳市南山区某某机关") == 2
    for field in PAPERS[name].fields:
        if field.kind == "text":
            assert text.count(FACTS[field.name]) >= 2, field.name
        elif field.kind == "lines":
            assert all(line in text for line in FACTS[field.name].split("\n"))
    if "service_start" in PAPERS[name].field_names:
        assert "2019年3月1日" in text and "1 March 2019" in text
    if "monthly_wage_yuan" in PAPERS[name].field_names:
        assert "6,500.00元" in text and "6,500.00 yuan" in text


@pytest.mark.parametrize("name", PAPERS)
def test_hostile_text_is_printed_and_does_nothing(name):
    started = time.monotonic()
    text = sound(render(name, hostile_facts(name), [], "en", TODAY))
    assert time.monotonic() - started < 20
    assert "{{ 7*7 }}" in text and "<w:p/>&amp;<b>'\"</w:t></w:r>" in text and "😀👩‍👩‍👧" in text
    assert "长" * 10_000 in text and "尾巴" in text
    assert not set(text) & set("\x00\x07\x0b\x0c\x1f\u202e\u2066")


@pytest.mark.parametrize("name", PAPERS)
def test_hostile_text_adds_no_element(name):
    def shape(facts):
        body = zipfile.ZipFile(io.BytesIO(render(name, facts, [], "zh", TODAY))).read("word/document.xml")
        return [element.tag for element in etree.fromstring(body).iter()]

    fields = [f.name for f in PAPERS[name].fields if f.kind == "text"]
    assert shape(dict.fromkeys(fields, HOSTILE)) == shape(dict.fromkeys(fields, "平常"))


def test_line_breaks_make_paragraphs_and_nothing_else_does():
    text = text_of(
        render("payment_demand", {"story": "一\r\n\r\n二\x0c三\u2028四", "worker_name": "王\n小明"}, [], "zh", TODAY)
    )
    assert "\n一\n二三\n四\n" in text and "本人王 小明（" in text


@pytest.mark.parametrize("name", PAYING)
def test_the_total_is_the_sum_of_the_claims(name):
    amounts = ("13250.00", "1120.69", "0.05")
    text = text_of(render(name, {}, taken(name, amounts), "en", TODAY))
    paper, copy = text.split("\nTotal:")[0], text
    listed = [
        Decimal(m.replace(",", "")) for m in re.findall(r"^\d+\. .*?([\d,]+\.\d\d)元。$", chinese(paper, name), re.M)
    ]
    assert listed == [Decimal(a) for a in amounts]
    assert "以上金额合计 14,370.74元（大写：人民币壹万肆仟叁佰柒拾元柒角肆分）。" in text
    assert "Total: 14,370.74 yuan." in copy
    assert "计算方式：算法0。依据：《中华人民共和国劳动合同法》第三十条；《中华人民共和国劳动法》第五十条。" in text
    assert "Worked out: working 0. Basis: Labour Contract Law, art. 30; Labour Law, art. 50." in copy


def test_a_sum_that_is_not_known_leaves_the_total_blank():
    text = text_of(render("payment_demand", {}, taken("payment_demand", ("100.00", None)), "zh", TODAY))
    assert f"合计 {BLANK}元（大写：人民币{BLANK}元）" in text and "100.00元" in text


def test_without_sums_nothing_is_claimed():
    text = text_of(render("arbitration_application", {}, [], "en", TODAY))
    assert not re.search(r"\d\.\d\d(?:元| yuan)", text)


def test_other_requests_are_numbered_behind_the_sums():
    facts = {"requests": "请求出具离职证明\n请求补缴社会保险费。"}
    text = text_of(render("arbitration_application", facts, taken("arbitration_application", ("100.00",)), "zh", TODAY))
    assert "\n2. 请求出具离职证明。\n3. 请求补缴社会保险费。\n以上金额合计 100.00元" in text
    alone = text_of(render("arbitration_application", facts, [], "zh", TODAY))
    assert "\n1. 请求出具离职证明。\n2. 请求补缴社会保险费。" in alone and "款项名称" not in alone


@pytest.mark.parametrize(
    ("stated", "zh", "en"),
    [
        ("2019-03-01", "2019年3月1日", "1 March 2019"),
        ("2019-03", "2019年3月＿日", "＿ March 2019"),
        ("2024-02-29", "2024年2月29日", "29 February 2024"),
    ],
)
def test_days_and_months_are_written_out(stated, zh, en):
    assert (day_text("d", stated, "zh"), day_text("d", stated, "en")) == (zh, en)


@pytest.mark.parametrize(
    ("fact", "value"),
    [
        ("service_start", "去年三月"),
        ("service_start", "2023-02-29"),
        ("service_start", "0001-01-01"),
        ("service_start", "２０１９-０３-０１"),
        ("monthly_wage_yuan", "6500元"),
        ("monthly_wage_yuan", "-1"),
        ("monthly_wage_yuan", "NaN"),
        ("region", "香港岛"),
        ("sex", "male,female"),
        ("sex", HOSTILE),
    ],
)
def test_a_fact_that_cannot_be_read_is_refused(fact, value):
    with pytest.raises(FactWrong) as wrong:
        render("arbitration_application", {fact: value}, [], "zh", TODAY)
    assert wrong.value.fact == fact


def test_an_end_before_the_start_is_refused():
    with pytest.raises(FactWrong):
        render("leaving_certificate", {"service_start": "2020-01-02", "service_end": "2020-01-01"}, [], "zh", TODAY)


def test_empty_facts_are_blanks():
    empty = dict.fromkeys(facts_of("arbitration_application"), " \n ")
    assert text_of(render("arbitration_application", empty, [], "zh", TODAY)) == text_of(
        render("arbitration_application", {}, [], "zh", TODAY)
    )


def test_the_province_stands_before_the_blank_of_the_office():
    text = text_of(render("arbitration_application", {"region": "广东"}, [], "en", TODAY))
    assert f"广东{BLANK}劳动人事争议仲裁委员会" in text and f"Commission, {BLANK}, Guangdong" in text


# The termination notice by its ground.


def notice(ground: str, facts: dict[str, str] | None = None, claims=()) -> str:
    return text_of(render("termination_notice", {"ground": ground, **(facts or {})}, claims, "zh", TODAY))


def test_each_ground_has_its_own_article_and_text():
    texts = {ground: notice(ground) for ground in GROUNDS}
    assert len(set(texts.values())) == len(GROUNDS)
    for ground, article in {
        "worker_fault": "第三十九条", "no_fault": "第四十条", "no_fault_with_notice": "第四十条", "employer_proposed": "第三十六条",
        "worker_proposed": "第三十六条", "expiry": "第四十四条第（一）项", "renewal_refused": "第四十四条第（一）项",
    }.items():  # fmt: skip
        others = {"第三十九条", "第四十条规定", "第三十六条", "第四十四条"} - {article, article[:5], article + "规定"}
        assert article in texts[ground] and not any(other in texts[ground] for other in others), ground
    assert "额外支付一个月工资" in texts["no_fault"] and "提前三十日书面通知你" not in texts["no_fault"]
    assert "提前三十日书面通知你" in texts["no_fault_with_notice"]
    assert "额外支付一个月工资" not in texts["no_fault_with_notice"]
    assert "由甲方提出" in texts["employer_proposed"] and "由乙方提出" in texts["worker_proposed"]
    for ground in ("worker_fault", "worker_proposed", "renewal_refused"):
        assert "经济补偿" not in texts[ground]
    for ground in ("no_fault", "no_fault_with_notice", "employer_proposed", "expiry"):
        assert "支付经济补偿" in texts[ground]


def test_only_the_chosen_item_is_printed_and_without_a_choice_all_have_a_box():
    chosen = notice("worker_fault", {"fault": "rules"})
    assert (
        "严重违反用人单位的规章制度（第（二）项）。" in chosen and "营私舞弊" not in chosen and "□ 严重" not in chosen
    )
    assert notice("worker_fault").count("（第（") == 6


def test_thirty_days_are_thirty_days():
    assert "2026年12月21日" in notice("no_fault_with_notice", {"service_end": "2026-12-21"})
    with pytest.raises(FactWrong):
        notice("no_fault_with_notice", {"service_end": "2026-12-20"})


def test_items_of_another_article_are_refused():
    with pytest.raises(FactWrong):
        notice("expiry", {"fault": "rules"})


@pytest.mark.parametrize("ground", ["worker_fault", "worker_proposed", "renewal_refused"])
def test_severance_does_not_go_with_a_ground_that_gives_none(ground):
    with pytest.raises(ClaimsClash):
        notice(ground, claims=[claim("100", "severance", "severance")])


# What must not be on a paper.


def test_the_leaving_certificate_says_what_the_regulations_want_and_nothing_else():
    facts = {**FACTS, "ground": "worker_fault", "fault": "rules", "contract_end": "2026-12-30"}
    text = text_of(render("leaving_certificate", facts, [], "zh", TODAY))
    assert "固定期限：自2023年1月1日起至2026年12月30日止" in text
    assert "自2019年3月1日起至2026年12月31日止，满7年10个月" in text and "2026年12月31日" in text and "装配工" in text
    for told in ("第一段", "违反", "第三十九条", "6,500", "订单减少", "13800000000"):
        assert told not in text


def test_years_of_service_stay_blank_where_a_day_is_missing():
    text = text_of(
        render("leaving_certificate", {"service_start": "2019-03", "service_end": "2026-12-31"}, [], "zh", TODAY)
    )
    assert f"自2019年3月＿日起至2026年12月31日止，满{BLANK}年＿个月" in text


def test_workers_and_employers_papers_keep_apart():
    sides = {side: {n for n, p in PAPERS.items() if p.side == side} for side in ("worker", "employer")}
    assert sides["employer"] == {"contract_offer", "termination_notice", "leaving_certificate"}
    assert len(sides["worker"]) == 9
    for name in sides["worker"]:
        text = text_of(render(name, {}, [], "zh", TODAY))
        assert "本单位" not in text and "甲方" not in text, name
    for name in sides["employer"]:
        text = text_of(render(name, {}, [], "zh", TODAY))
        assert "本人" not in text and "盖章" in text, name


def test_sums_a_paper_does_not_take_are_left_out():
    for name, calculator in (("leaving_certificate", "severance"), ("wage_complaint", "unlawful_termination")):
        assert "1.00元" not in text_of(render(name, {}, [claim("1", calculator)], "zh", TODAY))
    both = [claim("1", "unlawful_termination", "damages"), claim("2", "severance", "severance")]
    assert "合计 2.00元" in text_of(render("forced_resignation_notice", {}, both, "zh", TODAY))


@pytest.mark.parametrize(
    "ids", [("damages", "severance"), ("damages", "notice_pay"), ("severance", "severance"), ("damages", "damages")]
)
def test_sums_that_exclude_each_other_are_refused(ids):
    claims = [claim(str(n + 1), "severance", id, str(n)) for n, id in enumerate(ids)]
    with pytest.raises(ClaimsClash):
        render("arbitration_application", {}, claims, "zh", TODAY)


def test_holidays_are_not_paid_for_twice():
    claims = [claim("1", "overtime_pay", "holiday"), claim("2", "holiday_pay", "holiday_pay")]
    with pytest.raises(ClaimsClash):
        render("payment_demand", {}, claims, "zh", TODAY)


def test_the_same_sum_is_not_asked_for_twice():
    with pytest.raises(ClaimsClash):
        render("payment_demand", {}, [claim("1"), claim("1")], "zh", TODAY)


def test_damages_and_the_job_back_exclude_each_other():
    damages = [claim("1", "unlawful_termination", "damages")]
    text = text_of(render("dismissal_reply", {}, damages, "zh", TODAY))
    assert "不要求继续履行劳动合同" in text and "恢复本人的工作岗位" not in text
    with pytest.raises(ClaimsClash):
        render("dismissal_reply", {"wants": "job"}, damages, "zh", TODAY)


def test_facts_a_paper_does_not_hold_are_left_alone():
    assert "王大明" not in text_of(render("payment_demand", FACTS | {"ground": "nothing"}, [], "zh", TODAY))


def test_the_file_names_nobody():
    with zipfile.ZipFile(io.BytesIO(render("payment_demand", FACTS, [], "zh", TODAY))) as parts:
        core = parts.read("docProps/core.xml").decode()
    assert "王小明" not in core and "python-docx" not in core


def test_the_chinese_paper_alone_has_no_part_of_the_copy():
    with zipfile.ZipFile(io.BytesIO(render("payment_demand", {}, [], "zh", TODAY))) as parts:
        assert not any(b"eading copy" in parts.read(part) for part in parts.namelist())


def test_there_are_lines_to_write_on():
    text = text_of(render("payment_demand", {}, [], "zh", TODAY))
    assert text.count(BLANK_LINE) == 3


def test_rows_fill_their_columns():
    text = text_of(render("evidence_list", {"evidence": "工资流水|银行|欠薪|更多\n考勤"}, [], "zh", TODAY))
    assert "1\t工资流水\t银行\t欠薪|更多" in text and f"2\t考勤\t{BLANK}" in text


def test_an_unknown_paper_is_refused():
    with pytest.raises(KeyError):
        render("../payment_demand", {}, [], "zh", date(2026, 1, 1))


def test_templates_are_where_the_code_looks():
    folder = Path(render.__code__.co_filename).parent / "templates"
    assert {p.stem for p in folder.glob("*.docx")} == {t for paper in PAPERS.values() for t in paper.templates}
