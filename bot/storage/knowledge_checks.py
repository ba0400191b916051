"""What must hold between the files of ``knowledge/``: references, languages, figures, dates."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from bot.law.citation import Citation, CitationMalformed
from bot.law.parameter import Parameter, as_decimal
from bot.law.region import PROVINCES
from bot.law.text import Bilingual
from bot.law.topic import Topic
from bot.storage.calendar_checks import calendar_faults
from bot.storage.faults import Fault
from bot.storage.knowledge_files import Entry, KnowledgeFiles
from bot.storage.yaml_lines import Place

LEAST_QUESTIONS = {"zh": 25, "en": 8}
MOST_BASIS = 5
STALE_AFTER = timedelta(days=366)

_HAN = re.compile(r"[\u4e00-\u9fff]")
_NAME = re.compile(r"^[a-z][a-z0-9_]*$")
# What follows a figure when it is meant in a parameter's unit.
_UNITS = {
    "yuan_per_month": r"(?:元|块|yuan)",
    "yuan_per_hour": r"(?:元|块|yuan)",
    "day": r"\s*(?:天|日|days?)",
    "hour": r"\s*(?:个?小时|hours?)",
}


def find_faults(files: KnowledgeFiles, today: date | None) -> list[Fault]:
    """All faults that can be found without the official texts.

    Args:
        files: What was read.
        today: Day that staleness is measured from; None skips staleness.
    """
    faults: list[Fault] = []
    for entry in files.topics:
        faults += _topic_faults(entry, files)
    faults += _doubles(files)
    for statute in files.statutes:
        for number, article in statute.value.articles.items():
            faults += _language_faults(statute, article, ("articles", number))
    for parameter in files.parameters:
        faults += _parameter_faults(parameter, files)
    for calendar in files.calendars:
        faults += calendar_faults(calendar, today)
    for channels in files.channels:
        for index, channel in enumerate(channels.value.channels):
            if not (channel.phone or channel.url):
                faults.append(channels.fault(("channels", index), f"{channel.id} has no phone and no url", "add one"))
            if channel.region is not None and channel.region not in PROVINCES:
                faults.append(_unknown_region(channels, ("channels", index, "region"), channel.region))
    if today is not None:
        faults += _stale(files, today)
    return faults


def texts_of(value: Any, place: Place = ()) -> Iterator[tuple[Place, Bilingual]]:
    """Every bilingual text inside a topic or one of its parts, with its place."""
    if isinstance(value, Bilingual):
        yield place, value
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from texts_of(item, (*place, index))
    elif hasattr(value, "__dataclass_fields__"):
        for name in value.__dataclass_fields__:
            yield from texts_of(getattr(value, name), (*place, name))


def _topic_faults(entry: Entry[Topic], files: KnowledgeFiles) -> Iterator[Fault]:
    topic = entry.value
    expected = f"{entry.path.parent.name}.{entry.path.stem}"
    if topic.id != expected:
        yield entry.fault(("id",), f"the id is {topic.id}, the file's place says {expected}", "make them the same")
    for language, least in LEAST_QUESTIONS.items():
        questions = getattr(topic.questions, language)
        if len(questions) < least:
            yield entry.fault(
                ("questions", language), f"{len(questions)} questions in {language}", f"write {least} or more"
            )
        for index, question in enumerate(questions):
            if bool(_HAN.search(question)) != (language == "zh"):
                problem = f"{question!r} is not {'Chinese' if language == 'zh' else 'English'}"
                yield entry.fault(("questions", language, index), problem, "move it to the other language")
    yield from _language_faults(entry, topic, ())
    yield from _basis_faults(entry, files)
    known_topics = {other.value.id for other in files.topics}
    for index, other in enumerate(topic.related):
        if other not in known_topics or other == topic.id:
            yield entry.fault(("related", index), f"related names {other}", "name another topic that exists")
    known_parameters = {parameter.value.id: parameter.value for parameter in files.parameters}
    for index, name in enumerate(topic.parameters):
        if name not in known_parameters:
            yield entry.fault(("parameters", index), f"there is no parameter {name}", "name one of parameters/")
    for place, name in [
        (("calculator",), topic.calculator),
        *((("documents", i), n) for i, n in enumerate(topic.documents)),
    ]:
        if name is not None and not _NAME.match(name):
            yield entry.fault(place, f"{name!r} is not a name", "write it as small_letters")
    for place, text in texts_of(topic):
        for parameter in known_parameters.values():
            yield from _contradictions(entry, place, text, parameter)


def _basis_faults(entry: Entry[Topic], files: KnowledgeFiles) -> Iterator[Fault]:
    basis = entry.value.basis
    if not 1 <= len(basis) <= MOST_BASIS:
        yield entry.fault(("basis",), f"{len(basis)} citations", f"give one to {MOST_BASIS}")
    if len(set(basis)) < len(basis):
        yield entry.fault(("basis",), "an article is cited twice", "keep it once")
    for index, text in enumerate(basis):
        if (fault := _citation_fault(entry, ("basis", index), text, files)) is not None:
            yield fault


def _citation_fault(entry: Entry[Any], place: Place, text: str, files: KnowledgeFiles) -> Fault | None:
    try:
        citation = Citation.parse(text)
    except CitationMalformed as error:
        return entry.fault(place, str(error), "write it as 劳动合同法/47")
    statutes = {statute.value.name.short: statute.value for statute in files.statutes}
    statute = statutes.get(citation.statute)
    if statute is None:
        return entry.fault(place, f"statutes/ has no {citation.statute}", "add the statute, or correct the name")
    article = statute.articles.get(citation.article)
    if article is None:
        return entry.fault(place, f"{text} has no digest", "add it to the statute's file, or correct the number")
    for status in (statute.status, article.status):
        if status != "in_force":
            return entry.fault(place, f"{text} is {status.replace('_', ' ')}", "cite the rule that applies now")
    return None


def _language_faults(entry: Entry[Any], value: Any, place: Place) -> Iterator[Fault]:
    texts = texts_of(value, place)
    if hasattr(value, "zh"):
        texts = iter([(place, value)])
    for where, text in texts:
        if not _HAN.search(text.zh):
            yield entry.fault((*where, "zh"), "the Chinese text is missing or not Chinese", "write it in Chinese")
        if not text.en.strip():
            yield entry.fault((*where, "en"), "the English text is missing", "write it in English")
        elif len(_HAN.findall(text.en)) * 4 > len(text.en):
            yield entry.fault((*where, "en"), "the English text is Chinese", "write it in English")


def _doubles(files: KnowledgeFiles) -> Iterator[Fault]:
    for kind, entries, key in (
        ("id", files.topics, lambda value: value.id),
        ("short name", files.statutes, lambda value: value.name.short),
        ("id", files.parameters, lambda value: value.id),
    ):
        seen: dict[str, Entry[Any]] = {}
        for entry in entries:
            first = seen.setdefault(key(entry.value), entry)
            if first is not entry:
                yield entry.fault(("id",), f"{kind} {key(entry.value)} is also in {first.path}", "give each its own")
    asked: dict[str, str] = {}
    for topic in files.topics:
        for language in ("zh", "en"):
            for index, question in enumerate(getattr(topic.value.questions, language)):
                bare = _bare(question)
                first_topic = asked.setdefault(bare, topic.value.id)
                place = ("questions", language, index)
                if first_topic != topic.value.id:
                    yield topic.fault(place, f"{question!r} is also asked in {first_topic}", "keep it in one topic")


def _bare(question: str) -> str:
    folded = unicodedata.normalize("NFKC", question).lower()
    return re.sub(r"[\W_]+", "", folded)


def _contradictions(entry: Entry[Topic], place: Place, text: Bilingual, parameter: Parameter) -> Iterator[Fault]:
    unit = _UNITS.get(parameter.unit)
    if unit is None or not parameter.cue or not parameter.values:
        return
    newest = parameter.values[max(parameter.values)]
    current = {as_decimal(tier.value) for tier in newest.levels}
    for language, written in (("zh", text.zh), ("en", text.en)):
        for sentence in re.split(r"[。；;!?！？]|\. ", written):
            if not any(cue in sentence for cue in parameter.cue):
                continue
            for figure in re.findall(r"(\d+(?:\.\d+)?)" + unit, sentence):
                if as_decimal(figure) not in current:
                    problem = f"{figure} contradicts {parameter.id} ({', '.join(map(str, sorted(current)))})"
                    yield entry.fault((*place, language), problem, "give the figure of the parameter")


def _parameter_faults(entry: Entry[Parameter], files: KnowledgeFiles) -> Iterator[Fault]:
    parameter = entry.value
    if parameter.id != entry.path.stem:
        yield entry.fault(("id",), f"the id is {parameter.id}, the file is {entry.path.stem}", "make them the same")
    if not parameter.values and not parameter.regions:
        yield entry.fault((), "it has no value", "give values or regions")
    if (fault := _citation_fault(entry, ("citation",), parameter.citation, files)) is not None:
        yield fault
    histories = [((), "values", parameter.values)]
    for region, history in parameter.regions.items():
        if region not in PROVINCES:
            yield _unknown_region(entry, ("regions", region), region)
        histories.append((("regions",), region, history))
    for above, key, history in histories:
        place: Place = (*above, key)
        if list(history) != sorted(history):
            yield entry.fault(place, "the dates are not in order", "put the newest last")
        for first_day, dated in history.items():
            for tier in dated.levels:
                try:
                    as_decimal(tier.value)
                except ValueError as error:
                    yield entry.fault((*place, first_day.isoformat()), str(error), "write a figure in quotes")


def _unknown_region(entry: Entry[Any], place: Place, region: str) -> Fault:
    return entry.fault(place, f"{region} is not a province", "use the short name, for example 广东")


def _stale(files: KnowledgeFiles, today: date) -> Iterator[Fault]:
    checked: list[tuple[Entry[Any], Place, date]] = [(e, ("as_of",), e.value.as_of) for e in files.topics]
    checked += [(e, ("last_checked",), e.value.last_checked) for e in files.parameters]
    for entry in files.channels:
        checked += [
            (entry, ("channels", index, "last_checked"), channel.last_checked)
            for index, channel in enumerate(entry.value.channels)
        ]
    for owner, place, day in checked:
        if day > today:
            yield owner.fault(place, f"{day} is in the future", "give the day it was checked")
        elif today - day > STALE_AFTER:
            yield owner.fault(place, f"last checked on {day}, over a year ago", "check it against its source again")
