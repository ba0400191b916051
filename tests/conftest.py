"""Fixtures. Whatever needs the trained model shares one engine; whatever writes gets a folder of its own."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

# Before anything of the project is imported: tests never touch the operator's data.
_DATA = Path(tempfile.mkdtemp(prefix="gongdao-tests-"))
PROJECT = Path(__file__).resolve().parent.parent
_MODELS = PROJECT / "var" / "models"
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
for name in [name for name in os.environ if name.startswith("GONGDAO_")]:
    if name != "GONGDAO_REQUIRE_BROWSER":
        del os.environ[name]
os.environ["GONGDAO_DATA_DIR"] = str(_DATA)
(_DATA / "models").symlink_to(_MODELS)

from bot.engine.quiet import quiet_rasa  # noqa: E402

quiet_rasa()

import pytest  # noqa: E402

from bot.law.knowledge import Knowledge  # noqa: E402
from bot.storage.chat_store import ChatStore  # noqa: E402
from bot.storage.database import open_database  # noqa: E402
from bot.storage.encryption import Vault  # noqa: E402


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    from bot.app import services

    return services().knowledge


@pytest.fixture
def database_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'test.sqlite'}"


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    return Vault.open(tmp_path / "keys")


@pytest.fixture
def store(database_url: str, vault: Vault) -> ChatStore:
    return ChatStore(open_database(database_url), vault)


@pytest.fixture(scope="session")
def model() -> Path:
    """The trained model; trained now if it is missing or out of date."""
    from bot.engine.training import train
    from bot.settings import read_settings

    _MODELS.mkdir(parents=True, exist_ok=True)
    return train(read_settings(), print)


@pytest.fixture(scope="session")
def engine(model: Path):
    import asyncio

    from bot.engine.engine import Engine

    loaded = Engine.load(model)
    # As the service does before it is ready: the first turn loads what is loaded late.
    asyncio.run(loaded.handle("warm-up", "你好", None))
    return loaded
