"""One thing found in a text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entity:
    """A kind, the words it was said in, and its value.

    Attributes:
        type: ``money``, ``date``, ``duration``, ``hours``, ``age``, ``province``, ``city``,
            ``injury_grade``, ``contract_term`` or ``article``.
        value: Yuan as a decimal string; an ISO date, or ``YYYY-MM`` where no day was said; months of a
            duration or contract term; a province's short name; a grade; ``statute/article``.
        start: Place in the normalised text.
        end: The place after its last character.
        role: What the figure is for where the words say it: ``monthly_wage``, ``service_start``,
            ``service_end``, or empty.
    """

    type: str
    text: str
    value: str
    start: int
    end: int
    role: str = ""
