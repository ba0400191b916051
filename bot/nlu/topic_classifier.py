"""The trainable component that finds the topic of a question, or the dialogue intent of anything else."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import ENTITIES, INTENT, INTENT_RANKING_KEY, INTENT_RESPONSE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.law.text import Bilingual
from bot.nlu.normalise import simplify
from bot.nlu.routing import Ranked, Understanding, route
from bot.nlu.topic_importer import FAQ
from bot.nlu.topic_model import TopicModel
from bot.services.payloads import intent_of_payload
from bot.settings import read_settings
from bot.storage.knowledge_checks import texts_of
from bot.storage.knowledge_files import load_knowledge

UNDERSTANDING = "understanding"
# A modest tilt: it decides between near equals and does not overrule the words.
OFTENER = {"often": 2.0, "usual": 1.0, "rarely": 0.5}
# What is not labour law comes in every shape, and its examples are few beside those of the topics.
OUTSIDE_OFTENER = 8.0


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class TopicClassifier(GraphComponent, IntentClassifier):
    """Ranks the knowledge topics and the dialogue intents and decides how sure the answer is.

    Sets ``intent`` (``faq`` for a topic), ``response_selector`` as Rasa's own selector does, and
    ``understanding``: the ranked topics, the tier and the topics of a second question.
    """

    def __init__(self, model_storage: ModelStorage, resource: Resource, model: TopicModel | None = None) -> None:
        """Hold the trained model, or none before training."""
        self._storage = model_storage
        self._resource = resource
        self._model = model
        names = [] if model is None else [str(name) for name in model.classes]
        self._topics = frozenset(name.removeprefix(f"{FAQ}/") for name in names if name.startswith(f"{FAQ}/"))

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> TopicClassifier:
        """Create an untrained component (see parent class for full docstring)."""
        return cls(model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> TopicClassifier:
        """Load the trained component (see parent class for full docstring)."""
        with model_storage.read_from(resource) as folder:
            return cls(model_storage, resource, TopicModel.load(folder))

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from the questions of all topics and the examples of the dialogue intents."""
        texts, labels = examples_of(training_data)
        documents, document_labels = topic_sentences(known=set(labels))
        self._model = TopicModel.fit(texts, labels, documents, document_labels, how_often_asked())
        with self._storage.write_to(self._resource) as folder:
            self._model.save(folder)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Set intent, ranking and understanding of each message."""
        for message in messages:
            if not message.get(TEXT):
                continue
            if self._pressed(message):
                continue
            understanding = self.understand(message.get(TEXT), message.get(ENTITIES) or [])
            intents = [{"name": name, "confidence": score} for name, score in understanding.intents]
            message.set(INTENT, intents[0], add_to_output=True)
            message.set(INTENT_RANKING_KEY, intents, add_to_output=True)
            message.set(UNDERSTANDING, understanding.as_dict(), add_to_output=True)
            message.set("response_selector", _selector(understanding.topics), add_to_output=True)
        return messages

    def _pressed(self, message: Message) -> bool:
        """Read a button's payload: its intent and what it carries, for sure."""
        pressed = intent_of_payload(message.get(TEXT).strip(), self._topics)
        if pressed is None:
            return False
        intent, carried = pressed
        entities = [{"entity": kind, "value": value, "start": 0, "end": 0} for kind, value in carried.items()]
        message.set(INTENT, {"name": intent, "confidence": 1.0}, add_to_output=True)
        message.set(ENTITIES, entities, add_to_output=True)
        return True

    def understand(self, text: str, entities: list[dict[str, Any]]) -> Understanding:
        """Rank one text and decide what to do with it."""
        if self._model is None:
            raise RuntimeError("the topic classifier is not trained; run: uv run gongdao train")
        normalised = simplify(text)
        return route(normalised, entities, self._rank)

    def _rank(self, texts: list[str]) -> list[Ranked]:
        assert self._model is not None
        ranked = []
        is_topic = np.char.startswith(self._model.classes.astype(str), f"{FAQ}/")
        for row in self._model.confidences(texts):
            order = np.argsort(-row)[:40]
            named = [(str(self._model.classes[i]), float(row[i])) for i in order]
            ranked.append(
                Ranked(
                    topics=[(n.removeprefix(f"{FAQ}/"), s) for n, s in named if n.startswith(f"{FAQ}/")],
                    intents=[(n, s) for n, s in named if not n.startswith(f"{FAQ}/")],
                    labour=float(row[is_topic].sum()),
                )
            )
        return ranked


def examples_of(training_data: TrainingData) -> tuple[list[str], list[str]]:
    """The texts to learn from and the class of each: ``faq/<topic>`` or a dialogue intent."""
    texts, labels = [], []
    for example in training_data.training_examples:
        if example.get(TEXT) and example.get(INTENT):
            texts.append(example.get(TEXT))
            labels.append(example.get(INTENT_RESPONSE_KEY) or example.get(INTENT))
    return texts, labels


def how_often_asked() -> dict[str, float]:
    """How much oftener than usual the topics are asked, by class name."""
    topics = load_knowledge(read_settings().knowledge_dir).topics.values()
    return {"out_of_scope": OUTSIDE_OFTENER, **{f"{FAQ}/{topic.id}": OFTENER[topic.asked] for topic in topics}}


def topic_sentences(known: set[str]) -> tuple[list[str], list[str]]:
    """Titles, answers and steps of the topics as sentences, with their classes."""
    sentences, labels = [], []
    for topic in load_knowledge(read_settings().knowledge_dir).topics.values():
        if f"{FAQ}/{topic.id}" not in known:
            continue
        for part in (topic.title, topic.worker.answer, topic.worker.steps, topic.employer):
            for _, text in texts_of(part):
                for sentence in _sentences(text):
                    sentences.append(sentence)
                    labels.append(f"{FAQ}/{topic.id}")
    return sentences, labels


def _sentences(text: Bilingual) -> list[str]:
    return [part for part in re.split(r"[。；;]|\. ", f"{text.zh}。{text.en}") if len(part) > 3]


def _selector(topics: list[tuple[str, float]]) -> dict[str, Any]:
    ranking = [{"intent_response_key": f"{FAQ}/{topic}", "confidence": score} for topic, score in topics]
    best = ranking[0] if ranking else {"intent_response_key": None, "confidence": 0.0}
    return {"all_retrieval_intents": [FAQ], FAQ: {"response": best, "ranking": ranking}}
