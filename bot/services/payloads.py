"""The payloads of buttons: short, inert as text, and good for nothing but what a button does.

A payload is ``~kind:value``. Whoever types one gets what pressing the button would have given;
nothing else that is typed reaches the dialogue engine as anything but plain text.
"""

from __future__ import annotations

from collections.abc import Collection

from bot.law.region import PROVINCES
from bot.law.text import LANGUAGES
from bot.law.topic import ROLES

LONGEST_PAYLOAD = 64  # bytes, Telegram's limit for button data


def topic_payload(topic: str) -> str:
    """Show a topic."""
    return f"~topic:{topic}"


def more_payload(topic: str) -> str:
    """Show the rest of an answer."""
    return f"~more:{topic}"


def area_payload(area: str) -> str:
    """List the topics of an area."""
    return f"~area:{area}"


def role_payload(role: str) -> str:
    """Answer for this side from now on."""
    return f"~role:{role}"


def region_payload(region: str) -> str:
    """Give figures for this province from now on."""
    return f"~region:{region}"


def language_payload(language: str) -> str:
    """Speak this language from now on."""
    return f"~lang:{language}"


MENU_PAYLOAD, PEOPLE_PAYLOAD, UNDO_PAYLOAD, RESTART_PAYLOAD, START_PAYLOAD = (
    "~menu",
    "~people",
    "~undo",
    "~restart",
    "~start",
)

_PLAIN = {
    MENU_PAYLOAD: "ask_help", PEOPLE_PAYLOAD: "request_human", UNDO_PAYLOAD: "undo",
    RESTART_PAYLOAD: "start_over", START_PAYLOAD: "greet",
}  # fmt: skip


def intent_of_payload(text: str, topics: Collection[str]) -> tuple[str, dict[str, str]] | None:
    """The intent and the entities a payload stands for; None if the text is no payload.

    Args:
        text: What was sent.
        topics: Ids of the topics that exist; nothing else can be pressed.
    """
    if text in _PLAIN:
        return _PLAIN[text], {}
    kind, separator, value = text.partition(":")
    if not separator:
        return None
    areas = {topic.partition(".")[0] for topic in topics}
    if kind == "~topic" and value in topics:
        return "choose_topic", {"topic": value}
    if kind == "~more" and value in topics:
        return "show_more", {"topic": value}
    if kind == "~area" and value in areas:
        return "choose_area", {"area": value}
    if kind == "~role" and value in ROLES:
        return "inform_role", {"role": value}
    if kind == "~region" and value in PROVINCES:
        return "inform_region", {"region": value}
    if kind == "~lang" and value in LANGUAGES:
        return "change_language", {"language": value}
    return None
