"""What must hold in the holiday schedules of ``knowledge/calendars/``."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from bot.law.calendar import Calendar
from bot.storage.faults import Fault
from bot.storage.knowledge_files import Entry

_LISTS = ("statutory", "days_off", "working_days")
_SATURDAY = 5


def calendar_faults(entry: Entry[Calendar], today: date | None) -> Iterator[Fault]:
    """Days of another year, in two lists, out of order, or weekdays said to be worked instead."""
    calendar = entry.value
    if str(calendar.year) != entry.path.stem:
        problem = f"the year is {calendar.year}, the file is {entry.path.stem}"
        yield entry.fault(("year",), problem, "make them the same")
    if today is not None and calendar.last_checked > today:
        yield entry.fault(("last_checked",), f"{calendar.last_checked} is in the future", "give the day it was checked")
    seen: set[date] = set()
    for name in _LISTS:
        days: tuple[date, ...] = getattr(calendar, name)
        if list(days) != sorted(days):
            yield entry.fault((name,), "the dates are not in order", "put the latest last")
        for index, day in enumerate(days):
            place = (name, index)
            if day.year != calendar.year:
                yield entry.fault(place, f"{day} is not in {calendar.year}", "move it to its year")
            if day in seen:
                yield entry.fault(place, f"{day} is there twice", "keep it once")
            if name == "working_days" and day.weekday() < _SATURDAY:
                yield entry.fault(place, f"{day} is a weekday", "list only weekend days that are worked")
            seen.add(day)
