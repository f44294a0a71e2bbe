"""What a database says, as a trouble. The only file that knows the error numbers of SQLite and PostgreSQL."""

from __future__ import annotations

import sqlite3

from sqlalchemy.exc import DBAPIError

from kiosk.store.trouble import Trouble

_SQLITE = {
    sqlite3.SQLITE_BUSY: Trouble.SLOW,
    sqlite3.SQLITE_LOCKED: Trouble.SLOW,
    sqlite3.SQLITE_FULL: Trouble.FULL,
    sqlite3.SQLITE_READONLY: Trouble.READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: Trouble.READ_ONLY,
    sqlite3.SQLITE_PERM: Trouble.READ_ONLY,
    sqlite3.SQLITE_AUTH: Trouble.REFUSED,
    sqlite3.SQLITE_CORRUPT: Trouble.DAMAGED,
    sqlite3.SQLITE_NOTADB: Trouble.DAMAGED,
}
_POSTGRES = {  # docs: appendix A, "PostgreSQL error codes"
    "25006": Trouble.READ_ONLY,
    "53": Trouble.FULL,  # insufficient resources: disk, memory
    "53300": Trouble.DOWN,  # too many connections
    "55P03": Trouble.SLOW,
    "57014": Trouble.SLOW,  # the statement took longer than we let it
    "25P03": Trouble.SLOW,
    "28": Trouble.REFUSED,
    "42501": Trouble.REFUSED,
    "3D": Trouble.REFUSED,  # no such database
    "42": Trouble.DAMAGED,  # a table or column is missing
    "XX": Trouble.DAMAGED,
    "58": Trouble.DAMAGED,
}
_NOT_TRUSTED = ("certificate", "ssl", "authentication failed", "no password supplied", "no pg_hba.conf entry")


def trouble_of(fault: DBAPIError) -> Trouble:
    """What is wrong with the store, from what its driver raised."""
    origin = fault.orig
    if isinstance(origin, sqlite3.Error):
        # The low byte is the kind, the rest says more.
        return _SQLITE.get(getattr(origin, "sqlite_errorcode", 0) & 0xFF, Trouble.DOWN)
    state = str(getattr(origin, "sqlstate", None) or "")
    if state:
        return _POSTGRES.get(state) or _POSTGRES.get(state[:2]) or Trouble.DOWN
    return _before_a_session(str(origin).lower())


def _before_a_session(message: str) -> Trouble:
    """Connecting failed: libpq has no number for that, only words, which are English as we set no locale."""
    if "timeout expired" in message:
        return Trouble.SLOW
    return Trouble.REFUSED if any(words in message for words in _NOT_TRUSTED) else Trouble.DOWN
