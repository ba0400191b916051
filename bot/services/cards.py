"""What the bot says, as data: the channel decides how it looks."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Button:
    """A title to press and the payload it sends, at most 64 bytes."""

    title: str
    payload: str


@dataclass(frozen=True, slots=True)
class Basis:
    """One article an answer rests on, with what it rules in our own words."""

    statute: str
    article: str
    label: str
    digest: str


@dataclass(frozen=True, slots=True)
class AnswerCard:
    """One answer about one topic, in one language, for one side.

    Attributes:
        lead: What comes before everything: help lines when there is danger, or "I take this as …".
        answer: The direct answer.
        figures: Dated local or national figures.
        context: Which side and region the answer is for.
        suggestions: Topic ids that may be meant instead.
        nearby: The main articles of the other readings that ``lead`` names.
        detailed: True if steps and evidence are part of the shown text.
    """

    topic: str
    title: str
    answer: str
    language: str
    tier: str = "sure"
    lead: str = ""
    steps: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    deadline: str = ""
    figures: tuple[str, ...] = ()
    basis: tuple[Basis, ...] = ()
    as_of: str = ""
    context: str = ""
    suggestions: tuple[str, ...] = ()
    nearby: tuple[Basis, ...] = ()
    detailed: bool = False
    labels: dict[str, str] = field(default_factory=dict)

    def as_dict(self) -> dict[str, Any]:
        """Plain data for the way through Rasa and over the network."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class PaperOrder:
    """A paper to write, as plain data: which one, from which facts and calculations of the talk.

    Attributes:
        name: The paper's name in the catalogue.
        facts: Texts by input name.
        calculations: Calculator name to the texts of its facts.
        language: ``en`` adds an English reading copy.
    """

    name: str
    facts: dict[str, str]
    calculations: dict[str, dict[str, str]]
    language: str


@dataclass(frozen=True, slots=True)
class Message:
    """One message to a person: its text, what can be pressed, the card behind it, and a paper to write."""

    text: str
    buttons: tuple[Button, ...] = ()
    card: AnswerCard | None = None
    paper: PaperOrder | None = None


def card_text(card: AnswerCard) -> str:
    """The card as plain text, for channels that show nothing else."""
    parts = [f"【{card.title}】" if card.language == "zh" else f"[{card.title}]"]
    if card.lead:
        parts.insert(0, card.lead)
    parts.append(card.answer)
    if card.detailed:
        parts += _list(card.labels.get("steps", ""), card.steps, numbered=True)
        parts += _list(card.labels.get("evidence", ""), card.evidence)
    colon = "：" if card.language == "zh" else ": "
    if card.deadline:
        parts.append(f"{card.labels.get('deadline', '')}{colon}{card.deadline}")
    parts += card.figures
    if card.basis:
        separator = "、" if card.language == "zh" else "; "
        parts.append(f"{card.labels.get('basis', '')}{colon}{separator.join(item.label for item in card.basis)}")
    tail = f"（{card.context}。{card.as_of}）" if card.language == "zh" else f"({card.context}. {card.as_of})"
    return "\n".join([*parts, tail])


def _list(label: str, items: tuple[str, ...], numbered: bool = False) -> list[str]:
    if not items:
        return []
    return [label, *(f"{number}. {item}" if numbered else f"· {item}" for number, item in enumerate(items, 1))]
