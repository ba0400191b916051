"""One spelling for what people type: full-width, traditional, emoji, N+1, any length.

Used in training and in serving alike. Every character remembers where it stood, so that an
entity found in the normalised text can be shown in the person's own words.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from dataclasses import dataclass

from opencc import OpenCC

# Longer than any question; what comes after it only costs time (jieba needs 4 s for a megabyte).
LONGEST_TEXT = 2_000

# 「N+1」 and 「2N」 would fall apart into letters and signs; 2n stays whole by itself.
_N_PLUS = re.compile(r"(?<![a-z0-9])n\s*[+加]\s*(?:1|一)(?![0-9])")
_SPACES = re.compile(r"\s+")
_converter = OpenCC("t2s")


@dataclass(frozen=True, slots=True)
class NormalisedText:
    """A text in its one spelling.

    Attributes:
        text: The normalised text.
        offsets: For each character of ``text`` its place in the original; one more for the end.
    """

    text: str
    offsets: tuple[int, ...]

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """The place in the original text of ``text[start:end]``."""
        return self.offsets[start], (self.offsets[end - 1] + 1 if end > start else self.offsets[start])


def normalise(original: str) -> NormalisedText:
    """Fold a text to one spelling: NFKC, simplified, lower case, no emoji, no invisible characters.

    >>> normalise("老闆要給Ｎ＋１嗎😡").text
    '老板要给n加1吗'
    """
    characters: list[str] = []
    offsets: list[int] = []
    for place, character in enumerate(original[:LONGEST_TEXT]):
        for folded in _fold(character):
            if folded == " " and (not characters or characters[-1] == " "):
                continue
            characters.append(folded)
            offsets.append(place)
    if characters and characters[-1] == " ":
        characters.pop()
        offsets.pop()
    text = "".join(characters)
    end = offsets[-1] + 1 if offsets else 0
    if "n" in text:
        text, offsets = _replace(text, offsets, _N_PLUS, "n加1")
    return NormalisedText(text, (*offsets, end))


def simplify(text: str) -> str:
    """Only the normalised text, for callers that need no offsets."""
    return normalise(text).text


@functools.lru_cache(maxsize=50_000)
def _fold(character: str) -> str:
    folded = ""
    for part in unicodedata.normalize("NFKC", character):
        category = unicodedata.category(part)
        if part.isspace():
            folded += " "
        elif category[0] == "C" or category in ("So", "Sk", "Mn", "Me") or part == "\ufe0f":
            continue  # control, invisible, emoji, lone marks
        else:
            folded += _converter.convert(part).lower()
    return folded


def _replace(text: str, offsets: list[int], pattern: re.Pattern[str], by: str) -> tuple[str, list[int]]:
    written, places, last = "", [], 0
    for match in pattern.finditer(text):
        written += text[last : match.start()] + by
        places += offsets[last : match.start()]
        first, final = offsets[match.start()], offsets[match.end() - 1]
        places += [first] * (len(by) - 1) + [final]
        last = match.end()
    return written + text[last:], places + offsets[last:]
