"""Sums as papers write them: 6,500.00元, and in characters that cannot be altered, 陆仟伍佰元整."""

from __future__ import annotations

from decimal import Decimal

from bot.law.calculation import fen
from bot.law.text import Language

_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_UNITS = ("仟", "佰", "拾", "")
_SECTIONS = ("亿", "万", "")
_TOO_LARGE = Decimal(1_000_000_000_000)


def yuan_text(amount: Decimal, language: Language) -> str:
    """A sum to the fen: 6,500.00元."""
    return f"{fen(amount):,.2f}" + ("元" if language == "zh" else " yuan")


def capital_yuan(amount: Decimal) -> str:
    """A sum in the capital numerals that Chinese papers repeat a total in.

    A sum without fen ends in 整, so that nothing can be written behind it.

    >>> capital_yuan(Decimal("6500")), capital_yuan(Decimal("10080.05"))
    ('陆仟伍佰元整', '壹万零捌拾元零伍分')

    Raises:
        ValueError: If it is negative or a thousand milliards and more.
    """
    amount = fen(amount)
    if not 0 <= amount < _TOO_LARGE:
        raise ValueError(f"{amount} cannot be written as a sum")
    whole, rest = divmod(int(amount * 100), 100)
    jiao, cents = divmod(rest, 10)
    written = f"{_whole(whole)}元" if whole else ""
    if not rest:
        return f"{written or '零元'}整"
    if jiao:
        written += f"{_DIGITS[jiao]}角"
    elif written:
        written += "零"
    return written + (f"{_DIGITS[cents]}分" if cents else "整")


def _whole(number: int) -> str:
    written = ""
    gap = False
    for name, size in zip(_SECTIONS, (10**8, 10**4, 1), strict=True):
        section, number = divmod(number, size)
        if not section:
            gap = True
            continue
        for place, unit in enumerate(_UNITS):
            digit = section // 10 ** (3 - place) % 10
            if digit:
                written += ("零" if gap and written else "") + _DIGITS[digit] + unit
            gap = not digit
        # A section that ends in noughts is closed by its name: 壹拾万柒仟, not 壹拾万零柒仟.
        gap = False
        written += name
    return written
