"""A text as features: words, word pairs, synonym groups and their pairs, character n-grams.

What differs from case to case (sums, dates, places, ages) is masked first, so that 「2018年8月1日」
and 「27岁」 do not pull a question to a topic that happened to have such a figure. The injury grade
stays and also counts as its band, because the law treats grades 1-4, 5-6 and 7-10 differently.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from datetime import date

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.preprocessing import normalize

from bot.nlu.entities import find_entities
from bot.nlu.segment import words_of
from bot.nlu.terms import synonym_groups

WORD_WEIGHT, CHARACTER_WEIGHT = 1.0, 1.0
CHARACTER_GRAMS = (1, 3)
# What stands in so few texts says little about the next one, and most of the vocabulary is such.
MIN_COUNT = 5

_MASKS = {
    "money": "某钱", "date": "某日", "duration": "某段", "hours": "某时", "age": "某岁", "province": "某地", "city": "某地",
}  # fmt: skip
_GRADES = "一二三四五六七八九十"
# Masks do not depend on today; any day does.
_ANY_DAY = date(2026, 1, 1)


def mask(text: str) -> str:
    """The normalised text with its case-by-case figures replaced by their kind."""
    written, last = "", 0
    for entity in find_entities(text, _ANY_DAY):
        if entity.type == "injury_grade":
            grade = int(entity.value)
            band = "一至四级" if grade <= 4 else "五六级" if grade <= 6 else "七至十级"
            instead = f"伤残{_GRADES[grade - 1]}级{band}"
        elif entity.type in _MASKS:
            instead = _MASKS[entity.type]
        else:
            continue
        written += text[last : entity.start] + instead
        last = entity.end
    return written + text[last:]


def word_features(masked: str) -> list[str]:
    """Words, pairs of neighbouring words, synonym groups and pairs of groups."""
    words = [word for word, _, _ in words_of(masked)]
    groups = synonym_groups(masked)
    pairs = [f"{first} {second}" for first, second in itertools.pairwise(words)]
    return words + pairs + groups + [f"{first}{second}" for first, second in itertools.combinations(groups, 2)]


@dataclass(slots=True)
class Vectoriser:
    """Masked texts to rows of TF-IDF weights."""

    words: TfidfVectorizer
    characters: TfidfVectorizer

    @classmethod
    def fit(cls, masked: list[str]) -> tuple[Vectoriser, csr_matrix]:
        """Learn the vocabulary; returns the rows of the texts too, which costs nothing more."""
        words = TfidfVectorizer(analyzer=word_features, sublinear_tf=True, min_df=MIN_COUNT, dtype=np.float32)
        characters = TfidfVectorizer(
            analyzer="char", ngram_range=CHARACTER_GRAMS, sublinear_tf=True, min_df=MIN_COUNT, dtype=np.float32
        )
        parts = [words.fit_transform(masked) * WORD_WEIGHT, characters.fit_transform(masked) * CHARACTER_WEIGHT]
        return cls(words, characters), normalize(hstack(parts).tocsr())

    def rows(self, masked: list[str]) -> csr_matrix:
        """One row of unit length for each text."""
        parts = [self.words.transform(masked) * WORD_WEIGHT, self.characters.transform(masked) * CHARACTER_WEIGHT]
        return normalize(hstack(parts).tocsr())
