"""The same bot under Rasa's own commands."""

from __future__ import annotations

import os
import pty
import select
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest

PROJECT = Path(__file__).resolve().parent.parent
RASA = [sys.executable, "-W", "ignore", "-m", "rasa"]
pytestmark = pytest.mark.slow


def quiet_environment() -> dict[str, str]:
    return os.environ | {
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "RASA_TELEMETRY_ENABLED": "false",
        "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    }


def typed_into(command: list[str], text: str, until: str, seconds: float = 150) -> str:
    """What a program shows on a terminal after a line was typed at its prompt."""
    master, slave = pty.openpty()
    process = subprocess.Popen(
        command, cwd=PROJECT, stdin=slave, stdout=slave, stderr=slave, env=quiet_environment() | {"TERM": "xterm"}
    )
    os.close(slave)
    shown, typed, deadline = b"", False, time.monotonic() + seconds
    while time.monotonic() < deadline and not (typed and until.encode() in shown):
        if select.select([master], [], [], 0.5)[0]:
            try:
                shown += os.read(master, 65_536)
            except OSError:
                break
        if not typed and b"Your input" in shown:
            time.sleep(1)
            os.write(master, f"{text}\r".encode())
            typed = True
    process.terminate()
    process.wait(30)
    os.close(master)
    return shown.decode("utf-8", "replace")


def test_rasa_data_validate_finds_nothing_to_warn_of():
    result = subprocess.run(
        [*RASA, "data", "validate", "--fail-on-warnings"],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        timeout=300,
        env=quiet_environment(),
    )
    assert result.returncode == 0, result.stdout[-2000:] + result.stderr[-2000:]


def test_rasa_shell_answers_with_the_stock_action_server(model, tmp_path):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    endpoints = tmp_path / "endpoints.yml"
    endpoints.write_text(f'action_endpoint:\n  url: "http://127.0.0.1:{port}/webhook"\n')
    actions = subprocess.Popen(
        [*RASA, "run", "actions", "--port", str(port)],
        cwd=PROJECT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=quiet_environment(),
    )
    try:
        deadline = time.monotonic() + 90
        while True:
            try:
                if httpx.get(f"http://127.0.0.1:{port}/health").status_code == 200:
                    break
            except httpx.HTTPError:
                pass
            assert time.monotonic() < deadline
            assert actions.poll() is None
            time.sleep(0.3)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            shell_port = probe.getsockname()[1]
        command = [
            *RASA,
            "shell",
            "--model",
            str(model.resolve()),
            "--endpoints",
            str(endpoints),
            "--port",
            str(shell_port),
        ]
        shown = typed_into(command, "公司拖欠工资怎么办", until="第三十条")
    finally:
        actions.terminate()
        actions.wait(20)
    assert "劳动合同法第三十条" in shown, shown[-2000:]
