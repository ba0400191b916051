from __future__ import annotations

import pytest

from bot.services.redact import redact


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("我的电话是13800138000", "13800138000"),
        ("打138-0013-8000找我", "138-0013-8000"),
        ("座机010-66668888", "66668888"),
        ("身份证110101199003071234", "110101199003071234"),
        ("我叫张小三，被辞退了", "张小三"),
        ("写信到 wang@example.com", "wang@example.com"),
        ("加我微信: laowang_88", "laowang_88"),
        ("在大华电子科技有限公司上班", "大华电子"),
        ("住在人民路12号3单元", "人民路12号"),
        ("my name is John Smith and", "John Smith"),
        ("订单号998877665544", "998877665544"),
    ],
)
def test_personal_data_is_taken_out(text, gone):
    assert gone not in redact(text)


def test_the_question_itself_stays():
    assert redact("老板拖欠我三个月工资6500块，怎么办？") == "老板拖欠我三个月工资6500块，怎么办？"
