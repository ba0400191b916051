"""The names of the statutes alone, read without their articles."""

from __future__ import annotations

import functools
import re
from pathlib import Path

_NAME = re.compile(
    r"^name:.*?zh:\s*[\"']?(?P<zh>[^\"',]+).*?short:\s*[\"']?(?P<short>[^\"',]+).*?en:\s*[\"']?(?P<en>[^\"'}]+)",
    re.M | re.S,
)
# What people say for the long names.
_SPOKEN = {
    "劳动争议司法解释一": "最高人民法院关于审理劳动争议案件适用法律问题的解释（一）",
    "劳动争议司法解释二": "最高人民法院关于审理劳动争议案件适用法律问题的解释（二）",
    "劳动仲裁法": "劳动争议调解仲裁法",
    "仲裁调解法": "劳动争议调解仲裁法",
    "社保法": "社会保险法",
    "工伤条例": "工伤保险条例",
    "年休假条例": "职工带薪年休假条例",
    "女职工规定": "女职工劳动保护特别规定",
    "劳动合同法条例": "劳动合同法实施条例",
}


@functools.cache
def statute_names(root: Path) -> dict[str, str]:
    """Every name of every statute, Chinese, spoken and English, to its short name."""
    names: dict[str, str] = {}
    for path in sorted((root / "statutes").glob("*.yml")):
        match = _NAME.search(path.read_text("utf-8")[:2_000])
        if match is not None:
            short = match["short"].strip()
            names |= {match["zh"].strip(): short, short: short, match["en"].strip().lower(): short}
    return names | {spoken: short for spoken, short in _SPOKEN.items() if short in names.values()}
