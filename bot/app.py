"""Composition root: builds what the parts need, on first use and never at import."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

from bot.law.calculation import Calculation
from bot.law.knowledge import Knowledge
from bot.services.ports import Clock, PaperWriter, UnansweredQuestions
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


class DocxPapers:
    """Papers as DOCX; what writes them is loaded with the first one."""

    def write(
        self,
        name: str,
        facts: Mapping[str, str],
        claims: Sequence[tuple[str, Calculation]],
        language: str,
        today: date,
    ) -> bytes:
        """See ``services.ports.PaperWriter``."""
        from bot.documents.claim import ClaimsClash, claims_of
        from bot.documents.render import render
        from bot.law.calculation import FactWrong

        sums = [claim for calculator, result in claims for claim in claims_of(calculator, result)]
        usable = dict(facts)
        while True:
            try:
                return render(name, usable, sums, "en" if language == "en" else "zh", today)
            except FactWrong as error:
                # What was said for a calculation and does not fit this paper stays a blank on it.
                if usable.pop(error.fact, None) is None:
                    raise
            except ClaimsClash:
                # Sums that the law does not give beside each other are not asked for together: they stay blanks.
                if not sums:
                    raise
                sums = []


@dataclass(slots=True)
class Services:
    """What the actions use."""

    knowledge: Knowledge
    clock: Clock
    unanswered: UnansweredQuestions
    papers: PaperWriter


@functools.cache
def settings() -> Settings:
    """The settings of this process."""
    return read_settings()


@functools.cache
def services() -> Services:
    """The services of this process; ``serve`` puts the database behind them."""
    from bot.storage.knowledge_files import load_knowledge

    return Services(load_knowledge(settings().knowledge_dir), ChinaClock(), KeepNothing(), DocxPapers())
