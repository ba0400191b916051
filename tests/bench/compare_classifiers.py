"""Measure classifiers against each other: ``make compare``, the table of docs/decisions/002.

Held-out accuracy over the topics' own questions (the right topic first, and among the first three), the
time to train, and the median time for one question. Over four areas by default, which takes some minutes;
areas named as arguments are taken instead, ``all`` takes every one.
"""

from __future__ import annotations

import itertools
import statistics
import sys
import time
from collections.abc import Callable

import numpy as np
from scipy.sparse import hstack, vstack
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
from sklearn.linear_model import LogisticRegression, RidgeClassifier
from sklearn.model_selection import StratifiedShuffleSplit
from sklearn.naive_bayes import ComplementNB
from sklearn.preprocessing import normalize
from sklearn.svm import LinearSVC

from bot.app import services
from bot.nlu.features import MIN_COUNT, mask, word_features
from bot.nlu.normalise import simplify
from bot.nlu.segment import words_of
from bot.nlu.topic_classifier import topic_sentences
from bot.nlu.topic_model import REGULARISATION


def plain_words(text: str) -> list[str]:
    words = [word for word, _, _ in words_of(text)]
    return words + [f"{a} {b}" for a, b in itertools.pairwise(words)]


def tfidf(analyzer: Callable[[str], list[str]] | str, **more: object) -> TfidfVectorizer:
    return TfidfVectorizer(analyzer=analyzer, sublinear_tf=True, min_df=MIN_COUNT, dtype=np.float32, **more)


CHARACTERS = {"analyzer": "char", "ngram_range": (1, 3)}
VARIANTS = {
    "counts, logistic regression (Rasa's light default)": (
        lambda: [CountVectorizer(analyzer=plain_words), CountVectorizer(analyzer="char_wb", ngram_range=(1, 4), min_df=2)],
        simplify, lambda: LogisticRegression(max_iter=60, C=1.0, solver="lbfgs"), False,
    ),
    "words, linear SVM": (lambda: [tfidf(plain_words)], simplify, lambda: LinearSVC(C=REGULARISATION), False),
    "words and characters, nearest questions": (lambda: [tfidf(plain_words), tfidf(**CHARACTERS)], simplify, None, False),
    "words and characters, complement naive Bayes": (
        lambda: [tfidf(plain_words), tfidf(**CHARACTERS)], simplify, lambda: ComplementNB(alpha=0.3), False,
    ),
    "words and characters, linear SVM": (
        lambda: [tfidf(plain_words), tfidf(**CHARACTERS)], simplify, lambda: LinearSVC(C=REGULARISATION), False,
    ),
    "+ masks and synonyms": (
        lambda: [tfidf(word_features), tfidf(**CHARACTERS)], lambda t: mask(simplify(t)), lambda: LinearSVC(C=REGULARISATION), False,
    ),
    "+ masks and synonyms, ridge": (
        lambda: [tfidf(word_features), tfidf(**CHARACTERS)], lambda t: mask(simplify(t)), lambda: RidgeClassifier(alpha=1.0, solver="sparse_cg"), False,
    ),
    "+ sentences of the answers (chosen)": (
        lambda: [tfidf(word_features), tfidf(**CHARACTERS)], lambda t: mask(simplify(t)), lambda: LinearSVC(C=REGULARISATION), True,
    ),
}  # fmt: skip


class Nearest:
    """Scores a class by its most similar questions."""

    def fit(self, rows, labels) -> Nearest:
        self.rows, self.labels, self.classes_ = rows, labels, np.unique(labels)
        return self

    def decision_function(self, rows) -> np.ndarray:
        similar = (rows @ self.rows.T).toarray()
        return np.stack(
            [np.sort(similar[:, self.labels == name], axis=1)[:, -3:].mean(axis=1) for name in self.classes_], axis=1
        )


AREAS = ("wages", "hours", "termination", "injury")


def main(areas: tuple[str, ...]) -> None:
    """Print one line for each variant."""
    topics = [t for t in services().knowledge.topics.values() if "all" in areas or t.area in areas]
    questions = [(q, t.id) for t in topics for q in t.questions.zh + t.questions.en]
    texts, labels = [q for q, _ in questions], np.array([name for _, name in questions])
    sentences, owners = topic_sentences({f"faq/{name}" for name in labels})
    owners = np.array([name.removeprefix("faq/") for name in owners])
    learn, check = next(StratifiedShuffleSplit(1, test_size=1 / 6, random_state=1).split(texts, labels))
    print(f"{len(texts)} questions of {len(topics)} topics, {len(check)} held back")
    print("| variant | first | first three | training s | ms a question |")
    print("|---|---|---|---|---|")
    for name, (vectorisers, prepare, model, with_sentences) in VARIANTS.items():
        started = time.perf_counter()
        learnt, held = [prepare(texts[i]) for i in learn], [prepare(texts[i]) for i in check]
        extra = [prepare(text) for text in sentences] if with_sentences else []
        parts = [vectoriser.fit(learnt + extra) for vectoriser in vectorisers()]

        def encode(batch: list[str], parts=parts):
            return normalize(hstack([part.transform(batch) for part in parts]).tocsr())

        features = vstack([encode(learnt), encode(extra)]) if extra else encode(learnt)
        targets = np.concatenate([labels[learn], owners]) if extra else labels[learn]
        trained = (model() if model else Nearest()).fit(features, targets)
        seconds = time.perf_counter() - started
        score = trained.decision_function if hasattr(trained, "decision_function") else trained.predict_log_proba
        order = np.argsort(-score(encode(held)), axis=1)
        ranked = trained.classes_[order]
        first = np.mean(ranked[:, 0] == labels[check])
        three = np.mean([labels[i] in ranked[n, :3] for n, i in enumerate(check)])
        times = []
        for text in [texts[i] for i in check[:60]]:
            begun = time.perf_counter()
            score(encode([prepare(text)]))
            times.append((time.perf_counter() - begun) * 1000)
        middle = statistics.median(times)
        print(f"| {name} | {first:.3f} | {three:.3f} | {seconds:.0f} | {middle:.1f} |", flush=True)


if __name__ == "__main__":
    main(tuple(sys.argv[1:]) or AREAS)
