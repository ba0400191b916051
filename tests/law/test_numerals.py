from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.law.citation import chinese_number
from bot.law.numerals import NumeralMalformed, chinese_to_decimal


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("三千五", 3500),
        ("三千零五", 3005),
        ("一万二", 12000),
        ("一万零八十", 10080),
        ("两万", 20000),
        ("十二", 12),
        ("二十", 20),
        ("一百五", 150),
        ("二〇二五", 2025),
        ("三百二十一万", 3210000),
        ("一亿", 100000000),
    ],
)
def test_spoken_and_written_forms(text, value):
    assert chinese_to_decimal(text) == Decimal(value)


@pytest.mark.parametrize("text", ["", "三千元", "abc", "三二千"])
def test_what_is_no_numeral_is_refused(text):
    with pytest.raises(NumeralMalformed):
        chinese_to_decimal(text)


@given(st.integers(1, 9999))
def test_reading_takes_back_writing(number):
    assert chinese_to_decimal(chinese_number(number)) == number
