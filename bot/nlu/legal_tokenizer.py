"""Rasa tokens from the normalised text, with places in the original."""

from __future__ import annotations

from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.tokenizers.tokenizer import Token, Tokenizer
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.normalise import normalise
from bot.nlu.segment import words_of


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_TOKENIZER, is_trainable=False)
class LegalTokenizer(Tokenizer):
    """Normalises, then cuts into words that keep the terms of labour law whole."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """The component's default config (see parent class for full docstring)."""
        return {"intent_tokenization_flag": False, "intent_split_symbol": "_", "token_pattern": None}

    @staticmethod
    def required_packages() -> list[str]:
        """Packages that must be installed (see parent class for full docstring)."""
        return ["spacy", "jieba"]

    def tokenize(self, message: Message, attribute: str) -> list[Token]:
        """The words of one attribute, each where it stands in the person's own text."""
        normalised = normalise(message.get(attribute))
        tokens = []
        for word, start, end in words_of(normalised.text):
            first, last = normalised.original_span(start, end)
            tokens.append(Token(word, first, last))
        return tokens
