"""What a calculation takes and what it gives: typed inputs in, items with steps and citations out.

A calculator is a pure function over facts that a person stated and the dated figures of the knowledge
base. Money is ``Decimal`` yuan, rounded to the fen only where an item is made, so that the items always
add up to the total.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Literal

from bot.law.calendar import Calendar
from bot.law.parameter import DatedValue, Parameter, ParameterNotFound
from bot.law.text import Bilingual

Status = Literal["owed", "not_owed", "needs"]
Kind = Literal["yuan", "number", "count", "date", "month", "choice", "flag", "region", "dates", "text", "relations"]
Unit = Literal["yuan", "yuan_per_month", "day", "month", "percent", "year", "hour"]
Payer = Literal["employer", "fund", "worker", "state", ""]

FEN = Decimal("0.01")


class FactWrong(ValueError):
    """A stated fact cannot be: the sentence says what is wrong and what is expected.

    Attributes:
        fact: The name of the input.
        sentence: For the person, in both languages.
    """

    def __init__(self, fact: str, sentence: Bilingual) -> None:
        """Keep the input's name beside the sentence."""
        super().__init__(sentence.en)
        self.fact = fact
        self.sentence = sentence


@dataclass(frozen=True, slots=True)
class Choice:
    """One allowed value of a choice, with the words for its button."""

    value: str
    title: Bilingual


@dataclass(frozen=True, slots=True)
class Input:
    """One fact that a calculator takes.

    Attributes:
        name: With its unit where it has one: ``monthly_wage_yuan``.
        kind: How the text of it is read: ``count`` is a whole number, ``number`` may have decimals,
            ``date`` is a day, ``month`` is ``YYYY-MM``, ``dates`` several days, ``text`` a few words,
            ``relations`` people by their relation to the worker.
        ask: The question to the person.
        why: Why it is asked.
        required: False where a calculation without it is right but coarser.
        least, most: Bounds of a figure, both allowed.
        choices: The values of a choice.
    """

    name: str
    kind: Kind
    ask: Bilingual
    why: Bilingual
    required: bool = True
    least: Decimal | None = None
    most: Decimal | None = None
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that is owed, or one finding with its figure.

    Attributes:
        id: Stable within the calculator.
        amount: In ``unit``; yuan are rounded to the fen.
        formula: How the amount comes about, with the person's own figures.
        payer: Who pays it.
        counts: False for a figure that is shown but is not part of the total (a daily wage, a ceiling).
        citations: ``statute/article``.
    """

    id: str
    title: Bilingual
    amount: Decimal
    formula: Bilingual
    citations: tuple[str, ...]
    unit: Unit = "yuan"
    payer: Payer = ""
    counts: bool = True


@dataclass(frozen=True, slots=True)
class Event:
    """A day that matters: the last day to claim, the day a period ends."""

    day: date
    title: Bilingual
    citation: str


@dataclass(frozen=True, slots=True)
class Calculation:
    """The outcome.

    Attributes:
        status: ``needs`` names facts that are missing; ``not_owed`` says why in ``reason``.
        items: What is owed; those in yuan that count add up to ``total``.
        steps: How it was worked out, one sentence a step.
        caveats: What was not counted, what is uncertain, what the other side will say.
        reason: Why nothing is owed, or the finding in one sentence.
        needs: Names of missing inputs.
        events: Days on the timeline, in order.
    """

    status: Status
    items: tuple[Item, ...] = ()
    steps: tuple[Bilingual, ...] = ()
    caveats: tuple[Bilingual, ...] = ()
    reason: Bilingual | None = None
    needs: tuple[str, ...] = ()
    events: tuple[Event, ...] = ()

    @property
    def total(self) -> Decimal | None:
        """The sum of the items in yuan that count; None where there is none."""
        sums = [item.amount for item in self.items if item.unit == "yuan" and item.counts]
        return sum(sums, Decimal(0)) if sums else None

    @property
    def citations(self) -> tuple[str, ...]:
        """Every article cited, once, in the order of the items and events."""
        cited = [c for item in self.items for c in item.citations] + [event.citation for event in self.events]
        return tuple(dict.fromkeys(cited))


Facts = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Figures:
    """The dated figures that calculators read, and the holiday schedules by year."""

    parameters: Mapping[str, Parameter]
    calendars: Mapping[int, Calendar] = field(default_factory=dict)

    def value(self, name: str, day: date, region: str | None = None) -> Decimal:
        """The single figure of a parameter on a day.

        Raises:
            ParameterNotFound: If there is none, or the region has several levels.
        """
        dated = self.dated(name, day, region)
        if dated.value is None:
            raise ParameterNotFound(f"{name}: {region} has several levels on {day}")
        return Decimal(dated.value)

    def dated(self, name: str, day: date, region: str | None = None) -> DatedValue:
        """The whole entry: levels, certainty, note.

        Raises:
            ParameterNotFound: If nothing is known for that day and region.
        """
        if name not in self.parameters:
            raise ParameterNotFound(f"there is no parameter {name}")
        return self.parameters[name].at(day, region)[1]

    def levels(self, name: str, day: date, region: str | None = None) -> dict[str, Decimal]:
        """The levels by their Chinese names, or by ``""`` for one without a name."""
        return {tier.name.zh if tier.name else "": Decimal(tier.value) for tier in self.dated(name, day, region).levels}


@dataclass(frozen=True, slots=True)
class Calculator:
    """One calculation with its inputs.

    Attributes:
        name: As in ``gongdao calc NAME``.
        inputs: In the order in which they are asked.
        articles: The articles it rests on, ``statute/article``.
        run: From facts (already read and within their bounds; ``as_of`` is always there) and figures
            to the outcome. Raises :class:`FactWrong` where facts contradict each other.
    """

    name: str
    title: Bilingual
    inputs: tuple[Input, ...]
    articles: tuple[str, ...]
    run: Callable[[Facts, Figures], Calculation] = field(repr=False)

    def input(self, name: str) -> Input:
        """The input of that name.

        Raises:
            KeyError: If the calculator takes no such fact.
        """
        return next((i for i in self.inputs if i.name == name), None) or _no_input(self.name, name)


def _no_input(calculator: str, name: str) -> Input:
    raise KeyError(f"{calculator} takes no {name}")


def missing(inputs: tuple[Input, ...], facts: Facts) -> tuple[str, ...]:
    """The required inputs that are not stated."""
    return tuple(i.name for i in inputs if i.required and facts.get(i.name) is None)


def fen(amount: Decimal) -> Decimal:
    """Rounded to the fen, half up."""
    return amount.quantize(FEN, ROUND_HALF_UP)


def plain(amount: Decimal) -> str:
    """A figure as people write it: 6500, 3.5, 21.75, without a tail of zeros."""
    text = f"{amount:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
