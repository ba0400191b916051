from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.documents.money import capital_yuan, yuan_text
from bot.law.numerals import chinese_to_decimal

PLAIN = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千")


@pytest.mark.parametrize(
    ("amount", "written"),
    [
        ("0", "零元整"),
        ("0.05", "伍分"),
        ("0.5", "伍角整"),
        ("0.55", "伍角伍分"),
        ("1", "壹元整"),
        ("1.05", "壹元零伍分"),
        ("1.50", "壹元伍角整"),
        ("10", "壹拾元整"),
        ("105", "壹佰零伍元整"),
        ("110", "壹佰壹拾元整"),
        ("1005", "壹仟零伍元整"),
        ("1050.32", "壹仟零伍拾元叁角贰分"),
        ("6500", "陆仟伍佰元整"),
        ("10000", "壹万元整"),
        ("10005", "壹万零伍元整"),
        ("10080.05", "壹万零捌拾元零伍分"),
        ("100000", "壹拾万元整"),
        ("107000.53", "壹拾万柒仟元伍角叁分"),
        ("1000000", "壹佰万元整"),
        ("20000005", "贰仟万零伍元整"),
        ("30500000.1", "叁仟零伍拾万元壹角整"),
        ("99999999.99", "玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"),
        ("100000001", "壹亿零壹元整"),
        ("0.005", "壹分"),
    ],
)
def test_sums_are_written_in_capital_numerals(amount, written):
    assert capital_yuan(Decimal(amount)) == written


@given(st.integers(min_value=1, max_value=99_999_999), st.integers(min_value=0, max_value=99))
def test_capital_numerals_read_back_as_the_same_sum(yuan, cents):
    whole, _, rest = capital_yuan(Decimal(yuan) + Decimal(cents) / 100).partition("元")
    assert chinese_to_decimal(whole.translate(PLAIN)) == yuan
    jiao, fen = divmod(cents, 10)
    digits = "零壹贰叁肆伍陆柒捌玖"
    expected = (
        "整"
        if not cents
        else f"{digits[jiao]}角整"
        if not fen
        else ("零" if not jiao else f"{digits[jiao]}角") + f"{digits[fen]}分"
    )
    assert rest == expected


@pytest.mark.parametrize("amount", ["-1", "1000000000000"])
def test_what_is_no_sum_is_refused(amount):
    with pytest.raises(ValueError):
        capital_yuan(Decimal(amount))


def test_sums_have_two_places():
    assert yuan_text(Decimal("6500"), "zh") == "6,500.00元"
    assert yuan_text(Decimal("1234567.5"), "en") == "1,234,567.50 yuan"
