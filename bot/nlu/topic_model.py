"""Which class a text belongs to: a small network over the features, with calibrated confidence.

No Rasa. A temperature is fitted on questions held back in training, so that a confidence of 0.7 means
that about seven in ten such answers are right. How the model was chosen and what else was tried:
docs/decisions/002-classifier.md.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import joblib
import numpy as np
from sklearn.model_selection import StratifiedShuffleSplit

from bot.nlu.features import Vectoriser, mask
from bot.nlu.network import BATCH, Network, Trainer
from bot.nlu.normalise import simplify

PASSES = 3
# A small set of questions needs more passes to learn anything.
_LEAST_UPDATES = 150
# Each class is shown at least so often in a pass.
_LEAST_SHOWN = 120
_KNOWN = 0.95
_HELD_BACK = 0.1
# Real questions are vaguer than the ones it learns from; what is calibrated on those would be too sure of them.
_DAMPING = 0.6
_TEMPERATURES = np.geomspace(0.3, 6, 60)


_SIGNS = re.compile(r"[\W_]+")


@dataclass(slots=True)
class TopicModel:
    """A trained model.

    Attributes:
        classes: The class names, sorted.
        known: The questions it learnt from, each with the number of its class: who asks in a curator's very
            words gets that class.
        temperature: What decision values are multiplied with before the softmax.
        leaning: For each class the logarithm of how much oftener it is asked than others.
    """

    vectoriser: Vectoriser
    network: Network
    classes: np.ndarray
    temperature: float
    leaning: np.ndarray
    known: dict[str, int]

    @classmethod
    def fit(
        cls,
        texts: list[str],
        labels: list[str],
        documents: list[str],
        document_labels: list[str],
        asked: Mapping[str, float] | None = None,
    ) -> TopicModel:
        """Train on questions, helped by what the topics themselves say.

        Args:
            texts: Questions as people type them.
            labels: The class of each.
            documents: Sentences of the topics' titles and answers: vocabulary, not questions.
            document_labels: The class of each sentence.
            asked: How much oftener than usual a class is asked; 1 where it is not named.
        """
        questions = [prepare(text) for text in texts]
        sentences = [prepare(text) for text in documents]
        vectoriser, features = Vectoriser.fit(questions + sentences)
        classes, targets = np.unique(np.array([*labels, *document_labels]), return_inverse=True)
        trainer = Trainer(features, targets, len(classes))
        learn, check = _split(targets[: len(questions)])
        told = np.arange(len(questions), len(targets))
        # Greetings have few examples beside the topics; shown as rarely as they are, they would not be learnt.
        shown = _evened(np.concatenate([learn, told]), targets)
        updates = math.ceil(len(shown) / BATCH)
        for _ in range(max(PASSES, math.ceil(_LEAST_UPDATES / updates))):
            trainer.learn(shown)
        temperature = _best_temperature(trainer.network().values(features[check]), targets[check])
        temperature *= _DAMPING
        # What was held back is learnt too, among as many others so that it does not outweigh them.
        trainer.learn(np.concatenate([check, learn[: 3 * len(check)]]))
        leaning = np.log([(asked or {}).get(str(name), 1.0) for name in classes])
        known = {_bare(text): int(target) for text, target in zip(texts, targets, strict=False)}
        return cls(vectoriser, trainer.network(), classes, temperature, leaning.astype(np.float32), known)

    def confidences(self, texts: list[str]) -> np.ndarray:
        """One row of confidences over ``classes`` for each text; a row sums to one."""
        values = self.network.values(self.vectoriser.rows([prepare(text) for text in texts]))
        found = _softmax(values * self.temperature + self.leaning)
        for row, text in enumerate(texts):
            if (number := self.known.get(_bare(text))) is not None:
                found[row] *= 1 - _KNOWN
                found[row, number] += _KNOWN
        return found

    def save(self, folder: Path) -> None:
        """Write the model into a folder."""
        parts = (self.vectoriser, self.network, self.classes, self.temperature, self.leaning, self.known)
        joblib.dump(parts, folder / "topic_model.joblib", compress=1)

    @classmethod
    def load(cls, folder: Path) -> TopicModel:
        """Read a model that ``save`` wrote."""
        return cls(*joblib.load(folder / "topic_model.joblib"))


def _split(labels: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Rows to learn from and rows held back; all of them for both where there are too few to hold back."""
    _, counts = np.unique(labels, return_counts=True)
    if counts.min() < 2 or len(labels) * _HELD_BACK < len(counts):
        return np.arange(len(labels)), np.arange(len(labels))
    splitter = StratifiedShuffleSplit(1, test_size=_HELD_BACK, random_state=7)
    return next(splitter.split(np.zeros(len(labels)), labels))


def _evened(rows: np.ndarray, targets: np.ndarray) -> np.ndarray:
    """The rows, those of small classes several times."""
    classes, counts = np.unique(targets[rows], return_counts=True)
    times = np.ones(targets.max() + 1, dtype=int)
    times[classes] = np.maximum(1, _LEAST_SHOWN // counts)
    return np.repeat(rows, times[targets[rows]])


def _bare(text: str) -> str:
    """A text without signs and spaces."""
    return _SIGNS.sub("", simplify(text))


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
