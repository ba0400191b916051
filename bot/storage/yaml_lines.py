"""YAML that remembers on which line each key stands."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

Place = tuple[str | int, ...]

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # the C library is missing: slower, same result
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]


class YamlFault(ValueError):
    """The file is not YAML, or a mapping has the same key twice."""

    def __init__(self, line: int, problem: str) -> None:
        super().__init__(problem)
        self.line = line


class _TextLoader(_Loader):
    """A safe loader; figures stay as they are written, so that no float touches an amount."""


def load_with_lines(path: Path) -> tuple[Any, dict[Place, int]]:
    """Read a YAML file.

    Returns:
        The data, and for the place of each key and list item (``("worker", "steps", 0)``) its line, from 1.

    Raises:
        YamlFault: If the text is not YAML or not UTF-8, or a key is there twice.
    """
    try:
        loader = _TextLoader(path.read_text(encoding="utf-8"))
        try:
            node = loader.get_single_node()
            if node is None:
                raise YamlFault(1, "the file is empty")
            lines: dict[Place, int] = {}
            _note_lines(node, (), lines)
            return loader.construct_document(node), lines
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise YamlFault(mark.line + 1 if mark else 1, f"not valid YAML: {error.problem}") from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise YamlFault(1, f"not valid YAML in UTF-8: {error}") from error


def line_of(place: Place, lines: dict[Place, int]) -> int:
    """The line of a place, or of the nearest thing around it."""
    while place not in lines and place:
        place = place[:-1]
    return lines.get(place, 1)


def _note_lines(node: yaml.Node, place: Place, lines: dict[Place, int]) -> None:
    lines[place] = node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if key.value in seen:
                raise YamlFault(key.start_mark.line + 1, f"the key {key.value!r} is there twice")
            seen.add(key.value)
            _note_lines(value, (*place, key.value), lines)
            lines[(*place, key.value)] = key.start_mark.line + 1
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            _note_lines(item, (*place, index), lines)
