"""What a message says in figures and names: money, dates, spans, places, grades, articles.

Rules over the normalised text. Each module owns one kind and yields :class:`Entity`; where two
overlap the longer one stays.
"""

from __future__ import annotations

import re
from datetime import date

from bot.law.numerals import NUMERAL
from bot.nlu.entities.articles import find_articles
from bot.nlu.entities.entity import Entity
from bot.nlu.entities.money import find_money
from bot.nlu.entities.places import find_places
from bot.nlu.entities.spoken_times import find_spoken_times
from bot.nlu.entities.times import find_times
from bot.nlu.entities.work import find_work

_TOO_LONG = re.compile(rf"[\d{NUMERAL}]{{20,}}")

__all__ = ["Entity", "find_entities"]


def find_entities(text: str, today: date) -> list[Entity]:
    """Every entity of a normalised text, in the order in which they stand.

    Args:
        text: A text that went through ``normalise``.
        today: The day that 昨天 and 去年 are counted from.
    """
    # No figure has so many digits, and the rules would look at each of them again from every other one.
    text = _TOO_LONG.sub(lambda run: " " * len(run[0]), text)
    found = [
        *find_articles(text),
        *find_work(text),
        *find_money(text),
        *find_spoken_times(text, today),
        *find_times(text, today),
        *find_places(text),
    ]
    kept: list[Entity] = []
    for entity in sorted(found, key=lambda e: (e.start - e.end, e.start)):
        if all(entity.end <= other.start or other.end <= entity.start for other in kept):
            kept.append(entity)
    return sorted(kept, key=lambda e: e.start)
