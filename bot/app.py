"""Composition root: builds what the parts need, on first use and never at import."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

from bot.law.knowledge import Knowledge
from bot.services.ports import Clock, UnansweredQuestions
from bot.settings import Settings, read_settings

CHINA = timezone(timedelta(hours=8))


class ChinaClock:
    """The day in China, wherever the server stands."""

    def today(self) -> date:
        """The day in China."""
        return datetime.now(CHINA).date()


class KeepNothing:
    """Forgets unanswered questions: for single commands, which have no database."""

    def keep(self, redacted: str, language: str, day: date) -> None:
        """Keep nothing."""


@dataclass(slots=True)
class Services:
    """What the actions use."""

    knowledge: Knowledge
    clock: Clock
    unanswered: UnansweredQuestions


@functools.cache
def settings() -> Settings:
    """The settings of this process."""
    return read_settings()


@functools.cache
def services() -> Services:
    """The services of this process; ``serve`` puts the database behind them."""
    from bot.storage.knowledge_files import load_knowledge

    return Services(load_knowledge(settings().knowledge_dir), ChinaClock(), KeepNothing())
