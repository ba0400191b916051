"""Text that exists in both languages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = ("zh", "en")


@dataclass(frozen=True, slots=True)
class Bilingual:
    """The same text in Chinese and in English; neither may be missing."""

    zh: str
    en: str

    def in_language(self, language: Language) -> str:
        """The text in the language asked for."""
        return self.zh if language == "zh" else self.en
