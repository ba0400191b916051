"""A message cut into its parts, for the message that asks two things at once."""

from __future__ import annotations

import re

_BREAK = re.compile(r"[。！？!?；;，,、\n]+|(?:另外|还有|而且|并且|同时|以及|再就是)| and | also | but ")
_LEAST = 4
MOST_CLAUSES = 8


def clauses(text: str) -> list[str]:
    """The parts of a normalised text that could be questions of their own; none if there is only one."""
    parts = [part.strip() for part in _BREAK.split(text) if len(part.strip()) >= _LEAST]
    return parts[:MOST_CLAUSES] if len(parts) > 1 else []
