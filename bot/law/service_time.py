"""Spans of service: full months and days between two days, and years as the statutes round them."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from decimal import Decimal


def add_months(day: date, months: int) -> date:
    """The same day so many months later; the last day of the month where there is no such day."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def last_day(first: date, months: int) -> date:
    """The last day of a period of so many months of which ``first`` is the first day.

    Where the month at the end has no such day, its last day ends the period (民法典/202).

    >>> last_day(date(2024, 3, 1), 3), last_day(date(2024, 8, 31), 3)
    (datetime.date(2024, 5, 31), datetime.date(2024, 11, 30))
    """
    end = add_months(first, months)
    return end if end.day < first.day else end - timedelta(days=1)


def full_months(first: date, last: date) -> int:
    """Whole months of service from the first day to the last day, both worked.

    A month is full on the day before the same day of the next month: 1 March to 31 March is one month.
    """
    end = last + timedelta(days=1)
    months = (end.year - first.year) * 12 + end.month - first.month
    while months > 0 and add_months(first, months) > end:
        months -= 1
    return max(months, 0)


def severance_years(first: date, last: date) -> Decimal:
    """Years of service as severance counts them: six months and more are a year, less is half a year.

    Legal basis: 劳动合同法/47.

    >>> severance_years(date(2019, 3, 1), date(2024, 8, 31))
    Decimal('6')
    >>> severance_years(date(2019, 3, 1), date(2024, 8, 30))
    Decimal('5.5')
    """
    years, rest = divmod(full_months(first, last), 12)
    if rest >= 6:
        return Decimal(years + 1)
    anniversary = add_months(first, years * 12 + rest)
    over = rest > 0 or anniversary <= last
    return Decimal(years) + (Decimal("0.5") if over else Decimal(0))


def working_days(first: date, last: date, off: frozenset[date] = frozenset(), on: frozenset[date] = frozenset()) -> int:
    """Days from Monday to Friday between two days, both counted, without ``off`` and with ``on``."""
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return sum(1 for day in days if day in on or (day.weekday() < 5 and day not in off))
