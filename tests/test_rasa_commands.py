"""The same bot under Rasa's own commands."""

from __future__ import annotations

import os
import shutil
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
        shutil.copy(model, tmp_path / "model.tar.gz")
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            shell_port = probe.getsockname()[1]
        shell = subprocess.run(
            [*RASA, "shell", "--model", str(tmp_path / "model.tar.gz"), "--endpoints", str(endpoints), "--port", str(shell_port)],
            cwd=PROJECT, input="公司拖欠工资怎么办\n/stop\n", capture_output=True, text=True, timeout=180, env=quiet_environment(),
        )  # fmt: skip
    finally:
        actions.terminate()
        actions.wait(20)
    assert "劳动合同法第三十条" in shell.stdout, shell.stdout[-1500:] + shell.stderr[-1500:]
