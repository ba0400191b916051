from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent
pytestmark = pytest.mark.slow


def gongdao(
    *arguments: str, data: Path | None = None, text: str = "", **environment: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "bot.cli", *arguments],
        cwd=PROJECT, input=text, capture_output=True, text=True, timeout=180,
        env=os.environ | ({"GONGDAO_DATA_DIR": str(data)} if data else {}) | environment,
    )  # fmt: skip


@pytest.mark.parametrize(
    "command",
    [
        [],
        ["ask"],
        ["understand"],
        ["evaluate"],
        ["train"],
        ["serve"],
        ["knowledge"],
        ["knowledge", "check"],
        ["knowledge", "export"],
    ],
)
def test_every_command_explains_itself(command):
    result = gongdao(*command, "--help")
    assert result.returncode == 0 and "Usage" in result.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ["nothing"],
        ["ask"],
        ["knowledge", "check", "--nothing"],
        ["serve", "--chat-port", "0"],
        ["serve", "--chat-port", "x"],
    ],
)
def test_bad_use_is_said_on_stderr_with_code_2(arguments):
    result = gongdao(*arguments)
    assert (result.returncode, result.stdout) == (2, "") and result.stderr


def test_ask_gives_the_contracts_object_for_each_line(model):
    result = gongdao("ask", "-", "--json", text="公司拖欠工资怎么办\n我想离婚，孩子归谁\n")
    assert result.returncode == 0, result.stderr
    first, second = (json.loads(line) for line in result.stdout.splitlines())
    assert set(first) == {
        "question", "lang", "intent", "topic", "confidence", "answered", "text", "citations", "suggestions", "elapsed_ms",
    }  # fmt: skip
    assert first["answered"] and first["topic"] == "wages.unpaid_wages" and ["劳动合同法", "30"] in first["citations"]
    assert not second["answered"] and second["citations"] == [] and second["topic"] is None


def test_ask_takes_language_role_and_region(model):
    result = gongdao("ask", "最低工资是多少", "--lang", "en", "--role", "employer", "--region", "深圳", "--json")
    answer = json.loads(result.stdout)
    assert answer["lang"] == "en" and "Guangdong" in answer["text"] and "employer's side" in answer["text"]


@pytest.mark.parametrize(("option", "value"), [("--lang", "fr"), ("--role", "boss"), ("--region", "Mars")])
def test_ask_refuses_what_it_does_not_know(model, option, value):
    result = gongdao("ask", "加班费", option, value)
    assert result.returncode == 2 and value in result.stderr and len(result.stderr.strip().splitlines()) == 1


def test_understand_says_what_was_said_and_nothing_else(model):
    result = gongdao("understand", "我2019年3月入职，月薪6500，昨天被辞退，能赔多少", "--today", "2026-11-21", "--json")
    understood = json.loads(result.stdout)
    assert understood["facts"] == {"service_start": "2019-03", "monthly_wage_yuan": "6500", "service_end": "2026-11-20"}
    assert {"type": "money", "text": "6500", "value": "6500"} in understood["entities"]
    assert understood["intent"] == "faq" and len(understood["topics"][0]) == 2


def test_evaluate_measures_and_writes_rows(model, tmp_path):
    rows = [
        {"id": "a", "question": "公司拖欠工资怎么办", "gold": [["劳动合同法", 30]]},
        {"id": "b", "question": "公司拖欠工资怎么办呀", "gold": [["劳动法", 1]]},
        {"id": "c", "question": "我想离婚，孩子归谁", "gold": []},
    ]
    file = tmp_path / "rows.jsonl"
    file.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), "utf-8")
    result = gongdao("evaluate", str(file), "--json", "--rows", str(tmp_path / "out.jsonl"))
    figures = json.loads(result.stdout)
    assert (figures["n"], figures["hit"], figures["outside_answered"]) == (3, 0.5, 0.0)
    assert {"answered", "hit_with_suggestions", "mean_citations", "p50_ms", "p95_ms"} <= set(figures)
    assert [json.loads(line)["hit"] for line in (tmp_path / "out.jsonl").read_text("utf-8").splitlines()] == [
        True,
        False,
        False,
    ]


@pytest.mark.parametrize("content", ["", "not json\n", '{"id": 1}\n', '{"id":"a","question":"x","gold":"y"}\n'])
def test_evaluate_refuses_a_file_that_holds_no_rows(tmp_path, content):
    file = tmp_path / "rows.jsonl"
    file.write_text(content)
    result = gongdao("evaluate", str(file))
    assert result.returncode == 2 and "rows.jsonl" in result.stderr


def test_training_is_skipped_when_nothing_changed(model):
    result = gongdao("train")
    assert result.returncode == 0 and "up to date" in result.stderr


def test_a_broken_knowledge_file_stops_training_and_serving_with_every_fault(tmp_path):
    import shutil

    knowledge = tmp_path / "knowledge"
    shutil.copytree(PROJECT / "knowledge", knowledge)
    topic = knowledge / "topics/wages/unpaid_wages.yml"
    topic.write_text(topic.read_text("utf-8").replace("urgency: normal", "urgency: soon"), "utf-8")
    (knowledge / "topics/wages/final_pay.yml").write_text("id: [", "utf-8")
    for command in ("train", "serve"):
        result = gongdao(command, data=tmp_path, GONGDAO_KNOWLEDGE_DIR=str(knowledge))
        assert result.returncode == 2
        assert "unpaid_wages.yml:" in result.stderr and "final_pay.yml:" in result.stderr


def test_serving_without_a_model_or_with_a_changed_one_is_one_clear_line(tmp_path):
    result = gongdao("serve", data=tmp_path)
    assert result.returncode == 2 and "gongdao train" in result.stderr.splitlines()[-1]
    (tmp_path / "models").mkdir()
    (tmp_path / "models/gongdao.tar.gz").write_bytes(b"x")
    (tmp_path / "models/gongdao.json").write_text('{"model": "other"}')
    result = gongdao("serve", data=tmp_path)
    assert result.returncode == 2 and "damaged or not ours" in result.stderr


def test_a_port_in_use_is_one_clear_line(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        result = gongdao("serve", "--chat-port", port, data=tmp_path)
    assert result.returncode == 2 and port in result.stderr.splitlines()[-1]


def test_a_folder_that_cannot_be_written_is_one_clear_line(tmp_path):
    # /proc takes no files from anyone, root included.
    result = gongdao("serve", data=Path("/proc/gongdao"))
    assert result.returncode == 2 and "/proc/gongdao" in result.stderr.splitlines()[-1]


def test_knowledge_check_and_export():
    result = gongdao("knowledge", "check")
    assert result.returncode == 0, result.stdout
    exported = json.loads(gongdao("knowledge", "export").stdout)
    assert len(exported["topics"]) >= 80 and exported["statutes"]["劳动合同法"]["articles"]["47"]["zh"]


def test_commands_without_the_engine_start_quickly():
    result = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "bot.cli", "--help"],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert "tensorflow" not in result.stderr and "import time:" in result.stderr
    assert " rasa\n" not in result.stderr
