"""Opens a database so that nothing waits for ever and nothing that is deleted stays readable."""

from __future__ import annotations

from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.pool import NullPool

PATIENCE_S = 4
"""A statement, a lock and a connection each may take this long; the errand as a whole has its own deadline."""

_PRAGMAS = (
    "PRAGMA secure_delete = ON",  # what is deleted is overwritten with zeros
    "PRAGMA journal_mode = DELETE",  # a write-ahead log would keep old pages in a second file
    "PRAGMA synchronous = EXTRA",  # what was acknowledged survives a power cut
    "PRAGMA temp_store = MEMORY",
    "PRAGMA trusted_schema = OFF",
    f"PRAGMA busy_timeout = {PATIENCE_S * 1000}",
)
_SERVER = " ".join(
    f"-c {name}={PATIENCE_S * 1000}"
    for name in ("statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout")
)


def open_engine(url: URL) -> Engine:
    """An engine with a new connection for each errand: there are few, and a kept one may be dead when needed."""
    if url.get_backend_name() == "sqlite":
        engine = create_engine(url, poolclass=NullPool, hide_parameters=True)
        event.listen(engine, "connect", _prepare_file)
        event.listen(engine, "begin", _begin_at_once)
        return engine
    return create_engine(
        url,
        poolclass=NullPool,
        hide_parameters=True,
        connect_args={"connect_timeout": PATIENCE_S, "options": _SERVER, "application_name": "kiosk"},
    )


def _prepare_file(connection: Any, _record: object) -> None:  # noqa: ANN401 - the driver's own
    # We begin ourselves: the driver would begin late, and not at all before a table is made.
    connection.isolation_level = None
    for pragma in _PRAGMAS:
        connection.execute(pragma)


def _begin_at_once(connection: Connection) -> None:
    # Every errand writes; asking for the lock at once cannot end in two that wait for each other.
    connection.exec_driver_sql("BEGIN IMMEDIATE")
