"""How well the topics' own questions find their topic: each asked of a model that has not seen it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from sklearn.model_selection import StratifiedKFold

from bot.law.text import Language
from bot.nlu.topic_importer import FAQ
from bot.nlu.topic_model import TopicModel

FOLDS = 5
_HAN = re.compile(r"[\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True)
class Asked:
    """One question, where it belongs and where it was put.

    Attributes:
        belongs: The class it is an example of.
        ranked: The three likeliest classes, best first.
    """

    question: str
    belongs: str
    ranked: tuple[str, ...]

    @property
    def language(self) -> Language:
        """Chinese if it has a Chinese character."""
        return "zh" if _HAN.search(self.question) else "en"


def cross_validate(
    texts: list[str],
    labels: list[str],
    documents: list[str],
    document_labels: list[str],
    asked: dict[str, float],
    say: Callable[[str], None],
) -> list[Asked]:
    """Ask every topic question of a model trained on the other four fifths.

    Args:
        texts: Questions and dialogue examples.
        labels: The class of each.
        documents: Sentences that help in training.
        document_labels: The class of each sentence.
        asked: How much oftener than usual a class is asked.
        say: Takes a line of progress.
    """
    targets = np.array(labels)
    results: list[Asked] = []
    splitter = StratifiedKFold(FOLDS, shuffle=True, random_state=3)
    for number, (learn, check) in enumerate(splitter.split(np.zeros(len(texts)), targets), 1):
        say(f"Fold {number} of {FOLDS}")
        model = TopicModel.fit([texts[i] for i in learn], [labels[i] for i in learn], documents, document_labels, asked)
        held = [i for i in check if labels[i].startswith(f"{FAQ}/")]
        for start in range(0, len(held), 1000):
            part = held[start : start + 1000]
            best = np.argsort(-model.confidences([texts[i] for i in part]), axis=1)[:, :3]
            results += [
                Asked(texts[i], labels[i], tuple(str(model.classes[k]) for k in row))
                for i, row in zip(part, best, strict=True)
            ]
    return results


def shares(results: list[Asked]) -> dict[str, float]:
    """How often the right topic came first and among the first three, by language."""
    figures: dict[str, float] = {}
    for language in ("zh", "en"):
        of_language = [row for row in results if row.language == language]
        count = max(1, len(of_language))
        figures[f"{language}_questions"] = len(of_language)
        figures[f"{language}_first"] = round(sum(r.ranked[0] == r.belongs for r in of_language) / count, 4)
        figures[f"{language}_first_three"] = round(sum(r.belongs in r.ranked for r in of_language) / count, 4)
    return figures


def confusions(results: list[Asked]) -> list[tuple[str, str, int]]:
    """Pairs of classes taken for each other, the commonest first: where it belongs, where it was put, how often."""
    wrong = Counter((row.belongs, row.ranked[0]) for row in results if row.ranked[0] != row.belongs)
    return [(belongs, put, count) for (belongs, put), count in wrong.most_common()]
