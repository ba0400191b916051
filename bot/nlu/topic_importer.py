"""The questions of the knowledge topics as Rasa training data, so that a curator edits one file."""

from __future__ import annotations

from typing import Any

from rasa.shared.core.domain import Domain
from rasa.shared.core.training_data.structures import StoryGraph
from rasa.shared.importers.importer import TrainingDataImporter
from rasa.shared.nlu.constants import INTENT, INTENT_RESPONSE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.settings import read_settings
from bot.storage.knowledge_files import load_knowledge

FAQ = "faq"


class TopicImporter(TrainingDataImporter):
    """Adds each question of each topic as an example of the retrieval intent ``faq/<topic>``."""

    def __init__(
        self,
        config_file: str | None = None,
        domain_path: str | None = None,
        training_data_paths: list[str] | str | None = None,
        **kwargs: Any,
    ) -> None:
        """Keep nothing: the knowledge folder is a setting."""

    def get_nlu_data(self, language: str | None = "en") -> TrainingData:
        """The questions of every topic, both languages."""
        knowledge = load_knowledge(read_settings().knowledge_dir)
        return TrainingData(
            [
                Message({TEXT: question, INTENT: FAQ, INTENT_RESPONSE_KEY: f"{FAQ}/{topic.id}"})
                for topic in knowledge.topics.values()
                for question in topic.questions.zh + topic.questions.en
            ]
        )

    def get_domain(self) -> Domain:
        """Nothing: the domain is domain.yml."""
        return Domain.empty()

    def get_stories(self, exclusion_percentage: int | None = None) -> StoryGraph:
        """Nothing: stories are in data/stories."""
        return StoryGraph([])

    def get_conversation_tests(self) -> StoryGraph:
        """Nothing: conversation tests are in tests/conversations."""
        return StoryGraph([])

    def get_config(self) -> dict[str, Any]:
        """Nothing: the configuration is config.yml."""
        return {}

    def get_config_file_for_auto_config(self) -> str | None:
        """Nothing to configure."""
        return None
