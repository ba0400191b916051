"""The documents say what the code does."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest

from bot.settings import Settings, SettingWrong, read_settings

PROJECT = Path(__file__).resolve().parent.parent
READMES = ("README.md", "README.zh.md")


@pytest.mark.parametrize("name", READMES)
def test_every_make_target_that_a_readme_names_exists(name):
    text = (PROJECT / name).read_text("utf-8")
    targets = set(re.findall(r"^([a-z-]+):.*## ", (PROJECT / "Makefile").read_text("utf-8"), re.M))
    named = set(re.findall(r"`make ([a-z-]+)", text)) | set(re.findall(r"^make ([a-z-]+)", text, re.M))
    assert {"run", "test"} <= named <= targets


@pytest.mark.parametrize("name", READMES)
def test_every_command_that_a_readme_names_exists(name):
    from typer.main import get_command

    from bot.cli import app

    known = get_command(app).commands
    for line in re.findall(r"uv run gongdao ([a-z -]+)", (PROJECT / name).read_text("utf-8")):
        first, *rest = line.split()
        assert first in known
        if rest and hasattr(known[first], "commands"):
            assert rest[0] in known[first].commands


@pytest.mark.parametrize("name", READMES)
def test_every_file_that_a_readme_points_to_is_there(name):
    for target in re.findall(r"\]\(([^)#]+)\)", (PROJECT / name).read_text("utf-8")):
        assert (PROJECT / target).exists(), target


def test_every_setting_is_documented_and_nothing_else():
    source = (PROJECT / "bot/settings.py").read_text("utf-8")
    read = set(re.findall(r"GONGDAO_[A-Z_]+", source))
    documented = set(re.findall(r"`(GONGDAO_[A-Z_]+)`", (PROJECT / "docs/settings.md").read_text("utf-8")))
    assert documented == read
    assert len(read) == len(dataclasses.fields(Settings))


@pytest.mark.parametrize("port", ["0", "70000", "x", ""])
def test_a_port_that_is_none_is_refused(port, monkeypatch):
    monkeypatch.setenv("GONGDAO_CHAT_PORT", port)
    with pytest.raises(SettingWrong, match="GONGDAO_CHAT_PORT"):
        read_settings()


def test_the_token_is_never_shown(monkeypatch):
    monkeypatch.setenv("GONGDAO_TELEGRAM_TOKEN", "123:secret")
    assert "secret" not in repr(read_settings())


def test_no_module_has_a_left_over_marker():
    marker = re.compile(r"\b(TODO|FIXME|XXX|NotImplementedError)\b")
    found = [
        p
        for folder in ("bot", "actions", "tests")
        for p in (PROJECT / folder).rglob("*.py")
        if p.name != "test_docs.py" and marker.search(p.read_text("utf-8"))
    ]
    assert found == []


def test_no_tracked_text_names_a_place_on_a_machine():
    for folder in ("bot", "actions", "docs", "tools"):
        for path in (PROJECT / folder).rglob("*"):
            if path.is_file() and path.suffix in (".py", ".md", ".yml", ""):
                assert str(PROJECT.parent) + "/" not in path.read_text("utf-8"), path
