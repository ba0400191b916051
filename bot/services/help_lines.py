"""Telephone numbers that people answer."""

from __future__ import annotations

from bot.law.knowledge import Knowledge
from bot.law.text import Bilingual, Language


def help_lines(knowledge: Knowledge, language: Language, purposes: tuple[str, ...], heading: Bilingual) -> str:
    """A heading and one line a number, in the order of the purposes asked for.

    Numbers that are only recalled, or stand in as examples, are never given.
    """
    lines = [heading.in_language(language)]
    for purpose in purposes:
        for channel in knowledge.channels:
            if channel.purpose == purpose and channel.phone and channel.certainty != "recalled" and not channel.example:
                colon = "：" if language == "zh" else ": "
                lines.append(
                    f"{channel.phone} {channel.name.in_language(language)}{colon}{channel.use.in_language(language)}"
                )
    return "\n".join(lines)
