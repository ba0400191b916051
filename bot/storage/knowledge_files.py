"""Read ``knowledge/``: every file into its dataclass, every fault with its line."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import ConfigDict, TypeAdapter, ValidationError

from bot.law.calculation import Figures
from bot.law.calendar import Calendar
from bot.law.citation import Statute
from bot.law.knowledge import Knowledge
from bot.law.organisation import ChannelList
from bot.law.parameter import Parameter
from bot.law.topic import Topic
from bot.storage.faults import Fault, KnowledgeError
from bot.storage.yaml_lines import Place, YamlFault, line_of, load_with_lines

T = TypeVar("T", Topic, Statute, Parameter, ChannelList, Calendar)

# The dataclasses of bot.law import nothing but the standard library; pydantic reads them as they are.
_STRICT = ConfigDict(extra="forbid")

_REMEDIES = {
    "missing": "add it",
    "unexpected_keyword_argument": "remove the key or correct its spelling",
    "extra_forbidden": "remove the key or correct its spelling",
    "string_type": 'write it as text, in "quotes"',
    "date_from_datetime_parsing": "write a date as 2026-11-21",
    "literal_error": "take one of the values named",
}


@dataclass(slots=True)
class Entry(Generic[T]):
    """One file that was read, with the lines of its parts."""

    path: Path
    value: T
    lines: dict[Place, int]

    def fault(self, place: Place, problem: str, remedy: str) -> Fault:
        """A fault at a place of this file."""
        return Fault(self.path, line_of(place, self.lines), problem, remedy)


@dataclass(slots=True)
class KnowledgeFiles:
    """Every file of ``knowledge/`` that could be read, and the faults of those that could not."""

    root: Path
    topics: list[Entry[Topic]] = field(default_factory=list)
    statutes: list[Entry[Statute]] = field(default_factory=list)
    parameters: list[Entry[Parameter]] = field(default_factory=list)
    channels: list[Entry[ChannelList]] = field(default_factory=list)
    calendars: list[Entry[Calendar]] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    def knowledge(self) -> Knowledge:
        """What was read, as the engine uses it."""
        return Knowledge(
            topics={entry.value.id: entry.value for entry in self.topics},
            statutes={entry.value.name.short: entry.value for entry in self.statutes},
            parameters={entry.value.id: entry.value for entry in self.parameters},
            channels=tuple(channel for entry in self.channels for channel in entry.value.channels),
            calendars={entry.value.year: entry.value for entry in self.calendars},
        )


def read_files(root: Path) -> KnowledgeFiles:
    """Read everything under ``root`` without judging what the content says."""
    files = KnowledgeFiles(root)
    if not (root / "topics").is_dir():
        files.faults.append(Fault(root, 1, "there is no folder topics/ here", "name the knowledge folder"))
        return files
    for path in sorted(root.glob("topics/*/*.yml")):
        _read(path, Topic, files.topics, files.faults)
    for path in sorted(root.glob("statutes/*.yml")):
        _read(path, Statute, files.statutes, files.faults)
    for path in sorted(root.glob("parameters/*.yml")):
        _read(path, Parameter, files.parameters, files.faults)
    for path in sorted(root.glob("organisations/*.yml")):
        _read(path, ChannelList, files.channels, files.faults)
    for path in sorted(root.glob("calendars/*.yml")):
        _read(path, Calendar, files.calendars, files.faults)
    return files


def load_figures(root: Path) -> Figures:
    """Only the parameters and calendars, for commands that calculate without answering questions.

    Raises:
        KnowledgeError: Lists each fault of these files.
    """
    files = KnowledgeFiles(root)
    for path in sorted(root.glob("parameters/*.yml")):
        _read(path, Parameter, files.parameters, files.faults)
    for path in sorted(root.glob("calendars/*.yml")):
        _read(path, Calendar, files.calendars, files.faults)
    if files.faults:
        raise KnowledgeError(files.faults)
    known = files.knowledge()
    return Figures(known.parameters, known.calendars)


def load_knowledge(root: Path, today: date | None = None) -> Knowledge:
    """Read and check everything under ``knowledge/``; all faults are reported at once.

    The bot does not start on doubtful law: an unknown key, an unquoted amount or a citation
    that names no article stops the load. Files are read once, at start.

    Args:
        root: The knowledge folder.
        today: The day that staleness is measured from; None leaves staleness to ``knowledge check``,
            so that a running service does not stop because a year has gone by.

    Raises:
        KnowledgeError: Lists each fault as ``file:line``, what is wrong, how to put it right.
    """
    from bot.storage.knowledge_checks import find_faults

    files = read_files(root)
    faults = files.faults + find_faults(files, today)
    if faults:
        raise KnowledgeError(faults)
    return files.knowledge()


@functools.cache
def _adapter(kind: type[T]) -> TypeAdapter[T]:
    for dataclass_ in _dataclasses_of(kind):
        dataclass_.__pydantic_config__ = _STRICT  # type: ignore[attr-defined]
    return TypeAdapter(kind)


def _dataclasses_of(kind: type) -> set[type]:
    import dataclasses
    import typing

    found: set[type] = set()

    def visit(hint: Any) -> None:
        for part in typing.get_args(hint):
            visit(part)
        if isinstance(hint, type) and dataclasses.is_dataclass(hint) and hint not in found:
            found.add(hint)
            for inner in typing.get_type_hints(hint).values():
                visit(inner)

    visit(kind)
    return found


def _read(path: Path, kind: type[T], into: list[Entry[T]], faults: list[Fault]) -> None:
    try:
        data, lines = load_with_lines(path)
        if kind is Statute and isinstance(data, dict) and isinstance(data.get("articles"), dict):
            # YAML reads 47: as a number and 276-1: as text; an article is always text.
            data["articles"] = {str(number): article for number, article in data["articles"].items()}
        into.append(Entry(path, _adapter(kind).validate_python(data), lines))
    except YamlFault as fault:
        faults.append(Fault(path, fault.line, str(fault), "correct the YAML"))
    except ValidationError as error:
        for problem in error.errors():
            place = tuple(_as_written(part) for part in problem["loc"])
            where = ".".join(str(part) for part in place) or "the file"
            text = f"{where}: {problem['msg'][0].lower()}{problem['msg'][1:]}"
            faults.append(
                Fault(path, line_of(place, lines), text, _REMEDIES.get(problem["type"], "see knowledge/README.md"))
            )


def _as_written(part: str | int) -> str | int:
    """A part of a place as the file has it: pydantic names a date that is a key by its Python form."""
    if isinstance(part, str) and (found := re.fullmatch(r"datetime\.date\((\d+), (\d+), (\d+)\)", part)):
        return date(*map(int, found.groups())).isoformat()
    return part
