"""Who may import whom, as the decisions say."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent
MODULES = sorted([*PROJECT.glob("bot/**/*.py"), *PROJECT.glob("actions/*.py")])

# The layer a module belongs to, and the layers of ours it may import.
ALLOWED = {
    "bot/law": {"bot.law"},
    "bot/services": {"bot.law", "bot.services"},
    "bot/storage": {"bot.law", "bot.services.ports", "bot.storage"},
    "bot/documents": {"bot.law", "bot.documents"},
    "bot/nlu": {"bot.law", "bot.nlu", "bot.settings", "bot.storage", "bot.services.payloads"},
    "bot/engine": {"bot.law", "bot.services", "bot.engine", "bot.nlu", "bot.settings", "bot.storage", "bot.app"},
    "bot/delivery": {"bot.law", "bot.services", "bot.delivery", "bot.storage", "bot.nlu.normalise"},
    "bot/channels": {"bot.law", "bot.services", "bot.delivery", "bot.channels", "bot.storage", "bot.settings", "bot"},
    "actions": {"bot.law", "bot.services", "bot.app", "actions"},
}
STANDARD_ONLY = ("bot/law",)
NO_FRAMEWORK = ("bot/services",)


def imports_of(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


def layer_of(path: Path) -> str:
    place = path.relative_to(PROJECT).as_posix()
    return next((layer for layer in ALLOWED if place.startswith(layer + "/")), "")


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(PROJECT).as_posix())
def test_a_module_imports_only_what_its_layer_may(path):
    layer = layer_of(path)
    ours = {name for name in imports_of(path) if name.split(".")[0] in ("bot", "actions")}
    if layer:
        wrong = {n for n in ours if not any(n == a or (n.startswith(a + ".") and a != "bot") for a in ALLOWED[layer])}
        assert not wrong, f"{path} may not import {sorted(wrong)}"
    if layer in STANDARD_ONLY:
        foreign = {n for n in imports_of(path) - ours if n.split(".")[0] not in sys.stdlib_module_names}
        assert not foreign, f"{path} imports more than the standard library: {sorted(foreign)}"
    if layer in NO_FRAMEWORK:
        heavy = {
            n
            for n in imports_of(path)
            if n.split(".")[0] in ("rasa", "rasa_sdk", "litestar", "sqlalchemy", "telegram", "yaml")
        }
        assert not heavy, f"{path} is a service and may not know {sorted(heavy)}"


def test_only_settings_reads_the_environment():
    readers = [p for p in MODULES if "os.environ" in p.read_text("utf-8") and p.name not in ("settings.py", "quiet.py")]
    assert readers == []


def test_no_module_is_longer_than_300_lines():
    long = {p.name: n for p in MODULES if (n := len(p.read_text("utf-8").splitlines())) > 300}
    assert long == {}


def test_knowledge_holds_data_only():
    assert {p.suffix for p in (PROJECT / "knowledge").rglob("*") if p.is_file()} <= {".yml", ".md"}
