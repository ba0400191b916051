"""The inputs of calculators that a message states: rules over the normalised text, no model.

Nothing that was not said is a fact: what others earn, what is only supposed or wished for, vague
figures and ranges are left out.
"""

from __future__ import annotations

from datetime import date

from bot.nlu.fact_finders.days import find_days
from bot.nlu.fact_finders.grounds import find_grounds, went_on
from bot.nlu.fact_finders.hours import find_hours
from bot.nlu.fact_finders.people import find_people
from bot.nlu.fact_finders.said import read_message
from bot.nlu.fact_finders.service import find_service
from bot.nlu.fact_finders.wages import find_wages
from bot.nlu.normalise import simplify


def find_facts(text: str, today: date) -> dict[str, str]:
    """What a message states, by the names of the calculators' inputs.

    Args:
        text: As the person wrote it.
        today: The day that 昨天 and 去年 are counted from.

    Returns:
        Texts as ``gongdao calc`` takes them: yuan, ISO days, ``YYYY-MM`` where only the month is known.
    """
    said = read_message(simplify(text), today)
    days = find_days(said)
    if went_on(said):
        days.pop("service_end", None)
    facts = find_people(said) | days | find_service(said, days) | find_wages(said) | find_hours(said)
    if "dates" in facts:
        facts.pop("holiday_hours", None)
    return facts | find_grounds(said)
