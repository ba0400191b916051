"""Numbers as Chinese writes them: 三千五, 百分之二十, 两年半, 1.2万."""

from __future__ import annotations

import re
from decimal import Decimal

DIGITS = {"零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
UNITS = {"十": 10, "百": 100, "千": 1000}
LARGE = {"万": 10_000, "亿": 100_000_000}
NUMERAL = "零〇一二两三四五六七八九十百千万亿"

_PLAIN = re.compile(r"^[零〇一二两三四五六七八九]+$")


class NumeralMalformed(ValueError):
    """The text is not a Chinese numeral."""


def chinese_to_decimal(text: str) -> Decimal:
    """Read a Chinese numeral, also in the short spoken form.

    >>> chinese_to_decimal("三千五"), chinese_to_decimal("一万零八十"), chinese_to_decimal("二〇二五")
    (Decimal('3500'), Decimal('10080'), Decimal('2025'))

    Raises:
        NumeralMalformed: If a character is no numeral, or the order makes no number.
    """
    if not text or any(character not in NUMERAL for character in text):
        raise NumeralMalformed(f"{text!r} is not a Chinese numeral")
    if _PLAIN.match(text):
        return Decimal("".join(str(DIGITS[character]) for character in text))
    total = section = 0
    digit: int | None = None
    last_unit = 1
    for character in text:
        if character in DIGITS:
            if digit is not None and digit != 0:
                raise NumeralMalformed(f"{text!r} has two digits in a row")
            digit = DIGITS[character]
            if digit == 0:
                last_unit = 10  # 零 says that what follows counts ones: 一万零五 is 10005
        elif character in UNITS:
            section += (digit if digit else 1) * UNITS[character]
            last_unit, digit = UNITS[character], None
        else:
            section += digit or 0
            total = (total + section) * LARGE[character] if section or total else LARGE[character]
            section, digit, last_unit = 0, None, LARGE[character]
    # Spoken short form: the last digit counts the unit below the last one named (三千五 is 3500).
    section += (digit or 0) * (last_unit // 10 if last_unit > 10 else 1)
    return Decimal(total + section)
