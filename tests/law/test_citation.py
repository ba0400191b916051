from __future__ import annotations

import pytest

from bot.law.citation import Citation, CitationMalformed, chinese_number


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (1, "一"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (47, "四十七"),
        (100, "一百"),
        (101, "一百零一"),
        (110, "一百一十"),
        (1003, "一千零三"),
        (1192, "一千一百九十二"),
    ],
)
def test_numbers_are_written_as_statutes_print_them(number, written):
    assert chinese_number(number) == written


@pytest.mark.parametrize("number", [0, -1, 10_000])
def test_numbers_that_no_statute_has_are_refused(number):
    with pytest.raises(ValueError, match="outside"):
        chinese_number(number)


def test_an_inserted_article_keeps_its_second_number():
    citation = Citation.parse("刑法/276-1")
    assert (citation.article_zh, str(citation)) == ("第二百七十六条之一", "刑法/276-1")


@pytest.mark.parametrize(
    "text", ["劳动合同法", "劳动合同法/", "/47", "劳动合同法/47/1", "劳动合同法/四十七", "劳动合同法/47 "]
)
def test_anything_else_is_not_a_citation(text):
    with pytest.raises(CitationMalformed):
        Citation.parse(text)
