"""Rows to measure with: a question and the articles that answer it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path


class RowsWrong(ValueError):
    """The file cannot be measured with; the text names the line."""


@dataclass(frozen=True, slots=True)
class Row:
    """One question with the articles that answer it; none means it is outside labour law."""

    id: str
    question: str
    gold: frozenset[tuple[str, str]]


def read_rows(path: Path) -> list[Row]:
    """Read the rows of a JSON-lines file.

    Raises:
        RowsWrong: If the file is missing, or a line is not a row.
    """
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise RowsWrong(f"{path} cannot be read: {error}") from None
    rows = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            data = json.loads(line)
            gold = frozenset((str(statute), str(article)) for statute, article in data["gold"])
            rows.append(Row(str(data["id"]), str(data["question"]), gold))
        except (ValueError, KeyError, TypeError):
            raise RowsWrong(
                f'{path}:{number}: not a row; it takes {{"id", "question", "gold": [[statute, article]]}}'
            ) from None
    if not rows:
        raise RowsWrong(f"{path} has no rows")
    return rows
