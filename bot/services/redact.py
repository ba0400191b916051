"""Take personal data out of a text before it is kept for the curators."""

from __future__ import annotations

import re

_PATTERNS = (
    (re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"), "[mail]"),
    (re.compile(r"https?://\S+|www\.\S+"), "[link]"),
    (re.compile(r"(?<!\d)\d{17}[\dXx](?!\d)|(?<!\d)\d{15}(?!\d)"), "[id]"),
    (re.compile(r"(?:\+?86[-\s]?)?(?<!\d)1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)"), "[phone]"),
    (re.compile(r"(?<!\d)0\d{2,3}[-\s]?\d{7,8}(?!\d)"), "[phone]"),
    (re.compile(r"(?:微信号?|wechat|qq|vx|v信)\s*(?:是|:|:|号)?\s*[A-Za-z0-9_-]{5,}", re.I), "[account]"),
    (re.compile(r"(?:我叫|我是|名叫|叫做|姓名是?)\s*[\u4e00-\u9fff]{2,4}(?=[,，。、;；!！\s]|$)"), "[name]"),
    (re.compile(r"(?:my name is|i am called)\s+[A-Za-z]+(?:\s+[A-Za-z]+)?", re.I), "[name]"),
    (
        re.compile(r"[\u4e00-\u9fffA-Za-z0-9]{2,20}(?:有限责任公司|股份有限公司|有限公司|集团公司|集团|事务所)"),
        "[company]",
    ),
    (re.compile(r"[\u4e00-\u9fff]{2,8}(?:路|街|巷|弄|村|小区)\d+号?(?:\d+(?:室|栋|单元))*"), "[address]"),
    (re.compile(r"\d{6,}"), "[number]"),
)


def redact(text: str) -> str:
    """The text without mail addresses, phone and identity numbers, accounts, names, firms and addresses.

    >>> redact("我叫张小三，电话13800138000，在大华电子有限公司上班")
    '[name]，电话[phone]，[company]上班'
    """
    for pattern, instead in _PATTERNS:
        text = pattern.sub(instead, text)
    return text
