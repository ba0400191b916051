"""Cut a long text where a person would pause."""

from __future__ import annotations

import re

_PAUSES = (r"\n\n", r"\n", r"(?<=[。！？!?；;])", r"(?<=\. )", r"(?<=[，,、 ])")


def split_text(text: str, limit: int) -> list[str]:
    """Parts of at most ``limit`` characters, cut at paragraphs, lines, sentences or commas, in that order.

    >>> split_text("一句。两句。三句。", 6)
    ['一句。两句。', '三句。']
    """
    if len(text) <= limit:
        return [text]
    for pause in _PAUSES:
        places = [match.end() for match in re.finditer(pause, text[: limit + 1]) if 0 < match.end() <= limit]
        if places:
            cut = places[-1]
            break
    else:
        cut = limit
    return [text[:cut].rstrip("\n"), *split_text(text[cut:].lstrip("\n"), limit)]
