"""A small feed-forward network over sparse features: trained with TensorFlow, run with NumPy.

One hidden layer. Words are dropped at random while it learns, so that no topic hangs on a single word.
Sizes and rates were chosen by cross-validation over the topics' own questions: docs/decisions/002-classifier.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix

HIDDEN = 192
BATCH = 256
RATE = 2e-3
DROP_HIDDEN = 0.5
DROP_WORDS = 0.4
# The labels are not certain: a question may fit a neighbour as well.
SMOOTHING = 0.1
_SEED = 7


@dataclass(slots=True)
class Network:
    """The learnt weights.

    Attributes:
        hidden: Features x hidden units, float32.
        hidden_bias: One number a hidden unit.
        output: Hidden units x classes, float32.
        output_bias: One number a class.
    """

    hidden: np.ndarray
    hidden_bias: np.ndarray
    output: np.ndarray
    output_bias: np.ndarray

    def values(self, rows: csr_matrix) -> np.ndarray:
        """Decision values, rows x classes; the higher, the likelier."""
        return np.maximum(rows @ self.hidden + self.hidden_bias, 0) @ self.output + self.output_bias


class Trainer:
    """Learns a network in passes over rows; can be asked for its weights between passes."""

    def __init__(self, features: csr_matrix, targets: np.ndarray, classes: int) -> None:
        """Begin with small random weights.

        Args:
            features: One row a text.
            targets: The number of each row's class.
            classes: How many classes there are.
        """
        # Imported here: only training needs it, and it takes seconds.
        import tensorflow as tf

        self._tf = tf
        self._features, self._targets, self._classes = features, targets, classes
        self._random = np.random.RandomState(_SEED)
        tf.random.set_seed(_SEED)
        self._weights = [
            tf.Variable(tf.random.normal([features.shape[1], HIDDEN], stddev=0.05)),
            tf.Variable(tf.zeros([HIDDEN])),
            tf.Variable(tf.random.normal([HIDDEN, classes], stddev=0.05)),
            tf.Variable(tf.zeros([classes])),
        ]
        self._optimizer = tf.keras.optimizers.legacy.Adam(RATE)
        self._step = tf.function(self._learn, reduce_retracing=True, autograph=False)

    def network(self) -> Network:
        """The weights as they are now."""
        return Network(*(weight.numpy() for weight in self._weights))

    def learn(self, rows: np.ndarray) -> None:
        """One pass over these rows, in random order."""
        tf = self._tf
        for batch in self._batches(self._random.permutation(rows)):
            part = self._features[batch].tocoo()
            kept = self._random.rand(len(part.data)) >= DROP_WORDS
            places = np.stack([part.row[kept], part.col[kept]], axis=1).astype(np.int64)
            strengths = (part.data[kept] / (1 - DROP_WORDS)).astype(np.float32)
            self._step(
                tf.SparseTensor(tf.constant(places), tf.constant(strengths), tf.constant(part.shape, tf.int64)),
                tf.constant(self._targets[batch]),
            )

    @staticmethod
    def _batches(rows: np.ndarray) -> Iterator[np.ndarray]:
        for start in range(0, len(rows), BATCH):
            yield rows[start : start + BATCH]

    def _learn(self, rows: Any, targets: Any) -> None:
        tf = self._tf
        hidden, hidden_bias, output, output_bias = self._weights
        wanted = tf.one_hot(targets, self._classes) * (1 - SMOOTHING) + SMOOTHING / self._classes
        with tf.GradientTape() as tape:
            raised = tf.nn.relu(tf.sparse.sparse_dense_matmul(rows, hidden) + hidden_bias)
            values = tf.nn.dropout(raised, DROP_HIDDEN) @ output + output_bias
            loss = tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(wanted, values))
        self._optimizer.apply_gradients(zip(tape.gradient(loss, self._weights), self._weights, strict=True))
