"""Train the model, say how far it is, and skip it when nothing changed."""

from __future__ import annotations

import contextlib
import hashlib
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from bot.settings import PROJECT, Settings

MODEL_NAME = "gongdao"
# Everything that a trained model depends on.
_SOURCES = (
    "config.yml", "domain.yml", "data/**/*.yml", "bot/nlu/**/*.py", "bot/law/numerals.py", "bot/law/region.py",
    "bot/law/text.py", "bot/law/topic.py", "uv.lock",
)  # fmt: skip

# What is done with the model's answer, or read beside it, is not in the model.
_NOT_LEARNT = ("routing.py", "clauses.py", "facts.py", "cross_validation.py", "fact_finders")


class ModelUnusable(RuntimeError):
    """There is no model that can be used; the text says what to do."""


def model_path(settings: Settings) -> Path:
    """Where the current model stands."""
    return settings.models_dir / f"{MODEL_NAME}.tar.gz"


def fingerprint(settings: Settings) -> str:
    """A hash over everything the model is made from."""
    digest = hashlib.sha256()
    for path in sorted(_sources(settings)):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def is_current(settings: Settings) -> bool:
    """True if the model was trained from what is here now and its file is as it was written."""
    try:
        record = json.loads(_record(settings).read_text("utf-8"))
        return record == {"trained_from": fingerprint(settings), "model": _file_hash(model_path(settings))}
    except (OSError, ValueError):
        return False


def verify(settings: Settings) -> Path:
    """The model's path, if the file is the one that training wrote.

    Raises:
        ModelUnusable: If it is missing, or its hash is not the recorded one.
    """
    path = model_path(settings)
    if not path.is_file():
        raise ModelUnusable(f"no trained model at {path}; run: uv run gongdao train")
    try:
        recorded = json.loads(_record(settings).read_text("utf-8"))["model"]
    except (OSError, ValueError, KeyError):
        raise ModelUnusable(f"{path} has no record of its hash; run: uv run gongdao train --force") from None
    if recorded != _file_hash(path):
        raise ModelUnusable(f"{path} is damaged or not ours; run: uv run gongdao train --force")
    return path


def train(settings: Settings, say: Callable[[str], None], force: bool = False) -> Path:
    """Train unless the model is current.

    Args:
        settings: Where everything is.
        say: Takes a line of progress.
        force: Train even if nothing changed.

    Raises:
        KnowledgeError: If the knowledge base has faults.
        ModelUnusable: If training left no model.
    """
    path = model_path(settings)
    if not force and is_current(settings):
        say(f"The model is up to date: {path}")
        return path
    from bot.storage.knowledge_files import load_knowledge

    say("1/4 Checking the knowledge base")
    knowledge = load_knowledge(settings.knowledge_dir)
    say("2/4 Loading Rasa")
    from bot.engine.quiet import quiet_rasa

    quiet_rasa()
    from rasa.model_training import train as rasa_train

    settings.models_dir.mkdir(parents=True, exist_ok=True)
    say(f"3/4 Training on {len(knowledge.topics)} topics; this takes two to three minutes")
    _record(settings).unlink(missing_ok=True)
    # Rasa says that it is done on stdout, which is for data.
    with contextlib.redirect_stdout(sys.stderr):
        result = rasa_train(
            domain=str(PROJECT / "domain.yml"),
            config=str(PROJECT / "config.yml"),
            training_files=[str(PROJECT / "data")],
            output=str(settings.models_dir),
            fixed_model_name=MODEL_NAME,
            force_training=True,
        )
    if result.code != 0 or not path.is_file():
        raise ModelUnusable("training left no model; its messages are above")
    record = {"trained_from": fingerprint(settings), "model": _file_hash(path)}
    _record(settings).write_text(json.dumps(record), "utf-8")
    say(f"4/4 Done: {path}")
    return path


def _sources(settings: Settings) -> Iterator[Path]:
    for pattern in _SOURCES:
        yield from (path for path in PROJECT.glob(pattern) if not {path.name, path.parent.name} & {*_NOT_LEARNT})
    yield from settings.knowledge_dir.glob("topics/**/*.yml")
    yield from settings.knowledge_dir.glob("statutes/*.yml")
    yield settings.knowledge_dir / "terms.yml"


def _record(settings: Settings) -> Path:
    return settings.models_dir / f"{MODEL_NAME}.json"


def _file_hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
