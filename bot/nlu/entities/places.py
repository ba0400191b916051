"""Provinces and cities: 广东, 东莞, Shenzhen. The value is the province."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from bot.law.region import PROVINCES, place_names
from bot.nlu.entities.entity import Entity

# Words that hold a place's name without meaning the place.
_NOT_PLACES = re.compile(
    r"(?:海南航空|吉林大学|北京时间|上海牌|中山装|山东菜|四川菜|湖南菜|兰州拉面|南京路|北京路|上海路)"
)


def find_places(text: str) -> Iterator[Entity]:
    """Every province or city that is named."""
    blocked = [match.span() for match in _NOT_PLACES.finditer(text)]
    for match in _pattern().finditer(text):
        if any(start <= match.start() < end for start, end in blocked):
            continue
        province = place_names()[match[0]]
        kind = "province" if match[0] in PROVINCES or match[0].title() in PROVINCES.values() else "city"
        yield Entity(kind, match[0], province, match.start(), match.end())


@functools.cache
def _pattern() -> re.Pattern[str]:
    names = sorted(place_names(), key=len, reverse=True)
    chinese = "|".join(re.escape(name) for name in names if not name.isascii())
    english = "|".join(re.escape(name) for name in names if name.isascii())
    return re.compile(rf"{chinese}|\b(?:{english})\b")
