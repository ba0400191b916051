"""The words of ``knowledge/terms.yml``: terms to keep whole, and groups of synonyms."""

from __future__ import annotations

import functools
import re

import yaml

from bot.nlu.normalise import simplify
from bot.settings import read_settings


@functools.cache
def _terms_file() -> dict[str, list[str]]:
    return yaml.safe_load((read_settings().knowledge_dir / "terms.yml").read_text("utf-8"))


def legal_terms() -> list[str]:
    """Every term that the segmenter keeps whole."""
    return " ".join(_terms_file()["terms"]).split()


@functools.cache
def _groups() -> list[re.Pattern[str]]:
    patterns = []
    for line in _terms_file()["synonyms"]:
        words = sorted((simplify(word).replace("_", " ") for word in line.split()), key=len, reverse=True)
        patterns.append(re.compile("|".join(rf"\b{re.escape(w)}\b" if w.isascii() else re.escape(w) for w in words)))
    return patterns


def synonym_groups(text: str) -> list[str]:
    """A name for each group of synonyms that a normalised text touches."""
    return [f"~{number}" for number, pattern in enumerate(_groups()) if pattern.search(text)]
