"""Dated figures: national or by region, each with its source and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Literal

from bot.law.text import Bilingual

Certainty = Literal["verified", "secondary", "recalled"]


class ParameterNotFound(LookupError):
    """No value is known for that day and region. The nearest one is never taken instead."""


@dataclass(frozen=True, slots=True)
class Tier:
    """One of several local levels, for example the minimum wage of a province's first class."""

    value: str
    name: Bilingual | None = None


@dataclass(frozen=True, slots=True)
class DatedValue:
    """A value from one day on.

    Attributes:
        value: The figure as a decimal string; None ends the value.
        tiers: Local levels, highest first, where there is more than one.
        exact_start: False where only "in force by that day" is known.
    """

    certainty: Certainty
    source: str
    value: str | None = None
    tiers: tuple[Tier, ...] = ()
    exact_start: bool = True
    note: Bilingual | None = None

    @property
    def levels(self) -> tuple[Tier, ...]:
        """Every figure of the day, a single value as one unnamed level."""
        if self.tiers:
            return self.tiers
        return (Tier(self.value),) if self.value is not None else ()


@dataclass(frozen=True, slots=True)
class Parameter:
    """A figure of the law with its history, newest last.

    Attributes:
        unit: What the figure counts, for example ``yuan_per_month`` or ``day``.
        last_checked: When a person last compared it with its source.
        cue: Words that announce this figure in a text; used to find contradictions.
        values: National values by first day; empty where the figure is only regional.
        regions: The same by province.
    """

    id: str
    title: Bilingual
    unit: str
    last_checked: date
    citation: str
    values: dict[date, DatedValue] = field(default_factory=dict)
    regions: dict[str, dict[date, DatedValue]] = field(default_factory=dict)
    cue: tuple[str, ...] = ()

    def at(self, day: date, region: str | None = None) -> tuple[date, DatedValue]:
        """The value in force on a day, with the first day it applies.

        Args:
            day: The day asked about.
            region: A province's short name, for example 广东; None for the national value.

        Raises:
            ParameterNotFound: If nothing is known for the day, or the value has ended.
        """
        history = self.values if region is None else self.regions.get(region, {})
        started = [first for first in history if first <= day]
        if not started:
            raise ParameterNotFound(f"{self.id}: no value for {region or 'the country'} on {day}")
        first = max(started)
        if not history[first].levels:
            raise ParameterNotFound(f"{self.id}: the value for {region or 'the country'} ended on {first}")
        return first, history[first]


def as_decimal(figure: str) -> Decimal:
    """Read a figure of a parameter file.

    Raises:
        ValueError: If it is not a plain decimal number.
    """
    try:
        return Decimal(figure)
    except InvalidOperation as error:
        raise ValueError(f"{figure!r} is not a decimal number") from error
