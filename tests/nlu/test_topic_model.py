from __future__ import annotations

import numpy as np
import pytest

from bot.nlu.topic_model import TopicModel, prepare

TEXTS = {
    "wages": [
        "老板不发工资",
        "拖欠工资怎么办",
        "工资没给我",
        "欠薪",
        "boss did not pay my wages",
        "工资三个月没发",
        "老板欠我工资",
        "公司不给工资",
    ],
    "injury": [
        "上班受伤了",
        "工伤怎么赔",
        "手被机器压断",
        "伤残九级",
        "injured at work",
        "骨折了算工伤吗",
        "工地摔伤",
        "工伤认定",
    ],
    "greet": ["你好", "在吗", "hello", "您好", "早上好", "有人吗", "hi", "喂"],
}


@pytest.fixture(scope="module")
def trained() -> TopicModel:
    texts = [text for group in TEXTS.values() for text in group]
    labels = [label for label, group in TEXTS.items() for _ in group]
    return TopicModel.fit(texts, labels, ["工资必须按时足额发", "受伤先去医院"], ["wages", "injury"])


@pytest.mark.parametrize(
    ("text", "label"),
    [("工资一直不发", "wages"), ("我在工地受伤", "injury"), ("你好啊", "greet"), ("老闆不發工資", "wages")],
)
def test_a_text_near_to_known_ones_gets_their_class(trained, text, label):
    assert trained.classes[np.argmax(trained.confidences([text])[0])] == label


def test_confidences_are_shares(trained):
    rows = trained.confidences(["工资", "", "完全无关的xyz"])
    assert np.allclose(rows.sum(axis=1), 1, atol=1e-5)
    assert (rows >= 0).all()


def test_what_is_saved_answers_the_same(trained, tmp_path):
    trained.save(tmp_path)
    again = TopicModel.load(tmp_path)
    texts = ["工资没发", "受伤"]
    assert np.allclose(trained.confidences(texts), again.confidences(texts))


def test_figures_are_masked_and_the_grade_keeps_its_band():
    assert "2018" not in prepare("2018年8月1日入职，月薪6500")
    assert "七至十级" in prepare("鉴定为10级")
    assert "一至四级" in prepare("伤残三级")
