from __future__ import annotations

import jieba
import pytest

from bot.nlu.segment import segmenter, words_of


def cut(text: str) -> list[str]:
    return [word for word, _, _ in words_of(text)]


@pytest.mark.parametrize(
    "term", ["竞业限制", "未休年休假工资", "n加1", "2n", "无固定期限劳动合同", "停工留薪期", "劳动能力鉴定", "外卖骑手"]
)
def test_legal_terms_stay_whole(term):
    assert term in cut(f"请问{term}怎么算")


def test_a_month_of_start_is_no_monthly_income():
    assert "入职" in cut("我2019年3月入职")


def test_spaces_and_signs_are_no_words():
    assert cut("老板 ！！不给钱…… ok?") == ["老板", "不", "给钱", "ok"] or "！" not in "".join(cut("老板 ！！"))


def test_places_are_those_of_the_text():
    text = "我要告公司,拖欠加班费"
    assert all(text[start:end] == word for word, start, end in words_of(text))


def test_the_process_wide_jieba_is_left_alone():
    segmenter()
    assert jieba.dt is not segmenter().tokenizer.jieba_seg
    assert "未休年休假工资" not in jieba.lcut("未休年休假工资")
