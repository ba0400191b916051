"""Which class a text belongs to: a linear model over the features, with calibrated confidence.

Pure scikit-learn, no Rasa. A temperature is fitted on questions held back in training, so that a
confidence of 0.7 means that about seven in ten such answers are right. How the model was chosen
and what else was tried: docs/decisions/002-classifier.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import joblib
import numpy as np
from joblib import Parallel, delayed
from sklearn.model_selection import StratifiedShuffleSplit
from sklearn.svm import LinearSVC

from bot.nlu.features import Vectoriser, mask
from bot.nlu.normalise import simplify

REGULARISATION = 0.3
_HELD_BACK = 0.15
_TEMPERATURES = np.geomspace(0.5, 20, 60)


@dataclass(slots=True)
class TopicModel:
    """A trained model.

    Attributes:
        classes: The class names, sorted.
        weights: Features x classes, float32.
        bias: One number a class.
        temperature: What decision values are multiplied with before the softmax.
    """

    vectoriser: Vectoriser
    classes: np.ndarray
    weights: np.ndarray
    bias: np.ndarray
    temperature: float

    @classmethod
    def fit(cls, texts: list[str], labels: list[str], documents: list[str], document_labels: list[str]) -> TopicModel:
        """Train on questions, helped by what the topics themselves say.

        Args:
            texts: Questions as people type them.
            labels: The class of each.
            documents: Sentences of the topics' titles and answers: vocabulary, not questions.
            document_labels: The class of each sentence.
        """
        questions = [prepare(text) for text in texts]
        sentences = [prepare(text) for text in documents]
        vectoriser, features = Vectoriser.fit(questions + sentences)
        targets = np.array([*labels, *document_labels])
        asked = np.arange(len(questions))
        told = np.arange(len(questions), len(targets))

        def trained(chosen: np.ndarray) -> LinearSVC:
            rows = np.concatenate([chosen, told])
            return LinearSVC(C=REGULARISATION).fit(features[rows], targets[rows])

        learn, check = _split(targets[asked])
        # Two fits beside each other: the solver releases the interpreter's lock.
        final, probe = Parallel(n_jobs=2, prefer="threads")(delayed(trained)(rows) for rows in (asked, learn))
        temperature = _best_temperature(
            probe.decision_function(features[check]), np.searchsorted(probe.classes_, targets[check])
        )
        return cls(
            vectoriser,
            final.classes_,
            np.ascontiguousarray(final.coef_.T, dtype=np.float32),
            final.intercept_.astype(np.float32),
            temperature,
        )

    def confidences(self, texts: list[str]) -> np.ndarray:
        """One row of confidences over ``classes`` for each text; a row sums to one."""
        values = self.vectoriser.rows([prepare(text) for text in texts]) @ self.weights + self.bias
        return _softmax(values * self.temperature)

    def save(self, folder: Path) -> None:
        """Write the model into a folder."""
        joblib.dump(
            (
                self.vectoriser.words,
                self.vectoriser.characters,
                self.classes,
                self.weights,
                self.bias,
                self.temperature,
            ),
            folder / "topic_model.joblib",
            compress=1,
        )

    @classmethod
    def load(cls, folder: Path) -> TopicModel:
        """Read a model that ``save`` wrote."""
        words, characters, *rest = joblib.load(folder / "topic_model.joblib")
        return cls(Vectoriser(words, characters), *rest)


def _split(labels: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Rows to learn from and rows held back; all of them for both where there are too few to hold back."""
    _, counts = np.unique(labels, return_counts=True)
    if counts.min() < 2 or len(labels) * _HELD_BACK < len(counts):
        return np.arange(len(labels)), np.arange(len(labels))
    splitter = StratifiedShuffleSplit(1, test_size=_HELD_BACK, random_state=7)
    return next(splitter.split(np.zeros(len(labels)), labels))


def prepare(text: str) -> str:
    """The spelling that is learnt from and asked with."""
    return mask(simplify(text))


def _softmax(values: np.ndarray) -> np.ndarray:
    raised = np.exp(values - values.max(axis=1, keepdims=True))
    return raised / raised.sum(axis=1, keepdims=True)


def _best_temperature(values: np.ndarray, right: np.ndarray) -> float:
    def loss(temperature: float) -> float:
        chosen = _softmax(values * temperature)[np.arange(len(right)), right]
        return float(-np.log(np.maximum(chosen, 1e-9)).mean())

    return float(min(_TEMPERATURES, key=loss))
