"""Topic, side, region and language to a curated answer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from bot.law.calculators import CALCULATORS
from bot.law.citation import Citation
from bot.law.knowledge import Knowledge
from bot.law.parameter import DatedValue, Parameter, ParameterNotFound
from bot.law.region import PROVINCES
from bot.law.text import Bilingual, Language
from bot.law.topic import Role, Topic
from bot.services import payloads, wording
from bot.services.cards import AnswerCard, Basis, Button, Message, card_text
from bot.services.help_lines import help_lines
from bot.services.relevance import Ranked, article_weights, nearby_articles, ordered_basis

# Enough to act on and to check; the rest of a topic's basis comes with "more".
SHOWN_BASIS = 3
SHOWN_BASIS_OF_TWO = 2
# Where it is not sure what was meant, the other readings are named with their main article.
SHOWN_BASIS_BETWEEN = 2
SHOWN_NEARBY = 2
SHOWN_SUGGESTIONS = 5


@dataclass(frozen=True, slots=True)
class Person:
    """What is known of who asks: language, side and province; all may change at any time."""

    language: Language = "zh"
    role: Role = "worker"
    region: str | None = None
    role_known: bool = False


def answer_topics(
    knowledge: Knowledge,
    topics: list[str],
    person: Person,
    today: date,
    tier: str,
    ranked: Ranked,
    premise: bool = False,
) -> list[Message]:
    """One message a topic; the first carries the other topics that may be meant.

    Args:
        knowledge: Where the topics are.
        topics: One topic, or two where the message asked two things.
        person: Who asks.
        today: For dated figures.
        tier: ``sure`` or ``between``; between says how the question was understood.
        ranked: Topics with confidence, best first; none where a topic was pressed.
        premise: True if the message asks to be told that it is right; that is never done.
    """
    weights = article_weights(knowledge, ranked)
    others = [name for name, _ in ranked if name not in topics][:SHOWN_SUGGESTIONS]
    shown = SHOWN_BASIS_OF_TWO if len(topics) > 1 else SHOWN_BASIS if tier == "sure" else SHOWN_BASIS_BETWEEN
    messages = []
    for place, name in enumerate(topics):
        topic = knowledge.topics[name]
        basis = ordered_basis(topic, weights)[:shown]
        card = replace(build_card(knowledge, topic, person, today, basis), tier=tier)
        if place == 0 and others:
            card = replace(card, suggestions=tuple(others))
            if tier == "between":
                nearby = nearby_articles(knowledge, others, weights, basis, SHOWN_NEARBY)
                card = _with_other_readings(knowledge, card, nearby, person.language)
        if place == 0 and premise:
            lead = wording.PREMISE.in_language(person.language)
            card = replace(card, lead="\n".join(filter(None, [card.lead, lead])))
        messages.append(Message(card_text(card), _buttons(knowledge, topic, person, list(card.suggestions)), card))
    return messages


def _with_other_readings(
    knowledge: Knowledge, card: AnswerCard, nearby: list[tuple[str, Citation]], language: Language
) -> AnswerCard:
    bases = tuple(basis_of(knowledge, citation, language) for _, citation in nearby)
    form = wording.READING.in_language(language)
    readings = [
        form.format(title=knowledge.topics[name].title.in_language(language), article=basis.label)
        for (name, _), basis in zip(nearby, bases, strict=True)
    ]
    lead = wording.DID_YOU_MEAN.in_language(language).format(
        title=card.title, others=wording.OR.in_language(language).join(readings)
    )
    return replace(card, lead="\n".join(filter(None, [card.lead, lead])), nearby=bases)


def show_more(knowledge: Knowledge, name: str, person: Person, today: date) -> Message:
    """The whole answer: steps, evidence and the full basis."""
    topic = knowledge.topics[name]
    card = replace(build_card(knowledge, topic, person, today, list(topic.citations)), detailed=True)
    buttons = tuple(
        button for button in _buttons(knowledge, topic, person, []) if not button.payload.startswith("~more")
    )
    return Message(card_text(card), buttons, card)


def build_card(knowledge: Knowledge, topic: Topic, person: Person, today: date, basis: list[Citation]) -> AnswerCard:
    """The answer of a topic as data, with these of its articles."""
    language = person.language
    side = topic.side(person.role)
    lead = help_lines(knowledge, language, ("emergency",), wording.DANGER) if topic.urgency == "safety" else ""
    return AnswerCard(
        topic=topic.id,
        title=topic.title.in_language(language),
        answer=side.answer.in_language(language),
        language=language,
        lead=lead,
        steps=_in(side.steps, language),
        evidence=_in(side.evidence, language),
        deadline=side.deadline.in_language(language) if side.deadline else "",
        figures=tuple(figure_lines(knowledge, topic, person, today)),
        basis=tuple(basis_of(knowledge, citation, language) for citation in basis),
        as_of=wording.AS_OF.in_language(language).format(day=topic.as_of.isoformat()),
        context=context_line(person),
        labels={
            "steps": wording.STEPS.in_language(language),
            "evidence": wording.EVIDENCE.in_language(language),
            "deadline": wording.DEADLINE.in_language(language),
            "basis": wording.BASIS.in_language(language),
            "more": wording.MORE.in_language(language),
        },
    )


def basis_of(knowledge: Knowledge, citation: Citation, language: Language) -> Basis:
    """A citation with its printed name and its digest."""
    statute = knowledge.statutes[citation.statute]
    number = citation.article.replace("-", " bis ")
    label = f"{citation.statute}{citation.article_zh}" if language == "zh" else f"{statute.name.en}, art. {number}"
    return Basis(citation.statute, citation.article, label, knowledge.article(citation).digest(language))


def context_line(person: Person) -> str:
    """Which side and province an answer is for, so that nothing is carried over silently."""
    side = wording.AS_EMPLOYER if person.role == "employer" else wording.AS_WORKER
    region = place_name(person.region, person.language) if person.region else ""
    return (
        "，".join(filter(None, [side.zh, region]))
        if person.language == "zh"
        else ", ".join(filter(None, [side.en, region]))
    )


def place_name(region: str, language: Language) -> str:
    """A province's name in the language asked for."""
    return region if language == "zh" else PROVINCES[region]


def figure_lines(knowledge: Knowledge, topic: Topic, person: Person, today: date) -> list[str]:
    """The dated figures of a topic: for the person's province where they are local."""
    lines = []
    for name in topic.parameters:
        parameter = knowledge.parameters[name]
        title = parameter.title.in_language(person.language)
        if not parameter.regions:
            lines.append(_figure_line(parameter, None, person.language, today))
        elif person.region is None:
            lines.append(wording.TELL_REGION.in_language(person.language).format(title=title))
        else:
            lines.append(_figure_line(parameter, person.region, person.language, today))
    return lines


def _figure_line(parameter: Parameter, region: str | None, language: Language, today: date) -> str:
    title = parameter.title.in_language(language)
    title = title if language == "zh" else title[0].lower() + title[1:] if region else title
    place = place_name(region, language) if region else ""
    try:
        first, dated = parameter.at(today, region)
    except ParameterNotFound:
        return wording.NO_FIGURE.in_language(language).format(region=place, title=title)
    form = wording.NATIONAL_FIGURE
    if region:
        form = wording.LOCAL_FIGURE if dated.exact_start else wording.LOCAL_FIGURE_BY
    line = form.in_language(language).format(
        region=place,
        title=title,
        levels=_levels(parameter, dated, language),
        since=first.isoformat(),
        source=dated.source,
        note=_note(dated, language),
    )
    return line + (wording.CONFIRM.in_language(language) if region else "")


def _levels(parameter: Parameter, dated: DatedValue, language: Language) -> str:
    unit = wording.UNITS[parameter.unit].in_language(language)
    brackets = ("（", "）") if language == "zh" else (" (", ")")
    return " / ".join(
        f"{tier.value}{unit}" + (f"{brackets[0]}{tier.name.in_language(language)}{brackets[1]}" if tier.name else "")
        for tier in dated.levels
    )


def _note(dated: DatedValue, language: Language) -> str:
    if dated.note is None:
        return "。" if language == "zh" else "."
    return f"，{dated.note.zh}。" if language == "zh" else f"; {dated.note.en}."


def _in(texts: tuple[Bilingual, ...], language: Language) -> tuple[str, ...]:
    return tuple(text.in_language(language) for text in texts)


def _buttons(knowledge: Knowledge, topic: Topic, person: Person, suggestions: list[str]) -> tuple[Button, ...]:
    language = person.language
    buttons = []
    for other in suggestions:
        buttons.append(Button(knowledge.topics[other].title.in_language(language), payloads.topic_payload(other)))
    side = topic.side(person.role)
    if side.steps or side.evidence:
        buttons.append(Button(wording.MORE.in_language(language), payloads.more_payload(topic.id)))
    if not suggestions:
        for other in topic.related[:SHOWN_SUGGESTIONS]:
            buttons.append(Button(knowledge.topics[other].title.in_language(language), payloads.topic_payload(other)))
    if topic.calculator is not None and topic.calculator in CALCULATORS:
        work_out = wording.CALCULATE.in_language(language).format(
            title=CALCULATORS[topic.calculator].title.in_language(language)
        )
        buttons.insert(0, Button(work_out, payloads.calculate_payload(topic.calculator)))
    if topic.employer is not None:
        flip, title = (
            ("worker", wording.FOR_WORKERS) if person.role == "employer" else ("employer", wording.FOR_EMPLOYERS)
        )
        buttons.append(Button(title.in_language(language), payloads.role_payload(flip)))
    return tuple(buttons)
