"""Each file of broken_knowledge/ has one fault, named by the file, and fails with its message."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from bot.storage.faults import KnowledgeError
from bot.storage.knowledge_checks import find_faults
from bot.storage.knowledge_files import load_knowledge, read_files
from bot.storage.statute_texts import find_text_faults

PROJECT = Path(__file__).resolve().parent.parent.parent
BROKEN = PROJECT / "tests" / "broken_knowledge"
TODAY = date(2026, 11, 21)
TEXTS = BROKEN / "texts"


def sound(root: Path) -> Path:
    """A small knowledge base without faults."""
    shutil.copytree(BROKEN / "sound", root / "knowledge")
    return root / "knowledge"


def faults_of(root: Path) -> list[str]:
    files = read_files(root)
    found = files.faults + find_faults(files, TODAY) + find_text_faults(files, TEXTS)
    return [str(fault.file.relative_to(root)) + f":{fault.line}: {fault.problem}" for fault in sorted(found)]


def test_the_sound_one_has_no_fault(tmp_path):
    assert faults_of(sound(tmp_path)) == []


CASES = sorted(path for path in BROKEN.glob("*.patch.yml"))


def read_case(path: Path) -> dict:
    import yaml

    return yaml.safe_load(path.read_text("utf-8"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.name.removesuffix(".patch.yml"))
def test_each_fault_is_found_on_its_line(path, tmp_path):
    root = sound(tmp_path)
    case = read_case(path)
    target = root / case["file"]
    target.parent.mkdir(parents=True, exist_ok=True)
    if "whole" in case:
        target.write_text(case["whole"], "utf-8")
    else:
        text = target.read_text("utf-8")
        assert text.count(case["replace"]) == 1, "the patch does not fit the sound file"
        target.write_text(text.replace(case["replace"], case["by"]), "utf-8")
    found = faults_of(root)
    assert any(case["fault"] in fault for fault in found), found
    assert len(found) == case.get("faults", 1), found


def test_all_faults_are_reported_at_once_and_stop_the_load(tmp_path):
    root = sound(tmp_path)
    topic = root / "topics/wages/unpaid_wages.yml"
    text = topic.read_text("utf-8")
    topic.write_text(
        text.replace("劳动合同法/30", "劳动合同法/31").replace("urgency: normal", "urgency: soon"), "utf-8"
    )
    (root / "topics/wages/broken.yml").write_text("id: [", "utf-8")
    with pytest.raises(KnowledgeError) as error:
        load_knowledge(root)
    text = str(error.value)
    assert "unpaid_wages.yml" in text and "broken.yml" in text
    assert all(":" in line for line in text.splitlines()) and len(error.value.faults) >= 2


def test_a_folder_that_is_no_knowledge_base_is_one_fault(tmp_path):
    with pytest.raises(KnowledgeError, match="topics/"):
        load_knowledge(tmp_path)


def test_the_real_knowledge_has_no_fault():
    files = read_files(PROJECT / "knowledge")
    assert [str(fault) for fault in files.faults + find_faults(files, None)] == []
    assert len(files.topics) >= 80


def test_the_real_digests_agree_with_the_official_texts():
    texts = PROJECT.parent / "shared" / "laws"
    if not texts.is_dir():
        pytest.skip("the official texts are not part of the repository; put them in ../shared/laws to compare")
    files = read_files(PROJECT / "knowledge")
    assert [str(fault) for fault in find_text_faults(files, texts)] == []
