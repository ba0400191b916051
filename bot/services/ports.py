"""What the services need from outside, as protocols; ``bot.storage`` makes them real."""

from __future__ import annotations

from datetime import date
from typing import Protocol


class Clock(Protocol):
    """Tells the day, so that tests can choose it."""

    def today(self) -> date:
        """The day in China."""
        ...


class UnansweredQuestions(Protocol):
    """Keeps the questions that got no answer, for the curators, without who asked."""

    def keep(self, redacted: str, language: str, day: date) -> None:
        """Keep one question from which personal data was taken out."""
        ...
