"""Every setting, from the environment. The only place that reads it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent


class SettingWrong(ValueError):
    """A setting has a value that cannot be used; the text names it and says what it takes."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What can be set, with its default.

    Attributes:
        data_dir: Database, keys and models. ``GONGDAO_DATA_DIR``
        knowledge_dir: The knowledge base. ``GONGDAO_KNOWLEDGE_DIR``
        database_url: SQLAlchemy address; SQLite in ``data_dir`` by default. ``GONGDAO_DATABASE_URL``
        host: Address that the chat listens on. ``GONGDAO_HOST``
        chat_port: Port of the public chat. ``GONGDAO_CHAT_PORT``
        telegram_token: Bot token; without one Telegram stays off. ``GONGDAO_TELEGRAM_TOKEN``
        telegram_api: Base address of the Bot API, for a local one. ``GONGDAO_TELEGRAM_API``
        public_url: Public https address; with one Telegram calls us, without one we poll. ``GONGDAO_PUBLIC_URL``
    """

    data_dir: Path
    knowledge_dir: Path
    database_url: str
    host: str
    chat_port: int
    telegram_token: str
    telegram_api: str
    public_url: str

    def __repr__(self) -> str:
        # The token never reaches a log or a traceback.
        return f"Settings(data_dir={str(self.data_dir)!r}, chat_port={self.chat_port})"

    @property
    def models_dir(self) -> Path:
        """Where trained models are kept."""
        return self.data_dir / "models"

    @property
    def key_file(self) -> Path:
        """The encryption keys, newest first, one a line."""
        return self.data_dir / "keys"


def read_settings() -> Settings:
    """Read the settings of this process.

    Raises:
        SettingWrong: If a port is not a port.
    """
    # Where the database, the keys and the trained models live.
    data_dir = Path(os.environ.get("GONGDAO_DATA_DIR", PROJECT / "var")).absolute()
    # The curated content; another folder lets curators try theirs.
    knowledge_dir = Path(os.environ.get("GONGDAO_KNOWLEDGE_DIR", PROJECT / "knowledge")).absolute()
    # Loopback by default: what faces the public is the operator's proxy.
    host = os.environ.get("GONGDAO_HOST", "127.0.0.1")
    return Settings(
        data_dir=data_dir,
        knowledge_dir=knowledge_dir,
        database_url=os.environ.get("GONGDAO_DATABASE_URL", f"sqlite:///{data_dir / 'gongdao.sqlite'}"),
        host=host,
        chat_port=_port("GONGDAO_CHAT_PORT", "8480"),
        telegram_token=os.environ.get("GONGDAO_TELEGRAM_TOKEN", "").strip(),
        telegram_api=os.environ.get("GONGDAO_TELEGRAM_API", "https://api.telegram.org").rstrip("/"),
        public_url=os.environ.get("GONGDAO_PUBLIC_URL", "").rstrip("/"),
    )


def _port(name: str, default: str) -> int:
    text = os.environ.get(name, default)
    if not text.isdigit() or not 0 < int(text) < 65_536:
        raise SettingWrong(f"{name} is {text!r}; it takes a port from 1 to 65535")
    return int(text)
