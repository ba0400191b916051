"""A topic: one thing people ask, answered for workers and for employers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from bot.law.citation import Citation
from bot.law.text import Bilingual

Role = Literal["worker", "employer"]
ROLES: tuple[Role, ...] = ("worker", "employer")


@dataclass(frozen=True, slots=True)
class Questions:
    """How people ask about the topic; the engine learns from these."""

    zh: tuple[str, ...]
    en: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """What the topic means for one of the two sides."""

    answer: Bilingual
    steps: tuple[Bilingual, ...] = ()
    evidence: tuple[Bilingual, ...] = ()
    deadline: Bilingual | None = None


@dataclass(frozen=True, slots=True)
class Topic:
    """One curated entry of the knowledge base.

    Attributes:
        id: ``<area>.<name>``, the same as the file's place under ``topics/``.
        basis: The articles it rests on, most relevant first, as ``statute/article``.
        parameters: Names of dated figures shown beside the answer.
        urgency: ``safety`` puts the emergency numbers before the answer.
        asked: How often people ask about it; decides between topics that fit a message equally well.
        as_of: The day on which the content was last checked against the law.
    """

    id: str
    title: Bilingual
    questions: Questions
    worker: Side
    basis: tuple[str, ...]
    as_of: date
    employer: Side | None = None
    parameters: tuple[str, ...] = ()
    calculator: str | None = None
    documents: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    urgency: Literal["normal", "safety"] = "normal"
    asked: Literal["often", "usual", "rarely"] = "usual"

    @property
    def area(self) -> str:
        """The part of the law it belongs to: ``wages`` of ``wages.unpaid_wages``."""
        return self.id.partition(".")[0]

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The basis as citations, in its order."""
        return tuple(Citation.parse(text) for text in self.basis)

    def side(self, role: Role) -> Side:
        """The employer's side if it is asked for and written, else the worker's."""
        return self.employer if role == "employer" and self.employer else self.worker
