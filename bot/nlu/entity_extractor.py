"""The rules of ``bot.nlu.entities`` as a Rasa component."""

from __future__ import annotations

from datetime import date
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.entities import find_entities
from bot.nlu.facts import find_facts
from bot.nlu.normalise import normalise

# What the message states of the calculators' inputs, beside its entities.
FACTS = "facts"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class LegalEntityExtractor(GraphComponent, EntityExtractorMixin):
    """Adds money, dates, spans, places, grades, terms and articles, and what they state; does no I/O.

    Values are strings, so that no float touches a wage. Entities of earlier components stay.
    """

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> LegalEntityExtractor:
        """Create the component (see parent class for full docstring)."""
        return cls()

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Training needs no entities: the rules are not learnt."""
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Add the entities of each message, placed in the person's own text."""
        for message in messages:
            original = message.get(TEXT) or ""
            normalised = normalise(original)
            found = message.get(ENTITIES, [])
            for entity in find_entities(normalised.text, date.today()):
                start, end = normalised.original_span(entity.start, entity.end)
                data = {
                    "entity": entity.type,
                    "value": entity.value,
                    "text": original[start:end],
                    "start": start,
                    "end": end,
                    "confidence_entity": 1.0,
                    "extractor": type(self).__name__,
                }
                found.append(data | ({"role": entity.role} if entity.role else {}))
            message.set(ENTITIES, found, add_to_output=True)
            message.set(FACTS, find_facts(original, date.today()), add_to_output=True)
        return messages
