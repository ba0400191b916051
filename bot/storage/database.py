"""The database: open it, bring it to the newest schema, give out sessions."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Engine, create_engine, event, make_url, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session, sessionmaker

MIGRATIONS = Path(__file__).parent / "migrations"


class DatabaseUnusable(RuntimeError):
    """The database cannot be opened or written; the text says which and why."""


def open_database(url: str) -> sessionmaker[Session]:
    """Connect, migrate, and return a factory of sessions.

    Raises:
        DatabaseUnusable: If it cannot be reached, written or migrated.
    """
    place = make_url(url)
    try:
        if place.drivername.startswith("sqlite") and place.database:
            Path(place.database).parent.mkdir(parents=True, exist_ok=True)
        engine = create_engine(url)
        if place.drivername.startswith("sqlite"):
            event.listen(engine, "connect", _prepare_sqlite)
        with engine.connect() as connection:
            connection.execute(text("SELECT 1"))
        _migrate(engine)
    except (SQLAlchemyError, OSError) as error:
        reason = getattr(error, "orig", None) or error
        raise DatabaseUnusable(f"{place.render_as_string(hide_password=True)} cannot be used: {reason}") from error
    return sessionmaker(engine, expire_on_commit=False)


def _prepare_sqlite(connection: object, _: object) -> None:
    cursor = connection.cursor()  # type: ignore[attr-defined]
    # Readers do not wait for the writer, and a commit costs one flush at a checkpoint.
    cursor.execute("PRAGMA journal_mode=WAL")
    # FULL: what was acknowledged survives the machine losing power, not only the process.
    cursor.execute("PRAGMA synchronous=FULL")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.execute("PRAGMA busy_timeout=5000")
    # Deleted text is overwritten, not only unlinked.
    cursor.execute("PRAGMA secure_delete=ON")
    cursor.close()


def _migrate(engine: Engine) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
