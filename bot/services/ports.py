"""What the services need from outside, as protocols; ``bot.storage`` makes them real."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Protocol

from bot.law.calculation import Calculation


class Clock(Protocol):
    """Tells the day, so that tests can choose it."""

    def today(self) -> date:
        """The day in China."""
        ...


class PaperWriter(Protocol):
    """Writes papers to file."""

    def write(
        self,
        name: str,
        facts: Mapping[str, str],
        claims: Sequence[tuple[str, Calculation]],
        language: str,
        today: date,
    ) -> bytes:
        """The paper as DOCX.

        Args:
            name: Its name in the catalogue.
            facts: Texts by input name; what is missing stays a visible blank.
            claims: Calculator names with their outcomes.
            language: ``en`` adds an English reading copy; the paper itself is Chinese.
            today: The day on the paper.
        """
        ...


class UnansweredQuestions(Protocol):
    """Keeps the questions that got no answer, for the curators, without who asked."""

    def keep(self, redacted: str, language: str, day: date) -> None:
        """Keep one question from which personal data was taken out."""
        ...
