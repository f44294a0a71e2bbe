"""Where the store is: a file beside the kiosk's state, or a PostgreSQL database that proves who it is."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from kiosk.store.trouble import StoreFault, Trouble

_DRIVER = "postgresql+psycopg"


def file_address(file: Path) -> URL:
    """A SQLite file."""
    return URL.create("sqlite+pysqlite", database=str(file))


def server_address(address: str) -> URL:
    """A PostgreSQL database: over the network with `sslmode=verify-full`, or through a socket on this machine.

    Raises:
        StoreFault: it is neither, so what is sent could be read or sent to somebody else.
    """
    try:
        url = make_url(address)
    except ArgumentError:
        raise StoreFault(Trouble.NOT_SET_UP) from None
    query = dict(url.query)
    is_socket = not url.host and str(query.get("host", "")).startswith("/")
    is_proved = bool(url.host) and "host" not in query and query.get("sslmode") == "verify-full"
    if url.drivername != "postgresql" or "hostaddr" in query or is_socket == is_proved:
        raise StoreFault(Trouble.NOT_SET_UP)
    return url.set(drivername=_DRIVER)
