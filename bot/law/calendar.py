"""A year's holiday schedule: which days are paid threefold, which are off, which weekend days are worked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

DayKind = Literal["statutory", "day_off", "weekend", "made_up", "weekday"]
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Calendar:
    """The schedule that the State Council announces for one year.

    Attributes:
        source: The document that announced it.
        statutory: Holidays of everybody: work on them is paid threefold.
        days_off: The other days of the holiday blocks, rest days like a weekend.
        working_days: Weekend days that are worked instead.
    """

    year: int
    source: str
    last_checked: date
    statutory: tuple[date, ...] = ()
    days_off: tuple[date, ...] = ()
    working_days: tuple[date, ...] = ()

    @property
    def complete(self) -> bool:
        """False where only part of the schedule was found; nobody should count with half a list."""
        return bool(self.statutory and self.days_off)

    def kind_of(self, day: date) -> DayKind | None:
        """What a day of this year is; None where the schedule is not complete enough to say."""
        if day in self.working_days:
            return "made_up"
        if not self.complete:
            return None
        if day in self.statutory:
            return "statutory"
        if day in self.days_off:
            return "day_off"
        return "weekend" if day.weekday() >= _SATURDAY else "weekday"
