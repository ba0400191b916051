"""Chinese words by spaCy with jieba, which knows the terms of labour law."""

from __future__ import annotations

import contextlib
import functools
import io
import logging
import re
from collections.abc import Iterable

import jieba
import spacy
from spacy.language import Language

from bot.nlu.normalise import simplify
from bot.nlu.terms import legal_terms
from bot.settings import read_settings

_NOISE = re.compile(r"^[\s\W_]+$")


@functools.cache
def segmenter() -> Language:
    """The spaCy pipeline with the terms of ``knowledge/terms.yml``.

    Its jieba is an instance of its own and leaves the process-wide one alone.
    """
    # A cache that cannot be written costs a second at the next start and is nothing to report.
    jieba.setLogLevel(logging.CRITICAL)
    nlp = spacy.blank("zh", config={"nlp": {"tokenizer": {"segmenter": "jieba"}}})
    own = jieba.Tokenizer()
    # jieba keeps its parsed dictionary in the shared temporary folder, where anyone may put another one.
    cache = read_settings().data_dir / "cache"
    with contextlib.suppress(OSError):
        cache.mkdir(parents=True, exist_ok=True)
    own.tmp_dir = str(cache)
    own.initialize()
    nlp.tokenizer.jieba_seg = own
    add_terms(nlp, legal_terms())
    # 「3月入职」 is a month and a start, not a 月入 (monthly income).
    own.del_word("月入")
    return nlp


def add_terms(nlp: Language, terms: Iterable[str]) -> None:
    """Keep each term whole from now on."""
    lines = "\n".join(f"{simplify(term)} 20000 n" for term in sorted(set(terms)) if len(term) > 1)
    nlp.tokenizer.jieba_seg.load_userdict(io.StringIO(lines))


def words_of(text: str) -> list[tuple[str, int, int]]:
    """The words of a normalised text with their places; spaces and punctuation are left out."""
    doc = segmenter().make_doc(text) if text.strip() else []
    return [(t.text, t.idx, t.idx + len(t.text)) for t in doc if not _NOISE.match(t.text)]
