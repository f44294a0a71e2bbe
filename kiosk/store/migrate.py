"""Brings the store's tables to what this program needs. Alembic is loaded only where there is something to do."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from kiosk.store.tables import REVISION
from kiosk.store.trouble import StoreFault, Trouble

MIGRATIONS = Path(__file__).resolve().parent / "migrations"
_LOCK = 5_468_697  # PostgreSQL: two kiosks that open a new store at once go one after the other


def migrate(connection: Connection) -> None:
    """Make or change the tables, in the transaction that is open: all of it or nothing.

    Raises:
        StoreFault: the tables are newer than this program.
    """
    if revision_of(connection) == REVISION:
        return
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
    from alembic import command  # noqa: PLC0415 - 15 MB that a kiosk needs once in its life
    from alembic.config import Config  # noqa: PLC0415 - as above
    from alembic.util import CommandError  # noqa: PLC0415 - as above

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, REVISION)
    except CommandError:
        raise StoreFault(Trouble.NEWER) from None


def revision_of(connection: Connection) -> str | None:
    """The migration that was run last, None in a database that has none of our tables."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return None if found is None else str(found)
