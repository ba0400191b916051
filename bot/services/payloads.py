"""The payloads of buttons: short, inert as text, and good for nothing but what a button does.

A payload is ``~kind:value``. Whoever types one gets what pressing the button would have given;
nothing else that is typed reaches the dialogue engine as anything but plain text.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from bot.law.calculators import CALCULATORS
from bot.law.region import PROVINCES
from bot.law.text import LANGUAGES
from bot.law.topic import ROLES

_NAME = re.compile(r"^[a-z_]{2,40}$")
# What is stated is read and checked by the calculator's own rules; here only its form is.
_FACT = re.compile(r"^[a-z_]{2,40}=[\w.,-]{1,40}$")
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


def calculate_payload(calculator: str) -> str:
    """Begin a guided calculation."""
    return f"~calc:{calculator}"


def fact_payload(name: str, value: str) -> str:
    """State a fact of the calculation under way."""
    return f"~fact:{name}={value}"


def skip_payload(name: str) -> str:
    """Leave a question of the calculation open."""
    return f"~skip:{name}"


def document_payload(name: str) -> str:
    """Write a paper from what is known."""
    return f"~doc:{name}"


CLAIMS_PAYLOAD, STOP_PAYLOAD, WORKINGS_PAYLOAD = "~claims", "~stop", "~workings"
MENU_PAYLOAD, PEOPLE_PAYLOAD, UNDO_PAYLOAD, RESTART_PAYLOAD, START_PAYLOAD = (
    "~menu",
    "~people",
    "~undo",
    "~restart",
    "~start",
)

_PLAIN = {
    MENU_PAYLOAD: "ask_help", PEOPLE_PAYLOAD: "request_human", UNDO_PAYLOAD: "undo",
    RESTART_PAYLOAD: "start_over", START_PAYLOAD: "greet", CLAIMS_PAYLOAD: "show_claims", STOP_PAYLOAD: "stop",
    WORKINGS_PAYLOAD: "show_workings",
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
    if kind == "~calc" and value in CALCULATORS:
        return "start_calculation", {"calculator": value}
    if kind == "~fact" and _FACT.match(value):
        return "state_fact", {"fact": value}
    if kind == "~skip" and _NAME.match(value):
        return "skip_fact", {"fact": value}
    if kind == "~doc" and _NAME.match(value):
        return "make_document", {"document": value}
    if kind == "~lang" and value in LANGUAGES:
        return "change_language", {"language": value}
    return None
