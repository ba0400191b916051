"""Which of the known classes a text belongs to: n-gram features, a linear model and the nearest questions.

Pure scikit-learn, no Rasa. The linear model knows what tells classes apart; the nearest known
question recognises what was asked before nearly word for word. Their scores are mixed, and the
mixture is calibrated on questions held back in training, so that a confidence of 0.7 means
that about seven in ten such answers are right. How it was chosen: docs/decisions/002.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.preprocessing import normalize
from sklearn.svm import LinearSVC

from bot.nlu.normalise import simplify
from bot.nlu.segment import words_of

LINEAR_SHARE = 0.6
_WORD_WEIGHT, _CHARACTER_WEIGHT = 1.0, 0.8


def word_grams(text: str) -> list[str]:
    """Words and pairs of words of a normalised text."""
    words = [word for word, _, _ in words_of(text)]
    return words + [f"{first} {second}" for first, second in zip(words, words[1:], strict=False)]


@dataclass(slots=True)
class Vectoriser:
    """Texts to rows of TF-IDF weights: words and word pairs beside character 1- to 3-grams."""

    words: TfidfVectorizer
    characters: TfidfVectorizer

    @classmethod
    def fit(cls, texts: list[str]) -> Vectoriser:
        """Learn the vocabulary of normalised texts."""
        words = TfidfVectorizer(analyzer=word_grams, sublinear_tf=True, min_df=1, dtype=np.float32)
        characters = TfidfVectorizer(analyzer="char", ngram_range=(1, 3), sublinear_tf=True, min_df=2, dtype=np.float32)
        return cls(words.fit(texts), characters.fit(texts))

    def rows(self, texts: list[str]) -> csr_matrix:
        """One row of unit length for each normalised text."""
        parts = [
            self.words.transform(texts) * _WORD_WEIGHT,
            self.characters.transform(texts) * _CHARACTER_WEIGHT,
        ]
        return normalize(hstack(parts).tocsr())
