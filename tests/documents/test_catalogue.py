import importlib.util
import re
import sys
import zipfile
from pathlib import Path

import pytest

from bot.documents import options
from bot.documents.catalogue import PAPERS
from bot.documents.claim import FORMAL_TITLES, claims_of
from bot.documents.fields import FIELDS
from bot.documents.render import TEMPLATES, render
from bot.documents.statute_names import NAMES, basis_text
from bot.law.calculators import CALCULATORS
from bot.law.citation import Citation
from bot.law.numerals import chinese_to_decimal
from bot.law.reading import read_facts
from bot.settings import read_settings
from bot.storage.knowledge_files import load_figures
from tests.documents.papers import PROJECT, TODAY, text_of

ARTICLES = re.compile(
    r"《([^》]+)》((?:第[一二三四五六七八九十百]+条(?:第[一二三]款)?(?:第（[一二三四五六七八九]）项)?[、和]?)+)"
)
SHORT = {name.zh: short for short, name in NAMES.items()}
CALCULATOR_FILES = {path.stem for path in (PROJECT / "bot/law/calculators").glob("[!_]*.py")}


def cited(text: str) -> set[str]:
    return {
        f"{SHORT[statute]}/{chinese_to_decimal(number)}"
        for statute, run in ARTICLES.findall(text)
        for number in re.findall(r"第([一二三四五六七八九十百]+)条", run)
    }


@pytest.fixture(scope="module")
def maker():
    spec = importlib.util.spec_from_file_location("make_templates", PROJECT / "tools" / "make_templates.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


def body(path: Path) -> bytes:
    with zipfile.ZipFile(path) as parts:
        return parts.read("word/document.xml")


def test_the_templates_are_made_from_the_texts(maker, tmp_path):
    maker.main(tmp_path)
    made = {path.name: body(path) for path in tmp_path.glob("*.docx")}
    assert made == {path.name: body(path) for path in TEMPLATES.glob("*.docx")}


def test_a_statement_that_is_none_is_refused(maker):
    with pytest.raises(ValueError):
        maker.Part(None, "zh").statement("while true")


@pytest.mark.parametrize("name", PAPERS)
def test_a_template_uses_the_fields_of_its_paper_and_no_others(name):
    paper = PAPERS[name]
    own = {"claims", "requests", "total", "total_words", "today", "authority", "years_here", "has_claims"}
    used = {
        w for t in paper.templates for w in re.findall(r"\b(?:zh|en)\.(\w+)", body(TEMPLATES / f"{t}.docx").decode())
    }
    stems = {re.sub(r"^has_|_(?:lines|chosen|text)$", "", word) for word in used - own}
    assert stems <= set(paper.field_names)
    spoken = {w for f in paper.fields for o in f.options for w in re.findall(r"\{(\w+)\}", o.text.zh + o.text.en)}
    assert set(paper.field_names) - stems - spoken <= {"region", "authority", "requests"}


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_names_the_articles_it_rests_on(name):
    paper = PAPERS[name]
    text = "".join(text_of((TEMPLATES / f"{template}.docx").read_bytes()) for template in paper.templates)
    listed = "".join(o.text.zh for f in paper.fields for o in f.options)
    if name == "termination_notice":
        listed = "《中华人民共和国劳动合同法》" + "、".join(re.findall(r"第[^第（]+?条", listed))
    named = cited(text)
    assert named <= set(paper.articles)
    assert set(paper.articles) <= named | cited(listed)


@pytest.mark.parametrize("name", PAPERS)
def test_the_copy_names_the_same_articles(name):
    english = {names.en: short for short, names in NAMES.items()}
    pattern = re.compile(
        rf"({'|'.join(map(re.escape, sorted(english, key=len, reverse=True)))}), arts?\. ((?:\d+(?:\(\d+\))*(?:, | and )?)+)"
    )
    for template in PAPERS[name].templates:
        zh, en = text_of((TEMPLATES / f"{template}.docx").read_bytes()).split("{{ zh.today }}", 1)
        copy = {
            f"{english[statute]}/{number}"
            for statute, run in pattern.findall(en)
            for number in re.findall(r"(?<!\()\b(\d+)", run)
        }
        assert copy <= cited(zh) | cited(en) and len(copy) >= len(cited(zh)) - 2, template


def test_every_article_is_in_the_knowledge_base(knowledge):
    for paper in PAPERS.values():
        for text in paper.articles:
            knowledge.article(Citation.parse(text))


def test_statutes_have_the_names_of_the_knowledge_base(knowledge):
    for short, name in NAMES.items():
        known = knowledge.statutes[short].name
        assert (name.zh, name.en) == (known.zh, known.en)
    wanted = {text.split("/")[0] for p in PAPERS.values() for text in p.articles}
    wanted |= {text.split("/")[0] for c in CALCULATORS.values() for text in c.articles}
    assert wanted <= set(NAMES)


def test_every_paper_that_a_topic_offers_exists(knowledge):
    assert {name for topic in knowledge.topics.values() for name in topic.documents} <= set(PAPERS)


def test_papers_take_sums_of_calculators_that_exist():
    assert {name for paper in PAPERS.values() for name in paper.takes} <= CALCULATOR_FILES
    assert {calculator for calculator, _ in FORMAL_TITLES} <= CALCULATOR_FILES


def test_fields_of_the_calculators_have_the_calculators_names():
    known = {wanted.name for calculator in CALCULATORS.values() for wanted in calculator.inputs}
    for field in FIELDS.values():
        assert (field.name in known) is (field.source == "calculation"), field.name


def test_grounds_are_those_of_the_severance_calculator():
    known = {choice.value for choice in CALCULATORS["severance"].input("ground").choices}
    values = {option.value for option in options.GROUND}
    assert values <= known and values == set(PAPERS["termination_notice"].variants)


def test_every_field_is_on_some_paper():
    assert {name for paper in PAPERS.values() for name in paper.field_names} == set(FIELDS)


def test_citations_of_one_statute_stand_together():
    citations = ("劳动合同法/46", "劳动合同法实施条例/27", "劳动合同法/47", "劳动合同法/46", "刑法/276-1")
    assert basis_text(citations, "zh") == (
        "《中华人民共和国劳动合同法》第四十六条、第四十七条；《中华人民共和国劳动合同法实施条例》第二十七条；《刑法》第二百七十六条之一"
    )
    assert basis_text(citations[:2], "en") == (
        "Labour Contract Law, art. 46; Regulations for the Implementation of the Labour Contract Law, art. 27"
    )


def test_what_a_calculator_gives_comes_to_the_paper_unchanged():
    figures = load_figures(read_settings().knowledge_dir)
    texts = {"monthly_wage_yuan": "6500", "service_start": "2019-03-01", "service_end": "2026-10-31"}
    calculator = CALCULATORS["unlawful_termination"]
    result = calculator.run(read_facts(calculator, texts, TODAY), figures)
    claims = claims_of(calculator.name, result)
    assert [c.id for c in claims] == ["damages"] and claims[0].amount == result.total
    text = text_of(render("arbitration_application", texts, claims, "zh", TODAY))
    assert f"1. 请求裁决被申请人支付违法解除或者终止劳动合同赔偿金{result.total:,.2f}元。" in text


def test_what_a_fund_pays_is_not_claimed_from_the_employer():
    figures = load_figures(read_settings().knowledge_dir)
    calculator = CALCULATORS["injury_death"]
    texts = {"date": "2026-05-01", "monthly_wage_yuan": "6500", "dependants": "spouse", "region": "广东"}
    result = calculator.run(read_facts(calculator, texts, TODAY), figures)
    assert result.items and claims_of(calculator.name, result) == ()
