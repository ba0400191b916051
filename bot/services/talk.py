"""Everything that is said besides the curated answers: menus, asking back, help lines, articles."""

from __future__ import annotations

from bot.law.citation import Citation
from bot.law.knowledge import Knowledge
from bot.law.text import Bilingual
from bot.services import payloads, wording
from bot.services.answers import Person, basis_of
from bot.services.cards import Button, Message
from bot.services.help_lines import help_lines

MISSES_BEFORE_MENU = 2
MISSES_BEFORE_PEOPLE = 3
PEOPLE_PURPOSES = ("labour", "legal_advice", "union", "women")


def say(text: Bilingual, person: Person, *buttons: Button) -> Message:
    """One of the fixed sentences."""
    return Message(text.in_language(person.language), buttons)


def greeting(person: Person) -> Message:
    """Who we are and how to begin."""
    return say(wording.GREETING, person, menu_button(person), _language_button(person))


def menu_button(person: Person) -> Button:
    """Opens the list of areas."""
    return Button(wording.MENU_BUTTON.in_language(person.language), payloads.MENU_PAYLOAD)


def people_button(person: Person) -> Button:
    """Gives the numbers that people answer."""
    return Button(wording.PERSON_BUTTON.in_language(person.language), payloads.PEOPLE_PAYLOAD)


def menu(knowledge: Knowledge, person: Person, heading: Bilingual = wording.MENU) -> Message:
    """The areas that have topics."""
    present = {topic.area for topic in knowledge.topics.values()}
    buttons = [
        Button(name.in_language(person.language), payloads.area_payload(area))
        for area, name in wording.AREAS.items()
        if area in present
    ]
    return say(heading, person, *buttons, people_button(person), _language_button(person))


def area(knowledge: Knowledge, name: str, person: Person) -> Message:
    """The topics of an area as buttons."""
    heading = wording.AREAS[name]
    buttons = [
        Button(topic.title.in_language(person.language), payloads.topic_payload(topic.id))
        for topic in knowledge.topics.values()
        if topic.area == name
    ]
    return Message(heading.in_language(person.language), (*buttons, menu_button(person)))


def ask_back(knowledge: Knowledge, nearest: list[str], misses: int, person: Person) -> list[Message]:
    """What to say when no topic fits: nearest topics first, then the menu, then a person.

    Args:
        nearest: The topics that came nearest, best first; none if nothing did.
        misses: How often in a row no answer was found, this time included.
    """
    if misses >= MISSES_BEFORE_PEOPLE:
        return [people(knowledge, person, wording.ASK_PEOPLE)]
    if misses == MISSES_BEFORE_MENU or not nearest:
        return [menu(knowledge, person, wording.SAY_AGAIN)]
    buttons = [
        Button(knowledge.topics[topic].title.in_language(person.language), payloads.topic_payload(topic))
        for topic in nearest
    ]
    return [say(wording.NOT_SURE, person, *buttons, menu_button(person))]


def outside(person: Person, elsewhere: bool = False) -> Message:
    """Not labour law, or that of another place: where to ask instead."""
    return say(wording.ELSEWHERE if elsewhere else wording.OUTSIDE, person, menu_button(person))


def people(knowledge: Knowledge, person: Person, heading: Bilingual = wording.PEOPLE) -> Message:
    """The public lines with people at the other end."""
    return Message(help_lines(knowledge, person.language, PEOPLE_PURPOSES, heading), (menu_button(person),))


def alarm(knowledge: Knowledge, kind: str, person: Person) -> Message:
    """Help lines for despair or danger, before anything else and without a question."""
    if kind == "despair":
        text = help_lines(knowledge, person.language, ("crisis", "emergency"), wording.DESPAIR)
    else:
        text = help_lines(knowledge, person.language, ("emergency", "women", "safety"), wording.DANGER)
    return Message(f"{text}\n{wording.AFTER_ALARM.in_language(person.language)}", (people_button(person),))


def article(knowledge: Knowledge, cited: list[str], person: Person) -> Message:
    """What an article rules, in our own words, with its official page and the topics that rest on it."""
    lines: list[str] = []
    buttons: list[Button] = []
    for text in dict.fromkeys(cited):
        citation = Citation.parse(text)
        statute = knowledge.statutes.get(citation.statute)
        if statute is None or citation.article not in statute.articles:
            continue
        basis = basis_of(knowledge, citation, person.language)
        state = _state(statute.articles[citation.article].status, person)
        lines.append(f"{basis.label}{state}\n{basis.digest}\n{statute.source}")
        for topic in knowledge.topics.values():
            if text in topic.basis[:2] and len(buttons) < 4:
                buttons.append(Button(topic.title.in_language(person.language), payloads.topic_payload(topic.id)))
    if not lines:
        return say(wording.NO_ARTICLE, person, menu_button(person))
    return Message("\n\n".join(lines), tuple(buttons))


def _state(status: str, person: Person) -> str:
    if status == "in_force":
        return ""
    text = {
        "repealed": Bilingual("（已废止）", " (repealed)"),
        "not_yet_in_force": Bilingual("（还没生效）", " (not yet in force)"),
    }
    return text[status].in_language(person.language)


def _language_button(person: Person) -> Button:
    other = "en" if person.language == "zh" else "zh"
    return Button(wording.OTHER_LANGUAGE.in_language(person.language), payloads.language_payload(other))
