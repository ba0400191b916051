"""The whole knowledge base in memory."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.law.calendar import Calendar
from bot.law.citation import Article, Citation, Statute
from bot.law.organisation import Channel
from bot.law.parameter import Parameter
from bot.law.topic import Topic


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Topics by id, statutes by short name, parameters by id, the public channels, calendars by year."""

    topics: dict[str, Topic]
    statutes: dict[str, Statute]
    parameters: dict[str, Parameter]
    channels: tuple[Channel, ...]
    calendars: dict[int, Calendar] = field(default_factory=dict)

    def article(self, citation: Citation) -> Article:
        """The digest of a cited article.

        Raises:
            KeyError: If the statute or the article is not in the knowledge base.
        """
        return self.statutes[citation.statute].articles[citation.article]
